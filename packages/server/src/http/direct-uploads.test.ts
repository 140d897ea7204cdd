import type { Attachment, UploadAnswer } from '@majlis/contract';
import { expect, test } from 'vitest';
import { createMemoryBlobs } from '../blobs/memory.ts';
import type { DomainOptions } from '../domain/index.ts';
import { box, bytes, fetchMedia, png, track, withConversation } from './media.fixture.ts';

const PART = 16;
/** Fifty bytes that are no file that anyone knows: three parts of 16 and one of 2. */
const BYTES = bytes(Array.from({ length: 50 }, (_, index) => index + 1));

async function openStage(options: Partial<DomainOptions> = {}) {
  const { backend, conversationId } = await withConversation({ uploadPartBytes: PART, ...options });
  const about = { conversationId, clientId: 'client-id-1', fileName: 'a.bin', mimeType: 'x/y', size: 50, kind: 'FILE' };
  const create = async (userId = 'layla', change: object = {}) => {
    const { status, body } = await backend.json<UploadAnswer & { code?: string }>(userId, 'POST', '/uploads', {
      ...about,
      ...change,
    });
    return { status, code: body.code, upload: body.upload };
  };
  const put = async (url: string, from: number, to: number, sent: Uint8Array<ArrayBuffer> = BYTES.slice(from, to)) => {
    const { status } = await backend.request(null, 'PUT', url.replace('http://api.test/api', ''), {
      headers: { 'Content-Range': `bytes ${from}-${to - 1}/50`, 'Content-Type': 'application/octet-stream' },
      body: sent,
    });
    return status;
  };
  const complete = (id: string, userId = 'layla') =>
    backend.json<{ attachment: Attachment; code?: string }>(userId, 'POST', `/uploads/${id}/complete`);
  return { backend, conversationId, create, put, complete };
}

test('MED-5: a file that was cut goes on with the first part that is missing, and becomes one message', async () => {
  const { backend, conversationId, create, put, complete } = await openStage();
  const { status, upload } = await create();
  expect([status, upload.received, upload.partSize, upload.method]).toEqual([201, 0, PART, 'PUT']);
  expect(await put(upload.url, 0, 16)).toBe(204);
  expect(await put(upload.url, 32, 48)).toBe(204);
  expect((await complete(upload.id)).body.code).toBe('conflict');

  // Whoever comes back knows the clientId and nothing else.
  const again = await create();
  expect([again.status, again.upload.id, again.upload.received]).toEqual([200, upload.id, 16]);
  for (const [from, to] of [
    [16, 32],
    [32, 48],
    [48, 50],
  ] as const) {
    expect(await put(again.upload.url, from, to)).toBe(204);
  }
  const { attachment } = (await complete(upload.id)).body;
  expect(attachment).toMatchObject({ id: upload.id, kind: 'FILE', size: 50, fileName: 'a.bin', status: 'READY' });
  expect((await complete(upload.id)).body.attachment.id).toBe(upload.id);
  expect((await create()).upload.received).toBe(50);

  const message = { conversationId, clientId: 'client-id-1', type: 'FILE', attachmentIds: [upload.id] };
  const first = await backend.json<{ message: { id: string } }>('layla', 'POST', '/messages', message);
  const second = await backend.json<{ message: { id: string } }>('layla', 'POST', '/messages', message);
  expect([first.status, second.status, second.body.message.id]).toEqual([201, 200, first.body.message.id]);

  const whole = await fetchMedia(backend, attachment.url);
  expect(new Uint8Array(await whole.arrayBuffer())).toEqual(BYTES);
  for (const [from, to] of [
    [0, 49],
    [15, 16],
    [14, 48],
    [49, 49],
  ] as const) {
    const part = await fetchMedia(backend, attachment.url, { Range: `bytes=${from}-${to}` });
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(BYTES.slice(from, to + 1));
  }
});

test('a part is whole or not there, and stands where parts stand', async () => {
  const { create, put, complete } = await openStage();
  const { upload } = await create();
  expect(await put(upload.url, 0, 16, BYTES.slice(0, 15))).toBe(400);
  expect(await put(upload.url, 0, 16, BYTES.slice(0, 17))).toBe(400);
  expect(await put(upload.url, 8, 24)).toBe(400);
  expect(await put(upload.url, 48, 64, BYTES.slice(0, 16))).toBe(400);
  expect(await put(upload.url, 0, 32)).toBe(400);
  expect((await create()).upload.received).toBe(0);
  expect((await complete(upload.id)).status).toBe(409);
});

