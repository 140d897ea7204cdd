import { createMajlisError, toMajlisError } from '../base/errors.ts';
import type { PeerFactory } from '../io/peer.ts';
import type { Clock, Logger } from '../io/ports.ts';
import type { MajlisError } from '../types.ts';
import { createCandidateBatches, createCandidateQueue, decodeCandidates } from './candidate-queue.ts';
import { createCandidateWeights } from './candidate-weights.ts';
import { withDtx } from './codecs.ts';
import { createDataChannel } from './data-channel.ts';
import { type Description, decodeDescription, refuse } from './description.ts';
import { toFingerprints } from './fingerprints.ts';
import { createTransceivers, type TrackRole } from './transceivers.ts';

export type { TrackRole } from './transceivers.ts';

/** One peer connection of one epoch of a call. After `close` everything is a quiet no-op. */
export interface Negotiation {
  /** The caller's first step: allocates the m-lines and signals the offer. */
  offer(): void;
  /** What the other end signalled. @throws invalid_response when it is malformed or the browser refuses it */
  receive(signal: { kind: 'description' | 'candidates'; payload: unknown }): Promise<void>;
  /** The callee while it rings: takes the offer, sends nothing (CALL-8). @throws invalid_response */
  prepare(description: unknown): Promise<void>;
  /** From now on answers leave: at once when there is an offer, else as soon as one comes. @throws network when the browser cannot make one */
  answer(): Promise<void>;
  /** Sends this track, or nothing, in that place; never negotiates. Before the offer is there it is kept for it. */
  setTrack(role: TrackRole, track: MediaStreamTrack | null): Promise<void>;
  /** Over the data channel as JSON; false when it is not open. */
  send(message: unknown): boolean;
  /** Servers that were not known when the connection was made; before it has gathered anything. */
  configure(change: Partial<RTCConfiguration>): void;
  /** New ICE credentials, and the configuration that is given (fresh TURN credentials). */
  restart(change?: Partial<RTCConfiguration>): void;
  stats(): Promise<RTCStatsReport>;
  /** The little of it that is about the way of the sound. */
  soundStats(): Promise<RTCStatsReport> | null;
  /** Microphone and camera of the other end, from its first description on. */
  remoteStream(): MediaStream | null;
  /** Screen and its sound, likewise; empty of packets until the other end shares. */
  remoteScreenStream(): MediaStream | null;
  /** Keeps camera and screen from being sent; the tracks stay. */
  setVideoPaused(paused: boolean): Promise<void>;
  close(): void;
}
export interface NegotiationOptions {
  peers: PeerFactory;
  clock: Clock;
  logger: Logger;
  config: RTCConfiguration;
  /** The callee yields when both offer at once. */
  polite: boolean;
  signal(kind: 'description' | 'candidates', payload: unknown): void;
  onState(state: RTCPeerConnectionState): void;
  /** Once for each place, with the first description; whether anything is sent there the other end tells. */
  onRemoteTrack(role: TrackRole, track: MediaStreamTrack): void;
  onMessage(message: unknown): void;
  onChannel(isOpen: boolean): void;
  /** A step of our own failed in the background. */
  onFailure(error: MajlisError): void;
  /** The DTLS fingerprints of both ends, for the safety code; once both descriptions are set. */
  onFingerprints?(both: { local: string; remote: string }): void;
}

