import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Presence } from '@majlis/contract';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { next, serveBackend } from '../served-backend.fixture.ts';

type Backend = Awaited<ReturnType<typeof serveBackend>>;
let backend: Backend;
let made = 0;
beforeAll(async () => {
  backend = await serveBackend();
});
afterAll(() => backend.close());

/** Two who share a conversation. */
async function pair() {
  made += 1;
  const [layla, adam] = [`layla-${made}`, `adam-${made}`];
  const conversationId = await backend.converse(layla, adam);
  return { layla, adam, conversationId };
}
const subscribe = async (socket: Socket, ...userIds: string[]): Promise<Presence[]> =>
  (await socket.emitWithAck('presence:subscribe', { userIds })).data.items;
const ask = async (userId: string, ...wanted: string[]) => {
  const query = wanted.map((id) => `userIds=${id}`).join('&');
  return (await backend.call(userId, 'GET', `/presence?${query}`)).body.items as Presence[];
};
const hear = (socket: Socket) => {
  const heard: Presence[] = [];
  socket.on('presence', (item: Presence) => heard.push(item));
  return heard;
};
/** What was emitted to this session before has arrived. */
const settled = (socket: Socket) => socket.emitWithAck('typing', {});
/** The server has seen this session go. */
async function leave(socket: Socket, userId: string): Promise<void> {
  const before = backend.server.domain.presence;
  const { close } = before;
  const gone = new Promise<void>((resolve) => {
    before.close = (actor) => {
      close(actor);
      if (actor.userId === userId) resolve();
    };
  });
  socket.disconnect();
  await gone;
  before.close = close;
}

test('a peer hears online, away and, some seconds after the last session went, offline with the time', async () => {
  const { layla, adam } = await pair();
  const listener = await backend.connect(layla);
  const heard = hear(listener);
  expect(await subscribe(listener, adam)).toEqual([{ userId: adam, status: 'offline', lastSeenAt: null }]);

  const online = next<Presence>(listener, 'presence');
  const [one, two] = [await backend.connect(adam), await backend.connect(adam)];
  expect(await online).toMatchObject({ userId: adam, status: 'online' });
  await one.emitWithAck('presence:set', { status: 'away' });
  await settled(listener);
  expect(heard).toHaveLength(1);

  const away = next<Presence>(listener, 'presence');
  await two.emitWithAck('presence:set', { status: 'away' });
  await two.emitWithAck('presence:set', { status: 'away' });
  const awayAt = new Date(backend.clock.now()).toISOString();
  expect(await away).toEqual({ userId: adam, status: 'away', lastSeenAt: awayAt });

  await leave(one, adam);
  await leave(two, adam);
  const offline = next<Presence>(listener, 'presence');
  backend.clock.advance(5000);
  expect(await offline).toEqual({ userId: adam, status: 'offline', lastSeenAt: awayAt });
  expect(await ask(layla, adam)).toEqual([{ userId: adam, status: 'offline', lastSeenAt: awayAt }]);
  expect(heard.map(({ status }) => status)).toEqual(['online', 'away', 'offline']);
});

test('a page that is loaded again within the grace is no absence', async () => {
  const { layla, adam } = await pair();
  const listener = await backend.connect(layla);
  const before = await backend.connect(adam);
  await subscribe(listener, adam);
  const heard = hear(listener);
  await leave(before, adam);
  backend.clock.advance(4000);
  await backend.connect(adam);
  backend.clock.advance(20_000);
  await settled(listener);
  expect(heard).toEqual([]);
  expect(await ask(layla, adam)).toMatchObject([{ status: 'online' }]);
});

test('AUTH-4, RT-8: an outsider, an own session, a session that did not ask and one that asked for others hear nothing', async () => {
  const { layla, adam } = await pair();
  const [outsider, own, silent, other, listener] = await Promise.all(
    ['mallory', adam, layla, layla, layla].map((userId) => backend.connect(userId)),
  );
  if (!outsider || !own || !silent || !other || !listener) throw new Error('five sessions were opened');
  expect(await subscribe(outsider, adam, 'nobody')).toEqual([]);
  expect(await ask('mallory', adam, 'nobody')).toEqual([]);
  expect(await subscribe(own, adam)).toEqual([]);
  await subscribe(other, adam);
  await subscribe(other, 'somebody-else');
  await subscribe(listener, adam);
  const quiet = [outsider, own, silent, other].map(hear);
  const told = next<Presence>(listener, 'presence');
  await own.emitWithAck('presence:set', { status: 'away' });
  expect(await told).toMatchObject({ status: 'away' });
  for (const socket of [outsider, own, silent, other]) await settled(socket);
  expect(quiet).toEqual([[], [], [], []]);
});

test('RT-6: what is malformed or too much is answered with a problem', async () => {
  const { layla } = await pair();
  const socket = await backend.connect(layla);
  const refused = await socket.emitWithAck('presence:set', { status: 'offline' });
  expect([refused.ok, refused.error.code]).toEqual([false, 'validation_failed']);
  const many = { userIds: Array.from({ length: 101 }, (_, n) => `user-${n}`) };
  expect((await socket.emitWithAck('presence:subscribe', many)).error.code).toBe('validation_failed');
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => socket.emitWithAck('presence:set', { status: 'online' })),
  );
  expect(answers.filter(({ ok }) => !ok).map(({ error }) => error.code)).toContain('rate_limited');
});

test('RT-6, CAP-1: where the level is not offered, its events are answered with a problem and nobody is told', async () => {
  const own = await serveBackend({ levels: ['core'] });
  const socket = await own.connect('layla');
  const ack = await socket.emitWithAck('presence:subscribe', { userIds: ['x'] });
  expect(ack).toMatchObject({ ok: false, error: { code: 'unsupported' } });
  expect(socket.connected).toBe(true);
  await own.close();
});

test('a restart keeps when somebody was last seen', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'majlis-presence-'));
  const { createServer } = await import('../create-server.ts');
  const open = () =>
    createServer({ dataFolder, authenticate: async () => ({ userId: 'x', expiresAt: null }) as never });
  const first = await open();
  for (const id of ['layla', 'adam']) await first.domain.users.ensure({ id });
  await first.domain.conversations.createDirect({ userId: 'layla' }, { userId: 'adam' });
  first.domain.presence.open({ userId: 'adam', sessionId: 'one' });
  await first.close();
  const again = await open();
  const [item] = await again.domain.presence.list({ userId: 'layla' }, ['adam']);
  expect(item).toMatchObject({ status: 'offline', lastSeenAt: expect.any(String) });
  await again.close();
  await rm(dataFolder, { recursive: true, force: true });
}, 120_000);
