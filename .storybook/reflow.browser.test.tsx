import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { KEY_SCREENS, type KeyScreen } from './key-screens.ts';

// A window of 1280 × 1024 at 400 % (WCAG 1.4.10).
const ZOOMED = { width: 320, height: 256 };
const names = ['conversation', 'failed', 'recording', 'inbox', 'open inbox', 'incoming', 'connected'] as const;
const cases = names.flatMap((name) => (['ar', 'en'] as const).map((language) => ({ name, language })));
const all = (selector: string) =>
  [...document.querySelectorAll<HTMLElement>(`.majlis ${selector}`)].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.majlis-unseen, [inert]'),
  );
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

async function show(name: KeyScreen, language: 'ar' | 'en', { width, height }: typeof ZOOMED) {
  // The story has its own idea of how many rows are drawn before it is ready.
  await page.viewport(width, 640);
  await KEY_SCREENS[name]({ theme: 'light', language }).run();
  await vi.waitFor(() => expect(all('button, [role=option]').length).toBeGreaterThan(0), { timeout: 15_000 });
  await page.viewport(width, height);
  await document.fonts.ready;
  await nextFrame();
  await nextFrame();
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
  }
}
const scrolls = (element: Element, axis: 'X' | 'Y') => /auto|scroll/.test(getComputedStyle(element)[`overflow${axis}`]);
const scrollerOf = (element: Element): Element | null => {
  const { parentElement } = element;
  return parentElement && !scrolls(parentElement, 'Y') ? scrollerOf(parentElement) : parentElement;
};
const tagOf = (element: Element) => element.outerHTML.slice(0, 140);

/** Whether a finger on the middle of it would meet it, or something in it. */
function isMet(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const met = document.elementFromPoint(left + width / 2, top + height / 2);
  return met !== null && (element.contains(met) || met.contains(element));
}

describe('at 400 %', () => {
  test.each(cases)('the $name screen, in $language, is read and used without scrolling sideways', async (one) => {
    await show(one.name, one.language, ZOOMED);
    await page.screenshot({ path: `../test-results/zoom/${one.name}-${one.language}.png` });
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(ZOOMED.width);
    const wide = all('*').filter((element) => scrolls(element, 'X') && element.scrollWidth > element.clientWidth + 1);
    expect(wide.map(tagOf)).toEqual([]);
    for (const control of all('button, textarea, [role=option]')) {
      const { left, right, top, bottom } = control.getBoundingClientRect();
      expect(left, tagOf(control)).toBeGreaterThanOrEqual(-0.5);
      expect(right, tagOf(control)).toBeLessThanOrEqual(ZOOMED.width + 0.5);
      if (scrollerOf(control)) continue;
      expect(top, tagOf(control)).toBeGreaterThanOrEqual(-0.5);
      expect(bottom, tagOf(control)).toBeLessThanOrEqual(ZOOMED.height + 0.5);
      expect(isMet(control), `covered: ${tagOf(control)}`).toBe(true);
    }
  });

  test.each(['ar', 'en'] as const)('there is room left for messages, in %s', async (language) => {
    await show('conversation', language, ZOOMED);
    const [scroller] = all('.majlis-scroller');
    expect(scroller?.clientHeight).toBeGreaterThanOrEqual(100);
    const [field] = all('.majlis-composer textarea');
    expect(field?.clientWidth).toBeGreaterThanOrEqual(100);
  });
});

test.each(['ar', 'en'] as const)('a name of two words is read whole above a conversation, in %s', async (language) => {
  await show('conversation', language, ZOOMED);
  const [name] = all('.majlis-header-name > bdi');
  expect(name?.textContent?.length).toBeGreaterThan(8);
  expect(name?.scrollWidth).toBeLessThanOrEqual(name?.clientWidth ?? 0);
});

test('the picture of a caller does not lie on the name or under the buttons', async () => {
  await show('incoming', 'ar', ZOOMED);
  const [heading] = all('.majlis-call-heading');
  const [bar] = all('.majlis-call-bar');
  const end = Math.min(ZOOMED.height, ...all('.majlis-call-face').map((face) => face.getBoundingClientRect().top));
  expect(heading?.getBoundingClientRect().bottom).toBeLessThanOrEqual(end);
  for (const face of all('.majlis-call-face')) {
    expect(face.getBoundingClientRect().bottom).toBeLessThanOrEqual(bar?.getBoundingClientRect().top ?? 0);
  }
});

/** Texts that end outside what lets them be seen: cut by a box that neither scrolls nor shows that it cuts. */
function findCut(): string[] {
  const isCutOpenly = (element: Element) =>
    getComputedStyle(element).textOverflow === 'ellipsis' || getComputedStyle(element).webkitLineClamp !== 'none';
  return all('*').flatMap((element) => {
    const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
    return words.flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      for (let box: Element | null = element; box?.closest('.majlis'); box = box.parentElement) {
        if (isCutOpenly(box) || scrolls(box, 'Y')) return [];
        if (getComputedStyle(box).overflow === 'visible') continue;
        const { top, bottom, left, right } = box.getBoundingClientRect();
        // What goes past the edge of a letter's own box is its leading, not its ink.
        const slack = (text.height / Math.max(1, range.getClientRects().length)) * 0.3;
        const isIn = text.top >= top - slack && text.bottom <= bottom + slack;
        if (!isIn || text.left < left - 1 || text.right > right + 1) return [`${node.nodeValue} in ${tagOf(box)}`];
      }
      return [];
    });
  });
}
/** The spacing that a reader may set (WCAG 1.4.12); letters of Arabic are joined and have none between them. */
function spaceOut(language: 'ar' | 'en'): void {
  for (const element of all('*')) {
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    element.style.setProperty('line-height', '1.5', 'important');
    element.style.setProperty('word-spacing', '0.16em', 'important');
    if (language === 'en') element.style.setProperty('letter-spacing', '0.12em', 'important');
    if (element.matches('p')) element.style.setProperty('margin-block-end', `${2 * size}px`, 'important');
  }
}
/** Texts that lie on each other. */
function findOverlaps(): string[] {
  const boxes = all('.majlis-text, .majlis-header-name, .majlis-presence, .majlis-chat-name, .majlis-chat-line, button')
    .filter((element) => element.textContent?.trim())
    .map((element) => ({ element, rect: element.getBoundingClientRect() }));
  return boxes.flatMap(({ element, rect }, index) =>
    boxes.slice(index + 1).flatMap((other) => {
      if (element.contains(other.element) || other.element.contains(element)) return [];
      if (scrollerOf(element) !== scrollerOf(other.element)) return [];
      const across = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
      const down = Math.min(rect.bottom, other.rect.bottom) - Math.max(rect.top, other.rect.top);
      return across > 2 && down > 4 ? [`${tagOf(element)} on ${tagOf(other.element)}`] : [];
    }),
  );
}

describe('with the spacing of a reader who needs more of it', () => {
  test.each(cases)('no word of the $name screen is lost, in $language', async ({ name, language }) => {
    await show(name, language, { width: 360, height: 640 });
    const before = findOverlaps();
    spaceOut(language);
    await nextFrame();
    await nextFrame();
    await page.screenshot({ path: `../test-results/spacing/${name}-${language}.png` });
    expect(findCut()).toEqual([]);
    expect(findOverlaps().filter((overlap) => !before.includes(overlap))).toEqual([]);
  });
});
