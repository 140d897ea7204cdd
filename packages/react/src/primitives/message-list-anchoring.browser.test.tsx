import { useLayoutEffect, useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import '../styles.css';
import {
  eyeOf,
  fromEnd,
  type ListScreen,
  type ListScreenOptions,
  nextFrame,
  openList,
  rowOf,
  sampleText,
  sampleTexts,
  scrollList,
  settle,
  topIn,
  WindowList,
} from '../test/list-screen.tsx';
import type { DisplayMessage } from '../types.ts';
import { LanguageProvider } from './language.tsx';
import type { ListHandle } from './list-handle.ts';
import { useKeyboardInset } from './use-keyboard-inset.ts';

const HELD = sampleTexts(101, 300);
const REACTION = { emoji: '👍', count: 3, userIds: ['adam'], mine: false };
const EDITED = 'كلام أضافه كاتب الرسالة بعد إرسالها ليوضح ما أراد أن يقوله. '.repeat(12);

/** The messages with those before the one under the eye changed. */
type Change = (messages: readonly DisplayMessage[], eye: number) => readonly DisplayMessage[];
const changeAt =
  (offset: number, over: Record<string, unknown>): Change =>
  (messages, eye) =>
    messages.map((message, index) => (index === eye + offset ? sampleText(message.seq, over) : message));

interface Case {
  name: string;
  messages?: readonly DisplayMessage[];
  options?: ListScreenOptions;
  change(screen: ListScreen, messages: readonly DisplayMessage[], eye: number): Promise<void> | void;
}
const byMessages =
  (change: Change): Case['change'] =>
  (screen, messages, eye) =>
    screen.show(change(messages, eye));

/** A picture of a canvas, which needs no server: it arrives when the test says so. */
function toPicture(): Promise<string> {
  const canvas = document.createElement('canvas');
  canvas.width = 40;
  canvas.height = 60;
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(URL.createObjectURL(blob ?? new Blob()))));
}
async function growRow(id: string): Promise<void> {
  const image = document.createElement('img');
  image.style.cssText = 'display: block; height: auto; width: 160px';
  rowOf(id)?.querySelector('.majlis-bubble')?.prepend(image);
  const loaded = new Promise((resolve) => image.addEventListener('load', resolve, { once: true }));
  image.src = await toPicture();
  await loaded;
}
const resize = (screen: ListScreen, size: { width?: number; height?: number }) => {
  for (const [side, pixels] of Object.entries(size)) screen.root.style.setProperty(side, `${pixels}px`);
};

const CASES: readonly Case[] = [
  { name: 'an older page comes before it', change: byMessages((messages) => [...sampleTexts(51, 100), ...messages]) },
  { name: 'messages are appended', change: byMessages((messages) => [...messages, sampleText(301), sampleText(302)]) },
  {
    name: 'a picture above it loads late and takes its height only then',
    async change({ scroller }) {
      const [above] = [...scroller.querySelectorAll('[data-message-id]')];
      await growRow(above?.getAttribute('data-message-id') ?? '');
    },
  },
  {
    name: 'somebody reacts to a message above it',
    change: byMessages(changeAt(-1, { reactions: [REACTION] })),
  },
  {
    name: 'a message above it grows by an edit',
    change: byMessages(changeAt(-2, { content: EDITED, editedAt: '2026-01-05T12:00:00Z' })),
  },
  { name: 'the list becomes narrower', change: (screen) => resize(screen, { width: 300 }) },
  { name: 'the list becomes wider', change: (screen) => resize(screen, { width: 700 }) },
  { name: 'the list becomes lower', change: (screen) => resize(screen, { height: 320 }) },
  { name: 'the list becomes higher', change: (screen) => resize(screen, { height: 620 }) },
  {
    name: 'a font loads late and sets every line anew',
    async change({ root }) {
      root.style.fontFamily = '"Majlis late font"';
      const face = new FontFace('Majlis late font', 'local("DejaVu Sans Mono"), local("Liberation Mono")', {
        sizeAdjust: '140%',
      } as FontFaceDescriptors);
      document.fonts.add(face);
      await face.load().catch(() => {
        // This machine has neither font: larger letters do the same to the lines.
        root.style.fontSize = '1.3rem';
      });
    },
  },
  {
    name: 'the reader zooms the page in',
    change({ root }) {
      root.style.zoom = '1.5';
      root.style.width = `${380 / 1.5}px`;
      root.style.height = `${500 / 1.5}px`;
    },
  },
  {
    name: 'the screen gets other pixels',
    async change() {
      await cdp().send('Emulation.setDeviceMetricsOverride', {
        deviceScaleFactor: 1.75,
        width: 0,
        height: 0,
        mobile: false,
      });
    },
  },
  {
    name: 'a message above it is deleted and leaves a line in its place',
    change: byMessages(changeAt(-3, { deletedAt: '2026-01-05T12:00:00Z', content: null })),
  },
  {
    name: 'a message above it is taken away',
    change: byMessages((messages, eye) => messages.filter((_, index) => index !== eye - 2)),
  },
  {
    name: 'its window slides: the oldest rows go as newer ones come',
    change: byMessages((messages) => [...messages.slice(30), ...sampleTexts(301, 330)]),
  },
];

afterEach(async () => {
  await cleanup();
  await cdp().send('Emulation.clearDeviceMetricsOverride');
});

describe.each([
  ['from right to left', 'ar'],
  ['from left to right', 'en'],
])('a reader in the middle of a conversation that reads %s', (_way, locale) => {
  test.each(CASES)('keeps the message under the eye when $name', async ({ change, messages = HELD, options }) => {
    const screen = await openList(messages, { locale, ...options });
    const eye = await scrollList(screen.scroller, screen.scroller.scrollHeight / 2);
    const before = topIn(screen.scroller, eye);
    await change(
      screen,
      messages,
      messages.findIndex(({ id }) => id === eye),
    );
    await settle(screen.scroller);
    expect(Math.abs(topIn(screen.scroller, eye) - before)).toBeLessThanOrEqual(1);
  });
});

