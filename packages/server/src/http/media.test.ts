import { expect, test } from 'vitest';
import { createBackend } from './backend.fixture.ts';
import {
  box,
  bytes,
  chunk,
  fetchMedia,
  png,
  refusal,
  track,
  uploaded,
  WEBM,
  withConversation,
} from './media.fixture.ts';

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
  const head = await backend.request(null, 'HEAD', (attachment.url ?? '').replace('http://api.test/api', ''));
  expect([head.status, head.headers.get('Content-Length'), await head.text()]).toEqual([200, String(WEBM.length), '']);
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
  expect(await refusal(await backend.upload('layla', 'voice', bytes([...WEBM, 1]), fields))).toEqual([
    422,
    'idempotency_mismatch',
  ]);
});

test('MSG-4, G16: ten equal uploads at once keep one file, and the others answer with its message', async () => {
  const { backend, conversationId } = await withConversation();
  const fields = { conversationId, clientId: 'client-id-1', duration: '1' };
  const answers = await Promise.all(Array.from({ length: 10 }, () => backend.upload('layla', 'voice', WEBM, fields)));
  const messages = await Promise.all(answers.map(uploaded));
  expect(messages.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(new Set(messages.map(({ attachment }) => attachment.id)).size).toBe(1);
  backend.tick(3_601_000);
  const swept = await backend.store.attachments.sweep('2999-01-01T00:00:00.000Z');
  expect(swept).toEqual([]);
});

test('MED-1: a voice note of Safari, whose index lies at its end, is known for sound', async () => {
  const { backend, conversationId } = await withConversation();
  const note = bytes(
    [...box('ftyp', bytes('mp42', [0, 0, 0, 0], 'isommp42')), ...box('mdat', bytes('x'.repeat(9000)))],
    [...box('moov', track('soun'))],
  );
  const { attachment } = await uploaded(
    await backend.upload('layla', 'voice', note, { conversationId, duration: '2' }),
  );
  expect(attachment.mimeType).toBe('audio/mp4');
  const film = bytes([...box('ftyp', bytes('mp42', [0, 0, 0, 0])), ...box('moov', track('soun'), track('vide'))]);
  expect(await refusal(await backend.upload('layla', 'voice', film, { conversationId, duration: '2' }))).toEqual([
    415,
    'unsupported_media_type',
  ]);
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
