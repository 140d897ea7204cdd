import { useMemo, useSyncExternalStore } from 'react';

const STREAM_EVENTS = ['addtrack', 'removetrack'] as const;
const TRACK_EVENTS = ['mute', 'unmute', 'ended'] as const;

/** Whether a stream has a picture that moves; false while its track is over or gives nothing. */
export function useHasVideo(stream: MediaStream | null): boolean {
  // Looked up at each render: a track that a script adds tells nobody.
  const newest = stream?.getVideoTracks().at(-1) ?? null;
  const subscribe = useMemo(
    () => (listener: () => void) => {
      const change = () => listener();
      for (const name of STREAM_EVENTS) stream?.addEventListener(name, change);
      for (const name of TRACK_EVENTS) newest?.addEventListener(name, change);
      return () => {
        for (const name of STREAM_EVENTS) stream?.removeEventListener(name, change);
        for (const name of TRACK_EVENTS) newest?.removeEventListener(name, change);
      };
    },
    [stream, newest],
  );
  return useSyncExternalStore(
    subscribe,
    () => stream?.getVideoTracks().some(({ readyState, muted }) => readyState === 'live' && !muted) ?? false,
    () => false,
  );
}
