import type { Conversation, Id } from '@majlis/contract';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useState } from 'react';
import type { VirtualizerHandle } from 'virtua';

export interface ConversationFocusOptions {
  list: RefObject<VirtualizerHandle | null>;
  scroller: RefObject<HTMLElement | null>;
  conversations: readonly Conversation[];
  activeId: Id | null;
  onSelect(conversation: Conversation): void;
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

/** Roving focus: arrows, Home, End and pages move it, Enter and Space choose. It stays with its conversation when rows move. */
export function useConversationFocus(options: ConversationFocusOptions): ConversationFocus {
  const { list, scroller, conversations, activeId, onSelect } = options;
  const [focused, setFocused] = useState<{ id: Id } | null>(null);
  const indexOf = (id: Id | null | undefined) => (id ? conversations.findIndex((other) => other.id === id) : -1);
  const known = indexOf(focused?.id);
  const tabStop = Math.max(0, known === -1 ? indexOf(activeId) : known);
  useEffect(() => {
    // The row may have been mounted by this very move.
    if (focused) findRow(scroller.current, focused.id)?.focus({ preventScroll: true });
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
    const chosen = event.key === 'Enter' || event.key === ' ' ? conversations[tabStop] : undefined;
    if (wanted === null && !chosen) return;
    event.preventDefault();
    if (wanted !== null) moveTo(wanted);
    if (chosen) onSelect(chosen);
  }
  const onFocus = useCallback((id: Id) => setFocused((now) => (now?.id === id ? now : { id })), []);
  return { tabStop, onKeyDown, onFocus };
}
