import { isMajlisError } from '../base/errors.ts';
import type { PeerFactory } from '../io/peer.ts';
import type { Clock, Logger } from '../io/ports.ts';
import { createLinkWatch } from './link-watch.ts';
import { createNegotiation, type Negotiation, type TrackRole } from './negotiation.ts';
import type { Quality, QualitySample, QualitySummary } from './quality.ts';

/** What connects two ends, over every connection that one call needs. */
export interface CallLink {
  /** A connection without servers yet, so that it is there when they come; nothing leaves. */
  warm(): void;
  /** A new connection in place of the one before, or the warm one; as caller it offers at once. */
  build(iceServers: RTCIceServer[]): void;
  isBuilt(): boolean;
  /** What was left for the callee while it rang; nothing leaves (CALL-8). */
  prepare(left: { offer?: unknown; candidates?: unknown[] }): void;
  answer(): void;
  receive(kind: 'description' | 'candidates', payload: unknown): void;
  setTrack(role: TrackRole, track: MediaStreamTrack | null): void;
  /** Over the data channel; false when it is not open. */
  send(message: unknown): boolean;
  /** The call is answered: from now on it has to connect. */
  watch(): void;
  news(news: LinkNews): void;
  state(): LinkState;
  close(): void;
}
/** What only others know of the link. */
export type LinkNews = 'network-changed' | 'peer-away' | 'peer-back' | 'peer-sends' | 'peer-is-silent';
export interface LinkState {
  remote: MediaStream | null;
  remoteScreen: MediaStream | null;
  fingerprints: { local: string; remote: string } | null;
  /** Bytes came in within the last seconds. */
  isAlive: boolean;
  mos: number | null;
  /** Milliseconds from the answer to the connection. */
  setupMs: number | null;
  summary: QualitySummary | null;
}
export interface CallLinkOptions {
  peers: PeerFactory;
  clock: Clock;
  logger: Logger;
  side(): 'caller' | 'callee';
  relayOnly: boolean;
  /** Fresh ones when those at hand are about to expire, else null. */
  refreshServers(): Promise<RTCIceServer[] | null>;
  onSignal(kind: 'description' | 'candidates', payload: unknown): void;
  onMessage(message: unknown): void;
  onChannelOpen(): void;
  onRemoteTrack(role: TrackRole): void;
  onQuality(sample: QualitySample): void;
  onEvent(event: 'connected' | 'lost' | 'rebuild' | 'connect-failed' | 'reconnect-failed'): void;
}

const LOOK_EVERY_MS = 333;
const BATCH_SIZE = 32;
/** Longer than a pause between two looks of a page in the background. */
const ALIVE_WITHIN_MS = 4000;

function sumInboundBytes(report: RTCStatsReport): number {
  let total = 0;
  report.forEach(({ type, bytesReceived }: { type?: unknown; bytesReceived?: unknown }) => {
    if (type === 'inbound-rtp' && typeof bytesReceived === 'number') total += bytesReceived;
  });
  return total;
}

