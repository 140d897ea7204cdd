import { afterEach, expect, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import '../styles.css';
import { WhatsAppStyleChat } from '../styled/whats-app-style-chat.tsx';
import type { WhatsAppStyleChatProps } from '../types.ts';

afterEach(async () => {
  await cleanup();
  vi.restoreAllMocks();
});

const base: WhatsAppStyleChatProps = {
  conversationId: 'c1',
  currentUserId: 'layla',
  otherUser: { id: 'adam', name: 'Adam' },
  messages: [],
  onSendMessage: () => undefined,
  locale: 'en',
};
const show = (over: Partial<WhatsAppStyleChatProps> = {}) => render(<WhatsAppStyleChat {...base} {...over} />);
const field = () => page.getByRole('textbox', { name: 'Message text' });
const find = (selector: string): HTMLElement => {
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(`nothing is ${selector}`);
  return element;
};
async function paint(side: number): Promise<File> {
  const surface = new OffscreenCanvas(side, side);
  surface.getContext('2d')?.fillRect(0, 0, side, side);
  return new File([await surface.convertToBlob({ type: 'image/png' })], `${side}.png`, { type: 'image/png' });
}
function carry(...files: File[]): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
}
const dragOver = (target: HTMLElement, type: string, dataTransfer: DataTransfer) =>
  target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));

/** A finger on the button, moved by so much. */
function touch(button: HTMLElement, type: string, { x = 0, y = 0 } = {}): void {
  const clientX = 300 + x;
  const clientY = 300 + y;
  button.dispatchEvent(
    new PointerEvent(type, { bubbles: true, isPrimary: true, pointerId: 7, pointerType: 'touch', clientX, clientY }),
  );
}
const seconds = (time: string) => expect.element(page.getByRole('timer'), { timeout: 8000 }).toHaveTextContent(time);

test('a word that an input method composes is not sent by the Enter that chooses it, and is by the next', async () => {
  const onSendMessage = vi.fn();
  await show({ onSendMessage });
  await userEvent.click(field());
  await cdp().send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  await expect.element(field()).toHaveValue('にほん');
  find('.majlis-field').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
  expect(onSendMessage).not.toHaveBeenCalled();
  await cdp().send('Input.insertText', { text: '日本' });
  await expect.element(field()).toHaveValue('日本');
  await userEvent.keyboard('{Enter}');
  expect(onSendMessage).toHaveBeenCalledWith('日本');
});

test('the field grows with its text, stops at a limit, and is small again when the text is sent', async () => {
  await show();
  const height = () => find('.majlis-field').getBoundingClientRect().height;
  const small = height();
  await userEvent.click(field());
  await userEvent.keyboard('one{Shift>}{Enter}{/Shift}two{Shift>}{Enter}{/Shift}three');
  expect(height()).toBeGreaterThan(small + 30);
  await userEvent.fill(field(), 'line\n'.repeat(40));
  expect(height()).toBeLessThan(200);
  await userEvent.keyboard('{Enter}');
  expect(height()).toBe(small);
});

test('sending by the button leaves focus in the field, so that a phone keeps its keyboard', async () => {
  await show({ onSendVoice: () => undefined });
  const blurred = vi.fn();
  await userEvent.fill(field(), 'hello');
  await userEvent.click(field());
  find('.majlis-field').addEventListener('blur', blurred);
  await userEvent.click(page.getByRole('button', { name: 'Send', exact: true }));
  await expect.element(field()).toHaveValue('');
  expect(document.activeElement).toBe(find('.majlis-field'));
  expect(blurred).not.toHaveBeenCalled();
});

test('words copied with a picture of themselves, as office programs do, are pasted as words', async () => {
  await show({ onSendImage: () => undefined });
  await userEvent.click(field());
  const clipboardData = carry(await paint(40));
  clipboardData.setData('text/plain', 'words');
  clipboardData.setData('text/html', '<b>words</b>');
  const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  find('.majlis-field').dispatchEvent(paste);
  expect(paste.defaultPrevented).toBe(false);
  expect(document.querySelector('dialog')).toBeNull();
});

