import { createInteractions, createMemoryStorage, createMessagingSystem } from '@majlis/core';
import { createMemoryTransport } from '@majlis/testing';
import { memo, Profiler } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cleanup, render } from 'vitest-browser-react';
import '../styles.css';
import { useChat } from '../hooks/use-chat.ts';
import { Message } from '../primitives/message.tsx';
import type { MessageRow } from '../primitives/message-rows.ts';
import { type ChatWorld, createChatWorld, ME, OTHER } from '../test/chat-world.tsx';
import { nextFrame, settle } from '../test/list-screen.tsx';
import { sampleMessage } from '../test/sample-messages.ts';
import type { ChatUser } from '../types.ts';
import { WhatsAppStyleChat } from './whats-app-style-chat.tsx';

/** Which rows were drawn, whatever in them made them be. */
let drawn: string[] = [];
const CountedMessage = memo(function CountedMessage({ row }: { row: MessageRow }) {
  return (
    <Profiler id={row.message.content ?? ''} onRender={(content) => void drawn.push(content)}>
      <Message row={row} />
    </Profiler>
  );
});
const COMPONENTS = { Message: CountedMessage };
const nothing = () => undefined;

interface ChatProps {
  conversationId: string;
  user?: ChatUser;
}
const ADAM: ChatUser = { id: OTHER, name: 'Adam' };
function Chat({ conversationId, user = ADAM }: ChatProps) {
  const { messages, sendTextMessage, isTyping } = useChat({ conversationId });
  return (
    <div style={{ height: 600, width: 400 }}>
      <WhatsAppStyleChat
        conversationId={conversationId}
        currentUserId={ME}
        otherUser={user}
        messages={messages}
        onSendMessage={sendTextMessage}
        isTyping={isTyping}
        components={COMPONENTS}
        locale="en"
      />
    </div>
  );
}

let chat: ChatWorld;
let rerender: (node: React.ReactNode) => Promise<void>;
const scroller = () => document.querySelector<HTMLElement>('.majlis-scroller');
/** Until nothing moves; what was drawn until then is forgotten. */
async function rest(): Promise<void> {
  const list = scroller();
  if (list) await settle(list);
  drawn = [];
}
const shown = (user?: ChatUser) => {
  const { around: Around, conversationId } = chat;
  return (
    <Around>
      <Chat conversationId={conversationId} {...(user && { user })} />
    </Around>
  );
};
beforeEach(async () => {
  chat = await createChatWorld();
  const { world, conversationId } = chat;
  for (let number = 1; number <= 6; number += 1) await world.as(OTHER).send(conversationId, `theirs ${number}`);
  for (let number = 1; number <= 3; number += 1) await world.as(ME).send(conversationId, `mine ${number}`);
  await world.as(ME).read(conversationId, 9);
  ({ rerender } = await render(shown()));
  await expect.poll(() => scroller()?.textContent).toContain('mine 3');
  await rest();
});
afterEach(async () => {
  await cleanup();
  await chat.system.disconnect({ wipe: true });
});
const rows = () => [...new Set(drawn)].sort();

describe('only the rows that changed are drawn again', () => {
  test('none when somebody types', async () => {
    await chat.world.as(OTHER).type(chat.conversationId, true);
    await expect.poll(() => document.querySelector('.majlis-presence')?.textContent).toBe('typing…');
    expect(rows()).toEqual([]);
  });

  test('none when somebody comes or goes', async () => {
    await rerender(shown({ ...ADAM, isOnline: true }));
    await expect.poll(() => document.querySelector('.majlis-presence')?.textContent).toBe('online');
    expect(rows()).toEqual([]);
  });

  test('one when somebody reacts to it', async () => {
    const other = createMessagingSystem({
      baseUrl: chat.world.baseUrl,
      fetch: chat.world.fetch,
      transport: createMemoryTransport(chat.world),
      shareAcrossTabs: false,
      storage: createMemoryStorage(),
    });
    await other.initialize(OTHER, chat.world.tokenFor(OTHER));
    const held = await other.getMessages(chat.conversationId);
    const wanted = held.find(({ content }) => content === 'mine 2');
    await createInteractions({ system: other }).react(wanted?.id ?? '', '👍');
    await expect.poll(() => scroller()?.textContent).toContain('👍');
    expect(rows()).toEqual(['mine 2']);
    await other.disconnect({ wipe: true });
  });

  test('those whose tick changes when the other one reads', async () => {
    const ticks = () => document.querySelectorAll('.majlis-row[data-status="read"]').length;
    await chat.world.as(OTHER).read(chat.conversationId, 8);
    await expect.poll(ticks).toBe(2);
    expect(rows()).toEqual(['mine 1', 'mine 2']);
  });

  test('the new one, and the one before it in the same run, when a message comes', async () => {
    await chat.world.as(OTHER).send(chat.conversationId, 'theirs 7');
    await expect.poll(() => scroller()?.textContent).toContain('theirs 7');
    await nextFrame();
    expect(rows()).toEqual(['theirs 7']);
    await rest();
    await chat.world.as(OTHER).send(chat.conversationId, 'theirs 8');
    await expect.poll(() => scroller()?.textContent).toContain('theirs 8');
    await nextFrame();
    expect(rows()).toEqual(['theirs 7', 'theirs 8']);
  });
});

test('a conversation of 50,000 messages has at most 150 nodes of rows', async () => {
  const messages = Array.from({ length: 50_000 }, (_, index) => sampleMessage(index + 1));
  await render(
    <div style={{ height: 900, width: 400 }}>
      <WhatsAppStyleChat
        conversationId="c1"
        currentUserId="layla"
        otherUser={{ id: 'adam', name: 'Adam' }}
        messages={messages}
        onSendMessage={nothing}
      />
    </div>,
  );
  await expect.poll(() => document.body.textContent).toContain('Message 50000');
  expect(document.querySelectorAll('[role="listitem"]').length).toBeLessThanOrEqual(150);
});
