import { afterAll, beforeAll, expect, test } from 'vitest';
import { next } from '../served-backend.fixture.ts';
import { openPostgresStore } from '../storage/sql/postgres.ts';
import { type Cluster, startCluster } from '../storage/sql/postgres-cluster.fixture.ts';
import { type RedisServer, startRedis } from './redis-server.fixture.ts';
import { converse, nextWhere, sendText, startNode, type TestNode } from './two-nodes.fixture.ts';

let cluster: Cluster;
let redis: RedisServer;
let databaseUrl: string;
let a: TestNode;
let b: TestNode;
beforeAll(async () => {
  [cluster, redis] = await Promise.all([startCluster(), startRedis()]);
  databaseUrl = await cluster.createDatabase();
  const shared = { databaseUrl, redisUrl: redis.url };
  [a, b] = await Promise.all([startNode(shared), startNode(shared)]);
});
afterAll(async () => {
  await Promise.all([a?.close(), b?.close()]);
  await Promise.all([cluster?.stop(), redis?.stop()]);
});

type MessageNew = { message: { clientId: string; seq: number } };
type Hint = { items: { conversationId: string; lastSeq: number }[] };
const statusOf = async (node: TestNode, path: string) => (await fetch(`${node.url}${path}`)).status;
const untilReady = (node: TestNode, status: 200 | 503) =>
  expect.poll(() => statusOf(node, '/ready'), { timeout: 20_000 }).toBe(status);

/** As by a server that crashed between commit and emit. */
async function commitUntold(conversationId: string, senderId: string): Promise<void> {
  const store = await openPostgresStore({ connectionString: databaseUrl });
  const written = await store.messages.append({
    id: 'm_untold',
    conversationId,
    senderId,
    clientId: 'never-told',
    fingerprint: 'never-told',
    type: 'TEXT',
    content: 'never told',
    location: null,
    bid: null,
    custom: null,
    replyToId: null,
    forwarded: false,
    attachmentIds: [],
    createdAt: new Date().toISOString(),
  });
  await store.close();
  expect(written.kind).toBe('created');
}

test('RT-5, G14: what was sent while Redis was away is hinted at as soon as it is back, and events flow again', async () => {
  const conversationId = await converse(a, 'redis-a', 'redis-b');
  const { socket } = await b.connect('redis-b');
  const hint = next<Hint>(socket, 'hint');
  expect(await statusOf(b, '/ready')).toBe(200);

  await redis.kill();
  expect((await sendText(a, 'redis-a', { conversationId, clientId: 'while-away' })).status).toBe(201);
  await untilReady(b, 503);
  expect(await statusOf(b, '/health')).toBe(200);
  await redis.start();

  expect((await hint).items).toContainEqual(expect.objectContaining({ conversationId, lastSeq: 1 }));
  await untilReady(b, 200);
  await untilReady(a, 200);
  // What waited for Redis may come late, before it.
  const heard = nextWhere<MessageNew>(socket, 'message:new', ({ message }) => message.clientId === 'back-again');
  await sendText(a, 'redis-a', { conversationId, clientId: 'back-again' });
  await heard;
});

test('RT-5, G14: after a crash of PostgreSQL sessions still stand, are told what they may have missed, and sends go on', async () => {
  const conversationId = await converse(a, 'crash-a', 'crash-b');
  const { socket } = await b.connect('crash-b');
  const first = next(socket, 'message:new');
  await sendText(a, 'crash-a', { conversationId, clientId: 'before-that' });
  await first;
  const hint = next<Hint>(socket, 'hint');
  await commitUntold(conversationId, 'crash-a');

  await cluster.crash();
  await untilReady(a, 503);
  await untilReady(b, 503);
  expect(await statusOf(a, '/health')).toBe(200);
  const refused = await sendText(a, 'crash-a', { conversationId, clientId: 'while-down' });
  expect(refused.status).toBeGreaterThanOrEqual(500);
  await cluster.start();
  await untilReady(a, 200);
  await untilReady(b, 200);

  expect((await hint).items).toContainEqual(expect.objectContaining({ conversationId, lastSeq: 2 }));
  expect(socket.connected).toBe(true);
  const heard = next<MessageNew>(socket, 'message:new');
  expect((await sendText(a, 'crash-a', { conversationId, clientId: 'while-down' })).status).toBe(201);
  expect((await heard).message).toMatchObject({ clientId: 'while-down', seq: 3 });
});
