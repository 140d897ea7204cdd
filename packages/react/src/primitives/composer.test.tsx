import { createMajlisError } from '@majlis/core';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Composer, type ComposerProps } from './composer.tsx';
import { LanguageProvider } from './language.tsx';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const base: ComposerProps = { onSendMessage: () => undefined, maxChars: 100 };
const ui = (over: Partial<ComposerProps> = {}) => (
  <LanguageProvider locale="en">
    <Composer {...base} {...over} />
  </LanguageProvider>
);
const field = () => screen.getByLabelText<HTMLTextAreaElement>('Message text');
async function findFaults(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('Enter', () => {
  test('begins a line and Control with Enter sends, where the page wants it so', async () => {
    const onSendMessage = vi.fn();
    render(ui({ onSendMessage, sendOnEnter: false }));
    await userEvent.type(field(), 'one{Enter}two');
    expect(onSendMessage).not.toHaveBeenCalled();
    expect(field().getAttribute('enterkeyhint')).toBe('enter');
    await userEvent.type(field(), '{Control>}{Enter}{/Control}');
    expect(onSendMessage.mock.calls).toEqual([['one\ntwo']]);
  });

  test('sends nothing but spaces to nobody', async () => {
    const onSendMessage = vi.fn();
    render(ui({ onSendMessage }));
    await userEvent.type(field(), '   {Enter}');
    expect(onSendMessage).not.toHaveBeenCalled();
  });
});

describe('an answer', () => {
  test('shows whom and what it answers, takes focus to the field, and is given up by Escape', async () => {
    const onCancel = vi.fn();
    const { container } = render(ui({ reply: { name: 'Adam', summary: 'Is it still there?', onCancel } }));
    expect(screen.getByRole('region', { name: 'Adam' }).textContent).toContain('Is it still there?');
    expect(document.activeElement).toBe(field());
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel reply' }));
    expect(onCancel).toHaveBeenCalledTimes(2);
    expect(await findFaults(container)).toEqual([]);
  });

  test('to one’s own message says so, and a name cannot turn the line around', () => {
    const reply = { name: null, summary: 'x', onCancel: () => undefined };
    const { rerender } = render(ui({ reply }));
    expect(screen.getByRole('region', { name: 'You' })).toBeTruthy();
    rerender(ui({ reply: { ...reply, name: 'Adam\u202e' } }));
    expect(screen.getByRole('region', { name: 'Adam' })).toBeTruthy();
  });
});

describe('changing a message', () => {
  const editing = { key: 'm1', text: 'helo', onSave: () => undefined, onCancel: () => undefined };

  test('brings its text into the field, saves the changed one, and leaves the draft as it was', async () => {
    const onSave = vi.fn();
    const onSendMessage = vi.fn();
    const onTyping = vi.fn();
    const { rerender } = render(ui({ onSendMessage }));
    await userEvent.type(field(), 'a draft');
    rerender(ui({ onSendMessage, onTyping, editing: { ...editing, onSave } }));
    expect(field().value).toBe('helo');
    await userEvent.type(field(), '{Backspace}lo{Enter}');
    expect(onSave.mock.calls).toEqual([['hello']]);
    expect(onSendMessage).not.toHaveBeenCalled();
    expect(onTyping).not.toHaveBeenCalled();
    rerender(ui({ onSendMessage }));
    expect(field().value).toBe('a draft');
  });

  test('goes from one message to another, and ends by Escape', async () => {
    const onCancel = vi.fn();
    const { rerender, container } = render(ui({ editing }));
    await userEvent.type(field(), '!');
    rerender(ui({ editing: { ...editing, key: 'm2', text: 'second', onCancel } }));
    expect(field().value).toBe('second');
    expect(screen.getByRole('button', { name: 'Save changes' })).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(onCancel).toHaveBeenCalledOnce();
    expect(await findFaults(container)).toEqual([]);
  });

  test('that is refused keeps the changed text and says why', async () => {
    const error = createMajlisError({ code: 'edit_window_closed', message: 'unable to edit; too late' });
    render(ui({ editing: { ...editing, onSave: () => Promise.reject(error) } }));
    await userEvent.type(field(), '!{Enter}');
    await waitFor(() => expect(field().value).toBe('helo!'));
    expect(screen.getByRole('alert').textContent).toBe('It is too late to edit this message.');
  });
});

describe('the attach menu', () => {
  test('opens by arrow keys, finds by first letter, and knows Home and End', async () => {
    render(ui({ onSendImage: () => undefined, onSendLocation: () => undefined }));
    screen.getByRole('button', { name: 'Attach' }).focus();
    await userEvent.keyboard('{ArrowUp}');
    const [photo, place] = screen.getAllByRole('menuitem');
    expect(document.activeElement).toBe(photo);
    await userEvent.keyboard('m');
    expect(document.activeElement).toBe(place);
    await userEvent.keyboard('{Home}');
    expect(document.activeElement).toBe(photo);
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(place);
  });
});

describe('emoji', () => {
  const open = async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Emoji' }));
    return screen.findByRole('searchbox', { name: 'Search emoji' });
  };

  test('go in where the caret is, replace what is selected, and leave the caret behind them', async () => {
    render(ui());
    await userEvent.type(field(), 'hello world');
    field().setSelectionRange(5, 11);
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'grinning face' }));
    expect(field().value).toBe('hello😀');
    await userEvent.click(screen.getByRole('button', { name: 'winking face' }));
    expect(field().value).toBe('hello😀😉');
    expect(field().selectionStart).toBe(field().value.length);
    // Who points goes on writing.
    await userEvent.keyboard('!');
    expect(field().value).toBe('hello😀😉!');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('are found in English and in Arabic, and Enter takes the first', async () => {
    render(ui());
    const search = await open();
    await screen.findByRole('grid');
    await userEvent.type(search, 'قلب أحمر{Enter}');
    await userEvent.clear(search);
    await userEvent.type(search, 'pizza{Enter}');
    expect(field().value).toBe('❤️🍕');
    await userEvent.clear(search);
    await userEvent.type(search, 'zzzz');
    expect(screen.getByRole('status').textContent).toBe('No emoji found');
  });

  test('are worked by arrow keys, and Escape goes back to their button', async () => {
    render(ui());
    await open();
    const grid = await screen.findByRole('grid', { name: 'Smileys' });
    const cells = [...grid.querySelectorAll('button')];
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(cells[0]);
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    expect(document.activeElement).toBe(cells[9]);
    await userEvent.keyboard('{Home}');
    expect(document.activeElement).toBe(cells[8]);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(document.activeElement).toBe(cells.at(-1));
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowUp}');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Emoji' }));
  });

  test('stand in groups that arrow keys go through, and those used last come first the next time', async () => {
    const { container } = render(ui());
    await open();
    await screen.findByRole('grid');
    screen.getByRole('tab', { name: 'Smileys' }).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByRole('grid', { name: 'Animals and nature' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'monkey face' }));
    expect(await findFaults(container)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await open();
    const recent = await screen.findByRole('grid', { name: 'Recently used' });
    expect(recent.textContent).toBe('🐵');
  });

  test('go behind a draft that was there before the field had a caret', async () => {
    render(ui({ initialText: 'draft' }));
    field().setSelectionRange(0, 0);
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'grinning face' }));
    expect(field().value).toBe('draft😀');
  });

  test('never add to a message more than it may hold without a word', async () => {
    render(ui({ maxChars: 3 }));
    await userEvent.type(field(), 'abc');
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'grinning face' }));
    expect(screen.getByRole('alert').textContent).toBe('The text is 1 character too long');
  });

  test('survive a device that keeps nothing, and a value that something else wrote', async () => {
    localStorage.setItem('majlis:recent-emoji', '{"not":"a list"}');
    render(ui());
    await open();
    expect(await screen.findByRole('grid', { name: 'Smileys' })).toBeTruthy();
  });
});

test('several pictures that are picked at once are all taken', async () => {
  const { container } = render(ui({ onSendImage: () => undefined }));
  const picker = container.querySelector('input[type=file]');
  const files = [1, 2].map((one) => new File([], `${one}.png`, { type: 'image/png' }));
  if (picker) fireEvent.change(picker, { target: { files } });
  const tray = await screen.findByRole('list', { name: 'Photos to send' });
  await waitFor(() => expect(screen.getByRole('button', { name: '2.png: This file is empty.' })).toBeTruthy());
  expect(tray.children).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Remove 1.png' }));
  expect(screen.queryByRole('list', { name: 'Photos to send' })).toBeNull();
  expect(await findFaults(container)).toEqual([]);
});
