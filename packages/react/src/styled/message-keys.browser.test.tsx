import { StrictMode } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import '../styles.css';
import { useChat } from '../hooks/use-chat.ts';
import { ChatProvider } from '../provider/chat-provider.tsx';
import { type ChatWorld, createChatWorld, ME, OTHER } from '../test/chat-world.tsx';
import { settle } from '../test/list-screen.tsx';
import { find, focused, press } from '../test/pressed-keys.ts';
import { WhatsAppStyleChat } from './whats-app-style-chat.tsx';

// Each test is a line of docs/guide/keys.md: where, and which key.
const opened: ChatWorld[] = [];
afterEach(async () => {
  await cleanup();
  for (const { system } of opened.splice(0)) await system.disconnect({ wipe: true });
});

function Chat({ conversationId }: { conversationId: string }) {
  const chat = useChat({ conversationId });
  return (
    <WhatsAppStyleChat
      conversationId={conversationId}
      currentUserId={ME}
      otherUser={{ id: OTHER, name: 'Adam' }}
      messages={chat.messages}
      onSendMessage={chat.sendTextMessage}
    />
  );
}
const texts = ['one', 'see https://example.com', 'three', 'mine', 'last'];
async function open({ locale = 'en', count = 0 } = {}) {
  await page.viewport(400, 700);
  const scene = await createChatWorld();
  opened.push(scene);
  const said = [...Array.from({ length: count }, (_, index) => `old ${index}`), ...texts];
  for (const text of said) {
    const { seq } = await scene.world.as(text === 'mine' ? ME : OTHER).send(scene.conversationId, text);
    // Else it opens where the unread ones begin.
    await scene.world.as(ME).read(scene.conversationId, seq);
  }
  await render(
    <StrictMode>
      <div style={{ height: 700 }}>
        <ChatProvider system={scene.system} locale={locale}>
          <Chat conversationId={scene.conversationId} />
        </ChatProvider>
      </div>
    </StrictMode>,
  );
  await expect.element(page.getByText('last')).toBeVisible();
  await settle(find('.majlis-scroller'));
  find('.majlis-scroller').focus();
  // The keys of the list come with the first focus in it.
  await expect.poll(() => document.querySelector('.majlis-said')).not.toBeNull();
}
const said = () => focused()?.querySelector('.majlis-text')?.textContent;
const row = (text: string) =>
  [...document.querySelectorAll<HTMLElement>('[data-message-id]')].find(
    (one) => one.querySelector('.majlis-text')?.textContent === text,
  );
const isMenuOpen = () => document.querySelector('[role=menu]') !== null;
async function openMenu(): Promise<void> {
  await press('{ArrowUp}');
  await expect.poll(said).toBe('last');
  await press('{Enter}');
  await expect.poll(() => focused()?.getAttribute('role')).toMatch(/^menuitem/);
}

describe('List', () => {
  test.each(['{ArrowUp}', '{ArrowDown}', '{Tab}'])(
    'List | ↑ ↓ or Tab: %s goes to the last message in view, and back to the one that had the focus',
    async (key) => {
      await open();
      await press(key);
      await expect.poll(said).toBe('last');
      await press('{ArrowUp}{ArrowUp}{Shift>}{Tab}{/Shift}');
      await expect.poll(focused).toBe(find('.majlis-scroller'));
      await press(key);
      await expect.poll(said).toBe('three');
    },
  );
});