test('a picture that is pasted is previewed before it is sent', async () => {
  const onSendImage = vi.fn();
  await show({ onSendImage });
  await userEvent.click(field());
  const clipboardData = carry(await paint(40));
  find('.majlis-field').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  await userEvent.fill(page.getByRole('textbox', { name: 'Add a caption' }), 'The car');
  await userEvent.click(page.getByRole('button', { name: 'Send photo' }));
  await expect.poll(() => onSendImage.mock.calls.length).toBe(1);
  expect(onSendImage.mock.calls[0]?.[1]).toEqual({ width: 40, height: 40, caption: 'The car' });
});

test('files may be dropped anywhere on the conversation; the bad ones say why and the others go, in their order', async () => {
  const onSendImage = vi.fn();
  await show({ onSendImage });
  const header = find('.majlis-header');
  const files = carry(
    await paint(40),
    new File([], 'empty.png', { type: 'image/png' }),
    new File(['%PDF'], 'paper.pdf', { type: 'application/pdf' }),
    await paint(60),
  );
  dragOver(header, 'dragenter', files);
  await expect.element(page.getByText('Drop photos here to send them')).toBeVisible();
  const zone = find('.majlis-drop').getBoundingClientRect();
  expect(zone.top).toBeLessThan(header.getBoundingClientRect().bottom);
  dragOver(header, 'drop', files);
  await expect.element(page.getByRole('button', { name: 'empty.png: This file is empty.' })).toBeVisible();
  const paper = page.getByRole('button', { name: /^paper\.pdf: This file is not a photo/ });
  await userEvent.click(paper);
  await expect.element(page.getByRole('alert').filter({ hasText: 'paper.pdf' })).toBeVisible();
  await userEvent.keyboard('{Delete}');
  await expect.element(paper).not.toBeInTheDocument();
  await userEvent.click(page.getByRole('button', { name: 'Send 2 photos' }));
  await expect
    .poll(() => onSendImage.mock.calls.map(([, size]) => size))
    .toEqual([
      { width: 40, height: 40 },
      { width: 60, height: 60 },
    ]);
});

test('what is dragged away leaves no drop zone behind, and text that is dragged opens none', async () => {
  await show({ onSendImage: () => undefined });
  const chat = find('[data-part="chat"]');
  const words = new DataTransfer();
  words.setData('text/plain', 'words');
  dragOver(chat, 'dragenter', words);
  expect(document.querySelector('.majlis-drop')).toBeNull();
  const files = carry(await paint(4));
  dragOver(chat, 'dragenter', files);
  dragOver(find('.majlis-header'), 'dragenter', files);
  dragOver(chat, 'dragleave', files);
  await expect.element(page.getByText('Drop photos here to send them')).toBeVisible();
  dragOver(find('.majlis-header'), 'dragleave', files);
  await expect.element(page.getByText('Drop photos here to send them')).not.toBeInTheDocument();
});

test('a picture of 20,000 by 20,000 pixels is refused in words and not decoded', async () => {
  await show({ onSendImage: () => undefined });
  const decode = vi.spyOn(window, 'createImageBitmap');
  const head = new Uint8Array(64);
  head.set([
    0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20,
  ]);
  const huge = new File([head], 'huge.png', { type: 'image/png' });
  dragOver(find('[data-part="chat"]'), 'drop', carry(huge));
  await expect.element(page.getByText('This photo is too large to be sent.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Send photo' })).toBeDisabled();
  expect(decode).not.toHaveBeenCalled();
});

