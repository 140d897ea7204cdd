import { expect, test } from 'vitest';
import type { CallRecord } from './ports.ts';
import { createRecentCalls } from './recent-calls.ts';

const answered = { id: 'k', callerId: 'layla', calleeId: 'adam', status: 'ANSWERED', rev: 2 } as CallRecord;

function prepare() {
  let now = 0;
  const recent = createRecentCalls({ now: () => now });
  const find = (userId: string) => recent.find({ callId: 'k', userId });
  return { recent, find, pass: (ms: number) => (now += ms) };
}

test('an answered call is known to its two for a second, and to nobody else', () => {
  const { recent, find, pass } = prepare();
  recent.put(answered);
  expect([find('layla'), find('adam'), find('mallory')]).toEqual([answered, answered, null]);
  pass(1000);
  expect(find('layla')).toEqual(answered);
  pass(1);
  expect(find('layla')).toBeNull();
});

test('what changed here is seen at once, and what was read before it does not come back', () => {
  const { recent, find } = prepare();
  recent.put(answered);
  recent.put({ ...answered, status: 'ENDED', rev: 3 });
  expect(find('layla')).toBeNull();
  recent.put(answered);
  expect(find('layla')).toBeNull();
});
