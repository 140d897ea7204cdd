import { selectMessages } from '@majlis/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { type ChatWorld, createChatWorld, OTHER } from '../test/chat-world.tsx';
import { MajlisDevtools } from './index.ts';

let chat: ChatWorld;
let unmount: () => Promise<void>;
beforeEach(async () => {
  chat = await createChatWorld();
  const { around: Around } = chat;
  ({ unmount } = await render(
    <Around>
      <MajlisDevtools />
    </Around>,
  ));
});
afterEach(async () => {
  await cleanup();
  await chat.system.disconnect({ wipe: true });
});
const openTab = async (name: string) => {
  const toggle = page.getByRole('button', { name: 'Majlis' });
  if (toggle.element().getAttribute('aria-expanded') === 'false') await userEvent.click(toggle);
  await userEvent.click(page.getByRole('tab', { name }));
};

test('opens by keyboard, and arrows go through its views', async () => {
  page.getByRole('button', { name: 'Majlis' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('tabpanel', { name: 'Connection' })).toBeVisible();
  await expect.element(page.getByText('connected', { exact: true })).toBeVisible();
  page.getByRole('tab', { name: 'Connection' }).element().focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByRole('tab', { name: 'Events' })).toHaveFocus();
  await expect.element(page.getByRole('tabpanel', { name: 'Events' })).toBeVisible();
});

test('logs what happens from the beginning, without what people wrote until it is asked for', async () => {
  await chat.system.getMessages(chat.conversationId);
  await chat.world.as(OTHER).send(chat.conversationId, 'a secret');
  await expect.poll(() => selectMessages(chat.system.state.getSnapshot(), chat.conversationId).length).toBe(1);
  await openTab('Events');
  await userEvent.click(page.getByText(/message:new/));
  expect(page.getByRole('list', { name: 'Events' }).element().textContent).not.toContain('a secret');
  await userEvent.click(page.getByLabelText('show texts'));
  expect(page.getByRole('list', { name: 'Events' }).element().textContent).toContain('a secret');
  await userEvent.click(page.getByRole('button', { name: 'Clear' }));
  await expect.element(page.getByText('No event yet.')).toBeVisible();
});

test('requests are delayed and refused at a switch, and every fault ends with the panel', async () => {
  const answer = vi.fn(async () => new Response('{}'));
  vi.stubGlobal('fetch', answer);
  await openTab('Faults');
  await userEvent.fill(page.getByLabelText(/refuse the next/), '1');
  expect((await fetch('/x', { method: 'POST' })).status).toBe(503);
  expect((await fetch('/x', { method: 'POST' })).status).toBe(200);
  await userEvent.fill(page.getByLabelText(/delay each request/), '50');
  await userEvent.click(page.getByLabelText('no network'));
  expect([fetch === answer, navigator.onLine]).toEqual([false, false]);
  await unmount();
  expect([fetch === answer, navigator.onLine]).toEqual([true, true]);
  vi.unstubAllGlobals();
});
