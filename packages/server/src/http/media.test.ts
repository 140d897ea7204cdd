import type { Attachment, Message } from '@majlis/contract';
import { expect, test } from 'vitest';
import { createBackend } from './backend.fixture.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (c) => c.charCodeAt(0) & 255) : part)),
  );
const WEBM = bytes([0x1a, 0x45, 0xdf, 0xa3], 'B\x82webm', 'A_OPUS', '0123456789'.repeat(20));
/** 3 × 2 pixels. */
const png = (...chunks: Uint8Array[]) =>
  bytes(
    '\x89PNG\r\n\x1a\n',
    [0, 0, 0, 13],
    'IHDR',
    [0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0, 0, 0, 0, 0],
    ...chunks.map((chunk) => [...chunk]),
    [0, 0, 0, 0],
    'IEND',
    [0, 0, 0, 0],
  );
const chunk = (name: string, text: string) => bytes([0, 0, 0, text.length], name, text, [0, 0, 0, 0]);

async function uploaded(response: Response): Promise<{ status: number; message: Message; attachment: Attachment }> {
  const { message } = (await response.json()) as { message: Message };
  const attachment = message?.attachments[0];
  if (!attachment) throw new Error(`no attachment: ${response.status}`);
  return { status: response.status, message, attachment };
}
const refusal = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code];
const withConversation = async () => {
  const backend = createBackend();
  return { backend, conversationId: await backend.open('layla', 'adam') };
};
const fetchMedia = (backend: ReturnType<typeof createBackend>, url: string | null, headers: HeadersInit = {}) =>
  backend.request(null, 'GET', (url ?? '').replace('http://api.test/api', ''), { headers });

