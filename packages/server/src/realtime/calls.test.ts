import type { Call, Message } from '@majlis/contract';
import type { Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { next, serveBackend } from '../served-backend.fixture.ts';

type Ack = { ok: boolean; data?: unknown; error?: { code: string } };
type Told = { call: Call; offer?: unknown; candidates?: unknown[] };
type Signal = { callId: string; seq: number; epoch: number; payload: unknown; fromUserId: string };

let backend: Awaited<ReturnType<typeof serveBackend>>;
let conversationId: string;
beforeEach(async () => {
  backend = await serveBackend({ rates: { calls: null } });
  conversationId = await backend.converse('layla', 'adam');
});
afterEach(() => backend.close());

/** A session that knows its own id. */
async function join(userId: string): Promise<{ socket: Socket; sessionId: string }> {
  const socket = backend.open({ token: await backend.token(userId), v: 1 });
  const { sessionId } = await next<{ sessionId: string }>(socket, 'session:ready');
  return { socket, sessionId };
}
const ask = (socket: Socket, event: string, payload: object): Promise<Ack> => socket.emitWithAck(event, payload);
const callIn = (answer: { body: Record<string, unknown> }) => answer.body.call as Call;
const start = (sessionId: string, fields: object = {}) =>
  backend.call('layla', 'POST', '/calls', { conversationId, type: 'VIDEO', sessionId, ...fields });
/** Everything of one name that a session hears. */
function collect<Payload>(socket: Socket, event: string): Payload[] {
  const heard: Payload[] = [];
  socket.on(event, (payload: Payload) => heard.push(payload));
  return heard;
}
const callTold = (socket: Socket, status: Call['status']) =>
  new Promise<Call>((resolve) => {
    socket.on('call:updated', ({ call }: Told) => call.status === status && resolve(call));
  });
/** Lets the sweepers of the backend look, again and again, until they have seen to it. */
async function passUntil<Result>(told: Promise<Result>, byMs: number): Promise<Result> {
  let isOver = false;
  const watched = told.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    backend.clock.advance(byMs);
    await Promise.race([watched, new Promise((resolve) => setImmediate(resolve))]);
  }
  return watched;
}
/** A call that has been answered, with both ends and a second device of each side. */
async function talk() {
  const [layla, adam, adamsPhone] = [await join('layla'), await join('adam'), await join('adam')];
  const ringing = next<Told>(adam.socket, 'call:incoming');
  const { id } = callIn(await start(layla.sessionId));
  await ringing;
  const answer = await backend.call('adam', 'POST', `/calls/${id}/answer`, { sessionId: adam.sessionId });
  expect(answer.status).toBe(200);
  return { layla, adam, adamsPhone, callId: id };
}
async function connect() {
  const two = await talk();
  expect(await ask(two.layla.socket, 'call:connected', { callId: two.callId, epoch: 1 })).toMatchObject({ ok: true });
  return two;
}

test('a call rings on every device of the callee, says so to the caller, and stops everywhere when one answers', async () => {
  const [layla, one, two] = [await join('layla'), await join('adam'), await join('adam')];
  const rings = [next<Told>(one.socket, 'call:incoming'), next<Told>(two.socket, 'call:incoming')];
  const call = callIn(await start(layla.sessionId));
  for (const ring of rings) expect(await ring).toMatchObject({ call: { id: call.id }, from: { id: 'layla' } });

  const seen = next(layla.socket, 'call:ringing');
  expect(await ask(one.socket, 'call:ringing', { callId: call.id })).toEqual({ ok: true, data: {} });
  expect(await seen).toEqual({ callId: call.id });

  const told = [layla, one, two].map(({ socket }) => callTold(socket, 'ANSWERED'));
  const row = next<{ message: Message }>(two.socket, 'message:new');
  await backend.call('adam', 'POST', `/calls/${call.id}/answer`, { sessionId: one.sessionId });
  for (const answered of await Promise.all(told)) expect(answered.calleeSessionId).toBe(one.sessionId);
  expect(await row).toMatchObject({
    message: { type: 'CALL_STARTED', senderId: 'layla', clientId: null, call: { id: call.id, status: 'ANSWERED' } },
  });
});

test('CALL-8: a device that comes while it rings hears the ring again, with the offer and candidates left for it', async () => {
  const layla = await join('layla');
  const { id: callId } = callIn(await start(layla.sessionId));
  const offer = { type: 'offer', sdp: 'v=0' };
  await ask(layla.socket, 'call:signal', { callId, epoch: 0, seq: 1, kind: 'description', payload: offer });
  const batch = { candidates: [{ candidate: 'candidate:1' }] };
  await ask(layla.socket, 'call:signal', { callId, epoch: 0, seq: 2, kind: 'candidates', payload: batch });

  const socket = backend.open({ token: await backend.token('adam'), v: 1 });
  expect(await next(socket, 'call:incoming')).toMatchObject({ call: { id: callId }, offer, ...batch });
});

