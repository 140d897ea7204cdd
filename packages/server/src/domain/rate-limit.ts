import type { Clock } from './ports.ts';
import { createProblemError } from './problem.ts';

/** A bucket of `burst` tokens that fills at `perSecond`. */
export interface Rate {
  burst: number;
  perSecond: number;
}
export interface RateLimit {
  /** @throws ProblemError `rate_limited` with `retryAfter` in seconds. */
  take(key: string): void;
  /** Counts what the same key took in another process; nothing is refused. */
  spend(key: string, tokens: number): void;
}

const SWEEP_ABOVE = 10_000;

/** Limits each key by its own token bucket; `null` never limits. */
export function createRateLimit(rate: Rate | null, clock: Pick<Clock, 'now'>): RateLimit {
  if (!rate) return { take: () => undefined, spend: () => undefined };
  const buckets = new Map<string, { tokens: number; at: number }>();
  const fill = (bucket: { tokens: number; at: number }, now: number) =>
    Math.min(rate.burst, bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * rate.perSecond);
  const sweep = (now: number) => {
    for (const [key, bucket] of buckets) if (fill(bucket, now) >= rate.burst) buckets.delete(key);
  };
  return {
    take(key) {
      const now = clock.now();
      const tokens = fill(buckets.get(key) ?? { tokens: rate.burst, at: now }, now);
      if (tokens < 1) {
        const retryAfter = Math.max(1, Math.ceil((1 - tokens) / rate.perSecond));
        throw createProblemError('rate_limited', { retryAfter, detail: `Try again in ${retryAfter} s.` });
      }
      if (buckets.size > SWEEP_ABOVE) sweep(now);
      buckets.set(key, { tokens: tokens - 1, at: now });
    },
    spend(key, spent) {
      const now = clock.now();
      const tokens = fill(buckets.get(key) ?? { tokens: rate.burst, at: now }, now);
      if (buckets.size > SWEEP_ABOVE) sweep(now);
      buckets.set(key, { tokens: Math.max(0, tokens - spent), at: now });
    },
  };
}
