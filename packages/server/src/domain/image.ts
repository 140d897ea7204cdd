/** Pixels of a picture, as a viewer shows it. */
export interface PixelSize {
  width: number;
  height: number;
}

/** Reads width and height from the header alone: nothing is decoded. Null when the header does not tell. */
export function readPixelSize(bytes: Uint8Array, mimeType: string): PixelSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (mimeType === 'image/png') return { width: view.getUint32(16), height: view.getUint32(20) };
    if (mimeType === 'image/gif') return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (mimeType === 'image/jpeg') return readJpegSize(view);
    if (mimeType === 'image/webp') return readWebpSize(view);
  } catch (error) {
    // A header that ends too early tells no size.
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

function readJpegSize(view: DataView): PixelSize | null {
  for (let at = 2; at < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === 0xda || marker === 0xd9) return null;
    at += 2 + view.getUint16(at + 2);
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
 * The same picture without what a camera wrote into it (place, device, owner): EXIF, XMP and IPTC of JPEG, PNG and WebP.
 * The orientation of a JPEG is kept, as the only entry of a new EXIF block. What cannot be read is returned as it is.
 */
export function stripMetadata(bytes: Uint8Array<ArrayBuffer>, mimeType: string): Uint8Array<ArrayBuffer> {
  try {
    if (mimeType === 'image/jpeg') return stripJpeg(bytes);
    if (mimeType === 'image/png') return stripPng(bytes);
    if (mimeType === 'image/webp') return stripWebp(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return bytes;
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function stripJpeg(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let orientation = 1;
  let at = 2;
  while (at + 4 <= bytes.length && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xda) break;
    const end = at + 2 + view.getUint16(at + 2);
    const isPrivate = marker === 0xe1 || marker === 0xed || marker === 0xfe || (marker >= 0xe3 && marker <= 0xec);
    if (marker === 0xe1) orientation = readOrientation(view, at + 4, end) ?? orientation;
    if (!isPrivate) parts.push(bytes.subarray(at, end));
    at = end;
  }
  const exif = orientation === 1 ? [] : [orientationBlock(orientation)];
  return join([bytes.subarray(0, 2), ...exif, ...parts, bytes.subarray(at)]);
}

function readOrientation(view: DataView, start: number, end: number): number | null {
  if (end - start < 14 || view.getUint32(start) !== 0x45786966) return null;
  const tiff = start + 6;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  const count = view.getUint16(directory, little);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > end) return null;
    if (view.getUint16(entry, little) === 0x0112) {
      const value = view.getUint16(entry + 8, little);
      return value >= 1 && value <= 8 ? value : null;
    }
  }
  return null;
}

/** An EXIF segment that says nothing but how the picture is turned. */
function orientationBlock(orientation: number): Uint8Array {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1];
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const length = 2 + exif.length + entry.length;
  return Uint8Array.from([0xff, 0xe1, length >> 8, length & 0xff, ...exif, ...entry]);
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
  return join(parts);
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
  const whole = join(parts);
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
  return whole;
}
