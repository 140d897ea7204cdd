import { type CallDevice, type CallMedia, createMajlisError, isMajlisError, type MajlisError } from '@majlis/core';
import { createExternalStore } from './external-store.ts';

/** What calls use a device for. */
export type DeviceKind = CallDevice['kind'];
/** The devices of this page, and which of them calls use; null: the system's own choice. */
export interface DevicesState {
  microphones: readonly CallDevice[];
  cameras: readonly CallDevice[];
  /** Empty where the browser does not let a page choose. */
  speakers: readonly CallDevice[];
  chosen: Readonly<Record<DeviceKind, string | null>>;
  /** Why the last choice came to nothing. */
  error: MajlisError | null;
}
export interface CallDevices {
  get(): DevicesState;
  /** Looks again whenever devices come or go, while anyone listens. */
  subscribe(listener: () => void): () => void;
  /** Never rejects: a failure is in `error`. */
  choose(kind: DeviceKind, deviceId: string): Promise<void>;
}

export const NO_DEVICES: DevicesState = Object.freeze({
  microphones: [],
  cameras: [],
  speakers: [],
  chosen: Object.freeze({ microphone: null, camera: null, speaker: null }),
  error: null,
});

const canChooseSpeaker = (): boolean =>
  typeof HTMLMediaElement !== 'undefined' && 'setSinkId' in HTMLMediaElement.prototype;

function toError(cause: unknown): MajlisError {
  if (isMajlisError(cause)) return cause;
  return createMajlisError({ code: 'internal', message: 'unable to use the device; the service broke off', cause });
}

function createCallDevices(media: CallMedia): CallDevices {
  const store = createExternalStore(NO_DEVICES);
  let listeners = 0;
  let undo: (() => void) | null = null;

  async function look(): Promise<void> {
    const listed = await media.listDevices().catch(() => []);
    const ofKind = (kind: DeviceKind) => listed.filter((device) => device.kind === kind);
    store.set({
      ...store.get(),
      microphones: ofKind('microphone'),
      cameras: ofKind('camera'),
      speakers: canChooseSpeaker() ? ofKind('speaker') : [],
      chosen: {
        microphone: media.chosenDevice('microphone'),
        camera: media.chosenDevice('camera'),
        speaker: media.chosenDevice('speaker'),
      },
    });
  }
  return {
    get: store.get,
    subscribe(listener) {
      const leave = store.subscribe(listener);
      listeners += 1;
      if (listeners === 1) {
        undo = media.onDevicesChanged(() => void look());
        void look();
      }
      return () => {
        leave();
        listeners -= 1;
        if (listeners === 0) undo?.();
      };
    },
    async choose(kind, deviceId) {
      let error: MajlisError | null = null;
      try {
        await media.chooseDevice(kind, deviceId);
      } catch (cause) {
        error = toError(cause);
      }
      store.set({ ...store.get(), error });
      await look();
    },
  };
}

const known = new WeakMap<CallMedia, CallDevices>();

/** The devices of one call service, however many components show them. */
export function callDevicesOf(media: CallMedia): CallDevices {
  const devices = known.get(media) ?? createCallDevices(media);
  known.set(media, devices);
  return devices;
}
