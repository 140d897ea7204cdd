import type { Devices, SoundLevel } from '../io/devices.ts';
import type { Clock } from '../io/ports.ts';

const READ_EVERY_MS = 100;
/** Of full scale, RMS: speech at arm's length with gain control is above 0.05, a fan is below 0.02. */
const SPEECH_LEVEL = 0.04;
/** Loud readings in a second that make speech of a cough. */
const SPEECH_READINGS = 3;
const SILENCE_MS = 2000;

export interface MutedSpeechOptions {
  devices: Devices;
  clock: Clock;
  /** What the microphone gives, still enabled. */
  track: MediaStreamTrack;
  onSpeaking(isSpeaking: boolean): void;
}

/**
 * Hears whether a muted user speaks. A disabled track is silent for everyone, so this listens to a clone, which has an
 * `enabled` of its own and which no connection ever gets. Returns its end.
 */
export function watchMutedSpeech({ devices, clock, track, onSpeaking }: MutedSpeechOptions): () => void {
  const ear = track.clone();
  ear.enabled = true;
  let level: SoundLevel | null = null;
  let isOver = false;
  let loudAt: number[] = [];
  let isSpeaking = false;
  let cancel: () => void = () => undefined;

  function read(): void {
    const now = clock.now();
    if ((level?.read() ?? 0) >= SPEECH_LEVEL) loudAt.push(now);
    loudAt = loudAt.filter((at) => at > now - SILENCE_MS);
    const recent = loudAt.filter((at) => at > now - 1000).length;
    const next = isSpeaking ? loudAt.length > 0 : recent >= SPEECH_READINGS;
    if (next !== isSpeaking) {
      isSpeaking = next;
      onSpeaking(next);
    }
    cancel = clock.setTimeout(read, READ_EVERY_MS);
  }
  devices.openLevel(ear).then(
    (opened) => {
      level = opened;
      if (isOver) level?.close();
      else if (level) read();
    },
    () => {
      // Without a meter nobody is told; the user is muted all the same.
    },
  );
  return () => {
    isOver = true;
    cancel();
    level?.close();
    ear.stop();
    if (isSpeaking) onSpeaking(false);
  };
}
