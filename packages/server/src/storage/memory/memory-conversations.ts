import type { Id, Participant } from '@majlis/contract';
import type { ConversationRecord, Store } from '../../domain/index.ts';
import {
  areApart,
  type ConversationRow,
  findOwn,
  type MemberRow,
  type MemoryState,
  memberIdsOf,
  toSelf,
} from './memory-state.ts';

const toMember = (userId: Id, joinedAt: string): MemberRow => ({
  userId,
  role: 'MEMBER',
  joinedAt,
  leftAt: null,
  deliveredSeq: 0,
  readSeq: 0,
  shownReadSeq: null,
  lastReadAt: null,
  mutedUntil: null,
  archived: false,
  pinned: false,
});

function toRecord(state: MemoryState, row: ConversationRow, member: MemberRow): ConversationRecord {
  const { members, messages, ...fields } = row;
  const participants = [...members.values()].map(
    ({ userId, mutedUntil: _, archived: __, pinned: ___, shownReadSeq, ...shared }): Participant => ({
      ...(state.users.get(userId) ?? { id: userId, name: userId, profileImage: null }),
      ...shared,
      ...(shownReadSeq === null ? {} : { readSeq: shownReadSeq, lastReadAt: null }),
    }),
  );
  return structuredClone({
    ...fields,
    participants: participants.slice(0, 50),
    participantCount: participants.length,
    lastMessage: messages.at(-1) ?? null,
    lastSeq: messages.length,
    me: toSelf(row, member),
  });
}

/** Newest activity first, then the greater id. */
const byActivity = (a: { lastActivityAt: string; id: Id }, b: { lastActivityAt: string; id: Id }) => {
  if (a.lastActivityAt !== b.lastActivityAt) return a.lastActivityAt < b.lastActivityAt ? 1 : -1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? 1 : -1;
};

export function createMemoryConversations(state: MemoryState): Store['conversations'] {
  const ownOf = (userId: Id) =>
    [...state.conversations.keys()].flatMap((conversationId) => findOwn(state, { conversationId, userId }) ?? []);
  return {
    async createDirect({ id, userIds, contextId, context, createdAt }) {
      const key = JSON.stringify([...[...userIds].sort(), contextId]);
      const known = state.directKeys.get(key);
      if (known) return { conversationId: known, created: false };
      if (areApart(state, userIds)) return null;
      const toNewMember = (userId: Id): MemberRow => ({
        ...toMember(userId, createdAt),
        shownReadSeq: state.privacy.get(userId)?.receipts === false ? 0 : null,
      });
      state.directKeys.set(key, id);
      state.conversations.set(id, {
        id,
        type: 'DIRECT',
        title: null,
        profileImage: null,
        contextId,
        context: structuredClone(context),
        members: new Map(userIds.map((userId) => [userId, toNewMember(userId)])),
        messages: [],
        rev: 0,
        createdAt,
        lastActivityAt: createdAt,
      });
      return { conversationId: id, created: true };
    },
    async find(key) {
      const own = findOwn(state, key);
      return own && toRecord(state, own.row, own.member);
    },
    async findMany({ userId, ids }) {
      return ids.flatMap((conversationId) => {
        const own = findOwn(state, { conversationId, userId });
        return own ? [toRecord(state, own.row, own.member)] : [];
      });
    },
    async list({ userId, limit, below }) {
      return ownOf(userId)
        .filter(({ row }) => below === null || byActivity(below, row) < 0)
        .sort((a, b) => byActivity(a.row, b.row))
        .slice(0, limit)
        .map(({ row, member }) => toRecord(state, row, member));
    },
    async memberIds(key) {
      const own = findOwn(state, key);
      return own && memberIdsOf(own.row);
    },
    async updateSelf({ conversationId, userId, ...change }) {
      const own = findOwn(state, { conversationId, userId });
      if (!own) return null;
      Object.assign(own.member, change);
      return toSelf(own.row, own.member);
    },
    async advanceCursor({ conversationId, userId, readSeq = 0, deliveredSeq = 0, at }) {
      const own = findOwn(state, { conversationId, userId });
      if (!own) return null;
      const { row, member } = own;
      const last = row.messages.length;
      const read = Math.max(member.readSeq, Math.min(readSeq, last));
      const delivered = Math.max(member.deliveredSeq, Math.min(deliveredSeq, last), read);
      const moved = read > member.readSeq || delivered > member.deliveredSeq;
      if (read > member.readSeq) member.lastReadAt = at;
      member.readSeq = read;
      member.deliveredSeq = delivered;
      const shownReadSeq = member.shownReadSeq ?? read;
      return { me: toSelf(row, member), shownReadSeq, moved, memberIds: memberIdsOf(row) };
    },
    async heads(userId) {
      return ownOf(userId).map(({ row }) => ({ conversationId: row.id, rev: row.rev, lastSeq: row.messages.length }));
    },
  };
}
