import type { Devices } from '../io/devices.ts';
import type { Clock, Logger } from '../io/ports.ts';
import type { RememberedDevices } from '../io/remembered-devices.ts';
import type { CallDevice, CallNotice, MajlisError, TrackProcessor } from '../types.ts';

export type TrackRole = 'microphone' | 'camera' | 'screen' | 'screen-audio';

export interface AcquiredMedia {
  audio: MediaStreamTrack | null;
  video: MediaStreamTrack | null;
  /** Why a wished one is missing. */
  refused: { audio: MajlisError | null; video: MajlisError | null };
}

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
  /** What to send in a role from now on. The same track twice means that its sender has to be armed anew. */
  onTrack(role: TrackRole, track: MediaStreamTrack | null): void;
  /** Devices came, went or were chosen, or what is sent has changed. */
  onChange(): void;
  onNotice(notice: CallNotice, isOn: boolean): void;
}
