import { createMajlisError } from '../base/errors.ts';
import type { CallMedia, CallState, CallStreams } from '../types.ts';
import type { CallPorts } from './call-ports.ts';
import type { CallSession } from './call-session.ts';
import type { LocalMedia } from './local-media.ts';
import type { Recording } from './recording.ts';

/** Devices, screen, recording and streams, with or without a call. */
export interface CallMediaControl extends CallMedia {
  toggleMute(): void;
  toggleVideo(): void;
  switchCamera(): Promise<void>;
  /** Devices or tracks have changed. */
  changed(): void;
  /** The call is over. */
  reset(): void;
}
export interface CallMediaOptions {
  ports: CallPorts;
  local: LocalMedia;
  /** The call whose media are held here, or null. */
  session(): CallSession | null;
  onError(error: unknown, doing: string): void;
}

const LIVE: readonly CallState['status'][] = ['connecting', 'connected', 'reconnecting'];

export function createCallMedia({ ports, local, session, onError }: CallMediaOptions): CallMediaControl {
  const listeners = new Set<() => void>();
  let recording: Recording | null = null;
  let blob: Promise<Blob> | null = null;
  const patch = (change: Partial<CallState>) => session()?.media.patch(change);
  const stateOf = () => session()?.view() ?? null;

  function streams() {
    const { main = null, screen = null } = session()?.media.remote() ?? {};
    return { local: local.stream(), remote: main, localScreen: local.screenStream(), remoteScreen: screen };
  }
  /** The other end has switched its picture off: its track would show the last frame for ever. */
  function isDark(role: keyof CallStreams): boolean {
    const theirs = stateOf()?.remoteMedia;
    return (role === 'remote' && !theirs?.video) || (role === 'remoteScreen' && !theirs?.screen);
  }
  function requireCall(doing: string): void {
    if (LIVE.includes(stateOf()?.status ?? 'idle')) return;
    throw createMajlisError({
      code: 'conflict',
      message: `unable to ${doing}; there is no connected call`,
      hint: 'Wait for `connected`.',
    });
  }
  async function setCamera(on: boolean): Promise<void> {
    patch({ isVideoEnabled: on });
    try {
      await local.setCamera(on);
    } catch (error) {
      patch({ isVideoEnabled: !on });
      session()?.media.notice('camera-unavailable', { isOn: true });
      throw error;
    }
    if (on) session()?.media.notice('camera-unavailable', { isOn: false });
  }
  return {
    listDevices: ports.devices.list,
    chosenDevice: local.chosen,
    chooseDevice: local.choose,
    onDevicesChanged(listener) {
      const undo = ports.devices.onChange(listener);
      listeners.add(listener);
      return () => {
        undo();
        listeners.delete(listener);
      };
    },
    streams,
    async startScreenShare() {
      requireCall('share the screen');
      await local.startScreen();
      patch({ isScreenSharing: true });
    },
    stopScreenShare() {
      local.stopScreen();
      patch({ isScreenSharing: false });
    },
    async startRecording() {
      requireCall('record');
      const { createRecording } = await import('./recording.ts');
      requireCall('record');
      recording ??= createRecording({ clock: ports.clock, streams, isDark });
      recording.start();
      blob = null;
      patch({ isRecording: true });
    },
    stopRecording() {
      const running = recording;
      const ended = blob;
      recording = null;
      blob = null;
      patch({ isRecording: false });
      if (ended) return ended;
      if (running) return running.stop();
      const message = 'unable to stop recording; no recording runs';
      return Promise.reject(createMajlisError({ code: 'conflict', message }));
    },
    setProcessor: local.setProcessor,
    async resume() {
      const call = session();
      if (!call) return;
      const { remote } = streams();
      if (remote && (await ports.page.canPlay(remote))) call.media.notice('playback-blocked', { isOn: false });
      if (call.view().notices.includes('listening-only')) await call.media.acquire();
    },
    async safetyCode() {
      const both = session()?.media.fingerprints();
      if (!both) return null;
      const { toSafetyCode } = await import('./safety-code.ts');
      return toSafetyCode(both);
    },
    toggleMute() {
      const state = stateOf();
      if (!state || state.status === 'ended') return;
      local.setMuted(!state.isMuted);
      patch({ isMuted: !state.isMuted });
    },
    toggleVideo() {
      const state = stateOf();
      if (!state || state.status === 'ended' || state.status === 'incoming') return;
      setCamera(!state.isVideoEnabled).catch((error: unknown) => onError(error, 'switch the camera'));
    },
    switchCamera: local.switchCamera,
    changed() {
      // The browser's own button ends a screen too.
      if (stateOf()?.isScreenSharing && local.screenStream() === null) patch({ isScreenSharing: false });
      for (const listener of [...listeners]) listener();
    },
    reset() {
      // Whoever recorded gets the file after the end of the call too.
      blob = recording?.stop() ?? blob;
      blob?.catch(() => undefined);
      recording = null;
    },
  };
}
