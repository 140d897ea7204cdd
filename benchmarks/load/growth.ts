import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mintToken } from '@majlis/server';
import { startRedis } from '../../packages/server/src/cluster/redis-server.fixture.ts';
import { startCluster } from '../../packages/server/src/storage/sql/postgres-cluster.fixture.ts';
import { interleave, type Samples } from '../report.ts';
import { spawnServer } from '../wire/spawn-server.ts';
import { createCrowd } from './crowd.ts';
import { createPoster, type Sender, sayMany } from './sender.ts';

const RECEIVERS = 400;
const SENDS = 60;
const ROUNDS = 7;
const IN_FLIGHT = 8;

/** Some servers of one backend, over a PostgreSQL and a Redis of their own. */
async function openNodes(count: number, shared: { databaseUrl: string; redisUrl: string }) {
  const secret = randomBytes(48).toString('base64url');
  const files = await mkdtemp(join(tmpdir(), 'majlis-bench-'));
  const settings = {
    BENCH_DATA: files,
    BENCH_SECRET: secret,
    BENCH_SESSIONS: String(RECEIVERS + 1),
    BENCH_DATABASE: shared.databaseUrl,
    BENCH_REDIS: shared.redisUrl,
  };
  const nodes: Awaited<ReturnType<typeof spawnServer>>[] = [];
  for (let n = 0; n < count; n += 1) nodes.push(await spawnServer('majlis-server', settings));
  const urls = nodes.map(({ url }) => url);
  const token = (userId: string) => mintToken({ secret, userId, name: userId, expiresIn: 3600 });
  const ask = async (userId: string, path: string, body?: object) => {
    const response = await fetch(`${urls[0]}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { Authorization: `Bearer ${await token(userId)}`, 'Content-Type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return (await response.json()) as { conversation: { id: string } };
  };
  await ask('adam', '/users/me');
  const { conversation } = await ask('layla', '/conversations', { type: 'DIRECT', userId: 'adam' });
  const [adam, layla] = [await token('adam'), await token('layla')];
  const crowds = urls.map(() => createCrowd());
  for (const [index, url] of urls.entries()) {
    const tokens = Array.from({ length: RECEIVERS / count }, () => adam);
    await crowds[index]?.open({ url, namespace: '/majlis', tokens, ready: 'session:ready', counted: 'message:new' });
  }
  const posters = urls.map((url) => createPoster({ url, token: layla, conversationIds: [conversation.id] }));
  let turn = 0;
  const say: Sender['say'] = () => {
    turn += 1;
    return posters[turn % posters.length]?.say() ?? Promise.resolve();
  };
  return {
    /** Deliveries a second, the senders never waiting for them. */
    async fanOut(): Promise<number> {
      const all = crowds.map((crowd) => crowd.expect((RECEIVERS / count) * SENDS).heard);
      const startedAt = performance.now();
      await Promise.all([sayMany(say, { inFlight: IN_FLIGHT, count: SENDS }), ...all]);
      return (RECEIVERS * SENDS * 1000) / (performance.now() - startedAt);
    },
    async close() {
      for (const poster of posters) poster.close();
      await Promise.all(crowds.map((crowd) => crowd.close()));
      await Promise.all(nodes.map((node) => node.close()));
      await rm(files, { recursive: true, force: true });
    },
  };
}

/** The same work for one server and for two, over PostgreSQL and Redis on this very machine. */
export async function measureGrowth(): Promise<Record<string, Samples>> {
  const cluster = await startCluster();
  // One each: servers of one Redis are one backend.
  const queues = [await startRedis(), await startRedis()];
  try {
    const shared = async (index: number) => ({
      databaseUrl: await cluster.createDatabase(),
      redisUrl: queues[index]?.url ?? '',
    });
    const one = await openNodes(1, await shared(0));
    const two = await openNodes(2, await shared(1));
    await one.fanOut();
    await two.fanOut();
    const spread = await interleave(ROUNDS, {
      [`one node to ${RECEIVERS}, deliveries/s`]: one.fanOut,
      [`two nodes to ${RECEIVERS}, deliveries/s`]: two.fanOut,
    });
    await Promise.all([one.close(), two.close()]);
    return spread;
  } finally {
    await Promise.all(queues.map((queue) => queue.stop()));
    await cluster.stop();
  }
}
