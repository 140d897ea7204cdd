import { type RefObject, useEffect } from 'react';
import { useLatest } from '../hooks/use-latest.ts';
import { bubbleOf, isRtl, rowOf } from './message-element.ts';
import type { MenuPlace } from './popup-menu.tsx';

export interface MessageGesturesOptions {
  root: RefObject<HTMLElement | null>;
  /** What woke the layer: a finger that was down before anyone listened still counts. */
  first: Event | null;
  onMenu: (row: HTMLElement, box: MenuPlace['box']) => void;
  onReply: (row: HTMLElement) => void;
}
interface Press {
  pointerId: number;
  row: HTMLElement;
  x: number;
  y: number;
  /** How far towards the end side. */
  along: number;
  isSwipe: boolean;
  timer: ReturnType<typeof setTimeout>;
}

const LONG_PRESS_MS = 500;
const DOUBLE_TAP_MS = 300;
/** A finger that rests moves less than this. */
const SLACK_PX = 10;
const SWIPE_PX = 56;
const MOST_PX = 72;

const moves = () => !window.matchMedia?.('(prefers-reduced-motion: reduce)').matches;
const pointBox = (x: number, y: number): MenuPlace['box'] => ({ left: x, right: x, top: y, bottom: y });
/** What has a meaning of its own when it is pressed. */
const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('a, button, input, [role="slider"]') !== null;

/** One finger on a message: held it opens the menu, swiped towards the end side or tapped twice it answers. */
function createTouch(read: () => MessageGesturesOptions) {
  let press: Press | null = null;
  let lastTap = { row: null as HTMLElement | null, at: 0 };
  function end(): void {
    if (!press) return;
    clearTimeout(press.timer);
    press.row.style.translate = '';
    delete press.row.dataset['swipe'];
    press = null;
  }
  function down(event: PointerEvent): void {
    end();
    const row = event.pointerType === 'touch' && event.isPrimary ? rowOf(event.target) : null;
    if (!row) return;
    const { pointerId, clientX: x, clientY: y } = event;
    const timer = setTimeout(() => {
      end();
      read().onMenu(row, bubbleOf(row).getBoundingClientRect());
    }, LONG_PRESS_MS);
    press = { pointerId, row, x, y, along: 0, isSwipe: false, timer };
  }
  function move({ pointerId, clientX, clientY }: PointerEvent): void {
    if (press?.pointerId !== pointerId) return;
    const along = (clientX - press.x) * (isRtl(press.row) ? -1 : 1);
    const across = Math.abs(clientY - press.y);
    if (!press.isSwipe) {
      if (Math.abs(along) <= SLACK_PX && across <= SLACK_PX) return;
      clearTimeout(press.timer);
      if (along < across) {
        end();
        return;
      }
      press.isSwipe = true;
    }
    press.along = Math.max(0, Math.min(MOST_PX, along));
    press.row.dataset['swipe'] = press.along >= SWIPE_PX ? 'far' : 'near';
    if (moves()) press.row.style.translate = `${isRtl(press.row) ? -press.along : press.along}px`;
  }
  function up(event: PointerEvent): void {
    if (press?.pointerId !== event.pointerId) return;
    const { row, isSwipe, along } = press;
    end();
    if (isSwipe) {
      if (along >= SWIPE_PX) read().onReply(row);
      return;
    }
    if (isControl(event.target)) return;
    const isDouble = lastTap.row === row && event.timeStamp - lastTap.at < DOUBLE_TAP_MS;
    lastTap = { row: isDouble ? null : row, at: event.timeStamp };
    if (isDouble) read().onReply(row);
  }
  return { down, move, up, end };
}

/** What pointers do to messages: right click, long press, double tap, swipe. */
export function useMessageGestures(options: MessageGesturesOptions): void {
  const latest = useLatest(options);
  const { root, first } = options;
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const touch = createTouch(() => latest.current);
    const onContextMenu = (event: MouseEvent) => {
      const row = rowOf(event.target);
      // The browser's own menu is worth more on a link and on chosen text.
      const isNative = event.target instanceof Element && event.target.closest('a') !== null;
      if (!row || isNative || getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      touch.end();
      const isPointed = event.clientX !== 0 || event.clientY !== 0;
      const box =
        isPointed && event.target !== row
          ? pointBox(event.clientX, event.clientY)
          : bubbleOf(row).getBoundingClientRect();
      latest.current.onMenu(row, box);
    };
    const onDoubleClick = ({ target }: MouseEvent) => {
      const row = rowOf(target);
      // On the words it chooses one of them.
      if (row && target === row) latest.current.onReply(row);
    };
    const stop = new AbortController();
    const { signal } = stop;
    element.addEventListener('contextmenu', onContextMenu, { signal });
    element.addEventListener('dblclick', onDoubleClick, { signal });
    element.addEventListener('pointerdown', touch.down, { signal });
    element.addEventListener('pointermove', touch.move, { signal });
    element.addEventListener('pointerup', touch.up, { signal });
    element.addEventListener('pointercancel', touch.end, { signal });
    if (first instanceof PointerEvent && first.type === 'pointerdown') touch.down(first);
    return () => {
      touch.end();
      stop.abort();
    };
  }, [root, first, latest]);
}
