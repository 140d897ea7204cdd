import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { VirtualizerHandle } from 'virtua';
import type { DisplayMessage } from '../types.ts';
import { isOwnMessage, keyOf } from './message-rows.ts';

/** Pixels from the end within which the reader counts as reading the newest message. */
const END_PX = 60;
/** Pixels from the start at which older messages are asked for. */
const OLDER_PX = 600;

export interface ListAnchorOptions {
  scroller: RefObject<HTMLElement | null>;
  messages: Messages;
  currentUserId: string;
  hasOlder: boolean;
  loadOlder: (() => unknown) | null;
  onAtEnd?: ((isAtEnd: boolean) => void) | undefined;
}
export interface ListAnchor {
  list: RefObject<VirtualizerHandle | null>;
  /** For virtua: messages were put before the first one in this very render. */
  shift: boolean;
  isAtEnd: boolean;
  /** Messages from others that came while the reader was away from the end. */
  newCount: number;
  onScroll(): void;
  onResize(): void;
  jumpToEnd(): void;
}

type Messages = readonly DisplayMessage[];
const keyAt = (messages: Messages, index: number): string | undefined => {
  const message = messages.at(index);
  return message && keyOf(message);
};

/** True when the message that came first before now stands further down: an older page was put above it. */
function isPrepended(before: Messages, now: Messages): boolean {
  const first = keyAt(before, 0);
  if (first === undefined || first === keyAt(now, 0) || keyAt(before, -1) !== keyAt(now, -1)) return false;
  return now.some((message) => keyOf(message) === first);
}

function countArrived(before: Messages, now: Messages, currentUserId: string): number {
  const last = keyAt(before, -1);
  let count = 0;
  for (let index = now.length - 1; index >= 0; index -= 1) {
    const message = now[index];
    if (!message || keyOf(message) === last) break;
    if (!isOwnMessage(message, currentUserId)) count += 1;
  }
  return count;
}

/** Where the reader is in the list, and what keeps them there: at the end with the newest, else by the message under their eye. */
export function useListAnchor(options: ListAnchorOptions): ListAnchor {
  const { scroller, messages, currentUserId, hasOlder, loadOlder, onAtEnd } = options;
  const list = useRef<VirtualizerHandle>(null);
  const sticky = useRef(true);
  const asking = useRef(false);
  const [held, setHeld] = useState<{ messages: Messages; shift: boolean }>({ messages, shift: false });
  const [away, setAway] = useState({ isAway: false, newCount: 0 });
  // The messages of the last render are state, so that a render thrown away by React changes nothing.
  let shift = held.shift;
  const last = messages.at(-1);
  const newestOwn = last && isOwnMessage(last, currentUserId) ? keyOf(last) : null;
  if (held.messages !== messages) {
    shift = isPrepended(held.messages, messages);
    const arrived = away.isAway && !shift ? countArrived(held.messages, messages, currentUserId) : 0;
    if (arrived > 0 && newestOwn === null) setAway({ isAway: true, newCount: away.newCount + arrived });
    setHeld({ messages, shift });
  }

  const toEnd = useCallback(() => {
    const handle = list.current;
    // Where nothing is laid out (jsdom) nothing can scroll.
    if (!handle || messages.length === 0 || typeof scroller.current?.scrollTo !== 'function') return;
    handle.scrollToIndex(messages.length - 1, { align: 'end' });
  }, [scroller, messages.length]);
  const askOlder = useCallback(() => {
    const handle = list.current;
    if (!handle || !hasOlder || !loadOlder || asking.current || handle.scrollOffset > OLDER_PX) return;
    asking.current = true;
    void Promise.resolve(loadOlder()).finally(() => {
      asking.current = false;
    });
  }, [hasOlder, loadOlder]);
  const setAtEnd = useCallback(
    (isAtEnd: boolean) => {
      sticky.current = isAtEnd;
      setAway((now) => (now.isAway === !isAtEnd ? now : { isAway: !isAtEnd, newCount: 0 }));
      onAtEnd?.(isAtEnd);
    },
    [onAtEnd],
  );

  const seenOwn = useRef(newestOwn);
  useLayoutEffect(() => {
    if (newestOwn && seenOwn.current !== newestOwn && !shift) setAtEnd(true);
    seenOwn.current = newestOwn;
    if (sticky.current && messages.length > 0) toEnd();
  }, [messages, newestOwn, shift, toEnd, setAtEnd]);

  const onScroll = useCallback(() => {
    const handle = list.current;
    if (!handle || handle.viewportSize === 0) return;
    const isAtEnd = handle.scrollSize - handle.scrollOffset - handle.viewportSize <= END_PX;
    if (isAtEnd !== sticky.current) setAtEnd(isAtEnd);
    askOlder();
  }, [askOlder, setAtEnd]);
  const onResize = useCallback(() => {
    if (sticky.current) toEnd();
    askOlder();
  }, [toEnd, askOlder]);
  const jumpToEnd = useCallback(() => {
    setAtEnd(true);
    toEnd();
  }, [setAtEnd, toEnd]);
  return { list, shift, isAtEnd: !away.isAway, newCount: away.newCount, onScroll, onResize, jumpToEnd };
}
