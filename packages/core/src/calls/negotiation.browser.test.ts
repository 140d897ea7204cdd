import { afterEach, expect, it } from 'vitest';
import { createSystemClock } from '../base/clock.ts';
import { createBrowserPeers } from '../io/peer.ts';
import { createNegotiation, type Negotiation } from './negotiation.ts';
import { createQuality } from './quality.ts';
import { toSafetyCode } from './safety-code.ts';
import type { TrackRole } from './transceivers.ts';

const SILENT = { debug: () => undefined, warn: () => undefined, error: () => undefined };

interface End {
  negotiation: Negotiation;
  states: RTCPeerConnectionState[];
  sent: { kind: string; payload: unknown }[];
  failures: unknown[];
  messages: unknown[];
  tracks: Map<TrackRole, MediaStreamTrack>;
  fingerprints: { local: string; remote: string } | null;
  /** Where its signals go; null keeps them. */
  to: End | null;
}
const undos: (() => void)[] = [];
afterEach(() => {
  for (const undo of undos.splice(0)) undo();
});

function createEnd(polite: boolean): End {
  const end: Omit<End, 'negotiation'> = {
    states: [],
    sent: [],
    failures: [],
    messages: [],
    tracks: new Map(),
    fingerprints: null,
    to: null,
  };
  const negotiation = createNegotiation({
    peers: createBrowserPeers(),
    clock: createSystemClock(),
    logger: SILENT,
    config: {},
    polite,
    signal(kind, payload) {
      end.sent.push({ kind, payload });
      // Through JSON, as the wire does it.
      const copy: unknown = JSON.parse(JSON.stringify(payload));
      end.to?.negotiation.receive({ kind, payload: copy }).catch((error: unknown) => end.failures.push(error));
    },
    onState: (state) => end.states.push(state),
    onRemoteTrack: (role, track) => end.tracks.set(role, track),
    onMessage: (message) => end.messages.push(message),
    onChannel: () => undefined,
    onFailure: (error) => end.failures.push(error),
    onFingerprints: (both) => {
      end.fingerprints = both;
    },
  });
  undos.push(negotiation.close);
  return Object.assign(end, { negotiation });
}
async function connect(options: { video: boolean }): Promise<{ caller: End; callee: End }> {
  const caller = createEnd(false);
  const callee = createEnd(true);
  caller.to = callee;
  callee.to = caller;
  const tracks = await devices();
  await caller.negotiation.setTrack('microphone', tracks.audio);
  if (options.video) await caller.negotiation.setTrack('camera', tracks.video);
  await callee.negotiation.setTrack('microphone', tracks.audio);
  if (options.video) await callee.negotiation.setTrack('camera', tracks.video);
  caller.negotiation.offer();
  await callee.negotiation.answer();
  await until(() => last(caller) === 'connected' && last(callee) === 'connected');
  return { caller, callee };
}
async function devices() {
  const canvas = document.createElement('canvas');
  canvas.width = 320;
  canvas.height = 240;
  const context = canvas.getContext('2d');
  let hue = 0;
  const timer = setInterval(() => {
    if (!context) return;
    hue += 7;
    context.fillStyle = `hsl(${hue} 80% 50%)`;
    context.fillRect(0, 0, 320, 240);
  }, 40);
  const sound = new AudioContext();
  const oscillator = sound.createOscillator();
  const destination = sound.createMediaStreamDestination();
  oscillator.connect(destination);
  oscillator.start();
  const [audio] = destination.stream.getAudioTracks();
  const [video] = canvas.captureStream(25).getVideoTracks();
  if (!audio || !video) throw new Error('the page has no media');
  undos.push(() => {
    clearInterval(timer);
    audio.stop();
    video.stop();
    void sound.close();
  });
  return { audio, video };
}
const last = (end: End) => end.states.at(-1);
async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  await expect.poll(isTrue, { timeout: 10_000, interval: 10 }).toBe(true);
}
type Entry = { type: string } & Record<string, unknown>;
async function entries(end: End, type: string, kind: 'audio' | 'video'): Promise<Entry[]> {
  const found: Entry[] = [];
  const report = await end.negotiation.stats();
  report.forEach((entry: Entry) => {
    if (entry.type === type && entry.kind === kind) found.push(entry);
  });
  return found;
}
const sum = (found: Entry[], field: string) => found.reduce((total, entry) => total + Number(entry[field] ?? 0), 0);
async function inbound(end: End, kind: 'audio' | 'video'): Promise<{ bytes: number; frames: number }> {
  const found = await entries(end, 'inbound-rtp', kind);
  return { bytes: sum(found, 'bytesReceived'), frames: sum(found, 'framesDecoded') };
}
async function outboundAudio(end: End): Promise<{ bytes: number; packets: number; at: number }> {
  const found = await entries(end, 'outbound-rtp', 'audio');
  return { bytes: sum(found, 'bytesSent'), packets: sum(found, 'packetsSent'), at: Number(found[0]?.timestamp) };
}
/** For what is measured over time; everything else waits for its event. */
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const descriptions = (end: End) => end.sent.filter(({ kind }) => kind === 'description');

