import { type RefObject, useEffect, useRef } from 'react';
import { useLatest } from '../hooks/use-latest.ts';
import type { ListHandle } from './list-handle.ts';
import { bubbleOf, isRtl, rowOf, rowsIn } from './message-element.ts';
import type { MenuPlace } from './popup-menu.tsx';

export interface RowFocusOptions {
  root: RefObject<HTMLElement | null>;
  list: RefObject<ListHandle | null>;
  /** What a screen reader says of a row. */
  labelOf: (row: HTMLElement) => string;
  onMenu: (row: HTMLElement, box: MenuPlace['box']) => void;
  /** ArrowUp in an empty composer. True: there is a message to change. */
  onEditLast: () => boolean;
}

const TABBABLE = 'a[href], button:not([disabled]), input, textarea, select, [tabindex="0"]';
const canTab = (element: HTMLElement): boolean => element.tabIndex >= 0 && element.getClientRects().length > 0;
const tabbableIn = (element: Element): HTMLElement[] =>
  [...element.querySelectorAll<HTMLElement>(TABBABLE)].filter(canTab);

function createRowFocus(root: HTMLElement, read: () => RowFocusOptions) {
  let active: HTMLElement | null = null;
  let isTabbing = false;
  const scroller = () => root.querySelector<HTMLElement>('.majlis-scroller');

  /** A name for as long as it is the one with the focus: it changes with the message. */
  function label(): void {
    if (!active?.isConnected) return;
    const text = read().labelOf(active);
    if (active.ariaLabel !== text) active.ariaLabel = text;
  }
  function focus(row: HTMLElement): void {
    if (active !== row) {
      active?.removeAttribute('role');
      active?.removeAttribute('aria-label');
    }
    active = row;
    row.tabIndex = -1;
    row.setAttribute('role', 'group');
    label();
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  }
  /** The one that had the focus last, else the last that can be seen. */
  function toActive(list: HTMLElement): HTMLElement | undefined {
    const rows = rowsIn(list);
    if (active?.isConnected) return active;
    const { bottom } = list.getBoundingClientRect();
    return rows.findLast((row) => row.getBoundingClientRect().top < bottom) ?? rows.at(-1);
  }
  function leave(list: HTMLElement): boolean {
    const after = tabbableIn(root).find(
      (element) => list.compareDocumentPosition(element) === Node.DOCUMENT_POSITION_FOLLOWING,
    );
    after?.focus();
    return after !== undefined;
  }
  function moveBy(row: HTMLElement, list: HTMLElement, step: number): boolean {
    const rows = rowsIn(list);
    const next = rows[rows.indexOf(row) + step];
    if (next) focus(next);
    return true;
  }
  /** Along the controls inside a message, and back to the message itself before the first of them. */
  function moveInside(row: HTMLElement, step: number): boolean {
    const controls = [...row.querySelectorAll<HTMLElement>(TABBABLE)];
    const at = controls.findIndex((control) => control.matches(':focus')) + step;
    if (at < 0) focus(row);
    else controls[at]?.focus();
    return true;
  }
  function onRow(event: KeyboardEvent, row: HTMLElement, list: HTMLElement): boolean {
    const { key, shiftKey } = event;
    const isMenuKey = key === 'ContextMenu' || (key === 'F10' && shiftKey);
    if (key === 'Enter' || key === ' ' || isMenuKey) {
      // Events and calls have nothing that could be done to them.
      if (rowOf(row)) read().onMenu(row, bubbleOf(row).getBoundingClientRect());
      return true;
    }
    if (key === 'ArrowUp') return moveBy(row, list, -1);
    if (key === 'ArrowDown') return moveBy(row, list, 1);
    if (key === 'End') {
      read().list.current?.jumpToEnd();
      const last = rowsIn(list).at(-1);
      if (last) focus(last);
      return true;
    }
    if (key === 'Tab' && shiftKey) {
      list.focus({ preventScroll: true });
      return true;
    }
    return key === 'Tab' && leave(list);
  }
  function inList(event: KeyboardEvent, target: Element, list: HTMLElement): boolean {
    const { key } = event;
    if (target === list) {
      const isWay = key === 'ArrowUp' || key === 'ArrowDown' || (key === 'Tab' && !event.shiftKey);
      const row = isWay ? toActive(list) : undefined;
      if (row) focus(row);
      return row !== undefined;
    }
    const row = target.closest<HTMLElement>('[data-message-id]');
    if (!row) return false;
    const isAlong = (key === 'ArrowLeft' || key === 'ArrowRight') && !target.matches('input, [role="slider"]');
    if (isAlong) return moveInside(row, (key === 'ArrowRight') === isRtl(row) ? -1 : 1);
    if (target === row) return onRow(event, row, list);
    if (key === 'Escape') focus(row);
    return key === 'Escape';
  }
  function onKeyDown(event: KeyboardEvent): void {
    isTabbing = event.key === 'Tab';
    const { target } = event;
    const list = scroller();
    if (event.defaultPrevented || event.isComposing || !(target instanceof Element)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isEmpty = target instanceof HTMLTextAreaElement && target.value === '' && target.closest('.majlis-composer');
    const isDone = isEmpty
      ? event.key === 'ArrowUp' && read().onEditLast()
      : Boolean(list?.contains(target)) && list !== null && inList(event, target, list);
    if (isDone) event.preventDefault();
  }
  /** Whoever comes back by Shift and Tab comes to the message, not to the last control of the last one. */
  function onFocusIn({ target, relatedTarget }: FocusEvent): void {
    const list = scroller();
    const row = target instanceof Element && target.closest<HTMLElement>('[data-message-id]');
    if (!isTabbing || !row || !list?.contains(row) || row === target) return;
    if (relatedTarget instanceof Node && !list.contains(relatedTarget)) focus(toActive(list) ?? row);
  }
  return { focus, label, onKeyDown, onFocusIn };
}

/** The keys of the list: one stop for Tab, arrows from message to message, Enter for what can be done. Gives a function that focuses a row. */
export function useRowFocus(options: RowFocusOptions): (row: HTMLElement) => void {
  const latest = useLatest(options);
  const { root } = options;
  const made = useRef<ReturnType<typeof createRowFocus> | null>(null);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    made.current = createRowFocus(element, () => latest.current);
    const { onKeyDown, onFocusIn } = made.current;
    const stop = new AbortController();
    element.addEventListener('keydown', onKeyDown, { signal: stop.signal });
    element.addEventListener('focusin', onFocusIn, { signal: stop.signal });
    return () => stop.abort();
  }, [root, latest]);
  useEffect(() => made.current?.label());
  return (row) => made.current?.focus(row);
}
