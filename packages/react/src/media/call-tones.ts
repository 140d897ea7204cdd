/** A sound that repeats until it is stopped. */
export interface Tone {
  /** Silent within 50 ms. */
  stop(): void;
}
export interface ToneOptions {
  kind: 'ringtone' | 'ringback';
  /** An address; null: silence; undefined: the built-in sound. */
  source: string | null | undefined;
  /** Told whenever it becomes known whether the sound is heard. */
  onAudible(isAudible: boolean): void;
}

interface Note {
  /** Hz; several sound together. */
  pitches: readonly number[];
  /** Seconds from the beginning of the cycle. */
  at: number;
  seconds: number;
  /** `bell` fades from its first moment; `line` stays even, as a telephone exchange sounds. */
  shape: 'bell' | 'line';
}
interface Score {
  seconds: number;
  volume: number;
  notes: readonly Note[];
}

const bell = (at: number, pitch: number): Note => ({ pitches: [pitch, pitch * 2], at, seconds: 0.9, shape: 'bell' });
const SCORES: Readonly<Record<ToneOptions['kind'], Score>> = {
  ringtone: {
    seconds: 3.4,
    volume: 0.3,
    notes: [659.3, 830.6, 987.8, 830.6, 1108.7, 987.8, 830.6, 659.3].map((pitch, index) =>
      bell(index * 0.17 + (index > 3 ? 0.12 : 0), pitch),
    ),
  },
  ringback: { seconds: 5, volume: 0.12, notes: [{ pitches: [425], at: 0, seconds: 1, shape: 'line' }] },
};
const RATE = 16_000;
const FADE_SECONDS = 0.02;
const FADE_MS = 40;
const VERDICT_MS = 500;

function loudness({ shape, seconds }: Note, at: number): number {
  const attack = Math.min(1, at / FADE_SECONDS);
  const release = Math.min(1, (seconds - at) / FADE_SECONDS);
  return attack * release * (shape === 'bell' ? Math.exp(-5 * at) : 1);
}

const rendered = new Map<ToneOptions['kind'], Float32Array<ArrayBuffer>>();
/**
 * One cycle as samples: a looped buffer keeps its beat in a hidden tab, where timers do not. Made once: it takes as long
 * as a step of the call.
 */
export function toSamples(kind: ToneOptions['kind']): Float32Array<ArrayBuffer> {
  const samples = rendered.get(kind) ?? render(kind);
  rendered.set(kind, samples);
  return samples;
}
function render(kind: ToneOptions['kind']): Float32Array<ArrayBuffer> {
  const { seconds, volume, notes } = SCORES[kind];
  const samples = new Float32Array(Math.round(seconds * RATE));
  for (const note of notes) {
    const first = Math.round(note.at * RATE);
    const count = Math.min(Math.round(note.seconds * RATE), samples.length - first);
    for (let index = 0; index < count; index += 1) {
      const at = index / RATE;
      const wave = note.pitches.reduce((sum, pitch, voice) => sum + Math.sin(2 * Math.PI * pitch * at) / 3 ** voice, 0);
      samples[first + index] = (samples[first + index] ?? 0) + wave * volume * loudness(note, at);
    }
  }
  return samples;
}

const GESTURES = ['pointerdown', 'keydown', 'touchend'] as const;
/** Tries again at the user's first touch, which is what browsers wait for. */
function onGesture(listener: () => void): () => void {
  for (const name of GESTURES) document.addEventListener(name, listener, { capture: true });
  return () => {
    for (const name of GESTURES) document.removeEventListener(name, listener, { capture: true });
  };
}

function playBuiltIn({ kind, onAudible }: ToneOptions): Tone {
  const context = new AudioContext();
  const samples = toSamples(kind);
  const buffer = context.createBuffer(1, samples.length, RATE);
  buffer.copyToChannel(samples, 0);
  const sound = context.createBufferSource();
  const volume = context.createGain();
  sound.buffer = buffer;
  sound.loop = true;
  sound.connect(volume).connect(context.destination);
  sound.start();
  const tell = () => onAudible(context.state === 'running');
  context.addEventListener('statechange', tell);
  const undo = onGesture(() => void context.resume().catch(() => undefined));
  // A page that may play needs a moment for it; one that was never touched may not.
  const verdict = setTimeout(tell, navigator.userActivation?.hasBeenActive === false ? 0 : VERDICT_MS);
  return {
    stop() {
      undo();
      clearTimeout(verdict);
      context.removeEventListener('statechange', tell);
      volume.gain.setTargetAtTime(0, context.currentTime, FADE_SECONDS / 2);
      setTimeout(() => void context.close().catch(() => undefined), FADE_MS);
    },
  };
}

function playAddress(source: string, { onAudible }: ToneOptions): Tone {
  const element = new Audio(source);
  element.loop = true;
  let isStopped = false;
  const play = async () => {
    try {
      await element.play();
      if (isStopped) element.pause();
      else onAudible(true);
    } catch {
      // Blocked until a gesture, or not a sound that this browser plays: either way nobody hears it.
      if (!isStopped) onAudible(false);
    }
  };
  const undo = onGesture(() => void play());
  void play();
  return {
    stop() {
      isStopped = true;
      undo();
      element.pause();
      element.removeAttribute('src');
    },
  };
}

/** Rings, or lets the caller hear that it rings, until it is stopped. */
export function playTone(options: ToneOptions): Tone {
  if (typeof options.source === 'string') return playAddress(options.source, options);
  if (options.source === undefined && typeof AudioContext !== 'undefined') return playBuiltIn(options);
  options.onAudible(false);
  return { stop: () => undefined };
}
