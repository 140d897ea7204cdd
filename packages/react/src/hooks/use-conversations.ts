import type { Conversation } from '@majlis/contract';
import { selectConversations, selectUnreadTotal } from '@majlis/core';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useChatContext } from '../provider/chat-context.ts';
import { conversationListOf, LIST_IDLE, type ListStatus } from '../provider/conversation-list.ts';
import { useStoreSelector } from '../provider/use-store-selector.ts';

export interface UseConversationsResult extends ListStatus {
  /** Newest activity first. */
  conversations: readonly Conversation[];
  unreadTotal: number;
  /** Never rejects: a failure is in `error`. */
  loadMore(): Promise<void>;
  reload(): Promise<void>;
}

/** The user's conversations, loaded on mount and kept current. */
export function useConversations(): UseConversationsResult {
  const { system } = useChatContext();
  const list = conversationListOf(system);
  const userId = useStoreSelector((state) => state.userId);
  const isConnected = useStoreSelector((state) => state.connection.status === 'connected');
  const conversations = useStoreSelector(selectConversations);
  const unreadTotal = useStoreSelector(selectUnreadTotal);
  const status = useSyncExternalStore(list.subscribe, list.get, () => LIST_IDLE);
  useEffect(() => {
    if (userId !== null) void list.load();
  }, [list, userId]);
  useEffect(() => {
    // A sign-in that was still under way ends as a failure here, and is over when the connection stands.
    if (isConnected && list.get().status === 'failed') void list.load();
  }, [list, isConnected]);
  return useMemo(
    () => ({ ...status, conversations, unreadTotal, loadMore: list.loadMore, reload: list.load }),
    [status, conversations, unreadTotal, list],
  );
}
