import type { Route } from './route.ts';
import { textMessage, tombstone } from './samples.ts';

const path = { id: 'msg-42' };
const reacted = { ...textMessage, rev: 58, reactions: [{ emoji: '👍', count: 1, userIds: ['user-456'] }] };

export const interactionRoutes = [
  {
    id: 'editMessage',
    level: 'interactions',
    method: 'PATCH',
    path: '/messages/:id',
    summary: 'Change the words of a text or a caption of mine, while the window is open',
    body: 'EditMessageRequest',
    ok: { statuses: [200], schema: 'MessageAnswer' },
    errors: ['forbidden', 'conflict', 'edit_window_closed', 'validation_failed'],
    clauses: ['INT-1', 'MSG-2', 'GEN-7'],
    examples: [
      {
        summary: 'A correction',
        path,
        body: { content: 'السلام عليكم، هل السيارة ما زالت متاحة؟' },
        status: 200,
        answer: {
          message: {
            ...textMessage,
            rev: 58,
            content: 'السلام عليكم، هل السيارة ما زالت متاحة؟',
            editedAt: '2026-11-23T09:31:00.000Z',
          },
        },
      },
    ],
  },
  {
    id: 'deleteMessage',
    level: 'interactions',
    method: 'DELETE',
    path: '/messages/:id',
    summary: 'Delete a message for everyone, or for me where capabilities say so; leaves a tombstone',
    query: 'DeleteMessageQuery',
    ok: { statuses: [200], schema: 'MessageAnswer' },
    errors: ['forbidden', 'unsupported'],
    clauses: ['MSG-1', 'MSG-2', 'MED-4'],
    examples: [{ summary: 'For everyone', path, query: 'for=everyone', status: 200, answer: { message: tombstone } }],
  },
  {
    id: 'addReaction',
    level: 'interactions',
    method: 'PUT',
    path: '/messages/:id/reactions/:emoji',
    summary: 'React to a message; twice is once',
    ok: { statuses: [200], schema: 'MessageAnswer' },
    errors: ['conflict', 'validation_failed'],
    clauses: ['INT-1', 'INT-2', 'MSG-2'],
    examples: [{ summary: 'A thumb', path: { id: 'msg-42', emoji: '👍' }, status: 200, answer: { message: reacted } }],
  },
  {
    id: 'removeReaction',
    level: 'interactions',
    method: 'DELETE',
    path: '/messages/:id/reactions/:emoji',
    summary: 'Take a reaction of mine back; twice is once',
    ok: { statuses: [200], schema: 'MessageAnswer' },
    errors: ['conflict', 'validation_failed'],
    clauses: ['INT-1', 'INT-2', 'MSG-2'],
    examples: [
      {
        summary: 'No thumb',
        path: { id: 'msg-42', emoji: '👍' },
        status: 200,
        answer: { message: { ...textMessage, rev: 59 } },
      },
    ],
  },
  {
    id: 'searchMessages',
    level: 'interactions',
    method: 'GET',
    path: '/search/messages',
    summary: 'Messages of my conversations that hold these words; never deleted ones',
    query: 'SearchMessagesQuery',
    ok: { statuses: [200], schema: 'SearchPage' },
    errors: ['cursor_expired', 'unsupported'],
    clauses: ['PAGE-4', 'AUTH-4', 'AUTH-5'],
    examples: [
      {
        summary: 'One word',
        query: 'q=%D8%A7%D9%84%D8%B3%D9%8A%D8%A7%D8%B1%D8%A9&limit=20',
        status: 200,
        answer: { items: [{ message: textMessage, conversationId: 'conv-123' }], nextCursor: null },
      },
    ],
  },
] as const satisfies readonly Route[];
