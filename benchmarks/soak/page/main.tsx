import { createMessagingSystem, type MessagingSystem, selectConversation } from '@majlis/core';
import { ChatProvider, useChat, WhatsAppStyleChat } from '@majlis/react';
import { createRoot, type Root } from 'react-dom/client';
import '@majlis/react/styles.css';
import './page.css';

export interface SoakSetup {
  baseUrl: string;
  userId: string;
  token: string;
  other: { id: string; name: string };
}
declare global {
  var openSoak: (setup: SoakSetup) => Promise<void>;
  /** Shows a conversation in place of what is shown, and resolves when its composer is there. */
  var show: (conversationId: string) => Promise<void>;
  /** Takes the screen off the page. */
  var hide: () => Promise<void>;
  /** The highest seq of a conversation that the client has heard of. */
  var heard: (conversationId: string) => number;
}

interface Soak {
  system: MessagingSystem;
  setup: SoakSetup;
}
let soak: Soak | null = null;
let root: Root | null = null;
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const rest = async () => {
  await nextFrame();
  await nextFrame();
  await new Promise((resolve) => setTimeout(resolve));
};
function held(): Soak {
  if (!soak) throw new Error('nothing is open');
  return soak;
}

function Screen({ conversationId, setup: { userId, other } }: { conversationId: string; setup: SoakSetup }) {
  const chat = useChat({ conversationId });
  return (
    <WhatsAppStyleChat
      conversationId={conversationId}
      currentUserId={userId}
      otherUser={other}
      messages={chat.messages}
      onSendMessage={chat.sendTextMessage}
      isTyping={chat.isTyping}
    />
  );
}

globalThis.openSoak = async (setup) => {
  const system = createMessagingSystem({ baseUrl: setup.baseUrl, token: setup.token });
  await system.initialize(setup.userId, setup.token);
  await system.getConversations();
  soak = { system, setup };
};
globalThis.show = async (conversationId) => {
  const { system, setup } = held();
  const container = document.getElementById('root');
  if (!container) throw new Error('no #root');
  root ??= createRoot(container);
  root.render(
    <ChatProvider system={system} locale="ar">
      <Screen key={conversationId} conversationId={conversationId} setup={setup} />
    </ChatProvider>,
  );
  while (!document.querySelector('.majlis textarea')) await nextFrame();
  await rest();
};
globalThis.hide = async () => {
  root?.unmount();
  root = null;
  await rest();
};
globalThis.heard = (conversationId) =>
  selectConversation(held().system.state.getSnapshot(), conversationId)?.lastSeq ?? 0;
document.title = 'ready';
