import { type RefObject, useEffect, useRef } from 'react';

/** `full` keeps the focus inside; `small` floats beside the page; `away` is drawn in another window. */
export type CallPlace = 'full' | 'small' | 'away';

function open(element: HTMLDialogElement, place: CallPlace): void {
  // jsdom and browsers of before 2022 know the element but not the modal mode.
  if (place === 'full' && typeof element.showModal === 'function') {
    element.showModal();
    // Not its first button: who is typing must not answer by the next space.
    element.focus();
  } else if (place !== 'away') element.setAttribute('open', '');
}
function close(element: HTMLDialogElement): void {
  if (typeof element.close === 'function') element.close();
  else element.removeAttribute('open');
}

/** Opens a dialog in its place, and hands the focus back when it leaves the middle of the page. */
export function useCallDialog(place: CallPlace): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    open(element, place);
    return () => close(element);
  }, [place]);
  return dialog;
}
