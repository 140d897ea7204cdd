import { setupServer } from 'msw/node';
import { io, WebSocket as NativeTransport, type Socket } from 'socket.io-client';
import { afterEach, expect, test } from 'vitest';
import { createTestClock } from '../fakes/test-clock.ts';
import { createWorldHandlers } from '../handlers/index.ts';
import { createWorld, type World } from './create-world.ts';

const LAYLA = 'user-ar-1';
const AHMAD = 'user-ar-2';
const undo: (() => void)[] = [];
afterEach(() => {
  for (const stop of undo.splice(0)) stop();
});

const get = async (world: World, path: string, token = world.tokenFor(LAYLA)) => {
  const response = await world.fetch(`${world.baseUrl}${path}`, { headers: { Authorization: `Bearer ${token}` } });
  return { status: response.status, body: (await response.json()) as { code?: string; items?: unknown[] } };
};
async function listen(world: World, userId: string) {
  const events: [string, unknown][] = [];
  const session = await world.connect(world.tokenFor(userId), {
    emit: (name, payload) => void events.push([name, payload]),
    cut: () => void events.push(['cut', null]),
  });
  return { events, session, names: () => events.map(([name]) => name) };
}

test('what one person does reaches the other, and the backend answers what it stored', async () => {
  const world = createWorld();
  const ahmad = await listen(world, AHMAD);
  const conversationId = await world.as(LAYLA).open(AHMAD);
  await world.as(LAYLA).send(conversationId, 'مرحباً');
  expect(ahmad.names()).toEqual(['session:ready', 'conversation:new', 'message:new']);
  const { body } = await get(world, `/messages?conversationId=${conversationId}`);
  expect(body.items).toMatchObject([{ seq: 1, content: 'مرحباً', senderId: LAYLA }]);
});

test('a token runs out by the world’s own clock', async () => {
  const clock = createTestClock();
  const world = createWorld({ clock, tokenSeconds: 60 });
  const token = world.tokenFor(LAYLA);
  expect((await get(world, '/users/me', token)).status).toBe(200);
  await clock.advance(61_000);
  expect(await get(world, '/users/me', token)).toMatchObject({ status: 401, body: { code: 'token_expired' } });
});

test('planted failures meet the requests they name, as often as they say', async () => {
  const world = createWorld();
  world.network.failRequests({ path: '/users/me' }, 'network');
  world.network.failRequests({ path: '/users/me' }, { status: 503, code: 'unavailable' });
  await expect(get(world, '/users/me')).rejects.toThrow('Failed to fetch');
  expect((await get(world, '/conversations')).status).toBe(200);
  expect(await get(world, '/users/me')).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect((await get(world, '/users/me')).status).toBe(200);
  expect(world.network.requestCount({ path: '/users/me' })).toBe(3);
});

test('events are dropped, doubled and reordered on the way when told so', async () => {
  const world = createWorld();
  const conversationId = await world.as(LAYLA).open(AHMAD);
  const ahmad = await listen(world, AHMAD);
  const contents = () =>
    ahmad.events
      .filter(([name]) => name === 'message:new')
      .map(([, payload]) => (payload as { message: { seq: number } }).message.seq);
  world.network.dropEvents(1, 'message:new');
  await world.as(LAYLA).send(conversationId, '1');
  world.network.duplicateEvents(2);
  await world.as(LAYLA).send(conversationId, '2');
  world.network.duplicateEvents(1);
  world.network.reorderEvents(2);
  await world.as(LAYLA).send(conversationId, '3');
  await world.as(LAYLA).send(conversationId, '4');
  expect(contents()).toEqual([2, 2, 4, 3]);
});

test('being offline cuts live sessions and refuses new ones', async () => {
  const world = createWorld();
  const layla = await listen(world, LAYLA);
  world.network.setOffline(true);
  expect(layla.names()).toEqual(['session:ready', 'cut']);
  await expect(listen(world, LAYLA)).rejects.toThrow('network');
  world.network.setOffline(false);
  expect((await listen(world, LAYLA)).names()).toEqual(['session:ready']);
});

