import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cleanup, render } from 'vitest-browser-react';
import '../styles.css';
import { sampleAttachment, sampleMessage } from '../test/sample-messages.ts';
import type { DisplayMessage } from '../types.ts';
import { LanguageProvider } from './language.tsx';
import { MessageList, type MessageListProps } from './message-list.tsx';

const LONG = 'كلام طويل يملأ أكثر من سطر واحد في هذه الفقاعة، '.repeat(4);
const text = (seq: number): DisplayMessage =>
  sampleMessage(seq, {
    senderId: seq % 3 === 0 ? 'layla' : 'adam',
    content: `${seq} ${seq % 4 === 0 ? LONG : 'قصير'}`,
    ...(seq % 3 === 0 && { status: 'read' }),
  });
const texts = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => text(from + index));

interface Screen {
  show(messages: readonly DisplayMessage[], over?: Partial<MessageListProps>): Promise<void>;
  scroller: HTMLElement;
}
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
/** Until nothing has moved for longer than a scroll takes to count as ended. */
async function settle(scroller: HTMLElement): Promise<void> {
  for (let still = 0, last = -1, frames = 0; still < 15 && frames < 300; frames += 1) {
    await nextFrame();
    const now = scroller.scrollTop * 100_000 + scroller.scrollHeight;
    still = now === last ? still + 1 : 0;
    last = now;
  }
}
async function open(
  messages: readonly DisplayMessage[],
  { locale = 'ar', height = 500, width = 380 } = {},
): Promise<Screen> {
  const list = (shown: readonly DisplayMessage[], over: Partial<MessageListProps> = {}) => (
    <LanguageProvider locale={locale}>
      <div className="majlis" data-part="chat" dir={locale === 'ar' ? 'rtl' : 'ltr'} style={{ height, width }}>
        <MessageList messages={shown} currentUserId="layla" {...over} />
      </div>
    </LanguageProvider>
  );
  const { container, rerender } = await render(list(messages));
  const scroller = container.querySelector<HTMLElement>('.majlis-scroller');
  if (!scroller) throw new Error('the list has no scroller');
  await settle(scroller);
  return {
    scroller,
    async show(shown, over) {
      await rerender(list(shown, over));
      await settle(scroller);
    },
  };
}
const bubble = (id: string) => document.querySelector(`[data-message-id="${id}"] > .majlis-bubble`);
const topOf = (id: string) => bubble(id)?.getBoundingClientRect().top ?? Number.NaN;
const fromEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement) => scrollHeight - scrollTop - clientHeight;
/** Scrolls as a person does, and says which message is under the eye. */
async function scrollTo(scroller: HTMLElement, top: number): Promise<string> {
  scroller.scrollTop = top;
  await settle(scroller);
  const box = scroller.getBoundingClientRect();
  const rows = [...scroller.querySelectorAll('[data-message-id]')];
  const seen = rows.find((row) => row.getBoundingClientRect().top > box.top + 20);
  return seen?.getAttribute('data-message-id') ?? '';
}

const noise: unknown[][] = [];
beforeEach(() => {
  noise.length = 0;
  for (const kind of ['error', 'warn'] as const) {
    vi.spyOn(console, kind).mockImplementation((...said) => void noise.push(said));
  }
});
afterEach(async () => {
  await cleanup();
  vi.restoreAllMocks();
  expect(noise).toEqual([]);
});