test('CALL-8: signals pass between the two sessions that hold the call, and to and from nobody else', async () => {
  const { layla, adam, adamsPhone, callId } = await talk();
  const mallory = await join('mallory');
  const leaked = [adamsPhone, mallory].map(({ socket }) => collect(socket, 'call:signal'));
  const heard = next<Signal>(adam.socket, 'call:signal');
  const payload = { type: 'offer', sdp: 'v=0\r\nمرحباً', odd: [1.5, null, { b: 1, a: 2 }] };
  const signal = { callId, epoch: 1, seq: 1, kind: 'description', payload };
  expect(await ask(layla.socket, 'call:signal', signal)).toEqual({ ok: true, data: {} });
  const received = await heard;
  expect(received).toMatchObject({ ...signal, fromUserId: 'layla', fromSessionId: layla.sessionId });
  expect(JSON.stringify(received.payload)).toBe(JSON.stringify(payload));

  expect(await ask(adamsPhone.socket, 'call:signal', signal)).toMatchObject({ error: { code: 'forbidden' } });
  for (const event of ['call:signal', 'call:connected', 'call:heartbeat', 'call:leaving', 'call:ringing']) {
    expect(await ask(mallory.socket, event, signal)).toMatchObject({ ok: false, error: { code: 'not_found' } });
  }
  expect(await ask(mallory.socket, 'call:resume', { callId, epoch: 1, sessionId: mallory.sessionId })).toMatchObject({
    error: { code: 'not_found' },
  });
  expect(leaked).toEqual([[], []]);
});

test('CALL-8: the callee says nothing before the answer, and what is old is dropped without a word', async () => {
  const [layla, adam] = [await join('layla'), await join('adam')];
  const { id: callId } = callIn(await start(layla.sessionId));
  const signal = (epoch: number, seq: number, kind = 'media') => ({ callId, epoch, seq, kind, payload: { seq } });
  expect(await ask(adam.socket, 'call:signal', signal(0, 1))).toMatchObject({ error: { code: 'call_not_answered' } });

  await backend.call('adam', 'POST', `/calls/${callId}/answer`, { sessionId: adam.sessionId });
  const heard = collect<Signal>(adam.socket, 'call:signal');
  for (const [epoch, seq] of [
    [1, 2],
    [1, 1],
    [1, 2],
    [0, 9],
    [1, 3],
  ] as const) {
    expect(await ask(layla.socket, 'call:signal', signal(epoch, seq))).toMatchObject({ ok: true });
  }
  const last = next(adam.socket, 'call:signal');
  await ask(layla.socket, 'call:signal', signal(1, 4));
  await last;
  expect(heard.map(({ seq }) => seq)).toEqual([2, 3, 4]);
});

test('a signal that is malformed, too large, too deep or of a call that is over is refused, and the call goes on', async () => {
  const { layla, callId } = await talk();
  const send = (fields: object) =>
    ask(layla.socket, 'call:signal', { callId, epoch: 1, seq: 1, kind: 'media', payload: null, ...fields });
  expect(await send({ payload: 'x'.repeat(65_537) })).toMatchObject({ error: { code: 'too_large' } });
  expect(await send({ payload: JSON.parse('['.repeat(300) + ']'.repeat(300)) })).toMatchObject({
    error: { code: 'validation_failed' },
  });
  expect(await send({ kind: 'candidates', payload: Array(33).fill({ candidate: '' }) })).toMatchObject({
    error: { code: 'validation_failed' },
  });
  for (const wrong of [{ kind: 'answer' }, { epoch: -1 }, { seq: 'one' }, { callId: { $ne: null } }]) {
    expect(await send(wrong)).toMatchObject({ ok: false, error: { code: 'validation_failed' } });
  }
  expect(await send({ callId: 'no-such-call' })).toMatchObject({ error: { code: 'not_found' } });
  expect(await send({ seq: 2 })).toMatchObject({ ok: true });
  await backend.call('layla', 'POST', `/calls/${callId}/end`);
  expect(await send({ seq: 3 })).toMatchObject({ error: { code: 'call_ended' } });
});

test('a session may send a hundred signals at once, and then thirty a second', async () => {
  const { layla, callId } = await talk();
  const send = (seq: number) =>
    ask(layla.socket, 'call:signal', { callId, epoch: 1, seq, kind: 'media', payload: { seq } });
  const acks = await Promise.all(Array.from({ length: 110 }, (_, n) => send(n + 1)));
  expect(acks.filter(({ ok }) => ok)).toHaveLength(100);
  expect(acks.at(-1)).toMatchObject({ error: { code: 'rate_limited', retryAfter: 1 } });
  backend.clock.advance(1000);
  const later = await Promise.all(Array.from({ length: 31 }, (_, n) => send(n + 200)));
  expect(later.filter(({ ok }) => ok)).toHaveLength(30);
});

test('CALL-6: a ring that nobody answers is missed for both within a second of its end', async () => {
  const [layla, adam] = [await join('layla'), await join('adam')];
  const call = callIn(await start(layla.sessionId));
  const told = Promise.all([layla, adam].map(({ socket }) => callTold(socket, 'MISSED')));
  backend.clock.advance(44_000);
  await passUntil(told, 500);
  expect(backend.clock.now() - Date.parse(call.ringExpiresAt)).toBeLessThanOrEqual(1000);
  expect((await told)[1]).toMatchObject({ missedReason: 'timeout', endedAt: call.ringExpiresAt, duration: null });
});

