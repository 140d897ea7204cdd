import type { Clock } from '../io/ports.ts';

/** The runtime's own time. A delay longer than a timer can hold (24.8 days) fires at that bound. */
export function createSystemClock(): Clock {
  return {
    now: () => Date.now(),
    setTimeout(callback, delayMs) {
      const timer = globalThis.setTimeout(callback, Math.min(Math.max(0, delayMs), 2 ** 31 - 1));
      return () => globalThis.clearTimeout(timer);
    },
  };
}

/** Resolves after `delayMs`. */
export function waitFor(clock: Clock, delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    clock.setTimeout(resolve, delayMs);
  });
}
