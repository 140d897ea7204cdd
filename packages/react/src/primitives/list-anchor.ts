import type { RefObject } from 'react';
import type { VirtualizerHandle } from 'virtua';
import type { DisplayMessage } from '../types.ts';
import type { ListHandle } from './list-handle.ts';
import { countUnseen, findSeq, type Messages } from './list-steps.ts';
import { isOwnMessage, keyOf } from './message-rows.ts';
import { createReadingPlace, findMessageRow } from './reading-place.ts';

/** Pixels from the end within which the reader counts as reading the newest message. */
const END_PX = 60;
/** Pixels from either end of what is held at which more is asked for. */
const MORE_PX = 600;
/** Frames in which the row of a message must have come after a jump to it. */
const JUMP_FRAMES = 120;
const FLASH_MS = 1600;

export interface ListAnchorOptions {
  scroller: RefObject<HTMLElement | null>;
  messages: Messages;
  currentUserId: string;
  unreadFromSeq: number | null;
  hasOlder: boolean;
  hasNewer: boolean;
  loadOlder: (() => unknown) | null;
  loadNewer: (() => unknown) | null;
  loadAround: ((seq: number) => unknown) | null;
  /** Makes the newest page the one that is held. */
  loadLatest: (() => unknown) | null;
  /** Told when the newest message of all comes into view or leaves it. */
  onAtEnd: ((isAtEnd: boolean) => void) | null;
  /** Told, while the reader scrolls, which message is at the top of the list. */
  onTop: (message: DisplayMessage) => void;
}
/** What a list shows of where its reader is. */
export interface Away {
  isAway: boolean;
  /** Others' messages further down that were not in view yet. */
  newCount: number;
}
export interface AnchorParts {
  options: RefObject<ListAnchorOptions>;
  list: RefObject<VirtualizerHandle | null>;
  setAway: (update: (now: Away) => Away) => void;
}
export interface ListAnchor extends ListHandle {
  /** After each commit of other messages. */
  onCommit(messages: Messages): void;
  onScroll(): void;
  onResize(): void;
}

/** Asks for one page at a time, and for none that is not there. */
function createAsker(): (isWanted: boolean, load: (() => unknown) | null) => void {
  let isAsking = false;
  return (isWanted, load) => {
    if (isAsking || !isWanted || !load) return;
    isAsking = true;
    void Promise.resolve(load()).finally(() => {
      isAsking = false;
    });
  };
}

/** Whether the last message was put behind the one that was the last, or has not left this device: not a page of history. */
function isWritten(messages: Messages, lastKey: string): boolean {
  const before = messages.at(-2);
  return messages.at(-1)?.seq === 0 || (before !== undefined && keyOf(before) === lastKey);
}

const sizeOf = (element: HTMLElement | null): string => `${element?.clientWidth} ${element?.clientHeight}`;
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Lights a row up; no motion, so that it holds for readers who want none. */
function flash(row: Element): void {
  row.animate?.([{ backgroundColor: 'var(--majlis-unread)' }, { backgroundColor: 'transparent' }], {
    duration: FLASH_MS,
    easing: 'steps(1, end)',
  });
}

