import { createMajlisError } from '../base/errors.ts';
import type { Devices } from '../io/devices.ts';
import type { Clock, Logger } from '../io/ports.ts';
import type { RememberedDevices } from '../io/remembered-devices.ts';
import type { CallDevice, CallNotice, MajlisError, TrackProcessor } from '../types.ts';
import { type AcquiredMedia, createAcquisition } from './acquisition.ts';
import { createLocalCamera } from './local-camera.ts';
import { createLocalMicrophone } from './local-microphone.ts';
import type { LocalScreen } from './local-screen.ts';

export type { AcquiredMedia };
export type TrackRole = 'microphone' | 'camera' | 'screen' | 'screen-audio';

/** Microphone, camera and screen of one call. */
export interface LocalMedia {
  /**
   * Opens what is wished and not open yet; never rejects. A camera that fails does not take the voice with it. Each
   * track is also given to `onTrack`. After `release` what arrives is stopped at once and refused as `aborted`.
   */
  acquire(wish: { audio: boolean; video: boolean }): Promise<AcquiredMedia>;
  /** Before `acquire` too: the microphone then starts silent. */
  setMuted(muted: boolean): void;
  /** Off: dark at once, the device free within 300 ms. @throws the codes of `Devices.open` when it cannot be switched on */
  setCamera(on: boolean): Promise<void>;
  /** The other direction of a phone, the next camera of a computer. @throws device_not_found when there is one only */
  switchCamera(): Promise<void>;
  /** Remembered, and used at once when its kind is in use. A speaker is only remembered. @throws the codes of `Devices.open` */
  choose(kind: CallDevice['kind'], deviceId: string): Promise<void>;
  /** The device in use or remembered, or null for the system's own choice. */
  chosen(kind: CallDevice['kind']): string | null;
  /** @throws permission_denied when the user closes the picker, media_unsupported where there is none */
  startScreen(): Promise<void>;
  stopScreen(): void;
  /** Kept after `release`. @throws what the processor throws; the raw track is sent then */
  setProcessor(kind: 'audio' | 'video', processor: TrackProcessor | null): Promise<void>;
  /** Microphone and camera as they are sent; the same stream until `release`. */
  stream(): MediaStream | null;
  screenStream(): MediaStream | null;
  /** Ends every track. `acquire` may be called again. */
  release(): void;
}

export interface LocalMediaOptions {
  devices: Devices;
  clock: Clock;
  logger: Logger;
  remembered: RememberedDevices;
  /** Free the microphone while muted: its light goes out, a headset may change its sound. Default false. */
  releaseMicOnMute?: boolean;
  /** `text` keeps letters sharp, `detail` keeps pictures sharp. Default `detail`. */
  screenHint?: 'detail' | 'text';
  /** Replaces the call's own wishes for sound (echo, noise, gain) in part. */
  audioConstraints?: MediaTrackConstraints;
  /** What to send in a role from now on; `acquire` tells it here too. After an interruption on iOS: null, then the same track. */
  onTrack(role: TrackRole, track: MediaStreamTrack | null): void;
  /** Devices came, went or were chosen, or what is sent has changed. */
  onChange(): void;
  onNotice(notice: CallNotice, change: { isOn: boolean }): void;
}

/** Opens nothing until `acquire`, `setCamera` or `startScreen`. */
export function createLocalMedia(options: LocalMediaOptions): LocalMedia {
  const { devices, remembered, onChange } = options;
  const shown = new Set<CallNotice>();
  let stream: MediaStream | null = null;
  // Counts releases.
  let life = 0;
  let unwatch: (() => void) | null = null;

  function onNotice(notice: CallNotice, { isOn }: { isOn: boolean }): void {
    if (shown.has(notice) === isOn) return;
    if (isOn) shown.add(notice);
    else shown.delete(notice);
    options.onNotice(notice, { isOn });
  }
  function tell(role: TrackRole, track: MediaStreamTrack | null): void {
    if (role === 'microphone' || role === 'camera') {
      stream ??= devices.createStream();
      const old = role === 'microphone' ? stream.getAudioTracks() : stream.getVideoTracks();
      for (const one of old) stream.removeTrack(one);
      if (track) stream.addTrack(track);
    }
    // Plugged in after all.
    if (role === 'microphone' && track) onNotice('listening-only', { isOn: false });
    options.onTrack(role, track);
    onChange();
  }

  const microphone = createLocalMicrophone({
    ...options,
    releaseOnMute: options.releaseMicOnMute ?? false,
    constraints: options.audioConstraints ?? {},
    onTrack: (track) => tell('microphone', track),
    onNotice,
  });
  const camera = createLocalCamera({ ...options, onTrack: (track) => tell('camera', track), onNotice });
  let screen: LocalScreen | null = null;
  const acquire = createAcquisition({ ...options, microphone, camera, life: () => life, onNotice });

  /** Few calls share a screen: what it takes comes with the first. */
  async function startScreen(): Promise<void> {
    const mine = life;
    const { createLocalScreen } = await import('./local-screen.ts');
    if (mine !== life) return;
    screen ??= createLocalScreen({ devices, hint: options.screenHint ?? 'detail', onTrack: tell });
    await screen.start();
  }
  function watch(): void {
    unwatch ??= devices.onChange(() => {
      microphone.recover();
      onChange();
    });
  }

  return {
    acquire(wish) {
      watch();
      return acquire(wish);
    },
    setMuted: microphone.setMuted,
    setCamera(on) {
      watch();
      return camera.set(on);
    },
    switchCamera: camera.switch,
    async choose(kind, deviceId) {
      const device = (await devices.list()).find((one) => one.kind === kind && one.id === deviceId);
      if (!device || (kind === 'speaker' && !devices.canChooseSpeaker()))
        throw toChoiceError(kind, device !== undefined);
      const source = kind === 'speaker' ? null : (kind === 'microphone' ? microphone : camera).source;
      if (source?.track()) await source.pick({ deviceId: { exact: deviceId } });
      remembered.set(kind, { id: deviceId, label: device.label });
      if (kind === 'microphone') microphone.recover();
      onChange();
    },
    chosen(kind) {
      const raw = kind === 'speaker' ? null : (kind === 'microphone' ? microphone : camera).source.raw();
      return raw?.getSettings().deviceId ?? remembered.get(kind)?.id ?? null;
    },
    startScreen,
    stopScreen: () => screen?.stop(),
    setProcessor: (kind, processor) => (kind === 'audio' ? microphone : camera).source.setProcessor(processor),
    stream: () => stream,
    screenStream: () => screen?.stream() ?? null,
    release() {
      life += 1;
      unwatch?.();
      unwatch = null;
      microphone.release();
      camera.release();
      screen?.stop();
      stream = null;
      for (const notice of shown) onNotice(notice, { isOn: false });
    },
  };
}

function toChoiceError(kind: CallDevice['kind'], isThere: boolean): MajlisError {
  return createMajlisError({
    code: isThere ? 'media_unsupported' : 'device_not_found',
    message: `unable to choose a ${kind}; ${isThere ? 'this browser chooses itself' : 'it is not connected'}`,
  });
}
