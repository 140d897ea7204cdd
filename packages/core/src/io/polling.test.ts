import type { Conversation } from '@majlis/contract';
import { buildConversation, createTestClock } from '@majlis/testing';
import { describe, expect, it, vi } from 'vitest';
import { createMajlisError } from '../base/errors.ts';
import { createPollingTransport } from './polling.ts';
import type { HttpRequest, TransportHandlers } from './ports.ts';

function start() {
  const clock = createTestClock();
  let conversations: Conversation[] = [buildConversation({ id: 'c1', rev: 4, lastSeq: 4 })];
  const request = vi.fn(
    async (_: HttpRequest): Promise<Record<string, unknown>> => ({
      items: conversations,
      nextCursor: null,
    }),
  );
  const handlers = {
    onReady: vi.fn<TransportHandlers['onReady']>(),
    onEvent: vi.fn<TransportHandlers['onEvent']>(),
    onClose: vi.fn<TransportHandlers['onClose']>(),
  };
  const handle = createPollingTransport().start({
    baseUrl: 'https://api.test/api',
    capabilities: null,
    token: 't',
    userId: 'u1',
    deviceId: 'd1',
    http: { request, download: () => Promise.reject(new Error('not here')) },
    clock,
    handlers,
  });
  const set = (change: Partial<Conversation>) => {
    conversations = conversations.map((conversation) => ({ ...conversation, ...change }));
  };
  return { clock, handlers, handle, request, set, clear: () => (conversations = []) };
}

describe('polling', () => {
  it('is ready after the first look and says nothing while nothing moves', async () => {
    const { clock, handlers } = start();
    await clock.advance(0);
    expect(handlers.onReady).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ userId: 'u1' }));
    await clock.advance(20_000);
    expect(handlers.onEvent).not.toHaveBeenCalled();
  });

  // RT-5
  it('hints at a conversation whose rev went up', async () => {
    const { clock, handlers, set } = start();
    await clock.advance(0);
    set({ rev: 6, lastSeq: 5 });
    await clock.advance(5000);
    expect(handlers.onEvent).toHaveBeenCalledExactlyOnceWith('hint', {
      items: [{ conversationId: 'c1', rev: 6, lastSeq: 5 }],
    });
  });

  // MSG-2: cursors do not touch rev
  it('tells how far the others have read', async () => {
    const { clock, handlers, set } = start();
    await clock.advance(0);
    const { participants } = buildConversation({ id: 'c1' });
    const [reader] = participants;
    set({
      participants: participants.map((member) =>
        member === reader ? { ...member, readSeq: 4, deliveredSeq: 4 } : member,
      ),
    });
    await clock.advance(5000);
    expect(handlers.onEvent).toHaveBeenCalledExactlyOnceWith('receipt', {
      conversationId: 'c1',
      userId: reader?.id,
      readSeq: 4,
      deliveredSeq: 4,
    });
  });

  it('tells that a conversation is gone', async () => {
    const { clock, handlers, clear } = start();
    await clock.advance(0);
    clear();
    await clock.advance(5000);
    expect(handlers.onEvent).toHaveBeenCalledExactlyOnceWith('conversation:removed', {
      conversationId: 'c1',
      reason: 'removed',
    });
  });

  it('is over at the first failure, and leaves no timer', async () => {
    const { clock, handlers, request } = start();
    await clock.advance(0);
    request.mockRejectedValueOnce(createMajlisError({ code: 'network', message: 'unable to reach it' }));
    await clock.advance(5000);
    expect(handlers.onClose).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'network' }));
    expect(clock.pending()).toBe(0);
  });

  it('refuses a list of the wrong shape and names the place', async () => {
    const { clock, handlers, request } = start();
    request.mockResolvedValue({ items: [{ id: 7 }], nextCursor: null });
    await clock.advance(6000);
    expect(handlers.onClose).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'invalid_response' }));
  });

  it('is silent once it is stopped', async () => {
    const { clock, handlers, handle, set } = start();
    await clock.advance(0);
    handle.stop();
    set({ rev: 9 });
    await clock.advance(60_000);
    expect(handlers.onEvent).not.toHaveBeenCalled();
    expect(handlers.onClose).not.toHaveBeenCalled();
    expect(clock.pending()).toBe(0);
  });
});
