import { isMajlisError, type MajlisError, type MessagingSystem } from '@majlis/core';
import { createExternalStore } from './external-store.ts';

/** What is known of the list as a whole; its rows are in the system's state. */
export interface ListStatus {
  status: 'idle' | 'loading' | 'ready' | 'failed';
  error: MajlisError | null;
  hasMore: boolean;
}
export interface ConversationList {
  get(): ListStatus;
  subscribe(listener: () => void): () => void;
  /** Loads the first page; one request at a time. */
  load(): Promise<void>;
  loadMore(): Promise<void>;
}

export const LIST_IDLE: ListStatus = Object.freeze({ status: 'idle', error: null, hasMore: true });
const PAGE = 30;
const lists = new WeakMap<MessagingSystem, ConversationList>();

function createConversationList(system: MessagingSystem): ConversationList {
  const store = createExternalStore(LIST_IDLE);
  let running: { userId: string | null; done: Promise<void> } | null = null;
  const readUser = () => system.state.getSnapshot().userId;

  async function request({ more }: { more: boolean }, userId: string | null): Promise<void> {
    // What was known is another user's when the first page is asked for.
    store.set({ ...(more ? store.get() : LIST_IDLE), status: 'loading', error: null });
    try {
      const page = await system.getConversations({ more, limit: PAGE });
      if (readUser() === userId) store.set({ status: 'ready', error: null, hasMore: page.length >= PAGE });
    } catch (error) {
      if (!isMajlisError(error)) throw error;
      if (readUser() === userId) store.set({ ...store.get(), status: 'failed', error });
    }
  }
  function once(options: { more: boolean }): Promise<void> {
    const userId = readUser();
    if (running?.userId === userId) return running.done;
    const mine = { userId, done: request(options, userId) };
    running = mine;
    return mine.done.finally(() => {
      if (running === mine) running = null;
    });
  }
  return {
    get: store.get,
    subscribe: store.subscribe,
    load: () => once({ more: false }),
    loadMore: () => (store.get().hasMore ? once({ more: true }) : Promise.resolve()),
  };
}

/** The list of one system, however many components show it. */
export function conversationListOf(system: MessagingSystem): ConversationList {
  const list = lists.get(system) ?? createConversationList(system);
  lists.set(system, list);
  return list;
}
