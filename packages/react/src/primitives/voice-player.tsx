import { useState, useSyncExternalStore } from 'react';
import type { DisplayMessage } from '../types.ts';
import { type AudioPlayer, getAudioPlayer, type PlaybackState } from './audio-player.ts';
import { Icon } from './icons.tsx';
import { fill, useLanguage } from './language.tsx';
import { keyOf } from './message-rows.ts';
import { isUploading, UploadRing } from './upload-ring.tsx';
import { useMediaUrl } from './use-media-url.ts';
import { Waveform } from './waveform.tsx';

const NOTHING: PlaybackState = { status: 'idle', position: 0, rate: 1 };

export interface VoicePlayerProps {
  message: DisplayMessage;
  /** Default: the page's one player. */
  player?: AudioPlayer | undefined;
}

/** A voice note: play and pause, a waveform to seek in by hand or by arrow keys, and the speed while it plays. */
export function VoicePlayer({ message, player = getAudioPlayer() }: VoicePlayerProps) {
  const { words, formats } = useLanguage();
  const key = keyOf(message);
  const attachment = message.attachments[0];
  const { url, onFailure } = useMediaUrl(message, attachment);
  const [resumeAt, setResumeAt] = useState(0);
  const playback = useSyncExternalStore(
    player.subscribe,
    () => player.read(key),
    () => NOTHING,
  );
  const duration = attachment?.duration ?? 0;
  const isCurrent = playback.status === 'playing' || playback.status === 'paused' || playback.status === 'loading';
  const position = Math.min(isCurrent ? playback.position : resumeAt, duration || Number.MAX_VALUE);
  const isPlaying = playback.status === 'playing' || playback.status === 'loading';
  const play = () => {
    if (!url) return;
    const from = resumeAt < duration ? resumeAt : 0;
    setResumeAt(0);
    void player.play({ key, url, from, onFailure });
  };
  const seek = (to: number) => (isCurrent ? player.seek(key, to) : setResumeAt(to));
  const spoken = { position: formats.duration(position), duration: formats.duration(duration) };
  return (
    <div className="majlis-voice" data-state={playback.status}>
      {isUploading(message) ? (
        <UploadRing message={message} />
      ) : (
        <button
          type="button"
          className="majlis-voice-button"
          aria-label={isPlaying ? words.message.pause : words.message.play}
          disabled={!url}
          onClick={isPlaying ? player.pause : play}
        >
          <Icon name={isPlaying ? 'pause' : 'play'} />
        </button>
      )}
      <div className="majlis-voice-track">
        <Waveform levels={attachment?.waveform ?? null} played={duration ? position / duration : 0} />
        <input
          type="range"
          className="majlis-voice-seek"
          min={0}
          max={Math.max(duration, 0.1)}
          step={0.1}
          value={position}
          aria-label={words.message.seek}
          aria-valuetext={fill(words.message.position, spoken)}
          onChange={(event) => seek(event.target.valueAsNumber)}
        />
        <span className="majlis-voice-time">
          {playback.status === 'failed'
            ? words.message.cannotPlay
            : formats.duration(isCurrent || position > 0 ? position : duration)}
        </span>
      </div>
      {isCurrent && (
        <button
          type="button"
          className="majlis-voice-rate"
          aria-label={fill(words.message.speed, { speed: formats.number(playback.rate) })}
          onClick={player.nextRate}
        >
          {formats.number(playback.rate)}×
        </button>
      )}
    </div>
  );
}