describe('a reader close to the end, but not at it', () => {
  test('keeps the message under the eye when messages are appended', async () => {
    const screen = await openList(HELD);
    const eye = await scrollList(screen.scroller, screen.scroller.scrollHeight - 500 - 90);
    const before = topIn(screen.scroller, eye);
    await screen.show([...HELD, sampleText(301), sampleText(302)]);
    expect(Math.abs(topIn(screen.scroller, eye) - before)).toBeLessThanOrEqual(1);
  });
});

describe('a reader at the end', () => {
  test.each(CASES)('stays at the end when $name', async ({ change, messages = HELD, options }) => {
    const screen = await openList(messages, { ...options });
    expect(fromEnd(screen.scroller)).toBeLessThanOrEqual(1);
    await change(
      screen,
      messages,
      messages.findIndex(({ id }) => id === eyeOf(screen.scroller)),
    );
    await settle(screen.scroller);
    expect(fromEnd(screen.scroller)).toBeLessThanOrEqual(1);
  });
});

/** A phone's page: a keyboard covers its lower part, as `visualViewport` tells. */
function Phone({ children }: { children: React.ReactNode }) {
  const [root] = useState<{ current: HTMLDivElement | null }>({ current: null });
  useKeyboardInset(root);
  useLayoutEffect(() => root.current?.querySelector('input')?.focus({ preventScroll: true }), [root]);
  return (
    <div ref={root} className="majlis" data-part="chat" style={{ height: 600, width: 380 }}>
      {children}
      <input aria-label="text" />
    </div>
  );
}
function coverPage(by: number): void {
  const viewport = window.visualViewport;
  if (!viewport) throw new Error('this browser has no visualViewport');
  const bottom = document.querySelector('.majlis')?.getBoundingClientRect().bottom ?? 0;
  Object.defineProperty(viewport, 'height', { configurable: true, get: () => bottom - by });
  viewport.dispatchEvent(new Event('resize'));
}
describe('an on-screen keyboard', () => {
  const openPhone = async () => {
    const handle: { current: ListHandle | null } = { current: null };
    const all = sampleTexts(1, 300);
    const { container } = await render(
      <LanguageProvider locale="ar">
        <Phone>
          <WindowList first={{ from: 1, to: 300 }} all={all} handle={handle} />
        </Phone>
      </LanguageProvider>,
    );
    const scroller = container.querySelector<HTMLElement>('.majlis-scroller');
    if (!scroller) throw new Error('the list has no scroller');
    await settle(scroller);
    return scroller;
  };
  afterEach(() => {
    if (window.visualViewport) Reflect.deleteProperty(window.visualViewport, 'height');
  });

  test('leaves the message under the eye where it is', async () => {
    const scroller = await openPhone();
    const eye = await scrollList(scroller, scroller.scrollHeight / 2);
    const before = topIn(scroller, eye);
    coverPage(260);
    await settle(scroller);
    expect(scroller.clientHeight).toBeLessThan(400);
    expect(Math.abs(topIn(scroller, eye) - before)).toBeLessThanOrEqual(1);
  });

  test('leaves the newest message in view for who is at the end', async () => {
    const scroller = await openPhone();
    coverPage(260);
    await settle(scroller);
    expect(fromEnd(scroller)).toBeLessThanOrEqual(1);
  });
});

describe('the way back to the live end after a jump', () => {
  const openAround = async () => {
    const handle: { current: ListHandle | null } = { current: null };
    const all = sampleTexts(1, 600);
    const { container } = await render(
      <LanguageProvider locale="ar">
        <div className="majlis" data-part="chat" style={{ height: 500, width: 380 }}>
          <WindowList first={{ from: 551, to: 600 }} all={all} handle={handle} />
        </div>
      </LanguageProvider>,
    );
    const scroller = container.querySelector<HTMLElement>('.majlis-scroller');
    if (!scroller) throw new Error('the list has no scroller');
    await settle(scroller);
    return { scroller, handle };
  };

  test('keeps the message under the eye with each newer page, until the end is live again', async () => {
    const { scroller, handle } = await openAround();
    expect(await handle.current?.scrollToSeq(200)).toBe(true);
    await settle(scroller);
    expect(topIn(scroller, 'm200')).toBeGreaterThan(0);
    for (let step = 0; step < 400 && document.querySelector('.majlis-jump'); step += 1) {
      scroller.scrollTop += 300;
      scroller.dispatchEvent(new Event('scroll'));
      const eye = eyeOf(scroller);
      const before = topIn(scroller, eye);
      await nextFrame();
      await nextFrame();
      // Who reaches the end stays with it.
      const isThere = document.querySelector('.majlis-jump') === null;
      if (eye !== '' && !isThere) expect(Math.abs(topIn(scroller, eye) - before)).toBeLessThanOrEqual(1);
    }
    await settle(scroller);
    expect(rowOf('m600')).not.toBeNull();
    expect(fromEnd(scroller)).toBeLessThanOrEqual(60);
  });

  test('is one press away', async () => {
    const { scroller, handle } = await openAround();
    await handle.current?.scrollToSeq(40);
    document.querySelector<HTMLElement>('.majlis-jump')?.click();
    await settle(scroller);
    expect(rowOf('m600')).not.toBeNull();
    expect(fromEnd(scroller)).toBeLessThanOrEqual(1);
    expect(document.querySelector('.majlis-jump')).toBeNull();
  });
});
