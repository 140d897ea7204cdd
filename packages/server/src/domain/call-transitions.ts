import type { Call, CallEndReason, CallType, Id, ProblemCode } from '@majlis/contract';
import type { CallMessageDraft, CallRecord, CallSide } from './ports.ts';

/** What someone wishes, or what the clock brings. */
export type CallAction =
  | { kind: 'answer'; by: Id; sessionId: string | null; deviceId: string | null; glareType?: CallType }
  | { kind: 'decline'; by: Id; reason: 'declined' | 'busy' }
  | { kind: 'end'; by: Id; reason: CallEndReason; stats: Record<string, unknown> | null }
  | { kind: 'connected'; by: Id; epoch: number }
  | { kind: 'resume'; by: Id; sessionId: string; deviceId: string | null; epoch: number }
  | { kind: 'expire' }
  | { kind: 'lose-caller' }
  | { kind: 'give-up-connecting' }
  | { kind: 'lose-both' };
export type CallOutcome =
  | { kind: 'next'; call: CallRecord; message: CallMessageDraft['type'] | null }
  | { kind: 'same' }
  | { kind: 'refused'; code: ProblemCode };

/** Milliseconds; `calls.md` and CALL-6, CALL-9. */
export const AWAY_AFTER_MS = 8000;
export const LEASE_MS = 30_000;
export const CONNECT_WITHIN_MS = 30_000;

const TERMINAL: ReadonlySet<Call['status']> = new Set(['ENDED', 'MISSED', 'DECLINED', 'BUSY', 'FAILED']);
export const isLive = ({ status }: Pick<Call, 'status'>): boolean => !TERMINAL.has(status);
export const sideOf = ({ callerId }: Pick<Call, 'callerId'>, userId: Id): CallSide =>
  callerId === userId ? 'caller' : 'callee';
export const otherOf = ({ callerId, calleeId }: CallRecord, userId: Id): Id =>
  callerId === userId ? calleeId : callerId;

const iso = (at: number): string => new Date(at).toISOString();
const same: CallOutcome = { kind: 'same' };
const refused = (code: ProblemCode): CallOutcome => ({ kind: 'refused', code });

/** Milliseconds of whatever was last heard of flowing media, else of its beginning. */
export const lastProofOf = ({ mediaSeenAt, connectedAt, startedAt, createdAt }: CallRecord): number =>
  Date.parse(mediaSeenAt ?? connectedAt ?? startedAt ?? createdAt);

// CALL-1: terminal is final, and every change raises rev.
function change(call: CallRecord, fields: Partial<CallRecord>, now: number): CallRecord {
  return { ...call, ...fields, rev: call.rev + 1, updatedAt: iso(now) };
}

interface Ending {
  status: 'ENDED' | 'MISSED' | 'DECLINED' | 'BUSY' | 'FAILED';
  by?: Id;
  endReason?: CallEndReason;
  missedReason?: Call['missedReason'];
  stats?: Record<string, unknown> | null;
  /** When it counts as over, if not now. */
  at?: number;
}
function finish(call: CallRecord, ending: Ending, now: number): CallOutcome {
  const at = Math.max(ending.at ?? now, Date.parse(call.startedAt ?? call.createdAt));
  const { status, by = null, endReason = null, missedReason = null } = ending;
  const next = change(
    call,
    {
      status,
      endedAt: iso(at),
      endedById: by,
      endReason,
      missedReason,
      // GEN-5
      duration: call.startedAt === null ? null : Math.floor((at - Date.parse(call.startedAt)) / 1000),
      stats: ending.stats ?? call.stats,
      parked: null,
    },
    now,
  );
  // CALL-7
  return {
    kind: 'next',
    call: next,
    message: status === 'ENDED' || status === 'DECLINED' ? 'CALL_ENDED' : 'CALL_MISSED',
  };
}

// CALL-3, CALL-4
function answer(call: CallRecord, action: Extract<CallAction, { kind: 'answer' }>, now: number): CallOutcome {
  if (action.by !== call.calleeId) return refused('forbidden');
  if (!isLive(call)) return refused('call_ended');
  if (call.status === 'ANSWERED') {
    const isOtherDevice = ![null, call.calleeDeviceId].includes(action.deviceId) && call.calleeDeviceId !== null;
    return call.calleeSessionId === action.sessionId && !isOtherDevice ? same : refused('call_already_answered');
  }
  const at = iso(now);
  const fields: Partial<CallRecord> = {
    status: 'ANSWERED',
    startedAt: at,
    epoch: 1,
    calleeSessionId: action.sessionId,
    calleeDeviceId: action.deviceId,
    callerSeenAt: at,
    calleeSeenAt: at,
    type: action.glareType === 'VOICE' ? 'VOICE' : call.type,
    parked: null,
  };
  return { kind: 'next', call: change(call, fields, now), message: 'CALL_STARTED' };
}

