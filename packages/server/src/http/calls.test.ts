import type { Call, Message } from '@majlis/contract';
import { validateResource } from '@majlis/contract/validators';
import { expect, test } from 'vitest';
import { createBackend } from './backend.fixture.ts';

type Answer = {
  call: Call;
  items?: Call[];
  code?: string;
  callId?: string;
  resolution?: string;
  iceServers?: { username?: string }[];
};

async function prepare(options: Parameters<typeof createBackend>[0] = {}) {
  const backend = createBackend(options);
  const conversationId = await backend.open('layla', 'adam');
  const post = (userId: string, path: string, body: object = {}) => backend.json<Answer>(userId, 'POST', path, body);
  const get = (userId: string, path: string) => backend.json<Answer>(userId, 'GET', path);
  const start = (userId = 'layla', fields: object = {}) =>
    post(userId, '/calls', { conversationId, type: 'VIDEO', ...fields });
  const ring = async () => `/calls/${(await start()).body.call.id}`;
  const rows = async () => {
    const { body } = await backend.json<{ items: Message[] }>(
      'adam',
      'GET',
      `/messages?conversationId=${conversationId}`,
    );
    return body.items;
  };
  return { backend, conversationId, post, get, start, ring, rows };
}

test('CAP-1: the backend says that it has calls, of which kinds and how long they ring', async () => {
  const { backend } = await prepare({ ringSeconds: 30 });
  const { body } = await backend.json(null, 'GET', '/capabilities');
  expect(body).toMatchObject({ levels: { calls: 1 }, calls: { types: ['VOICE', 'VIDEO'], ringTimeoutSeconds: 30 } });
});

test('where no socket is served calls are neither declared nor taken', async () => {
  const { backend, start } = await prepare({ socketio: false });
  expect((await backend.json(null, 'GET', '/capabilities')).body).not.toHaveProperty('calls');
  expect((await start()).status).toBe(501);
});

test('the seed’s life of a call: ring, answer, hang up; its duration in whole seconds, one row for each end', async () => {
  const { backend, conversationId, post, get, start, rows } = await prepare();
  const rung = await start('layla', { calleeId: 'adam' });
  expect(rung.status).toBe(201);
  expect(rung.body.call).toMatchObject({ callerId: 'layla', calleeId: 'adam', status: 'RINGING', rev: 1, epoch: 0 });
  expect(validateResource('Call', rung.body.call)).toMatchObject({ ok: true });
  const { id } = rung.body.call;
  backend.tick(3000);
  const answered = await post('adam', `/calls/${id}/answer`);
  expect(answered.body.call).toMatchObject({ status: 'ANSWERED', rev: 2, epoch: 1 });
  backend.tick(7999);
  const ended = await post('layla', `/calls/${id}/end`);
  expect(ended.body.call).toMatchObject({
    status: 'ENDED',
    duration: 7,
    endReason: 'hangup',
    endedById: 'layla',
    rev: 3,
  });
  expect((await post('adam', `/calls/${id}/end`)).body.call).toEqual(ended.body.call);
  expect((await get('adam', `/calls/${id}`)).body.call).toEqual(ended.body.call);
  expect((await get('layla', `/calls?conversationId=${conversationId}&limit=20`)).body.items).toEqual([
    ended.body.call,
  ]);
  expect(await rows()).toMatchObject([
    { type: 'CALL_STARTED', seq: 1, senderId: 'layla', clientId: null, call: { id, status: 'ANSWERED' } },
    { type: 'CALL_ENDED', seq: 2, senderId: 'layla', call: { id, type: 'VIDEO', status: 'ENDED', duration: 7 } },
  ]);
});

test('CALL-2: a call goes to the other of the two, in a conversation of the caller’s, once at a time', async () => {
  const { post, start, conversationId } = await prepare();
  expect((await start('mallory')).status).toBe(404);
  expect((await start('layla', { conversationId: 'nothing' })).status).toBe(404);
  expect((await start('layla', { calleeId: 'layla' })).status).toBe(422);
  expect((await start('layla', { type: 'HOLOGRAM' })).status).toBe(422);
  const first = await start('layla', { clientId: 'k-first-one' });
  const repeated = await start('layla', { clientId: 'k-first-one' });
  expect([repeated.status, repeated.body.call.id]).toEqual([200, first.body.call.id]);
  const other = await post('layla', '/calls', { conversationId, type: 'VOICE', clientId: 'k-first-one' });
  expect(other.body.code).toBe('idempotency_mismatch');
  expect(await start()).toMatchObject({ status: 409, body: { code: 'call_in_progress', callId: first.body.call.id } });
});

