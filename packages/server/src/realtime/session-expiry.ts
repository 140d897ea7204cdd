import type { Clock } from '../domain/index.ts';

/** When a session ends unless it is given a fresh token. */
export interface SessionExpiry {
  /** Starts over with the end of a newer token, in milliseconds since the epoch. */
  renew(expiresAt: number): void;
  stop(): void;
}

const WARN_BEFORE_MS = 75_000;
/** The longest wait that a timer keeps. */
const TIMER_MAX_MS = 2 ** 31 - 1;

// RT-7
/** Warns a session at least 60 s before its token ends (at once when less is left), and ends it after `graceMs`. */
export function createSessionExpiry(options: {
  clock: Clock;
  expiresAt: number;
  graceMs: number;
  onExpiring: (expiresAt: number) => void;
  onExpired: (expiresAt: number) => void;
}): SessionExpiry {
  const { clock, graceMs, onExpiring, onExpired } = options;
  const running = new Set<() => void>();

  const at = (time: number, then: () => void) => {
    const wait = Math.max(0, time - clock.now());
    const cancel = clock.setTimeout(
      () => {
        running.delete(cancel);
        if (wait > TIMER_MAX_MS) at(time, then);
        else then();
      },
      Math.min(wait, TIMER_MAX_MS),
    );
    running.add(cancel);
  };
  const stop = () => {
    for (const cancel of running) cancel();
    running.clear();
  };
  const start = (expiresAt: number) => {
    at(expiresAt - WARN_BEFORE_MS, () => onExpiring(expiresAt));
    at(expiresAt + graceMs, () => onExpired(expiresAt));
  };

  start(options.expiresAt);
  return {
    stop,
    renew: (expiresAt) => {
      stop();
      start(expiresAt);
    },
  };
}
