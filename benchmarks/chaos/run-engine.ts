import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mintToken } from '@majlis/server';
import type { ServedPage } from '../browser/serve-page.ts';
import { type BrowserTabs, openBrowserTabs } from './browser-tabs.ts';
import { type Engine, removeFolder, startPostgres, startRedis } from './engines.ts';
import { openFaultProxy } from './fault-proxy.ts';
import { faultsOf, type Rig } from './faults.ts';
import type { History, Stored } from './history.ts';
import { type ChaosClient, type NodeClient, openNodeClient } from './node-client.ts';
import { type ServedNode, serveNode } from './served-node.ts';

/** The embedded store in one process, or several processes on PostgreSQL and Redis. */
export type EngineName = 'embedded' | 'postgres';
export interface EngineRun {
  engine: EngineName;
  messages: number;
  faults: number;
  random: () => number;
  history: History;
  /** Null: without a browser. */
  page: ServedPage | null;
}

const PEOPLE = 8;
/** Messages that a client may have on their way. */
const UNSENT_MAX = 20;
const LANES_OF_TABS = 2;
const QUIET_WITHIN_MS = 90_000;
const TOKEN_SECONDS = 150;
const TABS_USER = 'tabs';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Backend {
  nodes: ServedNode[];
  postgres: Engine | null;
  redis: Engine | null;
}

async function openBackend({ engine, page }: EngineRun, folder: string, secret: string): Promise<Backend> {
  const postgres = engine === 'postgres' ? await startPostgres(folder) : null;
  const redis = engine === 'postgres' ? await startRedis(folder) : null;
  if (engine === 'postgres' && !postgres) throw new Error('PostgreSQL is not installed');
  const settings = {
    CHAOS_SECRET: secret,
    CHAOS_DATA: join(folder, 'data'),
    ...(page ? { CHAOS_ORIGIN: page.origin } : {}),
    ...(postgres ? { CHAOS_DATABASE: postgres.url } : {}),
    ...(redis ? { CHAOS_REDIS: redis.url } : {}),
  };
  const nodes: ServedNode[] = [];
  for (let n = 0; n < (redis ? 2 : 1); n += 1) nodes.push(await serveNode(settings));
  return { nodes, postgres, redis };
}

/** Talks to a node as somebody who has never been here. */
function createVisitor(baseUrl: string, mint: (userId: string) => Promise<string>) {
  return async <Answer>(userId: string, path: string, body?: object): Promise<Answer> => {
    const response = await fetch(`${baseUrl}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { Authorization: `Bearer ${await mint(userId)}`, 'Content-Type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}`);
    return (await response.json()) as Answer;
  };
}
type Visitor = ReturnType<typeof createVisitor>;

async function readCold(visit: Visitor, userId: string, conversationId: string): Promise<Stored[]> {
  const all: Stored[] = [];
  for (;;) {
    type Page = { items: Stored[] };
    const after = all.at(-1)?.seq ?? 0;
    const path = `/messages?conversationId=${encodeURIComponent(conversationId)}&after=${after}&limit=100`;
    const { items } = await visit<Page>(userId, path);
    all.push(...items.map(({ id, seq, clientId }) => ({ id, seq, clientId })));
    if (items.length === 0) return all;
  }
}

/** Each writes to the next, round in a ring, and the tabs to the first and the last. */
async function introduce(visit: Visitor, names: readonly string[]): Promise<Map<string, string[]>> {
  const looksAt = new Map(names.map((name) => [name, [] as string[]]));
  for (const name of names) await visit(name, '/users/me');
  for (const [index, name] of names.entries()) {
    const next = names[(index + 1) % names.length] ?? name;
    type Answer = { conversation: { id: string } };
    const { conversation } = await visit<Answer>(name, '/conversations', { type: 'DIRECT', userId: next });
    for (const member of [name, next]) looksAt.get(member)?.push(conversation.id);
  }
  return looksAt;
}

/** The number of the next message to write; null when all are written. */
type TakeOne = () => Promise<number | null>;

/** Writes until nothing is left to be written, never far ahead of what is sent. */
async function writeOn(client: ChaosClient, conversationId: string, takeOne: TakeOne): Promise<void> {
  for (let number = await takeOne(); number !== null; number = await takeOne()) {
    for (;;) {
      try {
        if (number % 10 === 0) {
          for (let unsent = UNSENT_MAX; unsent >= UNSENT_MAX; ) {
            unsent = (await client.view(conversationId)).filter(({ seq }) => seq === 0).length;
            if (unsent >= UNSENT_MAX) await wait(100);
          }
        }
        await client.write(conversationId, `${client.name} ${number}`);
        break;
      } catch {
        // It was not taken, because its tab went away: whoever writes writes it again.
        await wait(50);
      }
    }
    await wait(1);
  }
}

async function untilQuiet(clients: readonly ChaosClient[], logs: ReadonlyMap<string, Stored[]>): Promise<boolean> {
  for (const client of clients) {
    for (const id of client.conversationIds) {
      const shown = await client.view(id);
      const log = logs.get(id) ?? [];
      const end = log.slice(log.length - shown.length);
      if (shown.length === 0 || shown.some(({ id }, index) => id !== end[index]?.id)) return false;
    }
  }
  return true;
}

