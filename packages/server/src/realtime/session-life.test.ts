import { afterEach, beforeEach, expect, test } from 'vitest';
import { next, serveBackend } from '../served-backend.fixture.ts';

let backend: Awaited<ReturnType<typeof serveBackend>>;
beforeEach(async () => {
  backend = await serveBackend();
});
afterEach(() => backend.close());

test('RT-7: a session is warned at least 60 s before its token ends, then ended', async () => {
  const socket = await backend.connect('layla', { expiresIn: 600 });
  const expiring = next<{ expiresAt: string }>(socket, 'session:expiring');
  const expired = next(socket, 'session:expired');
  const disconnected = next(socket, 'disconnect');

  backend.clock.advance(539_000);
  const { expiresAt } = await expiring;
  expect(Date.parse(expiresAt) - backend.clock.now()).toBeGreaterThan(59_000);

  backend.clock.advance(90_000);
  await expired;
  await disconnected;
});

test('RT-7: a session that brings another token of its user lives on', async () => {
  const socket = await backend.connect('layla', { expiresIn: 600 });
  const conversationId = await backend.converse('layla', 'adam');
  backend.clock.advance(590_000);
  // The token is made by the machine's clock; it must reach beyond the session's.
  const ack = await socket.emitWithAck('session:refresh', { token: await backend.token('layla', 7200) });
  expect(ack).toEqual({ ok: true, data: {} });

  backend.clock.advance(60_000);
  expect(await socket.emitWithAck('conversation:read', { conversationId, seq: 0 })).toMatchObject({ ok: true });
});

test('a session cannot become another user by a refresh, nor by a broken token', async () => {
  const socket = await backend.connect('layla');
  const other = await socket.emitWithAck('session:refresh', { token: await backend.token('adam') });
  const broken = await socket.emitWithAck('session:refresh', { token: 'garbage' });
  expect(other).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(broken).toMatchObject({ ok: false, error: { code: 'unauthenticated' } });
  expect(socket.connected).toBe(true);
});

test('RT-5: every 30 s a session hears which of its conversations changed, and nothing when none did', async () => {
  const conversationId = await backend.converse('layla', 'adam');
  const quiet = await backend.converse('layla', 'noor');
  const socket = await backend.connect('layla');
  const hints: unknown[] = [];
  socket.on('hint', (hint) => hints.push(hint));
  await backend.text('adam', conversationId, 'one-change-1');

  const first = next(socket, 'hint');
  backend.clock.advance(30_000);
  expect(await first).toEqual({ items: [{ conversationId, rev: 1, lastSeq: 1 }] });

  // A tick reads the store before it arms the next one; an answered request stands behind that read.
  await socket.emitWithAck('conversation:read', { conversationId, seq: 1 });
  backend.clock.advance(30_000);
  await socket.emitWithAck('conversation:read', { conversationId, seq: 1 });
  expect(hints).toHaveLength(1);

  await backend.text('noor', quiet, 'another-change');
  const second = next(socket, 'hint');
  backend.clock.advance(30_000);
  expect(await second).toEqual({ items: [{ conversationId: quiet, rev: 1, lastSeq: 1 }] });
});

test('a closing server disconnects its sessions and answers what it has accepted', async () => {
  const conversationId = await backend.converse('layla', 'adam');
  const socket = await backend.connect('layla');
  const gone = next<string>(socket, 'disconnect');
  const sends = Array.from({ length: 10 }, (_, index) => backend.text('layla', conversationId, `accepted-${index}`));
  const outcomes = Promise.allSettled(sends);
  const firstAnswer = await sends[0];

  await backend.server.close();

  expect(firstAnswer?.status).toBe(201);
  expect(['io server disconnect', 'transport close']).toContain(await gone);
  for (const answer of await outcomes) {
    if (answer.status === 'fulfilled') expect(answer.value.status).toBe(201);
  }
});
