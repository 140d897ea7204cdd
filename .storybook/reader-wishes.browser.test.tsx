import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { type Colour, contrastOf, layOver } from '../scripts/theme-colours.ts';
import { KEY_SCREENS, type KeyScreen, setReaderWishes } from './key-screens.ts';

afterEach(() => setReaderWishes({}));

const LONGEST_MS = 10;
const names = Object.keys(KEY_SCREENS) as KeyScreen[];
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(`.majlis ${selector}`)];
const first = (selector: string) => {
  const [found] = all(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
};
const toMs = (times: string) =>
  times.split(',').map((time) => Number.parseFloat(time) * (time.includes('ms') ? 1 : 1000));
async function show(name: KeyScreen, { theme = 'light' }: { theme?: 'light' | 'dark' } = {}) {
  await page.viewport(768, 560);
  await KEY_SCREENS[name]({ theme, language: 'ar' }).run();
  await vi.waitFor(() => expect(document.querySelector('.majlis')).not.toBeNull(), { timeout: 15_000 });
}

describe('a reader who wants less motion', () => {
  const moving = () => document.getAnimations().filter(({ playState }) => playState === 'running');

  test.each(names)('sees nothing move on the %s screen', async (name) => {
    await setReaderWishes({ 'prefers-reduced-motion': 'reduce' });
    expect(matchMedia('(prefers-reduced-motion: reduce)').matches).toBe(true);
    await show(name);
    expect(moving().map((animation) => JSON.stringify(animation.effect?.getComputedTiming()))).toEqual([]);
    const slow = all('*').flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((pseudo) => {
        const style = getComputedStyle(element, pseudo);
        const longest = Math.max(...toMs(style.transitionDuration));
        return longest > LONGEST_MS || style.animationName !== 'none' ? [`${element.className}${pseudo ?? ''}`] : [];
      }),
    );
    expect(slow).toEqual([]);
  });

  test('would see it move otherwise', async () => {
    await setReaderWishes({ 'prefers-reduced-motion': 'no-preference' });
    await show('incoming');
    await vi.waitFor(() => expect(moving().length).toBeGreaterThan(0));
  });
});

describe('a reader whose system chooses the colours', () => {
  const colour = (element: Element, name: 'color' | 'backgroundColor' | 'outlineColor') =>
    getComputedStyle(element)[name];
  const toColour = (text: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
    return { red, green, blue, alpha };
  };
  const backgroundOf = (element: Element | null): Colour => {
    const found = element && toColour(colour(element, 'backgroundColor'));
    if (!element || !found) return toColour('rgb(255, 255, 255)');
    return layOver(found, backgroundOf(element.parentElement));
  };
  const edged = (element: Element) => {
    const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
    return borderTopStyle === 'solid' && Number.parseFloat(borderTopWidth) >= 1;
  };
  const showForced = async (name: KeyScreen) => {
    await setReaderWishes({ 'forced-colors': 'active' });
    await show(name);
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    await page.screenshot({ path: `../test-results/forced-colors/${name}.png` });
  };

  test('tells bubbles from the page, and one’s own from others’ by their side', async () => {
    await showForced('conversation');
    const bubbles = all('.majlis-bubble');
    expect(bubbles.length).toBeGreaterThan(3);
    expect(bubbles.filter((bubble) => !edged(bubble))).toEqual([]);
    const sideOf = (own: boolean) =>
      first(`.majlis-row${own ? '[data-own]' : ':not([data-own])'} > .majlis-bubble`).getBoundingClientRect();
    expect(sideOf(true).right).not.toBe(sideOf(false).right);
    expect(sideOf(true).left).not.toBe(sideOf(false).left);
  });

  test('tells what was read from what was not by colour and by word', async () => {
    await showForced('statuses');
    const read = first('.majlis-ticks[data-status=read]');
    const sent = first('.majlis-ticks[data-status=delivered]');
    expect(colour(read, 'color')).not.toBe(colour(sent, 'color'));
    const wordOf = (ticks: Element) => ticks.querySelector('svg')?.getAttribute('aria-label');
    expect(wordOf(read)).not.toBe(wordOf(sent));
  });

  test.each(['conversation', 'open inbox', 'incoming', 'connected'] as const)(
    'sees the edge or the sign of every button of the %s screen, and where the focus is',
    async (name) => {
      await showForced(name);
      const buttons = all('button, textarea, [role=option], .majlis-chat-count').filter((button) =>
        button.checkVisibility(),
      );
      expect(buttons.length).toBeGreaterThan(2);
      for (const button of buttons) {
        if (button.matches(':disabled')) continue;
        const front = button.querySelector('svg') ?? button;
        const contrast = contrastOf(toColour(colour(front, 'color')), backgroundOf(button));
        expect(contrast, button.outerHTML.slice(0, 160)).toBeGreaterThanOrEqual(3);
        button.focus();
        if (document.activeElement !== button) continue;
        const ring = [button, button.parentElement, button.parentElement?.parentElement].some(
          (one) => one && getComputedStyle(one).outlineStyle !== 'none',
        );
        expect(ring || edged(button) || button.matches('textarea'), `no ring: ${button.outerHTML.slice(0, 160)}`).toBe(
          true,
        );
      }
    },
  );
});
