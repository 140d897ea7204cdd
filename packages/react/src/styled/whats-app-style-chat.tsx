import { selectDraft } from '@majlis/core';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useCapabilities } from '../hooks/use-capabilities.ts';
import { type ConversationActions, useConversationActions } from '../hooks/use-conversation-actions.ts';
import { useConversationWindow } from '../hooks/use-conversation-window.ts';
import { useLatest } from '../hooks/use-latest.ts';
import { type Typist, useTyping } from '../hooks/use-typing.ts';
import { ArrivalAnnouncer } from '../primitives/arrival-announcer.tsx';
import { IconButton } from '../primitives/chat-header.tsx';
import { Composer } from '../primitives/composer.tsx';
import { ConnectionBanner } from '../primitives/connection-banner.tsx';
import { LanguageProvider, useLanguage } from '../primitives/language.tsx';
import { type ListHandle, ListHandleContext, useListHandle } from '../primitives/list-handle.ts';
import { ListState } from '../primitives/list-state.tsx';
import { MessageList } from '../primitives/message-list.tsx';
import { type MessageScope, MessageScopeContext } from '../primitives/message-scope.ts';
import { PresentHeader } from '../primitives/present-header.tsx';
import { useKeyboardInset } from '../primitives/use-keyboard-inset.ts';
import { useMessageLayer } from '../primitives/use-message-layer.tsx';
import { useChatContext } from '../provider/chat-context.ts';
import { ReplacementsContext, useComponent, useReplacements } from '../provider/replacements.ts';
import { useStoreSelector } from '../provider/use-store-selector.ts';
import type { DisplayMessage, WhatsAppStyleChatProps } from '../types.ts';

const SearchBar = lazy(() =>
  import('../primitives/message-search-bar.tsx').then(({ MessageSearchBar }) => ({ default: MessageSearchBar })),
);
const Lightbox = lazy(() => import('../primitives/lightbox.tsx').then(({ Lightbox }) => ({ default: Lightbox })));

/** Asks the backend where an attachment is now: its address may have ended. */
function useRefreshUrl(isHeld: boolean): MessageScope['refreshUrl'] {
  const { system } = useChatContext();
  return useMemo(
    () => (isHeld ? (_, attachmentId) => system.messages.attachmentUrl(attachmentId) : null),
    [system, isHeld],
  );
}

type CallButtons = Pick<WhatsAppStyleChatProps, 'onStartVoiceCall' | 'onStartVideoCall'>;

/** Keeps its identity while the same kinds of call are offered: it must not draw the rows again. */
function useCallBack(calls: CallButtons): MessageScope['callBack'] {
  const latest = useLatest(calls);
  const [offersVoice, offersVideo] = [Boolean(calls.onStartVoiceCall), Boolean(calls.onStartVideoCall)];
  return useMemo(
    () => ({
      voice: offersVoice ? () => latest.current.onStartVoiceCall?.() : null,
      video: offersVideo ? () => latest.current.onStartVideoCall?.() : null,
    }),
    [latest, offersVoice, offersVideo],
  );
}

interface ScopeOptions extends Pick<MessageScope, 'names' | 'react'> {
  actions: ConversationActions;
  openPhoto: MessageScope['openPhoto'];
  calls: CallButtons;
}
function useScope(props: WhatsAppStyleChatProps, options: ScopeOptions): MessageScope {
  const { actions, openPhoto, calls, names, react } = options;
  const callBack = useCallBack(calls);
  const { currentUserId, otherUser } = props;
  const { retryMessage, cancelMessage, isHeld } = actions;
  const refreshUrl = useRefreshUrl(isHeld);
  const { id, name, profileImage } = otherUser;
  // Presence changes often and no row shows it: it must not draw the rows again.
  return useMemo(
    () => ({
      currentUserId,
      otherUser: { id, name, profileImage },
      retryMessage,
      cancelMessage,
      openPhoto,
      refreshUrl,
      callBack,
      names,
      react,
    }),
    [currentUserId, id, name, profileImage, retryMessage, cancelMessage, openPhoto, refreshUrl, callBack, names, react],
  );
}