test('MED-1: a voice note becomes one VOICE message whose bytes are served true, with ranges', async () => {
  const { backend, conversationId } = await withConversation();
  const fields = { conversationId, clientId: 'client-id-1', duration: '3.4821', waveform: '[1,50,100]' };
  const { status, message, attachment } = await uploaded(await backend.upload('layla', 'voice', WEBM, fields));
  expect([status, message.type, attachment.duration, attachment.waveform]).toEqual([201, 'VOICE', 3.482, [1, 50, 100]]);
  expect(attachment).toMatchObject({ kind: 'VOICE', mimeType: 'audio/webm', size: WEBM.length, access: 'signed' });

  const whole = await fetchMedia(backend, attachment.url);
  expect(whole.headers.get('Content-Type')).toBe('audio/webm');
  expect(whole.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(new Uint8Array(await whole.arrayBuffer())).toEqual(WEBM);
  const part = await fetchMedia(backend, attachment.url, { Range: 'bytes=4-7' });
  expect([part.status, part.headers.get('Content-Range')]).toEqual([206, `bytes 4-7/${WEBM.length}`]);
  expect(new Uint8Array(await part.arrayBuffer())).toEqual(WEBM.slice(4, 8));
  expect((await fetchMedia(backend, attachment.url, { Range: 'bytes=-3' })).headers.get('Content-Length')).toBe('3');
  expect((await fetchMedia(backend, attachment.url, { Range: 'bytes=9999-' })).status).toBe(416);
});

test('MSG-4: a repeated upload answers with the first message and stores nothing more', async () => {
  const { backend, conversationId } = await withConversation();
  const fields = { conversationId, clientId: 'client-id-1', duration: '1' };
  const first = await uploaded(await backend.upload('layla', 'voice', WEBM, fields));
  const again = await uploaded(await backend.upload('layla', 'voice', WEBM, fields));
  expect([again.status, again.message.id]).toEqual([200, first.message.id]);
  expect(await refusal(await backend.upload('layla', 'voice', WEBM, { ...fields, duration: '2' }))).toEqual([
    422,
    'idempotency_mismatch',
  ]);
});

test('S19: what a camera wrote into a picture is gone before it is stored, and its size is read', async () => {
  const { backend, conversationId } = await withConversation();
  const secret = png(chunk('eXIf', 'GPS 24.7,46.6'), chunk('tEXt', 'Author Layla'));
  // MSG-3: a clientId is optional here.
  const { attachment } = await uploaded(await backend.upload('layla', 'image', secret, { conversationId }));
  expect([attachment.width, attachment.height]).toEqual([3, 2]);
  const stored = new TextDecoder('latin1').decode(await (await fetchMedia(backend, attachment.url)).arrayBuffer());
  expect(stored).not.toContain('GPS');
  expect(stored).not.toContain('Layla');
  expect(stored).toContain('IEND');
});

test('MED-1, S17: the bytes decide, not the name: HTML, SVG and empty files are no pictures', async () => {
  const { backend, conversationId } = await withConversation();
  const send = async (kind: string, file: Uint8Array<ArrayBuffer>, name: string) =>
    refusal(
      await backend.upload('layla', kind, file, { conversationId, clientId: 'client-id-1', duration: '1' }, name),
    );
  expect(await send('image', bytes('<html><script>alert(1)</script>'), 'cat.png')).toEqual([
    415,
    'unsupported_media_type',
  ]);
  expect(await send('image', bytes('<svg xmlns="x" onload="a()"/>'), 'cat.svg')).toEqual([
    415,
    'unsupported_media_type',
  ]);
  expect(await send('voice', png(), 'note.webm')).toEqual([415, 'unsupported_media_type']);
  expect(await send('image', bytes(), 'cat.png')).toEqual([422, 'validation_failed']);
});

test('MED-2: a file is always a download, of inert type, under a name without tricks', async () => {
  const { backend, conversationId } = await withConversation();
  const html = bytes('<html><script>alert(document.domain)</script>');
  const { attachment } = await uploaded(
    await backend.upload(
      'layla',
      'file',
      html,
      { conversationId, clientId: 'client-id-1' },
      '../../etc/فاتورة\u202egpj.html',
    ),
  );
  expect(attachment).toMatchObject({ kind: 'FILE', mimeType: 'application/octet-stream', fileName: 'فاتورةgpj.html' });
  const { headers } = await fetchMedia(backend, attachment.url);
  expect(headers.get('Content-Disposition')).toMatch(/^attachment; filename\*=UTF-8''/);
  expect(headers.get('Content-Security-Policy')).toContain('sandbox');
});

test('MED-3: a URL without its signature gives no bytes, and only members get a fresh one', async () => {
  const { backend, conversationId } = await withConversation();
  const { attachment } = await uploaded(
    await backend.upload('layla', 'image', png(), { conversationId, clientId: 'client-id-1' }),
  );
  expect(await refusal(await backend.request('adam', 'GET', `/media/${attachment.id}`))).toEqual([403, 'forbidden']);
  expect(await refusal(await backend.request(null, 'GET', `/media/${attachment.id}?sig=guess`))).toEqual([
    403,
    'forbidden',
  ]);
  expect((await backend.json('adam', 'GET', `/attachments/${attachment.id}/url`)).status).toBe(200);
  expect((await backend.json('mallory', 'GET', `/attachments/${attachment.id}/url`)).status).toBe(404);
});

test('a duration that is missing, not above zero or too long is refused', async () => {
  const { backend, conversationId } = await withConversation();
  for (const duration of ['', '0', '-1', 'long', '901']) {
    const fields: Record<string, string> =
      duration === '' ? { conversationId, clientId: 'client-id-1' } : { conversationId, duration };
    expect((await backend.upload('layla', 'voice', WEBM, fields)).status).toBe(422);
  }
});

test('a file above the limit is refused, and one to a conversation of others too', async () => {
  const backend = createBackend({ limits: { imageMaxBytes: 100 } });
  const conversationId = await backend.open('layla', 'adam');
  const large = png(chunk('IDAT', 'x'.repeat(200)));
  expect(
    await refusal(await backend.upload('layla', 'image', large, { conversationId, clientId: 'client-id-1' })),
  ).toEqual([413, 'too_large']);
  expect(
    await refusal(await backend.upload('mallory', 'image', png(), { conversationId, clientId: 'client-id-1' })),
  ).toEqual([404, 'not_found']);
});

test('S18: a picture of too many pixels is refused by its header alone', async () => {
  const { backend, conversationId } = await withConversation();
  const bomb = png();
  new DataView(bomb.buffer).setUint32(16, 60_000);
  new DataView(bomb.buffer).setUint32(20, 60_000);
  expect(
    await refusal(await backend.upload('layla', 'image', bomb, { conversationId, clientId: 'client-id-1' })),
  ).toEqual([413, 'too_large']);
});

test('files that never became a message are swept after an hour', async () => {
  const { backend, conversationId } = await withConversation();
  const { attachment } = await uploaded(
    await backend.upload('layla', 'image', png(), { conversationId, clientId: 'client-id-1' }),
  );
  const record = await backend.store.attachments.findById(attachment.id);
  if (!record) throw new Error('the attachment is not stored');
  await backend.store.attachments.insert({ ...record, id: 'orphan', messageId: null });
  backend.tick(3_601_000);
  await backend.domain.uploads.sweep();
  expect(await backend.store.attachments.findById('orphan')).toBeNull();
  expect(await backend.store.attachments.findById(attachment.id)).not.toBeNull();
});
