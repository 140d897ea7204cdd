import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { type ChatWorld, createChatWorld, OTHER } from '../test/chat-world.tsx';
import { useComposer } from './use-composer.ts';
import { useMessages } from './use-messages.ts';

let chat: ChatWorld;
afterEach(async () => {
  cleanup();
  await chat.system.disconnect({ wipe: true });
});

test('a picked picture is made ready, shown, and reaches the other one with its caption and size', async () => {
  chat = await createChatWorld();
  const surface = new OffscreenCanvas(3000, 1000);
  surface.getContext('2d')?.fillRect(0, 0, 3000, 1000);
  const photo = new File([await surface.convertToBlob({ type: 'image/jpeg' })], 'car.jpeg');
  const { result } = renderHook(
    () => ({ composer: useComposer(chat.conversationId), ...useMessages(chat.conversationId) }),
    { wrapper: chat.around },
  );
  await waitFor(() => expect(result.current.timeline.status).toBe('ready'));
  act(() => result.current.composer.addFiles([photo]));
  expect(result.current.composer.canSubmit).toBe(false);
  await waitFor(() => expect(result.current.composer.attachments[0]?.status).toBe('ready'), { timeout: 15_000 });
  const [item] = result.current.composer.attachments;
  expect(item?.previewUrl).toMatch(/^blob:/);
  act(() => result.current.composer.setCaption(item?.key ?? '', 'السيارة من الأمام'));
  expect(await act(() => result.current.composer.submit())).toBe(true);
  expect(result.current.composer.attachments).toEqual([]);
  await waitFor(() => expect(result.current.messages[0]?.status).toBe('sent'), { timeout: 15_000 });
  const [received] = await chat.world.as(OTHER).messages(chat.conversationId);
  expect(received).toMatchObject({
    type: 'IMAGE',
    content: 'السيارة من الأمام',
    attachments: [{ kind: 'IMAGE', mimeType: 'image/jpeg', width: 2048, height: 683 }],
  });
});
