import type { Conversation, Id } from '@majlis/contract';
import { requireId, requireInteger } from '../base/arguments.ts';
import { createArgumentError } from '../base/errors.ts';
import type { Backend } from '../io/backend.ts';
import { selectConversation } from '../state/selectors.ts';
import type { Store } from '../state/store.ts';
import type { DirectConversationOptions, GetConversationsOptions } from '../types.ts';

export interface Conversations {
  list(options?: GetConversationsOptions): Promise<Conversation[]>;
  get(conversationId: Id): Promise<Conversation>;
  getOrCreate(otherUserId: Id, options?: DirectConversationOptions): Promise<Conversation>;
}
export interface ConversationsOptions {
  store: Store;
  backend: Backend;
  /** False once the session is over: late answers are dropped. */
  isLive(): boolean;
  onLoaded(conversations: readonly Conversation[]): void;
}

/** Lists, opens and makes conversations. */
export function createConversations({ store, backend, isLive, onLoaded }: ConversationsOptions): Conversations {
  let nextCursor: string | null | undefined;

  function take(items: readonly Conversation[], { live }: { live: boolean }): Conversation[] {
    if (!isLive()) return [...items];
    store.apply({ type: 'conversations', items, live }, 'remote');
    onLoaded(items);
    const state = store.getSnapshot();
    return items.map((item) => selectConversation(state, item.id) ?? item);
  }
  return {
    async list({ more = false, limit } = {}) {
      if (limit !== undefined) requireInteger(limit, 'limit', { min: 1, max: 100 });
      if (more && nextCursor === null) return [];
      const cursor = more ? (nextCursor ?? undefined) : undefined;
      const query = { ...(limit === undefined ? {} : { limit }), ...(cursor === undefined ? {} : { cursor }) };
      const page = await backend.listConversations(query);
      nextCursor = page.nextCursor ?? null;
      return take(page.items, { live: false });
    },
    async get(conversationId) {
      requireId(conversationId, 'conversationId');
      const conversation = await backend.getConversation(conversationId);
      return take([conversation], { live: false })[0] ?? conversation;
    },
    async getOrCreate(otherUserId, { contextId, context } = {}) {
      requireId(otherUserId, 'otherUserId');
      if (otherUserId === store.getSnapshot().userId) {
        throw createArgumentError(
          'unable to open a conversation; otherUserId is the user who is signed in',
          'Pass the id of the other person.',
        );
      }
      const conversation = await backend.createConversation({
        type: 'DIRECT',
        userId: otherUserId,
        ...(contextId === undefined ? {} : { contextId }),
        ...(context === undefined ? {} : { context }),
      });
      return take([conversation], { live: false })[0] ?? conversation;
    },
  };
}
