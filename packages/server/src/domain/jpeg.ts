import { joinBytes } from './bytes.ts';

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const COMMENT = 0xfe;

/** One piece of a JPEG: its marker and, in bytes, where it begins and ends. */
interface Segment {
  marker: number;
  start: number;
  end: number;
}

/** The segments after the first two bytes; a scan holds its picture data too. Stops where the file stops making sense. */
function* segmentsOf(view: DataView): Generator<Segment> {
  for (let at = 2; at + 4 <= view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    if (marker === END_OF_IMAGE) return;
    if (marker === 0xff) {
      at += 1; // any number of fill bytes may come before a marker
      continue;
    }
    const header = at + 2 + view.getUint16(at + 2);
    const end = Math.min(marker === START_OF_SCAN ? endOfScan(view, header) : header, view.byteLength);
    yield { marker, start: at, end };
    at = end;
  }
}

/** Where the next marker is: in picture data, a 0xff is followed by 0 or by a restart marker. */
function endOfScan(view: DataView, from: number): number {
  for (let at = from; at + 1 < view.byteLength; at += 1) {
    if (view.getUint8(at) !== 0xff) continue;
    const next = view.getUint8(at + 1);
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return view.byteLength;
}

/** Pixels, from the frame's header. Null when there is none. */
export function readJpegSize(view: DataView): { width: number; height: number } | null {
  for (const { marker, start } of segmentsOf(view)) {
    if (marker === START_OF_SCAN) return null;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: view.getUint16(start + 5), width: view.getUint16(start + 7) };
  }
  return null;
}

/** Without EXIF, XMP, IPTC, makers' notes and comments, and without the further pictures that phones put behind the end. */
export function stripJpeg(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let orientation = 1;
  let at = 2;
  for (const { marker, start, end } of segmentsOf(view)) {
    if (marker === 0xe1) orientation = readOrientation(view, start + 4, end) ?? orientation;
    if (!isPrivate(view, { marker, start, end })) parts.push(bytes.subarray(start, end));
    at = end;
  }
  const exif = orientation === 1 ? [] : [orientationBlock(orientation)];
  const isWhole = at + 2 <= bytes.length && view.getUint16(at) === 0xffd9;
  return joinBytes([bytes.subarray(0, 2), ...exif, ...parts, bytes.subarray(at, isWhole ? at + 2 : bytes.length)]);
}

function isPrivate(view: DataView, { marker, start, end }: Segment): boolean {
  // Of APP2, colour profiles stay; the index of further pictures goes with them.
  if (marker === 0xe2) return end - start >= 8 && view.getUint32(start + 4) === 0x4d504600;
  return marker === COMMENT || marker === 0xe1 || (marker >= 0xe3 && marker <= 0xed);
}

/** How the picture is turned, 1 to 8. Null for a block that is no EXIF, does not tell, or points beyond itself. */
function readOrientation(view: DataView, start: number, end: number): number | null {
  if (end - start < 14 || view.getUint32(start) !== 0x45786966) return null;
  const tiff = start + 6;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > end) return null;
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
