import { createMajlisError } from '@majlis/core';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createChatWorld, ME, OTHER } from '../test/chat-world.tsx';
import { layOutPage } from '../test/laid-out.ts';
import { type SampleConversation, sampleConversation, sampleConversations } from '../test/sample-conversations.ts';
import { sampleAttachment } from '../test/sample-messages.ts';
import type { ConversationListProps } from '../types.ts';
import { ConversationList } from './conversation-list.tsx';

beforeEach(layOutPage);
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const NOW = Date.now();
const named = (name: string, over: SampleConversation = {}) => sampleConversation({ id: name, name, ...over });
async function list(over: Partial<ConversationListProps> = {}) {
  const shown = render(<ConversationList currentUserId="layla" locale="en" {...over} />);
  // Rows are measured after the first drawing.
  await act(async () => undefined);
  return shown;
}
const rows = () => screen.queryAllByRole('option').map((row) => row.getAttribute('data-conversation-id'));
const row = async (over: SampleConversation, props: Partial<ConversationListProps> = {}) => {
  await list({ conversations: [named('Adam Smith', over)], ...props });
  return screen.getByRole('option');
};
const lineOf = async (over: SampleConversation, props: Partial<ConversationListProps> = {}) =>
  (await row(over, props)).querySelector('.majlis-chat-line')?.textContent;

