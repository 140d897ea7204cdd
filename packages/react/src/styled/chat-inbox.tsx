import type { Conversation, Id } from '@majlis/contract';
import { selectConversations } from '@majlis/core';
import { useMemo, useRef, useState } from 'react';
import { useCall } from '../hooks/use-call.ts';
import { useChat } from '../hooks/use-chat.ts';
import { ChatHeader } from '../primitives/chat-header.tsx';
import { ConversationIcon } from '../primitives/conversation-icons.tsx';
import { toConversationUser } from '../primitives/conversation-view.ts';
import { LanguageProvider } from '../primitives/language.tsx';
import { ListState } from '../primitives/list-state.tsx';
import { toShownName } from '../primitives/shown-name.ts';
import { usePaneFocus } from '../primitives/use-pane-focus.ts';
import { useSelection } from '../primitives/use-selection.ts';
import { useWholeLanguage } from '../primitives/whole-language.ts';
import { useChatContext } from '../provider/chat-context.ts';
import { ChatProvider } from '../provider/chat-provider.tsx';
import { useStoreSelector } from '../provider/use-store-selector.ts';
import type { ChatInboxProps, ChatUser, UseChatResult } from '../types.ts';
import { CallModal } from './call-modal.tsx';
import { ConversationList } from './conversation-list.tsx';
import { WhatsAppStyleChat } from './whats-app-style-chat.tsx';

const NOBODY: ChatUser = { id: '', name: '' };

/** The call of this page, whichever conversation it belongs to and whichever is open. */
function InboxCall() {
  const { callState, ...call } = useCall();
  const { status, type, isIncoming, remoteUserId, remoteUserName, duration, isMuted, isVideoEnabled } = callState;
  const conversations = useStoreSelector(selectConversations);
  const remoteUser = useMemo((): ChatUser => {
    if (remoteUserId === null) return NOBODY;
    const members = conversations.flatMap(({ participants }) => participants);
    return members.find(({ id }) => id === remoteUserId) ?? { id: remoteUserId, name: remoteUserName ?? '' };
  }, [conversations, remoteUserId, remoteUserName]);
  return (
    <CallModal
      isOpen={status !== 'idle'}
      callType={type ?? 'VOICE'}
      callStatus={status}
      isIncoming={isIncoming}
      remoteUser={remoteUser}
      duration={duration}
      isMuted={isMuted}
      isVideoEnabled={isVideoEnabled}
      onAnswer={() => call.answerCall()}
      onDecline={call.declineCall}
      onEnd={call.endCall}
      onToggleMute={call.toggleMute}
      onToggleVideo={call.toggleVideo}
    />
  );
}

function Nothing() {
  const { words } = useWholeLanguage();
  return (
    <div className="majlis-inbox-nothing">
      <ConversationIcon name="chats" />
      <p className="majlis-empty-title">{words.inbox.choose}</p>
      <p className="majlis-empty-hint">{words.inbox.chooseHint}</p>
    </div>
  );
}

interface FailedProps {
  error: UseChatResult['error'];
  onBack(): void;
  onRetry(): void;
}
function Failed({ error, onBack, onRetry }: FailedProps) {
  const { words, locale } = useWholeLanguage();
  const { colorScheme, density } = useChatContext();
  return (
    <div
      className="majlis"
      data-part="chat"
      data-color-scheme={colorScheme}
      data-density={density}
      dir={words.direction}
      lang={locale}
    >
      <ChatHeader user={{ id: '', name: words.inbox.unnamed }} onBack={onBack} />
      <ListState isLoading={false} error={error} onRetry={onRetry} />
    </div>
  );
}

