import type { Id } from '@majlis/contract';
import type { Actor } from './actor.ts';
import { isLive, otherOf, sideOf } from './call-transitions.ts';
import type { Calls } from './calls.ts';
import type { CallRecord, CallSide, Clock, Emitter, ParkedSignals, Store } from './ports.ts';
import { createProblemError, invalidField } from './problem.ts';
import type { RateLimit } from './rate-limit.ts';
import { keepRelayOnly } from './relay-only.ts';
import { checkJson } from './text.ts';

export interface CallSignal {
  epoch: number;
  seq: number;
  kind: 'description' | 'candidates' | 'media';
  payload: unknown;
}
/** What the two ends of a call tell each other and the backend; none of it lasts but the state it leads to. */
export interface CallSignals {
  /** A device of the callee shows the call. */
  ringing(actor: Actor, callId: Id): Promise<void>;
  /** To the other end's session, as it came (CALL-8). */
  signal(actor: Actor, callId: Id, signal: CallSignal): Promise<void>;
  connected(actor: Actor, callId: Id, about: { epoch: number }): Promise<void>;
  heartbeat(actor: Actor, callId: Id, about: { mediaAlive?: boolean }): Promise<void>;
  leaving(actor: Actor, callId: Id): Promise<void>;
  resume(actor: Actor, callId: Id, about: { sessionId: string; epoch: number; deviceId?: string }): Promise<void>;
  /** A socket has closed: if it held an end of a call, the other end is told. */
  closed(actor: Actor): Promise<void>;
  /** Tells the other end when this one has fallen silent or is back; one of all processes does. */
  setAway(call: CallRecord, side: CallSide, away: { isAway: boolean }): Promise<void>;
}
export interface CallSignalsOptions {
  store: Store;
  emitter: Emitter;
  clock: Pick<Clock, 'now'>;
  calls: Calls;
  /** Per session. */
  rate: RateLimit;
  forceRelay: boolean;
}

const PAYLOAD_MAX_BYTES = 65_536;
const CANDIDATES_MAX = 32;
const PARKED_CANDIDATES_MAX = 128;
/** Sessions whose last seq is remembered; a forgotten one starts anew, and its receiver still drops what is old. */
const REMEMBERED_MAX = 10_000;

const sessionOf = (call: CallRecord, side: CallSide) =>
  side === 'caller' ? call.callerSessionId : call.calleeSessionId;
const otherSide = (side: CallSide): CallSide => (side === 'caller' ? 'callee' : 'caller');

