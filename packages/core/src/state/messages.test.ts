import type { Message } from '@majlis/contract';
import { buildConversation, buildMessage } from '@majlis/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChatMessage } from '../types.ts';
import type { CoreState, Fact } from './core-state.ts';
import { createState } from './initial-state.ts';
import { timelineOf } from './messages.ts';
import { applyChange, type Change } from './reducer.ts';
import { selectMessages } from './selectors.ts';

const ME = 'user-ar-1';
const C = 'c1';
const page = (items: Message[], rev: number) => ({
  items,
  hasMoreBefore: false,
  hasMoreAfter: false,
  lastSeq: items.at(-1)?.seq ?? 0,
  rev,
});
const message = (seq: number, rev = seq, fields: Partial<Message> = {}): Message =>
  buildMessage({
    id: `m${seq}`,
    conversationId: C,
    seq,
    rev,
    senderId: 'user-ar-2',
    content: `${seq}/${rev}`,
    clientId: null,
    ...fields,
  });

function begin(): CoreState {
  const conversation = buildConversation({ id: C, lastSeq: 0, rev: 0, lastMessage: null });
  return run(createState({ messagesPerConversation: 500, conversations: 20 }), [
    { type: 'session:began', userId: ME },
    { type: 'conversations', items: [conversation], live: false },
    { type: 'page', conversationId: C, mode: 'latest', page: page([], 0) },
  ]).state;
}
function run(start: CoreState, changes: readonly Change[]): { state: CoreState; facts: Fact[] } {
  let state = start;
  const facts: Fact[] = [];
  for (const change of changes) {
    const applied = applyChange(state, change);
    state = applied.state;
    facts.push(...applied.facts);
  }
  return { state, facts };
}
const contents = (state: CoreState) => selectMessages(state, C).map(({ content }) => content);
const arrives = (item: Message): Change => ({ type: 'message', message: item });

/** A log of a server: each message at each of its revs. */
const log = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 12 }).map((edits) => {
  const first = edits.map((_, index) => message(index + 1));
  let rev = first.length;
  const later = edits.flatMap((count, index) =>
    Array.from({ length: count }, () => {
      rev += 1;
      return message(index + 1, rev);
    }),
  );
  return [...first, ...later];
});

// inv/view-is-log-prefix, P9
test('whatever order, repeat or delay events come in, the view is the log in its newest state', () => {
  fc.assert(
    fc.property(
      log.chain((events) =>
        fc.tuple(
          fc.constant(events),
          fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
          fc.array(fc.constantFrom(...events), { maxLength: 10 }),
        ),
      ),
      ([events, shuffled, repeats]) => {
        let state = begin();
        for (const event of [...shuffled, ...repeats]) {
          state = run(state, [arrives(event)]).state;
          const seqs = selectMessages(state, C).map(({ seq }) => seq);
          // Always: sorted, from the first, without a hole.
          expect(seqs).toEqual(seqs.map((_, index) => index + 1));
        }
        const newest = new Map(events.map((event) => [event.seq, event.content]));
        expect(contents(state)).toEqual([...newest.values()]);
      },
    ),
    { numRuns: 2000, seed: 42 },
  );
});

test('each message is news exactly once, whatever is repeated or late', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 15 }).chain((count) => {
        const all = Array.from({ length: count }, (_, index) => message(index + 1));
        return fc.tuple(fc.constant(all), fc.array(fc.constantFrom(...all), { maxLength: 30 }));
      }),
      ([all, noise]) => {
        const { facts } = run(begin(), [...noise, ...all].map(arrives));
        const news = facts.flatMap((fact) => (fact.name === 'message:new' ? [fact.payload.message.seq] : []));
        expect(news).toEqual(all.map(({ seq }) => seq));
      },
    ),
    { numRuns: 1000, seed: 42 },
  );
});

