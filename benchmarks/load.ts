import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mintToken } from '@majlis/server';
import { type Crowd, createCrowd } from './load/crowd.ts';
import { measureGrowth } from './load/growth.ts';
import { createBareSender, createPoster, type Sender, sayMany } from './load/sender.ts';
import { interleave, printReport, type Samples, toRow } from './report.ts';
import { spawnServer } from './wire/spawn-server.ts';

const RECEIVERS = 500;
const FANOUT_ROUNDS = 15;
const FANOUT_SENDS = 60;
const STEPS = [1, 4, 16, 64] as const;
const STEP_SENDS = 600;
const STORM = 2000;
const SESSIONS_PER_USER = 20;
const MIB = 1024 * 1024;

type Served = Awaited<ReturnType<typeof spawnServer>>;
interface Backend {
  served: Served;
  token(userId: string): Promise<string>;
  /** Restarts it where it was, as after a power cut. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

async function openBackend(): Promise<Backend> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'majlis-bench-'));
  const secret = randomBytes(48).toString('base64url');
  const settings = { BENCH_DATA: dataFolder, BENCH_SECRET: secret, BENCH_SESSIONS: String(RECEIVERS + 1) };
  const backend: Backend = {
    served: await spawnServer('majlis-server', settings),
    token: (userId) => mintToken({ secret, userId, name: userId, expiresIn: 7200 }),
    async restart() {
      const BENCH_PORT = new URL(backend.served.url).port;
      await backend.served.crash();
      backend.served = await spawnServer('majlis-server', { ...settings, BENCH_PORT });
    },
    async close() {
      await backend.served.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
  return backend;
}

async function call<Answer>(backend: Backend, userId: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(`${backend.served.url}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { Authorization: `Bearer ${await backend.token(userId)}`, 'Content-Type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}`);
  return (await response.json()) as Answer;
}
async function converse(backend: Backend, a: string, b: string): Promise<string> {
  await call(backend, b, '/users/me');
  type Answer = { conversation: { id: string } };
  const { conversation } = await call<Answer>(backend, a, '/conversations', { type: 'DIRECT', userId: b });
  return conversation.id;
}

const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
const flat = (value: number): Samples => ({ median: value, min: value, max: value });
const open = (crowd: Crowd, url: string, { namespace, tokens }: { namespace: string; tokens: readonly string[] }) =>
  namespace === '/'
    ? crowd.open({ url, namespace, tokens, ready: 'ready', counted: 'said' })
    : crowd.open({ url, namespace, tokens, ready: 'session:ready', counted: 'message:new' });

/** Deliveries a second to many sessions, the sender never waiting for them. */
async function measureFanOut(backend: Backend, bare: Served) {
  const conversationId = await converse(backend, 'layla', 'adam');
  const [ours, theirs] = [createCrowd(), createCrowd()];
  const adam = await backend.token('adam');
  await open(ours, backend.served.url, { namespace: '/majlis', tokens: Array.from({ length: RECEIVERS }, () => adam) });
  await open(theirs, bare.url, { namespace: '/', tokens: Array.from({ length: RECEIVERS }, () => '') });
  const token = await backend.token('layla');
  const poster = createPoster({ url: backend.served.url, token, conversationIds: [conversationId] });
  const sender = await createBareSender(bare.url);
  const round = async (crowd: Crowd, { say }: Sender): Promise<number> => {
    const { heard } = crowd.expect(RECEIVERS * FANOUT_SENDS);
    const startedAt = performance.now();
    await Promise.all([sayMany(say, { inFlight: 8, count: FANOUT_SENDS }), heard]);
    return (RECEIVERS * FANOUT_SENDS * 1000) / (performance.now() - startedAt);
  };
  await round(ours, poster);
  await round(theirs, sender);
  const spread = await interleave(FANOUT_ROUNDS, {
    [`majlis to ${RECEIVERS}, deliveries/s`]: () => round(ours, poster),
    [`bare socket.io to ${RECEIVERS}, deliveries/s`]: () => round(theirs, sender),
  });
  poster.close();
  sender.close();
  await Promise.all([ours.close(), theirs.close()]);
  return spread;
}

/** Sends a second, and how long each takes, as more and more are on their way at once; each is stored before it is answered. */
async function measureSteps(backend: Backend, bare: Served) {
  const conversationIds: string[] = [];
  for (let n = 0; n < 16; n += 1) conversationIds.push(await converse(backend, 'layla', `friend-${n}`));
  const token = await backend.token('layla');
  const poster = createPoster({ url: backend.served.url, token, conversationIds });
  const sender = await createBareSender(bare.url);
  const spread: Record<string, Samples> = {};
  const latencies: Record<string, object> = {};
  for (const inFlight of STEPS) {
    const all: Record<'ours' | 'theirs', number[]> = { ours: [], theirs: [] };
    const round = async (name: 'ours' | 'theirs', { say }: Sender): Promise<number> => {
      const startedAt = performance.now();
      all[name].push(...(await sayMany(say, { inFlight, count: STEP_SENDS })));
      return (STEP_SENDS * 1000) / (performance.now() - startedAt);
    };
    const measured = await interleave(3, {
      [`majlis, ${inFlight} at once, sends/s`]: () => round('ours', poster),
      [`bare socket.io, ${inFlight} at once, sends/s`]: () => round('theirs', sender),
    });
    Object.assign(spread, measured);
    for (const [name, times] of Object.entries(all)) {
      const sorted = times.sort((a, b) => a - b);
      latencies[`${name === 'ours' ? 'majlis' : 'bare socket.io'}, ${inFlight} at once`] = {
        p50: Number(percentile(sorted, 0.5).toFixed(2)),
        p99: Number(percentile(sorted, 0.99).toFixed(2)),
      };
    }
  }
  poster.close();
  sender.close();
  console.log('\nload: milliseconds from a send to its answer');
  console.table(latencies);
  return spread;
}

/** Resident memory of a process, in bytes. */
function residentOf({ pid }: Served): number {
  const [, kib = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kib) * 1024;
}

/** Many connect at once, then lose their server to a crash and come back to it all together. */
async function measureStorm(backend: Backend, bare: { served: Served; restart(): Promise<void> }) {
  const users = Array.from({ length: STORM / SESSIONS_PER_USER }, (_, n) => `storm-${n}`);
  const tokens: string[] = [];
  for (const user of users) {
    const token = await backend.token(user);
    for (let n = 0; n < SESSIONS_PER_USER; n += 1) tokens.push(token);
  }
  const spread: Record<string, Samples> = {};
  async function storm(name: string, namespace: string, node: { served: Served; restart(): Promise<void> }) {
    const crowd = createCrowd();
    const before = residentOf(node.served);
    const opened = await open(crowd, node.served.url, { namespace, tokens });
    const perConnection = (residentOf(node.served) - before) / STORM / 1024;
    const { returned } = crowd.awaitReturn();
    await node.restart();
    const back = [...(await returned)].sort((a, b) => a - b);
    await crowd.close();
    spread[`${name}: KiB a connection`] = flat(perConnection);
    spread[`${name}: ms until all ${STORM} are in`] = flat(Math.max(...opened));
    spread[`${name}: ms from a crash until half are back`] = flat(percentile(back, 0.5));
    spread[`${name}: ms from a crash until all are back`] = flat(percentile(back, 1));
  }
  await storm('majlis', '/majlis', backend);
  await storm('bare socket.io', '/', bare);
  return spread;
}

async function run(): Promise<void> {
  const backend = await openBackend();
  const bare = {
    served: await spawnServer('bare-server'),
    async restart() {
      const BENCH_PORT = new URL(bare.served.url).port;
      await bare.served.crash();
      bare.served = await spawnServer('bare-server', { BENCH_PORT });
    },
  };
  try {
    const spread = {
      ...(await measureFanOut(backend, bare.served)),
      ...(await measureSteps(backend, bare.served)),
      ...(await measureStorm(backend, bare)),
      ...(await measureGrowth()),
      'memory of the server at the end, MiB': flat(residentOf(backend.served) / MIB),
    };
    const at = (name: string): number => (spread as Record<string, Samples>)[name]?.median ?? Number.NaN;
    const pair = (row: string, unit: string, what: (name: string) => string) =>
      toRow(row, unit, at(what('majlis')), at(what('bare socket.io')));
    const cost = `to ${RECEIVERS}, deliveries/s`;
    printReport('load', 'the unit of each', spread, [
      // What one delivery costs of ours against one of theirs: 1 / 0.6 is the most that is allowed.
      toRow('fanout-cost-vs-bare', 'µs a delivery', 1e6 / at(`majlis ${cost}`), 1e6 / at(`bare socket.io ${cost}`)),
      ...STEPS.map((step) => pair(`sends-${step}-at-once`, 'sends/s', (name) => `${name}, ${step} at once, sends/s`)),
      toRow(
        'fanout-two-nodes-vs-one',
        'deliveries/s',
        at('two nodes to 400, deliveries/s'),
        at('one node to 400, deliveries/s'),
      ),
      pair('memory-a-connection', 'KiB', (name) => `${name}: KiB a connection`),
      pair('connect-2000', 'ms', (name) => `${name}: ms until all ${STORM} are in`),
      pair('storm-2000-half-back', 'ms', (name) => `${name}: ms from a crash until half are back`),
      pair('storm-2000-all-back', 'ms', (name) => `${name}: ms from a crash until all are back`),
    ]);
  } finally {
    await Promise.all([backend.close(), bare.served.close()]);
  }
}

await run();
