import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { setAtLiveEnd } from '../provider/reading.ts';
import { type ChatWorld, type ChatWorldOptions, createChatWorld, ME, OTHER } from '../test/chat-world.tsx';
import type { UseChatOptions } from '../types.ts';
import { useChat } from './use-chat.ts';

const worlds: ChatWorld[] = [];
async function start(options?: ChatWorldOptions): Promise<ChatWorld> {
  const made = await createChatWorld(options);
  worlds.push(made);
  return made;
}
const show = ({ around }: ChatWorld, initialProps: UseChatOptions) =>
  renderHook((props: UseChatOptions) => useChat(props), { initialProps, wrapper: around });

afterEach(async () => {
  cleanup();
  for (const { system } of worlds.splice(0)) await system.disconnect({ wipe: true });
});

test('loads a conversation with its history, and shows what arrives', async () => {
  const chat = await start();
  await chat.world.as(OTHER).send(chat.conversationId, 'السلام عليكم');
  const { result } = show(chat, { conversationId: chat.conversationId });
  await waitFor(() => expect(result.current.messages.map(({ content }) => content)).toEqual(['السلام عليكم']));
  expect(result.current.conversation?.participants.map(({ id }) => id).sort()).toEqual([ME, OTHER]);
  expect(result.current.timeline.status).toBe('ready');
  await act(async () => void (await chat.world.as(OTHER).send(chat.conversationId, 'هل السيارة متاحة؟')));
  await waitFor(() => expect(result.current.messages).toHaveLength(2));
});

test('shows what is sent at once, under the key it keeps when the server has it', async () => {
  const chat = await start();
  const { result } = show(chat, { conversationId: chat.conversationId });
  await waitFor(() => expect(result.current.timeline.status).toBe('ready'));
  const sent = await act(() => result.current.sendTextMessage('نعم متاحة'));
  expect(result.current.messages.map(({ key }) => key)).toEqual([sent.key]);
  await waitFor(() => expect(result.current.messages[0]?.status).toBe('sent'));
  expect(result.current.messages.map(({ key }) => key)).toEqual([sent.key]);
});

test('opens the conversation with another user once, although StrictMode mounts twice', async () => {
  const chat = await start();
  const { result } = show(chat, { otherUserId: OTHER });
  await waitFor(() => expect(result.current.conversation?.id).toBe(chat.conversationId));
  expect(chat.world.network.requestCount({ method: 'POST', path: /\/conversations$/ })).toBe(1);
});

test('sends to another user before the conversation is known here', async () => {
  const chat = await start();
  const { result } = show(chat, { otherUserId: OTHER });
  const sent = await act(() => result.current.sendTextMessage('أول رسالة'));
  expect(sent.conversationId).toBe(chat.conversationId);
});

test('keeps every function the same between renders', async () => {
  const chat = await start();
  const { result, rerender } = show(chat, { conversationId: chat.conversationId });
  const first = result.current;
  await waitFor(() => expect(result.current.timeline.status).toBe('ready'));
  rerender({ conversationId: 'another' });
  for (const [name, value] of Object.entries(first)) {
    if (typeof value === 'function') expect(Object.entries(result.current), name).toContainEqual([name, value]);
  }
});

test('waits while the page does not know yet which conversation it shows', async () => {
  const chat = await start();
  const { result } = show(chat, { conversationId: undefined });
  expect(result.current).toMatchObject({ conversation: null, messages: [], error: null });
  await expect(result.current.sendTextMessage('إلى من؟')).rejects.toMatchObject({ code: 'invalid_argument' });
});

test('says why a conversation cannot be opened', async () => {
  const chat = await start();
  const { result } = show(chat, { conversationId: 'no-such-conversation' });
  await waitFor(() => expect(result.current.error?.code).toBe('not_found'));
});

test('loads when the user signs in after the page is there', async () => {
  const chat = await start({ isSignedIn: false });
  await chat.world.as(OTHER).send(chat.conversationId, 'مرحبا');
  const errors: unknown[] = [];
  const { result } = renderHook(
    () => {
      const current = useChat({ conversationId: chat.conversationId });
      if (current.error) errors.push(current.error);
      return current;
    },
    { wrapper: chat.around },
  );
  expect(result.current.conversation).toBeNull();
  expect(() => result.current.sendTyping()).not.toThrow();
  await act(() => chat.system.initialize(ME, chat.world.tokenFor(ME)));
  await waitFor(() => expect(result.current.messages).toHaveLength(1));
  expect(errors).toEqual([]);
});

