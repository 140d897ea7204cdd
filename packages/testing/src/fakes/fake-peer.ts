import type { PeerChannel, PeerConnection, PeerFactory, PeerTransceiver } from '@majlis/core';
import { createFakeStream, createFakeTrack } from './fake-track.ts';
import { settle as untilSettled } from './test-clock.ts';

export interface FakePeers extends PeerFactory {
  /** Every connection made, the oldest first. */
  readonly made: readonly FakePeerConnection[];
  /** What the network between the two ends is like; change it as you go. */
  readonly network: FakeNetwork;
  /** Nothing passes until `mend`. As in a browser, no event tells of it. */
  cut(): void;
  /** What waited passes; `disconnected` ends become `connected`, `failed` ones wait for an ICE restart. */
  mend(): void;
}
export interface FakeNetwork {
  relay: boolean;
  /** Seconds. */
  rtt: number;
  /** Bits per second. */
  availableOutgoingBitrate: number;
  /** Fraction, 0–1. */
  loss: number;
}
export interface FakePeerConnection extends PeerConnection {
  readonly configuration: RTCConfiguration;
  /** Does what time does after a cut. */
  become(state: 'disconnected' | 'failed'): void;
}

interface Place extends PeerTransceiver {
  readonly kind: 'audio' | 'video';
  sending: MediaStreamTrack | null;
  parameters: RTCRtpSendParameters;
}
interface Inner {
  peer: FakePeerConnection;
  places: Place[];
  channel: { deliver(text: string): void; open(): void; shut(): void } | null;
  /** This end stands: both descriptions set, candidates of the other end here. */
  link(): { own: string; other: string; hasCandidates: boolean } | null;
  setState(state: RTCPeerConnectionState): void;
}
interface Net {
  isCut: boolean;
  network: FakeNetwork;
  inners: Inner[];
  partner(inner: Inner): Inner | null;
  tryConnect(): void;
  /** Runs now, or when the network is mended. */
  carry(run: () => void): void;
}

/** Peer connections for plain Node: offers, answers, glare, rollback, ICE restarts and a data channel, without media. */
export function createFakePeers(): FakePeers {
  const waiting: (() => void)[] = [];
  const net: Net = {
    isCut: false,
    network: { relay: false, rtt: 0.02, availableOutgoingBitrate: 1_000_000, loss: 0 },
    inners: [],
    partner(inner) {
      const link = inner.link();
      if (!link) return null;
      return net.inners.find((other) => other.link()?.own === link.other && other.link()?.other === link.own) ?? null;
    },
    tryConnect() {
      if (net.isCut) return;
      for (const inner of net.inners) {
        const partner = net.partner(inner);
        const meets = inner.link()?.hasCandidates === true || partner?.link()?.hasCandidates === true;
        if (partner && meets && inner.peer.connectionState !== 'connected') inner.setState('connected');
        if (partner && meets) inner.channel?.open();
      }
    },
    carry(run) {
      if (net.isCut) waiting.push(run);
      else queueMicrotask(run);
    },
  };
  return {
    isSupported: () => true,
    create(config) {
      const inner = createConnection({ net, config, name: `fake${net.inners.length + 1}` });
      net.inners.push(inner);
      return inner.peer;
    },
    createStream: (tracks) => createFakeStream(tracks),
    codecs: (kind) =>
      kind === 'audio'
        ? ['audio/opus', 'audio/red'].map((mimeType) => ({ mimeType, clockRate: 48_000, channels: 2 }))
        : [{ mimeType: 'video/VP8', clockRate: 90_000 }],
    get made() {
      return net.inners.map(({ peer }) => peer);
    },
    network: net.network,
    cut() {
      net.isCut = true;
    },
    mend() {
      net.isCut = false;
      for (const run of waiting.splice(0)) queueMicrotask(run);
      net.tryConnect();
    },
  };
}

function createPlace(kind: 'audio' | 'video', mid: number): Place {
  const place: Place = {
    kind,
    mid: String(mid),
    direction: 'sendrecv',
    sending: null,
    parameters: {
      transactionId: '1',
      encodings: [{ active: true }],
      codecs: [],
      headerExtensions: [],
      rtcp: { cname: 'fake', reducedSize: true },
    },
    receiver: { track: createFakeTrack({ kind }) },
    sender: {
      async replaceTrack(next) {
        if (next && next.kind !== kind) throw new TypeError(`a ${next.kind} track does not fit ${kind}`);
        place.sending = next;
      },
      getParameters: () => structuredClone(place.parameters),
      async setParameters(parameters) {
        place.parameters = parameters;
      },
    },
  };
  return place;
}

const MEDIA = /^m=(audio|video)/gm;
const UFRAG = /^a=ice-ufrag:(\S+)/m;
const toFault = (name: string, message: string) => Object.assign(new Error(message), { name });