describe('Message', () => {
  test('Message | ↑ ↓: the one before and after; End goes to the newest', async () => {
    await open({ count: 40 });
    await press('{ArrowUp}{ArrowUp}{ArrowUp}');
    await expect.poll(said).toBe('three');
    await press('{ArrowDown}');
    await expect.poll(said).toBe('mine');
    for (let step = 0; step < 12; step += 1) await press('{ArrowUp}');
    await expect.poll(said).toMatch(/^old/);
    await press('{End}');
    await expect.poll(said).toBe('last');
    await expect.element(page.getByText('last')).toBeInViewport();
  });

  test.each(['{Enter}', ' ', '{ContextMenu}', '{Shift>}{F10}{/Shift}'])(
    'Message | Enter, Space, the menu key, Shift + F10: "%s" opens its menu',
    async (key) => {
      await open();
      await press('{ArrowUp}');
      await expect.poll(said).toBe('last');
      await press(key);
      await expect.poll(isMenuOpen).toBe(true);
      await expect.poll(() => focused()?.getAttribute('role')).toMatch(/^menuitem/);
    },
  );

  test.each([
    ['en', '{ArrowRight}', '{ArrowLeft}'],
    ['ar', '{ArrowLeft}', '{ArrowRight}'],
  ])('Message | → ←: in %s, %s goes to the link inside it and %s back to it', async (locale, into, back) => {
    await open({ locale });
    await press('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}');
    await expect.poll(() => focused()).toBe(row('see https://example.com'));
    await press(into);
    await expect.poll(() => focused()?.tagName).toBe('A');
    await press(back);
    await expect.poll(() => focused()).toBe(row('see https://example.com'));
  });

  test('Message | Tab: leaves the list for the field, and Shift + Tab goes to the list itself', async () => {
    await open();
    await press('{ArrowUp}');
    await expect.poll(said).toBe('last');
    await press('{Shift>}{Tab}{/Shift}');
    await expect.poll(focused).toBe(find('.majlis-scroller'));
    await press('{ArrowUp}{Tab}');
    await expect.poll(() => focused()?.closest('.majlis-composer')).not.toBeNull();
  });

  test('Inside a message | Escape: goes back to the message', async () => {
    await open();
    await press('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowRight}');
    await expect.poll(() => focused()?.tagName).toBe('A');
    await press('{Escape}');
    await expect.poll(() => focused()).toBe(row('see https://example.com'));
  });
});

describe('Menu', () => {
  const items = () => [...document.querySelectorAll('[role=menu] [role^=menuitem]')];
  const named = (name: string) => items().find((item) => item.textContent === name);

  test('Menu | ↑ ↓ Home End, a letter: moves; → ← along the reactions', async () => {
    await open();
    await openMenu();
    expect(focused()).toBe(items()[0]);
    await press('{ArrowRight}');
    expect(focused()).toBe(items()[1]);
    await press('{ArrowLeft}');
    expect(focused()).toBe(items()[0]);
    await press('{ArrowDown}');
    expect(focused()).toBe(named('Reply'));
    await press('{End}');
    expect(focused()).toBe(items().at(-1));
    await press('{Home}');
    expect(focused()).toBe(items()[0]);
    await press('c');
    expect(focused()).toBe(named('Copy'));
    await press('{ArrowUp}{ArrowUp}');
    expect(items().indexOf(focused() ?? document.body)).toBeLessThan(items().indexOf(named('Copy') ?? document.body));
    await press('r{Enter}');
    await expect.element(page.getByRole('region', { name: 'Adam' })).toBeVisible();
  });

  test.each(['{Escape}', '{Tab}'])(
    'Menu | ↑ ↓ Home End, a letter: %s closes it and goes back to the message',
    async (key) => {
      await open();
      await openMenu();
      await press(key);
      await expect.poll(isMenuOpen).toBe(false);
      await expect.poll(said).toBe('last');
    },
  );

  test('Field, empty | ↑: changes the last message of one’s own', async () => {
    await open();
    await userEvent.click(find('.majlis-field'));
    await press('{ArrowUp}');
    await expect.element(page.getByRole('region', { name: 'Edit message' })).toBeVisible();
    await expect.poll(() => document.querySelector('textarea')?.value).toBe('mine');
  });

  test('Field | Escape: gives up the change, and the answer', async () => {
    await open();
    await userEvent.click(find('.majlis-field'));
    await press('{ArrowUp}');
    await expect.element(page.getByRole('region', { name: 'Edit message' })).toBeVisible();
    await press('{Escape}');
    await expect.poll(() => document.querySelector('textarea')?.value).toBe('');
    find('.majlis-scroller').focus();
    await openMenu();
    await press('r{Enter}');
    await expect.element(page.getByRole('region', { name: 'Adam' })).toBeVisible();
    await expect.poll(focused).toBe(find('textarea'));
    await press('{Escape}');
    await expect.poll(() => page.getByRole('region', { name: 'Adam' }).elements()).toEqual([]);
  });
});
