import type { CallStreams } from '../types.ts';

/** All sound of a call in one track. */
export interface SoundMix {
  track: MediaStreamTrack;
  /** Takes in tracks that came and leaves out those that went. */
  mix(streams: CallStreams): void;
  close(): void;
}

export function createSoundMix(): SoundMix {
  const context = new AudioContext();
  void context.resume();
  const mixed = context.createMediaStreamDestination();
  const inputs = new Map<MediaStreamTrack, () => void>();

  function connect(track: MediaStreamTrack): () => void {
    const stream = new MediaStream([track]);
    const source = context.createMediaStreamSource(stream);
    source.connect(mixed);
    // Chromium gives Web Audio nothing of a remote track that no element plays (crbug.com/121673).
    const element = new Audio();
    element.muted = true;
    element.srcObject = stream;
    return () => {
      source.disconnect();
      element.srcObject = null;
    };
  }

  const [track] = mixed.stream.getAudioTracks();
  if (!track) throw new TypeError('an audio destination has a track');
  return {
    track,
    mix(streams) {
      const now = new Set(
        Object.values(streams).flatMap((stream: MediaStream | null) => stream?.getAudioTracks() ?? []),
      );
      for (const one of now) if (!inputs.has(one)) inputs.set(one, connect(one));
      for (const [one, disconnect] of inputs)
        if (!now.has(one)) {
          disconnect();
          inputs.delete(one);
        }
    },
    close() {
      for (const disconnect of inputs.values()) disconnect();
      inputs.clear();
      track.stop();
      void context.close();
    },
  };
}