test('shows another user of the same system nothing of the first one, and then their own', async () => {
  const chat = await start();
  await chat.world.as(OTHER).send(chat.conversationId, 'مرحبا');
  const { result } = show(chat, { conversationId: chat.conversationId });
  await waitFor(() => expect(result.current.messages[0]?.isOwn).toBe(false));
  await act(() => chat.system.disconnect());
  expect(result.current).toMatchObject({ conversation: null, messages: [] });
  await act(() => chat.system.initialize(OTHER, chat.world.tokenFor(OTHER)));
  await waitFor(() => expect(result.current.messages[0]?.isOwn).toBe(true));
});

test('opens the conversation after a failure, when the connection is back', async () => {
  const chat = await start();
  await waitFor(() => expect(chat.system.state.getSnapshot().connection.status).toBe('connected'));
  await chat.world.as(OTHER).send(chat.conversationId, 'مرحبا');
  chat.world.network.failRequests({ method: 'GET', path: '/messages' }, { status: 403, code: 'forbidden' });
  const { result } = show(chat, { conversationId: chat.conversationId });
  await waitFor(() => expect(result.current.error?.code).toBe('forbidden'));
  act(() => chat.world.network.disconnect());
  await waitFor(() => expect(result.current.timeline.status).toBe('ready'), { timeout: 10_000 });
  await waitFor(() => expect(result.current.messages).toHaveLength(1));
  expect(result.current.error).toBeNull();
});

test('marks as read what arrives while the page is seen and the newest message is in view', async () => {
  const chat = await start();
  const readSeq = async () => {
    const { participants } = await chat.world.as(OTHER).conversation(chat.conversationId);
    return participants.find(({ id }) => id === ME)?.readSeq;
  };
  chat.page.show(false);
  await chat.world.as(OTHER).send(chat.conversationId, 'هل رأيت؟');
  const { result } = show(chat, { conversationId: chat.conversationId });
  await waitFor(() => expect(result.current.messages).toHaveLength(1));
  expect(await readSeq()).toBe(0);
  act(() => setAtLiveEnd(chat.system, chat.conversationId, { atEnd: false }));
  act(() => chat.page.show(true));
  expect(await readSeq()).toBe(0);
  act(() => setAtLiveEnd(chat.system, chat.conversationId, { atEnd: true }));
  await waitFor(async () => expect(await readSeq()).toBe(1));
});

test('never marks anything as read when told not to', async () => {
  const chat = await start();
  await chat.world.as(OTHER).send(chat.conversationId, 'سر');
  const { result } = show(chat, { conversationId: chat.conversationId, markReadAutomatically: false });
  await waitFor(() => expect(result.current.messages).toHaveLength(1));
  expect(chat.world.network.requestCount({ path: '/read' })).toBe(0);
});

test('shows that the other one types, and tells the other one', async () => {
  const chat = await start();
  const { result } = show(chat, { conversationId: chat.conversationId });
  await waitFor(() => expect(result.current.timeline.status).toBe('ready'));
  await act(() => chat.world.as(OTHER).type(chat.conversationId, true));
  await waitFor(() => expect(result.current.typingUserIds).toEqual([OTHER]));
  expect(result.current.isTyping).toBe(true);
  await act(() => chat.world.as(OTHER).type(chat.conversationId, false));
  await waitFor(() => expect(result.current.isTyping).toBe(false));
  expect(() => result.current.sendTyping()).not.toThrow();
  expect(() => result.current.sendTyping(false)).not.toThrow();
});

test('never rejects when a call cannot be made, and says why in callState', async () => {
  const chat = await start({ levels: ['core', 'media'] });
  const { result } = show(chat, { conversationId: chat.conversationId });
  await waitFor(() => expect(result.current.conversation).not.toBeNull());
  const told: string[] = [];
  chat.system.on('error', ({ error }) => told.push(error.code));
  await act(() => result.current.startVoiceCall());
  expect(told).toEqual(['unsupported']);
  expect(result.current.callState).toMatchObject({ status: 'idle', error: { code: 'unsupported' } });
  await act(() => result.current.answerCall());
  expect(result.current.callState.error).toBeNull();
});
