import { createFakePeers, createFakeTrack, createTestClock, settle } from '@majlis/testing';
import { expect, it } from 'vitest';
import type { MajlisError } from '../types.ts';
import { createNegotiation, type Negotiation } from './negotiation.ts';

const SILENT = { debug: () => undefined, warn: () => undefined, error: () => undefined };
type Sent = { kind: 'description' | 'candidates'; payload: unknown };
interface End {
  negotiation: Negotiation;
  states: RTCPeerConnectionState[];
  sent: Sent[];
  failures: MajlisError[];
  messages: unknown[];
  channel: boolean[];
  remote: string[];
  fingerprints: { local: string; remote: string }[];
  deliver: ((signal: Sent) => void) | null;
}

function createPair() {
  const clock = createTestClock(0);
  const peers = createFakePeers();
  const refused: unknown[] = [];
  function createEnd(polite: boolean): End {
    const end: Omit<End, 'negotiation'> = {
      states: [],
      sent: [],
      failures: [],
      messages: [],
      channel: [],
      remote: [],
      fingerprints: [],
      deliver: null,
    };
    const negotiation = createNegotiation({
      peers,
      clock,
      logger: SILENT,
      config: { iceServers: [{ urls: 'stun:stun.example.org' }] },
      polite,
      signal(kind, payload) {
        end.sent.push({ kind, payload });
        end.deliver?.({ kind, payload: JSON.parse(JSON.stringify(payload)) });
      },
      onState: (state) => end.states.push(state),
      onRemoteTrack: (role) => end.remote.push(role),
      onMessage: (message) => end.messages.push(message),
      onChannel: (isOpen) => end.channel.push(isOpen),
      onFailure: (error) => end.failures.push(error),
      onFingerprints: (both) => end.fingerprints.push(both),
    });
    return Object.assign(end, { negotiation });
  }
  const caller = createEnd(false);
  const callee = createEnd(true);
  /** Carries signals both ways; `delayMs` each. */
  function wire(delayMs = 0): void {
    const carry = (to: End) => (signal: Sent) => {
      const arrive = () => void to.negotiation.receive(signal).catch((error: unknown) => refused.push(error));
      if (delayMs === 0) queueMicrotask(arrive);
      else clock.setTimeout(arrive, delayMs);
    };
    caller.deliver = carry(callee);
    callee.deliver = carry(caller);
  }
  async function connect(): Promise<void> {
    wire();
    caller.negotiation.offer();
    await callee.negotiation.answer();
    await clock.advance(200);
  }
  return { clock, peers, caller, callee, refused, wire, connect };
}
const descriptions = ({ sent }: End) => sent.filter(({ kind }) => kind === 'description').length;
const lastState = ({ states }: End) => states.at(-1);

it('two ends connect with one offer and one answer', async () => {
  const { caller, callee, refused, connect } = createPair();
  await connect();
  for (const end of [caller, callee]) {
    expect(end.states).toEqual(['connected']);
    expect(descriptions(end)).toBe(1);
    expect(end.channel).toEqual([true]);
    expect(end.remote).toEqual(['microphone', 'camera', 'screen', 'screen-audio']);
    expect(end.negotiation.remoteStream()?.getTracks()).toHaveLength(2);
  }
  expect(refused).toEqual([]);
  expect(caller.fingerprints).toEqual([
    { local: callee.fingerprints[0]?.remote, remote: callee.fingerprints[0]?.local },
  ]);
});

it('a callee sends nothing while it rings, however often the offer comes', async () => {
  // CALL-8
  const { clock, caller, callee, wire } = createPair();
  caller.negotiation.offer();
  await clock.advance(200);
  const [offer] = caller.sent;
  await callee.negotiation.prepare(offer?.payload);
  for (const signal of caller.sent) await callee.negotiation.receive(signal);
  await clock.advance(60_000);
  expect(callee.sent).toEqual([]);
  wire();
  await callee.negotiation.answer();
  await clock.advance(200);
  expect(lastState(caller)).toBe('connected');
  expect(lastState(callee)).toBe('connected');
});

