import type { ImageKind } from './image-kind.ts';

export interface Dimensions {
  /** Pixels. */
  width: number;
  height: number;
}

const at = (bytes: Uint8Array, from: number) => new DataView(bytes.buffer, bytes.byteOffset + from);

/** The frame header is the first of the markers C0–CF that is none of DHT, JPG and DAC. */
function readJpeg(bytes: Uint8Array): Dimensions | null {
  let marker = 2;
  while (marker + 9 < bytes.length && bytes[marker] === 0xff) {
    const kind = bytes[marker + 1] ?? 0;
    const view = at(bytes, marker);
    const isFrame = kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc;
    if (isFrame) return { width: view.getUint16(7), height: view.getUint16(5) };
    marker += 2 + view.getUint16(2);
  }
  return null;
}

function readWebp(bytes: Uint8Array): Dimensions | null {
  const view = at(bytes, 0);
  const form = String.fromCharCode(...bytes.subarray(12, 16));
  const long = (from: number) => (view.getUint8(from) | (view.getUint16(from + 1, true) << 8)) + 1;
  if (form === 'VP8X') return { width: long(24), height: long(27) };
  if (form === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (form !== 'VP8L') return null;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}

const ISPE = [0x69, 0x73, 0x70, 0x65];
/** The largest spatial extent: a picture in tiles names theirs too. */
function readAvif(bytes: Uint8Array): Dimensions | null {
  let found: Dimensions | null = null;
  for (let index = 0; index + 16 <= bytes.length; index += 1) {
    if (!ISPE.every((byte, offset) => bytes[index + offset] === byte)) continue;
    const view = at(bytes, index);
    const size = { width: view.getUint32(8), height: view.getUint32(12) };
    if (!found || size.width * size.height > found.width * found.height) found = size;
  }
  return found;
}

/** What a picture says of its own size, read from its first bytes without decoding it; null when they do not say. */
export function readDimensions(head: Uint8Array, kind: ImageKind): Dimensions | null {
  if (head.length < 32) return null;
  if (kind === 'image/jpeg') return readJpeg(head);
  if (kind === 'image/webp') return readWebp(head);
  if (kind === 'image/avif') return readAvif(head);
  const view = at(head, 0);
  if (kind === 'image/png') return { width: view.getUint32(16), height: view.getUint32(20) };
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}
