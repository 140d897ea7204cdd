import type { VirtualizerHandle } from 'virtua';
import type { DisplayMessage } from '../types.ts';

/** A row in view and how far its top stood below that of the list, in pixels of the screen. */
interface Mark {
  id: string;
  row: Element | null;
  top: number;
}
export interface PlaceParts {
  scroller: HTMLElement;
  list: VirtualizerHandle;
  messages: readonly DisplayMessage[];
  /** Called while sizes are told: rows that come now are measured in the next frame whatever happens. */
  isMeasuring: boolean;
}
/** What the reader looks at, kept where it is on the screen while the list around it changes. */
export interface ReadingPlace {
  /** Notes the rows in view; the first one that is seen whole is the one under the eye. */
  note(scroller: HTMLElement): void;
  /** Wants this message `top` pixels below the top of the list, as soon as it is there. */
  aim(id: string, top: number): void;
  /** Puts what was noted back where it was; does nothing when nothing has moved. */
  restore(parts: PlaceParts): void;
  /** The wanted message has not been drawn yet. */
  isAiming(): boolean;
  /** Whether the list stands where `note` or `restore` left it, so that a scroll event is not the reader's. */
  isAsLeft(scroller: HTMLElement): boolean;
}

/** Less than this cannot be seen, and browsers round by as much. */
const STILL_PX = 0.5;
/** Rows further outside the view than this are not mounted yet. */
const MOUNTED_PX = 150;

const rowsOf = (scroller: Element): NodeListOf<Element> => scroller.querySelectorAll('[data-message-id]');
export const findMessageRow = (scroller: Element, id: string): Element | null =>
  scroller.querySelector(`[data-message-id="${CSS.escape(id)}"]`);
/** Measured for the first time in this frame; until then where it stands is an estimate. */
const isEstimated = (row: Element): boolean => row.parentElement?.style.visibility === 'hidden';

interface Marks {
  marks: readonly Mark[];
  /** None is seen whole where it will stay: right after a leap, when the rows are not measured yet. */
  isDoubtful: boolean;
}
function marksIn(scroller: HTMLElement): Marks {
  const box = scroller.getBoundingClientRect();
  const whole: Mark[] = [];
  const doubtful: Mark[] = [];
  for (const row of rowsOf(scroller)) {
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom <= box.top || top >= box.bottom) continue;
    const mark = { id: row.getAttribute('data-message-id') ?? '', row, top: top - box.top };
    (top < box.top || isEstimated(row) ? doubtful : whole).push(mark);
  }
  return { marks: [...whole, ...doubtful], isDoubtful: whole.length === 0 };
}

interface Shift {
  /** Pixels of the screen, whatever the page's zoom. */
  delta: number;
  scale: number;
  isMeasuring: boolean;
}
function scrollBy(scroller: HTMLElement, { delta, scale, isMeasuring }: Shift): void {
  scroller.scrollTop += delta / scale;
  if (isMeasuring || Math.abs(delta) < MOUNTED_PX) return;
  // The rows of the new place are drawn in this frame instead of after its scroll event; not inside React's own work.
  queueMicrotask(() => scroller.dispatchEvent(new Event('scroll')));
}
function scaleOf(scroller: HTMLElement): number {
  const { height } = scroller.getBoundingClientRect();
  const scale = scroller.offsetHeight > 0 ? height / scroller.offsetHeight : 1;
  return Math.abs(scale - 1) < 0.01 ? 1 : scale;
}

export function createReadingPlace(): ReadingPlace {
  let { marks, isDoubtful }: Marks = { marks: [], isDoubtful: false };
  let isAiming = false;
  let leftAt = Number.NaN;

  function findMarked(scroller: HTMLElement): { mark: Mark; row: Element } | null {
    for (const mark of marks) {
      if (mark.row?.isConnected) return { mark, row: mark.row };
    }
    for (const mark of marks) {
      const row = findMessageRow(scroller, mark.id);
      if (row) return { mark, row };
    }
    return null;
  }
  /** To about where the message will be, so that its row is mounted. */
  function approach({ scroller, list, messages, isMeasuring }: PlaceParts): void {
    for (const { id, top } of marks) {
      const index = messages.findIndex((message) => message.id === id);
      if (index === -1) continue;
      const rows = scroller.querySelector<HTMLElement>('[role="list"]');
      const target = (rows?.offsetTop ?? 0) - scroller.offsetTop + list.getItemOffset(index) - top;
      scrollBy(scroller, { delta: target - scroller.scrollTop, scale: 1, isMeasuring });
      return;
    }
  }

  function note(scroller: HTMLElement): void {
    isAiming = false;
    ({ marks, isDoubtful } = marksIn(scroller));
    leftAt = scroller.scrollTop;
  }

  return {
    note,
    aim(id, top) {
      marks = [{ id, row: null, top }];
      isAiming = true;
    },
    restore(parts) {
      const { scroller, isMeasuring } = parts;
      if (marks.length === 0) return;
      const found = findMarked(scroller);
      if (!found) {
        approach(parts);
        leftAt = scroller.scrollTop;
        return;
      }
      const top = found.row.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      const delta = top - found.mark.top;
      if (Math.abs(delta) >= STILL_PX) scrollBy(scroller, { delta, scale: scaleOf(scroller), isMeasuring });
      // Near an end of the list the wanted place may be out of reach: from now on it is where the row came to be.
      // Otherwise what was noted stays, or the roundings of many restorations would add up.
      if (isDoubtful || (isAiming && !isEstimated(found.row))) note(scroller);
      leftAt = scroller.scrollTop;
    },
    isAiming: () => isAiming,
    isAsLeft: (scroller) => Math.abs(scroller.scrollTop - leftAt) < 1,
  };
}
