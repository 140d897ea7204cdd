import { createMajlisError, toMajlisError } from '../base/errors.ts';
import type { Devices } from '../io/devices.ts';
import type { Clock } from '../io/ports.ts';
import type { CallNotice, MajlisError } from '../types.ts';
import type { LocalCamera } from './local-camera.ts';
import type { LocalMicrophone } from './local-microphone.ts';

export interface AcquiredMedia {
  audio: MediaStreamTrack | null;
  video: MediaStreamTrack | null;
  /** Why a wished one is missing. */
  refused: { audio: MajlisError | null; video: MajlisError | null };
}

export interface AcquisitionOptions {
  devices: Devices;
  clock: Clock;
  microphone: LocalMicrophone;
  camera: LocalCamera;
  /** Changes when the call is over. */
  life(): number;
  onNotice(notice: CallNotice, change: { isOn: boolean }): void;
}
interface Wish {
  audio: boolean;
  video: boolean;
}
type Refused = AcquiredMedia['refused'];

/** After this long a user may need to be told where the browser asks. */
const PROMPT_HINT_MS = 10_000;

/** Opens microphone and camera with one question to the user, and each alone when the two together fail. */
export function createAcquisition(options: AcquisitionOptions): (wish: Wish) => Promise<AcquiredMedia> {
  const { devices, clock, microphone, camera, onNotice } = options;

  /** Both at once: browsers ask once. Resolves with what is to be tried alone after it. */
  async function openTogether(refused: Refused): Promise<Wish> {
    const opening = devices.open({ audio: microphone.source.constraints(), video: camera.source.constraints() });
    const pick = (kind: 'audio' | 'video') => opening.then((tracks) => toTrack(tracks, kind));
    [refused.audio, refused.video] = await Promise.all([
      attempt(microphone.source.take(pick('audio'))),
      attempt(camera.source.take(pick('video'))),
    ]);
    const need = { audio: isOfDevice(refused.audio), video: isOfDevice(refused.video) };
    if (refused.audio?.code !== 'permission_denied' || refused.video?.code !== 'permission_denied') return need;
    const [audio, video] = await Promise.all([devices.permission('microphone'), devices.permission('camera')]);
    // One that is denied for good speaks for both; without one the user has just closed the question: it is not repeated.
    const isBlocked = [audio, video].some((permission) => permission === 'denied' || permission === 'unknown');
    return { audio: isBlocked || audio === 'granted', video: isBlocked || video === 'granted' };
  }

  async function open(wish: Wish, isOver: () => boolean): Promise<Refused> {
    const refused: Refused = { audio: null, video: null };
    const need = wish.audio && wish.video ? await openTogether(refused) : wish;
    if (need.audio && !isOver()) refused.audio = await attempt(microphone.source.open());
    if (need.video && !isOver()) refused.video = await attempt(camera.source.open());
    return refused;
  }

  async function acquire(wish: Wish, isOver: () => boolean): Promise<AcquiredMedia> {
    if (isOver()) return { audio: null, video: null, refused: { audio: toAborted(), video: toAborted() } };
    const cancelHint = clock.setTimeout(() => {
      if (!isOver()) onNotice('permission-prompt', { isOn: true });
    }, PROMPT_HINT_MS);
    if (wish.video) camera.want();
    const audio = wish.audio && microphone.want() && !microphone.source.track();
    const refused = await open({ audio, video: wish.video && !camera.source.track() }, isOver);
    cancelHint();
    if (!isOver()) {
      onNotice('permission-prompt', { isOn: false });
      if (wish.audio) {
        microphone.block({ isBlocked: isRefusal(refused.audio) });
        onNotice('listening-only', { isOn: isOfDevice(refused.audio) });
      }
      if (wish.video) onNotice('camera-unavailable', { isOn: isOfDevice(refused.video) });
    }
    return { audio: microphone.source.track(), video: camera.source.track(), refused };
  }

  // One after the other, so that two wishes do not take each other's turn; a new call does not wait for the last one.
  let queue: Promise<unknown> = Promise.resolve();
  let queueLife = -1;
  return (wish) => {
    const life = options.life();
    const isOver = () => options.life() !== life;
    const opening = queueLife === life ? queue.then(() => acquire(wish, isOver)) : acquire(wish, isOver);
    queue = opening;
    queueLife = life;
    return opening;
  };
}

function toTrack(tracks: MediaStreamTrack[], kind: 'audio' | 'video'): MediaStreamTrack {
  const track = tracks.find((one) => one.kind === kind);
  if (track) return track;
  throw createMajlisError({ code: 'device_not_found', message: `unable to open both devices; there is no ${kind}` });
}

/** Why it failed, or null. */
async function attempt(opening: Promise<void>): Promise<MajlisError | null> {
  try {
    await opening;
    return null;
  } catch (error) {
    return toMajlisError(error, { code: 'media_unsupported', message: 'unable to open a microphone or camera' });
  }
}

const toAborted = (): MajlisError =>
  createMajlisError({ code: 'aborted', message: 'unable to open a microphone or camera; the call is over' });

/** A failure that is not this program's own change of mind. */
const isOfDevice = (error: MajlisError | null): boolean => error !== null && error.code !== 'aborted';
const isRefusal = (error: MajlisError | null): boolean => error?.code.startsWith('permission_denied') ?? false;
