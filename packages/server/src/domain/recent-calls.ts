import type { Id } from '@majlis/contract';
import type { CallRecord, Clock } from './ports.ts';

/** Calls as this process saw them last, for a moment: signals come in bursts, and each would look its call up. */
export interface RecentCalls {
  put(call: CallRecord): void;
  /** An answered call that was looked at just now, for one of its two; else null. */
  find(key: { callId: Id; userId: Id }): CallRecord | null;
}

/** So long a change by another process may stay unseen here; what changes here is seen at once. */
const FRESH_MS = 1000;
const HELD_MAX = 2000;

export function createRecentCalls(clock: Pick<Clock, 'now'>): RecentCalls {
  const held = new Map<Id, { call: CallRecord; at: number }>();
  return {
    put(call) {
      const known = held.get(call.id);
      if (known && known.call.rev > call.rev) return;
      held.delete(call.id);
      // The oldest goes first: whoever is not talked about is not needed.
      if (held.size >= HELD_MAX) held.delete(held.keys().next().value ?? '');
      held.set(call.id, { call, at: clock.now() });
    },
    find({ callId, userId }) {
      const { call, at } = held.get(callId) ?? { call: null, at: 0 };
      if (call?.status !== 'ANSWERED' || clock.now() - at > FRESH_MS) return null;
      return call.callerId === userId || call.calleeId === userId ? call : null;
    },
  };
}
