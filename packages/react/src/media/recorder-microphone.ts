import type { ErrorCode } from '@majlis/contract';
import { createMajlisError, type MajlisError } from '@majlis/core';

import type { Capture, CapturedSound, Microphone } from './microphone.ts';

const MIME_TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
const BITS_PER_SECOND = 32_000;
/** Sound longer than this is not decoded again only to be measured: it would take tens of megabytes. */
const MEASURED_SECONDS_MAX = 120;
/** A microphone that gives nothing for so long gives nothing at all. */
const SOUND_WITHIN_SECONDS = 2;
const LOOK_AGAIN_MS = 50;

const CODES: Record<string, ErrorCode> = {
  NotAllowedError: 'permission_denied',
  SecurityError: 'permission_denied',
  NotFoundError: 'device_not_found',
  OverconstrainedError: 'device_not_found',
  NotReadableError: 'device_in_use',
  AbortError: 'device_in_use',
};

const fault = (code: ErrorCode, why: string, cause?: unknown): MajlisError =>
  createMajlisError({ code, message: `unable to record; ${why}`, cause });

/** The stable code of what `getUserMedia` and `MediaRecorder` throw. */
export function toMicrophoneError(error: unknown): MajlisError {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  return fault(CODES[name] ?? 'media_unsupported', message || name || 'the browser gave no reason', error);
}

async function openStream(): Promise<MediaStream> {
  if (
    typeof navigator === 'undefined' ||
    !navigator.mediaDevices?.getUserMedia ||
    typeof MediaRecorder === 'undefined'
  ) {
    throw fault('media_unsupported', 'this browser cannot record here; it may need a secure (https) page');
  }
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    });
  } catch (error) {
    throw toMicrophoneError(error);
  }
}

interface Meter {
  level(): number;
  /** Seconds. */
  now(): number;
  measure(blob: Blob): Promise<number>;
  close(): void;
}

function createMeter(stream: MediaStream): Meter {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(stream).connect(analyser);
  // A context made after the permission prompt may start suspended; the user's tap is recent enough to resume it.
  void context.resume();
  const samples = new Float32Array(analyser.fftSize);
  return {
    level() {
      // A finger that rests on a button is no gesture yet: the browser may let the meter run only when it is lifted.
      if (context.state === 'suspended') void context.resume();
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      return Math.min(1, Math.sqrt(power) * 3);
    },
    // The context's own clock stands while it is suspended, and the recording goes on.
    now: () => performance.now() / 1000,
    measure: async (blob) => (await context.decodeAudioData(await blob.arrayBuffer())).duration,
    close: () => void (context.state === 'closed' || context.close()),
  };
}

function createCapture(stream: MediaStream, recorder: MediaRecorder, meter: Meter): Capture {
  const chunks: Blob[] = [];
  const ended = new Promise<void>((resolve) => recorder.addEventListener('stop', () => resolve(), { once: true }));
  let startedAt = meter.now();
  recorder.addEventListener('start', () => {
    startedAt = meter.now();
  });
  recorder.addEventListener('dataavailable', ({ data }) => data.size > 0 && chunks.push(data));

  function release(): void {
    if (recorder.state !== 'inactive') recorder.stop();
    for (const track of stream.getTracks()) track.stop();
    meter.close();
  }
  /** A recorder that is stopped before its first sound was encoded would give an empty file. */
  async function hearFirstSound(): Promise<void> {
    while (chunks.length === 0 && recorder.state === 'recording' && meter.now() - startedAt < SOUND_WITHIN_SECONDS) {
      recorder.requestData();
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }
  async function finish(): Promise<CapturedSound> {
    await hearFirstSound();
    const elapsed = meter.now() - startedAt;
    if (recorder.state !== 'inactive') recorder.stop();
    await ended;
    const blob = new Blob(chunks, { type: recorder.mimeType || chunks[0]?.type || '' });
    if (blob.size === 0) throw fault('device_in_use', 'the microphone gave no sound');
    // A browser that cannot decode what it has just recorded still knows how long it listened.
    const measured = elapsed <= MEASURED_SECONDS_MAX ? await meter.measure(blob).catch(() => elapsed) : elapsed;
    release();
    return { blob, duration: Math.round(measured * 1000) / 1000 };
  }
  return {
    mimeType: recorder.mimeType,
    level: meter.level,
    elapsed: () => meter.now() - startedAt,
    onEnded: (listener) => stream.getAudioTracks()[0]?.addEventListener('ended', listener, { once: true }),
    finish,
    release,
  };
}

/** The browser's own microphone, recorded as Opus where it can be; nothing is asked before `open`. */
export function createMicrophone(): Microphone {
  return {
    async open() {
      const stream = await openStream();
      let meter: Meter | undefined;
      try {
        meter = createMeter(stream);
        const mimeType = MIME_TYPES.find((type) => MediaRecorder.isTypeSupported(type));
        const recorder = new MediaRecorder(stream, {
          ...(mimeType && { mimeType }),
          audioBitsPerSecond: BITS_PER_SECOND,
        });
        const capture = createCapture(stream, recorder, meter);
        recorder.start(1000);
        return capture;
      } catch (error) {
        for (const track of stream.getTracks()) track.stop();
        meter?.close();
        throw toMicrophoneError(error);
      }
    },
  };
}
