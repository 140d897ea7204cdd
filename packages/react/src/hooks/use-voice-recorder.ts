import { useEffect, useState, useSyncExternalStore } from 'react';
import {
  createVoiceControl,
  IDLE_RECORDER,
  type VoiceRecorderState,
  type VoiceRecording,
} from '../media/voice-control.ts';
import { useChatContext } from '../provider/chat-context.ts';
import { useCapabilities } from './use-capabilities.ts';
import { useLatest } from './use-latest.ts';

/** What `useVoiceRecorder` takes. */
export interface UseVoiceRecorderOptions {
  /** Default: what the backend allows. */
  maxSeconds?: number | undefined;
}
/** What `useVoiceRecorder` gives. */
export interface UseVoiceRecorderResult extends VoiceRecorderState {
  /** Seconds after which recording ends by itself as `recorded`. */
  maxSeconds: number;
  /** Asks for the microphone and records. Never rejects: a failure is in `error`. */
  start(): Promise<void>;
  /** Ends the recording and gives it; null when there is none, or when it failed and `error` says why. */
  stop(): Promise<VoiceRecording | null>;
  /** Frees the microphone and forgets what was recorded, a failure too. */
  cancel(): void;
}

/** Records one voice note at a time. The microphone is freed when the component goes. */
export function useVoiceRecorder({ maxSeconds }: UseVoiceRecorderOptions = {}): UseVoiceRecorderResult {
  const { limits } = useCapabilities();
  const { media } = useChatContext();
  const limit = maxSeconds ?? limits.voiceMaxSeconds;
  const latest = useLatest({ media, limit });
  const [control] = useState(() =>
    createVoiceControl({
      loadMicrophone: () => latest.current.media.loadMicrophone(),
      maxSeconds: () => latest.current.limit,
    }),
  );
  useEffect(() => control.cancel, [control]);
  const state = useSyncExternalStore(control.subscribe, control.get, () => IDLE_RECORDER);
  return { ...state, maxSeconds: limit, start: control.start, stop: control.stop, cancel: control.cancel };
}