test('CALL-2: who talks or is calling out is busy: the caller sees so at once, the callee a missed call', async () => {
  const { backend, post, start, ring } = await prepare();
  const path = await ring();
  const others = await backend.open('noor', 'layla');
  const whileCalling = await post('noor', '/calls', { conversationId: others, type: 'VOICE' });
  expect(whileCalling).toMatchObject({ status: 201, body: { call: { status: 'BUSY' }, iceServers: [] } });
  await post('adam', `${path}/answer`);
  expect((await post('noor', '/calls', { conversationId: others, type: 'VOICE' })).body.call.status).toBe('BUSY');
  const { body } = await backend.json<{ items: Message[] }>('layla', 'GET', `/messages?conversationId=${others}`);
  expect(body.items.map(({ type }) => type)).toEqual(['CALL_MISSED', 'CALL_MISSED']);
  const rung = backend.deliveries.filter(({ event }) => event === 'call:incoming');
  expect(rung).toHaveLength(1);
  // Free again, once the call is over.
  await post('layla', `${path}/end`);
  expect((await post('noor', '/calls', { conversationId: others, type: 'VOICE' })).body.call.status).toBe('RINGING');
  expect((await start()).body.call.status).toBe('RINGING');
});

test('CALL-6: a ring that is over keeps nobody busy, though nothing has looked at it since', async () => {
  const { backend, post, start, ring, get } = await prepare();
  const path = await ring();
  backend.tick(45_000);
  const others = await backend.open('noor', 'layla');
  expect((await post('noor', '/calls', { conversationId: others, type: 'VOICE' })).body.call.status).toBe('RINGING');
  expect((await get('adam', path)).body.call).toMatchObject({ status: 'MISSED', missedReason: 'timeout' });
  expect((await start('adam')).body.call.status).toBe('RINGING');
  expect((await post('adam', `${path}/answer`)).body.code).toBe('call_ended');
});

test('CALL-3: who calls the one that is calling has answered, and gets what was left for the answer', async () => {
  const { post, start } = await prepare();
  const first = await start('layla', { sessionId: 'hers', type: 'VIDEO' });
  const { id } = first.body.call;
  const offer = { type: 'offer', sdp: 'v=0' };
  await post('layla', `/calls/${id}/signal`, {
    sessionId: 'hers',
    kind: 'description',
    epoch: 0,
    seq: 1,
    payload: offer,
  });
  const met = await start('adam', { sessionId: 'his', type: 'VOICE' });
  expect(met).toMatchObject({ status: 200, body: { resolution: 'glare_answered', offer, candidates: [] } });
  expect(met.body.call).toMatchObject({ id, status: 'ANSWERED', type: 'VOICE', calleeSessionId: 'his' });
});

test('CALL-4: only the callee answers and declines; a repeat by the same device is the same answer', async () => {
  const { post, ring, rows } = await prepare();
  const path = await ring();
  for (const step of ['answer', 'decline']) {
    expect((await post('layla', `${path}/${step}`)).status).toBe(403);
    expect((await post('mallory', `${path}/${step}`)).status).toBe(404);
  }
  const his = { sessionId: 'his', deviceId: 'phone' };
  expect((await post('adam', `${path}/answer`, his)).status).toBe(200);
  expect((await post('adam', `${path}/answer`, his)).body.call.rev).toBe(2);
  for (const other of [{ sessionId: 'other' }, { sessionId: 'his', deviceId: 'laptop' }, {}]) {
    expect((await post('adam', `${path}/answer`, other)).body.code).toBe('call_already_answered');
  }
  expect((await post('adam', `${path}/decline`)).body.code).toBe('call_already_answered');
  expect((await post('layla', `${path}/end`)).status).toBe(200);
  expect((await post('adam', `${path}/decline`)).body.code).toBe('call_ended');
  expect((await rows()).map(({ type }) => type)).toEqual(['CALL_STARTED', 'CALL_ENDED']);
});

