import { useEffect, useState } from 'react';
import type { VoiceRecording } from '../media/voice-control.ts';
import { type AudioPlayer, getAudioPlayer } from './audio-player.ts';
import { PlayButton, PlaybackTime, SeekTrack } from './playback-parts.tsx';
import { usePlayback } from './use-playback.ts';

export interface RecorderReviewProps {
  recording: VoiceRecording;
  /** Default: the page's one player. */
  player?: AudioPlayer | undefined;
}

const noOther = async () => null;

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
  const { blob, duration, waveform } = recording;
  const url = useSound(blob);
  // Each recording has an address of its own, so that none begins where another was left.
  const playback = usePlayback({ player, key: url ?? '', url, duration, onFailure: noOther });
  // It falls silent with what shows it, and never speaks into the conversation behind it.
  useEffect(() => () => player.pause(), [player]);
  return (
    <div className="majlis-recorder-live" data-state={playback.status}>
      <PlayButton playback={playback} />
      <div className="majlis-recorder-track">
        <SeekTrack playback={playback} levels={waveform} />
      </div>
      <PlaybackTime playback={playback} className="majlis-recorder-time" />
    </div>
  );
}
