import { buildConversation, buildMessage } from '@majlis/testing';
import { expect, test } from 'vitest';
import { createStore } from '../state/store.ts';
import { createInbound } from './inbound.ts';
import type { Resync } from './resync.ts';

function open() {
  const asked: string[] = [];
  const resync: Resync = {
    all: async () => void asked.push('all'),
    reload: async () => void asked.push('reload'),
    conversation: async (id) => void asked.push(id),
    stop() {},
  };
  const store = createStore({
    memory: { messagesPerConversation: 500, conversations: 20 },
    onFacts() {},
    onListenerError() {},
    setTimeout: () => () => {},
  });
  store.apply({ type: 'session:began', userId: 'user-ar-1' }, 'local');
  const conversation = buildConversation({ id: 'c1', lastSeq: 3, rev: 5 });
  store.apply({ type: 'conversations', items: [conversation], live: false }, 'remote');
  const inbound = createInbound({
    store,
    resync,
    logger: { debug() {}, warn() {}, error() {} },
    onTyping() {},
    onExpiring() {},
    onSynced() {},
    onCallEvent() {},
  });
  return { asked, store, inbound };
}
const ready = (dataEpoch: string) => ({
  sessionId: 's',
  userId: 'user-ar-1',
  serverTime: '2026-01-01T00:00:00.000Z',
  contract: '1.0',
  dataEpoch,
});

// SYNC-1, SYNC-4
test('a session of the same data catches up, one of other data loads afresh', () => {
  const { asked, inbound } = open();
  inbound.begin(ready('a'));
  inbound.begin(ready('a'));
  inbound.begin(ready('b'));
  inbound.begin(ready('b'));
  expect(asked).toEqual(['all', 'all', 'reload', 'all']);
});

// RT-4
test('catch-up is asked for exactly when a rev is missing', () => {
  const { asked, inbound } = open();
  const send = (seq: number, rev: number) =>
    inbound.receive('message:new', { message: buildMessage({ id: `m${seq}`, conversationId: 'c1', seq, rev }) });
  send(4, 6);
  send(4, 6);
  send(3, 2);
  expect(asked).toEqual([]);
  send(6, 8);
  expect(asked).toEqual(['c1']);
});

// RT-5
test('a hint asks for what is behind, and for nothing else', () => {
  const { asked, inbound } = open();
  const hint = (conversationId: string, rev: number, lastSeq: number) =>
    inbound.receive('hint', { items: [{ conversationId, rev, lastSeq }] });
  hint('c1', 5, 3);
  hint('c1', 4, 2);
  expect(asked).toEqual([]);
  hint('c1', 6, 4);
  hint('c2', 1, 1);
  expect(asked).toEqual(['c1', 'c2']);
});
