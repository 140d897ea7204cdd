import { ConversationList, useChat } from '@majlis/react';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { type RenderChatOptions, type RenderedChat, renderChat } from './index.ts';

let chat: RenderedChat;
const open = async (options?: RenderChatOptions) => {
  chat = await renderChat(options);
  return chat;
};
afterEach(async () => chat.unmount());
const write = (text: string) => {
  const field = screen.getByRole('textbox', { name: /message/i });
  fireEvent.change(field, { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: /send/i }));
};

test('what the other one writes is on screen, and what is written there reaches them', async () => {
  const { findByText, other } = await open({ history: ['Is it still there?'] });
  await findByText('Is it still there?');
  write('Yes it is');
  await findByText('Yes it is');
  await waitFor(async () => expect((await other.messages()).at(-1)?.content).toBe('Yes it is'));
});

test('typing and reading of the other one show', async () => {
  const { findByText, other, container } = await open({ history: ['Hello'] });
  await other.types();
  await findByText('typing…');
  write('Hi');
  await findByText('Hi');
  await waitFor(async () => expect(await other.messages()).toHaveLength(2));
  await other.reads();
  await waitFor(() => expect(container.querySelector('[data-status="read"]')).not.toBeNull());
});

test('a network that is cut leaves the message waiting, and sends it when it is back', async () => {
  const { findByText, other, network } = await open({ history: ['Hello'] });
  await findByText('Hello');
  network.setOffline(true);
  write('Do you hear me?');
  await findByText('Do you hear me?');
  expect(await other.messages()).toHaveLength(1);
  network.setOffline(false);
  await waitFor(async () => expect(await other.messages()).toHaveLength(2), { timeout: 15_000 });
});

function Count({ conversationId }: { conversationId: string }) {
  return <output>{useChat({ conversationId }).messages.length}</output>;
}
test('a page of one’s own stands in its place', async () => {
  await open({ history: ['one', 'two'], ui: ({ conversationId }) => <Count conversationId={conversationId} /> });
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('2'));
});

test('nothing is left of a chat that was taken away', async () => {
  const before = globalThis.ResizeObserver;
  const { world, unmount, container } = await open({ ui: ({ me }) => <ConversationList currentUserId={me.id} /> });
  await waitFor(() => expect(world.sessionCount()).toBe(1));
  await unmount();
  expect([container.textContent, world.sessionCount(), globalThis.ResizeObserver]).toEqual(['', 0, before]);
});
