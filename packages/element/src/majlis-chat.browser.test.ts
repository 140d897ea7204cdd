import { buildUser, createWorld, type World } from '@majlis/testing';
import { createWorldHandlers } from '@majlis/testing/msw';
import { setupWorker } from 'msw/browser';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { defineMajlisChat } from './index.ts';
import type { ErrorDetail, MajlisChatElement, ReadyDetail, UnreadDetail } from './types.ts';

let laylaId = '';
let ahmadId = '';
const worker = setupWorker();
let world: World;

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
  await expect.poll(() => world.sessionCount()).toBe(0);
  worker.resetHandlers();
});

function createChat(attributes: Record<string, string> = {}): MajlisChatElement {
  const chat = document.createElement('majlis-chat');
  const all = { 'base-url': world.baseUrl, 'user-id': laylaId, 'other-user-id': ahmadId, locale: 'en', ...attributes };
  for (const [name, value] of Object.entries(all)) chat.setAttribute(name, value);
  chat.getToken = async () => world.tokenFor(chat.userId ?? '');
  return chat;
}
const inside = (chat: MajlisChatElement): ShadowRoot => {
  if (!chat.shadowRoot) throw new Error('the element has no shadow root');
  return chat.shadowRoot;
};
const words = (chat: MajlisChatElement) => inside(chat).textContent;

/** The task has ended, and with it every microtask that it queued. */
const nextTask = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });

function ready(target: EventTarget): Promise<ReadyDetail> {
  return new Promise((resolve) =>
    target.addEventListener('majlis:ready', (event) => resolve((event as CustomEvent<ReadyDetail>).detail), {
      once: true,
    }),
  );
}

test('an element in a page opens its conversation and shows what is in it', async () => {
  const conversationId = await world.as(ahmadId).open(laylaId);
  await world.as(ahmadId).send(conversationId, 'مرحباً ليلى');
  const chat = createChat();
  const opened = ready(document);
  document.body.append(chat);
  expect(await opened).toEqual({ conversationId, userId: laylaId });
  await expect.poll(() => words(chat)).toContain('مرحباً ليلى');
  expect(chat.textContent).toBe('');
});

test('properties and attributes are two names of one thing', () => {
  const chat = createChat({ 'color-scheme': 'dark', 'context-id': 'listing-7' });
  expect([chat.userId, chat.otherUserId, chat.locale, chat.colorScheme, chat.contextId]).toEqual([
    laylaId,
    ahmadId,
    'en',
    'dark',
    'listing-7',
  ]);
  chat.conversationId = 'c1';
  chat.contextId = null;
  expect([chat.getAttribute('conversation-id'), chat.hasAttribute('context-id')]).toEqual(['c1', false]);
});

test('the token is in no attribute and in no address', async () => {
  const addresses: string[] = [];
  worker.events.on('request:start', ({ request }) => addresses.push(request.url));
  const chat = createChat();
  chat.getToken = null;
  chat.token = world.tokenFor(laylaId);
  document.body.append(chat);
  await ready(chat);
  worker.events.removeAllListeners();
  expect(addresses.length).toBeGreaterThan(0);
  expect([chat.outerHTML, ...addresses].join('\n')).not.toContain(world.tokenFor(laylaId).slice(0, 16));
});

test('an element waits for its token and for its user', async () => {
  const chat = createChat();
  chat.getToken = null;
  document.body.append(chat);
  await nextTask();
  expect([words(chat), world.sessionCount()]).toEqual(['', 0]);
  chat.token = world.tokenFor(laylaId);
  await ready(chat);
  expect(world.sessionCount()).toBe(1);
});

test('properties that a page has set before the script came are taken', async () => {
  const chat = document.createElement('div');
  const early = Object.assign(document.createElement('majlis-late'), {
    baseUrl: world.baseUrl,
    userId: laylaId,
    otherUserId: ahmadId,
    getToken: () => world.tokenFor(laylaId),
  });
  chat.append(early);
  document.body.append(chat);
  const opened = ready(early);
  defineMajlisChat('majlis-late');
  expect((await opened).userId).toBe(laylaId);
  expect(early.getAttribute('base-url')).toBe(world.baseUrl);
});

test('another language, color scheme and conversation are shown at once, in the same session', async () => {
  const chat = createChat();
  document.body.append(chat);
  await ready(chat);
  const root = () => inside(chat).querySelector<HTMLElement>('.majlis');
  expect([root()?.dir, root()?.lang]).toEqual(['ltr', 'en']);
  chat.setAttribute('locale', 'ar');
  chat.setAttribute('color-scheme', 'dark');
  await expect.poll(() => [root()?.dir, root()?.dataset['colorScheme']]).toEqual(['rtl', 'dark']);
  const other = await world.as(laylaId).open(ahmadId, 'listing-7');
  const opened = ready(chat);
  chat.setAttribute('conversation-id', other);
  expect((await opened).conversationId).toBe(other);
  expect(world.sessionCount()).toBe(1);
});

test('another user is signed in, and the one before is signed out', async () => {
  const chat = createChat();
  document.body.append(chat);
  await ready(chat);
  const opened = ready(chat);
  chat.userId = ahmadId;
  chat.otherUserId = laylaId;
  expect((await opened).userId).toBe(ahmadId);
  await expect.poll(() => world.sessionCount()).toBe(1);
});

