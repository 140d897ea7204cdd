import { useSyncExternalStore } from 'react';
import { type AudioPlayer, type PlaybackState, SILENT } from './audio-player.ts';

export interface PlaybackOptions {
  player: AudioPlayer;
  /** Which sound of the page it is. */
  key: string;
  /** Null: there is nothing to play yet. */
  url: string | null;
  /** Seconds. */
  duration: number;
  /** There is nothing to play, and nothing will come. */
  isMissing?: boolean | undefined;
  /** Asked once when loading fails, for another address. */
  onFailure(): Promise<string | null>;
}
/** One sound as its controls need it. */
export interface Playback extends PlaybackState {
  /** Seconds. */
  duration: number;
  isPlaying: boolean;
  /** Playing, paused, or about to begin. */
  isCurrent: boolean;
  canPlay: boolean;
  isMissing: boolean;
  toggle(): void;
  /** Seconds. */
  seek(position: number): void;
  nextRate(): void;
}

/** What one sound does now, and what can be done with it. Where it was left is kept by the player. */
export function usePlayback({ player, key, url, duration, isMissing = false, onFailure }: PlaybackOptions): Playback {
  const state = useSyncExternalStore(
    player.subscribe,
    () => player.read(key),
    () => SILENT,
  );
  const isPlaying = state.status === 'playing' || state.status === 'loading';
  const isOver = duration > 0 && state.position >= duration;
  return {
    ...state,
    position: Math.min(state.position, duration || Number.MAX_VALUE),
    duration,
    isPlaying,
    isCurrent: isPlaying || state.status === 'paused',
    canPlay: url !== null,
    isMissing,
    toggle() {
      if (isPlaying) return player.pause();
      if (!url) return;
      if (isOver) player.seek(key, 0);
      void player.play({ key, url, onFailure });
    },
    seek: (position) => player.seek(key, position),
    nextRate: player.nextRate,
  };
}
