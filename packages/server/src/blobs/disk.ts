import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Blobs } from '../domain/ports.ts';
import { drainBounded } from './bounded-stream.ts';

/** Keys are made by the server; anything that could leave the folder is refused all the same. */
const SAFE_KEY = /^[A-Za-z0-9_-]{1,128}$/;

const UNFINISHED = '.part';

/** Clears away what a crash has left half-written below `folder`; only for whoever alone writes there. */
export async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const name of names) if (name.endsWith(UNFINISHED)) await rm(join(folder, name), { force: true });
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  // A folder cannot be synced on every system; the file itself is already safe there.
  await folder.sync().catch(() => {});
  await folder.close();
}

/** Blobs as files below `folder`: written beside, synced, then renamed, so that a file is whole or absent. */
export function createDiskBlobs(folder: string): Blobs {
  const pathOf = (key: string): string => {
    if (!SAFE_KEY.test(key)) throw new Error('unable to reach the blob; its key is not one of ours');
    return join(folder, key.slice(-2).toLowerCase(), key);
  };

  return {
    async write(key, body, { maxBytes }) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const unfinished = `${path}.${randomUUID()}${UNFINISHED}`;
      const file = await open(unfinished, 'wx', 0o600);
      try {
        const written = await drainBounded(body, { maxBytes, onChunk: (chunk) => file.writeFile(chunk) });
        await file.sync();
        await file.close();
        await rename(unfinished, path);
        await syncFolder(dirname(path));
        return written;
      } catch (error) {
        await file.close();
        await rm(unfinished, { force: true });
        throw error;
      }
    },
    async read(key, range) {
      const path = pathOf(key);
      const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      if (!found) return null;
      const stream = createReadStream(path, range);
      return { body: Readable.toWeb(stream) as ReadableStream<Uint8Array>, size: found.size };
    },
    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
  };
}