async function findFaults(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('a row', () => {
  test('shows who it is, without what could reorder or hide a name', async () => {
    const shown = await row({ name: '\u202Eexe.gnp\u202C Adam' });
    const name = shown.querySelector('bdi');
    expect(name?.textContent).toBe('exe.gnp Adam');
  });

  test('shows a group by its title, and who in it wrote', async () => {
    const shown = await row({ name: 'Family', members: ['Sara', 'Adam'], message: { content: 'Dinner?' } });
    expect(shown.querySelector('bdi')?.textContent).toBe('Family');
    expect(shown.querySelector('.majlis-chat-line')?.textContent).toBe('\u2068Sara\u2069: Dinner?');
  });

  test.each([
    ['photo', { type: 'IMAGE', content: 'The front' }, 'Photo: The front', 'photo'],
    [
      'voice message',
      { type: 'VOICE', content: null, attachments: [sampleAttachment({ duration: 7.5 })] },
      'Voice message (0:07)',
      'microphone',
    ],
    ['place', { type: 'LOCATION', content: null }, 'Location', 'pin'],
    ['video call', { type: 'CALL_ENDED', content: null, call: { type: 'VIDEO' } }, 'Video call', 'video'],
    ['missed call', { type: 'CALL_MISSED', content: null, call: { type: 'VOICE' } }, 'Missed voice call', 'missed'],
    ['deleted message', { deletedAt: '2026-01-05T10:00:00Z', content: null }, 'This message was deleted', 'block'],
    [
      'message of a kind nobody knows',
      { type: 'X_poll', content: null },
      'This app cannot show this kind of message',
      null,
    ],
    ['change of the conversation', { type: 'SYSTEM', content: null }, 'The chat was changed', null],
  ])('says in a word and a picture that a %s came last', async (_what, message, words, icon) => {
    expect(await lineOf({ message })).toBe(words);
    const shown = screen.getByRole('option').querySelector('.majlis-chat-kind [data-icon]');
    expect(shown?.getAttribute('data-icon') ?? null).toBe(icon);
  });

  test.each([
    ['Sent', {}],
    ['Delivered', { deliveredSeq: 7 }],
    ['Read', { readSeq: 7 }],
  ])('ticks one’s own message as %s', async (label, other) => {
    await row({ message: { senderId: 'layla' }, other });
    expect(screen.getByRole('img', { name: label })).toBeTruthy();
  });

  test('gives no tick to what the other one wrote', async () => {
    await row({ other: { readSeq: 7 } });
    expect(screen.queryByRole('img')).toBeNull();
  });

  test('says that they type instead of what they wrote', async () => {
    expect(await lineOf({}, { typing: { 'Adam Smith': 'text' } })).toBe('typing…');
    cleanup();
    expect(await lineOf({}, { typing: { 'Adam Smith': 'voice' } })).toBe('recording a voice message…');
  });

  test('shows what is not sent yet, unless the conversation is open', async () => {
    const drafts = { 'Adam Smith': 'I will be' };
    expect(await lineOf({}, { drafts })).toBe('Draft:I will be');
    cleanup();
    expect(await lineOf({}, { drafts, activeId: 'Adam Smith' })).toBe('Message 7');
  });

  test.each([
    ['today', 0, /\d:\d\d/],
    ['yesterday', 1, /^Yesterday$/],
    ['within a week', 3, /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/],
    ['long ago', 500, /\d{4}$/],
  ])('says when: %s', async (_when, days, shown) => {
    const at = new Date(NOW);
    at.setDate(at.getDate() - days);
    await row({ message: { createdAt: at.toISOString() } });
    expect(screen.getByRole('option').querySelector('time')?.textContent).toMatch(shown);
  });

  test('says yesterday of today’s message once it is midnight', async () => {
    vi.useFakeTimers({ now: new Date(2026, 4, 1, 23, 59, 30), toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    await row({ message: { createdAt: new Date(2026, 4, 1, 21, 5).toISOString() } });
    const when = () => screen.getByRole('option').querySelector('time')?.textContent;
    expect(when()).toMatch(/9:05/);
    act(() => void vi.advanceTimersByTime(60_000));
    expect(when()).toBe('Yesterday');
  });

  test('counts what is unread in the reader’s digits, and no further than the badge has room', async () => {
    const badge = () => screen.getByRole('option').querySelector('.majlis-chat-count');
    await row({ me: { unreadCount: 3 } }, { locale: 'ar', numberingSystem: 'arab' });
    expect(badge()?.firstChild?.textContent).toBe('٣');
    expect(badge()?.lastChild?.textContent).toBe('٣ رسائل غير مقروءة');
    cleanup();
    await row({ me: { unreadCount: 128 } });
    expect(badge()?.firstChild?.textContent).toBe('99+');
    expect(badge()?.lastChild?.textContent).toBe('128 unread messages');
  });

  test('marks what is muted, pinned and unread', async () => {
    const shown = await row({ me: { mutedUntil: '2999-01-01T00:00:00Z', pinned: true, unreadCount: 1 } });
    expect(within(shown).getByText('Muted')).toBeTruthy();
    expect(within(shown).getByText('Pinned')).toBeTruthy();
    expect({ ...shown.dataset }).toMatchObject({ muted: 'true', pinned: 'true', unread: 'true' });
    cleanup();
    expect((await row({ me: { mutedUntil: '2020-01-01T00:00:00Z' } })).dataset['muted']).toBeUndefined();
  });
});

describe('the list', () => {
  test('puts pinned conversations first and archived ones away, where a search finds them', async () => {
    const conversations = [
      named('Adam'),
      named('Bea', { me: { archived: true } }),
      named('Carl', { me: { pinned: true } }),
    ];
    await list({ conversations });
    expect(rows()).toEqual(['Carl', 'Adam']);
    await userEvent.type(screen.getByRole('textbox', { name: 'Search chats' }), 'bea');
    await waitFor(() => expect(rows()).toEqual(['Bea']));
  });

  test('mounts only what is near, of however many', async () => {
    await list({ conversations: Array.from({ length: 2000 }, (_, index) => named(`Person ${index}`)) });
    expect(rows().length).toBeLessThan(40);
  });

  test('moves by arrows, Home and End, and chooses by Enter and Space', async () => {
    const onSelect = vi.fn();
    await list({ conversations: [named('A'), named('B'), named('C')], onSelect, activeId: 'B' });
    await userEvent.tab();
    await userEvent.tab();
    const focused = () => document.activeElement?.getAttribute('data-conversation-id');
    expect(focused()).toBe('B');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('C');
    await userEvent.keyboard('{ArrowDown}{Home}');
    expect(focused()).toBe('A');
    await userEvent.keyboard('{End}{ArrowUp}{Enter}');
    expect(focused()).toBe('B');
    await userEvent.keyboard('{ArrowUp} ');
    expect(onSelect.mock.calls.map(([{ id }]) => id)).toEqual(['B', 'A']);
  });

  test('is one stop for Tab, which stays with its conversation when another one moves up', async () => {
    const [a, b, c] = [named('A'), named('B'), named('C')];
    const { rerender } = await list({ conversations: [a, b, c] });
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    rerender(<ConversationList currentUserId="layla" locale="en" conversations={[c, a, b]} />);
    const stops = screen.getAllByRole('option').filter(({ tabIndex }) => tabIndex === 0);
    expect(stops.map(({ dataset }) => dataset['conversationId'])).toEqual(['B']);
    expect(document.activeElement).toBe(stops[0]);
  });

  test('chooses by a press, and says which one is open', async () => {
    const onSelect = vi.fn();
    await list({ conversations: [named('A'), named('B')], onSelect, activeId: 'B' });
    expect(screen.getByRole('option', { selected: true }).dataset['conversationId']).toBe('B');
    await userEvent.click(screen.getByText('A', { selector: 'bdi' }));
    expect(onSelect).toHaveBeenCalledOnce();
  });

  test('asks for more as its end comes near, and not again while they are on their way', async () => {
    const onLoadMore = vi.fn();
    const conversations = [named('A'), named('B')];
    const { rerender } = await list({ conversations, hasMore: true, onLoadMore });
    await waitFor(() => expect(onLoadMore).toHaveBeenCalled());
    onLoadMore.mockClear();
    const again = (over: Partial<ConversationListProps>) =>
      rerender(
        <ConversationList
          currentUserId="layla"
          locale="en"
          {...{ conversations, hasMore: true, onLoadMore, ...over }}
        />,
      );
    again({ isLoading: true });
    expect(screen.getByText('Loading older chats…')).toBeTruthy();
    again({ isLoading: true, conversations: [...conversations, named('C')] });
    expect(onLoadMore).not.toHaveBeenCalled();
  });

  test('says why older conversations did not come, and tries again only when asked to', async () => {
    const [onLoadMore, onRetry] = [vi.fn(), vi.fn()];
    const error = createMajlisError({ code: 'network', message: 'unable to load; no network' });
    await list({ conversations: [named('A')], hasMore: true, error, onLoadMore, onRetry });
    expect(screen.getByRole('alert').textContent).toContain('internet');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
    expect(onLoadMore).not.toHaveBeenCalled();
  });
});

describe('the search', () => {
  const conversations = [
    named('أحمد محمد', { message: { content: 'السلام عليكم' } }),
    named('فاطمة', { message: { content: 'الموعد الساعة ٥' } }),
    named('Grace'),
  ];
  const search = async (text: string) => {
    await list({ conversations, locale: 'ar', onSelect });
    await userEvent.type(screen.getByRole('textbox'), text);
  };
  const onSelect = vi.fn();
  beforeEach(() => onSelect.mockReset());

  test.each([
    ['a name without its hamza', 'احمد', ['أحمد محمد']],
    ['a name with tashkeel', 'مُحَمَّد', ['أحمد محمد']],
    ['haa for taa marbuta', 'فاطمه', ['فاطمة']],
    ['words of the last message', 'سلام', ['أحمد محمد']],
    ['digits of the other kind', 'الساعة 5', ['فاطمة']],
    ['words in any order, from name and message', 'عليكم أحمد', ['أحمد محمد']],
    ['capital letters', 'GRACE', ['Grace']],
  ])('finds %s', async (_what, text, found) => {
    await search(text);
    await waitFor(() => expect(rows()).toEqual(found));
  });

  test('marks what it found, says how many, and leads on by arrow and Enter', async () => {
    await search('احمد');
    await waitFor(() => expect(screen.getByRole('option').querySelector('mark')?.textContent).toBe('أحمد'));
    expect(screen.getByText('محادثة واحدة')).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    expect(onSelect.mock.calls.map(([{ id }]) => id)).toEqual(['أحمد محمد']);
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByRole('option'));
  });

  test('says what was not found, and Escape brings everything back', async () => {
    await search('زرافة');
    await waitFor(() => expect(screen.getByText('لا نتائج لـ «\u2068زرافة\u2069»')).toBeTruthy());
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });
});

test('a search that finds nothing looks among older conversations, but not without end', async () => {
  const onLoadMore = vi.fn();
  const conversations = [named('Grace')];
  const props = { currentUserId: 'layla', locale: 'en', conversations, hasMore: true, onLoadMore };
  const { rerender } = await list(props);
  onLoadMore.mockClear();
  await userEvent.type(screen.getByRole('textbox'), 'z');
  await waitFor(() => expect(onLoadMore).toHaveBeenCalledOnce());
  for (let page = 0; page < 30; page += 1) {
    rerender(<ConversationList {...props} isLoading />);
    rerender(<ConversationList {...props} conversations={[...conversations]} />);
  }
  expect(onLoadMore).toHaveBeenCalledTimes(10);
  rerender(<ConversationList {...props} conversations={[...conversations, named('Zaid')]} />);
  await waitFor(() => expect(rows()).toEqual(['Zaid']));
});

describe('a list without conversations', () => {
  test('says that they are being loaded', async () => {
    const { container } = await list({ conversations: [], isLoading: true });
    expect(screen.getByText('Loading chats…').getAttribute('role')).toBe('status');
    expect(container.querySelector('[data-part="conversations"]')?.getAttribute('data-state')).toBe('loading');
  });

  test('says why they could not be loaded, and tries again', async () => {
    const onRetry = vi.fn();
    const error = createMajlisError({ code: 'unavailable', message: 'unable to load; down' });
    await list({ conversations: [], error, onRetry });
    expect(screen.getByRole('alert').textContent).toContain('Unable to load the chats');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  test('says that there are none, and that the device is offline', async () => {
    await list({ conversations: [], connection: { status: 'offline', error: null, shared: false } });
    expect(screen.getByText('No chats yet')).toBeTruthy();
    expect(screen.getByText(/You are offline/)).toBeTruthy();
  });
});

describe('inside a provider', () => {
  test('loads the conversations, and shows what comes, who types and what is not sent', async () => {
    const { world, system, conversationId, around } = await createChatWorld();
    const other = world.as(OTHER);
    await other.send(conversationId, 'أهلاً');
    render(<ConversationList currentUserId={ME} />, { wrapper: around });
    await waitFor(() => expect(screen.getByText('أهلاً')).toBeTruthy());
    await other.send(conversationId, 'كيف الحال؟');
    await waitFor(() => expect(screen.getByText('كيف الحال؟')).toBeTruthy());
    expect(screen.getByText('رسالتان غير مقروءتين')).toBeTruthy();
    await other.type(conversationId, true);
    await waitFor(() => expect(screen.getByText('يكتب الآن…')).toBeTruthy());
    await other.type(conversationId, false);
    system.drafts.set(conversationId, 'سأصل');
    await waitFor(() => expect(screen.getByText('مسودة:')).toBeTruthy());
    await system.disconnect();
  });

  test('shows one’s own message at once, before the server has it', async () => {
    const { world, system, conversationId, around } = await createChatWorld();
    await world.as(OTHER).send(conversationId, 'أهلاً');
    render(<ConversationList currentUserId={ME} />, { wrapper: around });
    await waitFor(() => expect(screen.getByText('أهلاً')).toBeTruthy());
    world.network.setOffline(true);
    await system.sendTextMessage(conversationId, 'في الطريق');
    await waitFor(() => expect(screen.getByText('في الطريق')).toBeTruthy());
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(/الإرسال/);
    await system.disconnect();
  });
});

test('nothing is wrong with it for those who cannot see it, in any state', async () => {
  const error = createMajlisError({ code: 'network', message: 'unable to load; no network' });
  const states: Partial<ConversationListProps>[] = [
    { conversations: sampleConversations(NOW), activeId: 'c2', typing: { c4: 'text' }, drafts: { c6: 'I will' } },
    { conversations: [], isLoading: true },
    { conversations: [], error, onRetry: () => undefined },
    { conversations: [] },
  ];
  for (const state of states) {
    const { container } = await list(state);
    expect(await findFaults(container)).toEqual([]);
    cleanup();
  }
});

test('a server renders its first rows, without a time that only the reader’s device knows', async () => {
  const html = renderToString(
    <ConversationList currentUserId="layla" conversations={sampleConversations(NOW)} locale="ar" />,
  );
  expect(html).toContain('أحمد محمد');
  expect(html).not.toContain('<time');
});