it('tracks come, go and change without a signal', async () => {
  const { caller, callee, connect, clock } = createPair();
  await caller.negotiation.setTrack('microphone', createFakeTrack({ kind: 'audio' }));
  await callee.negotiation.setTrack('camera', createFakeTrack({ kind: 'video' }));
  await connect();
  const before = caller.sent.length + callee.sent.length;
  for (const role of ['camera', 'screen'] as const) {
    await caller.negotiation.setTrack(role, createFakeTrack({ kind: 'video' }));
    await caller.negotiation.setTrack(role, null);
    await caller.negotiation.setTrack(role, createFakeTrack({ kind: 'video' }));
  }
  await caller.negotiation.setTrack('screen-audio', createFakeTrack({ kind: 'audio' }));
  await clock.advance(1000);
  expect(caller.sent.length + callee.sent.length).toBe(before);
  const flowing: string[] = [];
  (await callee.negotiation.stats()).forEach((entry: { id: string; bytesReceived?: number }) => {
    if (entry.bytesReceived) flowing.push(entry.id);
  });
  expect(flowing).toEqual(['inbound-0', 'inbound-1', 'inbound-2', 'inbound-3']);
});

it('sound comes first, a face keeps its motion and a screen its sharpness', async () => {
  const { peers, caller, connect } = createPair();
  await caller.negotiation.setTrack('camera', createFakeTrack({ kind: 'video' }));
  await connect();
  await settle();
  const sent = peers.made[0]?.getTransceivers().map(({ sender }) => sender.getParameters());
  expect(sent?.map(({ encodings, degradationPreference }) => [encodings[0]?.priority, degradationPreference])).toEqual([
    ['high', undefined],
    ['low', 'maintain-framerate'],
    ['medium', 'maintain-resolution'],
    ['medium', undefined],
  ]);
  expect(sent?.map(({ encodings }) => encodings[0]?.active)).toEqual([true, true, false, true]);
  expect(sent?.[0]?.encodings[0]?.maxBitrate).toBe(32_000);
  await caller.negotiation.setVideoPaused(true);
  expect(peers.made[0]?.getTransceivers()[1]?.sender.getParameters().encodings[0]?.active).toBe(false);
});

it('a restart takes fresh credentials along and reconnects', async () => {
  const { clock, peers, caller, callee, connect } = createPair();
  await connect();
  for (const peer of peers.made) peer.become('failed');
  await settle();
  const iceServers = [{ urls: 'turn:turn.example.org', username: '2', credential: '2' }];
  caller.negotiation.restart({ iceServers });
  await clock.advance(200);
  expect(peers.made[0]?.configuration).toMatchObject({ iceServers, bundlePolicy: 'max-bundle' });
  expect([lastState(caller), lastState(callee)]).toEqual(['connected', 'connected']);
  expect(descriptions(caller)).toBe(2);
});

it('a restart whose answer was lost can be repeated, and a late answer to the first does no harm', async () => {
  const { clock, caller, callee, connect, wire, refused } = createPair();
  await connect();
  callee.deliver = null;
  caller.negotiation.restart();
  await clock.advance(200);
  const late = callee.sent.filter(({ kind }) => kind === 'description').at(-1);
  wire();
  caller.negotiation.restart();
  if (late) await caller.negotiation.receive(late);
  await clock.advance(200);
  if (late) await caller.negotiation.receive(late);
  expect([lastState(caller), lastState(callee)]).toEqual(['connected', 'connected']);
  expect([...refused, ...caller.failures, ...callee.failures]).toEqual([]);
});

