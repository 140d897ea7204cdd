import {
  type CSSProperties,
  forwardRef,
  memo,
  type ReactElement,
  type ReactNode,
  useCallback,
  useRef,
  useState,
} from 'react';
import { Virtualizer } from 'virtua';
import type { DisplayMessage } from '../types.ts';
import { Icon } from './icons.tsx';
import { fillCount, useLanguage } from './language.tsx';
import { Message } from './message.tsx';
import { createRowReader, type MessageRow } from './message-rows.ts';
import { useListAnchor } from './use-list-anchor.ts';

export interface MessageListProps {
  messages: readonly DisplayMessage[];
  currentUserId: string;
  unreadFromSeq?: number | null | undefined;
  hasOlder?: boolean | undefined;
  isLoadingOlder?: boolean | undefined;
  loadOlder?: (() => unknown) | null | undefined;
  /** Told when the newest message comes into view or leaves it. */
  onAtEnd?: ((isAtEnd: boolean) => void) | undefined;
}

interface PartProps {
  style: CSSProperties;
  children: ReactNode;
}
const Rows = forwardRef<HTMLDivElement, PartProps>(function Rows({ style, children }, ref) {
  const { words } = useLanguage();
  return (
    // biome-ignore lint/a11y/useSemanticElements: virtua positions its rows in a box of its own, which no list element may hold
    <div ref={ref} role="list" aria-label={words.list.label} className="majlis-rows" style={style}>
      {children}
    </div>
  );
});
const Row = forwardRef<HTMLDivElement, PartProps>(function Row({ style, children }, ref) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see Rows
    <div ref={ref} role="listitem" style={style}>
      {children}
    </div>
  );
});

function DayLine({ at }: { at: Date }) {
  const { formats } = useLanguage();
  return (
    <div className="majlis-row" data-align="centre" data-type="day">
      <span className="majlis-pill" data-tone="day">
        {Number.isNaN(at.getTime()) ? '' : formats.day(at, new Date())}
      </span>
    </div>
  );
}
function UnreadLine({ count }: { count: number }) {
  const { words, formats } = useLanguage();
  return (
    <div className="majlis-row" data-align="centre" data-type="unread">
      <span className="majlis-unread">{fillCount(words.list.unread, { formats, count })}</span>
    </div>
  );
}

function Item({ row }: { row: MessageRow }) {
  return (
    <>
      {row.day && <DayLine at={row.day} />}
      {row.unreadCount !== null && <UnreadLine count={row.unreadCount} />}
      <Message row={row} />
    </>
  );
}

function JumpButton({ newCount, onClick }: { newCount: number; onClick: () => void }) {
  const { words, formats } = useLanguage();
  const label =
    newCount > 0
      ? `${words.list.jump}, ${fillCount(words.list.newMessages, { formats, count: newCount })}`
      : words.list.jump;
  return (
    <button type="button" className="majlis-jump" aria-label={label} onClick={onClick}>
      <Icon name="down" />
      {newCount > 0 && <span className="majlis-badge">{formats.number(newCount)}</span>}
    </button>
  );
}

/**
 * The conversation as a virtualised list: it stays with the newest message while the reader is there, and otherwise
 * keeps the message under their eye where it is when messages are added before or after it.
 */
export const MessageList = memo(function MessageList(props: MessageListProps) {
  const { messages, currentUserId, unreadFromSeq, hasOlder = false, isLoadingOlder, loadOlder = null, onAtEnd } = props;
  const { words } = useLanguage();
  const [readRow] = useState(createRowReader);
  const renderItem = useCallback(
    (_: DisplayMessage, index: number): ReactElement => {
      const row = readRow(messages, index, { currentUserId, unreadFromSeq });
      return <Item key={row.key} row={row} />;
    },
    [readRow, messages, currentUserId, unreadFromSeq],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const { list, shift, isAtEnd, newCount, onScroll, onResize, jumpToEnd } = useListAnchor({
    scroller,
    messages,
    currentUserId,
    hasOlder,
    loadOlder,
    onAtEnd,
  });
  return (
    <div className="majlis-list" data-at-end={isAtEnd || undefined}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={scroller} className="majlis-scroller" tabIndex={0} aria-label={words.list.label}>
        <div className="majlis-spacer" />
        <Virtualizer
          ref={list}
          scrollRef={scroller}
          data={messages}
          shift={shift}
          as={Rows}
          item={Row}
          onScroll={onScroll}
          onResize={onResize}
        >
          {renderItem}
        </Virtualizer>
      </section>
      {isLoadingOlder && (
        <p className="majlis-older" role="status">
          <span className="majlis-spinner" aria-hidden="true" />
          {words.list.loadingOlder}
        </p>
      )}
      {!isAtEnd && <JumpButton newCount={newCount} onClick={jumpToEnd} />}
    </div>
  );
});
