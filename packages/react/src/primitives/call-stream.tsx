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

/** What plays now: each of them tries again when it is called, which from a user's touch succeeds. */
export type Players = Set<() => void>;
export interface StreamAudioProps {
  stream: MediaStream;
  /** A speaker that the user chose; null: the system's own. */
  speakerId: string | null;
  players: Players;
  onBlocked: (isBlocked: boolean) => void;
}
/** The other end's voice. */
export function StreamAudio({ stream, speakerId, players, onBlocked }: StreamAudioProps) {
  const place = useRef<HTMLSpanElement>(null);
  const player = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const audio = new Audio();
    let isGone = false;
    const tell = (isBlocked: boolean) => {
      if (!isGone) onBlocked(isBlocked);
    };
    const play = () =>
      void Promise.resolve(audio.play()).then(
        () => tell(false),
        // Interrupted by the next stream is no refusal.
        (error: unknown) => tell(error instanceof DOMException && error.name === 'NotAllowedError'),
      );
    audio.srcObject = stream;
    place.current?.append(audio);
    player.current = audio;
    players.add(play);
    play();
    return () => {
      isGone = true;
      players.delete(play);
      audio.srcObject = null;
      audio.remove();
    };
  }, [stream, players, onBlocked]);
  useEffect(() => {
    if (player.current) void setSpeaker(player.current, speakerId);
  });
  return <span ref={place} hidden />;
}
