import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSystemClock } from '../base/clock.ts';
import { setSpeaker } from '../calls/device-choice.ts';
import { createLocalMedia } from '../calls/local-media.ts';
import { createBrowserDevices } from './devices.ts';
import { createRememberedDevices } from './remembered-devices.ts';

const devices = createBrowserDevices();
const opened: MediaStreamTrack[] = [];
async function open(constraints: MediaStreamConstraints): Promise<MediaStreamTrack[]> {
  const tracks = await devices.open(constraints);
  opened.push(...tracks);
  return tracks;
}
afterEach(() => {
  for (const track of opened.splice(0)) track.stop();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
});

it('opens a microphone and a camera of the page and names every device', async () => {
  expect(devices.missing()).toBeNull();
  const tracks = await open({ audio: true, video: true });
  expect(tracks.map(({ kind }) => kind).sort()).toEqual(['audio', 'video']);
  const list = await devices.list();
  expect(new Set(list.map(({ kind }) => kind))).toEqual(new Set(['microphone', 'camera', 'speaker']));
  expect(list.every(({ id, label }) => id !== '' && label !== '')).toBe(true);
  expect(await devices.permission('microphone')).toBe('granted');
});

describe('what a browser says when it gives no device', () => {
  it.each([
    ['NotAllowedError', 'Permission denied by user', 'prompt', 'permission_denied'],
    ['NotAllowedError', 'Permission denied by system', 'prompt', 'permission_denied_system'],
    ['NotAllowedError', 'Permission denied', 'granted', 'permission_denied_system'],
    ['SecurityError', '', 'denied', 'permission_denied'],
    ['NotFoundError', 'Requested device not found', 'granted', 'device_not_found'],
    ['NotReadableError', 'Could not start video source', 'granted', 'device_in_use'],
    ['AbortError', 'Starting videoinput failed', 'granted', 'device_in_use'],
    ['OverconstrainedError', '', 'granted', 'constraint_failed'],
    ['NotSupportedError', '', 'granted', 'media_unsupported'],
  ] as const)('means by %s “%s” (%s): %s', async (name, message, state, code) => {
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValueOnce(new DOMException(message, name));
    vi.spyOn(navigator.permissions, 'query').mockResolvedValueOnce(
      Object.assign(new EventTarget(), { state, name: 'camera', onchange: null }),
    );
    await expect(devices.open({ video: true })).rejects.toMatchObject({ code, name: 'MajlisError' });
  });

  it('knows a device that this computer does not have as one that cannot be had, without naming the browser’s error', async () => {
    await expect(devices.open({ audio: { deviceId: { exact: 'nowhere' } } })).rejects.toMatchObject({
      code: 'constraint_failed',
    });
  });

  it('says that the page is not secure where the browser hides its devices for that', async () => {
    vi.spyOn(navigator, 'mediaDevices', 'get').mockReturnValue(undefined as unknown as MediaDevices);
    vi.stubGlobal('isSecureContext', false);
    expect(devices.missing()?.code).toBe('insecure_context');
    await expect(devices.open({ audio: true })).rejects.toMatchObject({ code: 'insecure_context' });
    vi.stubGlobal('isSecureContext', true);
    expect(devices.missing()?.code).toBe('media_unsupported');
    expect([await devices.list(), devices.openScreen]).toEqual([[], null]);
    devices.onChange(() => undefined)();
  });
});

it('hears a clone while the microphone itself is disabled, and nothing of the disabled one', async () => {
  const [microphone] = await open({
    audio: { autoGainControl: false, noiseSuppression: false, echoCancellation: false },
  });
  if (!microphone) throw new Error('no microphone');
  const ear = microphone.clone();
  opened.push(ear);
  microphone.enabled = false;
  const [heard, silent] = await Promise.all([devices.openLevel(ear), devices.openLevel(microphone)]);
  // The fake microphone beeps twice a second.
  await vi.waitFor(() => expect(heard?.read()).toBeGreaterThan(0.02), { timeout: 15_000, interval: 5 });
  expect(silent?.read()).toBe(0);
  heard?.close();
  silent?.close();
});

it('keeps the screen on until it is told otherwise, and takes the lock again when the page is seen again', async () => {
  const locks: WakeLockSentinel[] = [];
  vi.spyOn(navigator.wakeLock, 'request').mockImplementation(async () => {
    const lock = Object.assign(new EventTarget(), {
      released: false,
      type: 'screen' as const,
      onrelease: null,
      async release() {
        this.released = true;
      },
    });
    locks.push(lock);
    return lock;
  });
  const stop = devices.keepAwake();
  await vi.waitFor(() => expect(locks).toHaveLength(1), { timeout: 10_000 });
  document.dispatchEvent(new Event('visibilitychange'));
  expect(locks).toHaveLength(1);
  await locks[0]?.release();
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(locks).toHaveLength(2), { timeout: 10_000 });
  stop();
  expect(locks.every(({ released }) => released)).toBe(true);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(locks).toHaveLength(2);
});

it('plays on the chosen speaker, and on the system’s own when that one is gone', async () => {
  await open({ audio: true });
  const speaker = (await devices.list()).find(({ kind }) => kind === 'speaker');
  const element = new Audio();
  expect(await setSpeaker(element, speaker?.id ?? null)).toBe(true);
  expect(await setSpeaker(element, 'nowhere')).toBe(false);
  expect(element.sinkId).toBe('');
});

it('carries a call’s devices in a real browser: opened, small for an upgrade, the light out, everything ended', async () => {
  const sent = new Map<string, MediaStreamTrack | null>();
  const media = createLocalMedia({
    devices,
    clock: createSystemClock(),
    logger: { debug: () => undefined, warn: () => undefined, error: () => undefined },
    remembered: createRememberedDevices(),
    onTrack: (role, track) => void sent.set(role, track),
    onChange: () => undefined,
    onNotice: () => undefined,
  });
  const { audio, refused } = await media.acquire({ audio: true, video: false });
  expect(refused).toEqual({ audio: null, video: null });
  expect(audio?.getSettings()).toMatchObject({ echoCancellation: true, noiseSuppression: true, autoGainControl: true });
  await media.setCamera(true);
  const camera = sent.get('camera');
  expect(camera?.getSettings()).toMatchObject({ width: 640, height: 480 });

  const microphones = (await devices.list()).filter(({ kind }) => kind === 'microphone');
  const other = microphones.find(({ id }) => id !== media.chosen('microphone'));
  if (!other) throw new Error('the fake browser has several microphones');
  await media.choose('microphone', other.id);
  expect(audio?.readyState).toBe('ended');
  expect(media.chosen('microphone')).toBe(other.id);
  expect(createRememberedDevices().get('microphone')).toEqual({ id: other.id, label: other.label });

  await media.setCamera(false);
  expect([camera?.readyState, sent.get('camera')]).toEqual(['ended', null]);
  media.release();
  expect([...sent.values()]).toEqual([null, null]);
});
