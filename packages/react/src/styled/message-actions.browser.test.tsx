import type { Level } from '@majlis/contract';
import { createMemoryStorage, createMessagingSystem, type MessagingSystem } from '@majlis/core';
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
  /** Of the conversation with Noura. */
  otherId: string;
  row: (text: string) => HTMLElement;
}
interface SceneOptions {
  levels?: readonly Level[];
  locale?: string;
  scheme?: 'light' | 'dark';
  width?: number;
  texts?: readonly [string, string][];
}
async function open(options: SceneOptions = {}): Promise<Scene> {
  const { locale = 'en', scheme = 'light', width = 360 } = options;
  const {
    texts = [
      [ADAM, 'Is the car still there?'],
      [LAYLA, 'It is'],
      [ADAM, 'How much?'],
    ],
  } = options;
  await page.viewport(width, 700);
  document.body.style.margin = '0';
  const world = createWorld({
    ...(options.levels ? { levels: options.levels } : {}),
    users: [
      { id: LAYLA, name: 'Layla Harbi', profileImage: null },
      { id: ADAM, name: 'Adam Lin', profileImage: null },
      { id: 'noura', name: 'نورة القحطاني', profileImage: null },
    ],
  });
  const conversationId = await world.as(LAYLA).open(ADAM);
  const otherId = await world.as(LAYLA).open('noura');
  for (const [sender, text] of texts) await world.as(sender).send(conversationId, text);
  const system = createMessagingSystem({
    baseUrl: world.baseUrl,
    fetch: world.fetch,
    transport: createMemoryTransport(world),
    shareAcrossTabs: false,
    storage: createMemoryStorage(),
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
  return { world, conversationId, otherId, row };
}
const focused = () => document.activeElement;
const item = (name: string) => page.getByRole('menuitem', { name, exact: true });
/** Once nothing fades in any more: what is half there has half the contrast. */
async function expectAccessible(): Promise<void> {
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
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

/** Opens the menu of a message as a person with a mouse does. */
async function openMenu(row: HTMLElement): Promise<void> {
  const bubble = row.querySelector<HTMLElement>('.majlis-bubble') ?? row;
  await userEvent.hover(bubble);
  await expect.element(page.getByRole('button', { name: 'Message options' })).toBeVisible();
  await page.getByRole('button', { name: 'Message options' }).click();
  await expect.element(page.getByRole('menu')).toBeVisible();
}
const choices = () =>
  page
    .getByRole('menuitem')
    .elements()
    .map((element) => element.textContent);

test('a reaction that the backend refuses is taken back, and why is said', async () => {
  const { world, row } = await open();
  world.network.failRequests({ method: 'PUT' }, { status: 403, code: 'forbidden' });
  await openMenu(row('How much?'));
  await page.getByRole('menuitemcheckbox', { name: '👍' }).click();
  await expect.element(page.getByRole('status').filter({ hasText: /\w/ })).toBeVisible();
  await expect.poll(() => row('How much?').querySelector('.majlis-reaction')).toBe(null);
});

test('a star is kept on this device, listed, and leads to its message', async () => {
  const { row } = await open();
  await openMenu(row('How much?'));
  await item('Star').click();
  await expect.poll(() => row('How much?').querySelector('.majlis-star')).not.toBe(null);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await item('Starred messages').click();
  const panel = page.getByRole('dialog', { name: 'Starred messages' });
  await panel.getByRole('button', { name: /How much/ }).click();
  await expect.poll(() => panel.elements()).toEqual([]);
  await openMenu(row('How much?'));
  await item('Remove star').click();
  await expect.poll(() => row('How much?').querySelector('.majlis-star')).toBe(null);
});

test('a message goes on to the conversations that are chosen', async () => {
  const { world, otherId, row } = await open();
  await openMenu(row('How much?'));
  await item('Forward').click();
  const dialog = page.getByRole('dialog', { name: 'Forward to…' });
  await dialog.getByRole('checkbox', { name: 'نورة القحطاني' }).click();
  await expectAccessible();
  await dialog.getByRole('button', { name: 'Forward (1)' }).click();
  await expect.poll(() => dialog.elements()).toEqual([]);
  await expect.element(page.getByRole('status').filter({ hasText: 'Forwarded to one chat' })).toBeVisible();
  await expect
    .poll(() => world.as('noura').messages(otherId))
    .toMatchObject([{ content: 'How much?', forwarded: true }]);
});

test('what the backend does not declare is not offered', async () => {
  const { row } = await open({ levels: ['core', 'media'] });
  await openMenu(row('It is'));
  expect(choices()).toEqual(['Reply', 'Copy', 'Forward', 'Star', 'Message info']);
});

test('a deleted message can only be looked at, and an answer to it ends by itself', async () => {
  const { world, conversationId, row } = await open();
  await openMenu(row('How much?'));
  await item('Reply').click();
  await expect.element(page.getByRole('region', { name: 'Adam Lin' })).toBeVisible();
  const last = (await world.as(ADAM).messages(conversationId)).at(-1);
  const url = `${world.baseUrl}/messages/${last?.id}?for=everyone`;
  await world.fetch(url, { method: 'DELETE', headers: { Authorization: `Bearer ${world.tokenFor(ADAM)}` } });
  await expect.poll(() => page.getByRole('region', { name: 'Adam Lin' }).elements()).toEqual([]);
  await openMenu(row('This message was deleted'));
  expect(choices()).toEqual(['Message info']);
});

test('the menu stays inside a narrow screen in both directions', async () => {
  for (const locale of ['ar', 'en']) {
    const { row } = await open({ locale, scheme: 'dark' });
    for (const text of ['Is the car still there?', 'It is']) {
      const bubble = row(text).querySelector<HTMLElement>('.majlis-bubble') ?? row(text);
      const { left, bottom } = bubble.getBoundingClientRect();
      await userEvent.hover(bubble);
      await expect.poll(() => document.querySelector('.majlis-message-more')).not.toBe(null);
      bubble.dispatchEvent(
        new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: left + 4, clientY: bottom }),
      );
      await expect.poll(() => document.querySelector('.majlis-menu')).not.toBe(null);
      const box = document.querySelector('.majlis-menu')?.getBoundingClientRect();
      expect(box?.left).toBeGreaterThanOrEqual(0);
      expect(box?.right).toBeLessThanOrEqual(360);
      expect(box?.bottom).toBeLessThanOrEqual(700);
      await userEvent.keyboard('{Escape}');
    }
    await cleanup();
  }
});

function finger(type: string, target: Element, [clientX, clientY]: readonly [number, number]): void {
  const init = { pointerType: 'touch', isPrimary: true, pointerId: 7, bubbles: true, clientX, clientY };
  target.dispatchEvent(new PointerEvent(type, init));
}
test.each([
  ['en', 1],
  ['ar', -1],
] as const)('a swipe towards the end of the line answers (%s)', async (locale, sign) => {
  const { row } = await open({ locale });
  const bubble = row('How much?').querySelector('.majlis-bubble') ?? row('How much?');
  await userEvent.hover(bubble);
  await expect.poll(() => document.querySelector('.majlis-message-more')).not.toBe(null);
  for (const [along, hasReply] of [
    [-sign * 80, false],
    [sign * 80, true],
  ] as const) {
    finger('pointerdown', bubble, [180, 300]);
    finger('pointermove', bubble, [180 + along, 302]);
    finger('pointerup', bubble, [180 + along, 302]);
    await expect.poll(() => document.querySelector('.majlis-composer-bar') !== null).toBe(hasReply);
  }
});
