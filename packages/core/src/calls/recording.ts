import { createMajlisError } from '../base/errors.ts';
import { createPictureMix } from '../io/picture-mix.ts';
import type { Clock } from '../io/ports.ts';
import { createSoundMix } from '../io/sound-mix.ts';
import type { CallStreams, MajlisError } from '../types.ts';

/** One file of both sides of a call. */
export interface Recording {
  /** @throws media_unsupported where the browser cannot record */
  start(): void;
  /** Ends it and gives the file (WebM or MP4). @throws conflict when none runs */
  stop(): Promise<Blob>;
}
export interface RecordingOptions {
  clock: Clock;
  /** Asked for each frame: tracks may come and go. */
  streams(): CallStreams;
  /** Whether the picture of a stream is switched off by its owner: it would stand still. Its sound is kept. */
  isDark?(role: keyof CallStreams): boolean;
}

const VIDEO_TYPES = ['video/webm;codecs=vp8,opus', 'video/webm', 'video/mp4'];
const AUDIO_TYPES = ['audio/webm;codecs=opus', 'audio/mp4'];
const FRAMES_PER_SECOND = 15;
/** The first that there is fills the picture. */
const ORDER = ['remoteScreen', 'localScreen', 'remote', 'local'] as const satisfies readonly (keyof CallStreams)[];
/** So often the browser hands over what it has: a crash costs no more than this. */
const SLICE_MS = 1000;

/**
 * Mixes all sound of a call, and its pictures into one, on this device. A call that shows no picture when recording
 * starts becomes a sound file.
 */
export function createRecording(options: RecordingOptions): Recording {
  let running: { recorder: MediaRecorder; chunks: Blob[]; end: () => void } | null = null;

  return {
    start() {
      if (running) return;
      const isVideo = toPictures(options).length > 0;
      const mimeType = chooseType(isVideo ? VIDEO_TYPES : AUDIO_TYPES);
      const undos: (() => void)[] = [];
      const end = () => {
        for (const undo of undos.splice(0).reverse()) undo();
      };
      try {
        const mixed = mix(options, { isVideo, undos });
        const recorder = new MediaRecorder(mixed, { mimeType });
        const chunks: Blob[] = [];
        recorder.ondataavailable = ({ data }) => chunks.push(data);
        recorder.start(SLICE_MS);
        running = { recorder, chunks, end };
      } catch (error) {
        end();
        throw toUnsupported(error);
      }
    },
    async stop() {
      if (!running)
        throw createMajlisError({ code: 'conflict', message: 'unable to stop recording; no recording runs' });
      const { recorder, chunks, end } = running;
      running = null;
      if (recorder.state !== 'inactive')
        await new Promise((resolve) => {
          recorder.onstop = resolve;
          recorder.stop();
        });
      end();
      return new Blob(chunks, { type: recorder.mimeType });
    },
  };
}

/** All that is heard and seen, in one stream that lives until the undos are run. */
function mix(options: RecordingOptions, { isVideo, undos }: { isVideo: boolean; undos: (() => void)[] }): MediaStream {
  const sound = createSoundMix();
  undos.push(sound.close);
  const picture = isVideo ? createPictureMix({ framesPerSecond: FRAMES_PER_SECOND }) : null;
  if (picture) undos.push(picture.close);
  undos.push(
    every(options.clock, 1000 / FRAMES_PER_SECOND, () => {
      sound.mix(
        Object.values(options.streams()).flatMap((stream: MediaStream | null) => stream?.getAudioTracks() ?? []),
      );
      picture?.draw(toPictures(options));
    }),
  );
  return new MediaStream(picture ? [sound.track, picture.track] : [sound.track]);
}

function toPictures({ streams, isDark }: RecordingOptions): MediaStreamTrack[] {
  const now = streams();
  return ORDER.filter((role) => !isDark?.(role))
    .flatMap((role) => now[role]?.getVideoTracks() ?? [])
    .filter((track) => track.readyState === 'live' && track.enabled && !track.muted);
}

function chooseType(types: readonly string[]): string {
  const found =
    typeof MediaRecorder === 'undefined' ? undefined : types.find((type) => MediaRecorder.isTypeSupported(type));
  if (found) return found;
  throw toUnsupported();
}
const toUnsupported = (cause?: unknown): MajlisError =>
  createMajlisError({
    code: 'media_unsupported',
    message: 'unable to record the call; this browser cannot record',
    cause,
  });

/** Now and then again after each `periodMs`; returns its end. */
function every(clock: Clock, periodMs: number, act: () => void): () => void {
  let cancel: () => void = () => undefined;
  const run = () => {
    act();
    cancel = clock.setTimeout(run, periodMs);
  };
  run();
  return () => cancel();
}