const RANK = ['queued', 'uploading', 'sending', 'sent', 'delivered', 'read'];
const written = (key: string): ChatMessage => ({
  ...message(1),
  seq: 0,
  rev: 0,
  id: key,
  clientId: key,
  key,
  senderId: ME,
  content: 'mine',
  isOwn: true,
  status: 'queued',
  error: null,
  progress: null,
});

// inv/status-monotone, G2, G6
test('ack, echo, history, progress and receipts in any order leave one bubble whose rank never falls', () => {
  const key = 'client-00000001';
  const stored = message(1, 1, { clientId: key, senderId: ME, content: 'mine' });
  const receipt = (readSeq: number, deliveredSeq: number): Change => ({
    type: 'receipt',
    receipt: { conversationId: C, userId: 'user-ar-2', readSeq, deliveredSeq },
  });
  const steps: Change[] = [
    arrives(stored),
    arrives(stored),
    { type: 'page', conversationId: C, mode: 'latest', page: page([stored], 1) },
    { type: 'changes', conversationId: C, page: page([stored], 1) },
    { type: 'progress', conversationId: C, key, change: { status: 'sending' } },
    { type: 'progress', conversationId: C, key, change: { status: 'uploading', progress: 0.5 } },
    receipt(0, 1),
    receipt(1, 1),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(steps, { minLength: 1 }), (order) => {
      let state = run(begin(), [{ type: 'written', message: written(key) }]).state;
      let rank = 0;
      for (const step of order) {
        state = run(state, [step]).state;
        const mine = selectMessages(state, C).filter((shown) => shown.key === key);
        expect(mine).toHaveLength(1);
        const now = RANK.indexOf(mine[0]?.status ?? '');
        expect(now).toBeGreaterThanOrEqual(rank);
        rank = now;
      }
    }),
    { numRuns: 2000, seed: 42 },
  );
});

test('a failed message that history holds turns out to be sent', () => {
  const key = 'client-00000002';
  const failed: Change = { type: 'progress', conversationId: C, key, change: { status: 'failed' } };
  const stored = message(1, 1, { clientId: key, senderId: ME });
  const { state } = run(begin(), [{ type: 'written', message: written(key) }, failed, arrives(stored)]);
  expect(selectMessages(state, C)).toMatchObject([{ key, status: 'sent', seq: 1 }]);
});

test('another person’s clientId never takes the place of a message of one’s own', () => {
  const key = 'client-00000003';
  const theirs = message(1, 1, { clientId: key, senderId: 'user-ar-2', content: 'theirs' });
  const { state } = run(begin(), [{ type: 'written', message: written(key) }, arrives(theirs)]);
  expect(contents(state)).toEqual(['theirs', 'mine']);
  expect(new Set(selectMessages(state, C).map((shown) => shown.key)).size).toBe(2);
});

test('a change in one conversation leaves the lists of all others as they were', () => {
  const start = run(begin(), [arrives(message(1))]).state;
  const before = selectMessages(start, C);
  const other = run(start, [arrives(buildMessage({ id: 'o1', conversationId: 'c2', seq: 1, rev: 1 }))]).state;
  expect(selectMessages(other, C)).toBe(before);
  expect(selectMessages(other, C)).toBe(selectMessages(other, C));
  expect(timelineOf(other, 'c2').announcedSeq).toBe(1);
});

test('a conversation used longest ago lets its window go, and keeps what waits to be sent', () => {
  let state = createState({ messagesPerConversation: 500, conversations: 2 });
  state = run(state, [{ type: 'session:began', userId: ME }]).state;
  state = run(state, [{ type: 'written', message: { ...written('client-00000004'), conversationId: 'c1' } }]).state;
  for (const conversationId of ['c1', 'c2', 'c3']) {
    const item = buildMessage({ id: `${conversationId}-1`, conversationId, seq: 1, rev: 1 });
    state = run(state, [{ type: 'page', conversationId, mode: 'latest', page: page([item], 1) }]).state;
  }
  expect(selectMessages(state, 'c1').map(({ content }) => content)).toEqual(['mine']);
  expect(selectMessages(state, 'c2')).toHaveLength(1);
  expect(selectMessages(state, 'c3')).toHaveLength(1);
});

