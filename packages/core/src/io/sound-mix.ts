/** Several sounds in one track. */
export interface SoundMix {
  track: MediaStreamTrack;
  /** Takes in tracks that came and leaves out those that went. */
  mix(sounds: readonly MediaStreamTrack[]): void;
  close(): void;
}

export function createSoundMix(): SoundMix {
  const context = new AudioContext();
  void context.resume();
  const mixed = context.createMediaStreamDestination();
  // A recorder waits for sound before it writes a picture: silence is sound too.
  const silence = new ConstantSourceNode(context, { offset: 0 });
  silence.connect(mixed);
  silence.start();
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
    mix(sounds) {
      for (const one of sounds) if (!inputs.has(one)) inputs.set(one, connect(one));
      for (const [one, disconnect] of inputs)
        if (!sounds.includes(one)) {
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
