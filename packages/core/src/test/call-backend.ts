import type { Ack, Call, Id, ServerEvents, User } from '@majlis/contract';

/** Where a session of the backend hears. */
export interface CallListener {
  userId: Id;
  sessionId: string;
  emit(name: string, payload: unknown): void;
}
export interface CallBackend {
  /** Null for a route that is not about calls. */
  handle(
    userId: Id,
    request: { method: string; path: string; query: URLSearchParams; json: Record<string, unknown> },
  ): { status: number; body: Record<string, unknown> } | null;
  receive(listener: CallListener, name: string, payload: Record<string, unknown>): Ack;
  join(listener: CallListener): () => void;
  calls: Call[];
  /** What the backend does by itself. */
  change(callId: Id, change: Partial<Call>): void;
  /** An event of the backend's own, to one user. */
  tell(userId: Id, name: keyof ServerEvents, payload: unknown): void;
  /** What was said with each end, in order. */
  ends: Record<string, unknown>[];
  /** Names of what passed between the ends, in order. */
  passed: string[];
}
type Refusal = { code: string; status: number };

const problem = ({ code, status }: Refusal) => ({
  status,
  body: { type: `urn:majlis:error:${code}`, title: code, status, code },
});
const OVER = ['ENDED', 'MISSED', 'DECLINED', 'BUSY', 'FAILED'];

