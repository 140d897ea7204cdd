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
  /** Asked once when loading fails, for another address. */
  onFailure(): Promise<string | null>;
}
/** One sound at a time for a whole page; where each of them was left is kept. */
export interface AudioPlayer {
  read(key: string): PlaybackState;
  subscribe(listener: () => void): () => void;
  play(options: PlayOptions): Promise<void>;
  pause(): void;
  /** Seconds. A sound that is not current begins there when it is played. */
  seek(key: string, position: number): void;
  nextRate(): void;
}
/** What the player needs of an audio element. */
export type AudioLike = Pick<
  HTMLAudioElement,
  'src' | 'currentTime' | 'playbackRate' | 'ended' | 'play' | 'pause' | 'addEventListener'
>;

const RATES = [1, 1.5, 2];
export const SILENT: PlaybackState = { status: 'idle', position: 0, rate: 1 };
/** Of so many sounds the place is kept; of older ones it is forgotten. */
const MOST_LEFT = 200;

interface Current extends PlaybackState {
  key: string | null;
}

/** A player over one element, which is made when something is first played. */
export function createAudioPlayer(makeElement: () => AudioLike): AudioPlayer {
  const store = createExternalStore<Current>({ ...SILENT, key: null });
  const shown = new WeakMap<Current, PlaybackState>();
  const left = new Map<string, PlaybackState>();
  let element: AudioLike | null = null;
  const update = (change: Partial<Current>) => store.set({ ...store.get(), ...change });

  function leave(key: string, position: number): void {
    left.delete(key);
    if (position <= 0) return;
    left.set(key, { ...SILENT, position });
    const oldest = left.keys().next();
    if (left.size > MOST_LEFT && !oldest.done) left.delete(oldest.value);
  }

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

  async function start(audio: AudioLike, { key, url }: PlayOptions): Promise<boolean> {
    audio.src = url;
    const from = store.get().position;
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
      if (current.key !== key) return left.get(key) ?? SILENT;
      const known = shown.get(current) ?? { status: current.status, position: current.position, rate: current.rate };
      shown.set(current, known);
      return known;
    },
    subscribe: store.subscribe,
    async play(options) {
      const audio = open();
      const { key, status, position } = store.get();
      if (key === options.key && status === 'paused') {
        await audio.play().catch(() => update({ status: 'failed' }));
        return;
      }
      audio.pause();
      if (key !== null && key !== options.key) leave(key, position);
      const from = left.get(options.key)?.position ?? 0;
      left.delete(options.key);
      update({ key: options.key, status: 'loading', position: from });
      if (await start(audio, options)) return;
      const renewed = await options.onFailure();
      if (store.get().key !== options.key) return;
      if (!renewed || !(await start(audio, { ...options, url: renewed }))) update({ status: 'failed', position: 0 });
    },
    pause: () => element?.pause(),
    seek(key, position) {
      const { key: current, status } = store.get();
      if (current === key && element && status !== 'idle' && status !== 'failed') {
        element.currentTime = position;
        update({ position });
        return;
      }
      leave(key, position);
      // Its readers look again.
      if (current === key) update({ key: null, status: 'idle', position: 0 });
      else update({});
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
