import type { Clock } from './domain/index.ts';

export interface ManualClock extends Clock {
  /** Lets time pass and runs what was due, in order. */
  advance(byMs: number): void;
}

/** A clock that stands still until it is told otherwise. */
export function createManualClock(start: number): ManualClock {
  const timers = new Map<object, { at: number; callback: () => void }>();
  let now = start;
  const nextDue = (until: number) =>
    [...timers].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)[0];
  return {
    now: () => now,
    setTimeout(callback, delayMs) {
      const key = {};
      timers.set(key, { at: now + delayMs, callback });
      return () => void timers.delete(key);
    },
    advance(byMs) {
      const until = now + byMs;
      for (let due = nextDue(until); due; due = nextDue(until)) {
        const [key, { at, callback }] = due;
        timers.delete(key);
        now = at;
        callback();
      }
      now = until;
    },
  };
}
