import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import '../styles.css';
import { WhatsAppStyleChat } from '../styled/whats-app-style-chat.tsx';
import { find, focused, press } from '../test/pressed-keys.ts';
import type { WhatsAppStyleChatProps } from '../types.ts';

// Each test is a line of docs/guide/keys.md: where, and which key.
afterEach(async () => {
  await cleanup();
  localStorage.clear();
});

async function open(over: Partial<WhatsAppStyleChatProps> = {}) {
  const onSendMessage = vi.fn();
  await page.viewport(400, 700);
  await render(
    <div style={{ height: 700 }}>
      <WhatsAppStyleChat
        conversationId="c1"
        currentUserId="layla"
        otherUser={{ id: 'adam', name: 'Adam' }}
        messages={[]}
        locale="en"
        onSendMessage={onSendMessage}
        {...over}
      />
    </div>,
  );
  await userEvent.click(find('textarea'));
  return onSendMessage;
}
const value = () => document.querySelector('textarea')?.value;
const name = () => focused()?.textContent ?? '';

describe('Field', () => {
  test('Field | Enter: sends', async () => {
    const onSendMessage = await open();
    await press('hello{Enter}');
    expect(onSendMessage).toHaveBeenCalledWith('hello');
  });
  test('Field | Enter: begins a line with sendOnEnter={false}', async () => {
    const onSendMessage = await open({ sendOnEnter: false });
    await press('one{Enter}two');
    expect(value()).toBe('one\ntwo');
    expect(onSendMessage).not.toHaveBeenCalled();
  });
  test('Field | Shift + Enter: begins a line', async () => {
    const onSendMessage = await open();
    await press('one{Shift>}{Enter}{/Shift}two');
    expect(value()).toBe('one\ntwo');
    expect(onSendMessage).not.toHaveBeenCalled();
  });
  test.each(['Control', 'Meta'])('Field | Ctrl or ⌘ + Enter: %s sends, whatever sendOnEnter says', async (key) => {
    const onSendMessage = await open({ sendOnEnter: false });
    await press(`hello{${key}>}{Enter}{/${key}}`);
    expect(onSendMessage).toHaveBeenCalledWith('hello');
  });
});

describe('Attaching', () => {
  const all = { onSendImage: () => undefined, onSendLocation: () => undefined };
  const button = () => find('.majlis-attach > button');
  async function openMenu(key = '{ArrowDown}'): Promise<void> {
    button().focus();
    await press(key);
    await expect.poll(() => focused()?.getAttribute('role')).toBe('menuitem');
  }
  test.each(['{ArrowDown}', '{ArrowUp}'])('Attach button | ↓ or ↑: %s opens the menu', async (key) => {
    await open(all);
    await openMenu(key);
    expect(focused()).toBe(find('[role=menuitem]'));
  });
  test('Attach menu | ↑ ↓ Home End, a letter: moves; Escape closes', async () => {
    await open(all);
    await openMenu();
    const [first, last] = [...document.querySelectorAll('[role=menuitem]')];
    for (const [key, item] of [
      ['{ArrowDown}', last],
      ['{ArrowDown}', first],
      ['{ArrowUp}', last],
      ['{Home}', first],
      ['{End}', last],
      [first?.textContent?.trim()[0]?.toLowerCase() ?? '', first],
    ] as const) {
      await press(key);
      expect(focused(), key).toBe(item);
    }
    await press('{Escape}');
    await expect.poll(focused).toBe(button());
    expect(document.querySelector('[role=menu]')).toBeNull();
  });
  test('Attach menu | ↑ ↓ Home End, a letter: Tab leaves, Enter chooses', async () => {
    await open(all);
    await openMenu();
    await press('{End}{Tab}');
    await expect.poll(() => document.querySelector('[role=menu]')).toBeNull();
    await openMenu();
    await press('{End}{Enter}');
    await expect.poll(() => document.querySelector('dialog[open]')).not.toBeNull();
  });
});