/** Sends so many messages through so many faults, lets it come to rest and writes down what everybody sees. */
export async function runEngine(run: EngineRun): Promise<void> {
  const { engine, history, random } = run;
  const folder = await mkdtemp(join(tmpdir(), 'majlis-chaos-'));
  // The database runs as another user.
  await chmod(folder, 0o755);
  const secret = randomBytes(48).toString('base64url');
  const backend = await openBackend(run, folder, secret);
  const proxy = await openFaultProxy(random);
  proxy.setTargets(backend.nodes.map(({ port }) => port));
  const baseUrl = `http://127.0.0.1:${proxy.port}/api`;
  let spoiledUntil = 0;
  const mint = (userId: string, expiresIn = TOKEN_SECONDS) => mintToken({ secret, userId, name: userId, expiresIn });
  const getToken = (userId: string) => mint(userId, Date.now() < spoiledUntil ? 1 : TOKEN_SECONDS);
  const visit = createVisitor(`http://127.0.0.1:${backend.nodes[0]?.port}/api`, mint);

  const people = Array.from({ length: PEOPLE }, (_, n) => `person-${n + 1}`);
  const names = run.page ? [...people, TABS_USER] : people;
  const looksAt = await introduce(visit, names);
  const optionsOf = (name: string) => ({
    engine,
    name,
    baseUrl,
    conversationIds: looksAt.get(name) ?? [],
    getToken: () => getToken(name),
    history,
  });
  const clients: NodeClient[] = [];
  for (const name of people) clients.push(await openNodeClient(optionsOf(name)));
  const tabs: BrowserTabs | null = run.page ? await openBrowserTabs({ ...optionsOf(TABS_USER), page: run.page }) : null;
  const everyone: ChaosClient[] = tabs ? [...clients, tabs] : clients;
  const rig: Rig = {
    ...backend,
    proxy,
    clients,
    tabs,
    random,
    spoilTokens: (forMs) => {
      spoiledUntil = Date.now() + forMs;
    },
  };

  try {
    let written = 0;
    const progress = { begun: 0 };
    // As many as belong to a fault are kept for it, so that it meets people who write.
    const takeOne: TakeOne = async () => {
      while (written >= (run.messages * (progress.begun + 1)) / (run.faults + 1) && written < run.messages)
        await wait(20);
      return written < run.messages ? ++written : null;
    };
    const lanes = clients.flatMap((client) => client.conversationIds.map((id) => writeOn(client, id, takeOne)));
    if (tabs) {
      for (let n = 0; n < LANES_OF_TABS; n += 1) {
        for (const id of tabs.conversationIds) lanes.push(writeOn(tabs, id, takeOne));
      }
    }
    await Promise.all([Promise.all(lanes), breakThings(rig, { run, progress, written: () => written })]);
    await comeToRest(rig, { run, everyone, visit });
  } finally {
    for (const client of everyone) await client.close();
    await proxy.close();
    for (const node of backend.nodes) await node.close();
    await backend.redis?.stop();
    await backend.postgres?.stop();
    await removeFolder(folder);
  }
}

interface Breaking {
  run: EngineRun;
  progress: { begun: number };
  written: () => number;
}
/** Spreads the faults over the messages; each of them in turn, in an order of the seed. */
async function breakThings(rig: Rig, { run, progress, written }: Breaking): Promise<void> {
  const { engine, faults, messages, history } = run;
  const all = [...faultsOf(rig)];
  let bag: typeof all = [];
  for (let n = 0; n < faults; n += 1) {
    // The share of the one before is written by now.
    while (written() < Math.floor((messages * (n + 1)) / (faults + 1))) await wait(20);
    progress.begun = n + 1;
    if (bag.length === 0) bag = [...all];
    const [[name, fault] = []] = bag.splice(Math.floor(rig.random() * bag.length), 1);
    if (name === undefined || fault === undefined) continue;
    const startedAt = performance.now();
    await fault(rig);
    const tookMs = Math.round(performance.now() - startedAt);
    history.write({ type: 'fault', engine, fault: name, tookMs });
    if (process.env.CHAOS_LOUD)
      console.error(`${engine}: ${n + 1} of ${faults} after ${written()}: ${name}, ${tookMs} ms`);
  }
}

interface Rest {
  run: EngineRun;
  everyone: readonly ChaosClient[];
  visit: Visitor;
}
async function comeToRest(rig: Rig, { run: { engine, history }, everyone, visit }: Rest): Promise<void> {
  Object.assign(rig.proxy.frames, { drop: 0, duplicate: 0, swap: 0 });
  for (const node of rig.nodes) node.tell({ order: 'skew', ms: 0 });
  const readAll = async () => {
    const logs = new Map<string, Stored[]>();
    for (const client of everyone) {
      for (const id of client.conversationIds) if (!logs.has(id)) logs.set(id, await readCold(visit, client.name, id));
    }
    return logs;
  };
  const deadline = performance.now() + QUIET_WITHIN_MS;
  let logs = await readAll();
  while (!(await untilQuiet(everyone, logs)) && performance.now() < deadline) {
    await wait(1000);
    logs = await readAll();
  }
  for (const [conversationId, messages] of logs) history.write({ type: 'cold', engine, conversationId, messages });
  for (const client of everyone) {
    for (const conversationId of client.conversationIds) {
      const messages = [...(await client.view(conversationId))];
      history.write({ type: 'view', engine, client: client.name, conversationId, messages });
    }
  }
}