it('two ends connect and decode each other’s sound and picture', async () => {
  const { caller, callee } = await connect({ video: true });
  for (const end of [caller, callee]) {
    await until(async () => (await inbound(end, 'video')).frames > 10 && (await inbound(end, 'audio')).bytes > 0);
    expect(end.failures).toEqual([]);
    expect([...end.tracks.keys()]).toEqual(['microphone', 'camera', 'screen', 'screen-audio']);
    expect(end.negotiation.remoteStream()?.getTracks()).toHaveLength(2);
    expect(end.negotiation.remoteScreenStream()?.getTracks()).toHaveLength(2);
  }
});

it('sends every audio packet twice (RED), and silence costs at most 10 kbit/s', async () => {
  const { caller, callee } = await connect({ video: false });
  const { sdp } = (descriptions(callee)[0]?.payload ?? { sdp: '' }) as { sdp: string };
  const [red] = /\d+(?= red\/48000)/.exec(sdp) ?? [];
  expect(sdp).toContain(`m=audio 9 UDP/TLS/RTP/SAVPF ${red} `);
  const { audio } = await devices();
  await caller.negotiation.setTrack('microphone', audio);
  const perPacket = async () => {
    const before = await outboundAudio(caller);
    await wait(1000);
    const after = await outboundAudio(caller);
    const bytes = after.bytes - before.bytes;
    return { size: bytes / (after.packets - before.packets), kilobits: (bytes * 8) / (after.at - before.at) };
  };
  // 32 kbit/s in packets of 20 ms is 80 bytes; the one before it rides along. The statistics name opus either way.
  expect((await perPacket()).size).toBeGreaterThan(110);
  audio.enabled = false;
  await wait(500);
  expect((await perPacket()).kilobits).toBeLessThanOrEqual(10);
});

it('voice becomes video without a negotiation', async () => {
  const { caller, callee } = await connect({ video: false });
  const signals = caller.sent.length + callee.sent.length;
  const { video } = await devices();
  await caller.negotiation.setTrack('camera', video);
  await until(async () => (await inbound(callee, 'video')).frames > 0);
  expect(descriptions(caller).length + descriptions(callee).length).toBe(2);
  expect(caller.sent.length + callee.sent.length - signals).toBeLessThanOrEqual(2);
});

it('sends camera and screen side by side, and pauses both when it is told to', async () => {
  const { caller, callee } = await connect({ video: true });
  await caller.negotiation.setTrack('screen', (await devices()).video);
  const perTrack = async () =>
    (await entries(callee, 'inbound-rtp', 'video')).map((entry) => Number(entry.framesDecoded ?? 0));
  await until(async () => (await perTrack()).filter((frames) => frames > 3).length === 2);
  await caller.negotiation.setVideoPaused(true);
  // Frames that were on their way may still come; then none does for half a second.
  await until(async () => {
    const before = await perTrack();
    await wait(500);
    return before.join() === (await perTrack()).join();
  });
  const paused = await perTrack();
  await caller.negotiation.setVideoPaused(false);
  await until(async () => (await perTrack()).every((frames, index) => frames > (paused[index] ?? 0)));
});

it('a callee that prepares while it rings sends nothing before it answers', async () => {
  // CALL-8
  const caller = createEnd(false);
  const callee = createEnd(true);
  caller.negotiation.offer();
  await until(() => caller.sent.some(({ kind }) => kind === 'candidates'));
  await callee.negotiation.prepare(descriptions(caller)[0]?.payload);
  for (const { kind, payload } of caller.sent) {
    if (kind === 'candidates') await callee.negotiation.receive({ kind, payload });
  }
  await wait(300);
  expect(callee.sent).toEqual([]);
  callee.to = caller;
  await callee.negotiation.answer();
  await until(() => last(caller) === 'connected' && last(callee) === 'connected');
});

