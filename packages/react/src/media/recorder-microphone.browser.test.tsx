import { afterEach, expect, test, vi } from 'vitest';
import { createMicrophone, toMicrophoneError } from './recorder-microphone.ts';
import { createVoiceControl } from './voice-control.ts';

const tracks: MediaStreamTrack[] = [];
function watchTracks(): void {
  const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async (constraints) => {
    const stream = await open(constraints);
    tracks.push(...stream.getTracks());
    return stream;
  });
}
const control = (maxSeconds = 60) =>
  createVoiceControl({ loadMicrophone: async () => createMicrophone(), maxSeconds: () => maxSeconds });
type Control = ReturnType<typeof control>;
const until = (recorder: Control, isThere: (state: ReturnType<Control['get']>) => boolean) =>
  new Promise<void>((resolve) => {
    const undo = recorder.subscribe(() => {
      if (!isThere(recorder.get())) return;
      undo();
      resolve();
    });
  });

afterEach(() => {
  vi.restoreAllMocks();
  tracks.length = 0;
});

test('records sound that can be played back and knows how long it is', async () => {
  watchTracks();
  const recorder = control();
  await recorder.start();
  expect(recorder.get().status).toBe('recording');
  await until(recorder, ({ elapsed }) => elapsed >= 1.5);
  expect(recorder.get().recentLevels.length).toBeGreaterThan(10);
  const recording = await recorder.stop();
  expect(recording).not.toBeNull();
  if (!recording) return;
  expect(recording.blob.type).toBe('audio/webm;codecs=opus');
  const context = new AudioContext();
  const { duration } = await context.decodeAudioData(await recording.blob.arrayBuffer());
  await context.close();
  expect(recording.duration).toBeCloseTo(duration, 2);
  expect(recording.duration).toBeGreaterThan(1);
  expect(recording.waveform.length).toBeLessThanOrEqual(128);
  expect(Math.max(...recording.waveform)).toBe(100);
  expect(recording.waveform.every((bar) => Number.isInteger(bar) && bar >= 0 && bar <= 100)).toBe(true);
  expect(recorder.get().status).toBe('idle');
  expect(tracks.map(({ readyState }) => readyState)).toEqual(['ended']);
});

test('gives what was heard when it is stopped as soon as it began', async () => {
  const recorder = control();
  await recorder.start();
  const recording = await recorder.stop();
  expect(recording?.blob.size).toBeGreaterThan(0);
  expect(recording?.duration).toBeGreaterThan(0);
  expect(recorder.get()).toMatchObject({ status: 'idle', error: null });
});

test('ends by itself at the limit, frees the microphone, and still gives what was recorded', async () => {
  watchTracks();
  const recorder = control(1);
  await recorder.start();
  await until(recorder, ({ status }) => status === 'recorded');
  expect(tracks.map(({ readyState }) => readyState)).toEqual(['ended']);
  const recording = await recorder.stop();
  expect(recording?.duration).toBeGreaterThan(0.5);
  expect(recording?.duration).toBeLessThanOrEqual(1);
});

test('frees the microphone and keeps nothing when the user cancels', async () => {
  watchTracks();
  const recorder = control();
  await recorder.start();
  recorder.cancel();
  expect(tracks.map(({ readyState }) => readyState)).toEqual(['ended']);
  expect(recorder.get().status).toBe('idle');
  expect(await recorder.stop()).toBeNull();
});

test('frees a microphone that was allowed only after the user had turned away', async () => {
  watchTracks();
  const recorder = control();
  const starting = recorder.start();
  recorder.cancel();
  await starting;
  expect(tracks.every(({ readyState }) => readyState === 'ended')).toBe(true);
  expect(recorder.get().status).toBe('idle');
});

test('records again after a cancel, as a component does that StrictMode mounts twice', async () => {
  const recorder = control();
  await recorder.start();
  recorder.cancel();
  await recorder.start();
  expect(recorder.get().status).toBe('recording');
  recorder.cancel();
});

test.each([
  ['NotAllowedError', 'permission_denied'],
  ['NotFoundError', 'device_not_found'],
  ['NotReadableError', 'device_in_use'],
  ['NotSupportedError', 'media_unsupported'],
])('says %s as %s and is ready to try again', async (name, code) => {
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValueOnce(new DOMException('no', name));
  const recorder = control();
  await recorder.start();
  expect(recorder.get()).toMatchObject({ status: 'failed', error: { code } });
  await recorder.start();
  expect(recorder.get().status).toBe('recording');
  recorder.cancel();
});

test('takes a failure without a name for a device that cannot record', () => {
  expect(toMicrophoneError('odd').code).toBe('media_unsupported');
});