interface OpenConversationProps {
  conversationId: Id;
  currentUserId: Id;
  numberingSystem: string | undefined;
  onBack(): void;
  onRetry(): void;
}
function OpenConversation(props: OpenConversationProps) {
  const { conversationId, currentUserId, numberingSystem, onBack, onRetry } = props;
  const chat = useChat({ conversationId });
  const { conversation, error, timeline } = chat;
  const user = useMemo(
    () => (conversation ? toConversationUser(conversation, currentUserId) : NOBODY),
    [conversation, currentUserId],
  );
  if (!conversation && error) return <Failed error={error} onBack={onBack} onRetry={onRetry} />;
  const canCall = conversation?.type === 'DIRECT';
  return (
    <WhatsAppStyleChat
      conversationId={conversationId}
      currentUserId={currentUserId}
      otherUser={user}
      messages={chat.messages}
      onSendMessage={chat.sendTextMessage}
      onSendVoice={chat.sendVoiceMessage}
      onSendImage={chat.sendImage}
      onSendLocation={chat.sendLocation}
      onStartVoiceCall={canCall ? chat.startVoiceCall : undefined}
      onStartVideoCall={canCall ? chat.startVideoCall : undefined}
      isTyping={chat.isTyping}
      onTyping={chat.sendTyping}
      onBack={onBack}
      isLoading={!conversation || timeline.status === 'idle' || timeline.status === 'loading'}
      numberingSystem={numberingSystem}
    />
  );
}

/** The name of the pane for those who cannot see it: whom the conversation is with. */
function usePaneName(openId: Id | null, currentUserId: Id): string {
  const { words } = useWholeLanguage();
  const conversations = useStoreSelector(selectConversations);
  const open = conversations.find(({ id }) => id === openId);
  if (!open) return words.list.label;
  return toShownName(toConversationUser(open, currentUserId).name) || words.inbox.unnamed;
}

function Screen(props: ChatInboxProps) {
  const { currentUserId, numberingSystem, actions, className } = props;
  const { words, locale } = useWholeLanguage();
  const { colorScheme, density } = useChatContext();
  const { openId, choose } = useSelection(props);
  const [attempt, setAttempt] = useState(0);
  const listPane = useRef<HTMLElement>(null);
  const conversationPane = useRef<HTMLElement>(null);
  const paneName = usePaneName(openId, currentUserId);
  const goTo = (next: Id | null) => {
    focus.follow(next);
    choose(next);
  };
  const onBack = () => goTo(null);
  const focus = usePaneFocus({ openId, listPane, conversationPane, onBack });
  return (
    <div
      className={className ? `majlis ${className}` : 'majlis'}
      data-part="inbox"
      data-color-scheme={colorScheme}
      data-density={density}
      dir={words.direction}
      lang={locale}
    >
      <div className="majlis-inbox" data-open={openId === null ? undefined : true}>
        <section ref={listPane} className="majlis-pane" data-pane="list" aria-label={words.inbox.title} tabIndex={-1}>
          <ConversationList
            currentUserId={currentUserId}
            activeId={openId}
            onSelect={({ id }: Conversation) => goTo(id)}
            actions={actions}
            numberingSystem={numberingSystem}
          />
        </section>
        <section
          ref={conversationPane}
          className="majlis-pane"
          data-pane="conversation"
          aria-label={paneName}
          tabIndex={-1}
          onKeyDown={focus.onKeyDown}
        >
          {openId === null ? (
            <Nothing />
          ) : (
            <OpenConversation
              key={attempt}
              conversationId={openId}
              currentUserId={currentUserId}
              numberingSystem={numberingSystem}
              onBack={onBack}
              onRetry={() => setAttempt(attempt + 1)}
            />
          )}
        </section>
      </div>
      <InboxCall />
    </div>
  );
}

/**
 * A whole messenger: the list of conversations and the open one, side by side from 45rem of its own width and one in front
 * of the other below, with calls. Messages and people come from the nearest `ChatProvider`'s system, else from the
 * singleton. Give its parent a height.
 *
 * @example
 * ```tsx
 * <ChatInbox currentUserId="layla" />
 * ```
 */
export function ChatInbox(props: ChatInboxProps) {
  const near = useChatContext();
  return (
    <ChatProvider locale={props.locale} colorScheme={props.colorScheme} density={props.density}>
      <LanguageProvider locale={props.locale ?? near.locale} numberingSystem={props.numberingSystem}>
        <Screen {...props} />
      </LanguageProvider>
    </ChatProvider>
  );
}
