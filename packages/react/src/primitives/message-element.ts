/** Elements of the list as the parts around it find them: a message's row carries its id. */
const ROW = '[data-message-id]';

/** The row of a message that an element is in; null in the middle rows of calls and events. */
export function rowOf(target: EventTarget | null): HTMLElement | null {
  const row = target instanceof Element ? target.closest<HTMLElement>(`.majlis-list ${ROW}`) : null;
  return row?.dataset['align'] === 'centre' ? null : row;
}
export const rowsIn = (list: Element): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(ROW)];
/** What of a row is the message itself. */
export const bubbleOf = (row: HTMLElement): HTMLElement => row.querySelector<HTMLElement>('.majlis-bubble') ?? row;
export const isRtl = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';
