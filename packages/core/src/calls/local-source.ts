import { createMajlisError, isMajlisError } from '../base/errors.ts';
import type { Devices } from '../io/devices.ts';
import type { Logger } from '../io/ports.ts';
import type { RememberedDevices } from '../io/remembered-devices.ts';
import type { MajlisError, TrackProcessor } from '../types.ts';
import { type CaptureKind, openByLadder, openOne, toShown } from './device-choice.ts';

/** The microphone or the camera: what the device gives and what is sent of it. */
export interface LocalSource {
  /** What is sent, or null. */
  track(): MediaStreamTrack | null;
  /** What the device gives, or null. */
  raw(): MediaStreamTrack | null;
  /** The browser has been asked and has not answered. */
  isOpening(): boolean;
  /** Opens by the ladder, in place of what is open. @throws the codes of `Devices.open`; `aborted` when closed or opened anew meanwhile */
  open(): Promise<void>;
  /** Opens this device and stays with it until the call is over. @throws as `open` */
  pick(device: MediaTrackConstraints): Promise<void>;
  /** Takes over a track that is being opened. @throws as `open` */
  take(opening: Promise<MediaStreamTrack>): Promise<void>;
  /** What the first rung asks for. */
  constraints(): MediaTrackConstraints;
  setEnabled(enabled: boolean): void;
  setProcessor(processor: TrackProcessor | null): Promise<void>;
  close(): void;
  /** Forgets what was picked. */
  forget(): void;
}
export interface LocalSourceOptions {
  kind: CaptureKind;
  devices: Devices;
  logger: Logger;
  remembered: RememberedDevices;
  wishes(): MediaTrackConstraints;
  onTrack(track: MediaStreamTrack | null): void;
  /** The device went away by itself. */
  onEnded(): void;
  /** The system took the device, or gave it back. */
  onInterrupted(isInterrupted: boolean): void;
}

export function createLocalSource(options: LocalSourceOptions): LocalSource {
  const { kind, devices, logger, remembered, wishes } = options;
  let raw: MediaStreamTrack | null = null;
  let sent: MediaStreamTrack | null = null;
  let picked: MediaTrackConstraints | null = null;
  let processor: TrackProcessor | null = null;
  let isEnabled = true;
  // Rises with each opening and closing, so that a track that comes late knows it is not wanted.
  let turn = 0;
  let openingTurn = -1;

  async function take(opening: Promise<MediaStreamTrack>): Promise<void> {
    turn += 1;
    const mine = turn;
    openingTurn = mine;
    const track = await opening.catch((error: unknown) => {
      if (mine !== turn) throw abortedError(kind);
      openingTurn = -1;
      throw error;
    });
    const { next, failure } = await process(track);
    if (mine !== turn) {
      for (const late of [track, next]) late.stop();
      throw abortedError(kind);
    }
    openingTurn = -1;
    if (failure) logger.warn(`the ${kind} is sent as it is; its processor failed`, { error: failure });
    track.onended = () => raw === track && options.onEnded();
    track.onmute = () => raw === track && options.onInterrupted(true);
    track.onunmute = () => raw === track && options.onInterrupted(false);
    use(track, next);
  }

  async function process(track: MediaStreamTrack): Promise<{ next: MediaStreamTrack; failure: unknown }> {
    try {
      return { next: processor ? await processor(track) : track, failure: null };
    } catch (failure) {
      return { next: track, failure };
    }
  }

  function use(track: MediaStreamTrack, next: MediaStreamTrack): void {
    const before = [raw, sent];
    raw = track;
    sent = next;
    sent.enabled = isEnabled;
    options.onTrack(sent);
    for (const old of before) if (old !== raw && old !== sent) old?.stop();
  }

  function close(): void {
    turn += 1;
    const had = sent !== null;
    for (const track of [raw, sent]) track?.stop();
    raw = null;
    sent = null;
    if (had) options.onTrack(null);
  }

  /** A phone opens one camera at a time. */
  const makeRoom = () => {
    if (kind === 'camera' && devices.isHandheld()) raw?.stop();
  };
  async function reopen(): Promise<void> {
    // The turn that `take` is about to begin.
    const mine = turn + 1;
    const isOver = () => turn > mine;
    const ladder = { devices, kind, wishes: wishes(), pick: picked, remembered: remembered.get(kind), isOver };
    try {
      await take(openByLadder(ladder));
    } catch (error) {
      if (!isAborted(error) && raw?.readyState === 'ended') close();
      throw error;
    }
  }

  return {
    track: () => sent,
    raw: () => raw,
    isOpening: () => openingTurn === turn,
    take,
    async open() {
      makeRoom();
      await reopen();
    },
    async pick(device) {
      makeRoom();
      try {
        await take(openOne(devices, kind, { ...wishes(), ...device }));
        picked = device;
      } catch (error) {
        if (!isAborted(error) && raw?.readyState === 'ended') await reopen().catch(() => undefined);
        throw toShown(error, kind);
      }
    },
    constraints() {
      const device = remembered.get(kind);
      return { ...wishes(), ...(picked ?? (device && { deviceId: { exact: device.id } })) };
    },
    setEnabled(enabled) {
      isEnabled = enabled;
      if (sent) sent.enabled = enabled;
    },
    async setProcessor(next) {
      processor = next;
      const track = raw;
      if (!track) return;
      const processed = await process(track);
      if (raw === track && processor === next) use(track, processed.next);
      else if (processed.next !== track) processed.next.stop();
      if (processed.failure) throw processed.failure;
    },
    close,
    forget() {
      picked = null;
    },
  };
}

const abortedError = (kind: CaptureKind): MajlisError =>
  createMajlisError({ code: 'aborted', message: `unable to use the ${kind}; it was closed meanwhile` });
export const isAborted = (error: unknown): boolean => isMajlisError(error) && error.code === 'aborted';