export function createCallSignals(options: CallSignalsOptions): CallSignals {
  const { store, emitter, clock, calls, rate, forceRelay } = options;
  const seen = new Map<string, { epoch: number; seq: number }>();
  const now = () => new Date(clock.now()).toISOString();

  /** CALL-8: an older epoch or seq of the same session is dropped. */
  function isOld(call: CallRecord, sessionId: string, { epoch, seq }: CallSignal): boolean {
    if (epoch < call.epoch) return true;
    const key = `${call.id} ${sessionId}`;
    const last = seen.get(key);
    if (last && (epoch < last.epoch || (epoch === last.epoch && seq <= last.seq))) return true;
    return false;
  }
  function remember(call: CallRecord, sessionId: string, { epoch, seq }: CallSignal): void {
    const key = `${call.id} ${sessionId}`;
    seen.delete(key);
    if (seen.size >= REMEMBERED_MAX) seen.delete(seen.keys().next().value ?? '');
    seen.set(key, { epoch, seq });
  }
  function check({ kind, payload }: CallSignal): void {
    checkJson(payload, { path: '/payload', maxBytes: PAYLOAD_MAX_BYTES });
    if (kind !== 'candidates') return;
    const list = toCandidates(payload);
    if (list.length > CANDIDATES_MAX) {
      throw invalidField('/payload', `At most ${CANDIDATES_MAX} candidates at once.`, 'too_many');
    }
  }
  /** CALL-8: what the callee will need, kept only while it rings. */
  function park(call: CallRecord, { epoch, kind, payload }: CallSignal): ParkedSignals | null {
    if (kind === 'description') return { epoch, offer: payload, candidates: [] };
    if (kind !== 'candidates') return null;
    const { offer = null, candidates = [] } = call.parked ?? {};
    const parked = [...candidates, ...toCandidates(payload)];
    // Rewritten with every batch: a caller cannot make it grow.
    if (parked.length > PARKED_CANDIDATES_MAX || JSON.stringify(parked).length > PAYLOAD_MAX_BYTES) {
      throw createProblemError('too_large', { detail: 'No more candidates are kept while a call rings.' });
    }
    return { epoch, offer, candidates: parked };
  }
  /** The end that this session holds. A polling client has no session of its own and speaks for its user. */
  function endOf(call: CallRecord, { userId, sessionId }: Actor): CallSide {
    const side = sideOf(call, userId);
    const held = sessionOf(call, side);
    if (held !== null && sessionId !== undefined && held !== sessionId) {
      throw createProblemError('forbidden', { detail: 'Another session of yours holds this call.' });
    }
    return side;
  }
  async function openLive(actor: Actor, callId: Id): Promise<CallRecord> {
    const call = await calls.open(actor, callId);
    if (!isLive(call)) throw createProblemError('call_ended');
    return call;
  }
  /** For what needs to know only who holds the call. */
  async function glance(actor: Actor, callId: Id): Promise<CallRecord> {
    const call = await calls.glance(actor, callId);
    if (!isLive(call)) throw createProblemError('call_ended');
    return call;
  }
  const setAway: CallSignals['setAway'] = async (call, side, { isAway }) => {
    if (!(await store.calls.setAway({ callId: call.id, side, at: isAway ? now() : null }))) return;
    const away = side === 'caller' ? call.callerId : call.calleeId;
    // While it rings nobody has come in whom it could concern.
    if (call.status !== 'ANSWERED') return;
    emitter.emit({
      event: isAway ? 'call:peer-away' : 'call:peer-back',
      payload: { callId: call.id, since: now() },
      userIds: [otherOf(call, away)],
      onlySessionId: sessionOf(call, otherSide(side)),
    });
  };
  async function hear(call: CallRecord, side: CallSide, { mediaAlive }: { mediaAlive?: boolean }): Promise<void> {
    const at = now();
    await store.calls.touch(call.id, {
      ...(side === 'caller' ? { callerSeenAt: at } : { calleeSeenAt: at }),
      ...(mediaAlive ? { mediaSeenAt: at } : {}),
    });
    const awayAt = side === 'caller' ? call.callerAwayAt : call.calleeAwayAt;
    if (awayAt !== null) await setAway(call, side, { isAway: false });
  }
  // Signals of one call go out in the order in which they came in, though each looks the call up first.
  const tails = new Map<Id, Promise<void>>();
  function inOrder(callId: Id, task: () => Promise<void>): Promise<void> {
    const done = (tails.get(callId) ?? Promise.resolve()).then(task, task);
    const tail = done
      .catch(() => undefined)
      .finally(() => {
        if (tails.get(callId) === tail) tails.delete(callId);
      });
    tails.set(callId, tail);
    return done;
  }
  async function relay(actor: Actor, callId: Id, signal: CallSignal): Promise<void> {
    const call = await glance(actor, callId);
    const side = endOf(call, actor);
    // CALL-8: no address of the callee before the answer.
    if (call.status === 'RINGING' && side === 'callee') throw createProblemError('call_not_answered');
    const sessionId = actor.sessionId ?? sessionOf(call, side) ?? actor.userId;
    if (isOld(call, sessionId, signal)) return;
    const payload = forceRelay ? keepRelayOnly(signal.payload) : signal.payload;
    if (call.status === 'RINGING') {
      const parked = park(call, { ...signal, payload });
      // Answered in this very moment: the caller hears so first and sends it again in the new epoch.
      if (parked && !(await store.calls.park(callId, parked))) return;
    }
    remember(call, sessionId, signal);
    emitter.emit({
      event: 'call:signal',
      payload: { ...signal, payload, callId, fromUserId: actor.userId, fromSessionId: sessionId },
      userIds: [otherOf(call, actor.userId)],
      onlySessionId: sessionOf(call, otherSide(side)),
    });
  }

  return {
    setAway,
    async ringing(actor, callId) {
      const call = await openLive(actor, callId);
      if (sideOf(call, actor.userId) !== 'callee') throw createProblemError('forbidden');
      if (call.status !== 'RINGING') return;
      const { callerId, callerSessionId } = call;
      emitter.emit({
        event: 'call:ringing',
        payload: { callId },
        userIds: [callerId],
        onlySessionId: callerSessionId,
      });
    },
    async signal(actor, callId, signal) {
      rate.take(actor.sessionId ?? actor.userId);
      check(signal);
      await inOrder(callId, () => relay(actor, callId, signal));
    },
    async connected(actor, callId, { epoch }) {
      const call = await glance(actor, callId);
      endOf(call, actor);
      await calls.apply(callId, { kind: 'connected', by: actor.userId, epoch });
    },
    async heartbeat(actor, callId, { mediaAlive = false }) {
      const call = await openLive(actor, callId);
      await hear(call, endOf(call, actor), { mediaAlive });
    },
    async leaving(actor, callId) {
      const call = await openLive(actor, callId);
      await setAway(call, endOf(call, actor), { isAway: true });
    },
    async resume(actor, callId, { sessionId, deviceId, epoch }) {
      const call = await openLive(actor, callId);
      const side = sideOf(call, actor.userId);
      await calls.apply(callId, { kind: 'resume', by: actor.userId, sessionId, deviceId: deviceId ?? null, epoch });
      // The new holder is there, whether or not the old one was missed.
      await setAway({ ...call, ...(await store.calls.findById(callId)) }, side, { isAway: false });
    },
    async closed({ userId, sessionId }) {
      for (const call of await store.calls.liveOf({ userId })) {
        const side = sideOf(call, userId);
        if (sessionId !== undefined && sessionOf(call, side) === sessionId) await setAway(call, side, { isAway: true });
      }
    },
  };
}

/** A batch of candidates, alone or with others words beside it. */
function toCandidates(payload: unknown): unknown[] {
  if (Array.isArray(payload)) return payload;
  if (typeof payload === 'object' && payload !== null && 'candidates' in payload) {
    if (Array.isArray(payload.candidates)) return payload.candidates;
  }
  return [payload];
}
