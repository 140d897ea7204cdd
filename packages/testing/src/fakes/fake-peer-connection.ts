import { createFakeChannel, toPeerFault } from './fake-peer-channel.ts';
import type { FakeEnd, FakeNet, FakePeerConnection } from './fake-peer-network.ts';
import { createFakeReport } from './fake-peer-report.ts';
import { createFakeTransceiver } from './fake-transceiver.ts';
import { settle as untilSettled } from './test-clock.ts';

const MEDIA = /^m=(audio|video)/gm;
const UFRAG = /^a=ice-ufrag:(\S+)/m;

/** One end: signalling as the specification has it, packets as its network lets them through. */
export function createFakeConnection({
  net,
  config,
  name,
}: {
  net: FakeNet;
  config: RTCConfiguration;
  name: string;
}): FakeEnd {
  let state: RTCPeerConnectionState = 'new';
  let signaling: RTCSignalingState = 'stable';
  let configuration = config;
  let local: { current: RTCSessionDescription | null; pending: RTCSessionDescription | null } = {
    current: null,
    pending: null,
  };
  let remote: typeof local = { current: null, pending: null };
  let generation = 1;
  let restarts = false;
  let needsNegotiation = false;
  let operations: Promise<unknown> = Promise.resolve();
  let pendingOperations = 0;
  const gathered = new Set<string>();
  const candidates = new Set<string>();

  let failedAs: string | null = null;

  const linkName = () => `${ufragOf(local.current)} ${ufragOf(remote.current)}`;
  const ufragOf = (description: RTCSessionDescription | null) => UFRAG.exec(description?.sdp ?? '')?.[1] ?? null;
  const describe = (type: RTCSdpType, sdp: string): RTCSessionDescription => ({
    type,
    sdp,
    toJSON: () => ({ type, sdp }),
  });

  /** The operations chain of the specification: one at a time, in order. */
  function chain<Result>(operation: () => Result): Promise<Result> {
    pendingOperations += 1;
    const run = operations.then(() => {
      if (signaling === 'closed') throw toPeerFault('InvalidStateError', 'the connection is closed');
      return operation();
    });
    operations = run
      .catch(() => undefined)
      .then(() => {
        pendingOperations -= 1;
        if (pendingOperations === 0) askForNegotiation();
      });
    return run;
  }
  function askForNegotiation(): void {
    queueMicrotask(() => {
      if (!needsNegotiation || pendingOperations > 0 || signaling !== 'stable') return;
      needsNegotiation = false;
      peer.onnegotiationneeded?.({});
    });
  }
  function settle(): void {
    signaling = 'stable';
    needsNegotiation = restarts;
    net.tryConnect();
  }
  function write(type: 'offer' | 'answer'): RTCSessionDescription {
    const media = end.places.flatMap(({ kind, mid }) => [
      `m=${kind} 9 UDP/TLS/RTP/SAVPF ${kind === 'audio' ? 111 : 96}`,
      `a=mid:${mid}`,
      kind === 'audio' ? 'a=rtpmap:111 opus/48000/2' : 'a=rtpmap:96 VP8/90000',
      ...(kind === 'audio' ? ['a=fmtp:111 minptime=10;useinbandfec=1'] : []),
    ]);
    const bytes = [...name].map((letter) => letter.charCodeAt(0).toString(16).toUpperCase()).join(':');
    const head = ['v=0', `a=ice-ufrag:${name}-${generation}`, `a=fingerprint:sha-256 ${bytes}`];
    return describe(type, `${[...head, ...media].join('\r\n')}\r\n`);
  }
  function gather(): void {
    const usernameFragment = `${name}-${generation}`;
    if (gathered.has(usernameFragment)) return;
    gathered.add(usernameFragment);
    const inits = ['192.0.2.1', '198.51.100.1'].map((address) => ({
      candidate: `candidate:1 1 udp 1 ${address} 9 typ host ufrag ${usernameFragment}`,
      sdpMid: '0',
      sdpMLineIndex: 0,
      usernameFragment,
    }));
    // A task of its own, as in a browser: whoever waits for the description has it before the first candidate.
    void untilSettled().then(() => {
      for (const init of inits) {
        peer.onicecandidate?.({ candidate: { candidate: init.candidate, toJSON: () => init } });
      }
      peer.onicecandidate?.({ candidate: null });
    });
  }
  function setLocal(): void {
    if (signaling === 'have-remote-offer') {
      local = { current: write('answer'), pending: null };
      remote = { current: remote.pending, pending: null };
      gather();
      settle();
      return;
    }
    if (restarts) generation += 1;
    restarts = false;
    local.pending = write('offer');
    signaling = 'have-local-offer';
    gather();
  }
  function setRemote(type: RTCSdpType, sdp: string): void {
    if (!UFRAG.test(sdp) || !sdp.startsWith('v=0'))
      throw toPeerFault('OperationError', 'the description cannot be read');
    if (type === 'answer') {
      if (signaling !== 'have-local-offer') throw toPeerFault('InvalidStateError', 'there is no offer to answer');
      local = { current: local.pending, pending: null };
      remote = { current: describe(type, sdp), pending: null };
      settle();
      return;
    }
    if (signaling === 'have-local-offer') {
      // Rollback: a restart that was offered is still wanted.
      restarts = local.current !== null && ufragOf(local.pending) !== ufragOf(local.current);
      local.pending = null;
    }
    const description = describe('offer', sdp);
    if (remote.current && ufragOf(remote.current) !== ufragOf(description)) {
      generation += 1;
      restarts = false;
    }
    remote.pending = description;
    signaling = 'have-remote-offer';
    for (const [index, [, kind]] of [...sdp.matchAll(MEDIA)].entries()) {
      if (index < end.places.length) continue;
      const place = createFakeTransceiver(kind === 'audio' ? 'audio' : 'video', index);
      place.direction = 'recvonly';
      end.places.push(place);
    }
  }
  function addCandidate(init: RTCIceCandidateInit | null | undefined): void {
    if (!init?.candidate) return;
    const ufrag = init.usernameFragment ?? /ufrag (\S+)/.exec(init.candidate)?.[1];
    const known = [remote.current, remote.pending].map(ufragOf);
    if (known.every((one) => one === null)) throw toPeerFault('InvalidStateError', 'there is no remote description');
    if (!ufrag || !known.includes(ufrag))
      throw toPeerFault('OperationError', 'the candidate belongs to no description');
    candidates.add(ufrag);
    net.tryConnect();
  }

  const peer: FakePeerConnection = {
    onnegotiationneeded: null,
    onicecandidate: null,
    onconnectionstatechange: null,
    get configuration() {
      return configuration;
    },
    get signalingState() {
      return signaling;
    },
    get connectionState() {
      return state;
    },
    get localDescription() {
      return local.pending ?? local.current;
    },
    get remoteDescription() {
      return remote.pending ?? remote.current;
    },
    setLocalDescription: () => chain(setLocal),
    setRemoteDescription: ({ type, sdp = '' }) => chain(() => setRemote(type, sdp)),
    addIceCandidate: (init) => chain(() => addCandidate(init)),
    addTransceiver(kind, { direction = 'sendrecv' }) {
      const place = createFakeTransceiver(kind, end.places.length);
      place.direction = direction;
      end.places.push(place);
      needsNegotiation = true;
      askForNegotiation();
      return place;
    },
    getTransceivers: () => [...end.places],
    createDataChannel() {
      const channel = createFakeChannel({ net, end });
      end.channel = channel.end;
      needsNegotiation = true;
      askForNegotiation();
      return channel.outer;
    },
    restartIce() {
      restarts = true;
      needsNegotiation = true;
      if (pendingOperations === 0) askForNegotiation();
    },
    setConfiguration(next = {}) {
      configuration = next;
    },
    getStats: async () => createFakeReport(net, end),
    close() {
      const partner = net.partner(end);
      signaling = 'closed';
      state = 'closed';
      end.channel?.shut();
      net.carry(() => partner?.channel?.shut());
    },
    become(next) {
      failedAs = next === 'failed' ? linkName() : null;
      end.setState(next);
    },
  };
  const end: FakeEnd = {
    peer,
    places: [],
    channel: null,
    link() {
      const own = ufragOf(local.current);
      const other = ufragOf(remote.current);
      return own && other && signaling !== 'closed' ? { own, other, hasCandidates: candidates.has(other) } : null;
    },
    isStuck: () => failedAs === linkName(),
    setState(next) {
      if (state === 'closed' || state === next) return;
      state = next;
      queueMicrotask(() => {
        if (state === next) peer.onconnectionstatechange?.({});
      });
    },
  };
  return end;
}