describe.each([
  ['en', '{ArrowRight}', '{ArrowLeft}'],
  ['ar', '{ArrowLeft}', '{ArrowRight}'],
])('Emoji in %s', (locale, forward, back) => {
  const cells = () => [...document.querySelectorAll<HTMLElement>('[role=grid] button, .majlis-emoji-grid button')];
  const at = () => cells().findIndex((cell) => cell.matches(':focus'));
  async function openEmoji(): Promise<void> {
    await open({ locale });
    await userEvent.click(find('.majlis-composer button:has([data-icon=emoji], [data-icon=smile])'));
    await expect.poll(() => cells().length).toBeGreaterThan(40);
    await expect.poll(() => focused()?.getAttribute('type')).toBe('search');
  }
  test('Emoji search | Enter: takes the first that is found; ↓ goes to the grid', async () => {
    await openEmoji();
    await press('{ArrowDown}');
    expect(at()).toBe(0);
    await press('{ArrowUp}');
    expect(focused()?.getAttribute('type')).toBe('search');
    const before = cells().length;
    await press(locale === 'ar' ? 'قلب' : 'heart');
    await expect.poll(() => cells().length).not.toBe(before);
    const found = cells()[0]?.textContent ?? '';
    await press('{Enter}');
    await expect.poll(value).toBe(found);
  });
  test('Emoji groups | ← →: the group before or after, as it is seen', async () => {
    await openEmoji();
    const tabs = () => [...document.querySelectorAll<HTMLElement>('[role=tab]')];
    tabs()[0]?.focus();
    await press(forward);
    await expect.poll(() => tabs().findIndex((tab) => tab.ariaSelected === 'true')).toBe(1);
    expect(focused()).toBe(tabs()[1]);
    await press(back);
    await expect.poll(focused).toBe(tabs()[0]);
  });
  test('Emoji grid | Arrows, Home, End, Page Up, Page Down: move, Ctrl to the first and last', async () => {
    await openEmoji();
    await press('{ArrowDown}');
    for (const [key, place] of [
      [forward, 1],
      [back, 0],
      ['{ArrowDown}', 8],
      ['{End}', 15],
      ['{Home}', 8],
      ['{PageDown}', 40],
      ['{PageUp}', 8],
      ['{Control>}{End}{/Control}', cells().length - 1],
      ['{Control>}{Home}{/Control}', 0],
    ] as const) {
      await press(key);
      expect(at(), key).toBe(place);
    }
    await press('{ArrowUp}');
    expect(focused()?.getAttribute('type')).toBe('search');
  });
  test('Emoji | Escape: closes them and goes back to their button', async () => {
    await openEmoji();
    await press('{ArrowDown}{Escape}');
    await expect.poll(() => document.querySelector('.majlis-emoji')).toBeNull();
    expect(focused()?.getAttribute('aria-expanded')).toBe('false');
  });
  test('Field | Escape: closes the emoji', async () => {
    await openEmoji();
    find('textarea').focus();
    await press('{Escape}');
    await expect.poll(() => document.querySelector('.majlis-emoji')).toBeNull();
    expect(name()).toBe('');
  });
});

describe('Voice', () => {
  test.each(['{Enter}', ' '])(
    'Microphone | Enter or Space: "%s" records hands-free; Tab leads to delete, stop and send',
    async (key) => {
      await open({ onSendVoice: () => undefined });
      find('.majlis-microphone').focus();
      await press(key);
      await expect.poll(() => focused()?.matches('section.majlis-recorder')).toBe(true);
      await expect.element(page.getByRole('button', { name: 'Stop recording' })).toBeEnabled();
      const stops: string[] = [];
      for (let step = 0; step < 3; step += 1) {
        await press('{Tab}');
        stops.push(focused()?.getAttribute('aria-label') ?? '');
      }
      expect(stops).toEqual(['Delete recording', 'Stop recording', 'Send recording']);
    },
  );
  test('Recorder | Escape: throws the recording away', async () => {
    const onSendVoice = vi.fn();
    await open({ onSendVoice });
    find('.majlis-microphone').focus();
    await press('{Enter}');
    await expect.poll(() => focused()?.matches('section.majlis-recorder')).toBe(true);
    await press('{Escape}');
    await expect.poll(() => document.querySelector('.majlis-recorder')).toBeNull();
    expect(focused()).toBe(find('.majlis-microphone'));
    expect(onSendVoice).not.toHaveBeenCalled();
  });
});

describe('Pictures', () => {
  async function paste(): Promise<ReturnType<typeof vi.fn>> {
    const onSendImage = vi.fn();
    await open({ onSendImage });
    const clipboardData = new DataTransfer();
    for (const side of [40, 60]) {
      const surface = new OffscreenCanvas(side, side);
      surface.getContext('2d')?.fillRect(0, 0, side, side);
      const blob = await surface.convertToBlob({ type: 'image/png' });
      clipboardData.items.add(new File([blob], `${side}.png`, { type: 'image/png' }));
    }
    find('textarea').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    await expect.element(page.getByRole('button', { name: 'Send 2 photos' })).toBeEnabled();
    return onSendImage;
  }
  test.each(['{Delete}', '{Backspace}'])('Pictures | Delete or Backspace: %s takes the chosen one out', async (key) => {
    await paste();
    find('.majlis-tray-button').focus();
    await press(key);
    await expect.element(page.getByRole('button', { name: 'Send photo' })).toBeVisible();
  });
  test('Pictures | Delete or Backspace: Enter in the caption sends all', async () => {
    const onSendImage = await paste();
    await userEvent.click(page.getByRole('textbox', { name: 'Add a caption' }));
    await press('The car{Enter}');
    await expect.poll(() => onSendImage.mock.calls.length).toBe(2);
  });
  test('Pictures | Delete or Backspace: Escape sends none', async () => {
    const onSendImage = await paste();
    await press('{Escape}');
    await expect.poll(() => document.querySelector('dialog')).toBeNull();
    expect(onSendImage).not.toHaveBeenCalled();
  });
});