test('CALL-6: a caller whose session is gone for 8 s has stopped ringing; one who is back in time has not', async () => {
  const [layla, adam] = [await join('layla'), await join('adam')];
  const { id: callId } = callIn(await start(layla.sessionId));
  layla.socket.disconnect();
  const again = await join('layla');
  expect(await ask(again.socket, 'call:resume', { callId, epoch: 0, sessionId: again.sessionId })).toMatchObject({
    ok: true,
  });
  backend.clock.advance(12_000);
  const found = await backend.call('adam', 'GET', `/calls/${callId}`);
  expect(callIn(found)).toMatchObject({ status: 'RINGING', callerSessionId: again.sessionId });

  const missed = callTold(adam.socket, 'MISSED');
  again.socket.disconnect();
  expect(await passUntil(missed, 500)).toMatchObject({ missedReason: 'caller_lost' });
});

test('CALL-9: a closed socket is told to the other end at once, a silent one after 8 s, and its return too', async () => {
  const { layla, adam, callId } = await connect();
  const away = next(layla.socket, 'call:peer-away');
  adam.socket.disconnect();
  expect(await away).toMatchObject({ callId });

  const again = await join('adam');
  const back = next(layla.socket, 'call:peer-back');
  const resumed = callTold(layla.socket, 'ANSWERED');
  expect(await ask(again.socket, 'call:resume', { callId, epoch: 1, sessionId: again.sessionId })).toMatchObject({
    ok: true,
  });
  // CALL-10
  expect(await resumed).toMatchObject({ epoch: 2, calleeSessionId: again.sessionId });
  expect(await back).toMatchObject({ callId });

  const beat = () => ask(layla.socket, 'call:heartbeat', { callId, epoch: 2, mediaAlive: true });
  const silent = next(layla.socket, 'call:peer-away');
  for (let n = 0; n < 2; n += 1) {
    backend.clock.advance(4500);
    expect(await beat()).toMatchObject({ ok: true });
  }
  await passUntil(silent, 500);
  const returned = next(layla.socket, 'call:peer-back');
  await ask(again.socket, 'call:heartbeat', { callId, epoch: 2, mediaAlive: true });
  expect(await returned).toMatchObject({ callId });
});

test('CALL-9: a page that leaves says so itself', async () => {
  const { layla, adam, callId } = await connect();
  const away = next(adam.socket, 'call:peer-away');
  expect(await ask(layla.socket, 'call:leaving', { callId, epoch: 1 })).toMatchObject({ ok: true });
  expect(await away).toMatchObject({ callId });
});

test('CALL-9: one end that hears media keeps the call; when neither does for 30 s it has ended at the last proof', async () => {
  const { layla, adam, callId } = await connect();
  adam.socket.disconnect();
  for (let n = 0; n < 10; n += 1) {
    backend.clock.advance(5000);
    expect(await ask(layla.socket, 'call:heartbeat', { callId, epoch: 1, mediaAlive: true })).toMatchObject({
      ok: true,
    });
  }
  const proof = backend.clock.now();
  const ended = callTold(layla.socket, 'ENDED');
  const call = await passUntil(ended, 500);
  expect(call).toMatchObject({ endReason: 'connection_lost', endedAt: new Date(proof).toISOString(), duration: 50 });
  expect(backend.clock.now() - proof).toBeLessThanOrEqual(31_000);
});

test('CALL-9: a call that never connects has failed after 30 s, and is a missed one in the timeline', async () => {
  const { adam } = await talk();
  const rows = collect<{ message: Message }>(adam.socket, 'message:new');
  const failed = await passUntil(callTold(adam.socket, 'FAILED'), 500);
  expect(failed).toMatchObject({ endReason: 'connection_failed' });
  await backend.text('layla', conversationId, 'after-the-call');
  await expect.poll(() => rows.map(({ message }) => message.type)).toEqual(['CALL_MISSED', 'TEXT']);
});

test('the twin of the signals does over HTTP what they do over a socket', async () => {
  const { layla, adam, callId } = await talk();
  const twin = (fields: object) =>
    backend.call('adam', 'POST', `/calls/${callId}/signal`, { sessionId: adam.sessionId, epoch: 1, seq: 1, ...fields });
  const heard = next<Signal>(layla.socket, 'call:signal');
  expect(await twin({ kind: 'description', payload: { type: 'answer' } })).toEqual({ status: 200, body: {} });
  expect(await heard).toMatchObject({ payload: { type: 'answer' }, fromUserId: 'adam' });
  expect((await twin({ kind: 'connected' })).status).toBe(200);
  expect((await twin({ kind: 'heartbeat', payload: { mediaAlive: true } })).status).toBe(200);
  const away = next(layla.socket, 'call:peer-away');
  expect((await twin({ kind: 'leaving' })).status).toBe(200);
  await away;
  const found = await backend.call('layla', 'GET', `/calls/${callId}`);
  expect(callIn(found).connectedAt).not.toBeNull();
});