// inv/cursor-monotone, CUR-1, G9
test('the cursors of the others are running maxima, in whatever order receipts come', () => {
  const receipts = fc.array(fc.record({ readSeq: fc.nat(20), deliveredSeq: fc.nat(20) }), { minLength: 1 });
  fc.assert(
    fc.property(receipts, (all) => {
      let state = begin();
      let highest = { readSeq: 0, deliveredSeq: 0 };
      for (const cursors of all) {
        const receipt = { conversationId: C, userId: 'user-ar-2', ...cursors };
        state = run(state, [{ type: 'receipt', receipt }]).state;
        const readSeq = Math.max(highest.readSeq, cursors.readSeq);
        highest = { readSeq, deliveredSeq: Math.max(highest.deliveredSeq, cursors.deliveredSeq, readSeq) };
        const member = state.conversations.get(C)?.participants.find(({ id }) => id === 'user-ar-2');
        expect({ readSeq: member?.readSeq, deliveredSeq: member?.deliveredSeq }).toEqual(highest);
      }
    }),
    { numRuns: 500, seed: 42 },
  );
});

// MED-4
test.each([
  ['follow an edit', { content: `${'ك'.repeat(250)}`, editedAt: '2026-11-23T10:00:00.000Z' }, 'ك'.repeat(200)],
  ['lose the words with a deletion', { content: null, deletedAt: '2026-11-23T10:00:00.000Z' }, null],
] as const)('replies that are held %s, whether or not what they answer is held', (_, fields, shown) => {
  const replyTo = { id: 'm1', seq: 1, senderId: 'user-ar-2', type: 'TEXT', content: '1/1' };
  const whole = [message(1), message(2, 2, { replyTo }), message(3)];
  for (const items of [whole, whole.slice(1)]) {
    const { state } = run(begin(), [
      { type: 'page', conversationId: C, mode: 'around', page: page(items, 3) },
      arrives(message(1, 4, fields)),
    ]);
    const held = selectMessages(state, C).slice(-2);
    expect(held.map(({ replyTo: reply }) => reply?.content)).toEqual([shown, undefined]);
    expect(held.map(({ rev }) => rev)).toEqual([2, 3]);
  }
});

// G3
test('own messages stored while the window began anew above them stay with what came before, not at the bottom', () => {
  const own = { senderId: ME, clientId: 'w1' };
  const written: ChatMessage = {
    ...message(0, 0, { ...own, id: 'w1' }),
    key: 'w1',
    isOwn: true,
    status: 'sending',
    error: null,
    progress: null,
  };
  const newest = { ...page([message(50), message(51)], 51), hasMoreBefore: true };
  const answers: Change[] = [
    { type: 'page', conversationId: C, mode: 'latest', page: newest },
    arrives(message(2, 2, own)),
  ];
  for (const changes of [answers, [...answers].reverse()]) {
    const { state } = run(begin(), [{ type: 'written', message: written }, ...changes]);
    expect(selectMessages(state, C).map(({ seq }) => seq)).toEqual([50, 51]);
  }
});

test('G2: what waits from an earlier visit and was taken unheard is one bubble, whichever of the two comes first', () => {
  const own = { senderId: ME, clientId: 'w1' };
  const waiting: ChatMessage = {
    ...message(0, 0, { ...own, id: 'w1' }),
    key: 'w1',
    isOwn: true,
    status: 'queued',
    error: null,
    progress: null,
  };
  const loaded: Change = { type: 'page', conversationId: C, mode: 'latest', page: page([message(1, 1, own)], 1) };
  const restored: Change = { type: 'restored', messages: [waiting] };
  for (const changes of [
    [loaded, restored],
    [restored, loaded],
  ]) {
    const { state } = run(begin(), changes);
    expect(selectMessages(state, C).map(({ key, seq }) => [key, seq])).toEqual([['w1', 1]]);
  }
});