function createConnection({ net, config, name }: { net: Net; config: RTCConfiguration; name: string }): Inner {
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
      if (signaling === 'closed') throw toFault('InvalidStateError', 'the connection is closed');
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
    const media = inner.places.flatMap(({ kind, mid }) => [
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
    if (!UFRAG.test(sdp) || !sdp.startsWith('v=0')) throw toFault('OperationError', 'the description cannot be read');
    if (type === 'answer') {
      if (signaling !== 'have-local-offer') throw toFault('InvalidStateError', 'there is no offer to answer');
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
      if (index < inner.places.length) continue;
      const place = createPlace(kind === 'audio' ? 'audio' : 'video', index);
      place.direction = 'recvonly';
      inner.places.push(place);
    }
  }
  function addCandidate(init: RTCIceCandidateInit | null | undefined): void {
    if (!init?.candidate) return;
    const ufrag = init.usernameFragment ?? /ufrag (\S+)/.exec(init.candidate)?.[1];
    const known = [remote.current, remote.pending].map(ufragOf);
    if (known.every((one) => one === null)) throw toFault('InvalidStateError', 'there is no remote description');
    if (!ufrag || !known.includes(ufrag)) throw toFault('OperationError', 'the candidate belongs to no description');
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
      const place = createPlace(kind, inner.places.length);
      place.direction = direction;
      inner.places.push(place);
      needsNegotiation = true;
      askForNegotiation();
      return place;
    },
    getTransceivers: () => [...inner.places],
    createDataChannel() {
      const channel = createChannel({ net, inner });
      inner.channel = channel.inner;
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
    getStats: async () => createReport(net, inner),
    close() {
      const partner = net.partner(inner);
      signaling = 'closed';
      state = 'closed';
      inner.channel?.shut();
      net.carry(() => partner?.channel?.shut());
    },
    become: (next) => inner.setState(next),
  };
  const inner: Inner = {
    peer,
    places: [],
    channel: null,
    link() {
      const own = ufragOf(local.current);
      const other = ufragOf(remote.current);
      return own && other && signaling !== 'closed' ? { own, other, hasCandidates: candidates.has(other) } : null;
    },
    setState(next) {
      if (state === 'closed' || state === next) return;
      state = next;
      queueMicrotask(() => {
        if (state === next) peer.onconnectionstatechange?.({});
      });
    },
  };
  return inner;
}

function createChannel({ net, inner }: { net: Net; inner: Inner }): {
  outer: PeerChannel;
  inner: NonNullable<Inner['channel']>;
} {
  let readyState: RTCDataChannelState = 'connecting';
  const outer: PeerChannel = {
    onopen: null,
    onclose: null,
    onmessage: null,
    get readyState() {
      return readyState;
    },
    send(text) {
      if (readyState !== 'open') throw toFault('InvalidStateError', 'the channel is not open');
      const partner = net.partner(inner);
      net.carry(() => partner?.channel?.deliver(text));
    },
    close: () => shut(),
  };
  function shut(): void {
    if (readyState === 'closed') return;
    readyState = 'closed';
    queueMicrotask(() => outer.onclose?.({}));
  }
  return {
    outer,
    inner: {
      deliver: (data) => {
        if (readyState === 'open') outer.onmessage?.({ data });
      },
      open() {
        if (readyState !== 'connecting') return;
        readyState = 'open';
        queueMicrotask(() => outer.onopen?.({}));
      },
      shut,
    },
  };
}

/** Each report is one second after the one before. */
const seconds = new WeakMap<Place, number>();
function createReport(net: Net, inner: Inner): RTCStatsReport {
  const { relay, rtt, availableOutgoingBitrate, loss } = net.network;
  const partner = net.isCut ? null : net.partner(inner);
  const inbound = inner.places.map((place, index) => {
    const source = partner?.places[index];
    const isFlowing = source?.sending != null && source.parameters.encodings.every(({ active }) => active);
    const elapsed = (seconds.get(place) ?? 0) + (isFlowing ? 1 : 0);
    seconds.set(place, elapsed);
    return {
      id: `inbound-${place.mid}`,
      type: 'inbound-rtp',
      kind: place.kind,
      bytesReceived: elapsed * 4000,
      packetsReceived: elapsed * 50 * (1 - loss),
      packetsLost: elapsed * 50 * loss,
      totalSamplesReceived: elapsed * 48_000,
      concealedSamples: elapsed * 48_000 * loss,
      framesDecoded: place.kind === 'video' ? elapsed * 25 : 0,
    };
  });
  const entries = [
    ...inbound,
    { id: 'transport', type: 'transport', selectedCandidatePairId: 'pair' },
    {
      id: 'pair',
      type: 'candidate-pair',
      currentRoundTripTime: rtt,
      availableOutgoingBitrate,
      localCandidateId: 'local',
      remoteCandidateId: 'remote',
    },
    { id: 'local', type: 'local-candidate', candidateType: relay ? 'relay' : 'host' },
    { id: 'remote', type: 'remote-candidate', candidateType: relay ? 'relay' : 'host' },
  ];
  return new Map(entries.map((entry) => [entry.id, entry]));
}
