import { buildUser, createWorld, type World } from '@majlis/testing';
import { createWorldHandlers } from '@majlis/testing/msw';
import axe from 'axe-core';
import { setupWorker } from 'msw/browser';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import './index.ts';
import { sheetOf } from './sheet.ts';
import type { MajlisChatElement } from './types.ts';

let laylaId = '';
let ahmadId = '';
const worker = setupWorker();
let world: World;
const theirs: HTMLStyleElement[] = [];

beforeAll(() => worker.start({ quiet: true }));
afterAll(() => worker.stop());
beforeEach(() => {
  // The browser keeps what each user had in it: drafts of one test are none of another's.
  [laylaId, ahmadId] = [`layla-${crypto.randomUUID()}`, `ahmad-${crypto.randomUUID()}`];
  world = createWorld({ users: [buildUser({ id: laylaId }, 'ar', 0), buildUser({ id: ahmadId }, 'ar', 1)] });
  worker.use(...createWorldHandlers(world));
});
afterEach(async () => {
  document.body.replaceChildren();
  for (const style of theirs.splice(0)) style.remove();
  await expect.poll(() => world.sessionCount()).toBe(0);
  worker.resetHandlers();
});

function style(text: string): void {
  const element = document.createElement('style');
  element.textContent = text;
  document.head.append(element);
  theirs.push(element);
}

/** A chat with one message in it, open in the page. */
async function openChat(attributes: Record<string, string> = {}): Promise<{ chat: MajlisChatElement; id: string }> {
  const id = await world.as(ahmadId).open(laylaId);
  await world.as(ahmadId).send(id, 'مرحباً ليلى');
  const chat = document.createElement('majlis-chat');
  const all = { 'base-url': world.baseUrl, 'user-id': laylaId, 'other-user-id': ahmadId, locale: 'en', ...attributes };
  for (const [name, value] of Object.entries(all)) chat.setAttribute(name, value);
  chat.getToken = () => world.tokenFor(laylaId);
  document.body.append(chat);
  await expect.poll(() => chat.shadowRoot?.querySelector('[data-message-id]')).toBeTruthy();
  return { chat, id };
}
function part<Part extends HTMLElement>(chat: MajlisChatElement, selector: string): Part {
  const found = chat.shadowRoot?.querySelector<Part>(selector);
  if (!found) throw new Error(`there is no ${selector} in the chat`);
  return found;
}
const has = (chat: MajlisChatElement, selector: string) => Boolean(chat.shadowRoot?.querySelector(selector));
const focused = (chat: MajlisChatElement) => chat.shadowRoot?.activeElement ?? null;

const LOOKS = [
  'font-size',
  'line-height',
  'padding-top',
  'color',
  'letter-spacing',
  'text-transform',
  'width',
] as const;
function looks(chat: MajlisChatElement): string[] {
  const parts = ['.majlis-bubble', '.majlis-composer textarea', '.majlis-header button', '.majlis-header'];
  return parts.flatMap((selector) => {
    const computed = getComputedStyle(part(chat, selector));
    return LOOKS.map((name) => `${selector} ${name}: ${computed.getPropertyValue(name)}`);
  });
}

test('a page whose style sheet undoes everything changes nothing of the chat', async () => {
  style('majlis-chat { inline-size: 400px; block-size: 500px }');
  const { chat } = await openChat();
  const before = looks(chat);
  style(`
    html { font-size: 5px } body { font: italic 900 40px/3 monospace; color: red; text-align: center; direction: rtl }
    * { line-height: 4 !important; letter-spacing: 3px !important; text-transform: uppercase !important;
      padding: 9px !important; margin: 9px !important; color: red !important; font-size: 33px !important;
      display: inline !important; float: right !important; text-indent: 2em !important; visibility: visible }
    .majlis, .majlis-bubble { display: none !important }
    majlis-chat { padding: 0 !important; margin: 0 !important }`);
  expect(looks(chat)).toEqual(before);
  expect(chat.getBoundingClientRect().width).toBe(400);
});

