import { createMajlisError } from '../base/errors.ts';
import type { CallDevice, MajlisError } from '../types.ts';
import { toMediaError } from './media-error.ts';

/** Whether the user lets the page use a device; `unknown` where the browser does not tell. */
export type DevicePermission = 'granted' | 'prompt' | 'denied' | 'unknown';
/** How loud a track is. */
export interface SoundLevel {
  /** Loudness of the last few hundredths of a second, 0–1. */
  read(): number;
  close(): void;
}

/** Microphones, cameras, screens and speakers of the page. Rejects with a `MajlisError` only. */
export interface Devices {
  /** Why there are none: `insecure_context` or `media_unsupported`; null where there are. */
  missing(): MajlisError | null;
  /**
   * Tracks that answer the constraints; asks the user when it must.
   * @throws permission_denied, permission_denied_system, device_not_found, device_in_use, constraint_failed, insecure_context, media_unsupported
   */
  open(constraints: MediaStreamConstraints): Promise<MediaStreamTrack[]>;
  /** What the user picks of the screen; null where a page cannot ask. @throws permission_denied */
  openScreen: ((constraints: DisplayMediaStreamOptions) => Promise<MediaStreamTrack[]>) | null;
  /** `[]` where the browser does not tell. */
  list(): Promise<CallDevice[]>;
  /** Devices came or went, or the page is on screen again; returns its undo. */
  onChange(listener: () => void): () => void;
  permission(kind: 'microphone' | 'camera'): Promise<DevicePermission>;
  /** Whether sound can be sent to a chosen speaker (setSinkId). */
  canChooseSpeaker(): boolean;
  /** A phone or tablet: two cameras by direction, one open at a time, less to encode with. */
  isHandheld(): boolean;
  /** Listens to a track without playing it; null where there is no Web Audio. */
  openLevel(track: MediaStreamTrack): Promise<SoundLevel | null>;
  /** An empty stream. */
  createStream(): MediaStream;
  /** Keeps the screen on, again after each time the page was hidden, until it is undone. */
  keepAwake(): () => void;
}

const KINDS: Record<MediaDeviceKind, CallDevice['kind']> = {
  audioinput: 'microphone',
  videoinput: 'camera',
  audiooutput: 'speaker',
};

/** The browser's own devices; touches nothing of the page until it is asked for something. */
export function createBrowserDevices(): Devices {
  return {
    missing: missingDevices,
    open: openTracks,
    get openScreen() {
      return hasScreens() ? openScreenTracks : null;
    },
    list: listDevices,
    onChange: watchDevices,
    permission: askPermission,
    canChooseSpeaker: () => typeof HTMLMediaElement !== 'undefined' && 'setSinkId' in HTMLMediaElement.prototype,
    isHandheld,
    openLevel: async (track) => (await import('./sound-level.ts')).openSoundLevel(track),
    createStream: () => new MediaStream(),
    keepAwake: keepAwakeLater,
  };
}

/** What it takes comes when a call connects. */
function keepAwakeLater(): () => void {
  let undo: () => void = () => undefined;
  let isOver = false;
  import('./wake-lock.ts').then(
    ({ keepAwake }) => {
      if (!isOver) undo = keepAwake();
    },
    () => {
      // The screen goes dark as it would without a call.
    },
  );
  return () => {
    isOver = true;
    undo();
  };
}

const mediaDevices = (): MediaDevices | undefined =>
  typeof navigator === 'undefined' ? undefined : navigator.mediaDevices;
const hasScreens = (): boolean => typeof mediaDevices()?.getDisplayMedia === 'function';

function isHandheld(): boolean {
  if (typeof navigator === 'undefined') return false;
  const { userAgent, maxTouchPoints } = navigator;
  // iPadOS says it is a Mac; a Mac has no touch points.
  return /Android|iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}

function missingDevices(): MajlisError | null {
  if (typeof mediaDevices()?.getUserMedia === 'function') return null;
  // Browsers hide the devices of a page that is not secure instead of refusing them.
  if (typeof isSecureContext === 'boolean' && !isSecureContext)
    return createMajlisError({
      code: 'insecure_context',
      message: 'unable to use a microphone or camera; the page is not secure',
      hint: 'Serve the page with https, or from localhost.',
    });
  return createMajlisError({
    code: 'media_unsupported',
    message: 'unable to use a microphone or camera; this browser offers none to pages',
  });
}

async function openTracks(constraints: MediaStreamConstraints): Promise<MediaStreamTrack[]> {
  const missing = missingDevices();
  if (missing) throw missing;
  try {
    return (await navigator.mediaDevices.getUserMedia(constraints)).getTracks();
  } catch (error) {
    // Refused although the user has allowed it: the system stands in between.
    const kinds = [constraints.audio && 'microphone', constraints.video && 'camera'].filter(
      (kind) => kind === 'microphone' || kind === 'camera',
    );
    const allowed = await Promise.all(kinds.map(askPermission));
    throw toMediaError(error, { isAllowed: allowed.every((permission) => permission === 'granted') });
  }
}

async function openScreenTracks(constraints: DisplayMediaStreamOptions): Promise<MediaStreamTrack[]> {
  try {
    return (await navigator.mediaDevices.getDisplayMedia(constraints)).getTracks();
  } catch (error) {
    throw toMediaError(error, { isAllowed: false });
  }
}

async function listDevices(): Promise<CallDevice[]> {
  const found =
    (await mediaDevices()
      ?.enumerateDevices?.()
      .catch(() => [])) ?? [];
  // Before the first permission a browser gives one nameless entry a kind, without an id to choose it by.
  return found
    .filter(({ deviceId }) => deviceId !== '')
    .map(({ deviceId, kind, label }) => ({ id: deviceId, kind: KINDS[kind], label }));
}

function watchDevices(listener: () => void): () => void {
  const devices = mediaDevices();
  const onVisible = () => {
    if (document.visibilityState === 'visible') listener();
  };
  devices?.addEventListener?.('devicechange', listener);
  if (typeof document !== 'undefined') document.addEventListener('visibilitychange', onVisible);
  return () => {
    devices?.removeEventListener?.('devicechange', listener);
    if (typeof document !== 'undefined') document.removeEventListener('visibilitychange', onVisible);
  };
}

async function askPermission(kind: 'microphone' | 'camera'): Promise<DevicePermission> {
  try {
    return (await navigator.permissions.query({ name: kind })).state;
  } catch {
    // No Permissions API, or one that does not know the name: asking for the device itself will tell.
    return 'unknown';
  }
}