function Conversation(props: WhatsAppStyleChatProps & { actions: ConversationActions }) {
  const { messages, currentUserId, actions } = props;
  const { isLoading, isHeld, timeline, hasOlder, isLoadingOlder, loadOlder, setAtLiveEnd } = actions;
  const { loadNewer, loadAround, loadLatest } = useConversationWindow({
    conversationId: props.conversationId,
    isHeld,
  });
  const handle = useListHandle();
  const State = useComponent('ListState', ListState);
  const List = useComponent('MessageList', MessageList);
  if (messages.length === 0) {
    return <State isLoading={isLoading} error={timeline.error} onRetry={loadOlder} />;
  }
  return (
    <>
      <List
        messages={messages}
        currentUserId={currentUserId}
        unreadFromSeq={timeline.unreadFromSeq}
        hasOlder={hasOlder}
        isLoadingOlder={isLoadingOlder}
        loadOlder={loadOlder}
        hasNewer={timeline.hasNewer}
        loadNewer={loadNewer}
        loadAround={loadAround}
        loadLatest={loadLatest}
        handle={handle}
        onAtEnd={setAtLiveEnd}
      />
      <ArrivalAnnouncer messages={messages} currentUserId={currentUserId} name={props.otherUser.name} />
    </>
  );
}

function useCallButtons({ onStartVoiceCall, onStartVideoCall }: CallButtons, isHeld: boolean): CallButtons {
  const { hasLevel } = useCapabilities();
  // A backend that has not declared calls would refuse every one; without a system the page alone knows.
  const offersCalls = !isHeld || hasLevel('calls');
  return offersCalls ? { onStartVoiceCall, onStartVideoCall } : {};
}

/** The names of those who write in a group; none in a conversation of two, where it can be but one. */
function useTypistNames({ conversation }: ConversationActions, typists: readonly Typist[]): readonly string[] {
  return useMemo(() => {
    if (conversation?.type !== 'GROUP') return [];
    const names = new Map(conversation.participants.map(({ id, name }) => [id, name]));
    return typists.flatMap(({ userId }) => names.get(userId) ?? []);
  }, [conversation, typists]);
}

/** A number for each composer. One that opened before its conversation had an id stays: what was typed meanwhile is in it. */
function useComposerKey(conversationId: string): number {
  const [held, setHeld] = useState({ conversationId, key: 0 });
  if (held.conversationId === conversationId) return held.key;
  const next = { conversationId, key: held.conversationId === '' ? held.key : held.key + 1 };
  setHeld(next);
  return next.key;
}

