import { createMajlisError, toMajlisError } from '../base/errors.ts';
import type { PeerConnection, PeerFactory, PeerTransceiver } from '../io/peer.ts';
import type { Logger } from '../io/ports.ts';
import { preferRed, SENDING } from './codecs.ts';

export type TrackRole = 'microphone' | 'camera' | 'screen' | 'screen-audio';

/** The m-lines of a call, in the order in which they are offered. */
const LINES = [
  { role: 'microphone', kind: 'audio' },
  { role: 'camera', kind: 'video' },
  { role: 'screen', kind: 'video' },
  { role: 'screen-audio', kind: 'audio' },
] as const satisfies readonly { role: TrackRole; kind: 'audio' | 'video' }[];
const isVideo = (role: TrackRole) => role === 'camera' || role === 'screen';

/** The places for tracks of one peer connection: allocated once, so that a new track never negotiates. */
export interface Transceivers {
  /** Before the offer. */
  allocate(): void;
  /** After an offer: its m-lines, both ways. */
  adopt(): void;
  setTrack(role: TrackRole, track: MediaStreamTrack | null): Promise<void>;
  setVideoPaused(paused: boolean): Promise<void>;
  /** What arrives in each place. */
  remote(): ReadonlyMap<TrackRole, MediaStreamTrack>;
}

export function createTransceivers({
  peer,
  peers,
  logger,
}: {
  peer: PeerConnection;
  peers: PeerFactory;
  logger: Logger;
}): Transceivers {
  const places = new Map<TrackRole, PeerTransceiver>();
  const tracks = new Map<TrackRole, MediaStreamTrack | null>();
  let isPaused = false;
  // One at a time: parameters that were read are void as soon as others are set.
  let work: Promise<unknown> = Promise.resolve();

  async function tune(role: TrackRole, { sender }: PeerTransceiver): Promise<void> {
    const { priority, maxBitrate, degradationPreference } = {
      maxBitrate: null,
      degradationPreference: null,
      ...SENDING[role],
    };
    const parameters = sender.getParameters();
    for (const encoding of parameters.encodings ?? []) {
      encoding.priority = priority;
      encoding.networkPriority = priority;
      if (maxBitrate !== null) encoding.maxBitrate = maxBitrate;
      // Firefox goes on sending after the track is gone.
      if (isVideo(role)) encoding.active = !isPaused && tracks.get(role) != null;
    }
    if (degradationPreference !== null) parameters.degradationPreference = degradationPreference;
    try {
      await sender.setParameters(parameters);
    } catch (error) {
      logger.debug('the browser refused how a track is to be sent', { role, error });
    }
  }
  function update(role: TrackRole): Promise<void> {
    const step = work.then(async () => {
      const place = places.get(role);
      // The call may be over before its tracks are placed.
      if (!place || peer.connectionState === 'closed') return;
      await place.sender.replaceTrack(tracks.get(role) ?? null);
      await tune(role, place);
    });
    work = step.catch(() => undefined);
    return step;
  }
  function take(role: TrackRole, place: PeerTransceiver): void {
    places.set(role, place);
    if (role === 'microphone') {
      const codecs = preferRed(peers.codecs('audio'));
      if (codecs.length > 0) place.setCodecPreferences?.(codecs);
    }
    update(role).catch((error: unknown) => logger.warn('unable to send a track', { role, error }));
  }

  return {
    allocate() {
      for (const { role, kind } of LINES) take(role, peer.addTransceiver(kind, { direction: 'sendrecv' }));
    },
    adopt() {
      for (const place of peer.getTransceivers()) {
        if (place.direction === 'stopped' || [...places.values()].includes(place)) continue;
        const line = LINES.find(({ role, kind }) => kind === place.receiver.track.kind && !places.has(role));
        if (!line) continue;
        place.direction = 'sendrecv';
        take(line.role, place);
      }
    },
    async setTrack(role, track) {
      if (track && track.kind !== (isVideo(role) ? 'video' : 'audio')) {
        throw createMajlisError({
          code: 'invalid_argument',
          message: `unable to send the ${role}; the track is ${track.kind}`,
        });
      }
      tracks.set(role, track);
      try {
        await update(role);
      } catch (error) {
        throw toMajlisError(error, {
          code: 'media_unsupported',
          message: `unable to send the ${role}; the browser refused`,
        });
      }
    },
    async setVideoPaused(paused) {
      isPaused = paused;
      await Promise.all([update('camera'), update('screen')]);
    },
    remote: () => new Map([...places].map(([role, { receiver }]) => [role, receiver.track])),
  };
}
