import type { ErrorCode } from '@majlis/contract';
import type { CallDevice, DevicePermission, Devices, MajlisError } from '@majlis/core';
import { createFakeStream, createFakeTrack, type FakeTrack } from './fake-track.ts';

/** A device that is not there. */
export interface FakeDevice extends CallDevice {
  facingMode?: 'user' | 'environment';
}
/** Which devices there are, and what the user says when asked. */
export interface FakeDevicesOptions {
  /** Default: one microphone, one camera, one speaker. */
  list?: readonly FakeDevice[];
  isHandheld?: boolean;
  /** Default true: there is a screen to share, without sound. */
  screen?: boolean | 'with-sound';
}
/** The devices of a make-believe computer, and the hands of the person before it. */
export interface FakeDevices {
  /** The port to give to the code under test. */
  devices: Devices;
  /** Every track ever given, clones and screens too. */
  tracks: FakeTrack[];
  /** What was asked for, oldest first. */
  asked: MediaStreamConstraints[];
  plug(device: FakeDevice): void;
  /** Ends the tracks of a device and tells that devices changed. */
  unplug(id: string): void;
  /** From now on a kind cannot be opened, or with null again it can. */
  refuse(kind: 'microphone' | 'camera' | 'screen', code: ErrorCode | null): void;
  setPermission(kind: 'microphone' | 'camera', permission: DevicePermission): void;
  /** Opening waits until what is returned is called. */
  hold(): () => void;
  /** Loudness that every listener reads, 0–1. */
  setLevel(level: number): void;
  /** The page has no devices, as on a page that is not secure. */
  setMissing(code: ErrorCode | null): void;
  /** How many keep the screen on. */
  awake(): number;
}

const DEFAULTS: readonly FakeDevice[] = [
  { id: 'mic-1', kind: 'microphone', label: 'Built-in microphone' },
  { id: 'cam-1', kind: 'camera', label: 'Built-in camera', facingMode: 'user' },
  { id: 'out-1', kind: 'speaker', label: 'Built-in speaker' },
];

/** As core makes them: known by the mark, not by the class. */
function toError(code: ErrorCode): MajlisError {
  const error = new Error(`unable to open a device; the test says ${code}`);
  return Object.assign(error, { code, retryable: false, [Symbol.for('majlis.error')]: true });
}
const exactOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'exact' in value ? value.exact : undefined;

/** Devices for tests of calls: no permission is asked, and what they give is silent and dark. */
export function createFakeDevices(options: FakeDevicesOptions = {}): FakeDevices {
  const { isHandheld = false, screen = true } = options;
  const list = [...(options.list ?? DEFAULTS)];
  const tracks: FakeTrack[] = [];
  const asked: MediaStreamConstraints[] = [];
  const listeners = new Set<() => void>();
  const refusals = new Map<string, ErrorCode>();
  const permissions = new Map<string, DevicePermission>();
  let missing: ErrorCode | null = null;
  let held: Promise<void> | null = null;
  let level = 0;
  let awake = 0;
  const change = () => {
    for (const listener of [...listeners]) listener();
  };

  function give(device: FakeDevice): FakeTrack {
    const track = createFakeTrack({
      kind: device.kind === 'microphone' ? 'audio' : 'video',
      deviceId: device.id,
      label: device.label,
      settings: device.facingMode ? { facingMode: device.facingMode } : {},
      onClone: (clone) => tracks.push(clone),
    });
    tracks.push(track);
    return track;
  }
  function find(kind: 'microphone' | 'camera', wish: MediaTrackConstraints | boolean | undefined): FakeDevice {
    const refusal = refusals.get(kind);
    if (refusal) throw toError(refusal);
    const all = list.filter((device) => device.kind === kind);
    if (all.length === 0) throw toError('device_not_found');
    const id = typeof wish === 'object' ? exactOf(wish.deviceId) : undefined;
    const facing = typeof wish === 'object' ? exactOf(wish.facingMode) : undefined;
    const found = all.find(
      (device) => (id === undefined || device.id === id) && (facing === undefined || device.facingMode === facing),
    );
    if (!found) throw toError('constraint_failed');
    return found;
  }

  const devices: Devices = {
    missing: () => missing && toError(missing),
    async open(constraints) {
      if (missing) throw toError(missing);
      asked.push(constraints);
      await held;
      const found: FakeDevice[] = [];
      if (constraints.audio) found.push(find('microphone', constraints.audio));
      if (constraints.video) found.push(find('camera', constraints.video));
      return found.map(give);
    },
    openScreen: screen
      ? async () => {
          await held;
          const refusal = refusals.get('screen');
          if (refusal) throw toError(refusal);
          const given = [createFakeTrack({ kind: 'video', label: 'screen' })];
          if (screen === 'with-sound') given.push(createFakeTrack({ kind: 'audio', label: 'screen' }));
          tracks.push(...given);
          return given;
        }
      : null,
    list: async () => list.map(({ id, kind, label }) => ({ id, kind, label })),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    permission: async (kind) => permissions.get(kind) ?? 'granted',
    canChooseSpeaker: () => true,
    isHandheld: () => isHandheld,
    openLevel: async (track) => ({
      // As in a browser: a disabled or ended track is silent.
      read: () => (track.enabled && track.readyState === 'live' ? level : 0),
      close: () => undefined,
    }),
    createStream: () => createFakeStream(),
    keepAwake() {
      awake += 1;
      return () => {
        awake -= 1;
      };
    },
  };
  return {
    devices,
    tracks,
    asked,
    plug(device) {
      list.push(device);
      change();
    },
    unplug(id) {
      list.splice(
        list.findIndex((device) => device.id === id),
        1,
      );
      for (const track of tracks) if (track.getSettings().deviceId === id) track.end();
      change();
    },
    refuse(kind, code) {
      if (code) refusals.set(kind, code);
      else refusals.delete(kind);
    },
    setPermission: (kind, permission) => void permissions.set(kind, permission),
    hold() {
      let letGo: () => void = () => undefined;
      held = new Promise((resolve) => {
        letGo = resolve;
      });
      return () => {
        held = null;
        letGo();
      };
    },
    setLevel(next) {
      level = next;
    },
    setMissing(code) {
      missing = code;
    },
    awake: () => awake,
  };
}
