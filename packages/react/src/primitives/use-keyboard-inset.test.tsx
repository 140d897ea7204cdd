import { act, cleanup, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { useKeyboardInset } from './use-keyboard-inset.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Screen() {
  const root = useRef<HTMLDivElement>(null);
  useKeyboardInset(root);
  return (
    <div ref={root} data-testid="screen">
      <textarea />
    </div>
  );
}
function open() {
  const viewport = Object.assign(new EventTarget(), { height: 800, offsetTop: 0, scale: 1 });
  vi.stubGlobal('visualViewport', viewport);
  render(<Screen />);
  const root = screen.getByTestId('screen');
  root.getBoundingClientRect = () => new DOMRect(0, 0, 400, 800);
  const change = (fields: Partial<typeof viewport>) =>
    act(() => {
      Object.assign(viewport, fields);
      viewport.dispatchEvent(new Event('resize'));
    });
  return { root, change };
}

test('a keyboard over the page takes its room from the conversation, and gives it back', () => {
  const { root, change } = open();
  screen.getByRole('textbox').focus();
  change({ height: 450, offsetTop: 50 });
  expect(root.hasAttribute('data-keyboard')).toBe(true);
  expect(root.style.paddingBlockEnd).toBe('300px');
  expect(root.style.paddingBlockStart).toBe('50px');
  change({ height: 800, offsetTop: 0 });
  expect(root.hasAttribute('data-keyboard')).toBe(false);
  expect(root.style.paddingBlockEnd).toBe('');
});

test('a page that is zoomed into, a toolbar and a keyboard of another field change nothing', () => {
  const { root, change } = open();
  change({ height: 450 });
  expect(root.style.paddingBlockEnd).toBe('');
  screen.getByRole('textbox').focus();
  change({ height: 400, scale: 2 });
  expect(root.style.paddingBlockEnd).toBe('');
  change({ height: 740, scale: 1 });
  expect(root.style.paddingBlockEnd).toBe('');
});
