import { createMajlisError } from '@majlis/core';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { LanguageProvider } from '../primitives/language.tsx';
import { Message } from '../primitives/message.tsx';
import type { MessageRow } from '../primitives/message-rows.ts';
import { type MessageScope, MessageScopeContext } from '../primitives/message-scope.ts';
import { sampleMessage, sampleOfEachKind } from '../test/sample-messages.ts';
import type { DisplayMessage, WhatsAppStyleChatProps } from '../types.ts';
import { WhatsAppStyleChat } from './whats-app-style-chat.tsx';

// jsdom measures nothing: rows are looked at one by one here, and the list as a whole in a real browser.
beforeAll(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});
afterEach(cleanup);

const base: WhatsAppStyleChatProps = {
  conversationId: 'c1',
  currentUserId: 'layla',
  otherUser: { id: 'adam', name: 'Adam Smith', isOnline: true },
  messages: [],
  onSendMessage: () => undefined,
  locale: 'en',
};
const chat = (over: Partial<WhatsAppStyleChatProps> = {}) => render(<WhatsAppStyleChat {...base} {...over} />);
const scope: MessageScope = {
  currentUserId: 'layla',
  otherUser: base.otherUser,
  retryMessage: null,
  cancelMessage: null,
  openPhoto: () => undefined,
  names: null,
  react: null,
  refreshUrl: null,
  callBack: null,
};
function message(shown: DisplayMessage, over: Partial<MessageScope> = {}) {
  const row: MessageRow = {
    key: shown.id,
    message: shown,
    isOwn: shown.senderId === 'layla',
    isFirst: true,
    isLast: true,
    day: null,
    unreadCount: null,
  };
  return render(
    <LanguageProvider locale="en">
      <MessageScopeContext.Provider value={{ ...scope, ...over }}>
        <Message row={row} />
      </MessageScopeContext.Provider>
    </LanguageProvider>,
  );
}
async function findFaults(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('the header', () => {
  test('says who, and what they do now', () => {
    const { rerender } = chat({ onBack: () => undefined });
    expect(screen.getByRole('heading', { name: 'Adam Smith' })).toBeTruthy();
    expect(screen.getByText('online')).toBeTruthy();
    rerender(<WhatsAppStyleChat {...base} isTyping />);
    expect(screen.getByText('typing…')).toBeTruthy();
  });

  test('offers calls only when it is told what they do', async () => {
    const onStartVoiceCall = vi.fn();
    const { rerender } = chat();
    expect(screen.queryByRole('button', { name: 'Voice call' })).toBeNull();
    rerender(<WhatsAppStyleChat {...base} onStartVoiceCall={onStartVoiceCall} />);
    await userEvent.click(screen.getByRole('button', { name: 'Voice call' }));
    expect(onStartVoiceCall).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button', { name: 'Video call' })).toBeNull();
  });
});

describe('the composer', () => {
  test('sends by Enter, begins a line by Shift and Enter, and empties itself', async () => {
    const onSendMessage = vi.fn();
    chat({ onSendMessage });
    const field = screen.getByRole('textbox', { name: 'Message text' });
    await userEvent.type(field, 'one{Shift>}{Enter}{/Shift}two{Enter}');
    expect(onSendMessage.mock.calls).toEqual([['one\ntwo']]);
    expect(field).toHaveProperty('value', '');
  });

  test('never sends the Enter that chooses a word being composed', () => {
    const onSendMessage = vi.fn();
    chat({ onSendMessage });
    const field = screen.getByRole('textbox', { name: 'Message text' });
    fireEvent.change(field, { target: { value: 'にほん' } });
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
    expect(onSendMessage).not.toHaveBeenCalled();
  });

  test('tells of typing on each keystroke and when the text is emptied', async () => {
    const onTyping = vi.fn();
    chat({ onTyping });
    const field = screen.getByRole('textbox', { name: 'Message text' });
    await userEvent.type(field, 'ab');
    await userEvent.clear(field);
    expect(onTyping.mock.calls).toEqual([[true], [true], [false]]);
  });

  test('keeps a text that is too long and says by how much', async () => {
    const onSendMessage = vi.fn();
    chat({ onSendMessage });
    const field = screen.getByRole('textbox', { name: 'Message text' });
    fireEvent.change(field, { target: { value: '😀'.repeat(5001) } });
    await userEvent.type(field, '{Enter}');
    expect(onSendMessage).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toBe('The text is 1 character too long');
  });

  test('gives the text back with the reason when sending is refused at once', async () => {
    const error = createMajlisError({ code: 'blocked', message: 'unable to send; blocked' });
    chat({ onSendMessage: () => Promise.reject(error) });
    const field = screen.getByRole('textbox', { name: 'Message text' });
    await userEvent.type(field, 'hello{Enter}');
    await waitFor(() => expect(field).toHaveProperty('value', 'hello'));
    expect(screen.getByRole('alert').textContent).toBe('You cannot send to this person.');
  });

  test('offers to record while it is empty and to send once something is written', async () => {
    chat({ onSendVoice: () => undefined });
    expect(screen.getByRole('button', { name: 'Record a voice message' })).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: 'Message text' }), 'a');
    expect(screen.getByRole('button', { name: 'Send' })).toBeTruthy();
  });

  test('opens what can be attached as a menu that arrow keys and Escape work', async () => {
    chat({ onSendImage: () => undefined, onSendLocation: () => undefined });
    const button = screen.getByRole('button', { name: 'Attach' });
    await userEvent.click(button);
    expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: 'Photo' }));
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: 'My location' }));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  test('refuses a file that is no picture in words', async () => {
    const { container } = chat({ onSendImage: () => undefined });
    const picker = container.querySelector('input[type=file]');
    const file = new File(['<svg/>'], 'a.svg', { type: 'image/svg+xml' });
    if (picker) fireEvent.change(picker, { target: { files: [file] } });
    expect(screen.getByRole('alert').textContent).toBe('This file is not a photo that can be sent.');
  });
});

