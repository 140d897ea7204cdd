import type { Id } from '@majlis/contract';
import type { Store } from '../../domain/index.ts';
import { createMemoryCalls } from './memory-calls.ts';
import { createMemoryConversations } from './memory-conversations.ts';
import { createMemoryMessages } from './memory-messages.ts';
import { createMemorySafety } from './memory-safety.ts';
import { areApart, createMemoryState, findOwn, memberIdsOf } from './memory-state.ts';

export interface MemoryStore extends Store {
  /** Forgets everything, as a backend restored from nothing would: the data epoch changes (SYNC-4). */
  reset(): void;
}

/** A `Store` in memory with the semantics of the SQL one: for tests, stories and demos in a browser. */
export function createMemoryStore(): MemoryStore {
  const state = createMemoryState();
  return {
    dataEpoch: async () => state.dataEpoch,
    reset: () => void Object.assign(state, createMemoryState()),
    close: async () => undefined,
    users: {
      async upsert(user) {
        const known = state.users.get(user.id);
        const changed = !known || known.name !== user.name || known.profileImage !== user.profileImage;
        if (changed) state.users.set(user.id, structuredClone(user));
        return { user: structuredClone(user), changed };
      },
      find: async (ids) => structuredClone(ids.flatMap((id) => state.users.get(id) ?? [])),
      async peersOf(userId) {
        const peers = new Set<Id>();
        for (const conversationId of state.conversations.keys()) {
          const own = findOwn(state, { conversationId, userId });
          if (own) for (const id of memberIdsOf(own.row)) if (!areApart(state, [userId, id])) peers.add(id);
        }
        return [...peers];
      },
      async setLastSeen({ userId, at }) {
        if (state.users.has(userId) && at > (state.lastSeen.get(userId) ?? '')) state.lastSeen.set(userId, at);
      },
      lastSeen: async (ids) =>
        new Map(
          ids.flatMap((id) => [[id, state.lastSeen.get(id)] as const]).flatMap(([id, at]) => (at ? [[id, at]] : [])),
        ),
    },
    conversations: createMemoryConversations(state),
    messages: createMemoryMessages(state),
    calls: createMemoryCalls(state),
    safety: createMemorySafety(state),
    attachments: {
      insert: async (record) => void state.attachments.set(record.id, structuredClone(record)),
      async find({ attachmentId, userId }) {
        const record = state.attachments.get(attachmentId);
        if (!record) return null;
        const allowed =
          record.messageId === null
            ? record.ownerId === userId
            : findOwn(state, { conversationId: record.conversationId, userId }) !== null;
        return allowed ? structuredClone(record) : null;
      },
      async findById(attachmentId) {
        return structuredClone(state.attachments.get(attachmentId) ?? null);
      },
      async finish(record) {
        const held = state.attachments.get(record.id);
        if (held?.status === 'PROCESSING' && held.messageId === null) {
          state.attachments.set(record.id, structuredClone(record));
        }
      },
      async sweep(createdBefore) {
        const orphans = [...state.attachments.values()].filter(
          ({ messageId, createdAt }) => messageId === null && createdAt < createdBefore,
        );
        for (const { id } of orphans) state.attachments.delete(id);
        const removed = [...state.removedBlobs];
        state.removedBlobs.clear();
        return [...orphans.map(({ blobKey }) => blobKey), ...removed];
      },
    },
  };
}
