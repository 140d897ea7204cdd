import type { Clock } from '../io/ports.ts';

/** The two clocks of a call: the seconds on screen, and the sign of life to the backend. */
export interface CallPulse {
  /** Counts from this moment of the backend's time; again for another moment, not twice for the same. */
  count(connectedAt: number): void;
  /** A sign of life now and every 5 s (CALL-9). */
  beat(): void;
  stop(): void;
}
export interface CallPulseOptions {
  clock: Clock;
  /** The backend's time, in milliseconds. */
  serverNow(): number;
  onSecond(seconds: number): void;
  onBeat(): void;
}

// Browsers slow the timers of hidden pages to one a minute, but not of a page with an open connection or a live
// microphone, which is every page in a call: a plain timer keeps up, and no worker is needed that a policy may forbid.
const BEAT_MS = 5000;

export function createCallPulse({ clock, serverNow, onSecond, onBeat }: CallPulseOptions): CallPulse {
  let from: number | null = null;
  let cancelSecond = () => {};
  let cancelBeat = () => {};

  function tick(): void {
    const passed = Math.max(0, serverNow() - (from ?? 0));
    onSecond(Math.floor(passed / 1000));
    cancelSecond = clock.setTimeout(tick, 1000 - (passed % 1000));
  }
  function beat(): void {
    cancelBeat();
    onBeat();
    cancelBeat = clock.setTimeout(beat, BEAT_MS);
  }
  return {
    count(connectedAt) {
      if (from === connectedAt || Number.isNaN(connectedAt)) return;
      from = connectedAt;
      cancelSecond();
      tick();
    },
    beat,
    stop() {
      cancelSecond();
      cancelBeat();
    },
  };
}
