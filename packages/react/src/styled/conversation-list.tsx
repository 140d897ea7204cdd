import type { Conversation } from '@majlis/contract';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useConnection } from '../hooks/use-connection.ts';
import { useConversations } from '../hooks/use-conversations.ts';
import { useLatest } from '../hooks/use-latest.ts';
import { ConnectionBanner } from '../primitives/connection-banner.tsx';
import { ConversationListState } from '../primitives/conversation-list-state.tsx';
import { ConversationMore } from '../primitives/conversation-more.tsx';
import { ConversationRows } from '../primitives/conversation-rows.tsx';
import { ConversationSearch } from '../primitives/conversation-search.tsx';
import { arrangeConversations } from '../primitives/conversation-view.ts';
import { toFoldedWords } from '../primitives/fold-arabic.ts';
import { LanguageProvider } from '../primitives/language.tsx';
import { useMessageKinds } from '../primitives/message-kinds.ts';
import { useToday } from '../primitives/use-today.ts';
import { useWholeLanguage } from '../primitives/whole-language.ts';
import { useChatContext } from '../provider/chat-context.ts';
import { useComponent } from '../provider/replacements.ts';
import type { ConversationListProps } from '../types.ts';

const NONE: readonly Conversation[] = [];
/** Pages that a search which finds little asks for by itself. */
const SEARCH_PAGES = 10;

/** Asks for more no oftener than it helps: not while some are under way, nor after a failure, nor without end for one search. */
function useLoadMore({ onLoadMore, hasMore, isLoading, error }: ConversationListProps, text: string) {
  const asked = useRef({ text, pages: 0 });
  const latest = useLatest(onLoadMore);
  const canLoad = Boolean(onLoadMore) && hasMore === true && !isLoading && !error;
  return useMemo(() => {
    if (!canLoad) return null;
    return () => {
      if (asked.current.text !== text) asked.current = { text, pages: 0 };
      if (text !== '' && asked.current.pages >= SEARCH_PAGES) return;
      asked.current.pages += 1;
      void latest.current?.();
    };
  }, [canLoad, latest, text]);
}

function useFound(props: ConversationListProps, text: string) {
  const { conversations = NONE, currentUserId, activeId = null } = props;
  const kinds = useMessageKinds();
  const query = useMemo(() => toFoldedWords(text), [text]);
  const found = useMemo(
    () => arrangeConversations(conversations, { currentUserId, activeId, query, kinds }),
    [conversations, currentUserId, activeId, query, kinds],
  );
  return { query, found };
}

function Screen(props: ConversationListProps) {
  const { currentUserId, activeId = null, isLoading = false, error = null, onRetry = null, className } = props;
  const { words, locale } = useWholeLanguage();
  const Banner = useComponent('ConnectionBanner', ConnectionBanner);
  const State = useComponent('ConversationListState', ConversationListState);
  const near = useChatContext();
  const root = useRef<HTMLDivElement>(null);
  const today = useToday();
  const [text, setText] = useState('');
  const searched = useDeferredValue(text);
  const { query, found } = useFound(props, searched);
  const loadMore = useLoadMore(props, searched);
  const latest = useLatest(props.onSelect);
  const onSelect = useCallback((conversation: Conversation) => void latest.current?.(conversation), [latest]);
  const isEmpty = found.length === 0;
  useEffect(() => {
    // What is searched for, or is not archived, may be among older ones.
    if (isEmpty) loadMore?.();
  }, [isEmpty, loadMore]);
  const state = isEmpty ? (isLoading ? 'loading' : error ? 'failed' : 'empty') : 'ready';
  return (
    <div
      ref={root}
      className={className ? `majlis ${className}` : 'majlis'}
      data-part="conversations"
      data-state={state}
      data-color-scheme={props.colorScheme ?? near.colorScheme}
      data-density={props.density ?? near.density}
      dir={words.direction}
      lang={locale}
    >
      <header className="majlis-chats-header">
        <h2 className="majlis-chats-title">{words.inbox.title}</h2>
        {props.actions}
      </header>
      <ConversationSearch
        text={text}
        onTextChange={setText}
        found={query.length > 0 ? found.length : null}
        onLeave={() => root.current?.querySelector<HTMLElement>('[role="option"][tabindex="0"]')?.focus()}
        onChooseFirst={() => found[0] && onSelect(found[0])}
      />
      <Banner connection={props.connection ?? null} />
      {isEmpty ? (
        <State isLoading={isLoading} error={error} onRetry={onRetry} searchText={searched.trim()} />
      ) : (
        <ConversationRows
          conversations={found}
          activeId={activeId}
          hasMore={props.hasMore ?? false}
          loadMore={loadMore}
          currentUserId={currentUserId}
          query={query}
          today={today}
          typing={props.typing}
          drafts={props.drafts}
          onSelect={onSelect}
        >
          <ConversationMore isLoading={isLoading && props.hasMore === true} error={error} onRetry={onRetry} />
        </ConversationRows>
      )}
    </div>
  );
}

function FromSystem(props: ConversationListProps) {
  const { conversations, status, error, hasMore, loadMore, reload } = useConversations();
  const connection = useConnection();
  const isLoading = status === 'idle' || status === 'loading';
  const isFirstPage = conversations.length === 0;
  return (
    <Screen
      {...props}
      conversations={conversations}
      isLoading={props.isLoading ?? isLoading}
      error={props.error ?? error}
      hasMore={props.hasMore ?? hasMore}
      onLoadMore={props.onLoadMore ?? loadMore}
      onRetry={props.onRetry ?? (isFirstPage ? reload : loadMore)}
      connection={props.connection ?? connection}
    />
  );
}

/**
 * The user's conversations with a search over names and last messages. It works from its props alone; without
 * `conversations` they are loaded and kept current by the nearest `ChatProvider`'s system. Give its parent a height.
 *
 * @example
 * ```tsx
 * const [open, setOpen] = useState<string>();
 * return <ConversationList currentUserId="layla" activeId={open} onSelect={({ id }) => setOpen(id)} />;
 * ```
 */
export function ConversationList(props: ConversationListProps) {
  const near = useChatContext();
  return (
    <LanguageProvider locale={props.locale ?? near.locale} numberingSystem={props.numberingSystem}>
      {props.conversations ? <Screen {...props} /> : <FromSystem {...props} />}
    </LanguageProvider>
  );
}