test('nobody else sees an upload, and no message takes one that is not complete', async () => {
  const { backend, conversationId, create, put, complete } = await openStage();
  const { upload } = await create();
  expect((await create('omar')).status).toBe(404);
  expect((await complete(upload.id, 'adam')).status).toBe(404);
  expect((await create('adam')).upload.id).not.toBe(upload.id);
  const media = upload.url.replace(`uploads/${upload.id}/bytes`, `media/${upload.id}`);
  expect((await fetchMedia(backend, media)).status).toBe(403);
  expect(await put(upload.url.replace('-upload', '-media'), 0, 16)).toBe(403);
  const message = { conversationId, clientId: 'client-id-1', type: 'FILE', attachmentIds: [upload.id] };
  expect((await backend.json('layla', 'POST', '/messages', message)).status).toBe(422);
});

test('what an upload is for is said first: its conversation, its size, and the same each time', async () => {
  const { create } = await openStage({ limits: { fileMaxBytes: 60 } });
  expect((await create('layla', { conversationId: undefined })).code).toBe('validation_failed');
  expect((await create('layla', { size: 61 })).code).toBe('too_large');
  expect((await create()).status).toBe(201);
  expect((await create('layla', { size: 51 })).code).toBe('idempotency_mismatch');
});

test('MED-1: a picture is measured and cleaned as in any other upload, and what is none is refused', async () => {
  const { backend, create, complete } = await openStage({ uploadPartBytes: 1000 });
  const picture = png();
  const send = async (clientId: string, content: Uint8Array<ArrayBuffer>) => {
    const { upload } = await create('layla', { clientId, kind: 'IMAGE', size: content.length });
    await backend.request(null, 'PUT', upload.url.replace('http://api.test/api', ''), { body: content });
    return complete(upload.id);
  };
  expect((await send('client-id-2', picture)).body.attachment).toMatchObject({
    kind: 'IMAGE',
    mimeType: 'image/png',
    status: 'READY',
  });
  expect((await send('client-id-3', BYTES)).status).toBe(415);
});

test.each(['VIDEO', 'FILE'])('S19: a film that comes in parts as a %s loses where it was taken', async (kind) => {
  const { backend, conversationId, create, complete } = await openStage({ uploadPartBytes: 1000 });
  const film = bytes(
    [...box('ftyp', bytes('qt  ', [0, 0, 0, 0]))],
    [...box('moov', box('udta', box('\xa9xyz', bytes('+24.7+46.6/'))), track('vide', box('udta', bytes('+24.7'))))],
    [...box('mdat', bytes('frames'))],
  );
  const { upload } = await create('layla', { kind, size: film.length });
  await backend.request(null, 'PUT', upload.url.replace('http://api.test/api', ''), { body: film });
  const { attachment } = (await complete(upload.id)).body;
  const message = { conversationId, clientId: 'client-id-1', type: kind, attachmentIds: [upload.id] };
  expect((await backend.json('layla', 'POST', '/messages', message)).status).toBe(201);
  const stored = new TextDecoder('latin1').decode(await (await fetchMedia(backend, attachment.url)).arrayBuffer());
  expect([attachment.mimeType, stored.length]).toEqual(['video/quicktime', film.length]);
  expect(stored).not.toContain('+24.7');
});

test('an upload that no message took goes after its time, with all its parts', async () => {
  const blobs = createMemoryBlobs();
  const kept = new Set<string>();
  const { backend, create, put } = await openStage({
    blobs: {
      ...blobs,
      write: (key, ...rest) => {
        kept.add(key);
        return blobs.write(key, ...rest);
      },
      remove: (key) => {
        kept.delete(key);
        return blobs.remove(key);
      },
    },
  });
  const { upload } = await create();
  await put(upload.url, 0, 16);
  await put(upload.url, 16, 32);
  expect(kept.size).toBe(2);
  backend.tick(3_700_000);
  await backend.domain.uploads.sweep();
  expect(kept.size).toBe(0);
  expect((await create()).upload.received).toBe(0);
});
