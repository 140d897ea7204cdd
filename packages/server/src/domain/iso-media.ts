interface Box {
  type: string;
  /** Of its content; its header lies before. */
  start: number;
  end: number;
  /** Of the four letters of its type. */
  nameAt: number;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
/** More than any player makes; a file of nothing but boxes shall not fill the memory. */
const BOXES_MAX = 10_000;
const nameOf = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** The boxes that lie side by side in a span of an MP4 or one of its kin, as far as they can be read. */
function boxesOf(view: DataView, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to && boxes.length < BOXES_MAX; ) {
    const short = view.getUint32(at);
    const isLong = short === 1 && at + 16 <= to;
    const start = at + (isLong ? 16 : 8);
    const size = isLong ? Number(view.getBigUint64(at + 8)) : short === 0 ? to - at : short;
    const end = at + size;
    if (end < start || end > to) break;
    boxes.push({ type: nameOf(view, at + 4), start, end, nameAt: at + 4 });
    at = end;
  }
  return boxes;
}
const within = (view: DataView, boxes: readonly Box[], type: string): Box[] =>
  boxes.filter((box) => box.type === type).flatMap(({ start, end }) => boxesOf(view, start, end));

/** Which tracks a file has, wherever its index lies; null when it has no index that can be read. */
export function readTrackKinds(bytes: Uint8Array): { sound: boolean; picture: boolean } | null {
  const view = viewOf(bytes);
  const movie = within(view, boxesOf(view, 0, bytes.length), 'moov');
  const media = within(view, within(view, movie, 'trak'), 'mdia');
  const handlers = media.filter(({ type, start, end }) => type === 'hdlr' && start + 12 <= end);
  if (handlers.length === 0) return null;
  const kinds = handlers.map(({ start }) => nameOf(view, start + 8));
  return { sound: kinds.includes('soun'), picture: kinds.includes('vide') };
}

/** Pixels of an AVIF picture, from its first `ispe` property. */
export function readAvifSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = viewOf(bytes);
  // `meta` is a full box: four bytes of version and flags come before what it holds.
  const meta = boxesOf(view, 0, bytes.length)
    .filter(({ type }) => type === 'meta')
    .flatMap(({ start, end }) => boxesOf(view, start + 4, end));
  const properties = within(view, within(view, meta, 'iprp'), 'ipco');
  const found = properties.find(({ type, start, end }) => type === 'ispe' && start + 12 <= end);
  return found ? { width: view.getUint32(found.start + 4), height: view.getUint32(found.start + 8) } : null;
}

/**
 * The same recording without what a device wrote beside it (place, model, owner; S19): user data and metadata boxes become
 * free space of the same length, so that every offset still holds.
 */
export function stripIsoMedia(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = viewOf(bytes);
  const file = boxesOf(view, 0, bytes.length);
  const movie = within(view, file, 'moov');
  const beside = [...file, ...movie, ...within(view, movie, 'trak')].filter(
    ({ type }) => type === 'udta' || type === 'meta',
  );
  if (beside.length === 0) return bytes;
  const stripped = bytes.slice();
  for (const { nameAt, start, end } of beside) {
    stripped.set([0x66, 0x72, 0x65, 0x65], nameAt); // "free"
    stripped.fill(0, start, end);
  }
  return stripped;
}
