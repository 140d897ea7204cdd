import { createFakeDevices, createTestClock, type FakeDevicesOptions, settle } from '@majlis/testing';
import { describe, expect, it } from 'vitest';
import type { DeviceMemory } from '../io/remembered-devices.ts';
import type { CallDevice, CallNotice } from '../types.ts';
import { createLocalMedia, type LocalMediaOptions, type TrackRole } from './local-media.ts';

const HEADSET = { id: 'mic-2', kind: 'microphone', label: 'Headset' } as const;
const BACK = { id: 'cam-2', kind: 'camera', label: 'Back', facingMode: 'environment' } as const;
const FRONT = { id: 'cam-1', kind: 'camera', label: 'Front', facingMode: 'user' } as const;
const MIC = { id: 'mic-1', kind: 'microphone', label: 'Built-in microphone' } as const;

function stage(options: FakeDevicesOptions = {}, extra: Partial<LocalMediaOptions> = {}) {
  const fake = createFakeDevices(options);
  const clock = createTestClock();
  const memory = new Map<CallDevice['kind'], DeviceMemory>();
  const sent: [TrackRole, string | null][] = [];
  const current = new Map<TrackRole, MediaStreamTrack | null>();
  const notices = new Set<CallNotice>();
  const media = createLocalMedia({
    devices: fake.devices,
    clock,
    logger: { debug: () => undefined, warn: () => undefined, error: () => undefined },
    remembered: { get: (kind) => memory.get(kind) ?? null, set: (kind, device) => void memory.set(kind, device) },
    onTrack(role, track) {
      sent.push([role, track && (track.getSettings().deviceId ?? null)]);
      current.set(role, track);
    },
    onChange: () => undefined,
    onNotice: (notice, { isOn }) => void (isOn ? notices.add(notice) : notices.delete(notice)),
    ...extra,
  });
  const live = () =>
    fake.tracks.filter((track) => track.readyState === 'live').map((track) => track.getSettings().deviceId);
  return { fake, clock, memory, sent, current, notices, media, live };
}
const BOTH = { audio: true, video: true };
const VOICE = { audio: true, video: false };

