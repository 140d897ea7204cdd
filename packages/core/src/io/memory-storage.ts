import type { OutboxEntry, Storage } from './ports.ts';

interface Kept {
  outbox: Map<string, OutboxEntry>;
  drafts: Map<string, string>;
}

/** Storage that lives as long as the object: for servers, tests and browsers without IndexedDB. */
export function createMemoryStorage(): Storage {
  const users = new Map<string, Kept>();
  return {
    async open(userId) {
      const kept: Kept = users.get(userId) ?? { outbox: new Map(), drafts: new Map() };
      users.set(userId, kept);
      return {
        putOutbox: async (entry) => void kept.outbox.set(entry.clientId, entry),
        removeOutbox: async (clientId) => void kept.outbox.delete(clientId),
        listOutbox: async () => [...kept.outbox.values()].sort((a, b) => a.order - b.order),
        putDraft: async (conversationId, text) => {
          if (text === '') kept.drafts.delete(conversationId);
          else kept.drafts.set(conversationId, text);
        },
        listDrafts: async () => [...kept.drafts].map(([conversationId, text]) => ({ conversationId, text })),
        clear: async () => {
          kept.outbox.clear();
          kept.drafts.clear();
        },
        close: () => undefined,
      };
    },
  };
}
