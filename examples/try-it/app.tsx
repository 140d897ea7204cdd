import { createMessagingSystem } from '@majlis/core';
import { ChatProvider, useChat, WhatsAppStyleChat } from '@majlis/react';
import { createDemoWorld } from '@majlis/testing';
import '@majlis/react/styles.css';

const { me, other, token, options } = createDemoWorld({ locale: 'en' });
const system = createMessagingSystem(options);
void system.initialize(me.id, token);

function Chat() {
  const chat = useChat({ otherUserId: other.id });
  const props = { ...chat, conversationId: chat.conversation?.id ?? '', currentUserId: me.id, otherUser: other };
  return <WhatsAppStyleChat {...props} onSendMessage={chat.sendTextMessage} locale="en" />;
}
export const App = () => <ChatProvider system={system}>{<Chat />}</ChatProvider>;
