import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const KEY_BYTES = 32;

/** The key of signed media URLs, made once per folder and kept there for its owner only. */
export async function readMediaKey(folder: string): Promise<Uint8Array> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'media-key');
  const stored = await readFile(path).catch(() => null);
  if (stored?.byteLength === KEY_BYTES) return stored;
  const unnamed = join(folder, `media-key.${randomUUID()}`);
  await writeFile(unnamed, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' });
  try {
    // Linked, not renamed: of two servers that start at once the first one's key holds.
    await link(unnamed, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(unnamed);
  }
  return readFile(path);
}
