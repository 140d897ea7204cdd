import { setTimeout as wait } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintToken } from '../auth/mint-token.ts';
import { killServers, SECRET, type Started, startServer } from '../bin/started-server.fixture.ts';
import { type Cluster, startCluster } from '../storage/sql/postgres-cluster.fixture.ts';
import { startBalancer } from './balancer.fixture.ts';
import { freePort, type RedisServer, startRedis } from './redis-server.fixture.ts';

const MESSAGES = 200;
let cluster: Cluster;
let redis: RedisServer;
let databaseUrl: string;
let balancer: Awaited<ReturnType<typeof startBalancer>>;
const ports: number[] = [];
const nodes: Started[] = [];

const launch = (port: number) =>
  startServer(['--port', String(port), '--database-url', databaseUrl, '--redis-url', redis.url]);
beforeAll(async () => {
  [cluster, redis] = await Promise.all([startCluster(), startRedis()]);
  databaseUrl = await cluster.createDatabase();
  ports.push(await freePort(), await freePort());
  nodes.push(...(await Promise.all(ports.map(launch))));
  balancer = await startBalancer(() => ports);
}, 120_000);
afterAll(async () => {
  await balancer?.close();
  await Promise.all(nodes.map((node) => node.end('SIGTERM')));
  killServers();
  await Promise.all([cluster?.stop(), redis?.stop()]);
});

type Item = { clientId: string; seq: number };

/** One request by way of the balancer, a connection each, as often as it takes. */
async function ask(userId: string, path: string, body?: object): Promise<Record<string, unknown>> {
  const token = await mintToken({ secret: SECRET, userId, name: userId, expiresIn: 3600 });
  for (;;) {
    const response = await fetch(`${balancer.url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', Connection: 'close' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }).catch(() => null);
    const answer = (await response?.json().catch(() => null)) as Record<string, unknown> | null;
    if (response?.ok && answer) return answer;
    if (response?.status === 429) await wait(Number(response.headers.get('Retry-After')) * 1000);
    else if (response && response.status < 500) throw new Error(JSON.stringify(answer));
  }
}

/** A reader that moves to another server when its own goes, and reads what it missed in between. */
async function follow(userId: string, conversationId: string) {
  const seen: Item[] = [];
  let moves = 0;
  const token = await mintToken({ secret: SECRET, userId, name: userId, expiresIn: 3600 });
  const socket = io(new URL('/majlis', balancer.url).href, {
    auth: { token, v: 1 },
    transports: ['websocket'],
    reconnectionDelay: 20,
    reconnectionDelayMax: 100,
    forceNew: true,
  });
  const take = (item: Item) => {
    if (!seen.some(({ seq }) => seq === item.seq)) seen.push(item);
  };
  const catchUp = async () => {
    const page = await ask(userId, `/messages?conversationId=${conversationId}&limit=100`);
    for (const item of page.items as Item[]) take(item);
  };
  socket.on('message:new', ({ message }: { message: Item }) => take(message));
  socket.on('session:ready', () => void catchUp());
  socket.on('disconnect', (reason) => {
    moves += 1;
    if (reason === 'io server disconnect') socket.connect();
  });
  await expect.poll(() => socket.connected).toBe(true);
  return { seen, moves: () => moves, close: () => socket.disconnect() };
}

test('G14: both servers are restarted in turn while 200 messages are sent: none is lost and none is there twice', async () => {
  await ask('reader', '/users/me');
  const { conversation } = await ask('sender', '/conversations', { type: 'DIRECT', userId: 'reader' });
  const conversationId = (conversation as { id: string }).id;
  const reader = await follow('reader', conversationId);
  let sent = 0;
  const sending = (async () => {
    for (; sent < MESSAGES; sent += 1) {
      const userId = sent % 2 === 0 ? 'sender' : 'reader';
      await ask(userId, '/messages', { conversationId, clientId: `rolling-${sent}`, type: 'TEXT', content: 'x' });
    }
  })();

  for (const [index, port] of ports.entries()) {
    await expect.poll(() => sent, { timeout: 30_000 }).toBeGreaterThan(index * 60 + 20);
    const ended = await nodes[index]?.end('SIGTERM');
    expect(ended?.code).toBe(0);
    nodes[index] = await launch(port);
  }
  await sending;

  await expect.poll(() => reader.seen.length, { timeout: 40_000 }).toBe(MESSAGES);
  const bySeq = reader.seen.toSorted((one, other) => one.seq - other.seq);
  expect(bySeq.map(({ seq }) => seq)).toEqual(Array.from({ length: MESSAGES }, (_, index) => index + 1));
  expect(bySeq.map(({ clientId }) => clientId)).toEqual(bySeq.map((_, index) => `rolling-${index}`));
  expect(reader.moves()).toBeGreaterThan(0);
  reader.close();
}, 120_000);