/** One peer connection, negotiated so that both ends may offer at any time. @throws unsupported without WebRTC */
export function createNegotiation(options: NegotiationOptions): Negotiation {
  const { clock, logger, peers } = options;
  if (!peers.isSupported()) {
    throw createMajlisError({ code: 'unsupported', message: 'unable to call; this browser has no WebRTC' });
  }
  // One transport for all: one set of candidates, one handshake.
  const config: RTCConfiguration = { bundlePolicy: 'max-bundle', ...options.config };
  const peer = peers.create(config);
  const transceivers = createTransceivers({ peer, peers, logger });
  const channel = createDataChannel(peer, options);
  const batches = createCandidateBatches({ clock, send: (batch) => options.signal('candidates', batch) });
  const weights = createCandidateWeights();
  const queue = createCandidateQueue((candidate) => peer.addIceCandidate(weights.weigh(candidate)));
  let mayAnswer = false;
  let isClosed = false;
  let isOffering = false;
  let isIgnoring = false;
  let ownTag = 0;
  let theirTag: number | undefined;
  let remote: { main: MediaStream; screen: MediaStream } | null = null;
  let fingerprints: { local: string; remote: string } | null = null;
  let inbound: Promise<unknown> = Promise.resolve();

  function inOrder(step: () => Promise<void>): Promise<void> {
    const run = inbound.then(() => (isClosed ? undefined : step()));
    inbound = run.catch(() => undefined);
    return run;
  }
  function tell(tag: number | undefined): void {
    const description = peer.localDescription;
    if (isClosed || !description) return;
    options.signal('description', { type: description.type, sdp: description.sdp, ...(tag !== undefined && { tag }) });
    tellFingerprints();
  }
  function tellFingerprints(): void {
    const { localDescription, remoteDescription } = peer;
    if (fingerprints || !localDescription || !remoteDescription) return;
    fingerprints = { local: toFingerprints(localDescription.sdp), remote: toFingerprints(remoteDescription.sdp) };
    options.onFingerprints?.(fingerprints);
  }
  async function negotiate(): Promise<void> {
    if (isClosed || isOffering) return;
    isOffering = true;
    ownTag += 1;
    try {
      await peer.setLocalDescription();
      if (peer.signalingState === 'have-local-offer') tell(ownTag);
    } catch (error) {
      if (!isClosed)
        options.onFailure(
          toMajlisError(error, { code: 'network', message: 'unable to offer the call; the browser refused' }),
        );
    } finally {
      isOffering = false;
    }
  }
  async function sendAnswer(): Promise<void> {
    if (!mayAnswer || peer.signalingState !== 'have-remote-offer') return;
    try {
      await peer.setLocalDescription();
    } catch (error) {
      if (isClosed) return;
      throw toMajlisError(error, { code: 'network', message: 'unable to answer the call; the browser refused' });
    }
    tell(theirTag);
    // Each candidate takes its turn in the browser, and none is of use before there is an answer.
    queue.flush(peer.remoteDescription?.sdp ?? '').catch(noteLate);
  }
  const noteLate = (error: unknown) => logger.debug('a candidate that waited was refused', { error });
  function showRemote(): void {
    if (remote) return;
    const arriving = transceivers.remote();
    const pick = (...roles: TrackRole[]) => roles.flatMap((role) => arriving.get(role) ?? []);
    remote = {
      main: peers.createStream(pick('microphone', 'camera')),
      screen: peers.createStream(pick('screen', 'screen-audio')),
    };
    for (const [role, track] of arriving) options.onRemoteTrack(role, track);
  }
  async function takeDescription({ type, sdp, tag }: Description): Promise<void> {
    if (type === 'offer') {
      isIgnoring = !options.polite && (isOffering || peer.signalingState === 'have-local-offer');
      if (isIgnoring) return;
    } else if (peer.signalingState !== 'have-local-offer' || (tag !== undefined && tag !== ownTag)) {
      logger.debug('an answer came to an offer that no longer stands');
      return;
    }
    // A new certificate in the midst of a connection is somebody else, whatever safety code was compared before.
    if (fingerprints && toFingerprints(sdp) !== fingerprints.remote) {
      throw refuse('a description', 'it is of another device');
    }
    try {
      await peer.setRemoteDescription({ type, sdp: weights.describe(withDtx(sdp)) });
    } catch (error) {
      if (isClosed) return;
      throw refuse('a description', 'the browser refused it', error);
    }
    isIgnoring = false;
    if (isClosed) return;
    if (type === 'offer') {
      theirTag = tag;
      transceivers.adopt();
    }
    showRemote();
    tellFingerprints();
    if (type === 'offer') await sendAnswer();
    else await queue.flush(sdp).catch(noteLate);
  }
  async function takeCandidates(payload: unknown): Promise<void> {
    const candidates = decodeCandidates(payload);
    if (!candidates) throw refuse('candidates', 'they are malformed');
    try {
      for (const candidate of candidates) {
        // While it rings there is time for them; an answer that is wanted does not wait for the rest.
        const isWanted = mayAnswer && peer.signalingState === 'have-remote-offer';
        await queue.push(candidate, isWanted ? null : (peer.remoteDescription?.sdp ?? null));
      }
    } catch (error) {
      // Candidates of an offer that lost a glare belong to nothing.
      if (!isClosed && !isIgnoring) throw refuse('candidates', 'the browser refused one', error);
    }
  }

  peer.onnegotiationneeded = () => {
    // Before the first exchange only `offer` offers; in the midst of one the event comes again after it.
    if (peer.remoteDescription && peer.signalingState === 'stable') void negotiate();
  };
  peer.onicecandidate = ({ candidate }) => {
    if (candidate?.candidate !== '') batches.push(candidate?.toJSON() ?? { candidate: '' });
  };
  peer.onconnectionstatechange = () => options.onState(peer.connectionState);

  return {
    offer() {
      transceivers.allocate();
      void negotiate();
      mayAnswer = true;
    },
    receive: ({ kind, payload }) =>
      inOrder(() => (kind === 'description' ? takeDescription(decodeDescription(payload)) : takeCandidates(payload))),
    prepare: (description) => inOrder(() => takeDescription(decodeDescription(description))),
    // CALL-8: an address leaves this device only after the user took the call.
    answer() {
      mayAnswer = true;
      return inOrder(sendAnswer);
    },
    setTrack: async (role, track) => {
      if (!isClosed) await transceivers.setTrack(role, track);
    },
    send: (message) => !isClosed && channel.send(message),
    configure(change) {
      if (!isClosed) peer.setConfiguration({ ...config, ...change });
    },
    restart(change) {
      if (isClosed) return;
      try {
        if (change) peer.setConfiguration({ ...config, ...change });
        peer.restartIce();
      } catch (error) {
        options.onFailure(
          toMajlisError(error, { code: 'network', message: 'unable to restart the call; the browser refused' }),
        );
        return;
      }
      // An offer whose answer never came would hold the restart up for ever.
      if (peer.signalingState === 'have-local-offer') void negotiate();
    },
    stats: () => peer.getStats(),
    soundStats: () => peer.getTransceivers()[0]?.receiver.getStats?.() ?? null,
    remoteStream: () => remote?.main ?? null,
    remoteScreenStream: () => remote?.screen ?? null,
    setVideoPaused: async (paused) => {
      if (!isClosed) await transceivers.setVideoPaused(paused);
    },
    close() {
      if (isClosed) return;
      isClosed = true;
      batches.stop();
      peer.onnegotiationneeded = null;
      peer.onicecandidate = null;
      peer.onconnectionstatechange = null;
      channel.close();
      peer.close();
    },
  };
}
