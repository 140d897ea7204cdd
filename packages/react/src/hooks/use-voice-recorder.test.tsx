import { createMajlisError } from '@majlis/core';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Capture, Microphone } from '../media/microphone.ts';
import { type ChatWorld, createChatWorld } from '../test/chat-world.tsx';
import { useGeolocation } from './use-geolocation.ts';
import { useVoiceRecorder } from './use-voice-recorder.ts';

let chat: ChatWorld;
afterEach(async () => {
  cleanup();
  await chat.system.disconnect();
});

/** A microphone that hears `seconds` of sound at once. */
function createFakeMicrophone(seconds: number) {
  const held = new Set<Capture>();
  let unplug: (() => void) | undefined;
  const microphone: Microphone = {
    async open() {
      const capture: Capture = {
        mimeType: 'audio/webm',
        level: () => 0.5,
        elapsed: () => seconds,
        onEnded: (listener) => {
          unplug = listener;
        },
        finish: async () => ({ blob: new Blob(['sound'], { type: 'audio/webm' }), duration: seconds }),
        release: () => void held.delete(capture),
      };
      held.add(capture);
      return capture;
    },
  };
  return { microphone, isHeld: () => held.size > 0, unplug: () => unplug?.() };
}

test('records and gives the note, with the microphone free again', async () => {
  const fake = createFakeMicrophone(3);
  chat = await createChatWorld({ isSignedIn: false, media: { loadMicrophone: async () => fake.microphone } });
  const { result } = renderHook(() => useVoiceRecorder(), { wrapper: chat.around });
  expect(result.current.maxSeconds).toBe(900);
  await act(() => result.current.start());
  expect(result.current.status).toBe('recording');
  await waitFor(() => expect(result.current).toMatchObject({ level: 0.5, elapsed: 3 }));
  const recording = await act(() => result.current.stop());
  expect(recording).toMatchObject({ duration: 3 });
  expect(recording?.waveform.every((bar) => bar === 100)).toBe(true);
  expect(fake.isHeld()).toBe(false);
  expect(result.current.status).toBe('idle');
});

test('frees the microphone when the component goes', async () => {
  const fake = createFakeMicrophone(3);
  chat = await createChatWorld({ isSignedIn: false, media: { loadMicrophone: async () => fake.microphone } });
  const { result, unmount } = renderHook(() => useVoiceRecorder(), { wrapper: chat.around });
  await act(() => result.current.start());
  expect(fake.isHeld()).toBe(true);
  unmount();
  expect(fake.isHeld()).toBe(false);
});

test('keeps what was recorded when the microphone is unplugged', async () => {
  const fake = createFakeMicrophone(2);
  chat = await createChatWorld({ isSignedIn: false, media: { loadMicrophone: async () => fake.microphone } });
  const { result } = renderHook(() => useVoiceRecorder(), { wrapper: chat.around });
  await act(() => result.current.start());
  act(() => fake.unplug());
  await waitFor(() => expect(result.current.status).toBe('recorded'));
  expect(fake.isHeld()).toBe(false);
  expect(await act(() => result.current.stop())).toMatchObject({ duration: 2 });
});

test('says that the microphone is denied, and forgets it at the next try', async () => {
  const fake = createFakeMicrophone(2);
  let isDenied = true;
  const microphone: Microphone = {
    open: () =>
      isDenied
        ? Promise.reject(createMajlisError({ code: 'permission_denied', message: 'unable to record; denied' }))
        : fake.microphone.open(),
  };
  chat = await createChatWorld({ isSignedIn: false, media: { loadMicrophone: async () => microphone } });
  const { result } = renderHook(() => useVoiceRecorder(), { wrapper: chat.around });
  await act(() => result.current.start());
  expect(result.current).toMatchObject({ status: 'failed', error: { code: 'permission_denied' } });
  isDenied = false;
  await act(() => result.current.start());
  expect(result.current).toMatchObject({ status: 'recording', error: null });
});

test('finds the place, and says why when it cannot', async () => {
  const place = { lat: 24.7136, lng: 46.6753, accuracy: 10 };
  let isDenied = false;
  const locate = () =>
    isDenied
      ? Promise.reject(createMajlisError({ code: 'permission_denied', message: 'unable to locate; denied' }))
      : Promise.resolve(place);
  chat = await createChatWorld({ isSignedIn: false, media: { geolocator: { locate } } });
  const { result } = renderHook(() => useGeolocation(), { wrapper: chat.around });
  expect(await act(() => result.current.locate())).toEqual(place);
  isDenied = true;
  expect(await act(() => result.current.locate())).toBeNull();
  expect(result.current).toMatchObject({ status: 'failed', error: { code: 'permission_denied' } });
  act(() => result.current.reset());
  expect(result.current.status).toBe('idle');
});
