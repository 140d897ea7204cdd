/** A clock that stands still until it is told to go on. Fits the server's and core's clock ports. */
export interface TestClock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Returns its undo. */
  setTimeout(callback: () => void, delayMs: number): () => void;
  /**
   * Lets `byMs` pass: runs each timer at its own time, in order, and lets promises settle after each,
   * so that timers set by them inside the span run too.
   */
  advance(byMs: number): Promise<void>;
  /** Runs timers until none is left or `limit` (default 1,000) have run. */
  runAll(limit?: number): Promise<void>;
  /** How many timers wait. */
  pending(): number;
  /** Moves the wall clock without running a timer, as a user or NTP would. */
  jump(byMs: number): void;
}

interface Timer {
  at: number;
  order: number;
  callback: () => void;
}

/** Lets every promise that can settle without a timer do so. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

/** A manual clock that starts at `startsAt` (default 2026-01-01T00:00:00Z). */
export function createTestClock(startsAt: number = Date.UTC(2026, 0, 1)): TestClock {
  const timers = new Set<Timer>();
  let elapsed = 0;
  let offset = startsAt;
  let order = 0;

  const earliest = () => [...timers].sort((a, b) => a.at - b.at || a.order - b.order)[0];
  async function run(timer: Timer): Promise<void> {
    timers.delete(timer);
    elapsed = Math.max(elapsed, timer.at);
    timer.callback();
    await settle();
  }

  return {
    now: () => offset + elapsed,
    setTimeout(callback, delayMs) {
      const timer = { at: elapsed + Math.max(0, delayMs), order: order++, callback };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    async advance(byMs) {
      const until = elapsed + byMs;
      await settle();
      for (let timer = earliest(); timer && timer.at <= until; timer = earliest()) await run(timer);
      elapsed = until;
      await settle();
    },
    async runAll(limit = 1000) {
      await settle();
      for (let count = 0, timer = earliest(); timer && count < limit; count += 1, timer = earliest()) await run(timer);
    },
    pending: () => timers.size,
    jump: (byMs) => {
      offset += byMs;
    },
  };
}
