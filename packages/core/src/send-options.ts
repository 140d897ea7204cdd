import type { Id } from '@majlis/contract';

/** What goes with a voice note. */
export interface VoiceOptions {
  /** Up to 128 integers 0–100. */
  waveform?: readonly number[];
  replyToId?: Id;
}
/** What goes with a picture. */
export interface ImageOptions {
  caption?: string;
  replyToId?: Id;
  /** Pixels of the picture when known, so that its place can be kept. */
  width?: number;
  height?: number;
}
/** What goes with a file. */
export interface FileOptions {
  caption?: string;
  replyToId?: Id;
  /** Seconds of a film when known. */
  duration?: number;
}
/** What goes with a text. */
export interface TextOptions {
  replyToId?: Id;
}
