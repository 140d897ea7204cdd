import { afterEach, expect, it, vi } from 'vitest';
import { createStarMemory } from './star-memory.ts';

afterEach(() => vi.unstubAllGlobals());

it('keeps one text for each user over a reload', () => {
  const held = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  });
  createStarMemory().write('user-1', 'marks');
  expect(createStarMemory().read('user-1')).toBe('marks');
  expect(createStarMemory().read('user-2')).toBeNull();
});

it('keeps them for the life of the page where the browser refuses', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  const memory = createStarMemory();
  expect(memory.read('user-1')).toBeNull();
  memory.write('user-1', 'marks');
  expect(memory.read('user-1')).toBe('marks');
});

it('hears what other tabs write, until it is told to stop', () => {
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  const write = (key: string | null) => page.dispatchEvent(Object.assign(new Event('storage'), { key }));
  let heard = 0;
  const stop = createStarMemory().watch(() => {
    heard += 1;
  });
  write('majlis stars user-1');
  write('somebody else');
  write(null);
  expect(heard).toBe(2);
  stop();
  write(null);
  expect(heard).toBe(2);
});
