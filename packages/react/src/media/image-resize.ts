import { createMajlisError, type MajlisError } from '@majlis/core';
import { stripGif } from './gif-metadata.ts';
import type { DecodedImage, ImageCodec } from './image-codec.ts';
import { readDimensions } from './image-dimensions.ts';
import { type ImageKind, sniffImage } from './image-kind.ts';

/** A picture fit to send. */
export interface PreparedImage {
  file: File;
  /** Pixels. */
  width: number;
  height: number;
}
export interface PrepareImageOptions {
  loadCodec(): Promise<ImageCodec>;
  /** Pixels of the longer side at most. Default 2,048. */
  maxSide?: number | undefined;
  maxBytes: number;
}

const MAX_SIDE = 2048;
/** Decoding more than this, at four bytes each, takes a phone's tab with it. */
const MAX_PIXELS = 120_000_000;
/** Bytes in which a picture says its size; a photo's EXIF and preview come before it. */
const HEAD_BYTES = 262_144;
/** Tried in order until the file is small enough: each a quality and a part of the wanted size. */
const ATTEMPTS = [
  [0.85, 1],
  [0.7, 1],
  [0.7, 0.75],
  [0.6, 0.5],
] as const;

const fault = (code: MajlisError['code'], why: string, cause?: unknown): MajlisError =>
  createMajlisError({ code, message: `unable to prepare the picture; ${why}`, cause });

/** What a picture of this kind is written as: what cannot be transparent becomes JPEG. */
function targetType(kind: ImageKind, { transparent }: { transparent: boolean }): string {
  if (kind === 'image/webp') return 'image/webp';
  return transparent ? 'image/png' : 'image/jpeg';
}

const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
};
function toFile(blob: Blob, original: Blob): File {
  const name = original instanceof File ? original.name.replace(/\.[^.]*$/, '') : '';
  return new File([blob], `${name || 'image'}.${EXTENSIONS[blob.type] ?? 'img'}`, { type: blob.type });
}

async function encodeWithin(
  codec: ImageCodec,
  image: DecodedImage,
  { type, maxSide, maxBytes }: { type: string; maxSide: number; maxBytes: number },
): Promise<{ blob: Blob; width: number; height: number }> {
  const fit = Math.min(1, maxSide / Math.max(image.width, image.height));
  for (const [quality, part] of ATTEMPTS) {
    const width = Math.max(1, Math.round(image.width * fit * part));
    const height = Math.max(1, Math.round(image.height * fit * part));
    let blob = await codec.encode(image, { width, height, mimeType: type, quality });
    // Safari writes PNG when asked for WebP; a photo is better off as JPEG.
    if (blob.type !== type && type === 'image/webp' && !codec.hasTransparency(image)) {
      blob = await codec.encode(image, { width, height, mimeType: 'image/jpeg', quality });
    }
    if (blob.size > 0 && blob.size <= maxBytes) return { blob, width, height };
  }
  throw fault('too_large', `it is over ${maxBytes} bytes even when made smaller`);
}

/**
 * A copy of a picture without anything but the picture: upright, downscaled, no EXIF, XMP or comments. A GIF keeps its
 * frames and size and loses its comments; any other animation becomes its first frame.
 * @throws `file_unreadable` empty or corrupt, `unsupported_media_type` no picture, `too_large` in bytes or in pixels
 */
export async function prepareImage(file: Blob, options: PrepareImageOptions): Promise<PreparedImage> {
  const { loadCodec, maxSide = MAX_SIDE, maxBytes } = options;
  if (file.size === 0) throw fault('file_unreadable', 'the file is empty');
  const head = await readHead(file);
  const kind = sniffImage(head);
  if (kind === null) throw fault('unsupported_media_type', 'the file is no JPEG, PNG, GIF, WebP or AVIF');
  const size = readDimensions(head, kind);
  if (size && size.width * size.height > MAX_PIXELS) throw fault('too_large', `it has over ${MAX_PIXELS} pixels`);
  const codec = await loadCodec();
  const image = await codec.decode(file).catch((cause: unknown) => {
    throw fault('file_unreadable', 'its bytes are damaged', cause);
  });
  try {
    if (kind === 'image/gif') {
      if (file.size > maxBytes)
        throw fault('too_large', `a GIF is sent as it is, and this one is over ${maxBytes} bytes`);
      const blob = new Blob([stripGif(new Uint8Array(await file.arrayBuffer()))], { type: kind });
      return { file: toFile(blob, file), width: image.width, height: image.height };
    }
    const type = targetType(kind, { transparent: kind !== 'image/jpeg' && codec.hasTransparency(image) });
    const { blob, width, height } = await encodeWithin(codec, image, { type, maxSide, maxBytes });
    return { file: toFile(blob, file), width, height };
  } finally {
    image.close();
  }
}

async function readHead(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  } catch (cause) {
    // The browser loses a file that was changed or removed after it was picked.
    throw fault('file_unreadable', 'the file can no longer be read', cause);
  }
}
