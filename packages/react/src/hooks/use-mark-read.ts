import type { Id } from '@majlis/contract';
import { type SystemState, selectConversation, selectMessages, selectTimeline } from '@majlis/core';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useChatContext } from '../provider/chat-context.ts';
import { readingOf } from '../provider/reading.ts';
import { useStoreSelector } from '../provider/use-store-selector.ts';
import { ignoreReported } from './ignore-reported.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** The newest seq of another's message that is held and not yet read; 0 when there is none or newer ones are not held. */
function selectUnreadSeq(state: SystemState, conversationId: Id | null): number {
  if (conversationId === null || selectTimeline(state, conversationId).hasNewer) return 0;
  const readSeq = selectConversation(state, conversationId)?.me?.readSeq ?? 0;
  const newest = selectMessages(state, conversationId).findLast(({ isOwn, seq }) => !isOwn && seq > 0);
  return newest && newest.seq > readSeq ? newest.seq : 0;
}

/** Marks what arrives as read while someone sees the page and the newest message is in view. */
export function useMarkRead(conversationId: Id | null, { isOn }: { isOn: boolean }): void {
  const { system, page } = useChatContext();
  const reading = readingOf(system);
  const isVisible = useSyncExternalStore(page.onChange, page.isVisible, () => false);
  const away = useSyncExternalStore(reading.subscribe, reading.get, () => NOTHING);
  const unreadSeq = useStoreSelector((state) => selectUnreadSeq(state, conversationId));
  const isConnected = useStoreSelector((state) => state.connection.status === 'connected');
  const isAtEnd = conversationId !== null && !away.has(conversationId);
  const asked = useRef<string | null>(null);
  useEffect(() => {
    // A connection that comes back is a reason to ask again for what failed meanwhile.
    const wish = `${conversationId} ${unreadSeq} ${isConnected}`;
    if (!isOn || !isVisible || !isAtEnd || unreadSeq === 0 || asked.current === wish) return;
    asked.current = wish;
    system.markAsRead(conversationId, unreadSeq).catch(ignoreReported);
  }, [system, conversationId, isOn, isVisible, isAtEnd, unreadSeq, isConnected]);
}
