import { isMajlisError, type MajlisError, type MessagingSystem } from '@majlis/core';
import { CallModal, type ChatUser, type UseChatResult, useChat, WhatsAppStyleChat } from '@majlis/react';
import { useEffect } from 'react';
import type { ReadyDetail, UnreadDetail } from './types.ts';
import { useFirst } from './use-first.ts';

/** What the screen tells the element. */
export interface ChatListener {
  onReady(detail: ReadyDetail): void;
  onUnread(detail: UnreadDetail): void;
  onError(error: MajlisError): void;
}
export interface ChatProps {
  system: MessagingSystem;
  userId: string;
  otherUserId: string | undefined;
  conversationId: string | undefined;
  contextId: string | undefined;
  listener: ChatListener;
}

function useTelling({ conversation, timeline, error, connection }: UseChatResult, { userId, listener }: ChatProps) {
  const conversationId = conversation?.id;
  const isReady = conversationId !== undefined && timeline.status === 'ready';
  const unreadCount = conversation?.me?.unreadCount;
  const refusal = connection.status === 'failed' ? connection.error : null;
  useEffect(() => {
    if (isReady) listener.onReady({ conversationId, userId });
  }, [isReady, conversationId, userId, listener]);
  useEffect(() => {
    if (conversationId !== undefined && unreadCount !== undefined) listener.onUnread({ conversationId, unreadCount });
  }, [conversationId, unreadCount, listener]);
  useEffect(() => {
    if (isMajlisError(error)) listener.onError(error);
  }, [error, listener]);
  useEffect(() => {
    if (isMajlisError(refusal)) listener.onError(refusal);
  }, [refusal, listener]);
}

function Call({ chat, remoteUser }: { chat: UseChatResult; remoteUser: ChatUser }) {
  const { callState } = chat;
  return (
    <CallModal
      isOpen={callState.status !== 'idle'}
      callType={callState.type ?? 'VOICE'}
      callStatus={callState.status}
      isIncoming={callState.isIncoming}
      remoteUser={remoteUser}
      duration={callState.duration}
      isMuted={callState.isMuted}
      isVideoEnabled={callState.isVideoEnabled}
      onAnswer={chat.answerCall}
      onDecline={chat.declineCall}
      onEnd={chat.endCall}
      onToggleMute={chat.toggleMute}
      onToggleVideo={chat.toggleVideo}
    />
  );
}

/** One conversation and its calls. */
export function Chat(props: ChatProps) {
  const { system, userId, otherUserId, conversationId, contextId } = props;
  const chat = useChat({ conversationId, otherUserId, contextId });
  useTelling(chat, props);
  const showsCalls = useFirst(system, chat.conversation?.id);
  const other = chat.conversation?.participants.find(({ id }) => id !== userId);
  const remoteUser = other ?? { id: otherUserId ?? '', name: '' };
  return (
    <>
      <WhatsAppStyleChat
        conversationId={chat.conversation?.id ?? ''}
        currentUserId={userId}
        otherUser={remoteUser}
        messages={chat.messages}
        onSendMessage={chat.sendTextMessage}
        onSendVoice={chat.sendVoiceMessage}
        onSendImage={chat.sendImage}
        onSendLocation={chat.sendLocation}
        onStartVoiceCall={chat.startVoiceCall}
        onStartVideoCall={chat.startVideoCall}
        isTyping={chat.isTyping}
        onTyping={chat.sendTyping}
        isLoading={!chat.conversation}
      />
      {showsCalls && <Call chat={chat} remoteUser={remoteUser} />}
    </>
  );
}
