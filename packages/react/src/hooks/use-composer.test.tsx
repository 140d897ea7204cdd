import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ChatWorld, createChatWorld } from '../test/chat-world.tsx';
import { useComposer } from './use-composer.ts';
import { useMessages } from './use-messages.ts';

let chat: ChatWorld;
beforeEach(async () => {
  chat = await createChatWorld();
});
afterEach(async () => {
  cleanup();
  await chat.system.disconnect({ wipe: true });
});
const show = () =>
  renderHook((id: string) => ({ composer: useComposer(id), ...useMessages(id) }), {
    initialProps: chat.conversationId,
    wrapper: chat.around,
  });

test('keeps a draft per conversation and empties it when it is sent', async () => {
  const { result, rerender } = show();
  await waitFor(() => expect(result.current.timeline.status).toBe('ready'));
  expect(result.current.composer.canSubmit).toBe(false);
  act(() => result.current.composer.setDraft('السلام عليكم '));
  expect(result.current.composer).toMatchObject({ draft: 'السلام عليكم ', canSubmit: true });
  rerender('another');
  expect(result.current.composer.draft).toBe('');
  rerender(chat.conversationId);
  expect(await act(() => result.current.composer.submit())).toBe(true);
  expect(result.current.composer.draft).toBe('');
  await waitFor(() => expect(result.current.messages.map(({ content }) => content)).toEqual(['السلام عليكم']));
});

test('keeps the text and says why when it is refused', async () => {
  const { result } = show();
  await waitFor(() => expect(result.current.timeline.status).toBe('ready'));
  const long = 'م'.repeat(5001);
  act(() => result.current.composer.setDraft(long));
  expect(await act(() => result.current.composer.submit())).toBe(false);
  expect(result.current.composer.draft).toBe(long);
  expect(result.current.composer.error).not.toBeNull();
  act(() => result.current.composer.setDraft(''));
  expect(result.current.composer.error).toBeNull();
});

test('shows a file that is no picture as failed, in its own place', async () => {
  const { result } = show();
  act(() => result.current.composer.addFiles([new File(['<svg/>'], 'a.png', { type: 'image/png' })]));
  await waitFor(() =>
    expect(result.current.composer.attachments).toMatchObject([
      { status: 'failed', error: { code: 'unsupported_media_type' } },
    ]),
  );
  expect(result.current.composer.canSubmit).toBe(false);
  const [item] = result.current.composer.attachments;
  act(() => result.current.composer.removeAttachment(item?.key ?? ''));
  expect(result.current.composer.attachments).toEqual([]);
});
