import type { Blobs } from '../domain/ports.ts';
import { drainBounded } from './bounded-stream.ts';

function toStream(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      if (bytes.byteLength > 0) controller.enqueue(bytes);
      controller.close();
    },
  });
}

/** Blobs that live as long as the process or the page; runs anywhere. */
export function createMemoryBlobs(): Blobs {
  const stored = new Map<string, Uint8Array>();
  return {
    async write(key, body, { maxBytes }) {
      const chunks: Uint8Array[] = [];
      const { size, head } = await drainBounded(body, {
        maxBytes,
        onChunk: (chunk) => void chunks.push(chunk.slice()),
      });
      const bytes = new Uint8Array(size);
      let offset = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, offset);
        offset += chunk.byteLength;
      }
      stored.set(key, bytes);
      return { size, head };
    },
    async read(key, range) {
      const bytes = stored.get(key);
      if (!bytes) return null;
      const part = range ? bytes.slice(range.start, range.end + 1) : bytes.slice();
      return { body: toStream(part), size: bytes.byteLength };
    },
    async remove(key) {
      stored.delete(key);
    },
  };
}
