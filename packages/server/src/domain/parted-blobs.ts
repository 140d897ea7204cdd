import type { BlobRange, Blobs } from './ports.ts';

/** A blob that came in parts keeps them: the key says how many they are and how many bytes each but the last has. */
export interface Parts {
  key: string;
  count: number;
  bytes: number;
}

const PARTED = /^(.+)-in-(\d+)x(\d+)$/;
export const toPartedKey = ({ key, count, bytes }: Parts): string => `${key}-in-${count}x${bytes}`;
export const partKey = ({ key }: Parts, index: number): string => `${key}-${index}`;

/** What a key says of the parts of its blob; null: it is one piece. */
export function toParts(key: string): Parts | null {
  const [, name, count, bytes] = PARTED.exec(key) ?? [];
  return name === undefined ? null : { key: name, count: Number(count), bytes: Number(bytes) };
}

/** Bytes of a blob, or null where there is none; reads none of them. */
export async function sizeOfBlob(blobs: Blobs, key: string): Promise<number | null> {
  const found = await blobs.read(key, { start: 0, end: 0 });
  await found?.body.cancel();
  return found?.size ?? null;
}

/** Bytes from the start that are there without a hole. */
export async function receivedOf(blobs: Blobs, parts: Parts): Promise<number> {
  let received = 0;
  for (let index = 0; index < parts.count; index += 1) {
    const size = await sizeOfBlob(blobs, partKey(parts, index));
    if (size === null) break;
    received += size;
  }
  return received;
}

/** Reads what came in parts as one, and removes all of them together; everything else is the inner store's own. */
export function createPartedBlobs(blobs: Blobs): Blobs {
  return {
    write: blobs.write,
    async read(key, range) {
      const parts = toParts(key);
      if (!parts) return blobs.read(key, range);
      const last = await sizeOfBlob(blobs, partKey(parts, parts.count - 1));
      if (last === null) return null;
      const size = (parts.count - 1) * parts.bytes + last;
      return { body: toStream(blobs, parts, range ?? { start: 0, end: size - 1 }), size };
    },
    async remove(key) {
      const parts = toParts(key);
      if (!parts) return blobs.remove(key);
      for (let index = 0; index < parts.count; index += 1) await blobs.remove(partKey(parts, index));
    },
  };
}

function toStream(blobs: Blobs, parts: Parts, { start, end }: BlobRange): ReadableStream<Uint8Array> {
  const { bytes } = parts;
  let index = Math.floor(start / bytes);
  let reader: ReadableStreamDefaultReader<Uint8Array> | null = null;

  async function open(): Promise<ReadableStreamDefaultReader<Uint8Array>> {
    const from = index * bytes;
    const range = { start: Math.max(0, start - from), end: Math.min(bytes - 1, end - from) };
    const part = await blobs.read(partKey(parts, index), range);
    if (!part) throw new Error('unable to read the blob; one of its parts is gone');
    return part.body.getReader();
  }
  return new ReadableStream({
    async pull(controller) {
      for (;;) {
        reader ??= await open();
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
        reader = null;
        index += 1;
        if (index * bytes > end) return controller.close();
      }
    },
    cancel: (reason) => reader?.cancel(reason),
  });
}