test('what is typed while the conversation is being opened stays when it gets its id, and leaves with it', async () => {
  const user = userEvent.setup();
  const { rerender } = chat({ conversationId: '' });
  await user.type(screen.getByLabelText('Message text'), 'already typing');
  rerender(<WhatsAppStyleChat {...base} conversationId="c1" />);
  expect(screen.getByLabelText<HTMLTextAreaElement>('Message text').value).toBe('already typing');
  rerender(<WhatsAppStyleChat {...base} conversationId="c2" />);
  expect(screen.getByLabelText<HTMLTextAreaElement>('Message text').value).toBe('');
});

describe('a message', () => {
  // S11
  test('shows hostile text as text', () => {
    const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script> javascript:alert(3)';
    const { container } = message(sampleMessage(1, { content: hostile }));
    expect(container.querySelector('[data-part="text"]')?.textContent).toBe(hostile);
    expect(container.querySelector('img, script, a')).toBeNull();
  });

  test('makes links that tell nothing to where they lead', () => {
    message(sampleMessage(1, { content: 'see https://example.com' }));
    const link = screen.getByRole('link', { name: 'https://example.com' });
    expect(link.getAttribute('rel')).toBe('noopener noreferrer nofollow ugc');
  });

  test.each([
    ['queued', 'Waiting to be sent'],
    ['sending', 'Sending'],
    ['sent', 'Sent'],
    ['delivered', 'Delivered'],
    ['read', 'Read'],
  ])('of one’s own that is %s says so in words', (status, words) => {
    message(sampleMessage(1, { senderId: 'layla', status }));
    expect(screen.getByRole('img', { name: words })).toBeTruthy();
  });

  test('that failed gives the reason and the ways out', async () => {
    const retryMessage = vi.fn();
    const cancelMessage = vi.fn();
    const error = createMajlisError({ code: 'too_large', message: 'unable to send; too large' });
    const failed = sampleMessage(1, { senderId: 'layla', status: 'failed', error });
    message(failed, { retryMessage, cancelMessage });
    expect(screen.getByText(/The file is larger than allowed/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Send again' }));
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
    expect(retryMessage).toHaveBeenCalledWith(failed);
    expect(cancelMessage).toHaveBeenCalledWith(failed);
  });

  test('whose file goes up shows how much of it and can be taken back', async () => {
    const cancelMessage = vi.fn();
    const [, picture] = sampleOfEachKind();
    message({ ...picture, senderId: 'layla', status: 'uploading', progress: 0.4 } as DisplayMessage, { cancelMessage });
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('40');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel upload' }));
    expect(cancelMessage).toHaveBeenCalledOnce();
  });

  test('of a place leads to a map and loads nothing by itself', () => {
    const { container } = message(sampleOfEachKind()[4] ?? sampleMessage(5));
    expect(screen.getByRole('link').getAttribute('href')).toContain('openstreetmap.org/?mlat=24.713600&mlon=46.675300');
    expect(container.querySelector('img, iframe')).toBeNull();
  });

  test('of a kind that nobody knows still says that it is there', () => {
    message(sampleMessage(1, { type: 'X_poll', content: null, custom: {} }));
    expect(screen.getByText('This app cannot show this kind of message')).toBeTruthy();
  });

  test('of any kind has nothing that axe finds', async () => {
    for (const shown of sampleOfEachKind()) {
      const { container, unmount } = message(shown);
      expect(await findFaults(container), shown.type).toEqual([]);
      unmount();
    }
  });
});

describe('the whole screen', () => {
  test('invites to write when nothing has been, and says so while it loads', () => {
    const { rerender } = chat();
    expect(screen.getByText('No messages yet')).toBeTruthy();
    rerender(<WhatsAppStyleChat {...base} isLoading />);
    expect(screen.getByText('Loading messages…')).toBeTruthy();
  });

  test('says when it is offline', () => {
    chat({ connection: { status: 'offline', error: null, shared: false } });
    expect(screen.getByText(/You are offline/)).toBeTruthy();
  });

  test('is Arabic and from right to left unless told otherwise', () => {
    const { container } = render(<WhatsAppStyleChat {...base} locale={undefined} />);
    expect(container.firstElementChild?.getAttribute('dir')).toBe('rtl');
    expect(screen.getByText('متصل الآن')).toBeTruthy();
  });

  test('has nothing that axe finds', async () => {
    const all = { onSendVoice: () => 0, onSendImage: () => 0, onSendLocation: () => 0, onBack: () => undefined };
    const { container } = chat({ messages: sampleOfEachKind(), ...all, onStartVoiceCall: () => 0 });
    expect(await findFaults(container)).toEqual([]);
  });
});
