import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Blobs } from '../domain/index.ts';
import { createDiskBlobs, removeUnfinished } from './disk.ts';
import { createMemoryBlobs } from './memory.ts';
import { createS3Blobs } from './s3.ts';
import { startS3 } from './s3-server.fixture.ts';

let folder: string;
let s3: Awaited<ReturnType<typeof startS3>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'majlis-blobs-'));
  s3 = await startS3();
});
afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true, force: true });
});

const bytes = (length: number, from = 0) => Uint8Array.from({ length }, (_, index) => (index + from) % 256);
const streamOf = (...chunks: Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
const read = async (blobs: Blobs, key: string, range?: { start: number; end: number }) => {
  const found = await blobs.read(key, range);
  return found && { size: found.size, bytes: await new Response(found.body as ReadableStream<never>).bytes() };
};
const filesBelow = async (path: string) => (await readdir(path, { recursive: true })).filter((name) => /b_/.test(name));

describe.each<[string, () => Blobs]>([
  ['in memory', createMemoryBlobs],
  ['on disk', () => createDiskBlobs(folder)],
  ['in a bucket', () => createS3Blobs(s3.options)],
])('blobs %s', (_, create) => {
  test('gives back what was written, whole and in ranges', async () => {
    const blobs = create();
    const written = await blobs.write('b_whole', streamOf(bytes(5000), bytes(3000, 9)), { maxBytes: 8000 });
    expect(written.size).toBe(8000);
    expect(written.head).toEqual(bytes(4096));
    expect(await read(blobs, 'b_whole')).toEqual({
      size: 8000,
      bytes: new Uint8Array([...bytes(5000), ...bytes(3000, 9)]),
    });
    expect(await read(blobs, 'b_whole', { start: 10, end: 12 })).toEqual({ size: 8000, bytes: bytes(3, 10) });
  });

  test('keeps nothing of a body that is too large, and stops reading it', async () => {
    const blobs = create();
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(bytes(1000));
      },
    });
    await expect(blobs.write('b_large', endless, { maxBytes: 10_000 })).rejects.toMatchObject({ code: 'too_large' });
    expect(pulled).toBeLessThan(15);
    expect(await blobs.read('b_large')).toBeNull();
  });

  test('keeps nothing of a body that breaks off', async () => {
    const blobs = create();
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytes(10)),
      pull: (controller) => controller.error(new Error('the connection is gone')),
    });
    await expect(blobs.write('b_broken', broken, { maxBytes: 100 })).rejects.toThrow('the connection is gone');
    expect(await blobs.read('b_broken')).toBeNull();
  });

  test('removes, and does not mind removing twice', async () => {
    const blobs = create();
    await blobs.write('b_gone', streamOf(bytes(4)), { maxBytes: 4 });
    await blobs.remove('b_gone');
    await blobs.remove('b_gone');
    expect(await blobs.read('b_gone')).toBeNull();
  });
});

test('a disk holds whole files only, and no key leaves the folder', async () => {
  const blobs = createDiskBlobs(join(folder, 'strict'));
  await blobs.write('b_one', streamOf(bytes(1)), { maxBytes: 10 });
  await blobs.write('b_two', streamOf(bytes(20)), { maxBytes: 10 }).catch(() => {});
  expect(await filesBelow(join(folder, 'strict'))).toEqual([join('ne', 'b_one')]);
  for (const key of ['../secret', 'a/b', '', '.', 'a\0b']) {
    await expect(blobs.read(key)).rejects.toThrow(/not one of ours/);
  }
});

test('what a crash has left half-written is cleared away, and nothing else', async () => {
  const place = join(folder, 'crashed');
  await removeUnfinished(place);
  await createDiskBlobs(place).write('b_whole', streamOf(bytes(1)), { maxBytes: 10 });
  await writeFile(join(place, 'le', 'b_half.0-0.part'), 'half');
  await removeUnfinished(place);
  expect(await filesBelow(place)).toEqual([join('le', 'b_whole')]);
});
