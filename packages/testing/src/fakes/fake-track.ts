/** A track that a test can take away, silence and give back. It has a device's name and no media. */
export interface FakeTrack extends MediaStreamTrack {
  readyState: MediaStreamTrackState;
  muted: boolean;
  /** The device is pulled out, or the user presses the browser's "stop sharing". */
  end(): void;
  /** The system takes the device for itself, or gives it back. */
  interrupt(isInterrupted: boolean): void;
}
/** What a fake track says of itself. */
export interface FakeTrackOptions {
  kind: 'audio' | 'video';
  deviceId?: string;
  label?: string;
  settings?: MediaTrackSettings;
  /** Told of clones, so that a leak of one is seen too. */
  onClone?: (clone: FakeTrack) => void;
}

let made = 0;

/** A track without sound or picture. */
export function createFakeTrack(options: FakeTrackOptions): FakeTrack {
  const { kind, deviceId = '', label = '', settings = {}, onClone } = options;
  const target = new EventTarget();
  made += 1;
  const fire = (name: 'ended' | 'mute' | 'unmute') => {
    const event = new Event(name);
    const handler = { ended: track.onended, mute: track.onmute, unmute: track.onunmute }[name];
    handler?.call(track, event);
    target.dispatchEvent(event);
  };
  const track: FakeTrack = {
    id: `track-${made}`,
    kind,
    label,
    contentHint: '',
    enabled: true,
    muted: false,
    readyState: 'live',
    onended: null,
    onmute: null,
    onunmute: null,
    stop() {
      track.readyState = 'ended';
    },
    end() {
      if (track.readyState === 'ended') return;
      track.readyState = 'ended';
      fire('ended');
    },
    interrupt(isInterrupted) {
      track.muted = isInterrupted;
      fire(isInterrupted ? 'mute' : 'unmute');
    },
    clone() {
      const clone = createFakeTrack(options);
      clone.enabled = track.enabled;
      onClone?.(clone);
      return clone;
    },
    getSettings: () => ({ deviceId, ...settings }),
    getCapabilities: () => ({ deviceId }),
    getConstraints: () => ({}),
    applyConstraints: async () => undefined,
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    dispatchEvent: target.dispatchEvent.bind(target),
  };
  return track;
}

/** A stream without media: it holds tracks and nothing else. */
export function createFakeStream(initial: readonly MediaStreamTrack[] = []): MediaStream {
  const target = new EventTarget();
  const tracks = new Set<MediaStreamTrack>(initial);
  const list = (kind?: string) => [...tracks].filter((track) => kind === undefined || track.kind === kind);
  made += 1;
  return {
    id: `stream-${made}`,
    get active() {
      return list().some((track) => track.readyState === 'live');
    },
    onaddtrack: null,
    onremovetrack: null,
    addTrack: (track) => void tracks.add(track),
    removeTrack: (track) => void tracks.delete(track),
    getTracks: () => list(),
    getAudioTracks: () => list('audio'),
    getVideoTracks: () => list('video'),
    getTrackById: (id) => list().find((track) => track.id === id) ?? null,
    clone: () => createFakeStream(list().map((track) => track.clone())),
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    dispatchEvent: target.dispatchEvent.bind(target),
  };
}
