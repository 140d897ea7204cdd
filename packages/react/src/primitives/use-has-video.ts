import { useMemo, useSyncExternalStore } from 'react';

const STREAM_EVENTS = ['addtrack', 'removetrack'] as const;
const TRACK_EVENTS = ['mute', 'unmute', 'ended'] as const;

function listen(stream: MediaStream, listener: () => void): () => void {
  const tracks = stream.getVideoTracks();
  const change = () => listener();
  for (const name of STREAM_EVENTS) stream.addEventListener(name, change);
  for (const track of tracks) for (const name of TRACK_EVENTS) track.addEventListener(name, change);
  return () => {
    for (const name of STREAM_EVENTS) stream.removeEventListener(name, change);
    for (const track of tracks) for (const name of TRACK_EVENTS) track.removeEventListener(name, change);
  };
}

/** Whether a stream has a picture that moves; false while its track is over or gives nothing. */
export function useHasVideo(stream: MediaStream | null): boolean {
  const subscribe = useMemo(
    () => (listener: () => void) => {
      if (!stream) return () => undefined;
      let undo = listen(stream, listener);
      // A track that came is listened to as well.
      const again = () => {
        undo();
        undo = listen(stream, listener);
      };
      stream.addEventListener('addtrack', again);
      return () => {
        undo();
        stream.removeEventListener('addtrack', again);
      };
    },
    [stream],
  );
  return useSyncExternalStore(
    subscribe,
    () => stream?.getVideoTracks().some(({ readyState, muted }) => readyState === 'live' && !muted) ?? false,
    () => false,
  );
}
