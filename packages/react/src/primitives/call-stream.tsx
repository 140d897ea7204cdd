import { type RefObject, useEffect, useRef } from 'react';
import { setSpeaker } from '../media/speaker.ts';

export interface StreamVideoProps {
  stream: MediaStream;
  label: string;
  /** `fill` cuts off what does not fit; `fit` shows all of it. */
  shape: 'fill' | 'fit';
  isMirrored?: boolean | undefined;
  video?: RefObject<HTMLVideoElement | null> | undefined;
}

/** A picture without its sound, which plays elsewhere: it comes and goes, the sound stays. */
export function StreamVideo({ stream, label, shape, isMirrored, video }: StreamVideoProps) {
  const own = useRef<HTMLVideoElement>(null);
  const used = video ?? own;
  useEffect(() => {
    const element = used.current;
    if (!element) return;
    element.srcObject = stream;
    return () => {
      element.srcObject = null;
    };
  }, [stream, used]);
  return (
    <video
      ref={used}
      className="majlis-call-video"
      data-shape={shape}
      data-mirrored={isMirrored || undefined}
      aria-label={label}
      autoPlay
      playsInline
      muted
    />
  );
}

export interface StreamAudioProps {
  stream: MediaStream;
  /** A speaker that the user chose; null: the system's own. */
  speakerId: string | null;
  /** Plays again whenever it grows: the user has touched the page. */
  attempt: number;
  onBlocked: (isBlocked: boolean) => void;
}
/** The other end's voice. */
export function StreamAudio({ stream, speakerId, attempt, onBlocked }: StreamAudioProps) {
  const audio = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const element = audio.current;
    if (!element) return;
    element.srcObject = stream;
    return () => {
      element.srcObject = null;
    };
  }, [stream]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt and each stream plays anew
  useEffect(() => {
    let isGone = false;
    const tell = (isBlocked: boolean) => {
      if (!isGone) onBlocked(isBlocked);
    };
    Promise.resolve(audio.current?.play()).then(
      () => tell(false),
      // Interrupted by the next stream is no refusal.
      (error: unknown) => tell(error instanceof DOMException && error.name === 'NotAllowedError'),
    );
    return () => {
      isGone = true;
    };
  }, [stream, attempt, onBlocked]);
  useEffect(() => {
    if (audio.current) void setSpeaker(audio.current, speakerId);
  }, [speakerId]);
  // biome-ignore lint/a11y/useMediaCaption: a live call has no captions
  return <audio ref={audio} />;
}
