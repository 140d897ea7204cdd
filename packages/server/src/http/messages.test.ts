import type { ConversationSelf, MessagePage } from '@majlis/contract';
import { expect, test } from 'vitest';
import { createBackend } from './backend.fixture.ts';

const seqs = (body: Pick<MessagePage, 'items'>) => body.items.map(({ seq }) => seq);
const page = async (backend: ReturnType<typeof createBackend>, conversationId: string, query: string) =>
  (await backend.json<MessagePage>('layla', 'GET', `/messages?conversationId=${conversationId}${query}`)).body;

test('MSG-1, MSG-2: forty parallel sends get the seqs 1 to 40 and as many revs', async () => {
  const backend = createBackend();
  const id = await backend.open('layla', 'adam');
  await Promise.all(Array.from({ length: 40 }, (_, n) => backend.text(n % 2 ? 'layla' : 'adam', id, `client-id-${n}`)));
  const { items, lastSeq, rev } = await page(backend, id, '&limit=100');
  expect(seqs({ items })).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
  expect({ lastSeq, rev }).toEqual({ lastSeq: 40, rev: 40 });
});

test('MSG-4: thirty identical sends at once make one message, one event and one answer', async () => {
  const backend = createBackend();
  const id = await backend.open('layla', 'adam');
  const before = backend.deliveries.length;
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => backend.text('layla', id, 'the-same-id', 'مرحباً')),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(29);
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(backend.deliveries.slice(before).map(({ event }) => event)).toEqual(['message:new']);
  expect((await page(backend, id, '')).lastSeq).toBe(1);
});

test('MSG-4: the same clientId with another body is refused, and from another user it is unrelated', async () => {
  const backend = createBackend();
  const id = await backend.open('layla', 'adam');
  await backend.text('layla', id, 'client-id-1', 'one');
  expect(await backend.text('layla', id, 'client-id-1', 'two')).toMatchObject({
    status: 422,
    body: { code: 'idempotency_mismatch' },
  });
  expect((await backend.text('adam', id, 'client-id-1', 'two')).status).toBe(201);
});

test('PAGE-2, PAGE-3: every mode walks to its end and yields each message once', async () => {
  const backend = createBackend();
  const id = await backend.open('layla', 'adam');
  for (let n = 1; n <= 23; n += 1) await backend.text('adam', id, `client-id-${n}`);
  expect(seqs(await page(backend, id, '&limit=5'))).toEqual([19, 20, 21, 22, 23]);
  expect(seqs(await page(backend, id, '&limit=5&before=4'))).toEqual([1, 2, 3]);
  expect(seqs(await page(backend, id, '&limit=5&after=21'))).toEqual([22, 23]);
  const around = await page(backend, id, '&limit=4&around=10');
  expect(seqs(around)).toContain(10);
  expect(around).toMatchObject({ hasMoreBefore: true, hasMoreAfter: true });

  const seen: number[] = [];
  for (let before = Number.MAX_SAFE_INTEGER, more = true; more; ) {
    const next = await page(backend, id, `&limit=7&before=${before}`);
    seen.unshift(...next.items.map(({ seq }) => seq));
    more = next.hasMoreBefore;
    before = next.items[0]?.seq ?? 0;
    await backend.text('adam', id, `while-walking-${before}`);
  }
  expect(seen.slice(0, 23)).toEqual(Array.from({ length: 23 }, (_, n) => n + 1));

  const changed: number[] = [];
  for (let rev = 0, more = true; more; ) {
    const next = await page(backend, id, `&limit=7&changedAfter=${rev}`);
    changed.push(...next.items.map((item) => item.rev));
    more = next.hasMoreAfter;
    rev = next.items.at(-1)?.rev ?? 0;
  }
  expect(changed).toEqual(Array.from({ length: changed.length }, (_, n) => n + 1));
});

test('PAGE-1, PAGE-4: two anchors and a bad limit are 400, a large limit is clamped', async () => {
  const backend = createBackend();
  const id = await backend.open('layla', 'adam');
  const status = async (query: string) =>
    (await backend.json('layla', 'GET', `/messages?conversationId=${id}${query}`)).status;
  expect(await status('&before=1&after=2')).toBe(400);
  for (const limit of ['0', '-1', '1.5', 'ten']) expect(await status(`&limit=${limit}`)).toBe(400);
  expect(await status('&limit=5000')).toBe(200);
  expect((await backend.json('layla', 'GET', '/conversations?cursor=nonsense')).status).toBe(400);
});

test('GEN-7: text comes back code point for code point, and its length is counted in code points', async () => {
  const backend = createBackend();
  const id = await backend.open('layla', 'adam');
  const text = `  <b>&amp;</b> e\u0301 \u200f‏مرحبا\u200e 👩‍👩‍👧‍👦 ${'😀'.repeat(4900)}  `;
  const { body } = await backend.text('layla', id, 'client-id-1', text);
  expect(body.message.content).toBe(text);
  expect((await backend.text('layla', id, 'client-id-2', '😀'.repeat(5001))).status).toBe(422);
  expect((await backend.text('layla', id, 'client-id-3', 'a\0b')).status).toBe(422);
  expect((await backend.text('layla', id, 'client-id-4', 'a\ud800b')).status).toBe(422);
  expect((await backend.text('layla', id, 'client-id-5', '   ')).status).toBe(422);
});

