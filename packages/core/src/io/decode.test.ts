import { serverEvents } from '@majlis/contract/events';
import { buildAttachment, buildConversation, buildMessage } from '@majlis/testing';
import { describe, expect, it } from 'vitest';
import {
  decodeCapabilities,
  decodeConversation,
  decodeConversationPage,
  decodeEvent,
  decodeMessage,
  decodeMessagePage,
  decodeSelf,
} from './decode.ts';

describe('an event', () => {
  it.each(serverEvents.flatMap(({ name, examples }) => examples.map((example) => [name, example] as const)))(
    'is taken as the contract’s own example has it: %s',
    (name, example) => {
      expect(decodeEvent(name, structuredClone(example))).toEqual({ ok: true, value: { name, payload: example } });
    },
  );

  // GEN-2
  it('of an unknown name is passed over', () => {
    expect(decodeEvent('poll:created', {})).toBeNull();
    expect(decodeEvent('toString', {})).toBeNull();
    expect(decodeEvent('__proto__', {})).toBeNull();
  });

  it.each([null, undefined, 7, 'text', [], {}])('without its payload is refused, whatever is there (%j)', (payload) => {
    for (const { name } of serverEvents) {
      if (name === 'session:expired' || name === 'session:expiring') continue;
      expect(decodeEvent(name, payload)).toMatchObject({ ok: false, reason: expect.stringContaining(name) });
    }
  });
});

describe('a message', () => {
  it.each([
    [{ id: 7 }, 'message.id'],
    [{ id: '..' }, 'message.id'],
    [{ id: 'x'.repeat(129) }, 'message.id'],
    [{ conversationId: null }, 'message.conversationId'],
    [{ seq: 0 }, 'message.seq'],
    [{ seq: 1.5 }, 'message.seq'],
    [{ seq: '1' }, 'message.seq'],
    [{ rev: -1 }, 'message.rev'],
    [{ rev: Number.MAX_SAFE_INTEGER + 1 }, 'message.rev'],
    [{ content: { html: 'x' } }, 'message.content'],
    [{ createdAt: 17 }, 'message.createdAt'],
    [{ attachments: {} }, 'message.attachments'],
    [{ attachments: [{ id: 'a1' }] }, 'message.attachments'],
    [{ reactions: [null] }, 'message.reactions'],
    [{ replyTo: 'm1' }, 'message.replyTo'],
    [{ type: 'LOCATION', location: { lat: 'x', lng: 1 } }, 'message.location'],
    [{ type: 'SYSTEM' }, 'message.system'],
    [{ type: 'CALL_ENDED' }, 'message.call'],
  ])('is refused with the place named when it has %j', (fields, path) => {
    expect(decodeMessage({ ...buildMessage({}), ...fields })).toMatchObject({
      ok: false,
      reason: expect.stringContaining(path),
    });
  });

  // GEN-2
  it.each([{ type: 'POLL' }, { type: 'X_ORDER', custom: {} }, { fromTheFuture: true }])(
    'of a newer backend is taken: %j',
    (fields) => {
      expect(decodeMessage({ ...buildMessage({}), ...fields })).toMatchObject({ ok: true, value: fields });
    },
  );

  // GEN-6
  it('with absent keys reads as if they were null', () => {
    const { id, url, mimeType } = buildAttachment();
    const decoded = decodeMessage({
      id: 'm1',
      conversationId: 'c1',
      seq: 1,
      rev: 1,
      type: 'IMAGE',
      createdAt: '2026-01-01T00:00:00Z',
      attachments: [{ id, url, mimeType }],
    });
    expect(decoded).toMatchObject({
      ok: true,
      value: {
        content: null,
        senderId: null,
        clientId: null,
        replyTo: null,
        editedAt: null,
        deletedAt: null,
        reactions: [],
        attachments: [{ thumbnailUrl: null, width: null, waveform: null }],
      },
    });
  });
});

describe('answers', () => {
  it('name the item that is wrong', () => {
    const good = buildMessage({});
    const page = {
      items: [good, { ...good, seq: null }],
      hasMoreBefore: false,
      hasMoreAfter: false,
      lastSeq: 2,
      rev: 2,
    };
    expect(decodeMessagePage(page)).toEqual({ ok: false, reason: 'page.items[1].seq is not an integer of 1 or more' });
    expect(decodeMessagePage({ ...page, items: [good] })).toMatchObject({ ok: true });
    expect(decodeConversationPage({ items: [{}], nextCursor: null })).toMatchObject({
      ok: false,
      reason: 'page.items[0].id is not an id',
    });
  });

  it('with a conversation hold only members that can be shown', () => {
    const conversation = buildConversation({ lastMessage: buildMessage({}) });
    expect(decodeConversation(conversation)).toEqual({ ok: true, value: conversation });
    expect(decodeConversation({ ...conversation, participants: [{ id: 'u1' }] })).toMatchObject({ ok: false });
    expect(decodeConversation({ ...conversation, lastMessage: { id: 'm1' } })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('conversation.lastMessage.conversationId'),
    });
    expect(decodeSelf({ readSeq: 1 })).toMatchObject({ ok: false });
  });

  it('with capabilities say at least which levels there are', () => {
    expect(decodeCapabilities({ contract: '1.0' })).toMatchObject({ ok: false });
  });
});