test('the real socket client and fetch run against it through MSW', async () => {
  class CurrentWebSocket extends NativeTransport {
    override createSocket(uri: string, protocols?: string | string[]) {
      return new globalThis.WebSocket(uri, protocols);
    }
  }
  const world = createWorld();
  const server = setupServer(...createWorldHandlers(world));
  server.listen();
  undo.push(() => server.close());
  const connect = (token: string, v = 1): Socket => {
    const options = { transports: [CurrentWebSocket], auth: { token, v }, reconnection: false, forceNew: true };
    const socket = io('ws://api.test/majlis', options);
    undo.push(() => socket.disconnect());
    return socket;
  };
  const refused = await new Promise<Error & { data?: unknown }>((resolve) =>
    connect('nonsense').once('connect_error', resolve),
  );
  expect(refused.data).toMatchObject({ code: 'unauthenticated' });
  const old = await new Promise<Error & { data?: unknown }>((resolve) =>
    connect(world.tokenFor(LAYLA), 0).once('connect_error', resolve),
  );
  expect(old.data).toMatchObject({ code: 'unsupported_version' });
  world.network.setOffline(true);
  const gone = new Promise((resolve) => connect(world.tokenFor(LAYLA)).once('disconnect', resolve));
  expect(await gone).toBe('transport close');
  world.network.setOffline(false);

  const socket = connect(world.tokenFor(AHMAD));
  await new Promise((resolve) => socket.once('session:ready', resolve));
  const conversationId = await world.as(LAYLA).open(AHMAD);
  const arrived = new Promise<{ message: { content: string } }>((resolve) => socket.once('message:new', resolve));
  const answer = await fetch('http://api.test/api/messages', {
    method: 'POST',
    headers: { Authorization: `Bearer ${world.tokenFor(LAYLA)}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ conversationId, clientId: 'client-id-1', type: 'TEXT', content: 'عبر الشبكة' }),
  });
  expect(answer.status).toBe(201);
  expect((await arrived).message.content).toBe('عبر الشبكة');
  expect(await socket.emitWithAck('conversation:read', { conversationId, seq: 1 })).toMatchObject({
    ok: true,
    data: { me: { readSeq: 1 } },
  });
  expect(await socket.emitWithAck('nothing:known', {})).toMatchObject({ ok: false, error: { code: 'not_found' } });
});

test('a request that is never answered ends when its caller gives up', async () => {
  const world = createWorld();
  world.network.failRequests({ path: '/users/me' }, 'silence');
  const giveUp = new AbortController();
  const asked = world.fetch(`${world.baseUrl}/users/me`, {
    headers: { Authorization: `Bearer ${world.tokenFor(LAYLA)}` },
    signal: giveUp.signal,
  });
  giveUp.abort();
  await expect(asked).rejects.toThrow('abort');
  expect((await get(world, '/users/me')).status).toBe(200);
});

test('what is no token of the world is refused as the backend refuses it', async () => {
  const world = createWorld();
  for (const token of ['none', 'world.%%%.token', `world.${btoa('null')}.token`, `world.${btoa('{"sub":1}')}.token`]) {
    expect(await get(world, '/users/me', token)).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  }
});

test('RT-7: a session that gets no newer token is warned, then ended; one that does lives on', async () => {
  const clock = createTestClock();
  const world = createWorld({ clock, tokenSeconds: 120, sessionsExpire: true });
  const [layla, ahmad] = [await listen(world, LAYLA), await listen(world, AHMAD)];
  await clock.advance(46_000);
  expect(layla.names()).toEqual(['session:ready', 'session:expiring']);
  const answer = await layla.session.receive('session:refresh', { token: world.tokenFor(LAYLA) });
  expect(answer).toEqual({ ok: true, data: {} });
  expect(await ahmad.session.receive('session:refresh', { token: world.tokenFor(LAYLA) })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  });
  await clock.advance(105_000);
  expect(ahmad.names()).toEqual(['session:ready', 'session:expiring', 'session:expired', 'cut']);
  expect(layla.names()).not.toContain('session:expired');
});

test('a call rings, ends with its session gone, and leaves no timer behind', async () => {
  const clock = createTestClock();
  const world = createWorld({ clock });
  const [layla, ahmad] = [await listen(world, LAYLA), await listen(world, AHMAD)];
  const conversationId = await world.as(LAYLA).open(AHMAD);
  const [, ready] = layla.events[0] ?? [];
  const { sessionId } = ready as { sessionId: string };
  const { call } = await world.domain.calls.start({ userId: LAYLA }, { conversationId, type: 'VOICE', sessionId });
  const rung = await ahmad.session.receive('call:ringing', { callId: call.id });
  expect(rung).toEqual({ ok: true, data: {} });
  expect(layla.names()).toContain('call:ringing');
  expect(ahmad.names()).toContain('call:incoming');

  layla.session.close();
  await clock.advance(9000);
  expect(ahmad.names().slice(-2)).toEqual(['call:updated', 'message:new']);
  const [last] = (await world.as(AHMAD).messages(conversationId)).slice(-1);
  expect(last).toMatchObject({ type: 'CALL_MISSED', call: { id: call.id, status: 'MISSED' } });
  expect(clock.pending()).toBe(0);
});
