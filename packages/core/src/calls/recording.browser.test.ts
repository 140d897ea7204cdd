import { afterEach, expect, it } from 'vitest';
import { createSystemClock } from '../base/clock.ts';
import { connectLoopback } from '../test/loopback.ts';
import type { CallStreams } from '../types.ts';
import { createRecording } from './recording.ts';

const opened: MediaStreamTrack[] = [];
afterEach(() => {
  for (const track of opened.splice(0)) track.stop();
});
async function open(constraints: MediaStreamConstraints): Promise<MediaStream> {
  const stream = await navigator.mediaDevices.getUserMedia(constraints);
  opened.push(...stream.getTracks());
  return stream;
}
const NONE: CallStreams = { local: null, remote: null, localScreen: null, remoteScreen: null };
const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A picture of one colour, as the other end would send it. */
function paint(colour: string): { stream: MediaStream; stop: () => void } {
  const canvas = document.createElement('canvas');
  const brush = canvas.getContext('2d');
  const timer = setInterval(() => {
    if (!brush) return;
    brush.fillStyle = colour;
    brush.fillRect(0, 0, canvas.width, canvas.height);
  }, 50);
  const stream = canvas.captureStream(20);
  opened.push(...stream.getTracks());
  return { stream, stop: () => clearInterval(timer) };
}

/** The colour in the middle of a file, near its end. */
async function lookAt(blob: Blob): Promise<{ width: number; colour: number[] }> {
  const video = document.createElement('video');
  video.muted = true;
  video.src = URL.createObjectURL(blob);
  await video.play();
  await new Promise((resolve) => {
    video.onended = resolve;
  });
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  const brush = canvas.getContext('2d');
  brush?.drawImage(video, 0, 0);
  const pixel = brush?.getImageData(video.videoWidth / 2, video.videoHeight / 2, 1, 1).data ?? [];
  URL.revokeObjectURL(video.src);
  return { width: video.videoWidth, colour: [...pixel].slice(0, 3) };
}

/** The loudest sample of a file. */
async function listenTo(blob: Blob): Promise<number> {
  const context = new AudioContext();
  const sound = await context.decodeAudioData(await blob.arrayBuffer());
  await context.close();
  return sound.getChannelData(0).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}

it('records both sides of a video call into one file with sound and picture', async () => {
  const local = await open({ audio: true, video: true });
  const remote = paint('#00ff00');
  const recording = createRecording({
    clock: createSystemClock(),
    streams: () => ({ ...NONE, local, remote: remote.stream }),
  });
  recording.start();
  await pass(2500);
  const blob = await recording.stop();
  remote.stop();
  expect(blob.type).toMatch(/^video\//);
  const { width, colour } = await lookAt(blob);
  expect(width).toBe(1280);
  expect(colour[1]).toBeGreaterThan(180);
  expect(colour[0]).toBeLessThan(80);
  expect(await listenTo(blob)).toBeGreaterThan(0.05);
  expect(opened.every((track) => track.readyState === 'live')).toBe(true);
});

it('shows the next picture large when the first is switched off', async () => {
  const [local, remote] = [paint('#0000ff'), paint('#00ff00')];
  const streams = { ...NONE, local: local.stream, remote: remote.stream };
  let isRemoteDark = false;
  const isDark = (role: keyof CallStreams) => role === 'remote' && isRemoteDark;
  let seen: number[] = [];
  // An encoder that the machine leaves no time falls behind: then it is given more.
  for (const ms of [1000, 3000, 9000]) {
    const recording = createRecording({ clock: createSystemClock(), streams: () => streams, isDark });
    isRemoteDark = false;
    recording.start();
    await pass(ms);
    isRemoteDark = true;
    await pass(ms);
    seen = (await lookAt(await recording.stop())).colour;
    if ((seen[2] ?? 0) > 150) break;
  }
  local.stop();
  remote.stop();
  expect(seen[2]).toBeGreaterThan(150);
  expect(seen[1]).toBeLessThan(100);
}, 90_000);

it('records a voice call as sound, and hears who joins later', async () => {
  let remote: MediaStream | null = null;
  const recording = createRecording({ clock: createSystemClock(), streams: () => ({ ...NONE, remote }) });
  recording.start();
  await pass(300);
  remote = await open({ audio: true });
  await pass(2000);
  const blob = await recording.stop();
  expect(blob.type).toMatch(/^audio\//);
  expect(await listenTo(blob)).toBeGreaterThan(0.05);
});

it('records what came over the network, although nothing plays it here', async () => {
  const { received, close } = await connectLoopback((await open({ audio: true, video: true })).getTracks());
  const recording = createRecording({ clock: createSystemClock(), streams: () => ({ ...NONE, remote: received }) });
  await expect.poll(() => received.getVideoTracks().every(({ muted }) => !muted), { timeout: 10_000 }).toBe(true);
  recording.start();
  await pass(3000);
  const blob = await recording.stop();
  close();
  expect(await listenTo(blob)).toBeGreaterThan(0.02);
  const { colour } = await lookAt(blob);
  expect(colour.some((part) => part > 40)).toBe(true);
});

it('does not record a muted microphone', async () => {
  const local = await open({ audio: true });
  for (const track of local.getTracks()) track.enabled = false;
  const recording = createRecording({ clock: createSystemClock(), streams: () => ({ ...NONE, local }) });
  recording.start();
  await pass(2000);
  expect(await listenTo(await recording.stop())).toBeLessThan(0.01);
});

it('says that nothing is recorded when nothing is', async () => {
  const recording = createRecording({ clock: createSystemClock(), streams: () => NONE });
  await expect(recording.stop()).rejects.toMatchObject({ code: 'conflict' });
});