test('an element that moves in the page stays signed in and keeps what was typed', async () => {
  const chat = createChat();
  const [here, there] = [document.createElement('div'), document.createElement('div')];
  document.body.append(here, there);
  here.append(chat);
  await ready(chat);
  let sessionsEver = 0;
  worker.events.on('request:start', () => {
    sessionsEver += 1;
  });
  await expect.poll(() => inside(chat).querySelector('textarea')).not.toBeNull();
  const field = inside(chat).querySelector('textarea');
  if (!field) throw new Error('there is no field');
  await userEvent.type(field, 'half a word');
  const asked = sessionsEver;
  there.append(chat);
  await nextTask();
  await nextTask();
  expect(inside(chat).querySelector('textarea')).toBe(field);
  expect([field.value, world.sessionCount(), sessionsEver]).toEqual(['half a word', 1, asked]);
  worker.events.removeAllListeners();
});

test('an element that leaves the page signs out, and signs in again when it comes back', async () => {
  const chat = createChat();
  document.body.append(chat);
  await ready(chat);
  chat.remove();
  await expect.poll(() => world.sessionCount()).toBe(0);
  expect(inside(chat).childElementCount).toBe(0);
  const opened = ready(chat);
  document.body.append(chat);
  await opened;
  await expect.poll(() => world.sessionCount()).toBe(1);
});

test('two elements of one user share a session until the last of them leaves', async () => {
  const [first, second] = [createChat(), createChat()];
  document.body.append(first, second);
  await Promise.all([ready(first), ready(second)]);
  expect(world.sessionCount()).toBe(1);
  const conversationId = await world.as(ahmadId).open(laylaId);
  await world.as(ahmadId).send(conversationId, 'للجميع');
  await expect.poll(() => [words(first), words(second)].every((text) => text?.includes('للجميع'))).toBe(true);
  first.remove();
  await nextTask();
  await world.as(ahmadId).send(conversationId, 'لمن بقي');
  await expect.poll(() => words(second)).toContain('لمن بقي');
  expect(world.sessionCount()).toBe(1);
});

test('two elements of two users talk to each other in one page', async () => {
  const layla = createChat();
  const ahmad = createChat({ 'user-id': ahmadId, 'other-user-id': laylaId });
  document.body.append(layla, ahmad);
  await Promise.all([ready(layla), ready(ahmad)]);
  expect(world.sessionCount()).toBe(2);
  const field = inside(layla).querySelector('textarea');
  if (!field) throw new Error('there is no field');
  await userEvent.type(field, 'hello{Enter}');
  await expect.poll(() => words(ahmad)).toContain('hello');
});

test('the page is told how much is unread, and what goes wrong', async () => {
  const unread = vi.fn();
  const failed = vi.fn();
  document.addEventListener('majlis:unread', (event) => unread((event as CustomEvent<UnreadDetail>).detail));
  document.addEventListener('majlis:error', (event) => failed((event as CustomEvent<ErrorDetail>).detail.error.code));
  const chat = createChat();
  document.body.append(chat);
  const { conversationId } = await ready(chat);
  await expect.poll(() => unread.mock.calls).toContainEqual([{ conversationId, unreadCount: 0 }]);
  chat.conversationId = 'no-such-conversation';
  await expect.poll(() => failed.mock.calls).toContainEqual(['not_found']);
});

test('a token that the page refuses to renew is told to the page, and another one signs in again', async () => {
  const chat = createChat();
  chat.getToken = null;
  chat.token = 'worthless';
  const failed = new Promise<string>((resolve) =>
    chat.addEventListener('majlis:error', ({ detail }) => resolve(detail.error.code), { once: true }),
  );
  document.body.append(chat);
  expect(['unauthenticated', 'token_expired']).toContain(await failed);
  const opened = ready(chat);
  chat.token = world.tokenFor(laylaId);
  expect((await opened).userId).toBe(laylaId);
});

test('a call rings in one of two elements of the same conversation, and in the other when that one leaves', async () => {
  const conversationId = await world.as(ahmadId).open(laylaId);
  const [first, second] = [createChat(), createChat()];
  document.body.append(first, second);
  await Promise.all([ready(first), ready(second)]);
  const headers = { Authorization: `Bearer ${world.tokenFor(ahmadId)}`, 'Content-Type': 'application/json' };
  const asked = await fetch(`${world.baseUrl}/calls`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ conversationId, type: 'VOICE' }),
  });
  const { call } = (await asked.json()) as { call: { id: string } };
  const rings = (chat: MajlisChatElement) =>
    inside(chat).querySelector('.majlis-call[data-status="incoming"]') !== null;
  const ringing = () => [first, second].filter(rings);
  // Which of them is ready first is nobody's promise.
  await expect.poll(() => ringing().length).toBe(1);
  const [there] = ringing();
  const other = there === first ? second : first;
  expect(rings(other)).toBe(false);
  there?.remove();
  await expect.poll(() => rings(other)).toBe(true);
  await fetch(`${world.baseUrl}/calls/${call.id}/end`, { method: 'POST', headers, body: '{}' });
  await expect.poll(ringing).toEqual([]);
});
