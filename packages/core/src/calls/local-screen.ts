import { createMajlisError } from '../base/errors.ts';
import type { Devices } from '../io/devices.ts';

/** The shared screen and its sound. */
export interface LocalScreen {
  start(): Promise<void>;
  stop(): void;
  stream(): MediaStream | null;
}
export interface LocalScreenOptions {
  devices: Devices;
  hint: 'detail' | 'text';
  onTrack(role: 'screen' | 'screen-audio', track: MediaStreamTrack | null): void;
}

/** More frames make no text sharper. */
const FRAMES_PER_SECOND_MAX = 15;

export function createLocalScreen({ devices, hint, onTrack }: LocalScreenOptions): LocalScreen {
  let stream: MediaStream | null = null;
  let turn = 0;

  function stop(): void {
    turn += 1;
    const tracks = stream?.getTracks() ?? [];
    stream = null;
    for (const track of tracks) {
      track.stop();
      onTrack(track.kind === 'video' ? 'screen' : 'screen-audio', null);
    }
  }

  return {
    async start() {
      if (stream) return;
      const open = devices.openScreen;
      if (!open)
        throw createMajlisError({
          code: 'media_unsupported',
          message: 'unable to share the screen; this browser does not let pages ask for it',
        });
      turn += 1;
      const mine = turn;
      const tracks = await open({ video: { frameRate: { ideal: FRAMES_PER_SECOND_MAX, max: 30 } }, audio: true });
      if (mine !== turn) {
        for (const track of tracks) track.stop();
        return;
      }
      stop();
      const opened = devices.createStream();
      stream = opened;
      for (const track of tracks) {
        opened.addTrack(track);
        if (track.kind === 'video') {
          track.contentHint = hint;
          // The browser's own "stop sharing".
          track.onended = () => stream === opened && stop();
        }
        onTrack(track.kind === 'video' ? 'screen' : 'screen-audio', track);
      }
    },
    stop,
    stream: () => stream,
  };
}
