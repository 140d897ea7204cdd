import { Icon } from './icons.tsx';
import { fill, useLanguage } from './language.tsx';
import type { Playback } from './use-playback.ts';
import { Waveform } from './waveform.tsx';

/** Plays and pauses. */
export function PlayButton({ playback }: { playback: Playback }) {
  const { words } = useLanguage();
  const { isPlaying, canPlay, toggle } = playback;
  return (
    <button
      type="button"
      className="majlis-voice-button"
      aria-label={isPlaying ? words.message.pause : words.message.play}
      disabled={!canPlay}
      onClick={toggle}
    >
      <Icon name={isPlaying ? 'pause' : 'play'} />
    </button>
  );
}

export interface SeekTrackProps {
  playback: Playback;
  /** Integers of 0–100; null when unknown. */
  levels: readonly number[] | null;
}

/** A waveform to seek in, by hand or by arrow keys. Fills its box. */
export function SeekTrack({ playback, levels }: SeekTrackProps) {
  const { words, formats } = useLanguage();
  const { position, duration, seek } = playback;
  const spoken = { position: formats.duration(position), duration: formats.duration(duration) };
  return (
    <>
      <Waveform levels={levels} played={duration ? position / duration : 0} />
      <input
        type="range"
        className="majlis-voice-seek"
        min={0}
        max={Math.max(duration, 0.1)}
        step={0.1}
        value={position}
        aria-label={words.message.seek}
        aria-valuetext={fill(words.message.position, spoken)}
        onChange={({ target }) => seek(target.valueAsNumber)}
      />
    </>
  );
}

/** How far it has come, how long it is, or in words that it cannot be played. */
export function PlaybackTime({ playback, className }: { playback: Playback; className: string }) {
  const { words, formats } = useLanguage();
  const { status, isCurrent, position, duration, isMissing } = playback;
  return (
    <span className={className} role={status === 'failed' ? 'alert' : undefined}>
      {status === 'failed' || isMissing
        ? words.message.cannotPlay
        : formats.duration(isCurrent || position > 0 ? position : duration)}
    </span>
  );
}
