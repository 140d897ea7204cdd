import type { CallSignals } from './call-signals.ts';
import {
  AWAY_AFTER_MS,
  type CallAction,
  isCallerLost,
  isExpired,
  isStuckConnecting,
  LEASE_MS,
  lastProofOf,
} from './call-transitions.ts';
import type { Calls } from './calls.ts';
import type { CallRecord, CallSide, Clock, Store } from './ports.ts';
import { isProblemError } from './problem.ts';

export interface CallSweeper {
  /** Does to every live call what its time asks for; safe to run in several processes at once (CALL-6, CALL-9). */
  sweep(): Promise<void>;
}
export interface CallSweeperOptions {
  store: Store;
  clock: Pick<Clock, 'now'>;
  calls: Calls;
  signals: CallSignals;
}

export function createCallSweeper({ store, clock, calls, signals }: CallSweeperOptions): CallSweeper {
  // A backend that was down heard nobody: a talking pair gets as long to be heard as it had before.
  const listeningSince = clock.now();
  const since = (at: string | null): number => Math.max(listeningSince, at === null ? 0 : Date.parse(at));

  function dueFor(call: CallRecord, now: number): CallAction | null {
    if (isExpired(call, now)) return { kind: 'expire' };
    if (isCallerLost(call, now)) return { kind: 'lose-caller' };
    if (isStuckConnecting(call, now)) return { kind: 'give-up-connecting' };
    if (call.status !== 'ANSWERED' || call.connectedAt === null) return null;
    const silentSince = Math.max(listeningSince, lastProofOf(call));
    return silentSince + LEASE_MS <= now ? { kind: 'lose-both' } : null;
  }
  async function watch(call: CallRecord, now: number): Promise<void> {
    if (call.status !== 'ANSWERED' || call.connectedAt === null) return;
    const seen: [CallSide, string | null, string | null][] = [
      ['caller', call.callerSeenAt, call.callerAwayAt],
      ['callee', call.calleeSeenAt, call.calleeAwayAt],
    ];
    for (const [side, seenAt, awayAt] of seen) {
      if (awayAt === null && since(seenAt) + AWAY_AFTER_MS <= now) await signals.setAway(call, side, { isAway: true });
    }
  }
  return {
    async sweep() {
      for (const call of await store.calls.live()) {
        const now = clock.now();
        const action = dueFor(call, now);
        try {
          if (action) await calls.apply(call.id, action);
          else await watch(call, now);
        } catch (error) {
          // Another process or one of the two was faster.
          if (!isProblemError(error)) throw error;
        }
      }
    },
  };
}