it('a caller whose network changes while it rings offers anew, and the callee answers the newest offer', async () => {
  const caller = createEnd(false);
  const callee = createEnd(true);
  caller.negotiation.offer();
  await until(() => descriptions(caller).length === 1);
  caller.negotiation.restart();
  await until(() => descriptions(caller).length === 2);
  for (const { payload } of descriptions(caller)) await callee.negotiation.prepare(payload);
  caller.to = callee;
  callee.to = caller;
  for (const { kind, payload } of caller.sent) {
    if (kind === 'candidates') await callee.negotiation.receive({ kind, payload });
  }
  await callee.negotiation.answer();
  await until(() => last(caller) === 'connected' && last(callee) === 'connected');
  expect([...caller.failures, ...callee.failures]).toEqual([]);
});

it('reads the quality of a call out of what the browser measures', async () => {
  const { caller } = await connect({ video: true });
  const quality = createQuality();
  quality.sample(await caller.negotiation.stats(), 0);
  await wait(1000);
  const sample = quality.sample(await caller.negotiation.stats(), 1000);
  expect(sample).toMatchObject({ relay: false, shouldPauseVideo: false });
  expect(sample?.loss).toBe(0);
  expect(sample?.kbps).toBeGreaterThan(20);
  expect(sample?.availableKbps).toBeGreaterThan(100);
  expect(sample?.mos).toBeGreaterThan(3);
});

it('candidates that come before the offer still connect', async () => {
  const caller = createEnd(false);
  const callee = createEnd(true);
  callee.to = caller;
  caller.negotiation.offer();
  await until(() => JSON.stringify(caller.sent).includes('"candidate":""'));
  const candidates = caller.sent.filter(({ kind }) => kind === 'candidates');
  expect(candidates.length).toBeGreaterThan(0);
  for (const { payload } of candidates) await callee.negotiation.receive({ kind: 'candidates', payload });
  await callee.negotiation.receive({ kind: 'description', payload: descriptions(caller)[0]?.payload });
  await callee.negotiation.answer();
  await until(() => last(caller) === 'connected' && last(callee) === 'connected');
  expect(caller.failures).toEqual([]);
});

it('both ends show the same safety code', async () => {
  const { caller, callee } = await connect({ video: false });
  if (!caller.fingerprints || !callee.fingerprints) throw new Error('no fingerprints were told');
  const code = await toSafetyCode(caller.fingerprints);
  expect(code).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
  expect(await toSafetyCode(callee.fingerprints)).toBe(code);
});

it('a restart by either end keeps the media flowing', async () => {
  const { caller, callee } = await connect({ video: true });
  for (const end of [caller, callee]) {
    const before = descriptions(end).length;
    end.negotiation.restart({});
    await until(() => descriptions(end).length > before);
    const { frames } = await inbound(callee, 'video');
    await until(async () => (await inbound(callee, 'video')).frames > frames + 5);
  }
  expect([...caller.failures, ...callee.failures]).toEqual([]);
});

it('both ends restart at once 50 times and neither sees an error', async () => {
  const { caller, callee } = await connect({ video: true });
  for (let round = 0; round < 50; round += 1) {
    caller.negotiation.restart();
    callee.negotiation.restart();
    await wait((round % 5) * 8);
  }
  await until(() => last(caller) === 'connected' && last(callee) === 'connected');
  const { frames } = await inbound(callee, 'video');
  await until(async () => (await inbound(callee, 'video')).frames > frames + 10);
  expect([...caller.failures, ...callee.failures]).toEqual([]);
});

it('what no browser can read is refused with a code and harms nothing', async () => {
  const { caller, callee } = await connect({ video: true });
  const hostile: { kind: 'description' | 'candidates'; payload: unknown }[] = [
    { kind: 'description', payload: null },
    { kind: 'description', payload: { type: 'rollback', sdp: '' } },
    { kind: 'description', payload: { type: 'offer', sdp: 'v=0' } },
    { kind: 'description', payload: { type: 'offer', sdp: 'a'.repeat(70_000) } },
    { kind: 'candidates', payload: 'candidate' },
    { kind: 'candidates', payload: [{ candidate: 'candidate:nonsense', sdpMid: '0' }] },
    { kind: 'candidates', payload: [{ candidate: 7 }] },
    { kind: 'candidates', payload: Array.from({ length: 33 }, () => ({ candidate: '' })) },
  ];
  for (const signal of hostile) {
    await expect(callee.negotiation.receive(signal)).rejects.toMatchObject({ code: 'invalid_response' });
  }
  const { frames } = await inbound(callee, 'video');
  await until(async () => (await inbound(callee, 'video')).frames > frames + 5);
  expect(caller.negotiation.send({ hello: 1 })).toBe(true);
  await until(() => callee.messages.length === 1);
});
