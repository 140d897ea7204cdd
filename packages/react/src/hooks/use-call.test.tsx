import { createMajlisError } from '@majlis/core';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { type ChatWorld, createChatWorld } from '../test/chat-world.tsx';
import { createFakeCalls, DEVICES, type FakeCalls } from '../test/fake-calls.ts';
import { useCall } from './use-call.ts';
import { useDevices } from './use-devices.ts';

let chat: ChatWorld | undefined;
afterEach(async () => {
  cleanup();
  await chat?.system.disconnect({ wipe: true });
  chat = undefined;
});
async function start(calls: FakeCalls): Promise<ChatWorld> {
  chat = await createChatWorld({ calls: calls.service });
  return chat;
}

test('switches the camera and shows the screen by the call service', async () => {
  const calls = createFakeCalls({ callId: 'k1', status: 'connected' });
  const { result } = renderHook(() => useCall(), { wrapper: (await start(calls)).around });
  await act(() => result.current.switchCamera());
  await act(() => result.current.toggleScreenShare());
  await act(() => result.current.toggleScreenShare());
  expect(calls.asked).toEqual(['switch camera', 'share', 'stop sharing']);
  expect(result.current.media).toBe(calls.service.media);
});

test('never rejects: says in callState why a wish failed, but not that a user closed the picker', async () => {
  const calls = createFakeCalls({ callId: 'k1', status: 'connected' });
  const { result } = renderHook(() => useCall(), { wrapper: (await start(calls)).around });
  calls.failNext(createMajlisError({ code: 'device_in_use', message: 'unable to switch; the camera is taken' }));
  await act(() => result.current.switchCamera());
  expect(result.current.callState.error?.code).toBe('device_in_use');
  calls.failNext(createMajlisError({ code: 'permission_denied', message: 'unable to share; the user closed it' }));
  await act(() => result.current.toggleScreenShare());
  expect(result.current.callState.error).toBeNull();
});

test('keeps its functions between renders', async () => {
  const calls = createFakeCalls();
  const { result, rerender } = renderHook(() => useCall(), { wrapper: (await start(calls)).around });
  const first = result.current;
  rerender();
  expect(result.current).toBe(first);
});

test('lists devices, follows what is plugged in, and keeps what is chosen', async () => {
  const calls = createFakeCalls();
  const { result } = renderHook(() => useDevices(), { wrapper: (await start(calls)).around });
  await waitFor(() => expect(result.current.microphones.map(({ id }) => id)).toEqual(['default', 'mic-2']));
  expect(result.current.speakers).toEqual([]);
  act(() => calls.setDevices([...DEVICES, { id: 'mic-3', kind: 'microphone', label: 'Webcam' }]));
  await waitFor(() => expect(result.current.microphones).toHaveLength(3));
  await act(() => result.current.choose('microphone', 'mic-3'));
  await waitFor(() => expect(result.current.chosen.microphone).toBe('mic-3'));
});

test('says why a device cannot be chosen, until another one is', async () => {
  const calls = createFakeCalls();
  const { result } = renderHook(() => useDevices(), { wrapper: (await start(calls)).around });
  calls.failNext(createMajlisError({ code: 'device_not_found', message: 'unable to open the camera; it is gone' }));
  await act(() => result.current.choose('camera', 'cam-2'));
  expect(result.current.error?.code).toBe('device_not_found');
  await act(() => result.current.choose('camera', 'cam-1'));
  expect(result.current.error).toBeNull();
});
