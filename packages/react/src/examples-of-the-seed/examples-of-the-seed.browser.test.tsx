import { messagingSystem } from '@majlis/core';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { ChatProvider } from '../provider/chat-provider.tsx';
import { type ChatWorld, createChatWorld, ME, OTHER } from '../test/chat-world.tsx';
import ChatPage from './chat-page.tsx';
import { ContactButton } from './contact-button.tsx';
import { setRouter } from './next-router.ts';
import { ChatPage as PageWithComponents } from './usage-with-components.tsx';
import { ChatPage as PageWithHook } from './usage-with-hook.tsx';
import { setUser } from './use-auth.ts';

let chat: ChatWorld | undefined;
afterEach(async () => {
  cleanup();
  await chat?.system.disconnect({ wipe: true });
  chat = undefined;
});

/** A world in which the ids that the seed wrote down exist. */
async function startSeed(): Promise<ChatWorld> {
  chat = await createChatWorld({ conversationId: 'conv-123' });
  return chat;
}

test('the hook alone: shows the messages and sends one at a click', async () => {
  const { world, conversationId, system, around: Around } = await startSeed();
  await world.as(OTHER).send(conversationId, 'السلام عليكم');
  render(
    <Around>
      <PageWithHook />
    </Around>,
  );
  expect(await screen.findByText('السلام عليكم')).toBeDefined();
  fireEvent.click(screen.getByText('إرسال'));
  expect(await screen.findByText('مرحباً!')).toBeDefined();
  // A call that cannot be made must not break the page.
  fireEvent.click(screen.getByText('مكالمة صوتية'));
  await waitFor(() => expect(system.state.getSnapshot().call.status).toBe('idle'));
});

test('the ready components: shows the messages and who they are from', async () => {
  const { world, conversationId, around: Around } = await startSeed();
  await world.as(OTHER).send(conversationId, 'هل السيارة متاحة؟');
  render(
    <Around>
      <PageWithComponents />
    </Around>,
  );
  expect((await screen.findAllByText('أحمد محمد')).length).toBeGreaterThan(0);
  expect(await screen.findByText('هل السيارة متاحة؟')).toBeDefined();
});

test('the whole page: waits, then shows the conversation of its address, and goes back', async () => {
  const back = vi.fn();
  const { world, conversationId, around: Around } = await startSeed();
  await world.as(OTHER).send(conversationId, 'متى نلتقي؟');
  setUser({ id: ME });
  setRouter({ query: { conversationId }, push: () => undefined, back });
  render(
    <Around>
      <ChatPage />
    </Around>,
  );
  const name = world.users.find(({ id }) => id === OTHER)?.name ?? '';
  expect((await screen.findAllByText(name)).length).toBeGreaterThan(0);
  expect(await screen.findByText('متى نلتقي؟')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'رجوع' }));
  expect(back).toHaveBeenCalledOnce();
});

test('the page renders without a provider, over the singleton, before anyone has signed in', () => {
  setRouter({ query: {}, push: () => undefined, back: () => undefined });
  render(<ChatPage />);
  expect(screen.getByText('جاري التحميل...')).toBeDefined();
  expect(messagingSystem.state.getSnapshot().userId).toBeNull();
});

test('the button from anywhere: leads to the conversation with its user', () => {
  const push = vi.fn();
  setRouter({ query: {}, push, back: () => undefined });
  render(
    <ChatProvider>
      <ContactButton userId="user-456" userName="أحمد محمد" />
    </ChatProvider>,
  );
  fireEvent.click(screen.getByText('مراسلة'));
  expect(push).toHaveBeenCalledWith(`/messages?chat=user-456&name=${encodeURIComponent('أحمد محمد')}`);
});
