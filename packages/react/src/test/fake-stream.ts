type Kind = 'audio' | 'video';

class FakeTrack extends EventTarget {
  readyState = 'live';
  muted = false;
  readonly kind: Kind;
  constructor(kind: Kind) {
    super();
    this.kind = kind;
  }
  getSettings() {
    return {};
  }
}
class FakeStream extends EventTarget {
  readonly tracks: FakeTrack[];
  constructor(kinds: readonly Kind[]) {
    super();
    this.tracks = kinds.map((kind) => new FakeTrack(kind));
  }
  getTracks() {
    return this.tracks;
  }
  getVideoTracks() {
    return this.tracks.filter(({ kind }) => kind === 'video');
  }
  getAudioTracks() {
    return this.tracks.filter(({ kind }) => kind === 'audio');
  }
}

/** A stream for jsdom, which has none. */
export function createFakeStream(kinds: readonly Kind[]): { stream: MediaStream; mute(kind: Kind): void } {
  const stream = new FakeStream(kinds);
  return {
    // As much of one as the components look at.
    stream: stream as unknown as MediaStream,
    mute(kind) {
      for (const track of stream.tracks) {
        if (track.kind !== kind) continue;
        track.muted = true;
        track.dispatchEvent(new Event('mute'));
      }
    },
  };
}