function Screen(props: WhatsAppStyleChatProps) {
  const { conversationId, otherUser, onBack, isTyping, className, colorScheme } = props;
  const { words, locale } = useLanguage();
  const Banner = useComponent('ConnectionBanner', ConnectionBanner);
  const Writing = useComponent('Composer', Composer);
  const Viewer = useComponent('ImageViewer', Lightbox);
  const { system, ...near } = useChatContext();
  const { limits, hasLevel } = useCapabilities();
  const actions = useConversationActions(conversationId, props);
  const composerKey = useComposerKey(conversationId);
  const [open, openPhoto] = useState<DisplayMessage | null>(null);
  const closePhoto = useCallback(() => openPhoto(null), []);
  const calls = useCallButtons(props, actions.isHeld);
  const [searchedId, setSearchedId] = useState<string | null>(null);
  const isSearching = searchedId === conversationId;
  const root = useRef<HTMLDivElement>(null);
  const onSearch = () => setSearchedId(isSearching ? null : conversationId);
  const { messages, layer, ...acts } = useMessageLayer({
    root,
    screen: props,
    conversation: actions.conversation,
    onSearch,
  });
  const react = actions.isHeld && hasLevel('interactions') ? acts.react : null;
  const scope = useScope(props, { actions, openPhoto, calls, names: acts.names, react });
  const drafts = actions.isHeld ? system.drafts : null;
  const draft = useStoreSelector((state) => selectDraft(state, conversationId));
  const { typists } = useTyping(actions.isHeld ? conversationId : null);
  const typing = typists.some(({ kind }) => kind === 'voice') ? 'voice' : 'text';
  const saveDraft = useMemo(
    () => drafts && ((text: string) => drafts.set(conversationId, text)),
    [drafts, conversationId],
  );
  const typistNames = useTypistNames(actions, typists);
  const list = useRef<ListHandle>(null);
  useKeyboardInset(root);
  return (
    <div
      ref={root}
      className={className ? `majlis ${className}` : 'majlis'}
      data-part="chat"
      data-color-scheme={colorScheme ?? near.colorScheme}
      data-density={props.density ?? near.density}
      dir={words.direction}
      lang={locale}
    >
      <MessageScopeContext.Provider value={scope}>
        <ListHandleContext.Provider value={list}>
          <PresentHeader
            isHeld={actions.isHeld}
            user={otherUser}
            typing={isTyping ? typing : null}
            typistNames={typistNames}
            onBack={onBack}
            {...calls}
          >
            {messages.length > 0 && (
              <IconButton icon="search" label={words.search.open} isExpanded={isSearching} onClick={onSearch} />
            )}
            {actions.isHeld && (
              <IconButton icon="more" label={words.actions.more} hasMenu={true} onClick={acts.openMore} />
            )}
          </PresentHeader>
          {isSearching && (
            <Suspense fallback={null}>
              <SearchBar
                key={conversationId}
                conversationId={conversationId}
                messages={messages}
                isWhole={actions.isHeld && hasLevel('interactions')}
                onClose={() => setSearchedId(null)}
              />
            </Suspense>
          )}
          <Banner connection={actions.connection} />
          <Conversation key={conversationId} {...props} messages={messages} actions={actions} />
          <Writing
            key={composerKey}
            onSendMessage={props.onSendMessage}
            onSendVoice={props.onSendVoice}
            onSendImage={props.onSendImage}
            onSendLocation={props.onSendLocation}
            onTyping={props.onTyping}
            sendOnEnter={props.sendOnEnter}
            dropZone={root}
            maxChars={limits.contentMaxChars}
            initialText={drafts ? draft : ''}
            onTextChange={saveDraft ?? undefined}
            {...acts.composer}
          />
          {layer}
          {open && (
            <Suspense fallback={null}>
              <Viewer message={open} messages={messages} onClose={closePhoto} />
            </Suspense>
          )}
        </ListHandleContext.Provider>
      </MessageScopeContext.Provider>
    </div>
  );
}

/**
 * A whole conversation: header, messages, composer. It works from its props alone; inside a `ChatProvider` whose system
 * holds the conversation, retry, older pages, drafts and the connection line come from there. Give its parent a height.
 *
 * @example
 * ```tsx
 * const { messages, sendTextMessage } = useChat({ conversationId: 'c1' });
 * const adam = { id: 'adam', name: 'Adam', isOnline: true };
 * return (
 *   <WhatsAppStyleChat
 *     conversationId="c1"
 *     currentUserId="layla"
 *     otherUser={adam}
 *     messages={messages}
 *     onSendMessage={sendTextMessage}
 *   />
 * );
 * ```
 */
export function WhatsAppStyleChat(props: WhatsAppStyleChatProps) {
  const near = useChatContext();
  const replacements = useReplacements(props);
  return (
    <ReplacementsContext.Provider value={replacements}>
      <LanguageProvider locale={props.locale ?? near.locale} numberingSystem={props.numberingSystem}>
        <Screen {...props} />
      </LanguageProvider>
    </ReplacementsContext.Provider>
  );
}
