import { useEffect, useState, useSyncExternalStore } from 'react';
import type { VoiceRecording } from '../media/voice-control.ts';
import { type AudioPlayer, getAudioPlayer, type PlaybackState } from './audio-player.ts';
import { Icon } from './icons.tsx';
import { fill, useLanguage } from './language.tsx';
import { Waveform } from './waveform.tsx';

const NOTHING: PlaybackState = { status: 'idle', position: 0, rate: 1 };
const KEY = 'voice-note-before-sending';

export interface RecorderReviewProps {
  recording: VoiceRecording;
  /** Default: the page's one player. */
  player?: AudioPlayer | undefined;
}

/** A `blob:` URL of the recording, valid while it is shown. */
function useSound(blob: Blob): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url;
}

/** What was recorded, to be heard before it is sent: play and pause, a waveform to seek in. */
export function RecorderReview({ recording, player = getAudioPlayer() }: RecorderReviewProps) {
  const { words, formats } = useLanguage();
  const { blob, duration, waveform } = recording;
  const url = useSound(blob);
  const [startAt, setStartAt] = useState(0);
  const playback = useSyncExternalStore(
    player.subscribe,
    () => player.read(KEY),
    () => NOTHING,
  );
  // It falls silent with what shows it, and never speaks into the conversation behind it.
  useEffect(() => () => player.pause(), [player]);
  const isPlaying = playback.status === 'playing' || playback.status === 'loading';
  const isCurrent = isPlaying || playback.status === 'paused';
  const position = Math.min(isCurrent ? playback.position : startAt, duration);
  const play = () => {
    if (!url) return;
    const from = startAt < duration ? startAt : 0;
    setStartAt(0);
    void player.play({ key: KEY, url, from, onFailure: async () => null });
  };
  const spoken = { position: formats.duration(position), duration: formats.duration(duration) };
  return (
    <div className="majlis-recorder-live" data-state={playback.status}>
      <button
        type="button"
        className="majlis-voice-button"
        aria-label={isPlaying ? words.message.pause : words.message.play}
        disabled={!url}
        onClick={isPlaying ? player.pause : play}
      >
        <Icon name={isPlaying ? 'pause' : 'play'} />
      </button>
      <div className="majlis-recorder-track">
        <Waveform levels={waveform} played={duration ? position / duration : 0} />
        <input
          type="range"
          className="majlis-voice-seek"
          min={0}
          max={Math.max(duration, 0.1)}
          step={0.1}
          value={position}
          aria-label={words.message.seek}
          aria-valuetext={fill(words.message.position, spoken)}
          onChange={({ target }) =>
            isCurrent ? player.seek(KEY, target.valueAsNumber) : setStartAt(target.valueAsNumber)
          }
        />
      </div>
      <span className="majlis-recorder-time">
        {playback.status === 'failed'
          ? words.message.cannotPlay
          : formats.duration(isCurrent || position > 0 ? position : duration)}
      </span>
    </div>
  );
}