/** Keeps the reader where they are in a list: at the end with the newest, else by the message under their eye. */
export function createListAnchor({ options, list, setAway }: AnchorParts): ListAnchor {
  const place = createReadingPlace();
  const askOlder = createAsker();
  const askNewer = createAsker();
  let isSticky = true;
  let isOpened = false;
  let seenSeq = 0;
  let newestKey: string | null = null;
  let size = '';
  let endTop = -1;
  let askedSeq = 0;
  let isLeaping = false;

  function toEnd(): void {
    const { scroller } = options.current;
    if (!scroller.current) return;
    scroller.current.scrollTop = scroller.current.scrollHeight;
    endTop = scroller.current.scrollTop;
  }
  function setSticky(sticky: boolean): void {
    if (isSticky !== sticky) options.current.onAtEnd?.(sticky);
    isSticky = sticky;
    count();
  }
  function count(): void {
    const { messages, currentUserId } = options.current;
    if (isSticky) seenSeq = Math.max(seenSeq, messages.findLast(({ seq }) => seq > 0)?.seq ?? 0);
    const next = { isAway: !isSticky, newCount: countUnseen(messages, { currentUserId, seenSeq }) };
    setAway((now) => (now.isAway === next.isAway && now.newCount === next.newCount ? now : next));
  }
  function aimAt(index: number): void {
    const { messages, scroller } = options.current;
    const message = messages[index];
    if (message && scroller.current) place.aim(message.id, scroller.current.clientHeight / 3);
  }
  function keep(messages: Messages, { isMeasuring = false } = {}): void {
    const { scroller } = options.current;
    size = sizeOf(scroller.current);
    if (isSticky) toEnd();
    else if (scroller.current && list.current) {
      place.restore({ scroller: scroller.current, list: list.current, messages, isMeasuring });
    }
  }
  function open(): void {
    const { unreadFromSeq, messages, currentUserId, hasOlder, loadAround } = options.current;
    if (isOpened || !unreadFromSeq) return;
    if (hasOlder && loadAround && (messages[0]?.seq ?? 0) > unreadFromSeq) {
      // More are unread than were loaded: what the reader has not seen begins further up.
      const isAsked = askedSeq === unreadFromSeq;
      askedSeq = unreadFromSeq;
      if (!isAsked) void loadAround(unreadFromSeq);
      return;
    }
    const first = messages.findIndex(
      (message) => message.seq >= unreadFromSeq && !isOwnMessage(message, currentUserId),
    );
    if (first === -1) return;
    isOpened = true;
    seenSeq = unreadFromSeq - 1;
    aimAt(first);
    setSticky(false);
  }
  /** To the newest message of all, which may have to be loaded. */
  function leap(): void {
    const { hasNewer, loadLatest } = options.current;
    setSticky(true);
    toEnd();
    if (!hasNewer || !loadLatest || isLeaping) return;
    isLeaping = true;
    void Promise.resolve(loadLatest()).finally(() => {
      isLeaping = false;
    });
  }
  /** Reads from the page where the reader is now. */
  function track(element: HTMLElement, handle: VirtualizerHandle): void {
    const { messages, hasNewer, hasOlder, loadOlder, loadNewer } = options.current;
    if (place.isAiming() || isLeaping || element.clientHeight === 0) return;
    const left = element.scrollHeight - element.scrollTop - element.clientHeight;
    const lowest = messages[handle.findItemIndex(element.scrollTop + element.clientHeight - 1)];
    seenSeq = Math.max(seenSeq, (lowest?.seq ?? 1) - (left > 0 ? 1 : 0));
    if (isSticky !== (left <= END_PX && !hasNewer)) setSticky(!isSticky);
    else if (!isSticky) count();
    askOlder(hasOlder && element.scrollTop <= MORE_PX, loadOlder);
    askNewer(hasNewer && left <= MORE_PX, loadNewer);
  }

  return {
    onCommit(messages) {
      open();
      const last = messages.at(-1);
      const { currentUserId } = options.current;
      const key = last && keyOf(last);
      const isNew = newestKey !== null && last !== undefined && key !== newestKey && isWritten(messages, newestKey);
      newestKey = key ?? null;
      if (isNew && isOwnMessage(last, currentUserId)) {
        leap();
      }
      keep(messages);
      count();
    },
    onScroll() {
      const element = options.current.scroller.current;
      const handle = list.current;
      if (!element || !handle || handle.viewportSize === 0) return;
      isOpened ||= askedSeq === 0;
      // A list that got another size scrolls by itself, before anybody is told of the size; and this may be our own scroll.
      const isOurs = size !== sizeOf(element) || (isSticky && Math.abs(element.scrollTop - endTop) < 1);
      const isMoved = !isOurs && !place.isAsLeft(element);
      if (isOurs) keep(options.current.messages);
      if (isMoved) {
        isOpened = true;
        place.note(element);
      }
      track(element, handle);
      const top = isMoved && !isSticky && options.current.messages[handle.findItemIndex(element.scrollTop)];
      if (top) options.current.onTop(top);
    },
    onResize() {
      keep(options.current.messages, { isMeasuring: true });
      const element = options.current.scroller.current;
      if (element && list.current) track(element, list.current);
    },
    jumpToEnd: leap,
    async scrollToSeq(seq) {
      const { loadAround, scroller } = options.current;
      if (findSeq(options.current.messages, seq) === -1) {
        if (!loadAround) return false;
        await loadAround(seq);
        await nextFrame();
      }
      const message = options.current.messages[findSeq(options.current.messages, seq)];
      if (!message || !scroller.current) return false;
      isOpened = true;
      const box = scroller.current.getBoundingClientRect();
      const isWhole = (row: Element | null) => {
        const { top, bottom } = row?.getBoundingClientRect() ?? { top: 0, bottom: -1 };
        return bottom > top && top >= box.top && bottom <= box.bottom;
      };
      if (!isWhole(findMessageRow(scroller.current, message.id))) {
        aimAt(options.current.messages.indexOf(message));
        setSticky(false);
        keep(options.current.messages);
      }
      for (let frames = 0; frames < JUMP_FRAMES; frames += 1) {
        const row = scroller.current && findMessageRow(scroller.current, message.id);
        if (row && !place.isAiming()) {
          flash(row);
          return true;
        }
        await nextFrame();
      }
      return false;
    },
  };
}