it.each([0, 1, 30, 70])('both ends restart at once 50 times over a line of %i ms without an error', async (delayMs) => {
  const { clock, peers, caller, callee, connect, wire, refused } = createPair();
  await connect();
  wire(delayMs);
  for (let round = 0; round < 50; round += 1) {
    caller.negotiation.restart();
    callee.negotiation.restart();
    await clock.advance((round * 13) % 90);
  }
  await clock.advance(2000);
  expect(peers.made.map(({ signalingState }) => signalingState)).toEqual(['stable', 'stable']);
  for (const peer of peers.made) peer.become('failed');
  caller.negotiation.restart();
  await clock.advance(1000);
  expect([lastState(caller), lastState(callee)]).toEqual(['connected', 'connected']);
  expect([...refused, ...caller.failures, ...callee.failures]).toEqual([]);
});

it('what nobody can read is refused with a code, and the call goes on', async () => {
  const { caller, callee, connect } = createPair();
  await connect();
  const hostile: unknown[] = [null, 7, 'v=0', [], {}, { type: 'offer' }, { type: 'pranswer', sdp: 'v=0' }];
  for (const payload of [...hostile, { type: 'offer', sdp: 'nonsense' }, { type: 'offer', sdp: 'v'.repeat(70_000) }]) {
    await expect(callee.negotiation.receive({ kind: 'description', payload })).rejects.toMatchObject({
      code: 'invalid_response',
    });
  }
  for (const payload of [...hostile.filter((item) => !Array.isArray(item)), [{ candidate: {} }]]) {
    await expect(callee.negotiation.receive({ kind: 'candidates', payload })).rejects.toMatchObject({
      code: 'invalid_response',
    });
  }
  expect(caller.negotiation.send({ hello: 'there' })).toBe(true);
  await settle();
  expect(callee.messages).toEqual([{ hello: 'there' }]);
});

it('refuses a description of another device in the midst of a call', async () => {
  const { caller, callee, connect } = createPair();
  await connect();
  const offer = caller.sent.find(({ kind }) => kind === 'description')?.payload as { type: string; sdp: string };
  const sdp = offer.sdp.replace(/(?<=fingerprint:sha-256 ).*/, 'AA:BB');
  await expect(
    callee.negotiation.receive({ kind: 'description', payload: { type: 'offer', sdp } }),
  ).rejects.toMatchObject({
    code: 'invalid_response',
  });
});

it('says when there is no line for a message, and when the other end hangs up', async () => {
  const { caller, callee, connect } = createPair();
  expect(caller.negotiation.send({})).toBe(false);
  await connect();
  callee.negotiation.close();
  await settle();
  expect(caller.channel).toEqual([true, false]);
  expect(caller.negotiation.send({})).toBe(false);
});

it('is silent after it is closed, whatever still arrives', async () => {
  const { clock, peers, caller, callee, connect } = createPair();
  await connect();
  const signals = [...callee.sent];
  caller.negotiation.close();
  caller.negotiation.close();
  const before = { sent: caller.sent.length, states: caller.states.length };
  for (const signal of signals) await caller.negotiation.receive(signal);
  await caller.negotiation.answer();
  await caller.negotiation.setTrack('camera', createFakeTrack({ kind: 'video' }));
  await caller.negotiation.setVideoPaused(true);
  caller.negotiation.restart();
  await clock.advance(5000);
  expect({ sent: caller.sent.length, states: caller.states.length }).toEqual(before);
  expect(caller.failures).toEqual([]);
  expect(peers.made[0]?.connectionState).toBe('closed');
  expect(clock.pending()).toBe(0);
});

it('names what is wrong when a track does not fit its place', async () => {
  const { caller } = createPair();
  const track = createFakeTrack({ kind: 'audio' });
  await expect(caller.negotiation.setTrack('camera', track)).rejects.toMatchObject({ code: 'invalid_argument' });
});

it('does not start where the browser has no WebRTC', () => {
  const { peers, clock } = createPair();
  const quiet = () => undefined;
  expect(() =>
    createNegotiation({
      peers: { ...peers, isSupported: () => false },
      clock,
      logger: SILENT,
      config: {},
      polite: true,
      signal: quiet,
      onState: quiet,
      onRemoteTrack: quiet,
      onMessage: quiet,
      onChannel: quiet,
      onFailure: quiet,
    }),
  ).toThrow(expect.objectContaining({ code: 'unsupported' }));
});
