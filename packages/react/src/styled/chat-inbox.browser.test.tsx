import { createMemoryStorage, createMessagingSystem, type MessagingSystem } from '@majlis/core';
import { createMemoryTransport, createWorld, type World } from '@majlis/testing';
import axe from 'axe-core';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import '../styles.css';
import { ChatProvider } from '../provider/chat-provider.tsx';
import { sampleConversation, sampleConversations } from '../test/sample-conversations.ts';
import { ChatInbox } from './chat-inbox.tsx';
import { ConversationList } from './conversation-list.tsx';

const NAMES = ['ليلى الحربي', 'أحمد محمد', 'نورة القحطاني', 'Grace Lin', 'خالد العتيبي'];
const ME = 'u0';
const systems: MessagingSystem[] = [];

function connect(world: World): MessagingSystem {
  const system = createMessagingSystem({
    baseUrl: world.baseUrl,
    fetch: world.fetch,
    transport: createMemoryTransport(world),
    shareAcrossTabs: false,
    storage: createMemoryStorage(),
  });
  systems.push(system);
  return system;
}
async function open({
  width,
  height = 700,
  scheme = 'light',
}: {
  width: number;
  height?: number;
  scheme?: 'light' | 'dark';
}) {
  await page.viewport(width, height);
  document.body.style.margin = '0';
  const world = createWorld({ users: NAMES.map((name, index) => ({ id: `u${index}`, name, profileImage: null })) });
  const conversations: string[] = [];
  for (let index = 1; index < NAMES.length; index += 1) {
    const id = await world.as(ME).open(`u${index}`);
    conversations.push(id);
    await world.as(`u${index}`).send(id, 'هل السيارة ما زالت متاحة؟');
  }
  const system = connect(world);
  await system.initialize(ME, world.tokenFor(ME));
  await render(
    <StrictMode>
      <div style={{ height }}>
        <ChatProvider system={system} colorScheme={scheme}>
          <ChatInbox currentUserId={ME} />
        </ChatProvider>
      </div>
    </StrictMode>,
  );
  await expect.element(row('أحمد محمد')).toBeVisible();
  return { world, system, conversations };
}
const row = (name: string) => page.getByRole('option').filter({ hasText: name });
const paneOf = (kind: 'list' | 'conversation') => {
  const pane = document.querySelector(`[data-pane="${kind}"]`);
  if (!pane) throw new Error(`no pane ${kind}`);
  return pane;
};
const isSeen = (kind: 'list' | 'conversation') => getComputedStyle(paneOf(kind)).visibility === 'visible';
const field = () => page.getByRole('textbox', { name: 'نص الرسالة' });
async function findFaults(): Promise<string[]> {
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  const { violations } = await axe.run(document.body, {
    rules: {
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'landmark-one-main': { enabled: false },
    },
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message}`).join(' ')}`,
  );
}

/** A row measured while rows are being measured; browsers tell of it without drawing anything wrong. */
const LATE_MEASURE = /ResizeObserver loop/;
const noise: unknown[][] = [];
beforeEach(() => {
  noise.length = 0;
  for (const kind of ['error', 'warn'] as const) {
    vi.spyOn(console, kind).mockImplementation((...said) => {
      if (!LATE_MEASURE.test(String(said[0]))) noise.push(said);
    });
  }
});
afterEach(async () => {
  await cleanup();
  for (const system of systems.splice(0)) await system.disconnect({ wipe: true });
  vi.restoreAllMocks();
  expect(noise).toEqual([]);
});

describe('at 1100 pixels', () => {
  test('list and conversation stand side by side, the list on the right in Arabic', async () => {
    await open({ width: 1100 });
    expect([isSeen('list'), isSeen('conversation')]).toEqual([true, true]);
    const [list, conversation] = [
      paneOf('list').getBoundingClientRect(),
      paneOf('conversation').getBoundingClientRect(),
    ];
    expect(list.right).toBe(1100);
    expect(conversation.right).toBeCloseTo(list.left, 0);
    expect(conversation.left).toBe(0);
    await userEvent.click(row('أحمد محمد'));
    await expect.element(field()).toHaveFocus();
    expect([isSeen('list'), isSeen('conversation')]).toEqual([true, true]);
    await expect.element(page.getByRole('button', { name: 'رجوع' })).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(row('أحمد محمد')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(field()).toHaveFocus();
  });
});

describe('at 360 pixels', () => {
  test('one covers the other, and back leads to where one was', async () => {
    await open({ width: 360 });
    expect([isSeen('list'), isSeen('conversation')]).toEqual([true, false]);
    await userEvent.click(row('نورة القحطاني'));
    await expect.element(field()).toHaveFocus();
    expect([isSeen('list'), isSeen('conversation')]).toEqual([false, true]);
    expect(paneOf('conversation').getBoundingClientRect().width).toBe(360);
    await userEvent.click(page.getByRole('button', { name: 'رجوع' }));
    expect([isSeen('list'), isSeen('conversation')]).toEqual([true, false]);
    await expect.element(row('نورة القحطاني')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(row('نورة القحطاني')).toHaveFocus();
  });

  test('nothing sticks out, and every target is large enough', async () => {
    await open({ width: 360 });
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    for (const target of document.querySelectorAll('[role="option"], button, input')) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });
});

test('a call from a conversation that is not open is shown by the name of who calls', async () => {
  const { world, conversations } = await open({ width: 1100 });
  await userEvent.click(row('أحمد محمد'));
  const grace = connect(world);
  await grace.initialize('u3', world.tokenFor('u3'));
  await grace.startCall(conversations[2] ?? '', ME, 'VOICE');
  const dialog = page.getByRole('dialog');
  await expect.element(dialog).toBeVisible();
  await expect.element(dialog.getByText('Grace Lin').first()).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'رفض' }));
  await expect.element(dialog).not.toBeInTheDocument();
});

