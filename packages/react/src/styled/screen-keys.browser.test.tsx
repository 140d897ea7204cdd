import { useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import '../styles.css';
import { ChatRoot, ImageViewer, MessageAlbum } from '../parts.ts';
import { ChatProvider } from '../provider/chat-provider.tsx';
import { createFakeCalls } from '../test/fake-calls.ts';
import { find, focused, press } from '../test/pressed-keys.ts';
import { sampleConversation } from '../test/sample-conversations.ts';
import { sampleAttachment, sampleMessage } from '../test/sample-messages.ts';
import type { DisplayMessage } from '../types.ts';
import { CallModal } from './call-modal.tsx';
import { ConversationList } from './conversation-list.tsx';
import { WhatsAppStyleChat } from './whats-app-style-chat.tsx';

// Each test is a line of docs/guide/keys.md: where, and which key.
afterEach(cleanup);
const nothing = () => undefined;

describe('The list of conversations', () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    sampleConversation({ id: `c${index}`, name: `Person ${index}` }),
  );
  async function open() {
    const onSelect = vi.fn();
    await page.viewport(360, 700);
    await render(
      <div style={{ height: 700 }}>
        <ConversationList currentUserId="layla" conversations={many} locale="en" onSelect={onSelect} />
      </div>,
    );
    await expect.element(page.getByRole('option').first()).toBeVisible();
    find('[role=option][tabindex="0"]').focus();
    return onSelect;
  }
  const at = () => focused()?.getAttribute('data-conversation-id');

  test('Conversations | ↑ ↓ Home End Page Up Page Down: moves; Enter or Space opens', async () => {
    const onSelect = await open();
    await press('{ArrowDown}{ArrowDown}{ArrowUp}');
    await expect.poll(at).toBe('c1');
    await press('{Enter}');
    expect(onSelect).toHaveBeenCalledTimes(1);
    await press(' ');
    expect(onSelect).toHaveBeenCalledTimes(2);
    await press('{End}');
    await expect.poll(at).toBe('c59');
    await press('{PageUp}');
    await expect.poll(at).not.toBe('c59');
    await press('{PageDown}');
    await expect.poll(at).toBe('c59');
    await press('{Home}');
    await expect.poll(at).toBe('c0');
  });

  test('Search of conversations | Enter: opens the first that is found; ↓ goes to the list, Escape empties it', async () => {
    const onSelect = await open();
    const field = page.getByRole('textbox', { name: 'Search chats' });
    await userEvent.click(field);
    await press('Person 42');
    await expect.poll(() => document.querySelectorAll('[role=option]').length).toBe(1);
    await press('{Enter}');
    expect(onSelect).toHaveBeenCalledTimes(1);
    await userEvent.click(field);
    await press('{ArrowDown}');
    await expect.poll(at).toBe('c42');
    await userEvent.click(field);
    await press('{Escape}');
    await expect.element(field).toHaveValue('');
    expect(focused()).toBe(field.element());
  });
});

describe('A conversation', () => {
  test('Search in a conversation | Enter: the match before, Shift + Enter the one after, Escape closes', async () => {
    await page.viewport(400, 700);
    const messages = [1, 2, 3].map((seq) => sampleMessage(seq, { content: `car ${seq}` }));
    await render(
      <div style={{ height: 700 }}>
        <WhatsAppStyleChat
          conversationId="c1"
          currentUserId="layla"
          otherUser={{ id: 'adam', name: 'Adam' }}
          messages={messages}
          onSendMessage={nothing}
          locale="en"
        />
      </div>,
    );
    const opener = page.getByRole('button', { name: 'Search in chat' });
    opener.element().focus();
    await press('{Enter}');
    await expect.element(page.getByRole('textbox', { name: 'Words to find' })).toHaveFocus();
    await press('car');
    const place = page.getByRole('status').filter({ hasText: /of/ });
    await expect.element(place).toHaveTextContent('1 of 3');
    await press('{Enter}');
    await expect.element(place).toHaveTextContent('2 of 3');
    await press('{Shift>}{Enter}{/Shift}');
    await expect.element(place).toHaveTextContent('1 of 3');
    await press('{Escape}');
    await expect.poll(() => document.querySelector('.majlis-find')).toBeNull();
    await expect.poll(focused).toBe(opener.element());
  });
});

