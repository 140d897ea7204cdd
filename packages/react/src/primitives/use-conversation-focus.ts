import type { Conversation, Id } from '@majlis/contract';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useState } from 'react';
import type { VirtualizerHandle } from 'virtua';
import { focusedBeside } from './focused-element.ts';

/** How many frames a row may take until it is laid out. */
const FRAMES = 20;

export interface ConversationFocusOptions {
  list: RefObject<VirtualizerHandle | null>;
  scroller: RefObject<HTMLElement | null>;
  conversations: readonly Conversation[];
  activeId: Id | null;
}
export interface ConversationFocus {
  /** Which row Tab comes to. */
  tabStop: number;
  onKeyDown(event: KeyboardEvent): void;
  /** Tell it which row the focus came to by other ways. */
  onFocus(id: Id): void;
}

export function findRow(inside: Element | null, id: Id): HTMLElement | null {
  const rows = inside?.querySelectorAll<HTMLElement>('[data-conversation-id]') ?? [];
  return [...rows].find((row) => row.dataset['conversationId'] === id) ?? null;
}

/**
 * Focuses a row as soon as it can be: one that this very move has mounted stays hidden until it is measured. Meanwhile
 * the focus may have gone elsewhere, where it is left.
 */
function focusRow(scroller: HTMLElement | null, id: Id): () => void {
  let frame = 0;
  const attempt = (left: number) => {
    const row = findRow(scroller, id);
    const active = focusedBeside(scroller);
    const isSomewhere = active !== null && active !== scroller?.ownerDocument.body;
    const isElsewhere = left < FRAMES && isSomewhere && !scroller?.contains(active);
    if (isElsewhere) return;
    row?.focus({ preventScroll: true });
    if (left > 0 && !row?.matches(':focus')) frame = requestAnimationFrame(() => attempt(left - 1));
  };
  attempt(FRAMES);
  return () => cancelAnimationFrame(frame);
}

/** The row that a key leads to; null when it leads nowhere. */
function toWanted(key: string, { from, last, page }: { from: number; last: number; page: number }): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: last,
  };
  return Object.hasOwn(steps, key) ? (steps[key] ?? null) : null;
}

/** Roving focus: arrows, Home, End and pages move it. It stays with its conversation when rows move. */
export function useConversationFocus(options: ConversationFocusOptions): ConversationFocus {
  const { list, scroller, conversations, activeId } = options;
  const [focused, setFocused] = useState<{ id: Id } | null>(null);
  const indexOf = (id: Id | null | undefined) => (id ? conversations.findIndex((other) => other.id === id) : -1);
  const known = indexOf(focused?.id);
  const tabStop = Math.max(0, known === -1 ? indexOf(activeId) : known);
  useEffect(() => {
    if (focused) return focusRow(scroller.current, focused.id);
  }, [focused, scroller]);

  function moveTo(wanted: number): void {
    const index = Math.min(Math.max(0, wanted), conversations.length - 1);
    const target = conversations[index];
    if (!target) return;
    setFocused({ id: target.id });
    // Where nothing is laid out (jsdom) nothing can scroll.
    if (typeof scroller.current?.scrollTo === 'function') list.current?.scrollToIndex(index, { align: 'nearest' });
  }
  function rowsOfPage(): number {
    const { viewportSize = 0 } = list.current ?? {};
    const rowSize = list.current?.getItemSize(tabStop) ?? 0;
    return rowSize > 0 ? Math.max(1, Math.floor(viewportSize / rowSize) - 1) : 1;
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const wanted = toWanted(event.key, { from: tabStop, last: conversations.length - 1, page: rowsOfPage() });
    if (wanted === null) return;
    event.preventDefault();
    moveTo(wanted);
  }
  const onFocus = useCallback((id: Id) => setFocused((now) => (now?.id === id ? now : { id })), []);
  return { tabStop, onKeyDown, onFocus };
}
