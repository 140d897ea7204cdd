import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { next, refusalOf, SECRET, serveBackend } from '../served-backend.fixture.ts';

let backend: Awaited<ReturnType<typeof serveBackend>>;
beforeAll(async () => {
  backend = await serveBackend({ corsOrigins: ['https://shop.example'] });
});
afterAll(() => backend.close());

type MessageNew = { message: { content: string; clientId: string; seq: number } };
const key = (secret: string) => new TextEncoder().encode(secret);

test('RT-3: every session of every member gets a message, the sending one too, and a stranger gets none', async () => {
  const conversationId = await backend.converse('layla', 'adam');
  const sessions = await Promise.all(['layla', 'layla', 'adam'].map((userId) => backend.connect(userId)));
  const stranger = await backend.connect('noor');
  const overheard: string[] = [];
  stranger.onAny((event: string) => overheard.push(event));
  const seen = sessions.map((session) => next<MessageNew>(session, 'message:new'));

  const sent = await backend.text('layla', conversationId, 'to-everyone');

  expect(sent.status).toBe(201);
  const contents = (await Promise.all(seen)).map(({ message }) => [message.content, message.clientId]);
  expect(contents).toEqual(Array(3).fill(['to-everyone', 'to-everyone']));
  await stranger.emitWithAck('typing', {});
  expect(overheard).toEqual([]);
});

test('RT-2: everything committed after session:ready is delivered to that session, in order', async () => {
  const conversationId = await backend.converse('ready-a', 'ready-b');
  const socket = backend.open({ token: await backend.token('ready-b'), v: 1 });
  const seqs: number[] = [];
  const all = new Promise<void>((resolve) => {
    socket.on('message:new', ({ message }: MessageNew) => {
      if (seqs.push(message.seq) === 20) resolve();
    });
  });

  const ready = await next(socket, 'session:ready');
  for (let count = 0; count < 20; count += 1) await backend.text('ready-a', conversationId, `after-ready-${count}`);
  await all;

  expect(seqs).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(ready).toMatchObject({ userId: 'ready-b', contract: '1.0', dataEpoch: expect.any(String) });
});

test('GEN-11: a GET made on receiving an event shows that state', async () => {
  const conversationId = await backend.converse('commit-a', 'commit-b');
  const socket = await backend.connect('commit-b');
  const seen = next<{ message: { id: string } }>(socket, 'message:new');
  await backend.text('commit-a', conversationId, 'commit-first');

  const { message } = await seen;
  expect((await backend.call('commit-b', 'GET', `/messages/${message.id}`)).status).toBe(200);
});

test('a replayed send makes no second event', async () => {
  const conversationId = await backend.converse('twice-a', 'twice-b');
  const socket = await backend.connect('twice-b');
  const seen: string[] = [];
  socket.on('message:new', ({ message }: MessageNew) => seen.push(message.content));

  const first = await backend.text('twice-a', conversationId, 'only-once-1');
  const again = await backend.text('twice-a', conversationId, 'only-once-1');
  const last = next<MessageNew>(socket, 'message:new');
  await backend.text('twice-a', conversationId, 'and-then-2');

  await last;
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(seen.filter((content) => content === 'only-once-1')).toHaveLength(1);
});

const expired = () =>
  new SignJWT({ sub: 'layla', exp: Math.floor(Date.now() / 1000) - 60 }).setProtectedHeader({ alg: 'HS256' });
const lasting = (alg = 'HS256') =>
  new SignJWT({ sub: 'layla', exp: Math.floor(Date.now() / 1000) + 60 }).setProtectedHeader({ alg });

test.each<[string, () => Promise<object> | object, string]>([
  ['no token', () => ({ v: 1 }), 'unauthenticated'],
  ['garbage', () => ({ v: 1, token: 'garbage' }), 'unauthenticated'],
  ['a token that is no text', () => ({ v: 1, token: { toString: 1 } }), 'unauthenticated'],
  ['an expired token', async () => ({ v: 1, token: await expired().sign(key(SECRET)) }), 'token_expired'],
  ['another secret', async () => ({ v: 1, token: await lasting().sign(key(`${SECRET}x`)) }), 'unauthenticated'],
  ['no version', async () => ({ token: await backend.token('layla') }), 'unsupported_version'],
  ['another version', async () => ({ v: 2, token: await backend.token('layla') }), 'unsupported_version'],
])('refuses a handshake with %s', async (_, auth, code) => {
  const refusal = await refusalOf(backend.open(await auth()));
  expect(refusal).toMatchObject({ code, status: expect.any(Number) });
});

test.each([
  ['a foreign page', 'https://evil.example', false],
  ['a prefix of a known origin', 'https://shop.exampl', false],
  ['a known origin with more behind', 'https://shop.example.evil.example', false],
  ['an opaque origin', 'null', false],
  ['a known page', 'https://shop.example', true],
])('S7: Origin of %s', async (_, origin, isAccepted) => {
  const token = await backend.token('layla');
  const socket = backend.open({ token, v: 1 }, { extraHeaders: { Origin: origin } });
  const outcome = await Promise.race([
    next(socket, 'session:ready').then(() => true),
    next(socket, 'connect_error').then(() => false),
  ]);
  expect(outcome).toBe(isAccepted);
});

