import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createChatWorld, ME, OTHER } from '../test/chat-world.tsx';
import { layOutPage } from '../test/laid-out.ts';
import type { ChatInboxProps } from '../types.ts';
import { ChatInbox } from './chat-inbox.tsx';

const undo: (() => unknown)[] = [];
beforeEach(layOutPage);
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const leave of undo.splice(0)) await leave();
});

async function open(props: Partial<ChatInboxProps> = {}, options: Parameters<typeof createChatWorld>[0] = {}) {
  const made = await createChatWorld(options);
  undo.push(() => made.system.disconnect());
  await made.world.as(OTHER).send(made.conversationId, 'أهلاً ليلى');
  const inbox = (over: Partial<ChatInboxProps> = {}) => <ChatInbox currentUserId={ME} {...props} {...over} />;
  const { container, rerender } = render(inbox(), { wrapper: made.around });
  const row = await screen.findByRole('option');
  return { ...made, container, row, show: (over: Partial<ChatInboxProps>) => rerender(inbox(over)) };
}
const pane = () => screen.getByRole('region', { name: 'أحمد محمد' });
const field = () => screen.findByRole('textbox', { name: 'نص الرسالة' });
const isOpen = (container: Element) => container.querySelector('.majlis-inbox')?.hasAttribute('data-open');

describe('the inbox', () => {
  test('invites to choose, opens what is chosen, and takes the focus there', async () => {
    const { container, row } = await open();
    expect(screen.getByText('اختر محادثة')).toBeTruthy();
    expect(isOpen(container)).toBe(false);
    await userEvent.click(row);
    expect(isOpen(container)).toBe(true);
    expect(within(pane()).getByRole('heading', { name: 'أحمد محمد' })).toBeTruthy();
    expect(document.activeElement).toBe(await field());
    expect(screen.getByRole('option', { selected: true })).toBe(row);
  });

  test('is a whole messenger: what is written arrives, and what arrives is read', async () => {
    const { world, conversationId, row } = await open();
    await userEvent.click(row);
    await userEvent.type(await field(), 'في الطريق{Enter}');
    await waitFor(async () => {
      const sent = await world.as(OTHER).messages(conversationId);
      expect(sent.map(({ content }) => content)).toContain('في الطريق');
    });
    await waitFor(async () => {
      const { participants } = await world.as(OTHER).conversation(conversationId);
      expect(participants.find(({ id }) => id === ME)?.readSeq).toBeGreaterThan(0);
    });
    await waitFor(() => expect(within(row).getByText('في الطريق')).toBeTruthy());
    expect(row.dataset['unread']).toBeUndefined();
  });

  test('goes back by its button, and gives the focus back to the row', async () => {
    const { container, row } = await open();
    await userEvent.click(row);
    await userEvent.click(screen.getByRole('button', { name: 'رجوع' }));
    expect(isOpen(container)).toBe(false);
    expect(document.activeElement).toBe(row);
  });

  test('goes back by Escape where one pane covers the other', async () => {
    const { container, row } = await open();
    await userEvent.click(row);
    const list = container.querySelector<HTMLElement>('[data-pane="list"]');
    if (list) list.style.visibility = 'hidden';
    await field();
    await userEvent.keyboard('{Escape}');
    expect(isOpen(container)).toBe(false);
  });

  test('changes over to the list by Escape where both stand side by side', async () => {
    const { container, row } = await open();
    row.focus();
    await userEvent.keyboard('{Enter}');
    await field();
    await userEvent.keyboard('{Escape}');
    expect(isOpen(container)).toBe(true);
    expect(document.activeElement).toBe(row);
  });

  test('leaves an Escape to what it closes', async () => {
    const { container, row } = await open();
    await userEvent.click(row);
    await userEvent.click(await screen.findByRole('button', { name: 'إرفاق' }));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(isOpen(container)).toBe(true);
    expect(document.activeElement).not.toBe(row);
  });
});

describe('which conversation is open', () => {
  test('is for the page to say when it wants to', async () => {
    const onConversationChange = vi.fn();
    const { container, row, conversationId, show } = await open({ conversationId: null, onConversationChange });
    await userEvent.click(row);
    expect(onConversationChange.mock.calls).toEqual([[conversationId]]);
    expect(isOpen(container)).toBe(false);
    show({ conversationId });
    await field();
    await userEvent.click(screen.getByRole('button', { name: 'رجوع' }));
    expect(onConversationChange.mock.calls.at(-1)).toEqual([null]);
    expect(isOpen(container)).toBe(true);
  });

  test('can be said for the start, without taking the focus', async () => {
    const { container } = await open({ defaultConversationId: 'conversation-1' }, { conversationId: 'conversation-1' });
    await field();
    expect(isOpen(container)).toBe(true);
    expect(document.activeElement).toBe(document.body);
  });

  test('is not one that does not exist: it says so and offers the way back', async () => {
    const { container } = await open({ defaultConversationId: 'nothing' });
    await waitFor(() => expect(screen.getByText('لم تعد هذه المحادثة موجودة.')).toBeTruthy());
    await userEvent.click(screen.getByRole('button', { name: 'رجوع' }));
    expect(isOpen(container)).toBe(false);
  });
});

test('nothing is wrong with it for those who cannot see it', async () => {
  const { container, row } = await open();
  const findFaults = async () => {
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  };
  expect(await findFaults()).toEqual([]);
  await userEvent.click(row);
  await field();
  expect(await findFaults()).toEqual([]);
});

test('a server renders it with the words of its language', () => {
  const html = renderToString(<ChatInbox currentUserId={ME} locale="en" />);
  expect(html).toContain('Loading chats…');
  expect(html).toContain('dir="ltr"');
  expect(renderToString(<ChatInbox currentUserId={ME} />)).toContain('dir="rtl"');
});