/** The calls of a backend in memory, by the letter of CALL-1 to CALL-10 as far as one client can see them. */
export function createCallBackend({ now, users }: { now(): number; users: readonly User[] }): CallBackend {
  const calls: Call[] = [];
  const listeners = new Set<CallListener>();
  const left = new Map<Id, { offer?: unknown; candidates: unknown[] }>();
  const clientIds = new Map<string, Call>();
  const passed: string[] = [];
  const ends: Record<string, unknown>[] = [];
  const iso = (at = now()) => new Date(at).toISOString();
  const iceServers = [{ urls: 'stun:192.0.2.9' }];
  const emit = (name: keyof ServerEvents, payload: unknown, to: (listener: CallListener) => boolean) => {
    for (const listener of [...listeners]) if (to(listener)) listener.emit(name, structuredClone(payload));
  };
  const isOf = (call: Call) => (listener: CallListener) =>
    listener.userId === call.callerId || listener.userId === call.calleeId;

  function put(call: Call, change: Partial<Call>): Call {
    const next = { ...call, ...change, rev: call.rev + 1, updatedAt: iso() };
    calls.splice(
      calls.findIndex(({ id }) => id === call.id),
      1,
      next,
    );
    emit('call:updated', { call: next }, isOf(next));
    return next;
  }
  const isLive = (call: Call) => !OVER.includes(call.status);
  const busy = (userId: Id) =>
    calls.some(
      (call) => isLive(call) && (call.callerId === userId || (call.calleeId === userId && call.status === 'ANSWERED')),
    );
  function answer(call: Call, sessionId: unknown): Call {
    return put(call, {
      status: 'ANSWERED',
      startedAt: iso(),
      epoch: 1,
      calleeSessionId: typeof sessionId === 'string' ? sessionId : null,
    });
  }
  const ticket = (call: Call) => ({ call, iceServers, ...left.get(call.id) });

  function start(userId: Id, json: Record<string, unknown>) {
    const clientId = String(json.clientId);
    const known = clientIds.get(clientId);
    if (known) return { status: 200, body: ticket(calls.find(({ id }) => id === known.id) ?? known) };
    const theirs = calls.find(
      (call) => call.status === 'RINGING' && call.calleeId === userId && call.conversationId === json.conversationId,
    );
    if (theirs) {
      const answered = answer(theirs, json.sessionId);
      return { status: 200, body: { ...ticket(answered), resolution: 'glare_answered' } };
    }
    if (busy(userId)) return problem({ code: 'call_in_progress', status: 409 });
    const calleeId = String(json.calleeId);
    const call: Call = {
      id: `call-${calls.length + 1}`,
      conversationId: String(json.conversationId),
      callerId: userId,
      calleeId,
      type: json.type === 'VIDEO' ? 'VIDEO' : 'VOICE',
      status: busy(calleeId) ? 'BUSY' : 'RINGING',
      createdAt: iso(),
      ringExpiresAt: iso(now() + 45_000),
      startedAt: null,
      connectedAt: null,
      endedAt: null,
      duration: null,
      missedReason: null,
      endReason: null,
      endedById: null,
      callerSessionId: typeof json.sessionId === 'string' ? json.sessionId : null,
      calleeSessionId: null,
      epoch: 0,
      rev: 1,
      metadata: null,
      updatedAt: iso(),
    };
    calls.push(call);
    clientIds.set(clientId, call);
    left.set(call.id, { candidates: [] });
    const from = users.find(({ id }) => id === userId);
    if (call.status === 'RINGING') emit('call:incoming', { call, from }, ({ userId: id }) => id === calleeId);
    return { status: 201, body: ticket(call) };
  }
  function end(call: Call, userId: Id, json: Record<string, unknown>): Call {
    if (!isLive(call)) return call;
    if (call.status === 'RINGING') {
      return userId === call.callerId
        ? put(call, { status: 'MISSED', missedReason: 'cancelled', endedAt: iso(), endedById: userId })
        : put(call, { status: 'DECLINED', endedAt: iso(), endedById: userId });
    }
    const seconds = Math.floor((now() - Date.parse(call.startedAt ?? iso())) / 1000);
    const endReason = (json.reason as Call['endReason'] | undefined) ?? 'hangup';
    return put(call, { status: 'ENDED', endReason, endedAt: iso(), endedById: userId, duration: seconds });
  }
  function decide(userId: Id, call: Call, verb: string, json: Record<string, unknown>) {
    if (verb === '') return { status: 200, body: { call } };
    if (verb === 'ice-servers') return { status: 200, body: { iceServers, expiresAt: iso(now() + 3_600_000) } };
    if (verb === 'end') ends.push(json);
    if (verb === 'end') return { status: 200, body: { call: end(call, userId, json) } };
    if (verb === 'signal') {
      const { sessionId, kind, payload, ...rest } = json;
      const listener = { userId, sessionId: String(sessionId), emit: () => undefined };
      const isForPeer = kind === 'description' || kind === 'candidates' || kind === 'media';
      const fields = isForPeer ? { kind, payload } : (payload as object | undefined);
      const ack = receive(listener, isForPeer ? 'call:signal' : `call:${kind}`, {
        callId: call.id,
        ...rest,
        ...fields,
      });
      return ack.ok ? { status: 200, body: {} } : { status: ack.error.status, body: { ...ack.error } };
    }
    if (userId !== call.calleeId) return problem({ code: 'forbidden', status: 403 });
    if (call.status === 'ANSWERED') {
      const isReplay = verb === 'answer' && call.calleeSessionId === json.sessionId;
      return isReplay ? { status: 200, body: ticket(call) } : problem({ code: 'call_already_answered', status: 409 });
    }
    if (!isLive(call)) return problem({ code: 'call_ended', status: 409 });
    if (verb === 'answer') return { status: 200, body: ticket(answer(call, json.sessionId)) };
    return { status: 200, body: { call: put(call, { status: 'DECLINED', endedAt: iso(), endedById: userId }) } };
  }
  function receive({ userId, sessionId }: CallListener, name: string, payload: Record<string, unknown>): Ack {
    const call = calls.find(({ id }) => id === payload.callId);
    const refuse = (refusal: Refusal): Ack => ({ ok: false, error: problem(refusal).body });
    if (!call || (call.callerId !== userId && call.calleeId !== userId)) {
      return refuse({ code: 'not_found', status: 404 });
    }
    const isCaller = userId === call.callerId;
    passed.push(`${isCaller ? 'caller' : 'callee'} ${name === 'call:signal' ? payload.kind : name}`);
    if (name === 'call:ringing') emit('call:ringing', { callId: call.id }, (to) => to.userId === call.callerId);
    if (name === 'call:connected' && call.connectedAt === null) put(call, { connectedAt: iso() });
    if (name === 'call:leaving') {
      const peerId = isCaller ? call.calleeId : call.callerId;
      emit('call:peer-away', { callId: call.id, since: iso() }, (to) => to.userId === peerId);
    }
    if (name === 'call:resume') {
      const held = isCaller ? call.callerSessionId : call.calleeSessionId;
      // By the session that holds the call already it asks for a new connection, once an epoch.
      if (held === payload.sessionId && payload.epoch !== call.epoch) return { ok: true, data: {} };
      const pinned = { [isCaller ? 'callerSessionId' : 'calleeSessionId']: payload.sessionId };
      left.set(call.id, { candidates: [] });
      put(call, { ...pinned, epoch: call.status === 'ANSWERED' ? call.epoch + 1 : call.epoch });
    }
    if (name !== 'call:signal') return { ok: true, data: {} };
    if (Number(payload.epoch) < call.epoch) return { ok: true, data: {} };
    if (call.status === 'RINGING') {
      if (!isCaller) return refuse({ code: 'call_not_answered', status: 409 });
      const kept = left.get(call.id) ?? { candidates: [] };
      if (payload.kind === 'description') left.set(call.id, { offer: payload.payload, candidates: [] });
      else if (payload.kind === 'candidates') kept.candidates.push(payload.payload);
    }
    const own = isCaller ? call.callerSessionId : call.calleeSessionId;
    if (own !== sessionId) return refuse({ code: 'forbidden', status: 403 });
    const [peerId, pinned] = isCaller ? [call.calleeId, call.calleeSessionId] : [call.callerId, call.callerSessionId];
    const signal = { ...payload, fromUserId: userId, fromSessionId: sessionId };
    // While it rings every device of the callee hears.
    emit('call:signal', signal, (to) => to.userId === peerId && (pinned === null || to.sessionId === pinned));
    return { ok: true, data: {} };
  }

  return {
    calls,
    passed,
    ends,
    change(callId, change) {
      const call = calls.find(({ id }) => id === callId);
      if (call) put(call, change);
    },
    handle(userId, { method, path, query, json }) {
      const [root, callId, verb = ''] = path.split('/');
      if (root !== 'calls') return null;
      if (callId === undefined && method === 'POST') return start(userId, json);
      const mine = calls.filter((call) => call.callerId === userId || call.calleeId === userId);
      if (callId === undefined) {
        return { status: 200, body: { items: query.get('active') ? mine.filter(isLive) : mine, nextCursor: null } };
      }
      const call = mine.find(({ id }) => id === callId);
      return call ? decide(userId, call, verb, json) : problem({ code: 'not_found', status: 404 });
    },
    tell: (userId, name, payload) => emit(name, payload, (to) => to.userId === userId),
    receive,
    join(listener) {
      listeners.add(listener);
      for (const call of calls) {
        if (call.status !== 'RINGING' || call.calleeId !== listener.userId) continue;
        const from = users.find(({ id }) => id === call.callerId);
        listener.emit('call:incoming', { call, from, ...left.get(call.id) });
      }
      return () => void listeners.delete(listener);
    },
  };
}
