import { composeStory } from '@storybook/react-vite';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { KEY_SCREENS } from './key-screens.ts';
import preview from './preview.tsx';
import { findUnreached } from './reach.ts';

describe('what stories do not show by themselves', () => {
  const items = () => [...document.querySelectorAll<HTMLElement>('[role=menu] [role^=menuitem]')];
  /** The menu of the newest message, by keyboard. */
  async function openMenu(): Promise<void> {
    await page.viewport(768, 700);
    await KEY_SCREENS['open inbox']({ theme: 'light', language: 'en' }).run();
    const scroller = document.querySelector<HTMLElement>('[data-part=chat] .majlis-scroller');
    scroller?.focus();
    await expect.poll(() => document.querySelector('.majlis-said')).not.toBeNull();
    await userEvent.keyboard('{ArrowUp}{Enter}');
    await expect.poll(() => items().length).toBeGreaterThan(8);
  }
  const faults = () => findUnreached(document.body);

  test('the menu of a message is reached by everybody', async () => {
    await openMenu();
    const menu = document.querySelector('[role=menu]');
    expect(menu && findUnreached(menu)).toEqual([]);
  });

  test.each(['Forward', 'Message info', 'Delete'])('the dialog "%s" is reached by everybody', async (name) => {
    await openMenu();
    const item = items().find(({ textContent }) => textContent?.trim() === name);
    item?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.querySelector('dialog[open] button')).not.toBeNull();
    const dialog = document.querySelector('dialog[open]');
    expect(dialog && findUnreached(dialog)).toEqual([]);
  });

  test('the search in a conversation is reached by everybody', async () => {
    await page.viewport(768, 700);
    await KEY_SCREENS.conversation({ theme: 'dark', language: 'ar' }).run();
    document.querySelector<HTMLElement>('.majlis-header button:has([data-icon=search])')?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.querySelector('.majlis-find')).not.toBeNull();
    expect(faults()).toEqual([]);
  });
});

const FIRST = { tabIndex: 2 };
describe('a story fails', () => {
  const show = (body: React.ReactNode) => {
    const story = { render: () => <div className="majlis">{body}</div> };
    return composeStory(story, { title: 'Planted' }, preview).run();
  };
  test.each([
    [
      'whose button has no name',
      <button key="a" type="button" style={{ width: 44, height: 44 }} />,
      /no name|button-name/,
    ],
    [
      'that puts something first in the order of Tab',
      <button key="b" type="button" {...FIRST}>
        Go
      </button>,
      /tabindex/,
    ],
    [
      'whose small buttons crowd each other',
      <p key="c">
        <button type="button" style={{ width: 16, height: 16, padding: 0, border: 0 }}>
          a
        </button>
        <button type="button" style={{ width: 16, height: 16, padding: 0, border: 0 }}>
          b
        </button>
      </p>,
      /target of 16|target-size/,
    ],
  ])('%s', async (_, body, fault) => {
    vi.spyOn(console, 'error').mockReturnValue();
    await expect(show(body)).rejects.toThrow(fault);
  });

  test('that does not show where the focus is', async () => {
    const button = document.createElement('button');
    const root = Object.assign(document.createElement('div'), { className: 'majlis' });
    button.textContent = 'Go';
    button.style.setProperty('outline', '0', 'important');
    root.append(button);
    document.body.append(root);
    // A ring is for who uses the keyboard.
    await userEvent.keyboard('{Tab}');
    expect(findUnreached(root)).toEqual([expect.stringMatching(/^no ring/)]);
    root.remove();
  });
});
