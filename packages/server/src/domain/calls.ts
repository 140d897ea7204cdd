import type { Call, CallEndReason, CallPage, CallType, IceServersAnswer, Id, User } from '@majlis/contract';
import type { Actor } from './actor.ts';
import { assertNoBlock } from './block.ts';
import { type CallAction, isCallerLost, isExpired, isLive, sideOf, stepCall } from './call-transitions.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { IceServers } from './ice-servers.ts';
import type { Lanes } from './lanes.ts';
import type { CallMessageDraft, CallRecord, Clock, Emitter, Ids, Store } from './ports.ts';
import { createProblemError, invalidField, isProblemError, notFound } from './problem.ts';
import type { RateLimit } from './rate-limit.ts';
import { createRecentCalls } from './recent-calls.ts';
import { checkJson } from './text.ts';
import type { Users } from './users.ts';
import type { Wire } from './wire.ts';

type IceList = IceServersAnswer['iceServers'];
export interface StartedCall {
  call: Call;
  iceServers: IceList;
  created: boolean;
  resolution?: 'glare_answered';
  offer?: unknown;
  candidates?: unknown[];
}
export interface AnsweredCall {
  call: Call;
  iceServers: IceList;
  offer?: unknown;
  candidates?: unknown[];
}
export interface CallStartRequest {
  conversationId: Id;
  type: CallType;
  calleeId?: Id;
  clientId?: string;
  sessionId?: string;
  deviceId?: string;
}
export interface Calls {
  start(actor: Actor, request: CallStartRequest): Promise<StartedCall>;
  answer(actor: Actor, callId: Id, request: { sessionId?: string; deviceId?: string }): Promise<AnsweredCall>;
  end(actor: Actor, callId: Id, request: { reason?: CallEndReason; stats?: Record<string, unknown> }): Promise<Call>;
  decline(actor: Actor, callId: Id, reason: 'declined' | 'busy'): Promise<Call>;
  find(actor: Actor, callId: Id): Promise<Call>;
  list(actor: Actor, page: CallListPage): Promise<CallPage>;
  iceServers(actor: Actor, callId: Id): Promise<IceServersAnswer>;
  /** Tells a session that has just begun of what rings for its user. */
  remind(userId: Id, sessionId: string): Promise<void>;
  /** One change by whoever may, with what was before; `null` when nothing changed. For the signals and the clock. */
  apply(callId: Id, action: CallAction): Promise<{ call: CallRecord; before: CallRecord } | null>;
  /** The record for one of its two, with what the clock has done meanwhile. */
  open(actor: Actor, callId: Id): Promise<CallRecord>;
  /** The same for what comes in bursts while the two talk: another process may have changed it a second ago. */
  glance(actor: Actor, callId: Id): Promise<CallRecord>;
}
export interface CallListPage {
  conversationId?: Id;
  status?: Call['status'];
  active: boolean;
  limit: number;
  cursor?: string;
}
export interface CallsOptions {
  store: Store;
  emitter: Emitter;
  clock: Clock;
  ids: Ids;
  wire: Wire;
  lanes: Lanes;
  users: Users;
  iceServers: IceServers;
  rate: RateLimit;
  /** Milliseconds that a call rings. */
  ringMs: number;
}

const STATS_MAX_BYTES = 8192;
/** Two who change the same call at once; more than a handful is something else. */
const TRIES = 12;

