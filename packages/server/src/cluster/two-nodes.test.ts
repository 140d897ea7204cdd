import { afterAll, beforeAll, expect, test } from 'vitest';
import { startS3 } from '../blobs/s3-server.fixture.ts';
import { WEBM } from '../http/media.fixture.ts';
import { next } from '../served-backend.fixture.ts';
import { type Cluster, startCluster } from '../storage/sql/postgres-cluster.fixture.ts';
import { openRedis } from './redis.ts';
import { type RedisServer, startRedis } from './redis-server.fixture.ts';
import { converse, nextWhere, sendText, startNode, type TestNode } from './two-nodes.fixture.ts';

let cluster: Cluster;
let redis: RedisServer;
let s3: Awaited<ReturnType<typeof startS3>>;
let a: TestNode;
let b: TestNode;
beforeAll(async () => {
  [cluster, redis] = await Promise.all([startCluster(), startRedis()]);
  s3 = await startS3();
  const shared = { databaseUrl: await cluster.createDatabase(), redisUrl: redis.url, s3: s3.options };
  // At the same time on an empty database: one of them makes the schema, both serve.
  const rates = { searches: { burst: 4, perSecond: 0.001 } };
  [a, b] = await Promise.all([startNode({ ...shared, rates, ringSeconds: 2 }), startNode({ ...shared, rates })]);
});
afterAll(async () => {
  await Promise.all([a?.close(), b?.close()]);
  await Promise.all([cluster?.stop(), redis?.stop(), s3?.close()]);
});

type MessageNew = { message: { clientId: string; conversationId: string } };
type PresenceItem = { userId: string; status: string };
type CallUpdated = { call: { id: string; status: string } };

test('two servers that start at once on an empty database are one backend', async () => {
  const [one, other] = await Promise.all([
    a.call('layla', 'GET', '/capabilities'),
    b.call('adam', 'GET', '/capabilities'),
  ]);
  expect(one.status).toBe(200);
  expect(one.body.dataEpoch).toBe(other.body.dataEpoch);
});

test('RT-3, G14: a message sent at one server reaches a session at the other, of a conversation made after it connected', async () => {
  const adam = await b.connect('adam');
  const conversationId = await converse(a, 'layla', 'adam');
  const heard = next<MessageNew>(adam.socket, 'message:new');

  expect((await sendText(a, 'layla', { conversationId, clientId: 'over-there' })).status).toBe(201);

  expect((await heard).message).toMatchObject({ clientId: 'over-there', conversationId });
});

test('MSG-4: the same send at both servers is one message', async () => {
  const conversationId = await converse(a, 'twin-a', 'twin-b');
  const about = { conversationId, clientId: 'only-once' };
  const answers = await Promise.all([a, b, a, b].map((node) => sendText(node, 'twin-a', about)));
  const ids = answers.map(({ body }) => (body.message as { id: string }).id);
  expect(new Set(ids).size).toBe(1);
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
});

test('RT-8: typing at one server is seen at the other', async () => {
  const conversationId = await converse(a, 'typist', 'watcher');
  const [typist, watcher] = await Promise.all([a.connect('typist'), b.connect('watcher')]);
  const heard = next(watcher.socket, 'typing');
  await typist.socket.emitWithAck('typing', { conversationId, isTyping: true, kind: 'text' });
  expect(await heard).toMatchObject({ conversationId, userId: 'typist', isTyping: true });
});

test('whoever is at two servers is online until the last session has ended, and nobody is told of the first', async () => {
  await converse(a, 'here', 'asking');
  const [first, second, asking] = [await a.connect('here'), await b.connect('here'), await b.connect('asking')];
  const told: string[] = [];
  asking.socket.on('presence', ({ status }: PresenceItem) => told.push(status));
  const ask = async () => (await asking.socket.emitWithAck('presence:subscribe', { userIds: ['here'] })) as unknown;
  expect(JSON.stringify(await ask())).toContain('"online"');
  const offline = nextWhere<PresenceItem>(asking.socket, 'presence', ({ status }) => status === 'offline');

  second.socket.disconnect();
  await expect.poll(() => a.server.domain.presence.countOf('here')).toBe(1);
  await expect.poll(() => b.server.domain.presence.countOf('here')).toBe(1);
  expect(told).toEqual([]);

  first.socket.disconnect();
  await offline;
  expect(told).toEqual(['offline']);
});

