import type { Capture, Microphone } from './microphone.ts';
import type { VoiceRecording } from './voice-control.ts';
import { toWaveform } from './waveform.ts';

export interface VoiceSession {
  /** Ends the recording and frees the microphone. */
  finish(): Promise<VoiceRecording>;
  /** Frees the microphone and forgets everything. */
  release(): void;
}
export interface VoiceProgress {
  level: number;
  recentLevels: readonly number[];
  elapsed: number;
}
export interface VoiceSessionOptions {
  microphone: Microphone;
  /** Seconds. */
  maxSeconds: number;
  every?: ((callback: () => void, intervalMs: number) => () => void) | undefined;
  onProgress(progress: VoiceProgress): void;
  /** It ended by itself and the microphone is free; `finish` gives what was recorded. */
  onEnded(): void;
  onFailed(error: unknown): void;
}

const SAMPLE_MS = 50;
const RECENT = 64;

function everyInterval(callback: () => void, intervalMs: number): () => void {
  const timer = setInterval(callback, intervalMs);
  return () => clearInterval(timer);
}

function createSession(capture: Capture, options: VoiceSessionOptions): VoiceSession {
  const levels: number[] = [];
  let finished: Promise<VoiceRecording> | null = null;
  let released = false;

  function sample(): void {
    levels.push(capture.level());
    const elapsed = capture.elapsed();
    options.onProgress({ level: levels.at(-1) ?? 0, recentLevels: levels.slice(-RECENT), elapsed });
    if (elapsed >= options.maxSeconds) endByItself();
  }
  const stopSampling = (options.every ?? everyInterval)(sample, SAMPLE_MS);

  function finish(): Promise<VoiceRecording> {
    stopSampling();
    finished ??= capture
      .finish()
      .then(({ blob, duration }) => ({
        blob,
        duration: Math.min(duration, options.maxSeconds),
        waveform: toWaveform(levels),
      }))
      .finally(capture.release);
    return finished;
  }
  function endByItself(): void {
    if (finished || released) return;
    finish().then(options.onEnded, options.onFailed);
  }
  capture.onEnded(endByItself);
  return {
    finish,
    release() {
      released = true;
      stopSampling();
      capture.release();
    },
  };
}

/** Opens the microphone and records until told to stop, until `maxSeconds`, or until the microphone goes away. */
export async function openVoiceSession(options: VoiceSessionOptions): Promise<VoiceSession> {
  return createSession(await options.microphone.open(), options);
}
