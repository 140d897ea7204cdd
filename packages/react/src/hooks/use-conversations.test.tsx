import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { type ChatWorld, createChatWorld, ME, OTHER } from '../test/chat-world.tsx';
import { useCapabilities } from './use-capabilities.ts';
import { useConnection } from './use-connection.ts';
import { useConversations } from './use-conversations.ts';

let chat: ChatWorld;
afterEach(async () => {
  cleanup();
  await chat.system.disconnect({ wipe: true });
});

test('lists the conversations once, with what is unread', async () => {
  chat = await createChatWorld();
  await chat.world.as(OTHER).send(chat.conversationId, 'مرحبا');
  const { result } = renderHook(useConversations, { wrapper: chat.around });
  await waitFor(() => expect(result.current.conversations.map(({ id }) => id)).toEqual([chat.conversationId]));
  await waitFor(() => expect(result.current).toMatchObject({ status: 'ready', hasMore: false, unreadTotal: 1 }));
  await act(async () => void (await chat.world.as(OTHER).send(chat.conversationId, 'مرة أخرى')));
  await waitFor(() => expect(result.current.unreadTotal).toBe(2));
});

test('lists the next user’s conversations after the first one’s', async () => {
  chat = await createChatWorld();
  const { result } = renderHook(useConversations, { wrapper: chat.around });
  await waitFor(() => expect(result.current).toMatchObject({ status: 'ready' }));
  await act(() => chat.system.disconnect());
  expect(result.current.conversations).toEqual([]);
  await act(() => chat.system.initialize(OTHER, chat.world.tokenFor(OTHER)));
  await waitFor(() => expect(result.current.conversations.map(({ id }) => id)).toEqual([chat.conversationId]));
  await waitFor(() => expect(result.current.status).toBe('ready'));
});

test('says why the list cannot be loaded', async () => {
  chat = await createChatWorld({ isSignedIn: false });
  chat.world.network.failRequests({ path: /\/conversations(\?|$)/ }, { status: 403, code: 'forbidden' }, 20);
  await chat.system.initialize(ME, chat.world.tokenFor(ME));
  const { result } = renderHook(useConversations, { wrapper: chat.around });
  await waitFor(() => expect(result.current).toMatchObject({ status: 'failed', error: { code: 'forbidden' } }));
});

test('tells the connection and the limits of the backend', async () => {
  chat = await createChatWorld();
  const { result } = renderHook(() => ({ connection: useConnection(), ...useCapabilities() }), {
    wrapper: chat.around,
  });
  await waitFor(() => expect(result.current.connection.status).toBe('connected'));
  await waitFor(() => expect(result.current.hasLevel('core')).toBe(true));
  expect(result.current.hasLevel('groups')).toBe(false);
  expect(result.current.limits.contentMaxChars).toBe(5000);
});