describe('the list', () => {
  const many = Array.from({ length: 500 }, (_, index) => sampleConversation({ id: `c${index}`, name: `شخص ${index}` }));
  const show = async (width = 360) => {
    await page.viewport(width, 700);
    document.body.style.margin = '0';
    await render(
      <div style={{ height: 700 }}>
        <ConversationList currentUserId="layla" conversations={many} />
      </div>,
    );
    await expect.element(page.getByRole('option').first()).toBeVisible();
  };
  const focused = () => document.activeElement?.getAttribute('data-conversation-id');

  test('mounts only what is near, and keys lead to its far end and back', async () => {
    await show();
    expect(document.querySelectorAll('[role="option"]').length).toBeLessThan(40);
    await userEvent.click(page.getByRole('option').first());
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe('c499');
    const scroller = document.querySelector('.majlis-scroller');
    await expect
      .poll(() => (scroller ? scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight : 99))
      .toBeLessThan(2);
    await userEvent.keyboard('{PageUp}');
    await expect.poll(focused).toBe('c492');
    await userEvent.keyboard('{Home}');
    await expect.poll(focused).toBe('c0');
    await expect.poll(() => scroller?.scrollTop).toBe(0);
  });

  test('keeps the row that has the focus while the reader scrolls away', async () => {
    await show();
    await userEvent.click(page.getByRole('option').first());
    document.querySelector('.majlis-scroller')?.scrollTo(0, 20_000);
    await expect.poll(() => document.querySelector('[data-conversation-id="c280"]')).not.toBeNull();
    expect(focused()).toBe('c0');
  });

  test('puts every name beside its picture and every time at the other side, whatever the language of the name', async () => {
    await page.viewport(360, 1000);
    document.body.style.margin = '0';
    await render(
      <div style={{ height: 1000 }}>
        <ConversationList currentUserId="layla" conversations={sampleConversations(Date.now())} />
      </div>,
    );
    await expect.element(page.getByText('Grace Lin')).toBeVisible();
    for (const name of document.querySelectorAll('bdi')) {
      const range = document.createRange();
      range.selectNodeContents(name);
      const letters = range.getBoundingClientRect();
      const face = name.closest('[role="option"]')?.querySelector('.majlis-avatar')?.getBoundingClientRect();
      const time = name.parentElement?.querySelector('time')?.getBoundingClientRect();
      if (letters.width <= name.getBoundingClientRect().width)
        expect((face?.left ?? 0) - letters.right).toBeLessThan(16);
      expect(time?.right).toBeLessThan(name.getBoundingClientRect().left);
    }
  });
});

test.each([
  ['light', 1100],
  ['dark', 1100],
  ['light', 360],
  ['dark', 360],
] as const)('nothing is wrong with it in %s colours at %d pixels', async (scheme, width) => {
  await open({ width, scheme });
  expect(await findFaults()).toEqual([]);
  await userEvent.click(row('أحمد محمد'));
  await expect.element(field()).toHaveFocus();
  expect(await findFaults()).toEqual([]);
});

test.each(['light', 'dark'] as const)('every kind of row can be read in %s colours', async (scheme) => {
  await page.viewport(360, 1000);
  await render(
    <div style={{ height: 1000 }}>
      <ConversationList
        currentUserId="layla"
        activeId="c1"
        conversations={sampleConversations(Date.now())}
        typing={{ c1: 'text', c4: 'voice' }}
        drafts={{ c6: 'سأصل بعد قليل' }}
        colorScheme={scheme}
      />
    </div>,
  );
  await expect.element(page.getByText('Grace Lin')).toBeVisible();
  expect(await findFaults()).toEqual([]);
});

test('a page from a server keeps to a strict policy, and becomes the living list without a word', async () => {
  await page.viewport(360, 700);
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "style-src-attr 'none'";
  document.head.append(policy);
  const refused: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => refused.push(violatedDirective));
  const onSelect = vi.fn();
  const list = (
    <StrictMode>
      <ConversationList currentUserId="layla" conversations={sampleConversations(Date.now())} onSelect={onSelect} />
    </StrictMode>
  );
  const container = document.createElement('main');
  container.style.height = '700px';
  document.body.append(container);
  container.innerHTML = renderToString(list);
  expect(container.textContent).toContain('أحمد محمد');
  const root = hydrateRoot(container, list);
  await expect.poll(() => container.querySelector('time')?.textContent).toMatch(/\d/);
  await userEvent.click(row('أحمد محمد'));
  expect(onSelect).toHaveBeenCalledOnce();
  const tops = [...container.querySelectorAll('[role="option"]')].map((option) => option.getBoundingClientRect().top);
  expect(new Set(tops.map(Math.round)).size).toBe(tops.length);
  expect(refused).toEqual([]);
  root.unmount();
  container.remove();
});