test.each([
  ['declined', { path: 'decline', by: 'adam', body: {} }, { status: 'DECLINED', missedReason: null }, 'CALL_ENDED'],
  ['busy', { path: 'decline', by: 'adam', body: { reason: 'busy' } }, { status: 'BUSY' }, 'CALL_MISSED'],
  ['ended by the callee', { path: 'end', by: 'adam', body: {} }, { status: 'DECLINED' }, 'CALL_ENDED'],
  ['cancelled', { path: 'end', by: 'layla', body: {} }, { status: 'MISSED', missedReason: 'cancelled' }, 'CALL_MISSED'],
] as const)('CALL-5, CALL-7: a ring that is %s says so, in one row', async (_, { path, by, body }, expected, row) => {
  const { post, ring, rows, start } = await prepare();
  const call = await post(by, `${await ring()}/${path}`, body);
  expect(call).toMatchObject({ status: 200, body: { call: { ...expected, duration: null, endedById: by } } });
  expect(await rows()).toMatchObject([{ type: row, senderId: 'layla', call: { status: expected.status } }]);
  expect((await start('adam')).status).toBe(201);
});

test('CALL-5: media that never came is a failure and no talk; a reason that is the backend’s own is refused', async () => {
  const { post, ring, rows } = await prepare();
  const path = await ring();
  await post('adam', `${path}/answer`);
  expect((await post('adam', `${path}/end`, { reason: 'admin' })).status).toBe(422);
  expect((await post('adam', `${path}/end`, { stats: { text: 'x'.repeat(9000) } })).body.code).toBe('too_large');
  const { body } = await post('adam', `${path}/end`, { reason: 'media_failed' });
  expect(body.call).toMatchObject({ status: 'FAILED', endReason: 'media_failed' });
  expect((await rows()).map(({ type }) => type)).toEqual(['CALL_STARTED', 'CALL_MISSED']);
});

test('TURN credentials go to the two of a live call only, and a forced relay strips their addresses', async () => {
  const ice = { turnUrls: ['turn:turn.example'], turnSecret: 'north', forceRelay: true };
  const { backend, post, get, ring } = await prepare({ ice });
  const path = await ring();
  const { body } = await get('adam', `${path}/ice-servers`);
  expect(body.iceServers?.[0]?.username).toMatch(/^\d+:adam$/);
  expect((await get('mallory', `${path}/ice-servers`)).status).toBe(404);
  const payload = { candidates: [{ candidate: 'candidate:1 1 udp 1 192.0.2.7 5 typ host' }] };
  await post('layla', `${path}/signal`, { sessionId: 'hers', kind: 'candidates', epoch: 0, seq: 1, payload });
  expect(JSON.stringify(backend.deliveries)).not.toContain('192.0.2.7');
  await post('layla', `${path}/end`);
  expect(await get('layla', `${path}/ice-servers`)).toMatchObject({ status: 409, body: { code: 'call_ended' } });
});

test('a user starts six calls a minute; a repeat of one that was taken is none', async () => {
  const { backend, post, start } = await prepare({ rates: { calls: { burst: 6, perSecond: 0.1 } } });
  let last = '';
  for (let n = 0; n < 6; n += 1) {
    last = (await start('layla', { clientId: `k-start-${n}` })).body.call.id;
    await post('layla', `/calls/${last}/end`);
  }
  expect(await start()).toMatchObject({ status: 429, body: { code: 'rate_limited', retryAfter: 10 } });
  expect((await start('layla', { clientId: 'k-start-5' })).body.call.id).toBe(last);
  backend.tick(10_000);
  expect((await start()).status).toBe(201);
});

test('CALL-8: a caller cannot make what is kept for the callee grow without end', async () => {
  const { post, ring } = await prepare();
  const path = await ring();
  const big = { candidates: [{ candidate: 'x'.repeat(30_000) }] };
  const send = (seq: number) =>
    post('layla', `${path}/signal`, { sessionId: 'hers', kind: 'candidates', epoch: 0, seq, payload: big });
  expect([(await send(1)).status, (await send(2)).status]).toEqual([200, 200]);
  expect((await send(3)).body.code).toBe('too_large');
  expect((await post('adam', `${path}/answer`)).status).toBe(200);
});
