const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const COMMENT = 0xfe;
const PLAIN_TEXT = 0x01;
const APPLICATION = 0xff;
/** Application blocks that say how often to repeat; all others may hold anything, XMP among it. */
const LOOPS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

const tableBytes = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** The index behind a chain of sub-blocks that begins at `from`. */
function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let length = bytes[at]; length; length = bytes[at]) at += length + 1;
  return at + 1;
}

function isKept(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1];
  if (label === COMMENT || label === PLAIN_TEXT) return false;
  return label !== APPLICATION || LOOPS.has(String.fromCharCode(...bytes.subarray(at + 3, at + 14)));
}

/** The same GIF, every frame as it was, without comments, text and unknown application data. What follows its end is dropped. */
export function stripGif(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const kept: Uint8Array<ArrayBuffer>[] = [];
  let at = 13 + tableBytes(bytes[10] ?? 0);
  kept.push(bytes.subarray(0, at));
  while (at < bytes.length && bytes[at] !== TRAILER) {
    const isExtension = bytes[at] === EXTENSION;
    // A damaged tail: what was understood so far is the picture.
    if (!isExtension && bytes[at] !== IMAGE) break;
    const data = isExtension ? at + 2 : at + 11 + tableBytes(bytes[at + 9] ?? 0);
    const end = Math.min(endOfBlocks(bytes, data), bytes.length);
    if (!isExtension || isKept(bytes, at)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  kept.push(Uint8Array.of(TRAILER));
  const result = new Uint8Array(kept.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of kept) {
    result.set(part, offset);
    offset += part.length;
  }
  return result;
}