export function createCalls(options: CallsOptions): Calls {
  const { store, emitter, clock, ids, wire, lanes, users, iceServers, rate, ringMs } = options;

  const toDraft = (type: CallMessageDraft['type']): CallMessageDraft => ({
    id: ids.create('message'),
    type,
    createdAt: new Date(clock.now()).toISOString(),
  });
  const bothOf = ({ callerId, calleeId }: CallRecord) => [callerId, calleeId];
  const recent = createRecentCalls(clock);
  function tellOf(call: CallRecord): void {
    recent.put(call);
    emitter.emit({ event: 'call:updated', payload: { call: wire.toCall(call) }, userIds: bothOf(call) });
  }
  async function ticketOf(call: CallRecord, userId: Id, before: CallRecord = call): Promise<AnsweredCall> {
    const { parked } = before;
    return {
      call: wire.toCall(call),
      iceServers: isLive(call) ? (await iceServers.for(userId)).iceServers : [],
      // CALL-8
      ...(parked?.offer === undefined || parked.offer === null ? {} : { offer: parked.offer }),
      ...(parked ? { candidates: parked.candidates } : {}),
    };
  }

  // CALL-1: each change is one compare-and-set; who loses looks again. CALL-7: the row leaves in rev order (RT-4).
  const apply: Calls['apply'] = async (callId, action) => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const held = await store.calls.findById(callId);
      if (!held) throw notFound();
      const outcome = stepCall(held, action, clock.now());
      if (outcome.kind === 'same') return null;
      if (outcome.kind === 'refused') throw createProblemError(outcome.code);
      const changed = await lanes.run(held.conversationId, async () => {
        const message = outcome.message && toDraft(outcome.message);
        const result = await store.calls.replace({ call: outcome.call, expectedRev: held.rev, message });
        if (result.kind !== 'replaced') return result;
        tellOf(result.call);
        if (result.message) {
          const row = { message: wire.toMessage(result.message) };
          emitter.emit({ event: 'message:new', payload: row, userIds: result.memberIds });
        }
        return result;
      });
      if (changed.kind === 'replaced') return { call: changed.call, before: { ...held, parked: changed.parked } };
      if (changed.kind === 'taken' && !(await isFree(held.calleeId))) throw await inProgress(held.calleeId);
    }
    throw createProblemError('unavailable', { detail: 'Too many changed this call at once.' });
  };
  /** The ring may end, or another device answer, between the look and the step: then there is another look. */
  async function applyUnlessOver(callId: Id, action: CallAction) {
    try {
      return await apply(callId, action);
    } catch (error) {
      if (!isProblemError(error)) throw error;
      if (error.problem.code !== 'call_ended' && error.problem.code !== 'call_already_answered') throw error;
      return 'over' as const;
    }
  }
  /** CALL-6: a ring that is over behaves so before anyone looks. */
  async function settle(call: CallRecord): Promise<CallRecord> {
    const now = clock.now();
    if (isExpired(call, now)) await apply(call.id, { kind: 'expire' });
    else if (isCallerLost(call, now)) await apply(call.id, { kind: 'lose-caller' });
    else return call;
    return (await store.calls.findById(call.id)) ?? call;
  }
  // AUTH-4
  async function open({ userId }: Actor, callId: Id): Promise<CallRecord> {
    const call = await store.calls.find({ callId, userId });
    if (!call) throw notFound();
    const settled = await settle(call);
    recent.put(settled);
    return settled;
  }
  const glance = async (actor: Actor, callId: Id): Promise<CallRecord> =>
    recent.find({ callId, userId: actor.userId }) ?? open(actor, callId);
  /** Whether nothing but calls that are over without anyone having looked keeps this user. */
  async function isFree(userId: Id): Promise<boolean> {
    let free = true;
    for (const found of await store.calls.liveOf({ userId })) if (isLive(await settle(found))) free = false;
    return free;
  }
  async function inProgress(userId: Id) {
    const [live] = await store.calls.liveOf({ userId });
    return createProblemError('call_in_progress', {
      detail: 'There is a call already; end it first.',
      ...(live ? { callId: live.id } : {}),
    });
  }

  /** Who is called, when this user may call in this conversation. */
  async function calleeOf({ userId }: Actor, { conversationId, calleeId }: CallStartRequest): Promise<Id> {
    const conversation = await store.conversations.find({ conversationId, userId });
    if (!conversation) throw notFound();
    const other = conversation.participants.find(({ id, leftAt }) => id !== userId && leftAt === null);
    if (conversation.type !== 'DIRECT' || !other) {
      throw invalidField('/conversationId', 'Calls are between the two of a DIRECT conversation.', 'not_direct');
    }
    if (calleeId !== undefined && calleeId !== other.id) {
      throw invalidField('/calleeId', 'calleeId is not the other member of the conversation.', 'not_member');
    }
    return other.id;
  }
  function toRecord(actor: Actor, request: CallStartRequest, calleeId: Id): CallRecord {
    const now = clock.now();
    const at = new Date(now).toISOString();
    const { conversationId, type, clientId = null, sessionId = null, deviceId = null } = request;
    return {
      id: ids.create('call'),
      conversationId,
      callerId: actor.userId,
      calleeId,
      type,
      status: 'RINGING',
      createdAt: at,
      updatedAt: at,
      ringExpiresAt: new Date(now + ringMs).toISOString(),
      startedAt: null,
      connectedAt: null,
      endedAt: null,
      duration: null,
      missedReason: null,
      endReason: null,
      endedById: null,
      callerSessionId: sessionId,
      calleeSessionId: null,
      epoch: 0,
      rev: 1,
      metadata: null,
      clientId,
      fingerprint: fingerprintOf({ conversationId, type }),
      callerDeviceId: deviceId,
      calleeDeviceId: null,
      parked: null,
      callerSeenAt: at,
      calleeSeenAt: null,
      mediaSeenAt: null,
      callerAwayAt: null,
      calleeAwayAt: null,
      stats: null,
    };
  }
  async function callerOf(callerId: Id): Promise<User> {
    const [from] = await users.list([callerId]);
    return from ?? { id: callerId, name: callerId, profileImage: null };
  }
  function ring(call: CallRecord, from: User, target: { onlySessionId?: string } = {}): void {
    const { parked } = call;
    emitter.emit({
      event: 'call:incoming',
      payload: {
        call: wire.toCall(call),
        from,
        ...(parked ? { offer: parked.offer, candidates: parked.candidates } : {}),
      },
      userIds: [call.calleeId],
      ...target,
    });
  }
  /** CALL-3: what is in the way of a new call may be the other side's own. */
  async function meet(actor: Actor, request: CallStartRequest): Promise<StartedCall | null> {
    for (const found of await store.calls.liveOf({ conversationId: request.conversationId })) {
      const live = await settle(found);
      if (!isLive(live)) continue;
      if (live.status === 'RINGING' && live.calleeId === actor.userId) {
        const { sessionId = null, deviceId = null, type } = request;
        const action: CallAction = { kind: 'answer', by: actor.userId, sessionId, deviceId, glareType: type };
        const answered = await applyUnlessOver(live.id, action);
        if (answered === 'over') return null;
        const ticket = await ticketOf(answered?.call ?? live, actor.userId, answered?.before);
        return { ...ticket, created: false, resolution: 'glare_answered' };
      }
      throw createProblemError('call_in_progress', { callId: live.id });
    }
    if (!(await isFree(actor.userId))) throw await inProgress(actor.userId);
    return null;
  }
  async function replay(first: CallRecord, draft: CallRecord): Promise<StartedCall> {
    if (first.fingerprint !== draft.fingerprint) throw createProblemError('idempotency_mismatch');
    const { call, iceServers: servers } = await ticketOf(first, draft.callerId);
    return { call, iceServers: servers, created: false };
  }

  return {
    apply,
    open,
    glance,
    async start(actor, request) {
      const calleeId = await calleeOf(actor, request);
      await assertNoBlock(store, { conversationId: request.conversationId, userId: actor.userId });
      const draft = toRecord(actor, request, calleeId);
      try {
        rate.take(actor.userId);
      } catch (limited) {
        // A repeat of what was already taken is never refused for its rate.
        const first = await findReplay(draft);
        if (!first) throw limited;
        return replay(first, draft);
      }
      const from = await callerOf(actor.userId);
      // CALL-6: whoever is in a ring that is over is not busy.
      await isFree(calleeId);
      for (let tries = 0; tries < TRIES; tries += 1) {
        const busyMessage = toDraft('CALL_MISSED');
        const result = await lanes.run(request.conversationId, async () => {
          const created = await store.calls.create(draft, { busyMessage });
          if (created.kind === 'created' && created.message) {
            const row = { message: wire.toMessage(created.message) };
            emitter.emit({ event: 'message:new', payload: row, userIds: created.memberIds });
          }
          // Before anything else can happen to it: nobody hears of its end first.
          if (created.kind === 'created') {
            if (created.call.status === 'RINGING') ring(created.call, from);
            else tellOf(created.call);
          }
          return created;
        });
        if (result.kind === 'replayed') return replay(result.call, draft);
        if (result.kind === 'created') {
          const { call, iceServers: servers } = await ticketOf(result.call, actor.userId);
          return { call, iceServers: servers, created: true };
        }
        const met = await meet(actor, request);
        if (met) return met;
      }
      throw createProblemError('unavailable', { detail: 'Too many calls began here at once.' });
    },
    async answer(actor, callId, { sessionId = null, deviceId = null }) {
      const held = await open(actor, callId);
      const changed = await apply(callId, { kind: 'answer', by: actor.userId, sessionId, deviceId });
      return changed ? ticketOf(changed.call, actor.userId, changed.before) : ticketOf(held, actor.userId);
    },
    async end(actor, callId, { reason = 'hangup', stats }) {
      if (reason === 'admin') throw invalidField('/reason', 'admin is for the backend alone.', 'forbidden');
      if (stats) checkJson(stats, { path: '/stats', maxBytes: STATS_MAX_BYTES });
      const held = await open(actor, callId);
      const measured = stats ? { [sideOf(held, actor.userId)]: stats } : null;
      const action: CallAction = { kind: 'end', by: actor.userId, reason, stats: measured };
      const ended = await apply(callId, action);
      if (ended) return wire.toCall(ended.call);
      const call = await open(actor, callId);
      // What the second side measured is kept beside what the first did.
      if (measured) await store.calls.touch(callId, { stats: { ...call.stats, ...measured } });
      return wire.toCall(call);
    },
    async decline(actor, callId, reason) {
      await open(actor, callId);
      const declined = await apply(callId, { kind: 'decline', by: actor.userId, reason });
      return wire.toCall(declined?.call ?? (await open(actor, callId)));
    },
    find: async (actor, callId) => wire.toCall(await open(actor, callId)),
    async list({ userId }, { conversationId, status, active, limit, cursor }) {
      if (conversationId !== undefined && !(await store.conversations.find({ conversationId, userId })))
        throw notFound();
      const at = cursor === undefined ? null : decodeCursor(cursor);
      const records = await store.calls.list({
        userId,
        conversationId: conversationId ?? null,
        status: status ?? null,
        active,
        limit: limit + 1,
        below: at && { createdAt: at.lastActivityAt, id: at.id },
      });
      const settled = await Promise.all(records.slice(0, limit).map(settle));
      const last = settled.at(-1);
      const items = settled.filter(
        (call) => (!active || isLive(call)) && (status === undefined || call.status === status),
      );
      const hasMore = records.length > limit && last !== undefined;
      return {
        items: items.map(wire.toCall),
        nextCursor: hasMore ? encodeCursor({ lastActivityAt: last.createdAt, id: last.id }) : null,
      };
    },
    async iceServers(actor, callId) {
      const call = await open(actor, callId);
      if (!isLive(call)) throw createProblemError('call_ended');
      return iceServers.for(actor.userId);
    },
    async remind(userId, sessionId) {
      for (const found of await store.calls.ringingFor(userId)) {
        await settle(found);
        const from = await callerOf(found.callerId);
        await lanes.run(found.conversationId, async () => {
          const call = await store.calls.findById(found.id);
          if (call?.status === 'RINGING') ring(call, from, { onlySessionId: sessionId });
        });
      }
    },
  };

  async function findReplay({ callerId, clientId }: CallRecord): Promise<CallRecord | null> {
    return clientId === null ? null : store.calls.findByClientId({ callerId, clientId });
  }
}
