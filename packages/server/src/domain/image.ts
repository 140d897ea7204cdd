import { joinBytes } from './bytes.ts';
import { readAvifSize, stripIsoMedia } from './iso-media.ts';
import { readJpegSize, stripJpeg } from './jpeg.ts';

/** Pixels of a picture, as a viewer shows it. */
export interface PixelSize {
  width: number;
  height: number;
}

/** Reads width and height from the header alone: nothing is decoded. Null when the header does not tell. */
export function readPixelSize(bytes: Uint8Array, mimeType: string): PixelSize | null {
  const size = readHeader(bytes, mimeType);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

function readHeader(bytes: Uint8Array, mimeType: string): PixelSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (mimeType === 'image/png') return { width: view.getUint32(16), height: view.getUint32(20) };
    if (mimeType === 'image/gif') return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (mimeType === 'image/jpeg') return readJpegSize(view);
    if (mimeType === 'image/webp') return readWebpSize(view);
    if (mimeType === 'image/avif') return readAvifSize(bytes);
  } catch (error) {
    // A header that ends too early tells no size.
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

function readWebpSize(view: DataView): PixelSize | null {
  const chunk = view.getUint32(12);
  if (chunk === 0x56503820)
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (chunk !== 0x56503858) return null;
  const read24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  return { width: read24(24) + 1, height: read24(27) + 1 };
}

/**
 * The same picture or recording without what a camera wrote into it (place, device, owner): EXIF, XMP and IPTC of JPEG, PNG and
 * WebP, user data of MP4 and QuickTime. The orientation of a JPEG is kept, as the only entry of a new EXIF block. What
 * cannot be read is returned as it is.
 */
export function stripMetadata(bytes: Uint8Array<ArrayBuffer>, mimeType: string): Uint8Array<ArrayBuffer> {
  try {
    if (mimeType === 'image/jpeg') return stripJpeg(bytes);
    if (mimeType === 'image/png') return stripPng(bytes);
    if (mimeType === 'image/webp') return stripWebp(bytes);
    if (/^(video|audio)\/(mp4|quicktime)$/.test(mimeType)) return stripIsoMedia(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return bytes;
}

const PRIVATE_PNG_CHUNKS = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

function stripPng(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 8 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!PRIVATE_PNG_CHUNKS.has(name)) parts.push(bytes.subarray(at, end));
    at = end;
    if (name === 'IEND') break; // whatever follows the end is not part of the picture
  }
  return joinBytes(parts);
}

function stripWebp(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.slice(0, 12)];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size & 1);
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    if (name === 'VP8X') {
      const chunk = bytes.slice(at, end);
      chunk[8] = (chunk[8] ?? 0) & ~0b1100; // neither EXIF nor XMP is there any more
      parts.push(chunk);
    } else if (name !== 'EXIF' && name !== 'XMP ') parts.push(bytes.subarray(at, end));
    at = end;
  }
  const whole = joinBytes(parts);
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
  return whole;
}