test.each<[string, string, unknown, string]>([
  ['an event nobody knows', 'no:such', {}, 'not_found'],
  ['an event named like a part of every object', 'toString', {}, 'not_found'],
  ['a call of others', 'call:leaving', { callId: 'x', epoch: 0 }, 'not_found'],
  ['a payload that is no object', 'conversation:read', 'seven', 'validation_failed'],
  ['no payload', 'conversation:read', undefined, 'validation_failed'],
  ['a payload of wrong types', 'conversation:read', { conversationId: 5, seq: 'x' }, 'validation_failed'],
  ['a binary payload', 'typing', new Uint8Array(8), 'validation_failed'],
  ['a conversation of others', 'conversation:read', { conversationId: 'c_none', seq: 1 }, 'not_found'],
])('RT-6: %s is acknowledged with a problem and the socket stays', async (_, event, payload, code) => {
  const socket = await backend.connect('malformed');
  const ack = await (payload === undefined ? socket.emitWithAck(event) : socket.emitWithAck(event, payload));
  expect(ack).toMatchObject({ ok: false, error: { code } });
  expect(socket.connected).toBe(true);
});

test('an event without acknowledgement or with odd arguments disturbs nobody', async () => {
  const socket = await backend.connect('odd');
  socket.emit('conversation:read', 1, 2, 3);
  socket.emit('typing');
  expect(await socket.emitWithAck('no:such')).toMatchObject({ ok: false });
});

test('a read cursor moves over the socket, and the others and my other tabs hear of it', async () => {
  const conversationId = await backend.converse('reader', 'writer');
  await backend.text('writer', conversationId, 'read-me-please');
  const [reader, otherTab, writer] = await Promise.all(['reader', 'reader', 'writer'].map((id) => backend.connect(id)));
  if (!reader || !otherTab || !writer) throw new Error('three sessions were opened');
  const heard = Promise.all([next(writer, 'receipt'), next(otherTab, 'conversation:self')]);

  const ack = await reader.emitWithAck('conversation:read', { conversationId, seq: 1 });

  expect(ack).toMatchObject({ ok: true, data: { me: { readSeq: 1, deliveredSeq: 1, unreadCount: 0 } } });
  const [receipt, self] = await heard;
  expect(receipt).toEqual({ conversationId, userId: 'reader', readSeq: 1, deliveredSeq: 1 });
  expect(self).toMatchObject({ conversationId, me: { readSeq: 1 } });
});

test('RT-8: typing reaches the other member and not the one who types', async () => {
  const conversationId = await backend.converse('types', 'watches');
  const types = await backend.connect('types');
  const watches = await backend.connect('watches');
  const echoes: unknown[] = [];
  types.on('typing', (payload) => echoes.push(payload));
  const heard = next(watches, 'typing');

  const ack = await types.emitWithAck('typing', { conversationId, isTyping: true, kind: 'voice' });

  expect(ack).toEqual({ ok: true, data: {} });
  expect(await heard).toEqual({ conversationId, userId: 'types', isTyping: true, kind: 'voice' });
  expect(echoes).toEqual([]);
});

test('S9: more events than a session may send are refused, and the socket stays', async () => {
  const socket = await backend.connect('flood');
  const acks = await Promise.all(Array.from({ length: 70 }, () => socket.emitWithAck('no:such')));
  const codes = acks.map((ack) => ack.error.code);
  expect(codes.filter((code) => code === 'not_found')).toHaveLength(60);
  expect(acks.at(-1)).toMatchObject({ error: { code: 'rate_limited', retryAfter: expect.any(Number) } });
  expect(socket.connected).toBe(true);
});

test('one user holds at most 20 sessions', async () => {
  await Promise.all(Array.from({ length: 20 }, () => backend.connect('many')));
  const refusal = await refusalOf(backend.open({ token: await backend.token('many'), v: 1 }));
  expect(refusal.code).toBe('rate_limited');
});

test('RT-9: a message is taken over the socket as by its route, once by either', async () => {
  const backend = await serveBackend();
  try {
    const conversationId = await backend.converse('layla', 'adam');
    const { body } = await backend.call('layla', 'GET', '/capabilities');
    expect(body).toMatchObject({ realtime: { socketio: { sends: true } } });
    const [layla, adam] = [await backend.connect('layla'), await backend.connect('adam')];
    const heard = next<{ message: { id: string; content: string } }>(adam, 'message:new');
    const request = { conversationId, clientId: 'over-the-socket', type: 'TEXT', content: 'over-the-socket' };
    const ack = await layla.emitWithAck('message:send', request);
    expect(ack).toMatchObject({ ok: true, data: { message: { seq: 1, senderId: 'layla' } } });
    expect((await heard).message.id).toBe(ack.data.message.id);
    expect(await backend.text('layla', conversationId, 'over-the-socket')).toMatchObject({
      status: 200,
      body: ack.data,
    });
    expect(await layla.emitWithAck('message:send', request)).toEqual(ack);
    const other = { ...request, content: 'another' };
    expect(await layla.emitWithAck('message:send', other)).toMatchObject({ error: { code: 'idempotency_mismatch' } });
    expect(await layla.emitWithAck('message:send', { ...request, type: 'NONE' })).toMatchObject({
      error: { code: 'validation_failed' },
    });
  } finally {
    await backend.close();
  }
});