test('CALL-1, CALL-8: a call between two servers rings, is signalled and is answered', async () => {
  const conversationId = await converse(a, 'caller', 'callee');
  const [caller, callee] = await Promise.all([b.connect('caller'), a.connect('callee')]);
  const rings = next<CallUpdated>(callee.socket, 'call:incoming');
  const { body } = await b.call('caller', 'POST', '/calls', {
    conversationId,
    type: 'VOICE',
    clientId: 'first-call',
    sessionId: caller.sessionId,
  });
  const callId = (body.call as { id: string }).id;
  expect((await rings).call).toMatchObject({ id: callId, status: 'RINGING' });

  const answered = nextWhere<CallUpdated>(caller.socket, 'call:updated', ({ call }) => call.status === 'ANSWERED');
  await a.call('callee', 'POST', `/calls/${callId}/answer`, { sessionId: callee.sessionId });
  await answered;
  const heard = next(callee.socket, 'call:signal');
  const ack = await caller.socket.emitWithAck('call:signal', {
    callId,
    epoch: 1,
    seq: 1,
    kind: 'description',
    payload: { type: 'offer', sdp: 'v=0' },
  });
  expect(ack).toMatchObject({ ok: true });
  expect(await heard).toMatchObject({ callId, fromUserId: 'caller' });
  await a.call('callee', 'POST', `/calls/${callId}/end`, {});
});

test('CALL-6: a call that nobody answers is missed, once, though both servers look at the clock', async () => {
  const conversationId = await converse(a, 'ringing', 'absent');
  const [ringing, absent] = await Promise.all([a.connect('ringing'), b.connect('absent')]);
  const missed = nextWhere<CallUpdated>(absent.socket, 'call:updated', ({ call }) => call.status === 'MISSED');
  const started = await a.call('ringing', 'POST', '/calls', {
    conversationId,
    type: 'VOICE',
    clientId: 'never-heard',
    sessionId: ringing.sessionId,
  });
  expect(started).toMatchObject({ status: 201, body: { call: { status: 'RINGING' } } });
  await missed;
  const page = await b.call('absent', 'GET', `/messages?conversationId=${conversationId}`);
  const types = (page.body.items as { type: string }[]).map(({ type }) => type);
  expect(types.filter((type) => type === 'CALL_MISSED')).toHaveLength(1);
});

test('S9: a limit is one limit, however many servers a user asks', async () => {
  const listener = await openRedis({ url: redis.url, onError: () => {} });
  const told = new Promise<void>((resolve) => listener.peers.subscribe('rates', () => resolve()));
  const search = async (node: TestNode) => (await node.call('eager', 'GET', '/search/messages?q=anything')).status;

  expect([await search(a), await search(a), await search(a), await search(a)]).toEqual([200, 200, 200, 200]);
  await told;
  await b.call('eager', 'GET', '/users/me');

  expect(await search(b)).toBe(429);
  await listener.close();
});

test('MED-3: a file that was sent to one server is in the bucket, and the other gives it out by the URL of the first', async () => {
  const conversationId = await converse(a, 'speaking', 'listening');
  const form = new FormData();
  form.set('conversationId', conversationId);
  form.set('clientId', 'said-to-one');
  form.set('duration', '1');
  form.set('audio', new File([WEBM], 'voice.webm', { type: 'audio/webm' }));
  const response = await fetch(`${a.url}/messages/upload-voice`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${await a.token('speaking')}` },
    body: form,
  });
  expect(response.status).toBe(201);
  const { message } = (await response.json()) as { message: { attachments: { url: string }[] } };
  expect(s3.keys()).toHaveLength(1);

  const given = await fetch((message.attachments[0]?.url ?? '').replace(a.url, b.url));
  expect(given.status).toBe(200);
  expect(await given.bytes()).toEqual(WEBM);
});

test('AUTH-3: a user whose sessions are ended at one server is cut off at the other', async () => {
  const cut = await b.connect('cut-off');
  const other = await b.connect('not-cut-off');
  const gone = next<string>(cut.socket, 'disconnect');
  a.server.endSessions('cut-off');
  await gone;
  expect(other.socket.connected).toBe(true);
});
