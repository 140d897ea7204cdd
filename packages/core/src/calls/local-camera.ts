import { waitFor } from '../base/clock.ts';
import { createMajlisError } from '../base/errors.ts';
import type { Devices } from '../io/devices.ts';
import type { Clock, Logger } from '../io/ports.ts';
import type { RememberedDevices } from '../io/remembered-devices.ts';
import type { CallNotice } from '../types.ts';
import { createLocalSource, isAborted, type LocalSource } from './local-source.ts';

/** The camera of a call. */
export interface LocalCamera {
  source: LocalSource;
  /** The call begins with a picture: a large one where the machine can. */
  want(): void;
  set(on: boolean): Promise<void>;
  /** The other direction of a phone, the next camera of a computer. @throws device_not_found */
  switch(): Promise<void>;
  release(): void;
}
export interface LocalCameraOptions {
  devices: Devices;
  clock: Clock;
  logger: Logger;
  remembered: RememberedDevices;
  onTrack(track: MediaStreamTrack | null): void;
  onNotice(notice: CallNotice, change: { isOn: boolean }): void;
}

/** Time for a black frame to reach the other end before the track goes. */
const DARK_MS = 120;

const toPicture = (width: number, height: number): MediaTrackConstraints => ({
  width: { ideal: width },
  height: { ideal: height },
  frameRate: { ideal: 30 },
});

export function createLocalCamera(options: LocalCameraOptions): LocalCamera {
  const { devices, clock, remembered, onTrack, onNotice } = options;
  let isWanted = false;
  let isLarge = false;

  const source = createLocalSource({
    ...options,
    kind: 'camera',
    wishes() {
      const isHandheld = devices.isHandheld();
      const picture = isLarge && !isHandheld ? toPicture(1280, 720) : toPicture(640, 480);
      return isHandheld ? { ...picture, facingMode: { ideal: 'user' } } : picture;
    },
    onTrack,
    // No other camera is switched on in its place: that is for the user to say.
    onEnded() {
      isWanted = false;
      source.close();
      onNotice('camera-unavailable', { isOn: true });
    },
    onInterrupted(isInterrupted) {
      if (isInterrupted) return;
      const track = source.track();
      onTrack(null);
      onTrack(track);
    },
  });

  async function turn(): Promise<void> {
    const facing = source.raw()?.getSettings().facingMode === 'environment' ? 'user' : 'environment';
    await source.pick({ facingMode: { exact: facing } });
  }

  async function goOn(): Promise<void> {
    const cameras = (await devices.list()).filter(({ kind }) => kind === 'camera');
    const at = cameras.findIndex(({ id }) => id === source.raw()?.getSettings().deviceId);
    const next = cameras[(at + 1) % cameras.length];
    if (!next || cameras.length < 2)
      throw createMajlisError({ code: 'device_not_found', message: 'unable to switch the camera; there is no other' });
    await source.pick({ deviceId: { exact: next.id } });
    remembered.set('camera', { id: next.id, label: next.label });
  }

  return {
    source,
    want() {
      isWanted = true;
      isLarge = true;
      source.setEnabled(true);
    },
    async set(on) {
      isWanted = on;
      source.setEnabled(on);
      if (!on) {
        onNotice('camera-unavailable', { isOn: false });
        if (source.track()) await waitFor(clock, DARK_MS);
        if (!isWanted) source.close();
        return;
      }
      if (source.track() || source.isOpening()) return;
      try {
        await source.open();
        onNotice('camera-unavailable', { isOn: false });
      } catch (error) {
        if (isAborted(error)) return;
        isWanted = false;
        throw error;
      }
    },
    async switch() {
      if (!source.track()) return;
      await (devices.isHandheld() ? turn() : goOn());
    },
    release() {
      isWanted = false;
      isLarge = false;
      source.close();
      source.forget();
    },
  };
}
