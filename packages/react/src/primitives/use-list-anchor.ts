import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { VirtualizerHandle } from 'virtua';
import type { ListRow } from './message-rows.ts';

/** Pixels from the end within which the reader counts as reading the newest message. */
const END_PX = 60;
/** Pixels from the start at which older messages are asked for. */
const OLDER_PX = 600;

export interface ListAnchorOptions {
  scroller: RefObject<HTMLElement | null>;
  rows: readonly ListRow[];
  hasOlder: boolean;
  loadOlder: (() => unknown) | null;
  onAtEnd?: ((isAtEnd: boolean) => void) | undefined;
}
export interface ListAnchor {
  list: RefObject<VirtualizerHandle | null>;
  /** For virtua: rows were put before the first one in this very render. */
  shift: boolean;
  isAtEnd: boolean;
  /** Messages from others that came while the reader was away from the end. */
  newCount: number;
  onScroll(): void;
  onResize(): void;
  jumpToEnd(): void;
}

const lastOf = (rows: readonly ListRow[]): ListRow | undefined => rows[rows.length - 1];
const firstMessage = (rows: readonly ListRow[]): string | undefined => rows.find(({ kind }) => kind === 'message')?.key;

/** True when the message that came first before now stands further down: an older page was put above it. */
function isPrepended(before: readonly ListRow[], rows: readonly ListRow[]): boolean {
  const first = firstMessage(before);
  if (before.length === 0 || !first || first === firstMessage(rows)) return false;
  return lastOf(before)?.key === lastOf(rows)?.key && rows.some(({ key }) => key === first);
}

function countArrived(before: readonly ListRow[], rows: readonly ListRow[]): number {
  const last = lastOf(before)?.key;
  let count = 0;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (!row || row.key === last) break;
    if (row.kind === 'message' && !row.isOwn) count += 1;
  }
  return count;
}

/** Where the reader is in the list, and what keeps them there: at the end with the newest, else by the message under their eye. */
export function useListAnchor({ scroller, rows, hasOlder, loadOlder, onAtEnd }: ListAnchorOptions): ListAnchor {
  const list = useRef<VirtualizerHandle>(null);
  const sticky = useRef(true);
  const asking = useRef(false);
  const [held, setHeld] = useState<{ rows: readonly ListRow[]; shift: boolean }>({ rows, shift: false });
  const [away, setAway] = useState({ isAway: false, newCount: 0 });
  // The rows of the last render are state, so that a render thrown away by React changes nothing.
  let shift = held.shift;
  if (held.rows !== rows) {
    shift = isPrepended(held.rows, rows);
    const own = lastOf(rows);
    const arrived = away.isAway && !shift ? countArrived(held.rows, rows) : 0;
    if (arrived > 0 && !(own?.kind === 'message' && own.isOwn))
      setAway({ isAway: true, newCount: away.newCount + arrived });
    setHeld({ rows, shift });
  }

  const toEnd = useCallback(() => {
    const handle = list.current;
    // Where nothing is laid out (jsdom) nothing can scroll.
    if (!handle || rows.length === 0 || typeof scroller.current?.scrollTo !== 'function') return;
    handle.scrollToIndex(rows.length - 1, { align: 'end' });
  }, [scroller, rows.length]);
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

  const last = lastOf(rows);
  const newestOwn = last?.kind === 'message' && last.isOwn ? last.key : null;
  const seenOwn = useRef(newestOwn);
  useLayoutEffect(() => {
    if (newestOwn && seenOwn.current !== newestOwn && !shift) setAtEnd(true);
    seenOwn.current = newestOwn;
    if (sticky.current && rows.length > 0) toEnd();
  }, [rows, newestOwn, shift, toEnd, setAtEnd]);

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
