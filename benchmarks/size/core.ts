/** A client that connects, loads, sends and receives text: what every user of the core pays. */
import { messagingSystem, selectConversations, selectMessages } from '@majlis/core';

export async function start(userId: string, token: string, show: (lines: string[]) => void): Promise<void> {
  await messagingSystem.initialize(userId, token);
  await messagingSystem.getConversations();
  const [conversation] = selectConversations(messagingSystem.state.getSnapshot());
  if (!conversation) return;
  await messagingSystem.getMessages(conversation.id);
  messagingSystem.state.subscribe(() => {
    const messages = selectMessages(messagingSystem.state.getSnapshot(), conversation.id);
    show(messages.map(({ content }) => content ?? ''));
  });
  await messagingSystem.sendTextMessage(conversation.id, 'مرحباً');
}
