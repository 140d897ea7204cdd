import type { Id } from '@majlis/contract';
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { findRow } from './use-conversation-focus.ts';

/** What an Escape closes before it leads out of the conversation. */
const OWN_ESCAPE = 'dialog, [role="dialog"], [role="menu"], .majlis-recorder';

/** On a touch screen a field in focus would bring up the keyboard over what there is to read. */
const hasKeyboard = (): boolean => typeof matchMedia === 'function' && matchMedia('(pointer: fine)').matches;

export interface PaneFocusOptions {
  openId: Id | null;
  listPane: RefObject<HTMLElement | null>;
  conversationPane: RefObject<HTMLElement | null>;
  onBack(): void;
}
export interface PaneFocus {
  /** Call it when the user, not the page, moves to another conversation, or back to the list (null). */
  follow(next: Id | null): void;
  onKeyDown(event: KeyboardEvent): void;
}

function focusRow(listPane: HTMLElement | null, id: Id | null): void {
  const row = id === null ? null : findRow(listPane, id);
  const stop = listPane?.querySelector<HTMLElement>('[role="option"][tabindex="0"]');
  (row ?? stop ?? listPane)?.focus({ preventScroll: true });
}

/** Brings the focus to where the user has gone: into the conversation that they open, back to its row when they leave. */
export function usePaneFocus({ openId, listPane, conversationPane, onBack }: PaneFocusOptions): PaneFocus {
  const [move, setMove] = useState<{ from: Id | null; to: Id | null } | null>(null);
  useEffect(() => {
    // The page may not have followed the user's wish.
    if (!move || move.to !== openId) return;
    const field = hasKeyboard() ? conversationPane.current?.querySelector('textarea') : null;
    if (move.to === null) focusRow(listPane.current, move.from);
    else (field ?? conversationPane.current)?.focus({ preventScroll: true });
    setMove(null);
  }, [move, openId, listPane, conversationPane]);
  return {
    follow: (next) => setMove({ from: openId, to: next }),
    onKeyDown(event) {
      if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
      if (event.target instanceof Element && event.target.closest(OWN_ESCAPE)) return;
      event.preventDefault();
      const pane = listPane.current;
      // Beside the list one only changes over to it; in front of it one goes back.
      if (pane && getComputedStyle(pane).visibility === 'visible') focusRow(pane, openId);
      else onBack();
    },
  };
}
