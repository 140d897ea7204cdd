import { expect, test } from 'vitest';
import { createManualClock } from '../manual-clock.fixture.ts';
import type { Peers } from './ports.ts';
import type { Presence } from './presence.ts';
import { sharePresence } from './shared-presence.ts';

/** Processes that hear each other unless a word is lost. */
function createNetwork() {
  const hearers = new Map<string, (payload: unknown, from: string) => void>();
  let isLossy = false;
  const join = (nodeId: string): Peers => ({
    nodeId,
    publish: (_, payload) => {
      if (isLossy) return;
      const word: unknown = JSON.parse(JSON.stringify(payload));
      for (const [other, hear] of hearers) if (other !== nodeId) hear(word, nodeId);
    },
    subscribe: (_, hear) => void hearers.set(nodeId, hear),
  });
  return {
    join,
    leave: (nodeId: string) => hearers.delete(nodeId),
    lose(run: () => void) {
      isLossy = true;
      run();
      isLossy = false;
    },
  };
}
/** Presence that only remembers who is there. */
function createOwn(): Presence {
  const sessions = new Map<string, string>();
  return {
    open: ({ userId, sessionId }) => void sessions.set(sessionId, userId),
    close: ({ sessionId }) => void sessions.delete(sessionId),
    set: () => {},
    countOf: (userId) => [...sessions.values()].filter((one) => one === userId).length,
    subscribe: async () => [],
    list: async () => [],
    save: async () => {},
    stop: async () => {},
  };
}
const layla = (sessionId: string) => ({ userId: 'layla', sessionId });

test('a process that starts later knows who was there before it', () => {
  const network = createNetwork();
  const clock = createManualClock(0);
  const first = sharePresence(createOwn(), { peers: network.join('first'), clock });
  first.open(layla('one'));
  const second = sharePresence(createOwn(), { peers: network.join('second'), clock });
  expect(second.countOf('layla')).toBe(1);
  second.open(layla('two'));
  expect(first.countOf('layla')).toBe(2);
});

test('a change that was lost on its way is asked for when its number is missed', () => {
  const network = createNetwork();
  const clock = createManualClock(0);
  const first = sharePresence(createOwn(), { peers: network.join('first'), clock });
  const second = sharePresence(createOwn(), { peers: network.join('second'), clock });
  first.open(layla('gone-unseen'));
  network.lose(() => {
    first.close(layla('gone-unseen'));
    first.open(layla('came-unseen'));
    first.open(layla('came-too'));
  });
  expect(second.countOf('layla')).toBe(1);
  clock.advance(3000);
  expect(second.countOf('layla')).toBe(2);
});

test('the sessions of a process that fell silent are gone after ten seconds and a beat', async () => {
  const network = createNetwork();
  const clock = createManualClock(0);
  const first = sharePresence(createOwn(), { peers: network.join('first'), clock });
  const second = sharePresence(createOwn(), { peers: network.join('second'), clock });
  first.open(layla('one'));
  clock.advance(9000);
  expect(second.countOf('layla')).toBe(1);
  network.leave('first');
  await first.stop();
  clock.advance(9000);
  expect(second.countOf('layla')).toBe(1);
  clock.advance(4000);
  expect(second.countOf('layla')).toBe(0);
});