test('a voice note is recorded while the button is held and sent when it is let go', async () => {
  const onSendVoice = vi.fn();
  await show({ onSendVoice });
  const button = find('.majlis-microphone');
  touch(button, 'pointerdown');
  await expect.element(page.getByText('Slide to cancel')).toBeVisible();
  await seconds('0:01');
  touch(button, 'pointerup');
  await expect.poll(() => onSendVoice.mock.calls.length, { timeout: 8000 }).toBe(1);
  const [blob, duration, options] = onSendVoice.mock.calls[0] ?? [];
  expect(blob.size).toBeGreaterThan(500);
  expect(duration).toBeGreaterThan(0.8);
  expect(options.waveform.length).toBeGreaterThan(5);
  await expect.element(field()).toBeVisible();
});

/** A real finger, as the browser's own input gives it. */
async function realTouch(
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  { x, y }: { x: number; y: number },
): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect() ?? { x: 0, y: 0, width: window.innerWidth };
  const scale = frame.width / window.innerWidth;
  const point = { x: frame.x + x * scale, y: frame.y + y * scale };
  await cdp().send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [point] });
}
function centreOf(element: HTMLElement): { x: number; y: number } {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

test('a tap of a real finger records hands-free, and its click does not reach the button that comes in its place', async () => {
  const onSendVoice = vi.fn();
  await show({ onSendVoice });
  const at = centreOf(find('.majlis-microphone'));
  await realTouch('touchStart', at);
  await realTouch('touchEnd', at);
  await expect.element(page.getByRole('button', { name: 'Delete recording' })).toBeVisible();
  await seconds('0:01');
  expect(onSendVoice).not.toHaveBeenCalled();
});

test('a real finger that slides up locks, and one that only wanders goes on holding', async () => {
  await show({ onSendVoice: () => undefined });
  const { x, y } = centreOf(find('.majlis-microphone'));
  await realTouch('touchStart', { x, y });
  await seconds('0:01');
  await realTouch('touchMove', { x: x - 20, y: y - 30 });
  await expect.element(page.getByText('Slide to cancel')).toBeVisible();
  await realTouch('touchMove', { x, y: y - 90 });
  await realTouch('touchEnd', { x, y });
  await expect.element(page.getByRole('button', { name: 'Send recording' })).toBeVisible();
});

test.each([
  ['en', -100],
  ['ar', 100],
])('in %s a slide towards the beginning of the line throws the voice note away', async (locale, x) => {
  const onSendVoice = vi.fn();
  await show({ onSendVoice, locale });
  const button = find('.majlis-microphone');
  touch(button, 'pointerdown');
  await seconds('0:01');
  touch(button, 'pointermove', { x: -x });
  await expect.element(page.getByRole('timer')).toBeVisible();
  touch(button, 'pointermove', { x });
  await expect.element(page.getByRole('timer')).not.toBeInTheDocument();
  touch(button, 'pointerup', { x });
  expect(onSendVoice).not.toHaveBeenCalled();
});

test('a slide upward locks: the finger may go, and the voice note can be heard, deleted or sent', async () => {
  const onSendVoice = vi.fn();
  await show({ onSendVoice });
  const button = find('.majlis-microphone');
  touch(button, 'pointerdown');
  await seconds('0:01');
  touch(button, 'pointermove', { y: -80 });
  touch(button, 'pointerup', { y: -80 });
  await seconds('0:02');
  expect(document.querySelector('.majlis-levels path')?.getAttribute('d')?.length).toBeGreaterThan(50);
  await userEvent.click(page.getByRole('button', { name: 'Stop recording' }));
  await userEvent.click(page.getByRole('button', { name: 'Play' }));
  await expect.element(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Send voice message' }));
  expect(onSendVoice).toHaveBeenCalledOnce();
});

test('a voice note is recorded, heard and deleted by keyboard alone', async () => {
  const onSendVoice = vi.fn();
  await show({ onSendVoice });
  find('.majlis-microphone').focus();
  await userEvent.keyboard('{Enter}');
  await seconds('0:01');
  expect(document.activeElement).toBe(find('.majlis-recorder'));
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('slider', { name: 'Playback position' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(field()).toBeVisible();
  expect(document.activeElement).toBe(find('.majlis-microphone'));
  expect(onSendVoice).not.toHaveBeenCalled();
});
