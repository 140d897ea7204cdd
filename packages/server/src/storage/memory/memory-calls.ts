import type { CallMessageDraft, CallRecord, MessageRecord, Store } from '../../domain/index.ts';
import { findOwn, type MemoryState, memberIdsOf } from './memory-state.ts';

const isLive = ({ status }: CallRecord) => status === 'RINGING' || status === 'ANSWERED';
const isSeated = (call: CallRecord, userId: string) =>
  isLive(call) && (call.callerId === userId || (call.status === 'ANSWERED' && call.calleeId === userId));
type Place = Pick<CallRecord, 'createdAt' | 'id'>;
const newestFirst = (one: Place, other: Place) =>
  one.createdAt === other.createdAt ? (one.id < other.id ? 1 : -1) : one.createdAt < other.createdAt ? 1 : -1;

function writeRow(state: MemoryState, call: CallRecord, draft: CallMessageDraft | null): MessageRecord | null {
  const row = state.conversations.get(call.conversationId);
  if (!draft || !row) return null;
  row.rev += 1;
  row.lastActivityAt = draft.createdAt;
  const message: MessageRecord = {
    ...draft,
    conversationId: call.conversationId,
    seq: row.messages.length + 1,
    rev: row.rev,
    clientId: null,
    senderId: call.callerId,
    content: null,
    attachments: [],
    replyTo: null,
    reactions: [],
    location: null,
    bid: null,
    custom: null,
    system: null,
    call: { id: call.id, type: call.type, status: call.status, duration: call.duration },
    forwarded: false,
    fingerprint: null,
    editedAt: null,
    deletedAt: null,
  };
  row.messages.push(message);
  state.messages.set(message.id, message);
  return structuredClone(message);
}

export function createMemoryCalls(state: MemoryState): Store['calls'] {
  const all = () => [...state.calls.values()];
  const pick = (test: (call: CallRecord) => boolean) => structuredClone(all().filter(test));
  const membersOf = (call: CallRecord) => {
    const row = state.conversations.get(call.conversationId);
    return row ? memberIdsOf(row) : [];
  };
  return {
    async create(draft, { busyMessage }) {
      const first = all().find(
        ({ callerId, clientId }) => callerId === draft.callerId && clientId !== null && clientId === draft.clientId,
      );
      if (first) return { kind: 'replayed', call: structuredClone(first) };
      const isTaken = (call: CallRecord) =>
        isLive(call) && (call.conversationId === draft.conversationId || isSeated(call, draft.callerId));
      if (all().some(isTaken)) return { kind: 'taken' };
      const isBusy = all().some((call) => isSeated(call, draft.calleeId));
      const call: CallRecord = structuredClone(isBusy ? { ...draft, status: 'BUSY', endedAt: draft.createdAt } : draft);
      state.calls.set(call.id, call);
      const message = writeRow(state, call, isBusy ? busyMessage : null);
      return { kind: 'created', call: structuredClone(call), message, memberIds: membersOf(call) };
    },
    async find({ callId, userId }) {
      const call = state.calls.get(callId);
      if (!call || (call.callerId !== userId && call.calleeId !== userId)) return null;
      return findOwn(state, { conversationId: call.conversationId, userId }) ? structuredClone(call) : null;
    },
    findById: async (callId) => structuredClone(state.calls.get(callId) ?? null),
    findByClientId: async (key) =>
      pick(({ callerId, clientId }) => callerId === key.callerId && clientId === key.clientId)[0] ?? null,
    liveOf: async (key) =>
      pick((call) =>
        'userId' in key ? isSeated(call, key.userId) : isLive(call) && call.conversationId === key.conversationId,
      ),
    ringingFor: async (userId) => pick((call) => call.status === 'RINGING' && call.calleeId === userId),
    async replace({ call, expectedRev, message }) {
      const held = state.calls.get(call.id);
      if (held?.rev !== expectedRev) return { kind: 'stale' };
      const takesSeat = call.status === 'ANSWERED' && held.status === 'RINGING';
      if (takesSeat && all().some((other) => other.id !== call.id && isSeated(other, call.calleeId))) {
        return { kind: 'taken' };
      }
      const { callerAwayAt, calleeAwayAt } = held;
      const next = structuredClone({ ...call, callerAwayAt, calleeAwayAt });
      state.calls.set(call.id, next);
      return {
        kind: 'replaced',
        call: structuredClone(next),
        parked: structuredClone(held.parked),
        message: writeRow(state, call, message),
        memberIds: membersOf(call),
      };
    },
    async touch(callId, change) {
      const call = state.calls.get(callId);
      if (call) Object.assign(call, structuredClone(change));
    },
    async park(callId, parked) {
      const call = state.calls.get(callId);
      if (call?.status !== 'RINGING') return false;
      call.parked = structuredClone(parked);
      return true;
    },
    async setAway({ callId, side, at }) {
      const call = state.calls.get(callId);
      const field = side === 'caller' ? 'callerAwayAt' : 'calleeAwayAt';
      if (!call || (call[field] === null) === (at === null)) return false;
      call[field] = at;
      return true;
    },
    async list({ userId, conversationId, status, active, limit, below }) {
      const found = pick(
        (call) =>
          (call.callerId === userId || call.calleeId === userId) &&
          (conversationId === null || call.conversationId === conversationId) &&
          (status === null || call.status === status) &&
          (!active || isLive(call)) &&
          findOwn(state, { conversationId: call.conversationId, userId }) !== null,
      ).sort(newestFirst);
      const from = below === null ? 0 : found.findIndex((call) => newestFirst(call, below) > 0);
      return from < 0 ? [] : found.slice(from, from + limit);
    },
    live: async () => pick(isLive),
  };
}
