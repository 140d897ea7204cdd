import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ChatWorld, createChatWorld } from '../test/chat-world.tsx';
import { type ConversationOverrides, useConversationActions } from './use-conversation-actions.ts';
import { useMessages } from './use-messages.ts';

let chat: ChatWorld;
beforeEach(async () => {
  chat = await createChatWorld();
});
afterEach(async () => {
  cleanup();
  await chat.system.disconnect({ wipe: true });
});

test('offers nothing of its own for a conversation that the system does not hold', () => {
  const { result } = renderHook(() => useConversationActions('from-elsewhere'), { wrapper: chat.around });
  expect(result.current).toMatchObject({
    isHeld: false,
    connection: null,
    retryMessage: null,
    cancelMessage: null,
    loadOlder: null,
    hasOlder: false,
    isLoading: false,
  });
});

test('retries a failed message through the system that holds the conversation', async () => {
  const { result } = renderHook(
    () => ({ actions: useConversationActions(chat.conversationId), ...useMessages(chat.conversationId) }),
    { wrapper: chat.around },
  );
  await waitFor(() => expect(result.current.actions.isHeld).toBe(true));
  await waitFor(() => expect(result.current.timeline.status).toBe('ready'));
  chat.world.network.failRequests({ method: 'POST', path: '/messages' }, { status: 403, code: 'blocked' });
  await act(() => chat.system.sendTextMessage(chat.conversationId, 'مرحبا'));
  await waitFor(() => expect(result.current.messages[0]?.status).toBe('failed'));
  const [failed] = result.current.messages;
  if (failed) act(() => result.current.actions.retryMessage?.(failed));
  await waitFor(() => expect(result.current.messages[0]?.status).toBe('sent'));
});

test('lets a prop win over the system', async () => {
  const onRetryMessage = vi.fn();
  const overrides: ConversationOverrides = { onRetryMessage, hasOlder: true, isLoading: true };
  const { result } = renderHook(
    () => {
      useMessages(chat.conversationId);
      return useConversationActions(chat.conversationId, overrides);
    },
    { wrapper: chat.around },
  );
  await waitFor(() => expect(result.current.isHeld).toBe(true));
  expect(result.current).toMatchObject({ retryMessage: onRetryMessage, hasOlder: true, isLoading: true });
});
