import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type CallSoundsOptions, useCallSounds } from './use-call-sounds.ts';

const RINGING: CallSoundsOptions = {
  status: 'incoming',
  isElsewhere: false,
  name: 'Adam',
  line: 'Incoming voice call',
  ringtone: undefined,
  ringback: undefined,
};
/** What the page let sound, and whether it still does. */
let sounds: { source: string; isOn: boolean }[] = [];
let isAllowed = true;

beforeEach(() => {
  sounds = [];
  isAllowed = true;
  document.title = 'Inbox';
  vi.useFakeTimers();
  vi.stubGlobal(
    'Audio',
    class {
      readonly sound: { source: string; isOn: boolean };
      constructor(source: string) {
        this.sound = { source, isOn: false };
        sounds.push(this.sound);
      }
      async play() {
        if (!isAllowed) throw new DOMException('no gesture', 'NotAllowedError');
        this.sound.isOn = true;
      }
      pause() {
        this.sound.isOn = false;
      }
      removeAttribute() {}
    },
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
const listen = (initialProps: CallSoundsOptions) => renderHook(useCallSounds, { initialProps });
const settle = () => vi.advanceTimersByTimeAsync(0);

test('a call that comes in rings with the tone of the page until it is answered', async () => {
  const { rerender } = listen({ ...RINGING, ringtone: '/ring.mp3' });
  await settle();
  expect(sounds).toEqual([{ source: '/ring.mp3', isOn: true }]);
  rerender({ ...RINGING, ringtone: '/ring.mp3', status: 'answering' });
  expect(sounds).toEqual([{ source: '/ring.mp3', isOn: false }]);
  expect(document.title).toBe('Inbox');
});

test('a caller hears that it rings, and nothing before', async () => {
  const { rerender, unmount } = listen({ ...RINGING, status: 'calling', ringback: '/back.mp3' });
  await settle();
  expect(sounds).toEqual([]);
  rerender({ ...RINGING, status: 'ringing', ringback: '/back.mp3' });
  await settle();
  expect(sounds).toEqual([{ source: '/back.mp3', isOn: true }]);
  unmount();
  expect(sounds[0]?.isOn).toBe(false);
});

test('a tab that does not hold the call is silent', async () => {
  listen({ ...RINGING, ringtone: '/ring.mp3', isElsewhere: true });
  await settle();
  expect(sounds).toEqual([]);
  expect(document.title).toBe('Inbox');
});

test('where sound is held back the title flashes, the device shakes and a notification comes; a touch brings the sound', async () => {
  isAllowed = false;
  const notes: { title: string; isOpen: boolean }[] = [];
  vi.stubGlobal(
    'Notification',
    class {
      static permission = 'granted';
      readonly note: { title: string; isOpen: boolean };
      constructor(title: string) {
        this.note = { title, isOpen: true };
        notes.push(this.note);
      }
      close() {
        this.note.isOpen = false;
      }
    },
  );
  const shakes: unknown[] = [];
  vi.stubGlobal('navigator', { vibrate: (pattern: unknown) => shakes.push(pattern) });
  const { unmount } = listen({ ...RINGING, ringtone: '/ring.mp3' });
  await settle();
  expect(document.title).toBe('Incoming voice call: Adam');
  await vi.advanceTimersByTimeAsync(1000);
  expect(document.title).toBe('Inbox');
  await vi.advanceTimersByTimeAsync(1000);
  expect(notes).toEqual([{ title: 'Adam', isOpen: true }]);
  expect(shakes).not.toEqual([]);
  isAllowed = true;
  document.dispatchEvent(new Event('pointerdown'));
  await settle();
  expect(sounds[0]?.isOn).toBe(true);
  expect(document.title).toBe('Inbox');
  expect(notes).toEqual([{ title: 'Adam', isOpen: false }]);
  unmount();
  expect(shakes.at(-1)).toBe(0);
});

test('never asks for the right to show notifications', async () => {
  isAllowed = false;
  const requestPermission = vi.fn();
  const made = vi.fn();
  vi.stubGlobal('Notification', Object.assign(made, { permission: 'default', requestPermission }));
  listen({ ...RINGING, ringtone: '/ring.mp3' });
  await settle();
  expect(requestPermission).not.toHaveBeenCalled();
  expect(made).not.toHaveBeenCalled();
});

test('a page that wants silence gets it, and still sees who calls', async () => {
  listen({ ...RINGING, ringtone: null });
  await settle();
  expect(sounds).toEqual([]);
  expect(document.title).toBe('Incoming voice call: Adam');
});
