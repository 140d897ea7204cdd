import {
  type CSSProperties,
  forwardRef,
  memo,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useCallback,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { Virtualizer } from 'virtua';
import { useComponent } from '../provider/replacements.ts';
import type { DisplayMessage } from '../types.ts';
import { DateDivider, UnreadDivider } from './dividers.tsx';
import { FloatingDay, type FloatingDayHandle } from './floating-day.tsx';
import { Icon } from './icons.tsx';
import { fillCount, useLanguage } from './language.tsx';
import type { ListHandle } from './list-handle.ts';
import { Message } from './message.tsx';
import { createRowReader, type MessageRow } from './message-rows.ts';
import { useListAnchor } from './use-list-anchor.ts';

/** What `MessageList` takes. */
export interface MessageListProps {
  messages: readonly DisplayMessage[];
  currentUserId: string;
  unreadFromSeq?: number | null | undefined;
  hasOlder?: boolean | undefined;
  isLoadingOlder?: boolean | undefined;
  loadOlder?: (() => unknown) | null | undefined;
  /** Later messages than these exist: the end of the list is not the live end. */
  hasNewer?: boolean | undefined;
  loadNewer?: (() => unknown) | null | undefined;
  /** Makes the page around a seq the one in `messages`; resolves when it is. */
  loadAround?: ((seq: number) => unknown) | null | undefined;
  /** Makes the newest page the one in `messages`. */
  loadLatest?: (() => unknown) | null | undefined;
  /** Filled while the list is shown, for jumps from elsewhere. */
  handle?: RefObject<ListHandle | null> | undefined;
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

function Item({ row }: { row: MessageRow }) {
  const Day = useComponent('DateDivider', DateDivider);
  const Unread = useComponent('UnreadDivider', UnreadDivider);
  const Bubble = useComponent('Message', Message);
  return (
    <>
      {row.day && <Day at={row.day} />}
      {row.unreadCount !== null && <Unread count={row.unreadCount} />}
      <Bubble row={row} />
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
  const { currentUserId, unreadFromSeq = null, hasOlder = false, hasNewer = false, isLoadingOlder, handle } = props;
  const { words } = useLanguage();
  const [readRow] = useState(createRowReader);
  const scroller = useRef<HTMLDivElement>(null);
  const day = useRef<FloatingDayHandle>(null);
  const { list, step, anchor, isAway, newCount } = useListAnchor({
    scroller,
    messages: props.messages,
    currentUserId,
    unreadFromSeq,
    hasOlder,
    hasNewer,
    loadOlder: props.loadOlder ?? null,
    loadNewer: props.loadNewer ?? null,
    loadAround: props.loadAround ?? null,
    loadLatest: props.loadLatest ?? null,
    onAtEnd: props.onAtEnd ?? null,
    onTop: (message) => day.current?.show(message.createdAt),
  });
  const { messages, shift } = step;
  const isAtEnd = !isAway && !hasNewer;
  useImperativeHandle(handle, () => anchor, [anchor]);
  const renderItem = useCallback(
    (_: DisplayMessage, index: number): ReactElement => {
      const row = readRow(messages, index, { currentUserId, unreadFromSeq });
      return <Item key={row.key} row={row} />;
    },
    [readRow, messages, currentUserId, unreadFromSeq],
  );
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
          onScroll={anchor.onScroll}
          onScrollEnd={() => day.current?.hide()}
          onResize={anchor.onResize}
        >
          {renderItem}
        </Virtualizer>
      </section>
      <FloatingDay handle={day} />
      {isLoadingOlder && (
        <p className="majlis-older" role="status">
          <span className="majlis-spinner" aria-hidden="true" />
          {words.list.loadingOlder}
        </p>
      )}
      {!isAtEnd && <JumpButton newCount={newCount} onClick={anchor.jumpToEnd} />}
    </div>
  );
});
