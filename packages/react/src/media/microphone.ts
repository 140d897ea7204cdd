/** One piece of recorded sound, finished. */
export interface CapturedSound {
  blob: Blob;
  /** Seconds of sound in it. */
  duration: number;
}
/** A microphone that is being recorded. */
export interface Capture {
  readonly mimeType: string;
  /** Loudness now, 0–1. */
  level(): number;
  /** Seconds of sound so far. */
  elapsed(): number;
  /** Called once when the device stops by itself: unplugged, or taken by the system. */
  onEnded(listener: () => void): void;
  /** Ends the recording, frees the device and gives what was recorded. */
  finish(): Promise<CapturedSound>;
  /** Frees the device and forgets everything; may be called at any time and more than once. */
  release(): void;
}
/** Records sound from this device. */
export interface Microphone {
  /** Resolves when sound is being recorded. @throws `permission_denied`, `device_not_found`, `device_in_use`, `media_unsupported` */
  open(): Promise<Capture>;
}