const paint = (hue: number): string => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 });
  const pen = canvas.getContext('2d');
  if (pen) pen.fillStyle = `hsl(${hue} 60% 60%)`;
  pen?.fillRect(0, 0, 320, 240);
  return canvas.toDataURL('image/png');
};
const pictures = [1, 2, 3].map((seq) =>
  sampleMessage(seq, {
    type: 'IMAGE',
    content: null,
    attachments: [sampleAttachment({ id: `a${seq}`, url: paint(seq * 90), width: 320, height: 240 })],
  }),
);
function Album({ locale }: { locale: string }) {
  const [open, setOpen] = useState<DisplayMessage | null>(null);
  return (
    <ChatRoot currentUserId="layla" otherUser={{ id: 'adam', name: 'Adam' }} locale={locale} onOpenPhoto={setOpen}>
      <MessageAlbum messages={pictures} />
      {open && <ImageViewer message={open} messages={pictures} onClose={() => setOpen(null)} />}
    </ChatRoot>
  );
}

describe('Pictures on the whole screen', () => {
  const shown = () => document.querySelector<HTMLImageElement>('[data-place="0"] img');
  const index = () => pictures.findIndex(({ attachments }) => attachments[0]?.url === shown()?.getAttribute('src'));
  const scale = () => new DOMMatrix(getComputedStyle(shown() ?? document.body).transform).a;
  async function open(locale: string): Promise<void> {
    await page.viewport(400, 700);
    await render(<Album locale={locale} />);
    find('.majlis-album button').focus();
    await press('{Enter}');
    await expect.poll(() => shown()?.naturalWidth).toBe(320);
  }

  test.each([
    ['en', '{ArrowRight}', '{ArrowLeft}'],
    ['ar', '{ArrowLeft}', '{ArrowRight}'],
  ])('Picture | ← → Home End: in %s %s is the next and %s the one before', async (locale, forward, back) => {
    await open(locale);
    for (const [key, place] of [
      [forward, 1],
      [back, 0],
      ['{End}', 2],
      ['{Home}', 0],
    ] as const) {
      await press(key);
      await expect.poll(index, { message: key }).toBe(place);
    }
  });

  test('Picture | + −: comes closer, and shows it whole again', async () => {
    await open('en');
    await press('+');
    await expect.poll(scale).toBeGreaterThan(1.5);
    await press('-');
    await expect.poll(scale).toBe(1);
  });

  test('Picture | Escape: closes it and goes back to where it was opened', async () => {
    await open('en');
    const opener = find('.majlis-album button');
    await press('{Escape}');
    await expect.poll(() => document.querySelector('dialog[open]')).toBeNull();
    await expect.poll(focused).toBe(opener);
  });
});

describe('A call', () => {
  async function open() {
    const { service } = createFakeCalls({ callId: 'k1', status: 'connected', type: 'VIDEO', remoteUserId: 'adam' });
    const deeds = { mute: vi.fn(), video: vi.fn() };
    await page.viewport(500, 740);
    await render(
      <ChatProvider calls={service} locale="en">
        <CallModal
          isOpen
          callType="VIDEO"
          callStatus="connected"
          isIncoming={false}
          remoteUser={{ id: 'adam', name: 'Adam' }}
          duration={65}
          isMuted={false}
          isVideoEnabled
          onAnswer={nothing}
          onDecline={nothing}
          onEnd={nothing}
          onToggleMute={deeds.mute}
          onToggleVideo={deeds.video}
        />
      </ChatProvider>,
    );
    await expect.element(page.getByRole('timer')).toBeVisible();
    return { deeds, dialog: find('dialog') };
  }

  test('Call | M, V: microphone and camera', async () => {
    const { deeds } = await open();
    await press('m');
    expect(deeds.mute).toHaveBeenCalledTimes(1);
    await press('v');
    expect(deeds.video).toHaveBeenCalledTimes(1);
  });

  test('Call | Escape: makes it small; Small call | Arrows: move it, Enter brings it back', async () => {
    const { dialog } = await open();
    await press('{Escape}');
    await expect.poll(() => dialog.dataset['place']).toBe('small');
    const { top } = dialog.getBoundingClientRect();
    find('.majlis-call-back').focus();
    await press('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}');
    await expect.poll(() => dialog.getBoundingClientRect().top).not.toBe(top);
    await press('{Enter}');
    await expect.poll(() => dialog.dataset['place']).toBe('full');
  });
});