test('no length in the styles hangs on the root of the page, and every token stands on the element', () => {
  const text = [...(sheetOf(document)?.cssRules ?? [])].map(({ cssText }) => cssText).join('\n');
  expect(text.match(/[\d.]rem\b/g)).toBeNull();
  expect(text).toContain('--majlis-accent');
  expect(text).not.toContain('.majlis:not(.majlis *)');
});

test('the page colours the chat by the same properties as elsewhere, set on the element', async () => {
  style('majlis-chat { --majlis-accent: rgb(1, 2, 3); --majlis-rem: 20px }');
  const { chat } = await openChat();
  const button = part(chat, '.majlis-send');
  expect(getComputedStyle(button).backgroundColor).toBe('rgb(1, 2, 3)');
  expect(getComputedStyle(part(chat, '.majlis')).fontSize).toBe('18.75px');
});

test('a hidden element is hidden, and one without a size of the page has its own', async () => {
  const { chat } = await openChat();
  expect(chat.getBoundingClientRect().height).toBe(576);
  expect(part(chat, '.majlis').getBoundingClientRect().height).toBe(576);
  chat.hidden = true;
  expect(chat.getBoundingClientRect().height).toBe(0);
});

test('the menu of a message opens in the shadow root, goes by the arrows and gives the focus back', async () => {
  const { chat } = await openChat();
  const field = part<HTMLTextAreaElement>(chat, 'textarea');
  field.focus();
  const bubble = part(chat, '.majlis-bubble');
  await userEvent.click(bubble, { button: 'right' });
  await expect.poll(() => has(chat, '[role="menu"]')).toBe(true);
  const items = [...(chat.shadowRoot?.querySelectorAll<HTMLElement>('[role="menu"] .majlis-menu-item') ?? [])];
  items[0]?.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(focused(chat)).toBe(items[1]);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => has(chat, '[role="menu"]')).toBe(false);
  expect(chat.shadowRoot?.contains(focused(chat))).toBe(true);
  expect(document.querySelector('body > [role="menu"], body > dialog')).toBeNull();
});

test('a press on a choice of the menu chooses it; a press elsewhere closes the menu', async () => {
  const { chat } = await openChat();
  await userEvent.click(part(chat, '.majlis-bubble'), { button: 'right' });
  await expect.poll(() => has(chat, '[role="menu"] [data-choice="reply"]')).toBe(true);
  await userEvent.click(part(chat, '[role="menu"] [data-choice="reply"]'));
  await expect.poll(() => has(chat, '.majlis-composer-bar')).toBe(true);
  await userEvent.click(part(chat, '.majlis-bubble'), { button: 'right' });
  await expect.poll(() => has(chat, '[role="menu"]')).toBe(true);
  await userEvent.click(part(chat, '.majlis-header'));
  await expect.poll(() => has(chat, '[role="menu"]')).toBe(false);
});

test('the emoji picker stays open while one picks, and closes by a press elsewhere', async () => {
  const { chat } = await openChat();
  await userEvent.click(part(chat, '.majlis-composer [aria-label="Emoji"]'));
  await expect.poll(() => has(chat, '.majlis-emoji-cell')).toBe(true);
  const cell = part(chat, '.majlis-emoji-cell');
  await userEvent.click(cell);
  await expect.poll(() => part<HTMLTextAreaElement>(chat, 'textarea').value).not.toBe('');
  expect(has(chat, '.majlis-emoji')).toBe(true);
  await userEvent.click(part(chat, '.majlis-header'));
  await expect.poll(() => has(chat, '.majlis-emoji')).toBe(false);
});

test('the search gives the focus back to the button that opened it', async () => {
  // Where there is less room the button is in the menu.
  await page.viewport(1000, 800);
  const { chat } = await openChat();
  const opener = part(chat, '.majlis-header [aria-label^="Search"]');
  opener.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => focused(chat)?.tagName).toBe('INPUT');
  await userEvent.keyboard('مرحباً');
  await expect.poll(() => part(chat, '.majlis-find-place').textContent).not.toBe('');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => focused(chat)).toBe(opener);
});

test('axe finds nothing wrong in the element', async () => {
  const { chat } = await openChat();
  const { violations } = await axe.run(chat);
  expect(violations.map(({ id }) => id)).toEqual([]);
});
