import { type RefObject, useCallback, useState } from 'react';
import { render } from 'vitest-browser-react';
import { LanguageProvider } from '../primitives/language.tsx';
import type { ListHandle } from '../primitives/list-handle.ts';
import { MessageList, type MessageListProps } from '../primitives/message-list.tsx';
import type { DisplayMessage } from '../types.ts';
import { sampleMessage } from './sample-messages.ts';

const LONG = 'كلام طويل يملأ أكثر من سطر واحد في هذه الفقاعة، '.repeat(4);

/** A text of Adam, or of Layla (`me`) every third time; every fourth fills several lines. */
export const sampleText = (seq: number, over: Record<string, unknown> = {}): DisplayMessage =>
  sampleMessage(seq, {
    senderId: seq % 3 === 0 ? 'layla' : 'adam',
    content: `${seq} ${seq % 4 === 0 ? LONG : 'قصير'}`,
    ...(seq % 3 === 0 && { status: 'read' }),
    ...over,
  });
export const sampleTexts = (from: number, to: number): DisplayMessage[] =>
  Array.from({ length: to - from + 1 }, (_, index) => sampleText(from + index));

export interface ListScreen {
  root: HTMLElement;
  scroller: HTMLElement;
  handle: RefObject<ListHandle | null>;
  show(messages: readonly DisplayMessage[], over?: Partial<MessageListProps>): Promise<void>;
}
export interface ListScreenOptions extends Partial<MessageListProps> {
  locale?: string;
  height?: number;
  width?: number;
}

export const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
/** Until nothing has moved for longer than a scroll takes to count as ended. */
export async function settle(scroller: HTMLElement): Promise<void> {
  for (let still = 0, last = -1, frames = 0; still < 15 && frames < 300; frames += 1) {
    await nextFrame();
    const now = scroller.scrollTop * 100_000 + scroller.scrollHeight;
    still = now === last ? still + 1 : 0;
    last = now;
  }
}

/** Shows a list and waits until it is still. */
export async function openList(
  messages: readonly DisplayMessage[],
  { locale = 'ar', height = 500, width = 380, ...first }: ListScreenOptions = {},
): Promise<ListScreen> {
  const handle: RefObject<ListHandle | null> = { current: null };
  const list = (shown: readonly DisplayMessage[], over: Partial<MessageListProps>) => (
    <LanguageProvider locale={locale}>
      <div className="majlis" data-part="chat" dir={locale === 'ar' ? 'rtl' : 'ltr'} style={{ height, width }}>
        <MessageList messages={shown} currentUserId="layla" handle={handle} {...over} />
      </div>
    </LanguageProvider>
  );
  const { container, rerender } = await render(list(messages, first));
  const root = container.querySelector<HTMLElement>('.majlis');
  const scroller = container.querySelector<HTMLElement>('.majlis-scroller');
  if (!root || !scroller) throw new Error('the list has no scroller');
  await settle(scroller);
  return {
    root,
    scroller,
    handle,
    async show(shown, over = first) {
      await rerender(list(shown, over));
      await settle(scroller);
    },
  };
}

/** A conversation of which a window is held, as the SDK holds it, for lists that load. */
export interface HeldWindow {
  from: number;
  to: number;
}
export interface WindowListProps {
  first: HeldWindow;
  all: readonly DisplayMessage[];
  handle: RefObject<ListHandle | null>;
}
export function WindowList({ first, all, handle }: WindowListProps) {
  const [held, setHeld] = useState(first);
  const last = all.length;
  const slide = useCallback(
    (next: (now: HeldWindow) => HeldWindow) =>
      setHeld((now) => {
        const { from, to } = next(now);
        return { from: Math.max(1, from), to: Math.min(last, to) };
      }),
    [last],
  );
  return (
    <MessageList
      messages={all.slice(held.from - 1, held.to)}
      currentUserId="layla"
      handle={handle}
      hasOlder={held.from > 1}
      hasNewer={held.to < last}
      loadOlder={async () => slide(({ from, to }) => ({ from: from - 50, to }))}
      loadNewer={async () => slide(({ from, to }) => ({ from, to: to + 50 }))}
      loadAround={async (seq) => slide(() => ({ from: seq - 25, to: seq + 25 }))}
      loadLatest={async () => slide(() => ({ from: last - 50, to: last }))}
    />
  );
}

export const rowOf = (id: string): HTMLElement | null => document.querySelector(`[data-message-id="${id}"]`);
export const fromEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement): number =>
  scrollHeight - scrollTop - clientHeight;
/** How far a message stands below the top of the list, in pixels of the screen. */
export const topIn = (scroller: HTMLElement, id: string): number =>
  (rowOf(id)?.getBoundingClientRect().top ?? Number.NaN) - scroller.getBoundingClientRect().top;
/** The first message that is seen whole: the one under the reader's eye. Rows are hidden until they are measured. */
export function eyeOf(scroller: HTMLElement): string {
  const box = scroller.getBoundingClientRect();
  const rows = [...scroller.querySelectorAll('[data-message-id]')];
  const seen = rows.find(
    (row) => row.getBoundingClientRect().top >= box.top && getComputedStyle(row).visibility === 'visible',
  );
  return seen?.getAttribute('data-message-id') ?? '';
}
/** Scrolls as a person does, and says which message is under the eye. */
export async function scrollList(scroller: HTMLElement, top: number): Promise<string> {
  scroller.scrollTop = top;
  await settle(scroller);
  return eyeOf(scroller);
}
