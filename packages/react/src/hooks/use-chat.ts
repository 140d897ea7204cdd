import { type CallState, IDLE_CALL, selectConversation, selectMessages, selectTimeline } from '@majlis/core';
import { useMemo, useState } from 'react';
import { useChatContext } from '../provider/chat-context.ts';
import { useStoreSelector } from '../provider/use-store-selector.ts';
import type { UseChatOptions, UseChatResult } from '../types.ts';
import { createChatActions } from './chat-actions.ts';
import { NO_MESSAGES, NO_TIMELINE } from './empty.ts';
import { useCall } from './use-call.ts';
import { useConnection } from './use-connection.ts';
import { useLatest } from './use-latest.ts';
import { useMarkRead } from './use-mark-read.ts';
import { useOpening } from './use-opening.ts';
import { useTyping } from './use-typing.ts';

/** A call with someone who is no member here must not be shown under the name of someone who is. */
function ofThisConversation(callState: CallState, memberIds: readonly string[]): CallState {
  const { remoteUserId } = callState;
  if (remoteUserId === null || memberIds.includes(remoteUserId)) return callState;
  return callState.error === null ? IDLE_CALL : { ...IDLE_CALL, error: callState.error };
}

/**
 * Everything a screen of one conversation needs, loaded on mount and kept current. Give it a `conversationId`, or an
 * `otherUserId` to open (and if need be make) the direct conversation with that user; with neither it waits.
 * Functions keep their identity. Those that send reject with the system's `invalid_argument` or `not_initialized`.
 *
 * @example
 * ```tsx
 * const { messages, sendTextMessage } = useChat({ otherUserId: 'user-456' });
 * ```
 */
export function useChat(options: UseChatOptions): UseChatResult {
  const { conversationId, otherUserId, contextId, markReadAutomatically = true } = options;
  const { system } = useChatContext();
  const target = useMemo(() => ({ conversationId, otherUserId, contextId }), [conversationId, otherUserId, contextId]);
  const opening = useOpening(target);
  const id = conversationId || opening.conversationId;
  const latest = useLatest({ system, target });
  const [actions] = useState(() => createChatActions(() => latest.current));

  const conversation = useStoreSelector((state) => (id ? selectConversation(state, id) : null));
  const messages = useStoreSelector((state) => (id ? selectMessages(state, id) : NO_MESSAGES));
  const timeline = useStoreSelector((state) => (id ? selectTimeline(state, id) : NO_TIMELINE));
  const connection = useConnection();
  const { typists, isTyping } = useTyping(id);
  const call = useCall();
  useMarkRead(id, { isOn: markReadAutomatically });

  const typingUserIds = useMemo(() => typists.map(({ userId }) => userId), [typists]);
  const members = conversation?.participants;
  const callState = useMemo(
    () =>
      members
        ? ofThisConversation(
            call.callState,
            members.map((member) => member.id),
          )
        : call.callState,
    [call.callState, members],
  );
  const { answerCall, endCall, declineCall, toggleMute, toggleVideo } = call;
  return {
    conversation,
    messages,
    timeline,
    error: opening.error ?? timeline.error,
    connection,
    isTyping,
    typingUserIds,
    callState,
    ...actions,
    answerCall,
    endCall,
    declineCall,
    toggleMute,
    toggleVideo,
  };
}
