import { createElement, type ReactNode, version } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { useChat } from '../hooks/use-chat.ts';
import { useConversations } from '../hooks/use-conversations.ts';
import { ChatInbox } from '../styled/chat-inbox.tsx';
import { createChatWorld, ME, OTHER } from './chat-world.tsx';

/*
 * Bundled by react-18.test.ts with React 18 in the place of React 19: `createElement` and `hydrateRoot` below are 18's.
 */
function Chat({ conversationId }: { conversationId: string }) {
  const { messages } = useChat({ conversationId });
  const { conversations } = useConversations();
  return (
    <p>
      {conversations.length} {messages.map(({ content }) => content).join(',')}
    </p>
  );
}

interface Shown {
  version: string;
  html: string;
  text: string;
}
/** Renders on the server, hydrates, and gives the page's text once it holds `wanted`. */
export const showChat = (container: HTMLElement, wanted: string): Promise<Shown> =>
  show({ container, wanted, makePage: (conversationId) => <Chat conversationId={conversationId} /> });
/** The same with the inbox. */
export const showInbox = (container: HTMLElement, wanted: string): Promise<Shown> =>
  show({ container, wanted, makePage: () => <ChatInbox currentUserId={ME} /> });

interface ShowOptions {
  container: HTMLElement;
  wanted: string;
  makePage(conversationId: string): ReactNode;
}
async function show({ container, wanted, makePage }: ShowOptions): Promise<Shown> {
  const { world, system, conversationId, around } = await createChatWorld();
  await world.as(OTHER).send(conversationId, wanted);
  const page = createElement(around, null, makePage(conversationId));
  const html = renderToString(page);
  container.innerHTML = html;
  const arrived = new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!container.textContent?.includes(wanted)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(container, { childList: true, subtree: true, characterData: true });
  });
  const root = hydrateRoot(container, page);
  await arrived;
  const text = container.textContent ?? '';
  root.unmount();
  await system.disconnect();
  return { version, html, text };
}
