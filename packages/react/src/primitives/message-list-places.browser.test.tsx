import { afterEach, describe, expect, test } from 'vitest';
import { cleanup, render } from 'vitest-browser-react';
import '../styles.css';
import {
  fromEnd,
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

afterEach(cleanup);

const jump = () => document.querySelector<HTMLButtonElement>('.majlis-jump');
const floatingDay = () => document.querySelector<HTMLElement>('.majlis-floating-day');

describe('a conversation with unread messages', () => {
  test('opens where they begin, a third down the list, and says how many wait below', async () => {
    const { scroller } = await openList(sampleTexts(1, 300), { unreadFromSeq: 202 });
    const divider = document.querySelector('[data-type="unread"]');
    expect(divider?.nextElementSibling).toBe(rowOf('m202'));
    expect(topIn(scroller, 'm202')).toBeGreaterThan(scroller.clientHeight / 4);
    expect(topIn(scroller, 'm202')).toBeLessThan(scroller.clientHeight / 2);
    expect(Number(jump()?.textContent)).toBeGreaterThan(50);
  });

  test('counts down while the reader goes through them, and is silent at the end', async () => {
    const { scroller } = await openList(sampleTexts(1, 300), { unreadFromSeq: 202 });
    const before = Number(jump()?.textContent);
    await scrollList(scroller, scroller.scrollTop + 1000);
    expect(Number(jump()?.textContent)).toBeLessThan(before);
    jump()?.click();
    await settle(scroller);
    expect(jump()).toBeNull();
    expect(fromEnd(scroller)).toBeLessThanOrEqual(1);
  });

  test('opens at the end when they fit below the divider', async () => {
    const { scroller } = await openList(sampleTexts(1, 300), { unreadFromSeq: 299 });
    expect(fromEnd(scroller)).toBeLessThanOrEqual(1);
    expect(jump()).toBeNull();
  });

  test('stays there when the list is drawn again before the reader has moved', async () => {
    const { scroller, show } = await openList(sampleTexts(1, 300), { unreadFromSeq: 202 });
    const before = topIn(scroller, 'm202');
    await show([...sampleTexts(1, 300), sampleText(301)]);
    expect(Math.abs(topIn(scroller, 'm202') - before)).toBeLessThanOrEqual(1);
  });
});

describe('the day that floats over the list', () => {
  const [YEAR, MONTH, DAY] = [2025, 10, 3];
  /** Twenty messages a day, each day at noon where the reader is. */
  const days = (): DisplayMessage[] =>
    sampleTexts(1, 300).map((message) => ({
      ...message,
      createdAt: new Date(YEAR, MONTH, DAY + Math.floor((message.seq - 1) / 20), 12, message.seq % 20).toISOString(),
    }));

  test('is the day of the message at the top while the reader scrolls, and of no interest to a screen reader', async () => {
    const { scroller } = await openList(days(), { locale: 'en' });
    expect(floatingDay()).toBeNull();
    scroller.scrollTop = 3000;
    scroller.dispatchEvent(new Event('scroll'));
    await nextFrame();
    expect(floatingDay()?.dataset['visible']).toBe('true');
    expect(floatingDay()?.getAttribute('aria-hidden')).toBe('true');
    const box = scroller.getBoundingClientRect();
    const top = [...scroller.querySelectorAll('[data-message-id]')].find(
      (row) => row.getBoundingClientRect().bottom > box.top,
    );
    const seq = Number(top?.getAttribute('data-message-id')?.slice(1));
    const day = new Date(YEAR, MONTH, DAY + Math.floor((seq - 1) / 20));
    expect(floatingDay()?.textContent).toContain(String(day.getDate()));
    await settle(scroller);
    expect(floatingDay()?.dataset['visible']).toBeUndefined();
  });

  test('is written in the reader’s calendar and digits', async () => {
    const { scroller } = await openList(days(), { locale: 'ar-SA-u-ca-islamic-umalqura-nu-arab' });
    await scrollList(scroller, 3000);
    expect(floatingDay()?.textContent).toMatch(/[٠-٩]/);
    expect(floatingDay()?.textContent).toMatch(/جمادى|رجب|شعبان/);
  });
});

describe('a jump to a message', () => {
  const openWindow = async () => {
    const handle: { current: ListHandle | null } = { current: null };
    const { container } = await render(
      <LanguageProvider locale="ar">
        <div className="majlis" data-part="chat" style={{ height: 500, width: 380 }}>
          <WindowList first={{ from: 551, to: 600 }} all={sampleTexts(1, 600)} handle={handle} />
        </div>
      </LanguageProvider>,
    );
    const scroller = container.querySelector<HTMLElement>('.majlis-scroller');
    if (!scroller) throw new Error('the list has no scroller');
    await settle(scroller);
    return { scroller, handle };
  };
  const isLit = (id: string) => rowOf(id)?.getAnimations().length === 1;

  test('loads the page around it when it is not held, shows it and lights it up', async () => {
    const { scroller, handle } = await openWindow();
    expect(await handle.current?.scrollToSeq(123)).toBe(true);
    expect(isLit('m123')).toBe(true);
    await settle(scroller);
    expect(topIn(scroller, 'm123')).toBeGreaterThan(0);
    expect(topIn(scroller, 'm123')).toBeLessThan(scroller.clientHeight);
  });

  test('does not move the list for a message that is in view', async () => {
    const { scroller, handle } = await openWindow();
    const before = scroller.scrollTop;
    expect(await handle.current?.scrollToSeq(599)).toBe(true);
    expect(isLit('m599')).toBe(true);
    expect(scroller.scrollTop).toBe(before);
  });

  test('says so when there is no such message and nothing can load it', async () => {
    const { handle } = await openList(sampleTexts(1, 50));
    expect(await handle.current?.scrollToSeq(900)).toBe(false);
  });
});
