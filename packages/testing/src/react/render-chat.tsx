import type { Id, Level, Limits, Message, User } from '@majlis/contract';
import { createMemoryStorage, createMessagingSystem, type MessagingSystem } from '@majlis/core';
import { ChatProvider, useChat, WhatsAppStyleChat } from '@majlis/react';
import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { BuilderLocale } from '../builders/builders.ts';
import { createMemoryTransport } from '../transport/memory-transport.ts';
import { createWorld, type Someone, type World } from '../world/create-world.ts';
import type { Network } from '../world/network.ts';
import { layOut } from './laid-out.ts';

/** What `renderChat` renders, and for whom. */
export interface RenderChatOptions {
  /** Language of the screen. Default `en`. */
  locale?: BuilderLocale;
  /** Your own page in place of `WhatsAppStyleChat`; it stands inside a `ChatProvider`. */
  ui?: (chat: { conversationId: Id; me: User; other: User }) => ReactNode;
  /** What the other person wrote before, oldest first. */
  history?: readonly string[];
  /** What the backend offers. Default: all it can. */
  levels?: readonly Level[];
  limits?: Partial<Limits>;
}
/** The other person, who acts in the conversation on screen. */
export interface OtherPerson extends User {
  /** Writes a text; resolves with the message once the backend has it. */
  writes(text: string): Promise<Message>;
  /** Begins or stops typing. */
  types(isTyping?: boolean): Promise<void>;
  /** Reads all that is there. */
  reads(): Promise<void>;
  /** Sends a file as a message of its kind. */
  uploads(...file: Parameters<Someone['upload']> extends [Id, ...infer Rest] ? Rest : never): Promise<Message>;
  /** What the backend holds of the conversation, oldest first. */
  messages(): Promise<Message[]>;
}
/** A chat on screen, and everything around it. */
export interface RenderedChat extends Omit<RenderResult, 'unmount'> {
  /** The backend in memory. */
  world: World;
  /** Latency, lost answers, failures, offline. */
  network: Network;
  /** The client of the person before the screen. */
  system: MessagingSystem;
  conversationId: Id;
  /** Who sits before the screen. */
  me: User;
  other: OtherPerson;
  /** Takes the chat off the page and ends its session; nothing of it is left. */
  unmount(): Promise<void>;
}

const ME: User = { id: 'me', name: 'Layla', profileImage: null };
const OTHER: User = { id: 'other', name: 'Adam', profileImage: null };
const SILENT = { debug: () => undefined, warn: () => undefined, error: () => undefined };

function Conversation({ conversationId, locale }: { conversationId: Id; locale: BuilderLocale }) {
  const chat = useChat({ conversationId });
  return (
    <WhatsAppStyleChat
      conversationId={conversationId}
      currentUserId={ME.id}
      otherUser={OTHER}
      messages={chat.messages}
      onSendMessage={chat.sendTextMessage}
      isTyping={chat.isTyping}
      locale={locale}
    />
  );
}

function toOther(world: World, conversationId: Id): OtherPerson {
  const person = world.as(OTHER.id);
  return {
    ...OTHER,
    writes: (text) => person.send(conversationId, text),
    types: (isTyping = true) => person.type(conversationId, isTyping),
    reads: async () => person.read(conversationId, (await person.conversation(conversationId)).lastSeq),
    uploads: (...file) => person.upload(conversationId, ...file),
    messages: () => person.messages(conversationId),
  };
}

/**
 * Renders a conversation of two on a backend in memory, for tests of your own integration; nothing touches the network.
 * Resolves when the person before the screen is signed in. In jsdom it also gives rows a height, so that they are there.
 *
 * @example
 * ```tsx
 * const { findByText, other } = await renderChat();
 * await other.writes('Is it still there?');
 * await findByText('Is it still there?');
 * ```
 */
export async function renderChat(options: RenderChatOptions = {}): Promise<RenderedChat> {
  const { locale = 'en', ui, history = [], levels, limits } = options;
  const world = createWorld({ users: [ME, OTHER], ...(levels ? { levels } : {}), ...(limits ? { limits } : {}) });
  const conversationId = await world.as(ME.id).open(OTHER.id);
  const other = toOther(world, conversationId);
  for (const text of history) await other.writes(text);
  const system = createMessagingSystem({
    baseUrl: world.baseUrl,
    fetch: world.fetch,
    transport: createMemoryTransport(world),
    storage: createMemoryStorage(),
    shareAcrossTabs: false,
    logger: SILENT,
  });
  await system.initialize(ME.id, world.tokenFor(ME.id));
  const undoLayout = layOut();
  const shown = ui?.({ conversationId, me: ME, other: OTHER }) ?? (
    <Conversation conversationId={conversationId} locale={locale} />
  );
  const result = render(
    <ChatProvider system={system} locale={locale}>
      {shown}
    </ChatProvider>,
  );
  return {
    ...result,
    world,
    network: world.network,
    system,
    conversationId,
    me: ME,
    other,
    async unmount() {
      result.unmount();
      await system.disconnect({ wipe: true });
      undoLayout();
    },
  };
}
