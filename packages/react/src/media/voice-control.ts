import { createMajlisError, isMajlisError, type MajlisError } from '@majlis/core';
import { createExternalStore } from '../provider/external-store.ts';
import type { Microphone } from './microphone.ts';
import type { VoiceSession } from './voice-recorder.ts';

/** A voice note that can be sent. */
export interface VoiceRecording {
  blob: Blob;
  /** Seconds of sound in it. */
  duration: number;
  /** At most 128 integers of 0–100. */
  waveform: readonly number[];
}
/** Where a recording stands. */
export interface VoiceRecorderState {
  /** `recorded`: it ended by itself, at its limit or because the microphone went away; `stop()` gives it. */
  status: 'idle' | 'requesting' | 'recording' | 'finishing' | 'recorded' | 'failed';
  /** Loudness now, 0–1. */
  level: number;
  /** Loudness of the last 64 moments, oldest first, each 0–1; one every 50 ms. */
  recentLevels: readonly number[];
  /** Seconds so far. */
  elapsed: number;
  /** `permission_denied`, `device_not_found`, `device_in_use` or `media_unsupported`. */
  error: MajlisError | null;
}
export interface VoiceControlOptions {
  loadMicrophone(): Promise<Microphone>;
  /** Seconds. */
  maxSeconds(): number;
  /** Default: the timers of this runtime. */
  every?: ((callback: () => void, intervalMs: number) => () => void) | undefined;
}

export const IDLE_RECORDER: VoiceRecorderState = Object.freeze({
  status: 'idle',
  level: 0,
  recentLevels: [],
  elapsed: 0,
  error: null,
});

function toError(error: unknown): MajlisError {
  if (isMajlisError(error)) return error;
  return createMajlisError({
    code: 'media_unsupported',
    message: 'unable to record; recording broke off',
    cause: error,
  });
}

/** One recorder: at most one session at a time, and none outlives `cancel`. The recording itself loads when used. */
export function createVoiceControl(options: VoiceControlOptions) {
  const store = createExternalStore(IDLE_RECORDER);
  let turn = 0;
  let session: VoiceSession | null = null;
  let stopping: Promise<VoiceRecording | null> | null = null;

  const fail = (error: unknown) => store.set({ ...IDLE_RECORDER, status: 'failed', error: toError(error) });

  function cancel(): void {
    turn += 1;
    session?.release();
    session = null;
    stopping = null;
    store.set(IDLE_RECORDER);
  }

  async function start(): Promise<void> {
    if (store.get().status !== 'idle' && store.get().status !== 'failed') return;
    turn += 1;
    const mine = turn;
    store.set({ ...IDLE_RECORDER, status: 'requesting' });
    try {
      const [{ openVoiceSession }, microphone] = await Promise.all([
        import('./voice-recorder.ts'),
        options.loadMicrophone(),
      ]);
      if (mine !== turn) return;
      const opened = await openVoiceSession({
        microphone,
        maxSeconds: options.maxSeconds(),
        every: options.every,
        onProgress: (progress) => mine === turn && store.set({ ...store.get(), ...progress }),
        onEnded: () => mine === turn && store.set({ ...store.get(), status: 'recorded', level: 0 }),
        onFailed: (error) => mine === turn && fail(error),
      });
      // The permission came after the user had turned away.
      if (mine !== turn) return opened.release();
      session = opened;
      store.set({ ...store.get(), status: 'recording' });
    } catch (error) {
      if (mine === turn) fail(error);
    }
  }

  async function finish(ending: VoiceSession): Promise<VoiceRecording | null> {
    const mine = turn;
    store.set({ ...store.get(), status: 'finishing', level: 0 });
    try {
      const recording = await ending.finish();
      if (mine !== turn) return null;
      cancel();
      return recording;
    } catch (error) {
      if (mine === turn) {
        cancel();
        fail(error);
      }
      return null;
    }
  }

  function stop(): Promise<VoiceRecording | null> {
    if (!session) {
      if (store.get().status === 'requesting') cancel();
      return Promise.resolve(null);
    }
    stopping ??= finish(session);
    return stopping;
  }

  return { get: store.get, subscribe: store.subscribe, start, stop, cancel };
}