// CALL-4: a late decline never ends a call that was answered.
function decline(call: CallRecord, { by, reason }: { by: Id; reason: 'declined' | 'busy' }, now: number): CallOutcome {
  if (by !== call.calleeId) return refused('forbidden');
  if (!isLive(call)) return refused('call_ended');
  if (call.status === 'ANSWERED') return refused('call_already_answered');
  return finish(call, { status: reason === 'busy' ? 'BUSY' : 'DECLINED', by }, now);
}

// CALL-5
function end(call: CallRecord, action: Extract<CallAction, { kind: 'end' }>, now: number): CallOutcome {
  const { by, reason, stats } = action;
  if (!isLive(call)) return same;
  if (call.status === 'RINGING') {
    if (by === call.calleeId) return finish(call, { status: 'DECLINED', by, stats }, now);
    return finish(call, { status: 'MISSED', by, missedReason: 'cancelled', stats }, now);
  }
  const hasFailed = call.connectedAt === null && (reason === 'connection_failed' || reason === 'media_failed');
  return finish(call, { status: hasFailed ? 'FAILED' : 'ENDED', by, endReason: reason, stats }, now);
}

// CALL-10
function resume(call: CallRecord, action: Extract<CallAction, { kind: 'resume' }>, now: number): CallOutcome {
  if (!isLive(call)) return refused('call_ended');
  const { by, sessionId, deviceId } = action;
  const side = sideOf(call, by);
  if (side === 'callee' && call.status === 'RINGING') return refused('call_not_answered');
  const [held, device] =
    side === 'caller' ? [call.callerSessionId, call.callerDeviceId] : [call.calleeSessionId, call.calleeDeviceId];
  // Another device of the same user has no part in it.
  if (device !== null && deviceId !== null && device !== deviceId) return refused('forbidden');
  // By the session that holds this end it asks for a new connection: once an epoch, whoever of the two asks first.
  if (held === sessionId && (call.status !== 'ANSWERED' || action.epoch !== call.epoch)) return same;
  const at = iso(now);
  const fields: Partial<CallRecord> =
    side === 'caller'
      ? { callerSessionId: sessionId, callerSeenAt: at }
      : { calleeSessionId: sessionId, calleeSeenAt: at };
  const epoch = call.status === 'ANSWERED' ? call.epoch + 1 : call.epoch;
  // A new page makes a new offer; what the old one left is of no use.
  return { kind: 'next', call: change(call, { ...fields, epoch, parked: null }, now), message: null };
}

const steps: { [Kind in CallAction['kind']]: (call: CallRecord, action: CallAction, now: number) => CallOutcome } = {
  answer: (call, action, now) => (action.kind === 'answer' ? answer(call, action, now) : same),
  decline: (call, action, now) => (action.kind === 'decline' ? decline(call, action, now) : same),
  end: (call, action, now) => (action.kind === 'end' ? end(call, action, now) : same),
  resume: (call, action, now) => (action.kind === 'resume' ? resume(call, action, now) : same),
  connected(call, _, now) {
    if (!isLive(call)) return refused('call_ended');
    if (call.status === 'RINGING') return refused('call_not_answered');
    if (call.connectedAt !== null) return same;
    const at = iso(now);
    return { kind: 'next', call: change(call, { connectedAt: at, mediaSeenAt: at }, now), message: null };
  },
  // CALL-6
  expire: (call, _, now) =>
    isExpired(call, now)
      ? finish(call, { status: 'MISSED', missedReason: 'timeout', at: Date.parse(call.ringExpiresAt) }, now)
      : same,
  'lose-caller': (call, _, now) =>
    isCallerLost(call, now) ? finish(call, { status: 'MISSED', missedReason: 'caller_lost' }, now) : same,
  // CALL-9
  'give-up-connecting': (call, _, now) =>
    isStuckConnecting(call, now) ? finish(call, { status: 'FAILED', endReason: 'connection_failed' }, now) : same,
  'lose-both': (call, _, now) =>
    call.status === 'ANSWERED' && call.connectedAt !== null
      ? finish(call, { status: 'ENDED', endReason: 'connection_lost', at: lastProofOf(call) }, now)
      : same,
};

export const isExpired = ({ status, ringExpiresAt }: CallRecord, now: number): boolean =>
  status === 'RINGING' && Date.parse(ringExpiresAt) <= now;
export const isCallerLost = ({ status, callerAwayAt }: CallRecord, now: number): boolean =>
  status === 'RINGING' && callerAwayAt !== null && Date.parse(callerAwayAt) + AWAY_AFTER_MS <= now;
export const isStuckConnecting = ({ status, connectedAt, startedAt }: CallRecord, now: number): boolean =>
  status === 'ANSWERED' &&
  connectedAt === null &&
  startedAt !== null &&
  Date.parse(startedAt) + CONNECT_WITHIN_MS <= now;

/** What becomes of a call: pure, and the only place that knows. A ring that is over behaves as missed for everyone (CALL-6). */
export function stepCall(call: CallRecord, action: CallAction, now: number): CallOutcome {
  return steps[action.kind](call, action, now);
}
