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
  let running: Promise<void> | null = null;

  async function request({ more }: { more: boolean }): Promise<void> {
    const { userId } = system.state.getSnapshot();
    store.set({ ...store.get(), status: 'loading', error: null });
    try {
      const page = await system.getConversations({ more, limit: PAGE });
      if (system.state.getSnapshot().userId === userId) {
        store.set({ status: 'ready', error: null, hasMore: page.length >= PAGE });
      }
    } catch (error) {
      if (!isMajlisError(error)) throw error;
      store.set({ ...store.get(), status: 'failed', error });
    }
  }
  function once(options: { more: boolean }): Promise<void> {
    running ??= request(options).finally(() => {
      running = null;
    });
    return running;
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
