import type { Route } from './route.ts';
import { textMessage } from './samples.ts';

export const messageRoutes = [
  {
    id: 'listMessages',
    level: 'core',
    method: 'GET',
    path: '/messages',
    summary: 'A page of a conversation by seq, or what changed after a rev',
    query: 'ListMessagesQuery',
    ok: { statuses: [200], schema: 'MessagePage' },
    errors: [],
    clauses: ['PAGE-1', 'PAGE-2', 'PAGE-3', 'PAGE-4', 'SYNC-2', 'AUTH-4', 'AUTH-5'],
    examples: [
      {
        summary: 'The newest page',
        query: 'conversationId=conv-123&limit=50',
        status: 200,
        answer: { items: [textMessage], hasMoreBefore: true, hasMoreAfter: false, lastSeq: 42, rev: 57 },
      },
      {
        summary: 'What changed since rev 56',
        query: 'conversationId=conv-123&changedAfter=56',
        status: 200,
        answer: { items: [textMessage], hasMoreBefore: false, hasMoreAfter: false, lastSeq: 42, rev: 57 },
      },
    ],
  },
  {
    id: 'getMessage',
    level: 'core',
    method: 'GET',
    path: '/messages/:id',
    summary: 'One message',
    ok: { statuses: [200], schema: 'MessageAnswer' },
    errors: [],
    clauses: ['AUTH-4'],
    examples: [{ summary: 'A text', path: { id: 'msg-42' }, status: 200, answer: { message: textMessage } }],
  },
  {
    id: 'sendMessage',
    level: 'core',
    method: 'POST',
    path: '/messages',
    summary: 'Send a message; a repeat with the same clientId answers with the first one',
    body: 'SendMessageRequest',
    ok: { statuses: [201, 200], schema: 'MessageAnswer' },
    errors: [
      'blocked',
      'idempotency_in_progress',
      'too_large',
      'unsupported_media_type',
      'validation_failed',
      'idempotency_mismatch',
    ],
    clauses: ['MSG-1', 'MSG-2', 'MSG-3', 'MSG-4', 'MSG-5', 'MSG-6', 'GEN-7', 'GEN-11'],
    examples: [
      {
        summary: 'A text',
        body: {
          conversationId: 'conv-123',
          clientId: 'c-8f14e45fceea167a',
          type: 'TEXT',
          content: 'السلام عليكم، هل السيارة متاحة؟',
        },
        status: 201,
        answer: { message: textMessage },
      },
      {
        summary: 'A place',
        body: {
          conversationId: 'conv-123',
          clientId: 'c-45c48cce2e2d7fbd',
          type: 'LOCATION',
          location: { lat: 24.7136, lng: 46.6753, address: 'الرياض' },
        },
        status: 201,
        answer: {
          message: {
            ...textMessage,
            clientId: 'c-45c48cce2e2d7fbd',
            type: 'LOCATION',
            content: null,
            location: { lat: 24.7136, lng: 46.6753, address: 'الرياض' },
          },
        },
      },
      {
        summary: 'A bid',
        body: {
          conversationId: 'conv-123',
          clientId: 'c-d3d9446802a44259',
          type: 'BID',
          bid: { amount: '84500.00', currency: 'SAR', listingId: 'listing-77' },
        },
        status: 201,
        answer: {
          message: {
            ...textMessage,
            clientId: 'c-d3d9446802a44259',
            type: 'BID',
            content: null,
            bid: { amount: '84500.00', currency: 'SAR', listingId: 'listing-77', status: 'OPEN' },
          },
        },
      },
      {
        summary: 'A type of the integrator’s own',
        body: {
          conversationId: 'conv-123',
          clientId: 'c-6512bd43d9caa6e0',
          type: 'X_APPOINTMENT',
          content: 'موعد المعاينة الخميس',
          custom: { slot: '2026-11-26T16:00:00+03:00' },
        },
        status: 201,
        answer: {
          message: {
            ...textMessage,
            clientId: 'c-6512bd43d9caa6e0',
            type: 'X_APPOINTMENT',
            content: 'موعد المعاينة الخميس',
            custom: { slot: '2026-11-26T16:00:00+03:00' },
          },
        },
      },
    ],
  },
] as const satisfies readonly Route[];