export function createCallLink(options: CallLinkOptions): CallLink {
  const { peers, clock, logger } = options;
  const tracks = new Map<TrackRole, MediaStreamTrack | null>();
  let quality: Quality | null = null;
  /** The newest, with which signals go on. */
  let negotiation: Negotiation | null = null;
  /** Whose media are seen and heard: a new one takes over once it is connected. */
  let shown: { negotiation: Negotiation; isUp: boolean } | null = null;
  let offered = '';
  let isWarm = false;
  let watch: ReturnType<typeof createLinkWatch> | null = null;
  let fingerprints: LinkState['fingerprints'] = null;
  let stopLooking = () => {};
  let stopWatchingAddress = () => {};
  let looks = 0;
  let bytes = 0;
  let movedAt = 0;
  let last: QualitySample | null = null;
  let isPaused = false;
  let answeredAt: number | null = null;
  let setupMs: number | null = null;

  /** A connection that cannot be agreed on is of no use. */
  function fail(error: unknown): void {
    note(error);
    watch?.negotiationFailed();
  }
  /** A candidate or a track that is refused: the call goes on without. */
  function note(error: unknown): void {
    logger.warn('a step of the call failed', { code: isMajlisError(error) ? error.code : 'internal' });
  }
  function open(iceServers: RTCIceServer[]): Negotiation {
    let hasConnected = false;
    const late: TrackRole[] = [];
    function takeOver(): void {
      if (shown?.negotiation !== own) shown?.negotiation.close();
      shown = { negotiation: own, isUp: true };
      for (const role of late.splice(0)) options.onRemoteTrack(role);
    }
    const own = createNegotiation({
      peers,
      clock,
      logger,
      config: { iceServers, ...(options.relayOnly ? { iceTransportPolicy: 'relay' as const } : {}) },
      polite: options.side() === 'callee',
      signal: options.onSignal,
      onState(state) {
        if (own !== negotiation) return;
        watch?.state(state);
        if (state !== 'connected' || hasConnected) return;
        hasConnected = true;
        takeOver();
        if (answeredAt !== null) setupMs ??= clock.now() - answeredAt;
        options.onEvent('connected');
      },
      onRemoteTrack(role) {
        if (shown?.negotiation === own) options.onRemoteTrack(role);
        else late.push(role);
      },
      onMessage(message) {
        // Two who only listen send each other nothing but this.
        movedAt = clock.now();
        if (!watch?.receive(message)) options.onMessage(message);
      },
      onChannel(isOpen) {
        if (isOpen) options.onChannelOpen();
      },
      onFailure: fail,
      onFingerprints(both) {
        fingerprints = both;
      },
    });
    return own;
  }
  function send(message: unknown): boolean {
    return negotiation?.send(message) || shown?.negotiation.send(message) || false;
  }
  function restart(): void {
    const own = negotiation;
    const useless = (error: unknown) => {
      logger.debug('no fresh servers for the restart', { error });
      return null;
    };
    void options
      .refreshServers()
      .catch(useless)
      .then((iceServers) => {
        if (own === negotiation) own?.restart(iceServers ? { iceServers } : undefined);
      });
  }
  async function look(): Promise<void> {
    const own = shown?.negotiation;
    const report = await own?.stats();
    if (!report || own !== shown?.negotiation) return;
    const total = sumInboundBytes(report);
    if (total !== bytes) movedAt = clock.now();
    bytes = total;
    watch?.bytes(total);
    looks += 1;
    const sample = looks % 3 === 0 ? quality?.sample(report, clock.now()) : null;
    if (!sample) return;
    last = sample;
    if (sample.shouldPauseVideo !== isPaused) {
      isPaused = sample.shouldPauseVideo;
      own?.setVideoPaused(isPaused).catch(note);
    }
    options.onQuality(sample);
  }
  function lookAgain(): void {
    stopLooking = clock.setTimeout(() => {
      look().catch((error: unknown) => logger.debug('the connection told nothing of itself', { error }));
      lookAgain();
    }, LOOK_EVERY_MS);
  }

  function renew(iceServers: RTCIceServer[]): Negotiation {
    if (negotiation !== shown?.negotiation || !shown?.isUp) negotiation?.close();
    fingerprints = null;
    offered = '';
    const own = open(iceServers);
    negotiation = own;
    if (!shown?.isUp) shown = { negotiation: own, isUp: false };
    for (const [role, track] of tracks) own.setTrack(role, track).catch(note);
    if (isPaused) own.setVideoPaused(true).catch(note);
    return own;
  }

  return {
    warm() {
      if (negotiation) return;
      renew([]);
      isWarm = true;
    },
    build(iceServers) {
      const own = isWarm && negotiation ? negotiation : renew(iceServers);
      if (isWarm) own.configure({ iceServers });
      isWarm = false;
      if (options.side() === 'caller') own.offer();
    },
    isBuilt: () => negotiation !== null && !isWarm,
    prepare({ offer, candidates }) {
      const own = negotiation;
      // The ticket of an answer repeats what was taken as it rang.
      const isNew = offer !== undefined && offered !== JSON.stringify(offer);
      if (isNew) own?.prepare(offer).catch(fail);
      if (isNew) offered = JSON.stringify(offer);
      // Batches of batches or a plain list: a backend keeps them as it likes.
      const list = candidates?.flat() ?? [];
      while (list.length > 0) {
        own?.receive({ kind: 'candidates', payload: list.splice(0, BATCH_SIZE) }).catch(note);
      }
    },
    answer: () => void negotiation?.answer().catch(fail),
    receive(kind, payload) {
      if (kind === 'description') offered = JSON.stringify(payload);
      negotiation?.receive({ kind, payload }).catch(kind === 'description' ? fail : note);
    },
    setTrack(role, track) {
      tracks.set(role, track);
      for (const own of new Set([negotiation, shown?.negotiation])) {
        own?.setTrack(role, track).catch(note);
      }
    },
    send,
    watch() {
      if (watch) return;
      answeredAt = clock.now();
      // Nothing of it is needed before there is a second to measure.
      import('./quality.ts').then(({ createQuality }) => {
        quality = createQuality();
      }, note);
      let isClosed = false;
      stopWatchingAddress = () => {
        isClosed = true;
      };
      import('./address-watch.ts').then(({ readWay, watchAddress }) => {
        if (isClosed) return;
        stopWatchingAddress = watchAddress({
          clock,
          peers,
          look: async () => (shown?.isUp ? readWay(await shown.negotiation.soundStats()) : null),
          onGone: () => watch?.networkChanged(),
        });
      }, note);
      watch = createLinkWatch({
        clock,
        side: options.side(),
        send,
        onReconnecting: () => options.onEvent('lost'),
        onRestart: restart,
        onRebuild: () => options.onEvent('rebuild'),
        onGiveUp: (reason) => options.onEvent(reason === 'connection_lost' ? 'reconnect-failed' : 'connect-failed'),
        onBack: () => options.onEvent('connected'),
      });
      lookAgain();
    },
    news(news) {
      if (news === 'network-changed') watch?.networkChanged();
      else if (news === 'peer-away' || news === 'peer-back') watch?.peerAway(news === 'peer-away');
      else watch?.remoteMedia(news === 'peer-sends');
    },
    state: () => ({
      remote: shown?.negotiation.remoteStream() ?? null,
      remoteScreen: shown?.negotiation.remoteScreenStream() ?? null,
      fingerprints,
      isAlive: clock.now() - movedAt < ALIVE_WITHIN_MS,
      mos: last?.mos ?? null,
      setupMs,
      summary: quality?.summary(setupMs) ?? null,
    }),
    close() {
      stopLooking();
      stopWatchingAddress();
      watch?.stop();
      negotiation?.close();
      shown?.negotiation.close();
      negotiation = null;
      shown = null;
      tracks.clear();
    },
  };
}