describe('the list', () => {
  test('opens at the newest message and mounts only what is near', async () => {
    const { scroller } = await open(texts(1, 1000));
    expect(fromEnd(scroller)).toBeLessThanOrEqual(1);
    expect(bubble('m1000')).not.toBeNull();
    expect(scroller.querySelectorAll('[data-message-id]').length).toBeLessThan(60);
  });

  test('puts a short conversation at the bottom', async () => {
    const { scroller } = await open(texts(1, 2));
    const { bottom } = scroller.getBoundingClientRect();
    expect(bottom - (bubble('m2')?.getBoundingClientRect().bottom ?? 0)).toBeLessThan(40);
  });

  test.each([
    ['in the middle', 3000],
    ['near the start', 90],
  ])('keeps the message under the eye when an older page comes while the reader is %s', async (_where, top) => {
    const { scroller, show } = await open(texts(101, 300));
    const eye = await scrollTo(scroller, top);
    const before = topOf(eye);
    await show(texts(51, 300));
    expect(Math.abs(topOf(eye) - before)).toBeLessThanOrEqual(1);
    await show(texts(1, 300));
    expect(Math.abs(topOf(eye) - before)).toBeLessThanOrEqual(1);
  });

  test('stays with the newest while the reader is there', async () => {
    const { scroller, show } = await open(texts(1, 100));
    for (let last = 101; last <= 106; last += 1) {
      await show(texts(1, last));
      expect(fromEnd(scroller)).toBeLessThanOrEqual(1);
    }
  });

  test('leaves the reader where they are when others write, and counts what came', async () => {
    const { scroller, show } = await open(texts(1, 100));
    const eye = await scrollTo(scroller, 1500);
    const before = topOf(eye);
    await show([...texts(1, 100), text(101), text(103)]);
    expect(Math.abs(topOf(eye) - before)).toBeLessThanOrEqual(1);
    const jump = document.querySelector<HTMLButtonElement>('.majlis-jump');
    expect(jump?.textContent).toMatch(/2|٢/);
    jump?.click();
    await settle(scroller);
    expect(fromEnd(scroller)).toBeLessThanOrEqual(1);
    expect(document.querySelector('.majlis-jump')).toBeNull();
  });

  test('follows one’s own message from anywhere', async () => {
    const { scroller, show } = await open(texts(1, 100));
    await scrollTo(scroller, 500);
    await show([...texts(1, 100), sampleMessage(101, { senderId: 'layla', status: 'sending' })]);
    expect(fromEnd(scroller)).toBeLessThanOrEqual(1);
  });

  test('keeps the place of a picture of known size before it loads', async () => {
    const picture = sampleAttachment({ url: 'blob:nothing', width: 800, height: 600 });
    const { scroller } = await open([
      ...texts(1, 20),
      sampleMessage(21, { type: 'IMAGE', content: null, attachments: [picture] }),
    ]);
    const box = document.querySelector('.majlis-photo')?.getBoundingClientRect();
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(4 / 3, 1);
    expect(fromEnd(scroller)).toBeLessThanOrEqual(1);
  });

  test('stays at the end when the room for it shrinks', async () => {
    const { scroller } = await open(texts(1, 100));
    const root = document.querySelector<HTMLElement>('.majlis');
    if (root) root.style.height = '300px';
    await settle(scroller);
    expect(fromEnd(scroller)).toBeLessThanOrEqual(1);
  });

  test('asks once for older messages when the reader comes near the start', async () => {
    let answer: () => void = () => undefined;
    const loadOlder = vi.fn(() => new Promise<void>((resolve) => (answer = resolve)));
    const { scroller, show } = await open(texts(101, 200));
    await show(texts(101, 200), { hasOlder: true, loadOlder });
    expect(loadOlder).not.toHaveBeenCalled();
    await scrollTo(scroller, 100);
    await scrollTo(scroller, 60);
    expect(loadOlder).toHaveBeenCalledOnce();
    answer();
  });

  test('puts one’s own messages on the left in Arabic and on the right in English', async () => {
    const side = (id: string, scroller: HTMLElement) => {
      const { left, right } = bubble(id)?.getBoundingClientRect() ?? { left: 0, right: 0 };
      const box = scroller.getBoundingClientRect();
      return left - box.left < box.right - right ? 'left' : 'right';
    };
    const arabic = await open(texts(1, 6));
    expect([side('m5', arabic.scroller), side('m6', arabic.scroller)]).toEqual(['right', 'left']);
    await cleanup();
    const english = await open(texts(1, 6), { locale: 'en' });
    expect([side('m5', english.scroller), side('m6', english.scroller)]).toEqual(['left', 'right']);
  });
});
