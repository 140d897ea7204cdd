import { createExternalStore } from '../provider/external-store.ts';

export interface PlaybackState {
  status: 'idle' | 'loading' | 'playing' | 'paused' | 'failed';
  /** Seconds. */
  position: number;
  /** 1, 1.5 or 2. */
  rate: number;
}
export interface PlayOptions {
  key: string;
  url: string;
  /** Seconds to begin at. */
  from: number;
  /** Asked once when loading fails, for another address. */
  onFailure(): Promise<string | null>;
}
/** One sound at a time for a whole page. */
export interface AudioPlayer {
  read(key: string): PlaybackState;
  subscribe(listener: () => void): () => void;
  play(options: PlayOptions): Promise<void>;
  pause(): void;
  /** Seconds; only of the sound that is current. */
  seek(key: string, position: number): void;
  nextRate(): void;
}
/** What the player needs of an audio element. */
export type AudioLike = Pick<
  HTMLAudioElement,
  'src' | 'currentTime' | 'playbackRate' | 'ended' | 'play' | 'pause' | 'addEventListener'
>;

const RATES = [1, 1.5, 2];
const IDLE: PlaybackState = { status: 'idle', position: 0, rate: 1 };

interface Current extends PlaybackState {
  key: string | null;
}

/** A player over one element, which is made when something is first played. */
export function createAudioPlayer(makeElement: () => AudioLike): AudioPlayer {
  const store = createExternalStore<Current>({ ...IDLE, key: null });
  const shown = new WeakMap<Current, PlaybackState>();
  let element: AudioLike | null = null;
  const update = (change: Partial<Current>) => store.set({ ...store.get(), ...change });

  function open(): AudioLike {
    if (element) return element;
    const made = makeElement();
    made.addEventListener('timeupdate', () => update({ position: made.currentTime }));
    made.addEventListener('playing', () => update({ status: 'playing' }));
    made.addEventListener('pause', () => {
      if (!made.ended && store.get().status === 'playing') update({ status: 'paused' });
    });
    made.addEventListener('ended', () => update({ status: 'idle', position: 0 }));
    element = made;
    return made;
  }

  async function start(audio: AudioLike, { key, url, from }: PlayOptions): Promise<boolean> {
    audio.src = url;
    if (from > 0) audio.currentTime = from;
    audio.playbackRate = store.get().rate;
    try {
      await audio.play();
      return true;
    } catch (error) {
      // Another sound was begun, or this one paused, before it could start: no failure of this one.
      return store.get().key !== key || (error instanceof Error && error.name === 'AbortError');
    }
  }

  return {
    read(key) {
      const current = store.get();
      if (current.key !== key) return IDLE;
      const known = shown.get(current) ?? { status: current.status, position: current.position, rate: current.rate };
      shown.set(current, known);
      return known;
    },
    subscribe: store.subscribe,
    async play(options) {
      const audio = open();
      const { key, status } = store.get();
      if (key === options.key && status === 'paused') {
        await audio.play().catch(() => update({ status: 'failed' }));
        return;
      }
      audio.pause();
      update({ key: options.key, status: 'loading', position: options.from });
      if (await start(audio, options)) return;
      const renewed = await options.onFailure();
      if (store.get().key !== options.key) return;
      if (!renewed || !(await start(audio, { ...options, url: renewed }))) update({ status: 'failed', position: 0 });
    },
    pause: () => element?.pause(),
    seek(key, position) {
      if (store.get().key !== key || !element) return;
      element.currentTime = position;
      update({ position });
    },
    nextRate() {
      const rate = RATES[(RATES.indexOf(store.get().rate) + 1) % RATES.length] ?? 1;
      if (element) element.playbackRate = rate;
      update({ rate });
    },
  };
}

let shared: AudioPlayer | undefined;
/** The page's one player: starting a sound stops the one before it. */
export function getAudioPlayer(): AudioPlayer {
  shared ??= createAudioPlayer(() => new Audio());
  return shared;
}
