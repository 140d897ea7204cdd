import { createMessagingSystem } from '@majlis/core';
import { createMemoryTransport } from '@majlis/testing';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ChatProvider } from '../provider/chat-provider.tsx';
import { WhatsAppStyleChat } from '../styled/whats-app-style-chat.tsx';
import { type ChatWorld, createChatWorld, ME } from '../test/chat-world.tsx';

let chat: ChatWorld;
afterEach(async () => {
  cleanup();
  await chat.system.disconnect({ wipe: true });
});

const screenOf = (system: ChatWorld['system']) => (
  <ChatProvider system={system}>
    <WhatsAppStyleChat
      conversationId={chat.conversationId}
      currentUserId={ME}
      otherUser={{ id: 'adam', name: 'Adam' }}
      messages={[]}
      onSendMessage={() => undefined}
      locale="en"
    />
  </ChatProvider>
);
const field = () => screen.getByLabelText<HTMLTextAreaElement>('Message text');

test('what was written and not sent is there again when the page is', async () => {
  chat = await createChatWorld({ isKept: true });
  await chat.system.getConversation(chat.conversationId);
  render(screenOf(chat.system));
  await waitFor(() => expect(field().disabled).toBe(false));
  await userEvent.fill(field(), 'مسودة لم تُرسل 🚗');
  await waitFor(() => expect(chat.system.drafts.get(chat.conversationId)).toBe('مسودة لم تُرسل 🚗'));
  cleanup();
  await chat.system.disconnect();

  const again = createMessagingSystem({
    baseUrl: chat.world.baseUrl,
    fetch: chat.world.fetch,
    transport: createMemoryTransport(chat.world),
    shareAcrossTabs: false,
  });
  await act(() => again.initialize(ME, chat.world.tokenFor(ME)));
  await again.getConversation(chat.conversationId);
  render(screenOf(again));
  await waitFor(() => expect(field().value).toBe('مسودة لم تُرسل 🚗'));
  chat = { ...chat, system: again };
});
