import { afterEach, expect, test } from 'vitest';
import { copyStyles } from './call-pip.ts';

const added: Element[] = [];
afterEach(() => {
  for (const element of added.splice(0)) element.remove();
});

/** A window of its own with nothing in it. */
function openWindow(): Window & typeof globalThis {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  added.push(frame);
  const { contentWindow } = frame;
  if (!contentWindow) throw new Error('the frame has no window');
  return contentWindow as Window & typeof globalThis;
}

test('the small window looks like the page it comes from', () => {
  const style = document.createElement('style');
  style.textContent = '.call-in-window { color: rgb(1, 2, 3); }';
  document.head.append(style);
  added.push(style);
  const target = openWindow();
  copyStyles(document, target);
  const shown = target.document.createElement('p');
  shown.className = 'call-in-window';
  target.document.body.append(shown);
  expect(target.getComputedStyle(shown).color).toBe('rgb(1, 2, 3)');
  expect(target.document.querySelector('style')).toBeNull();
});

test('the small window looks like the shadow root it comes from', () => {
  const host = document.createElement('div');
  document.body.append(host);
  added.push(host);
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.call-in-shadow { color: rgb(4, 5, 6); }');
  shadow.adoptedStyleSheets = [sheet];
  const target = openWindow();
  copyStyles(shadow, target);
  const shown = target.document.createElement('p');
  shown.className = 'call-in-shadow';
  target.document.body.append(shown);
  expect(target.getComputedStyle(shown).color).toBe('rgb(4, 5, 6)');
});
