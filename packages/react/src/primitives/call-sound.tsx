import { useSyncExternalStore } from 'react';
import { callDevicesOf } from '../provider/call-devices.ts';
import { useChatContext } from '../provider/chat-context.ts';
import { type Players, StreamAudio } from './call-stream.tsx';
import { useCallView } from './call-view.ts';

export interface CallSoundProps {
  players: Players;
  onBlocked: (isBlocked: boolean) => void;
}

function useSpeaker(isOn: boolean): string | null {
  const { calls } = useChatContext();
  const devices = isOn ? callDevicesOf(calls.media) : null;
  return useSyncExternalStore(
    devices?.subscribe ?? (() => () => undefined),
    () => devices?.get().chosen.speaker ?? null,
    () => null,
  );
}

/** Everything of the other end that is heard, from one place for as long as the call is on the screen. */
export function CallSound({ players, onBlocked }: CallSoundProps) {
  const { live, streams, status } = useCallView();
  const speakerId = useSpeaker(live !== null);
  if (live?.isElsewhere || status === 'ended') return null;
  const shared = { speakerId, players, onBlocked };
  const { remote, remoteScreen } = streams;
  return (
    <>
      {remote && <StreamAudio stream={remote} {...shared} />}
      {remoteScreen && remoteScreen.getAudioTracks().length > 0 && <StreamAudio stream={remoteScreen} {...shared} />}
    </>
  );
}
