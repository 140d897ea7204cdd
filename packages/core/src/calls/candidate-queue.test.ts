import { createTestClock } from '@majlis/testing';
import { expect, it } from 'vitest';
import { createCandidateBatches, createCandidateQueue, decodeCandidates } from './candidate-queue.ts';

const named = (candidate: string, usernameFragment?: string): RTCIceCandidateInit => ({
  candidate,
  ...(usernameFragment && { usernameFragment }),
});
const sdp = (ufrag: string) => `v=0\r\na=ice-ufrag:${ufrag}\r\n`;

function createOutgoing() {
  const clock = createTestClock(0);
  const sent: { at: number; batch: string[] }[] = [];
  const batches = createCandidateBatches({
    clock,
    send: (batch) => sent.push({ at: clock.now(), batch: batch.map(({ candidate = '' }) => candidate) }),
  });
  return { clock, sent, batches };
}

it('sends the first candidate at once and the others in batches of 50 ms', async () => {
  const { clock, sent, batches } = createOutgoing();
  batches.push(named('a'));
  batches.push(named('b'));
  await clock.advance(20);
  batches.push(named('c'));
  await clock.advance(100);
  batches.push(named('d'));
  expect(sent).toEqual([
    { at: 0, batch: ['a'] },
    { at: 50, batch: ['b', 'c'] },
    { at: 120, batch: ['d'] },
  ]);
  await clock.advance(1000);
  expect(clock.pending()).toBe(0);
});

it('puts no more than 32 candidates in one batch', async () => {
  const { clock, sent, batches } = createOutgoing();
  for (let count = 0; count < 70; count += 1) batches.push(named(`c${count}`));
  await clock.advance(500);
  expect(sent.map(({ batch }) => batch.length)).toEqual([1, 32, 32, 5]);
});

it('sends nothing more when the call is over', async () => {
  const { clock, sent, batches } = createOutgoing();
  batches.push(named('a'));
  batches.push(named('b'));
  batches.stop();
  batches.push(named('c'));
  await clock.advance(500);
  expect(sent).toHaveLength(1);
});

it('keeps candidates until the description that they belong to is set', async () => {
  const added: string[] = [];
  const queue = createCandidateQueue(async ({ candidate = '' }) => void added.push(candidate));
  await queue.push(named('before'), null);
  await queue.push(named('first', 'one'), null);
  await queue.push(named('next', 'two'), null);
  expect(added).toEqual([]);
  await queue.flush(sdp('one'));
  expect(added).toEqual(['before', 'first']);
  await queue.push(named('late', 'one'), sdp('one'));
  await queue.flush(sdp('two'));
  expect(added).toEqual(['before', 'first', 'late', 'next']);
});

it('keeps the newest 256 of candidates that belong to nothing', async () => {
  const added: string[] = [];
  const queue = createCandidateQueue(async ({ candidate = '' }) => void added.push(candidate));
  for (let count = 0; count < 1000; count += 1) await queue.push(named(`c${count}`), null);
  await queue.flush(sdp('one'));
  expect(added).toHaveLength(256);
  expect(added.at(-1)).toBe('c999');
});

it('reads a batch whole or not at all', () => {
  expect(
    decodeCandidates([{ candidate: 'a', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'u', extra: 1 }]),
  ).toEqual([{ candidate: 'a', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'u' }]);
  const hostile: unknown[] = [
    null,
    'a',
    {},
    [null],
    [{}],
    [{ candidate: 1 }],
    [{ candidate: 'a'.repeat(2000) }],
    [{ candidate: 'a', sdpMid: {} }],
    [{ candidate: 'a', sdpMLineIndex: 0.5 }],
    [{ candidate: 'a', usernameFragment: [] }],
    Array.from({ length: 33 }, () => ({ candidate: '' })),
  ];
  for (const payload of hostile) expect(decodeCandidates(payload)).toBeNull();
});
