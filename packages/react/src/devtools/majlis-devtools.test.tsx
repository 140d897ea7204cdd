import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { type ChatWorld, createChatWorld, OTHER } from '../test/chat-world.tsx';
import { MajlisDevtools } from './index.ts';

let chat: ChatWorld;
afterEach(async () => {
  cleanup();
  await chat.system.disconnect({ wipe: true });
});
const openTab = async (name: string) => fireEvent.click(await screen.findByRole('tab', { name }));

test('a network that is switched off lets messages wait, and they go when it is back', async () => {
  chat = await createChatWorld();
  const { system, conversationId, world, around: Around } = chat;
  render(
    <Around>
      <MajlisDevtools isOpen />
    </Around>,
  );
  await openTab('Faults');
  fireEvent.click(screen.getByLabelText('no network'));
  await waitFor(() => expect(system.state.getSnapshot().connection.status).toBe('offline'));
  await system.getMessages(conversationId).catch(() => undefined);
  await system.sendTextMessage(conversationId, 'waits');
  await openTab('Outbox');
  await screen.findByText(/TEXT · queued/);
  await openTab('Faults');
  fireEvent.click(screen.getByLabelText('no network'));
  await waitFor(async () => expect(await world.as(OTHER).messages(conversationId)).toHaveLength(1));
  await openTab('Outbox');
  await screen.findByText('Nothing waits.');
  await openTab('Store');
  await screen.findByText(/seq 1/);
});
