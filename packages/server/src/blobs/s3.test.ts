import { afterAll, beforeAll, expect, test } from 'vitest';
import { createS3Blobs } from './s3.ts';
import { startS3 } from './s3-server.fixture.ts';

let s3: Awaited<ReturnType<typeof startS3>>;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.close());

const bodyOf = (text: string) => new Response(text).body as ReadableStream<Uint8Array>;

test('S20: a bucket that does not know the signature takes nothing and gives nothing', async () => {
  await createS3Blobs(s3.options).write('b_mine', bodyOf('mine'), { maxBytes: 10 });
  const stranger = createS3Blobs({ ...s3.options, secretKey: 'another-key' });
  await expect(stranger.write('b_theirs', bodyOf('theirs'), { maxBytes: 10 })).rejects.toThrow(/answered 403/);
  await expect(stranger.read('b_mine')).rejects.toThrow(/answered 403/);
  await expect(stranger.remove('b_mine')).rejects.toThrow(/answered 403/);
  expect(s3.refused()).toBe(3);
  expect(s3.keys()).toEqual(['/majlis-test/b_mine']);
});

test('G16: a bucket that fails for a moment is asked again, and one that goes on failing is told of', async () => {
  const blobs = createS3Blobs(s3.options);
  s3.fail(2);
  await blobs.write('b_again', bodyOf('again'), { maxBytes: 10 });
  expect((await blobs.read('b_again'))?.size).toBe(5);
  s3.fail(100);
  await expect(blobs.read('b_again')).rejects.toThrow(/answered 503/);
  s3.fail(0);
});

test('no key leaves the bucket', async () => {
  const blobs = createS3Blobs(s3.options);
  for (const key of ['../other/secret', 'a/b', '', '.', 'a?acl']) {
    await expect(blobs.read(key)).rejects.toThrow(/not one of ours/);
  }
});
