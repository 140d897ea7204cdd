import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import '../styles.css';
import { useChat } from '../hooks/use-chat.ts';
import { WhatsAppStyleChat } from '../styled/whats-app-style-chat.tsx';
import { createChatWorld, ME, OTHER } from '../test/chat-world.tsx';
import { rowOf, settle } from '../test/list-screen.tsx';
import { sampleMessage } from '../test/sample-messages.ts';
import type { DisplayMessage } from '../types.ts';

afterEach(cleanup);

const CAR = 'السَّيَّارةُ أُخرى';
const history = (): DisplayMessage[] =>
  Array.from({ length: 300 }, (_, index) =>
    sampleMessage(index + 1, (index + 1) % 100 === 0 ? { content: `${CAR} ${index + 1}` } : {}),
  );
async function openChat(messages: readonly DisplayMessage[]): Promise<HTMLElement> {
  const { container } = await render(
    <div style={{ height: 600, width: 400 }}>
      <WhatsAppStyleChat
        conversationId="c1"
        currentUserId="layla"
        otherUser={{ id: 'adam', name: 'Adam' }}
        messages={messages}
        onSendMessage={vi.fn()}
        locale="en"
      />
    </div>,
  );
  const scroller = container.querySelector<HTMLElement>('.majlis-scroller');
  if (!scroller) throw new Error('the list has no scroller');
  await settle(scroller);
  await page.getByRole('button', { name: 'Search in chat' }).click();
  await expect.element(page.getByRole('textbox', { name: 'Words to find' })).toHaveFocus();
  return scroller;
}
function HeldChat({ conversationId }: { conversationId: string }) {
  const { messages, sendTextMessage } = useChat({ conversationId });
  return (
    <WhatsAppStyleChat
      conversationId={conversationId}
      currentUserId={ME}
      otherUser={{ id: OTHER, name: 'Adam' }}
      messages={messages}
      onSendMessage={sendTextMessage}
      locale="en"
    />
  );
}
const place = () => document.querySelector('.majlis-find-place')?.textContent;
const isInView = (scroller: HTMLElement, id: string) => {
  const { top, bottom } = rowOf(id)?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
  const box = scroller.getBoundingClientRect();
  return top >= box.top && bottom <= box.bottom;
};

describe('the search in a conversation', () => {
  test('finds words however they are written, and leads from the newest match to the oldest and back', async () => {
    const scroller = await openChat(history());
    await userEvent.keyboard('سياره');
    await expect.poll(place).toBe('1 of 3');
    await expect.poll(() => isInView(scroller, 'm300')).toBe(true);
    await userEvent.keyboard('{Enter}');
    await expect.poll(place).toBe('2 of 3');
    await expect.poll(() => isInView(scroller, 'm200')).toBe(true);
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    await expect.poll(place).toBe('1 of 3');
    await page.getByRole('button', { name: 'Newer match' }).click();
    await expect.poll(place).toBe('3 of 3');
    await expect.poll(() => isInView(scroller, 'm100')).toBe(true);
  });

  test('marks the found words over the text, and puts nothing into it', async () => {
    await openChat(history());
    const before = rowOf('m300')?.innerHTML;
    await userEvent.keyboard('اخري');
    const marked = () => [...(CSS.highlights.get('majlis-found') ?? [])].map((range) => range.toString());
    await expect.poll(marked).toEqual(['أُخرى']);
    expect(rowOf('m300')?.innerHTML).toBe(before);
    await userEvent.keyboard('{Escape}');
    await expect.poll(marked).toEqual([]);
  });

  test('says that nothing was found, closes on Escape and gives the focus back', async () => {
    await openChat(history());
    await userEvent.keyboard('nowhere');
    await expect.element(page.getByRole('status').filter({ hasText: 'No messages found' })).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('textbox', { name: 'Words to find' })).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Search in chat' })).toHaveFocus();
  });

  test('goes through the whole history where the backend searches, and loads the pages around what it found', async () => {
    const { world, conversationId, around: Around } = await createChatWorld();
    for (let number = 1; number <= 180; number += 1) {
      await world.as(OTHER).send(conversationId, number === 20 ? CAR : `Message ${number}`);
    }
    await world.as(ME).read(conversationId, 180);
    await render(
      <Around>
        <div style={{ height: 600, width: 450 }}>
          <HeldChat conversationId={conversationId} />
        </div>
      </Around>,
    );
    await expect.poll(() => document.body.textContent).toContain('Message 180');
    await page.getByRole('button', { name: 'Search in chat' }).click();
    await userEvent.keyboard('السياره');
    await expect.poll(place).toBe('1 of 1');
    await expect.poll(() => document.querySelector('.majlis-scroller')?.textContent).toContain(CAR);
    await page.getByRole('button', { name: 'Jump to the latest message' }).click();
    await expect.poll(() => document.querySelector('.majlis-scroller')?.textContent).toContain('Message 180');
    await expect.poll(() => document.querySelector('.majlis-jump')).toBeNull();
  });
});