test('MSG-5: a type without what it needs, and types that only a server makes, are refused', async () => {
  const backend = createBackend();
  const conversationId = await backend.open('layla', 'adam');
  const send = async (n: number, fields: object) =>
    (await backend.json('layla', 'POST', '/messages', { conversationId, clientId: `client-id-${n}`, ...fields }))
      .status;
  expect(await send(1, { type: 'LOCATION' })).toBe(422);
  expect(await send(2, { type: 'LOCATION', location: { lat: 91, lng: 0, address: null } })).toBe(422);
  expect(await send(3, { type: 'LOCATION', location: { lat: 24.7, lng: 46.6, address: null } })).toBe(201);
  expect(await send(4, { type: 'BID', bid: { amount: '1e5', currency: 'SAR', listingId: null } })).toBe(422);
  expect(await send(5, { type: 'BID', bid: { amount: '42000.50', currency: 'SAR', listingId: null } })).toBe(201);
  expect(await send(6, { type: 'SYSTEM', content: 'x' })).toBe(422);
  expect(await send(7, { type: 'CALL_ENDED', content: 'x' })).toBe(422);
  expect(await send(8, { type: 'X_OFFER', custom: { price: 1 } })).toBe(201);
  expect(await send(9, { type: 'IMAGE', attachmentIds: ['attachment-999'] })).toBe(422);
});

test('CUR-1, CUR-2: cursors only move forward, are clamped, and unread counts what the other wrote', async () => {
  const backend = createBackend();
  const id = await backend.open('layla', 'adam');
  for (let n = 1; n <= 3; n += 1) await backend.text('adam', id, `client-id-${n}`);
  await backend.text('layla', id, 'client-id-4');
  const me = async (path: string, body?: object) =>
    (
      await backend.json<{ me?: ConversationSelf; conversation?: { me: ConversationSelf } }>(
        'layla',
        body ? 'POST' : 'GET',
        `/conversations/${id}${path}`,
        body,
      )
    ).body;
  expect((await me('')).conversation?.me).toMatchObject({ unreadCount: 3, readSeq: 0 });
  expect((await me('/read', { seq: 2 })).me).toMatchObject({ unreadCount: 1, readSeq: 2, deliveredSeq: 2 });
  expect((await me('/read', { seq: 1 })).me).toMatchObject({ readSeq: 2 });
  expect((await me('/delivered', { seq: 1 })).me).toMatchObject({ deliveredSeq: 2 });
  expect((await me('/read', { seq: 99 })).me).toMatchObject({ unreadCount: 0, readSeq: 4, deliveredSeq: 4 });
});

test('AUTH-4: an outsider gets the very answer of what does not exist, on every route', async () => {
  const backend = createBackend();
  const id = await backend.open('layla', 'adam');
  const sent = await backend.text('layla', id, 'client-id-1');
  const messageId = sent.body.message.id;
  const routes = (conversation: string, message: string): [string, string, object?][] => [
    ['GET', `/conversations/${conversation}`],
    ['GET', `/messages?conversationId=${conversation}`],
    ['GET', `/messages/${message}`],
    ['POST', '/messages', { conversationId: conversation, clientId: 'client-id-9', type: 'TEXT', content: 'x' }],
    ['POST', `/conversations/${conversation}/read`, { seq: 1 }],
    ['POST', `/conversations/${conversation}/delivered`, { seq: 1 }],
    ['POST', `/conversations/${conversation}/typing`, { isTyping: true }],
    ['PATCH', `/conversations/${conversation}/me`, { archived: true }],
  ];
  for (const [index, [method, path, body]] of routes(id, messageId).entries()) {
    const known = await backend.json('mallory', method, path, body);
    const [, otherPath = '', otherBody] = routes('nothing-here', 'nothing-there')[index] ?? [];
    const unknown = await backend.json('mallory', method, otherPath, otherBody);
    expect([path, known.status]).toEqual([path, 404]);
    expect(known.body).toEqual(unknown.body);
  }
});

test('ERR-1: every refusal is a problem of the closed list', async () => {
  const backend = createBackend();
  const refused = async (...request: Parameters<typeof backend.request>) => {
    const response = await backend.request(...request);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    return [response.status, ((await response.json()) as { code: string }).code];
  };
  const json = { 'Content-Type': 'application/json' };
  expect(await refused(null, 'GET', '/users/me')).toEqual([401, 'unauthenticated']);
  expect(await refused('layla', 'GET', '/nowhere')).toEqual([404, 'not_found']);
  expect(await refused('layla', 'DELETE', '/conversations')).toEqual([405, 'method_not_allowed']);
  expect(await refused('layla', 'GET', '/sync')).toEqual([501, 'unsupported']);
  expect(await refused('layla', 'POST', '/messages', { body: '{"a":', headers: json })).toEqual([400, 'bad_request']);
  expect(await refused('layla', 'POST', '/messages', { body: '[]', headers: json })).toEqual([400, 'bad_request']);
  expect(await refused('layla', 'POST', '/messages', { body: 'a=b' })).toEqual([415, 'unsupported_media_type']);
  expect(await refused('layla', 'POST', '/messages', { body: '{}', headers: json })).toEqual([
    422,
    'validation_failed',
  ]);
  const huge = JSON.stringify({ content: 'x'.repeat(300_000) });
  expect(await refused('layla', 'POST', '/messages', { body: huge, headers: json })).toEqual([413, 'too_large']);
});

test('RT-3: who waits for a message is told of it before who wrote it, whoever writes', async () => {
  const backend = createBackend();
  const id = await backend.open('layla', 'adam');
  for (const sender of ['layla', 'adam']) {
    const other = sender === 'layla' ? 'adam' : 'layla';
    await backend.text(sender, id, `client-of-${sender}`);
    expect(backend.deliveries.at(-1)).toMatchObject({ event: 'message:new', userIds: [other, sender] });
  }
});
