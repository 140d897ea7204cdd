import type { Conversation, Id } from '@majlis/contract';
import {
  type CSSProperties,
  forwardRef,
  type ReactElement,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
} from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { useComponent } from '../provider/replacements.ts';
import { ConversationRow } from './conversation-row.tsx';
import type { ConversationScope } from './conversation-scope.ts';
import { useConversationFocus } from './use-conversation-focus.ts';
import { useWholeLanguage } from './whole-language.ts';

/** Pixels from the end at which more conversations are asked for. */
const MORE_PX = 600;
/** Rows that a server renders. */
const SERVER_ROWS = 12;

export interface ConversationRowsProps extends ConversationScope {
  conversations: readonly Conversation[];
  activeId: Id | null;
  hasMore: boolean;
  /** Null: nothing can be loaded now. */
  loadMore: (() => unknown) | null;
  /** What stands below the last row. */
  children?: ReactNode;
}

interface PartProps {
  style?: CSSProperties;
  children: ReactNode;
}
const Rows = forwardRef<HTMLDivElement, PartProps>(function Rows({ style, children }, ref) {
  const { words } = useWholeLanguage();
  return (
    <div ref={ref} role="listbox" aria-label={words.inbox.title} className="majlis-rows" style={style}>
      {children}
    </div>
  );
});
const Place = forwardRef<HTMLDivElement, PartProps>(function Place({ style, children }, ref) {
  return (
    <div ref={ref} role="presentation" style={style}>
      {children}
    </div>
  );
});

/** The list itself: only rows near the eye are mounted, and the one that has the focus. */
export function ConversationRows(props: ConversationRowsProps) {
  const { conversations, activeId, hasMore, loadMore, children } = props;
  const { currentUserId, query, today, typing, drafts, onSelect } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const { tabStop, onKeyDown, onFocus } = useConversationFocus({ list, scroller, conversations, activeId });

  const askMore = useCallback(() => {
    const handle = list.current;
    if (!handle || !loadMore || handle.viewportSize === 0) return;
    if (handle.scrollSize - handle.scrollOffset - handle.viewportSize < MORE_PX) void loadMore();
  }, [loadMore]);
  useEffect(() => {
    // A page that leaves room below asks for the next one.
    if (conversations.length > 0) askMore();
  }, [askMore, conversations.length]);
  const shownQuery = useRef(query);
  useEffect(() => {
    if (shownQuery.current === query) return;
    shownQuery.current = query;
    // What another search finds begins at the top.
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [query]);

  const Line = useComponent('ConversationRow', ConversationRow);
  const count = hasMore ? -1 : conversations.length;
  const renderRow = useCallback(
    (conversation: Conversation, index: number): ReactElement => (
      <Line
        key={conversation.id}
        conversation={conversation}
        isActive={conversation.id === activeId}
        isTabStop={index === tabStop}
        position={index + 1}
        count={count}
        currentUserId={currentUserId}
        query={query}
        today={today}
        typing={typing}
        drafts={drafts}
        onSelect={onSelect}
      />
    ),
    [Line, activeId, tabStop, count, currentUserId, query, today, typing, drafts, onSelect],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and focus of the options inside it arrive here
    <div
      ref={scroller}
      className="majlis-scroller"
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const id = target.dataset['conversationId'];
        if (id !== undefined) onFocus(id);
      }}
    >
      {today === null ? (
        // A strict policy refuses the style attributes that a virtual list has in a server's page.
        <Rows>{conversations.slice(0, SERVER_ROWS).map(renderRow)}</Rows>
      ) : (
        <Virtualizer
          ref={list}
          scrollRef={scroller}
          data={conversations}
          keepMounted={[tabStop]}
          as={Rows}
          item={Place}
          onScroll={askMore}
          onResize={askMore}
        >
          {renderRow}
        </Virtualizer>
      )}
      {children}
    </div>
  );
}
