import { expect, it } from 'vitest';
import { createFakePeers } from './fake-peer.ts';
import type { FakePeerConnection } from './fake-peer-network.ts';
import { createFakeTrack } from './fake-track.ts';
import { settle } from './test-clock.ts';

/** Candidates go straight across; descriptions as each test tells. */
function createPair() {
  const peers = createFakePeers();
  const [one, two] = [peers.create({}), peers.create({})];
  const [first, second] = peers.made;
  if (!first || !second) throw new Error('two connections were made');
  const cross = (from: FakePeerConnection, to: FakePeerConnection) => {
    from.onicecandidate = ({ candidate }) => {
      if (candidate) to.addIceCandidate(candidate.toJSON()).catch(() => undefined);
    };
  };
  cross(first, second);
  cross(second, first);
  const channels = [one, two].map((peer) => peer.createDataChannel('test', { negotiated: true, id: 0 }));
  async function exchange(from: FakePeerConnection, to: FakePeerConnection): Promise<void> {
    await from.setLocalDescription();
    if (from.localDescription) await to.setRemoteDescription(from.localDescription);
    await to.setLocalDescription();
    if (to.localDescription) await from.setRemoteDescription(to.localDescription);
    await settle();
    await settle();
  }
  return { peers, first, second, channels, exchange };
}

it('connects once both descriptions and a candidate are across, and carries messages', async () => {
  const { first, second, channels, exchange } = createPair();
  first.addTransceiver('audio', { direction: 'sendrecv' });
  await exchange(first, second);
  expect([first, second].map(({ connectionState, signalingState }) => [connectionState, signalingState])).toEqual([
    ['connected', 'stable'],
    ['connected', 'stable'],
  ]);
  const heard: unknown[] = [];
  if (channels[1]) channels[1].onmessage = ({ data }) => heard.push(data);
  channels[0]?.send('hello');
  await settle();
  expect(heard).toEqual(['hello']);
});

it('counts bytes for a track that is sent, and none while the network is cut', async () => {
  const { peers, first, second, exchange } = createPair();
  await first
    .addTransceiver('audio', { direction: 'sendrecv' })
    .sender.replaceTrack(createFakeTrack({ kind: 'audio' }));
  await exchange(first, second);
  const bytes = async () => ((await second.getStats()).get('inbound-0') as { bytesReceived: number }).bytesReceived;
  expect(await bytes()).toBe(4000);
  expect(await bytes()).toBe(8000);
  peers.cut();
  expect(await bytes()).toBe(8000);
  peers.mend();
  expect(await bytes()).toBe(12_000);
});

it('holds messages while the network is cut', async () => {
  const { peers, first, second, channels, exchange } = createPair();
  await exchange(first, second);
  const heard: unknown[] = [];
  if (channels[1]) channels[1].onmessage = ({ data }) => heard.push(data);
  peers.cut();
  channels[0]?.send('late');
  await settle();
  expect(heard).toEqual([]);
  peers.mend();
  await settle();
  expect(heard).toEqual(['late']);
});

it('brings a disturbed end back by itself, a failed one only by an ICE restart', async () => {
  const { peers, first, second, exchange } = createPair();
  await exchange(first, second);
  first.become('disconnected');
  second.become('failed');
  peers.mend();
  expect([first.connectionState, second.connectionState]).toEqual(['connected', 'failed']);
  first.restartIce();
  await exchange(first, second);
  expect(second.connectionState).toBe('connected');
});

it('refuses what a browser refuses', async () => {
  const { first, second } = createPair();
  await expect(first.addIceCandidate({ candidate: 'x', usernameFragment: 'u' })).rejects.toThrow(
    'no remote description',
  );
  await expect(first.setRemoteDescription({ type: 'answer', sdp: 'v=0\r\na=ice-ufrag:a\r\n' })).rejects.toThrow(
    'no offer',
  );
  await expect(first.setRemoteDescription({ type: 'offer', sdp: 'nonsense' })).rejects.toThrow('cannot be read');
  second.close();
  await expect(second.setLocalDescription()).rejects.toThrow('closed');
});

it('asks for a negotiation once per cause, and not in the midst of another', async () => {
  const { first, second, exchange } = createPair();
  let asked = 0;
  first.onnegotiationneeded = () => {
    asked += 1;
  };
  first.addTransceiver('audio', { direction: 'sendrecv' });
  first.addTransceiver('video', { direction: 'sendrecv' });
  await settle();
  expect(asked).toBe(1);
  await exchange(first, second);
  expect(asked).toBe(1);
  first.restartIce();
  await settle();
  expect(asked).toBe(2);
});
