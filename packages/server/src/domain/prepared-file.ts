import type { AttachmentKind, Id, Limits } from '@majlis/contract';
import { readPixelSize, stripMetadata } from './image.ts';
import type { AttachmentRecord } from './ports.ts';
import { createProblemError, invalidField } from './problem.ts';
import { sniff } from './sniff.ts';
import { clipText } from './text.ts';

export type UploadMedia = 'voice' | 'image' | 'video' | 'file';
/** The text fields beside the file, already of the right types. */
export interface UploadFields {
  conversationId: Id;
  clientId?: string | undefined;
  caption?: string | undefined;
  replyToId?: Id | undefined;
  /** Seconds. */
  duration?: number | undefined;
  waveform?: number[] | undefined;
  forwarded?: boolean | undefined;
}
export interface UploadedFile {
  bytes: Uint8Array<ArrayBuffer>;
  /** As the sender named it. */
  name: string | null;
}

export const KINDS: Record<UploadMedia, AttachmentKind> = {
  voice: 'VOICE',
  image: 'IMAGE',
  video: 'VIDEO',
  file: 'FILE',
};
const ACCEPTED: Record<Exclude<UploadMedia, 'file'>, readonly string[]> = {
  voice: ['audio/webm', 'audio/ogg', 'audio/mp4'],
  image: ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'],
  video: ['video/mp4', 'video/webm', 'video/quicktime'],
};
const PIXELS_MAX = 50_000_000;

/** Bytes that one file of this kind may have. */
export const maxBytesOf = (media: UploadMedia, limits: Limits): number =>
  ({
    voice: limits.voiceMaxBytes,
    image: limits.imageMaxBytes,
    video: limits.videoMaxBytes,
    file: limits.fileMaxBytes,
  })[media];

/** What the first bytes of a file say that it is; refuses what this kind does not take. */
export function readType(media: UploadMedia, head: Uint8Array<ArrayBuffer>): string {
  const { mimeType } = sniff(head);
  if (media !== 'file' && !ACCEPTED[media].includes(mimeType)) {
    throw createProblemError('unsupported_media_type', {
      detail: `The bytes are ${mimeType}; a ${media} is one of ${ACCEPTED[media].join(', ')}.`,
    });
  }
  return mimeType;
}

export interface PreparedFile {
  bytes: Uint8Array<ArrayBuffer>;
  facts: Pick<AttachmentRecord, 'kind' | 'mimeType' | 'fileName' | 'width' | 'height' | 'duration' | 'waveform'>;
}
interface FileToPrepare {
  media: UploadMedia;
  fields: UploadFields;
  file: UploadedFile;
  maxBytes: number;
}

/** MED-1: the type is what the bytes say. S18, S19: pictures are measured by their header and lose what the camera wrote. */
export function prepareFile({ media, fields, file, maxBytes }: FileToPrepare): PreparedFile {
  if (file.bytes.length === 0)
    throw invalidField(`/${media === 'voice' ? 'audio' : media}`, 'The file is empty.', 'empty');
  if (file.bytes.length > maxBytes) {
    throw createProblemError('too_large', { detail: `A ${media} takes at most ${maxBytes} bytes.` });
  }
  const mimeType = readType(media, file.bytes);
  const isImage = mimeType.startsWith('image/');
  const pixels = isImage ? readPixelSize(file.bytes, mimeType) : null;
  if (pixels && pixels.width * pixels.height > PIXELS_MAX) {
    throw createProblemError('too_large', { detail: `A picture has at most ${PIXELS_MAX} pixels.` });
  }
  return {
    bytes: stripMetadata(file.bytes, mimeType),
    facts: {
      kind: KINDS[media],
      mimeType,
      fileName: file.name === null ? null : toFileName(file.name),
      width: pixels?.width ?? null,
      height: pixels?.height ?? null,
      duration: fields.duration === undefined ? null : Math.round(fields.duration * 1000) / 1000,
      waveform: fields.waveform?.slice(0, 128).map((level) => Math.max(0, Math.min(100, Math.round(level)))) ?? null,
    },
  };
}

/** A name only: no folder, no control or direction-changing character, at most 255 code points (S13). */
export function toFileName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? '';
  const clean = base
    .toWellFormed()
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  return clipText(clean === '' ? 'file' : clean, 255);
}

export const toStream = (bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
