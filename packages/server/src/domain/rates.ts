import type { Limits } from '@majlis/contract';
import type { Clock } from './ports.ts';
import { createRateLimit, type Rate, type RateLimit } from './rate-limit.ts';

/** Token buckets per user; `null` switches a limit off. */
export interface Rates {
  sends: Rate | null;
  uploads: Rate | null;
  typing: Rate | null;
  /** Calls that one user starts. */
  calls: Rate | null;
  /** Signals of one session. */
  signals: Rate | null;
  /** Edits and deletions. */
  changes: Rate | null;
  /** Reactions put there and taken back. */
  reactions: Rate | null;
  searches: Rate | null;
  /** What one session says of itself, and asks of others. */
  presence: Rate | null;
  /** Blocks and privacy switches, put on and off. */
  blocks: Rate | null;
  reports: Rate | null;
}
export type RateLimits = Record<keyof Rates, RateLimit>;

const toRates = ({ sendBurst, sendsPerSecond }: Limits): Rates => ({
  sends: { burst: sendBurst, perSecond: sendsPerSecond },
  uploads: { burst: 20, perSecond: 0.5 },
  typing: { burst: 3, perSecond: 1 },
  calls: { burst: 6, perSecond: 0.1 },
  signals: { burst: 100, perSecond: 30 },
  changes: { burst: 30, perSecond: 1 },
  reactions: { burst: 60, perSecond: 3 },
  searches: { burst: 30, perSecond: 2 },
  presence: { burst: 20, perSecond: 2 },
  blocks: { burst: 20, perSecond: 0.5 },
  reports: { burst: 10, perSecond: 0.1 },
});

export interface RateLimitsOptions {
  limits: Limits;
  /** Instead of the usual ones. */
  rates: Partial<Rates> | undefined;
  clock: Pick<Clock, 'now'>;
}

/** One limit each, over its own buckets. */
export function createRateLimits({ limits, rates: given, clock }: RateLimitsOptions): RateLimits {
  const rates: Rates = { ...toRates(limits), ...given };
  const limit = (name: keyof Rates) => createRateLimit(rates[name], clock);
  return {
    sends: limit('sends'),
    uploads: limit('uploads'),
    typing: limit('typing'),
    calls: limit('calls'),
    signals: limit('signals'),
    changes: limit('changes'),
    reactions: limit('reactions'),
    searches: limit('searches'),
    presence: limit('presence'),
    blocks: limit('blocks'),
    reports: limit('reports'),
  };
}
