import { createMessagingSystem, type MessagingSystem } from '@majlis/core';
import { createMemoryTransport, createWorld, type World } from '@majlis/testing';
import axe from 'axe-core';
import { StrictMode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import '../styles.css';
import { useChat } from '../hooks/use-chat.ts';
import { ChatProvider } from '../provider/chat-provider.tsx';
import { WhatsAppStyleChat } from './whats-app-style-chat.tsx';

const LAYLA = 'layla';
const ADAM = 'adam';
const systems: MessagingSystem[] = [];

afterEach(async () => {
  await cleanup();
  for (const system of systems.splice(0)) await system.disconnect({ wipe: true });
  localStorage.clear();
});

function Chat({ conversationId }: { conversationId: string }) {
  const chat = useChat({ conversationId });
  if (!chat.conversation) return null;
  return (
    <WhatsAppStyleChat
      conversationId={conversationId}
      currentUserId={LAYLA}
      otherUser={{ id: ADAM, name: 'Adam Lin' }}
      messages={chat.messages}
      onSendMessage={chat.sendTextMessage}
      onSendImage={chat.sendImage}
      onStartVoiceCall={chat.startVoiceCall}
      onStartVideoCall={chat.startVideoCall}
      isTyping={chat.isTyping}
      onTyping={chat.sendTyping}
    />
  );
}

interface Scene {
  world: World;
  conversationId: string;
  row: (text: string) => HTMLElement;
}
interface SceneOptions {
  locale?: string;
  scheme?: 'light' | 'dark';
  width?: number;
  texts?: readonly [string, string][];
}
async function open(options: SceneOptions = {}): Promise<Scene> {
  const { locale = 'en', scheme = 'light', width = 360 } = options;
  const { texts = [[ADAM, 'Is the car still there?'], [LAYLA, 'It is'], [ADAM, 'How much?']] } = options;
  await page.viewport(width, 700);
  document.body.style.margin = '0';
  const world = createWorld({
    users: [
      { id: LAYLA, name: 'Layla Harbi', profileImage: null },
      { id: ADAM, name: 'Adam Lin', profileImage: null },
      { id: 'noura', name: 'نورة القحطاني', profileImage: null },
    ],
  });
  const conversationId = await world.as(LAYLA).open(ADAM);
  await world.as(LAYLA).open('noura');
  for (const [sender, text] of texts) await world.as(sender).send(conversationId, text);
  const system = createMessagingSystem({
    baseUrl: world.baseUrl,
    fetch: world.fetch,
    transport: createMemoryTransport(world),
    shareAcrossTabs: false,
  });
  systems.push(system);
  await system.initialize(LAYLA, world.tokenFor(LAYLA));
  await render(
    <StrictMode>
      <div style={{ height: 700 }}>
        <ChatProvider system={system} colorScheme={scheme} locale={locale}>
          <Chat conversationId={conversationId} />
        </ChatProvider>
      </div>
    </StrictMode>,
  );
  const last = texts.at(-1)?.[1] ?? '';
  await expect.element(page.getByText(last).first()).toBeVisible();
  const row = (text: string) => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-message-id]')];
    const found = rows.find((one) => one.querySelector('.majlis-words')?.textContent.includes(text));
    if (!found) throw new Error(`no message says ${text}`);
    return found;
  };
  return { world, conversationId, row };
}
const focused = () => document.activeElement;
const item = (name: string) => page.getByRole('menuitem', { name, exact: true });
/** Once nothing fades in any more: what is half there has half the contrast. */
async function expectAccessible(): Promise<void> {
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('a message is answered, reacted to, changed and deleted by keyboard alone', async () => {
  const { world, conversationId, row } = await open();
  // In: the list is one stop, its arrows lead from message to message.
  document.querySelector<HTMLElement>('.majlis-scroller')?.focus();
  await expect.element(page.getByRole('status').last()).toBeInTheDocument();
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(() => focused()).toBe(row('How much?'));
  await userEvent.keyboard('{ArrowUp}{ArrowDown}{Enter}');
  // A reaction.
  await expect.element(page.getByRole('menu')).toBeVisible();
  await expectAccessible();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  await expect.element(page.getByRole('button', { name: '❤️' })).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => focused()).toBe(row('How much?'));
  // An answer.
  await userEvent.keyboard('{Enter}');
  await expect.element(item('Reply')).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(page.getByRole('region', { name: 'Adam Lin' })).toBeVisible();
  await userEvent.keyboard('42{Enter}');
  const quote = page.getByRole('button', { name: 'Go to the message: Adam Lin: How much?' });
  await expect.element(quote).toBeVisible();
  await expect.poll(() => page.getByRole('region', { name: 'Adam Lin' }).elements()).toEqual([]);
  // A change of it.
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(page.getByRole('region', { name: 'Edit message' })).toBeVisible();
  await userEvent.keyboard('0{Enter}');
  await expect.element(page.getByText('420')).toBeVisible();
  // Back to where it was said.
  await expect.poll(() => focused()).toBe(document.querySelector('textarea'));
  document.querySelector<HTMLElement>('.majlis-scroller')?.focus();
  await userEvent.keyboard('{Tab}{ArrowDown}{ArrowDown}{ArrowRight}');
  await expect.poll(() => focused()).toBe(quote.element());
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => focused()).toBe(row('420'));
  // And it is gone.
  await userEvent.keyboard('{Enter}{End}{Enter}');
  await expect.element(page.getByRole('dialog', { name: 'Delete message?' })).toBeVisible();
  await expectAccessible();
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.poll(() => row('This message was deleted').ariaLabel).toContain('You: This message was deleted');
  const told = await world.as(ADAM).messages(conversationId);
  expect(told.at(-1)?.deletedAt).toBeTruthy();
  await expectAccessible();
});
