import { useEffect, useSyncExternalStore } from 'react';
import { useChatContext } from '../provider/chat-context.ts';
import { NOT_OPENED, type Opening, openingsOf, type Target } from '../provider/openings.ts';
import { useStoreSelector } from '../provider/use-store-selector.ts';
import { ignoreReported } from './ignore-reported.ts';

/** Opens what a screen asks to see: on mount, when the user changes, and again after a lost connection. */
export function useOpening({ conversationId, otherUserId, contextId }: Target): Opening {
  const { system } = useChatContext();
  const openings = openingsOf(system);
  const userId = useStoreSelector((state) => state.userId);
  const isConnected = useStoreSelector((state) => state.connection.status === 'connected');
  const opening = useSyncExternalStore(
    openings.subscribe,
    () => openings.get({ conversationId, otherUserId, contextId }),
    () => NOT_OPENED,
  );
  useEffect(() => {
    if (userId === null || (!conversationId && !otherUserId)) return;
    openings.open({ conversationId, otherUserId, contextId }).catch(ignoreReported);
  }, [openings, userId, conversationId, otherUserId, contextId]);
  useEffect(() => {
    const target = { conversationId, otherUserId, contextId };
    if (!isConnected || (!conversationId && !otherUserId)) return;
    const { status } = openings.get(target);
    if (status === 'failed' || status === 'idle') openings.open(target).catch(ignoreReported);
  }, [openings, isConnected, conversationId, otherUserId, contextId]);
  return opening;
}
