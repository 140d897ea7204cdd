import type { DisplayMessage } from '../types.ts';
import { type AudioPlayer, getAudioPlayer } from './audio-player.ts';
import { fill, useLanguage } from './language.tsx';
import { keyOf } from './message-rows.ts';
import { PlayButton, PlaybackTime, SeekTrack } from './playback-parts.tsx';
import { isUploading, UploadRing } from './upload-ring.tsx';
import { useMediaUrl } from './use-media-url.ts';
import { usePlayback } from './use-playback.ts';

/** What `VoicePlayer` takes. */
export interface VoicePlayerProps {
  message: DisplayMessage;
  /** Default: the page's one player. */
  player?: AudioPlayer | undefined;
}

/** A voice note: play and pause, a waveform to seek in by hand or by arrow keys, and the speed while it plays. */
export function VoicePlayer({ message, player = getAudioPlayer() }: VoicePlayerProps) {
  const { words, formats } = useLanguage();
  const attachment = message.attachments[0];
  const { url, onFailure } = useMediaUrl(message, attachment);
  const isMissing = url === null && !isUploading(message);
  const duration = attachment?.duration ?? 0;
  const playback = usePlayback({ player, key: keyOf(message), url, duration, isMissing, onFailure });
  const { status, isCurrent, rate, nextRate } = playback;
  return (
    <div className="majlis-voice" data-state={status}>
      {isUploading(message) ? <UploadRing message={message} /> : <PlayButton playback={playback} />}
      <div className="majlis-voice-track">
        <SeekTrack playback={playback} levels={attachment?.waveform ?? null} />
        <PlaybackTime playback={playback} className="majlis-voice-time" />
      </div>
      {isCurrent && (
        <button
          type="button"
          className="majlis-voice-rate"
          aria-label={fill(words.message.speed, { speed: formats.number(rate) })}
          onClick={nextRate}
        >
          {formats.number(rate)}×
        </button>
      )}
    </div>
  );
}
