import { buildConversation, buildMessage } from '@majlis/testing';
import { describe, expect, it, vi } from 'vitest';
import { createResponseCheck } from './response-check.ts';

function open() {
  const logger = { debug: vi.fn(), warn: vi.fn(), error: vi.fn() };
  return { logger, check: createResponseCheck({ logger }) };
}
const sentinel = { id: 7 };

describe('checking answers in development', () => {
  it('warns of an answer that breaks its schema, naming the route and the place', async () => {
    const { logger, check } = open();
    const conversation = { ...buildConversation({ id: 'c1' }), rev: 'seven' };
    check.answer({ method: 'GET', path: 'conversations/c1' }, { conversation });
    await vi.waitFor(() => expect(logger.warn).toHaveBeenCalledOnce(), { timeout: 10_000 });
    expect(logger.warn).toHaveBeenCalledWith(
      'the answer of GET /conversations/c1 breaks the contract',
      expect.objectContaining({ errors: [expect.objectContaining({ path: '/conversation/rev' })] }),
    );
  });

  it('says nothing of what is right, of routes of the backend’s own and of unknown events', async () => {
    const { logger, check } = open();
    check.answer({ method: 'GET', path: 'conversations/c1' }, { conversation: buildConversation({ id: 'c1' }) });
    check.answer({ method: 'GET', path: 'weather' }, sentinel);
    check.event('message:new', { message: buildMessage({}) });
    check.event('x:own', sentinel);
    check.event('receipt', sentinel);
    await vi.waitFor(() => expect(logger.warn).toHaveBeenCalled(), { timeout: 10_000 });
    expect(logger.warn.mock.calls.map(([words]) => words)).toEqual(['the event receipt breaks the contract']);
    expect(logger.error).not.toHaveBeenCalled();
  });
});
