import type { Id } from '@majlis/contract';
import { type ChatMessage, selectMessages, selectTimeline, type TimelineStatus } from '@majlis/core';
import { useMemo } from 'react';
import { useChatContext } from '../provider/chat-context.ts';
import { useStoreSelector } from '../provider/use-store-selector.ts';
import { NO_MESSAGES, NO_TIMELINE } from './empty.ts';
import { useOpening } from './use-opening.ts';

/** What `useMessages` gives. */
export interface UseMessagesResult {
  /** Oldest first, what is not yet sent at the end. */
  messages: readonly ChatMessage[];
  timeline: TimelineStatus;
  loadOlder(): Promise<void>;
  loadNewer(): Promise<void>;
  /** Makes the page around a seq the one that is held. */
  loadAround(seq: number): Promise<void>;
  retry(key: string): Promise<void>;
  /** False when it was already sent. */
  cancel(key: string): Promise<boolean>;
}

/** The held messages of one conversation, loaded on mount. Its functions reject as those of `system.messages` do. */
export function useMessages(conversationId: Id | null): UseMessagesResult {
  const { system } = useChatContext();
  useOpening({ conversationId: conversationId ?? undefined, otherUserId: undefined, contextId: undefined });
  const messages = useStoreSelector((state) => (conversationId ? selectMessages(state, conversationId) : NO_MESSAGES));
  const timeline = useStoreSelector((state) => (conversationId ? selectTimeline(state, conversationId) : NO_TIMELINE));
  const actions = useMemo(() => {
    const id = conversationId ?? '';
    return {
      loadOlder: () => system.messages.loadOlder(id),
      loadNewer: () => system.messages.loadNewer(id),
      loadAround: (seq: number) => system.messages.loadAround(id, seq),
      retry: (key: string) => system.messages.retry(key),
      cancel: (key: string) => system.messages.cancel(key),
    };
  }, [system, conversationId]);
  return useMemo(() => ({ messages, timeline, ...actions }), [messages, timeline, actions]);
}
