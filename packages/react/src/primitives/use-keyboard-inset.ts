import { type RefObject, useEffect } from 'react';
import { focusedBeside } from './focused-element.ts';

/** Less than this is a toolbar that comes and goes. */
const KEYBOARD_PX = 120;

/**
 * Keeps a screen within what an on-screen keyboard leaves of the page: browsers lay the keyboard over the page and
 * scroll it away to show the field. The element's padding takes what is covered, so that the newest message stays in view.
 */
export function useKeyboardInset(screen: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = screen.current;
    const viewport = window.visualViewport;
    if (!element || !viewport) return;
    const fit = () => {
      const { top, bottom } = element.getBoundingClientRect();
      const covered = bottom - viewport.offsetTop - viewport.height;
      // A page that is zoomed into is seen in part because the reader wants it so.
      const isTyping = viewport.scale === 1 && covered > KEYBOARD_PX && element.contains(focusedBeside(element));
      element.toggleAttribute('data-keyboard', isTyping);
      element.style.paddingBlockStart = isTyping ? `${Math.max(0, viewport.offsetTop - top)}px` : '';
      element.style.paddingBlockEnd = isTyping ? `${covered}px` : '';
    };
    viewport.addEventListener('resize', fit);
    viewport.addEventListener('scroll', fit);
    return () => {
      viewport.removeEventListener('resize', fit);
      viewport.removeEventListener('scroll', fit);
    };
  }, [screen]);
}
