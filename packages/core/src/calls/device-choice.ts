import { createMajlisError, isMajlisError } from '../base/errors.ts';
import type { Devices } from '../io/devices.ts';
import type { DeviceMemory } from '../io/remembered-devices.ts';
import type { CallDevice } from '../types.ts';

export type CaptureKind = 'microphone' | 'camera';

/** The id of the remembered device as the browser names it now: by id, else by label; null when it is not there. */
export function findRemembered(
  devices: readonly CallDevice[],
  kind: CallDevice['kind'],
  remembered: DeviceMemory | null,
): string | null {
  if (!remembered) return null;
  const same = devices.filter((device) => device.kind === kind);
  const found =
    same.find(({ id }) => id === remembered.id) ?? same.find(({ label }) => label !== '' && label === remembered.label);
  return found?.id ?? null;
}

export interface LadderOptions {
  devices: Devices;
  kind: CaptureKind;
  /** What is asked for beside the device; ideals only. */
  wishes: MediaTrackConstraints;
  /** What the user picked in this call. */
  pick: MediaTrackConstraints | null;
  remembered: DeviceMemory | null;
  /** Nobody waits for it any more: no further device is opened. */
  isOver(): boolean;
}

/** The first that opens of: the device picked, the one remembered, the same under a new id, any as wished, any at all. */
export async function openByLadder(options: LadderOptions): Promise<MediaStreamTrack> {
  const { devices, kind, wishes, pick, remembered, isOver } = options;
  const exact = (id: string): MediaTrackConstraints => ({ ...wishes, deviceId: { exact: id } });
  const rungs: (() => Promise<MediaTrackConstraints | null> | MediaTrackConstraints | null)[] = [
    () => pick && { ...wishes, ...pick },
    () => remembered && exact(remembered.id),
    async () => {
      const id = remembered && findRemembered(await devices.list(), kind, remembered);
      return id === null || id === remembered?.id ? null : exact(id);
    },
    () => wishes,
    () => ({}),
  ];
  let failure: unknown;
  for (const rung of rungs) {
    const constraints = await rung();
    try {
      if (constraints) return await openOne(devices, kind, constraints);
    } catch (error) {
      // A device that is gone or taken leaves the others to try; a refusal is meant for all of them.
      if (!isOfOneDevice(error) || isOver()) throw error;
      failure = error;
    }
  }
  throw toShown(failure, kind);
}

const isOfOneDevice = (error: unknown): boolean =>
  isMajlisError(error) && ['constraint_failed', 'device_not_found', 'device_in_use'].includes(error.code);

/** One track that answers the constraints. @throws what `Devices.open` does, `constraint_failed` too */
export async function openOne(
  devices: Devices,
  kind: CaptureKind,
  constraints: MediaTrackConstraints,
): Promise<MediaStreamTrack> {
  const [track] = await devices.open(kind === 'microphone' ? { audio: constraints } : { video: constraints });
  if (track) return track;
  throw createMajlisError({ code: 'device_not_found', message: `unable to open a ${kind}; the browser gave none` });
}

/** A device that cannot do what was asked is, to the user, not there. */
export function toShown(error: unknown, kind: CaptureKind): unknown {
  if (!isMajlisError(error) || error.code !== 'constraint_failed') return error;
  return createMajlisError({
    code: 'device_not_found',
    message: `unable to open the ${kind}; it is not connected any more`,
    cause: error,
  });
}

/** Plays an element on a speaker; resolves false, and on the system's own, where that cannot be. */
export async function setSpeaker(
  element: { setSinkId?: (id: string) => Promise<void> },
  deviceId: string | null,
): Promise<boolean> {
  try {
    if (!element.setSinkId) return deviceId === null;
    await element.setSinkId(deviceId ?? '');
    return true;
  } catch {
    // Gone, or forbidden without a gesture: a call on the wrong speaker is better than a silent one.
    await element.setSinkId?.('').catch(() => undefined);
    return false;
  }
}
