import { type RefObject, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';
import { bubbleOf, rowOf } from './message-element.ts';

export interface MessageMenuButtonProps {
  root: RefObject<HTMLElement | null>;
  /** What woke the layer: a pointer that was there before anyone listened still counts. */
  first: Event | null;
  /** The message whose menu is open; null: none is. */
  openId: string | null;
  onOpen: (row: HTMLElement, box: DOMRect) => void;
}

/**
 * The button of the message under the pointer or with the focus. One for the whole list, since a button in every row
 * would cost every row; by keyboard Enter on the message does the same, so Tab does not stop at it.
 */
export function MessageMenuButton({ root, first, openId, onOpen }: MessageMenuButtonProps) {
  const { words } = useLanguage();
  const [row, setRow] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const follow = (event: Event) => {
      if (event instanceof PointerEvent && event.pointerType === 'touch') return;
      const next = rowOf(event.target);
      setRow(next?.querySelector('.majlis-bubble') ? next : null);
    };
    if (first) follow(first);
    const stop = new AbortController();
    const { signal } = stop;
    element.addEventListener('pointerover', follow, { signal });
    element.addEventListener('pointerleave', () => setRow(null), { signal });
    element.addEventListener('focusin', follow, { signal });
    return () => stop.abort();
  }, [root, first]);
  if (!row?.isConnected) return null;
  return createPortal(
    <button
      type="button"
      className="majlis-message-more"
      tabIndex={-1}
      aria-label={words.actions.menu}
      title={words.actions.menu}
      aria-haspopup="menu"
      aria-expanded={openId === row.dataset['messageId']}
      // Focus stays where it is, so that the menu can give it back.
      onPointerDown={(event) => event.preventDefault()}
      onClick={(event) => onOpen(row, event.currentTarget.getBoundingClientRect())}
    >
      <Icon name="down" />
    </button>,
    bubbleOf(row),
  );
}
