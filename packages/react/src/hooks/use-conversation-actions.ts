import type { Conversation } from '@majlis/contract';
import {
  type ConnectionState,
  type MessagingSystem,
  type SystemState,
  selectConversation,
  selectTimeline,
  type TimelineStatus,
} from '@majlis/core';
import { useMemo } from 'react';
import { useChatContext } from '../provider/chat-context.ts';
import { setAtLiveEnd } from '../provider/reading.ts';
import { useStoreSelector } from '../provider/use-store-selector.ts';
import type { DisplayMessage, WhatsAppStyleChatProps } from '../types.ts';
import { NO_TIMELINE } from './empty.ts';
import { ignoreReported } from './ignore-reported.ts';

/** The props of a chat screen that say, when given, what the system would say otherwise. */
export type ConversationOverrides = Pick<
  WhatsAppStyleChatProps,
  'onRetryMessage' | 'onCancelMessage' | 'onLoadOlder' | 'hasOlder' | 'isLoading' | 'connection'
>;
/** What `useConversationActions` gives. */
export interface ConversationActions {
  /** True when the nearest system holds this conversation; false: everything below comes from the overrides alone. */
  isHeld: boolean;
  conversation: Conversation | null;
  timeline: TimelineStatus;
  /** Null when nobody knows: show no banner. */
  connection: ConnectionState | null;
  hasOlder: boolean;
  /** The first page is under way. */
  isLoading: boolean;
  isLoadingOlder: boolean;
  /** Null when nothing can do it: offer no button. */
  retryMessage: ((message: DisplayMessage) => void) | null;
  cancelMessage: ((message: DisplayMessage) => void) | null;
  loadOlder: (() => Promise<void>) | null;
  /** Tell it whenever the newest message comes into view or leaves it: what is out of view is not marked as read. */
  setAtLiveEnd(atEnd: boolean): void;
}

const keyOf = (message: DisplayMessage): string => message.key ?? message.clientId ?? message.id;

interface Scope {
  system: MessagingSystem;
  conversationId: string;
  isHeld: boolean;
}

function toActions({ system, conversationId, isHeld }: Scope) {
  return {
    retry: isHeld
      ? (message: DisplayMessage) => void system.messages.retry(keyOf(message)).catch(ignoreReported)
      : null,
    cancel: isHeld
      ? (message: DisplayMessage) => void system.messages.cancel(keyOf(message)).catch(ignoreReported)
      : null,
    loadOlder: isHeld ? () => system.messages.loadOlder(conversationId).catch(ignoreReported) : null,
    setAtLiveEnd: (atEnd: boolean) => setAtLiveEnd(system, conversationId, { atEnd }),
  };
}

/**
 * What a chat screen can do in one conversation beside the seed's props: retry, cancel, older pages, connection. Each
 * comes from the nearest system when it holds the conversation, and what `overrides` names comes from there instead.
 */
export function useConversationActions(
  conversationId: string,
  overrides: ConversationOverrides = {},
): ConversationActions {
  const { system } = useChatContext();
  const { onRetryMessage, onCancelMessage, onLoadOlder, hasOlder, isLoading, connection } = overrides;
  const conversation = useStoreSelector((state: SystemState) => selectConversation(state, conversationId));
  const timeline = useStoreSelector((state) =>
    selectConversation(state, conversationId) ? selectTimeline(state, conversationId) : NO_TIMELINE,
  );
  const live = useStoreSelector((state) => state.connection);
  const isHeld = conversation !== null;
  const own = useMemo(() => toActions({ system, conversationId, isHeld }), [system, conversationId, isHeld]);
  return useMemo(
    () => ({
      isHeld,
      conversation,
      timeline,
      connection: connection ?? (isHeld ? live : null),
      hasOlder: hasOlder ?? timeline.hasOlder,
      isLoading: isLoading ?? timeline.status === 'loading',
      isLoadingOlder: timeline.loadingOlder,
      retryMessage: onRetryMessage ?? own.retry,
      cancelMessage: onCancelMessage ?? own.cancel,
      loadOlder: onLoadOlder ? async () => void (await onLoadOlder()) : own.loadOlder,
      setAtLiveEnd: own.setAtLiveEnd,
    }),
    [
      isHeld,
      conversation,
      timeline,
      live,
      own,
      onRetryMessage,
      onCancelMessage,
      onLoadOlder,
      hasOlder,
      isLoading,
      connection,
    ],
  );
}
