import type { Clock } from './domain/index.ts';

/** The machine's own time. Its timers keep no process alive: what serves does. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (callback, delayMs) => {
    const timer = setTimeout(callback, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
