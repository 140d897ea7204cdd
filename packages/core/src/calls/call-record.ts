import type { Call, CallType, Id } from '@majlis/contract';
import type { CallOverReason } from '../types.ts';

const LIVE: readonly Call['status'][] = ['RINGING', 'ANSWERED'];

// CALL-1: terminal is final.
export const isOver = ({ status }: Call): boolean => !LIVE.includes(status);

/** Why the record says that a call is over. */
export function toOverReason(call: Call): CallOverReason {
  if (call.status === 'DECLINED') return 'declined';
  if (call.status === 'BUSY') return 'busy';
  if (call.status === 'MISSED') return call.missedReason ?? 'timeout';
  return call.endReason ?? (call.status === 'FAILED' ? 'connection_failed' : 'hangup');
}

/** Whose call it is, from this user's side. */
export function toSides(call: Call, myId: Id): { side: 'caller' | 'callee'; remoteId: Id | null } {
  return call.callerId === myId
    ? { side: 'caller', remoteId: call.calleeId }
    : { side: 'callee', remoteId: call.callerId };
}

/** Milliseconds, or null for a time that is not there. */
export const toTime = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso));

/** What a session is about, before and after the backend knows of it. */
export interface CallSubject {
  side: 'caller' | 'callee';
  conversationId: Id;
  type: CallType;
  remote: { id: Id; name: string };
  /** Null: the call is still to be placed. */
  record: Call | null;
  /** What was left for the callee. */
  offer?: unknown;
  candidates?: unknown[];
}

/** What one session knows of its call and how it sees it, as that changes. */
export interface CallFacts {
  readonly subject: CallSubject;
  side: 'caller' | 'callee';
  record: Call | null;
  left: { offer?: unknown; candidates?: unknown[] };
  /** Why it is over, once it is. */
  reason: CallOverReason;
  /** The session that answered here. */
  claimedBy: string | null;
}
export const createFacts = (subject: CallSubject): CallFacts => ({
  subject,
  side: subject.side,
  record: subject.record,
  left: subject,
  reason: 'hangup',
  claimedBy: null,
});