describe('opening', () => {
  it('asks the user once for microphone and camera together', async () => {
    const { fake, media, current } = stage();
    const got = await media.acquire(BOTH);
    expect(fake.asked).toHaveLength(1);
    expect(got.audio).toBe(current.get('microphone'));
    expect(got.video).toBe(current.get('camera'));
    expect(media.stream()?.getTracks()).toEqual([got.audio, got.video]);
    expect(fake.asked[0]?.audio).toMatchObject({
      echoCancellation: { ideal: true },
      noiseSuppression: { ideal: true },
      autoGainControl: { ideal: true },
    });
    expect(fake.asked[0]?.video).toMatchObject({ height: { ideal: 720 } });
  });

  it('opens nothing twice', async () => {
    const { fake, media } = stage();
    await media.acquire(VOICE);
    await media.acquire(BOTH);
    expect(fake.asked.map(({ audio, video }) => [Boolean(audio), Boolean(video)])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('is not thrown off by devices that come while the browser asks, nor by a second wish', async () => {
    const { fake, media, live } = stage();
    const letGo = fake.hold();
    const first = media.acquire(BOTH);
    fake.plug(HEADSET);
    void media.setCamera(true);
    const second = media.acquire(BOTH);
    letGo();
    expect((await first).refused).toEqual({ audio: null, video: null });
    expect((await second).audio).toBe((await first).audio);
    expect(fake.asked).toHaveLength(1);
    expect(live()).toEqual(['mic-1', 'cam-1']);
  });

  it('does not wait for a question of the call before', async () => {
    const { fake, media, live, clock, notices } = stage();
    const letGo = fake.hold();
    const before = media.acquire(BOTH);
    media.release();
    await clock.advance(10_000);
    expect(notices.size).toBe(0);
    const now = media.acquire(VOICE);
    letGo();
    expect((await now).audio).toMatchObject({ readyState: 'live' });
    expect((await before).refused.video?.code).toBe('aborted');
    expect(live()).toEqual(['mic-1']);
  });

  it('opens no further device once nobody waits for it', async () => {
    const { fake, media, memory } = stage();
    memory.set('microphone', { id: 'gone', label: 'Gone' });
    const letGo = fake.hold();
    const opening = media.acquire(VOICE);
    letGo();
    media.release();
    await opening;
    expect(fake.tracks).toEqual([]);
  });

  it('goes on with the voice when the camera is used by another program', async () => {
    const { fake, media, notices } = stage();
    fake.refuse('camera', 'device_in_use');
    const got = await media.acquire(BOTH);
    expect(got.audio?.readyState).toBe('live');
    expect(got.refused).toMatchObject({ audio: null, video: { code: 'device_in_use' } });
    expect(notices).toContain('camera-unavailable');
  });

  it('does not ask again at once when the user closed the question', async () => {
    const { fake, media } = stage();
    for (const kind of ['microphone', 'camera'] as const) {
      fake.refuse(kind, 'permission_denied');
      fake.setPermission(kind, 'prompt');
    }
    const got = await media.acquire(BOTH);
    expect(fake.asked).toHaveLength(1);
    expect(got.refused).toMatchObject({ audio: { code: 'permission_denied' }, video: { code: 'permission_denied' } });
  });

  it('asks for the voice alone when the camera is denied for good', async () => {
    const { fake, media } = stage();
    fake.refuse('camera', 'permission_denied');
    fake.setPermission('camera', 'denied');
    const got = await media.acquire(BOTH);
    expect(got.audio).not.toBeNull();
    expect(got.refused.video?.code).toBe('permission_denied');
  });

  it.each(['insecure_context', 'media_unsupported'] as const)('says %s where a page has no devices', async (code) => {
    const { fake, media } = stage();
    fake.setMissing(code);
    expect((await media.acquire(BOTH)).refused).toMatchObject({ audio: { code }, video: { code } });
  });

  it('uses the remembered device, finds it by its label when its id has changed, and any other when it is gone', async () => {
    const { media, memory, fake } = stage({ list: [MIC, HEADSET, FRONT] });
    memory.set('microphone', { id: 'mic-2', label: 'Headset' });
    expect((await media.acquire(VOICE)).audio?.label).toBe('Headset');
    media.release();
    memory.set('microphone', { id: 'an-old-id', label: 'Headset' });
    expect((await media.acquire(VOICE)).audio?.label).toBe('Headset');
    media.release();
    fake.unplug('mic-2');
    const got = await media.acquire(VOICE);
    expect([got.audio?.label, got.refused.audio]).toEqual([MIC.label, null]);
  });

  it('tells where to look when the browser has been asking for ten seconds', async () => {
    const { fake, media, clock, notices } = stage();
    const letGo = fake.hold();
    const opening = media.acquire(BOTH);
    await clock.advance(10_000);
    expect(notices).toContain('permission-prompt');
    letGo();
    await opening;
    expect(notices.size).toBe(0);
  });
});

describe('letting go', () => {
  it('ends every track, those of clones and screens too', async () => {
    const { fake, media, live, sent } = stage({ screen: 'with-sound' });
    await media.acquire(BOTH);
    await media.startScreen();
    media.setMuted(true);
    media.release();
    expect(live()).toEqual([]);
    expect(fake.tracks).toHaveLength(5);
    expect(media.stream()).toBeNull();
    expect(sent.slice(-4).map(([, track]) => track)).toEqual([null, null, null, null]);
  });

  it.each([BOTH, VOICE])('stops at once what the browser gives after the call is over', async (wish) => {
    const { fake, media, live } = stage();
    const letGo = fake.hold();
    const opening = media.acquire(wish);
    const screen = media.startScreen();
    media.release();
    letGo();
    expect((await opening).refused.audio?.code).toBe('aborted');
    await screen;
    expect(live()).toEqual([]);
    expect(media.stream()).toBeNull();
  });

  it('does not try the camera alone after the call is over', async () => {
    const { fake, media } = stage();
    fake.refuse('microphone', 'device_in_use');
    const letGo = fake.hold();
    const opening = media.acquire(BOTH);
    letGo();
    const letGoAgain = fake.hold();
    await settle();
    expect(fake.asked.at(-1)).not.toHaveProperty('video');
    media.release();
    letGoAgain();
    await opening;
    expect(fake.asked.filter(({ video }) => video)).toHaveLength(1);
    expect(fake.tracks).toEqual([]);
  });

  it('opens again for the next call', async () => {
    const { media, live } = stage();
    await media.acquire(BOTH);
    media.setMuted(true);
    media.release();
    const got = await media.acquire(BOTH);
    expect(got.audio?.enabled).toBe(true);
    expect(live()).toEqual(['mic-1', 'cam-1']);
  });
});

describe('muting', () => {
  it('keeps the microphone and sends silence', async () => {
    const { media, current, fake } = stage();
    await media.acquire(VOICE);
    media.setMuted(true);
    expect(current.get('microphone')).toMatchObject({ enabled: false, readyState: 'live' });
    media.setMuted(false);
    expect(current.get('microphone')?.enabled).toBe(true);
    expect(fake.asked).toHaveLength(1);
  });

  it('starts silent when it was muted before', async () => {
    const { media } = stage();
    media.setMuted(true);
    expect((await media.acquire(VOICE)).audio?.enabled).toBe(false);
  });

  it('frees the microphone while muted when asked to', async () => {
    const { media, live, current } = stage({}, { releaseMicOnMute: true });
    await media.acquire(VOICE);
    media.setMuted(true);
    expect([live(), current.get('microphone')]).toEqual([[], null]);
    media.setMuted(false);
    await settle();
    expect(live()).toEqual(['mic-1']);
    expect(current.get('microphone')?.enabled).toBe(true);
  });

  it('says within a second that a muted user speaks, and stops saying it', async () => {
    const { media, fake, clock, notices, live } = stage();
    await media.acquire(VOICE);
    fake.setLevel(0.2);
    await clock.advance(1000);
    expect(notices.size).toBe(0);
    media.setMuted(true);
    await clock.advance(900);
    expect(notices).toContain('speaking-while-muted');
    fake.setLevel(0);
    await clock.advance(2100);
    expect(notices.size).toBe(0);
    media.setMuted(false);
    expect(live()).toEqual(['mic-1']);
    expect(clock.pending()).toBe(0);
  });

  it('takes a cough for no speech', async () => {
    const { media, fake, clock, notices } = stage();
    await media.acquire(VOICE);
    media.setMuted(true);
    fake.setLevel(0.5);
    await clock.advance(150);
    fake.setLevel(0);
    await clock.advance(3000);
    expect(notices.size).toBe(0);
  });
});

describe('the camera', () => {
  it('is dark at once and free within 300 ms', async () => {
    const { media, current, clock, fake } = stage();
    const { video } = await media.acquire(BOTH);
    const off = media.setCamera(false);
    expect(video?.enabled).toBe(false);
    expect(current.get('camera')).toBe(video);
    await clock.advance(300);
    await off;
    expect([video?.readyState, current.get('camera')]).toEqual(['ended', null]);
    await media.setCamera(true);
    expect(current.get('camera')).toMatchObject({ enabled: true, readyState: 'live' });
    expect(fake.asked.at(-1)?.video).toMatchObject({ height: { ideal: 720 } });
  });

  it('stays when it is switched off and on in one breath', async () => {
    const { media, current, clock, fake } = stage();
    const { video } = await media.acquire(BOTH);
    void media.setCamera(false);
    await clock.advance(50);
    await media.setCamera(true);
    await clock.advance(500);
    expect(current.get('camera')).toBe(video);
    expect(video).toMatchObject({ enabled: true, readyState: 'live' });
    expect(fake.asked).toHaveLength(1);
  });

  it('does not come on when it was switched off while the browser asked', async () => {
    const { media, fake, live } = stage();
    await media.acquire(VOICE);
    const letGo = fake.hold();
    const on = media.setCamera(true);
    await media.setCamera(false);
    letGo();
    await on;
    expect(live()).toEqual(['mic-1']);
  });

  it('is small when a voice call turns into a video call', async () => {
    const { media, fake } = stage();
    await media.acquire(VOICE);
    await media.setCamera(true);
    expect(fake.asked.at(-1)).toEqual({
      video: { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } },
    });
  });

  it('says why it cannot come on', async () => {
    const { media, fake } = stage();
    await media.acquire(VOICE);
    fake.refuse('camera', 'permission_denied');
    await expect(media.setCamera(true)).rejects.toMatchObject({ code: 'permission_denied' });
  });

  it('turns round on a phone, the first one freed before the second opens, and stays turned', async () => {
    const { media, live, clock } = stage({ list: [MIC, FRONT, BACK], isHandheld: true });
    const { video } = await media.acquire(BOTH);
    const turning = media.switchCamera();
    expect(video?.readyState).toBe('ended');
    await turning;
    expect(live()).toEqual(['mic-1', 'cam-2']);
    void media.setCamera(false);
    await clock.advance(200);
    await media.setCamera(true);
    expect(media.chosen('camera')).toBe('cam-2');
    await media.switchCamera();
    expect(live()).toEqual(['mic-1', 'cam-1']);
  });

  it('goes on to the next one on a computer without a moment of darkness', async () => {
    const { media, sent, live, memory } = stage({ list: [MIC, FRONT, BACK] });
    await media.acquire(BOTH);
    await media.switchCamera();
    expect(sent.filter(([role]) => role === 'camera')).toEqual([
      ['camera', 'cam-1'],
      ['camera', 'cam-2'],
    ]);
    expect(live()).toEqual(['mic-1', 'cam-2']);
    expect(memory.get('camera')).toEqual({ id: 'cam-2', label: 'Back' });
  });

  it('keeps the one in use when the other cannot be opened', async () => {
    const { media, live, fake } = stage({ list: [MIC, FRONT], isHandheld: true });
    await media.acquire(BOTH);
    await expect(media.switchCamera()).rejects.toMatchObject({ code: 'device_not_found' });
    expect(live()).toEqual(['mic-1', 'cam-1']);
    fake.unplug('cam-1');
    expect(live()).toEqual(['mic-1']);
  });

  it('is off, with a word, when it is pulled out', async () => {
    const { media, fake, current, notices } = stage();
    await media.acquire(BOTH);
    fake.unplug('cam-1');
    expect(current.get('camera')).toBeNull();
    expect(notices).toContain('camera-unavailable');
  });
});

describe('devices that come and go', () => {
  it('goes on from another microphone when the one in use is pulled out, and back when it returns', async () => {
    const { media, fake, live, memory, notices } = stage({ list: [HEADSET, MIC, FRONT] });
    await media.acquire(VOICE);
    await media.choose('microphone', 'mic-2');
    expect(memory.get('microphone')).toEqual({ id: 'mic-2', label: 'Headset' });
    fake.unplug('mic-2');
    await settle();
    expect([live(), notices.size]).toEqual([['mic-1'], 0]);
    fake.plug(HEADSET);
    await settle();
    expect(live()).toEqual(['mic-2']);
  });

  it('says that there is no microphone while there is none, and takes the next one that is plugged in', async () => {
    const { media, fake, live, notices, current } = stage();
    await media.acquire(VOICE);
    media.setMuted(true);
    fake.unplug('mic-1');
    await settle();
    expect(notices).toContain('microphone-lost');
    expect(current.get('microphone')).toBeNull();
    fake.plug(HEADSET);
    await settle();
    expect(notices.size).toBe(0);
    expect(current.get('microphone')).toMatchObject({ enabled: false });
    media.setMuted(false);
    expect(live()).toEqual(['mic-2']);
  });

  it('lets a user listen who has no microphone, and speak as soon as one is plugged in', async () => {
    const { media, fake, notices, current } = stage({ list: [FRONT] });
    const { refused } = await media.acquire(BOTH);
    expect(refused).toMatchObject({ audio: { code: 'device_not_found' }, video: null });
    expect([...notices]).toEqual(['listening-only']);
    fake.plug(HEADSET);
    await settle();
    expect(notices.size).toBe(0);
    expect(current.get('microphone')?.label).toBe('Headset');
  });

  it('tries again shortly after, since a system may need a moment to name its next device', async () => {
    const { media, fake, clock, live } = stage({ list: [MIC, HEADSET] });
    await media.acquire(VOICE);
    fake.refuse('microphone', 'device_in_use');
    fake.unplug('mic-1');
    await settle();
    fake.refuse('microphone', null);
    await clock.advance(1000);
    expect(live()).toEqual(['mic-2']);
  });

  it('asks no more after the user took the permission back', async () => {
    const { media, fake, clock } = stage({ list: [MIC, HEADSET] });
    await media.acquire(VOICE);
    fake.refuse('microphone', 'permission_denied');
    fake.unplug('mic-1');
    await clock.advance(5000);
    const asked = fake.asked.length;
    fake.plug(MIC);
    await clock.advance(5000);
    expect(fake.asked.length).toBe(asked);
    fake.refuse('microphone', null);
    expect((await media.acquire(VOICE)).audio?.label).toBe('Headset');
  });

  it('arms the sender anew after the system took the microphone for a phone call', async () => {
    const { media, sent, fake, clock, notices } = stage();
    await media.acquire(VOICE);
    fake.tracks[0]?.interrupt(true);
    await clock.advance(1000);
    expect(notices).toContain('microphone-lost');
    fake.tracks[0]?.interrupt(false);
    expect(notices.size).toBe(0);
    expect(sent).toEqual([
      ['microphone', 'mic-1'],
      ['microphone', null],
      ['microphone', 'mic-1'],
    ]);
  });

  it('remembers a choice made while the device is not in use, and refuses one that is not there', async () => {
    const { media, fake, memory } = stage({ list: [MIC, FRONT, BACK] });
    await media.choose('camera', 'cam-2');
    expect([fake.tracks, media.chosen('camera')]).toEqual([[], 'cam-2']);
    await expect(media.choose('speaker', 'nowhere')).rejects.toMatchObject({ code: 'device_not_found' });
    expect(memory.has('speaker')).toBe(false);
  });

  it('keeps the camera in use when the chosen one is taken', async () => {
    const { media, fake, live, memory } = stage({ list: [MIC, FRONT, BACK] });
    await media.acquire(BOTH);
    fake.refuse('camera', 'device_in_use');
    await expect(media.choose('camera', 'cam-2')).rejects.toMatchObject({ code: 'device_in_use' });
    expect(live()).toEqual(['mic-1', 'cam-1']);
    expect(memory.has('camera')).toBe(false);
  });
});

describe('the screen', () => {
  it('is sent beside the camera, with its sound, and ends with the browser’s own button', async () => {
    const { media, current, fake, live } = stage({ screen: 'with-sound' });
    await media.acquire(BOTH);
    await media.startScreen();
    expect(current.get('screen')?.contentHint).toBe('detail');
    expect(current.get('screen-audio')).not.toBeNull();
    expect(media.screenStream()?.getTracks()).toHaveLength(2);
    fake.tracks.find((track) => track.label === 'screen' && track.kind === 'video')?.end();
    expect([current.get('screen'), current.get('screen-audio'), media.screenStream()]).toEqual([null, null, null]);
    expect(live()).toEqual(['mic-1', 'cam-1']);
  });

  it('says so when the user closes the picker, and where there is none', async () => {
    const { media, fake } = stage();
    fake.refuse('screen', 'permission_denied');
    await expect(media.startScreen()).rejects.toMatchObject({ code: 'permission_denied' });
    expect(media.screenStream()).toBeNull();
    await expect(stage({ screen: false }).media.startScreen()).rejects.toMatchObject({ code: 'media_unsupported' });
  });
});

describe('processors', () => {
  it('sends what the processor makes, keeps it for a new device, and frees both', async () => {
    const { media, current, fake, live } = stage({ list: [MIC, HEADSET] });
    await media.setProcessor('audio', (track) => Object.assign(track.clone(), { label: 'processed' }));
    await media.acquire(VOICE);
    expect(current.get('microphone')?.label).toBe('processed');
    media.setMuted(true);
    expect(current.get('microphone')?.enabled).toBe(false);
    media.setMuted(false);
    await media.choose('microphone', 'mic-2');
    expect(current.get('microphone')?.label).toBe('processed');
    expect(live()).toEqual(['mic-2', 'mic-2']);
    await media.setProcessor('audio', null);
    expect(current.get('microphone')?.label).toBe('Headset');
    expect(live()).toEqual(['mic-2']);
    media.release();
    expect(fake.tracks.every((track) => track.readyState === 'ended')).toBe(true);
  });

  it('sends the raw track when the processor fails', async () => {
    const { media, current } = stage();
    await media.acquire(VOICE);
    const failing = media.setProcessor('audio', () => Promise.reject(new Error('no model')));
    await expect(failing).rejects.toThrow('no model');
    expect(current.get('microphone')).toMatchObject({ label: MIC.label, readyState: 'live' });
  });
});
