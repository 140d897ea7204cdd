import { isMajlisError } from '../base/errors.ts';
import type { Devices } from '../io/devices.ts';
import type { Clock, Logger } from '../io/ports.ts';
import type { RememberedDevices } from '../io/remembered-devices.ts';
import type { CallNotice } from '../types.ts';
import { findRemembered } from './device-choice.ts';
import { watchMutedSpeech } from './level-meter.ts';
import { createLocalSource, isAborted, type LocalSource } from './local-source.ts';

/** The microphone of a call, which comes back when its device goes. */
export interface LocalMicrophone {
  source: LocalSource;
  /** The call wants it from now on; false while it is muted and freed. */
  want(): boolean;
  /** The user or the system refused: it is not asked for again by itself. */
  block(change: { isBlocked: boolean }): void;
  setMuted(muted: boolean): void;
  /** Devices changed: opens it when it is wanted and gone, goes back to the remembered one when that has returned. */
  recover(): void;
  release(): void;
}
export interface LocalMicrophoneOptions {
  devices: Devices;
  clock: Clock;
  logger: Logger;
  remembered: RememberedDevices;
  releaseOnMute: boolean;
  constraints: MediaTrackConstraints;
  onTrack(track: MediaStreamTrack | null): void;
  onNotice(notice: CallNotice, change: { isOn: boolean }): void;
}

const WISHES: MediaTrackConstraints = {
  echoCancellation: { ideal: true },
  noiseSuppression: { ideal: true },
  autoGainControl: { ideal: true },
};
/** A system needs a moment to name its next default after a headset is pulled out. */
const RETRY_MS = 400;
const RETRIES = 2;
/** Shorter silences of the system are not worth a word. */
const INTERRUPTION_MS = 1000;

export function createLocalMicrophone(options: LocalMicrophoneOptions): LocalMicrophone {
  const { devices, clock, remembered, releaseOnMute, onTrack, onNotice } = options;
  let isWanted = false;
  let isBlocked = false;
  let isMuted = false;
  let isRecovering = false;
  let hasFallenBack = false;
  let stopHearing: () => void = () => undefined;
  let cancelTimer: () => void = () => undefined;

  const source = createLocalSource({
    ...options,
    kind: 'microphone',
    wishes: () => ({ ...WISHES, ...options.constraints }),
    onTrack(track) {
      onTrack(track);
      hear();
    },
    onEnded() {
      hasFallenBack = true;
      void reopen(RETRIES);
    },
    onInterrupted(isInterrupted) {
      cancelTimer();
      if (isInterrupted)
        cancelTimer = clock.setTimeout(() => onNotice('microphone-lost', { isOn: true }), INTERRUPTION_MS);
      else rearm();
    },
  });

  function hear(): void {
    stopHearing();
    stopHearing = () => undefined;
    const track = source.raw();
    if (isMuted && track) {
      const onSpeaking = (isSpeaking: boolean) => onNotice('speaking-while-muted', { isOn: isSpeaking });
      stopHearing = watchMutedSpeech({ devices, clock, track, onSpeaking });
    }
  }

  /** iOS gives the microphone back after a phone call, and its sender stays silent until it is given the track anew. */
  function rearm(): void {
    onNotice('microphone-lost', { isOn: false });
    const track = source.track();
    onTrack(null);
    onTrack(track);
  }

  async function reopen(retries: number): Promise<void> {
    if (isRecovering || source.isOpening() || isBlocked || !isWanted || (isMuted && releaseOnMute)) return;
    isRecovering = true;
    cancelTimer();
    try {
      await source.open();
      onNotice('microphone-lost', { isOn: false });
    } catch (error) {
      if (isAborted(error)) return;
      source.close();
      onNotice('microphone-lost', { isOn: true });
      isBlocked = isMajlisError(error) && error.code.startsWith('permission_denied');
      if (retries > 0) cancelTimer = clock.setTimeout(() => void reopen(retries - 1), RETRY_MS);
    } finally {
      isRecovering = false;
    }
  }

  async function goBack(): Promise<void> {
    const id = findRemembered(await devices.list(), 'microphone', remembered.get('microphone'));
    if (id === null || !hasFallenBack) return;
    hasFallenBack = false;
    if (source.raw()?.getSettings().deviceId !== id) await reopen(0);
  }

  return {
    source,
    want() {
      isWanted = true;
      return !(isMuted && releaseOnMute);
    },
    block(change) {
      isBlocked = change.isBlocked;
    },
    setMuted(muted) {
      if (muted === isMuted) return;
      isMuted = muted;
      source.setEnabled(!muted);
      if (releaseOnMute && muted) source.close();
      else if (releaseOnMute) void reopen(RETRIES);
      else hear();
    },
    recover() {
      if (source.raw()?.readyState !== 'live') void reopen(RETRIES);
      else if (hasFallenBack) void goBack();
    },
    release() {
      isWanted = false;
      isBlocked = false;
      isMuted = false;
      hasFallenBack = false;
      cancelTimer();
      source.close();
      source.setEnabled(true);
      source.forget();
    },
  };
}
