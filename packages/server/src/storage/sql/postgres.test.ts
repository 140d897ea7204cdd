import type { Message } from '@majlis/contract';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../domain/index.ts';
import { createBackend } from '../../http/backend.fixture.ts';
import { describeCallRaces } from '../call-races.fixture.ts';
import { describeInteractions } from '../interactions-suite.ts';
import { describeSafety } from '../safety-suite.ts';
import { describeStore } from '../store-suite.ts';
import { openPostgresStore } from './postgres.ts';
import { type Cluster, startCluster } from './postgres-cluster.fixture.ts';
import { describeSqlStore } from './sql-store.fixture.ts';

let cluster: Cluster;
let store: Store;
beforeAll(async () => {
  cluster = await startCluster();
  store = await openPostgresStore({ connectionString: await cluster.createDatabase(), connections: 40 });
}, 60_000);
afterAll(async () => {
  await store?.close();
  await cluster?.stop();
});

describeStore('what every store does, on postgresql', async () =>
  openPostgresStore({ connectionString: await cluster.createDatabase(), connections: 20 }),
);
describeInteractions('edits, deletions, reactions and searches, on postgresql', async () =>
  openPostgresStore({ connectionString: await cluster.createDatabase(), connections: 20 }),
);
describeSafety('blocks, privacy and reports, on postgresql', async () =>
  openPostgresStore({ connectionString: await cluster.createDatabase(), connections: 20 }),
);
describeCallRaces('races of calls, on postgresql', async () =>
  openPostgresStore({ connectionString: await cluster.createDatabase(), connections: 20 }),
);
describeSqlStore('postgresql', { store: () => store, writers: 300 });

test('servers that start at once on a new database share its schema and its epoch', async () => {
  const connectionString = await cluster.createDatabase();
  const stores = await Promise.all(
    Array.from({ length: 4 }, () => openPostgresStore({ connectionString, connections: 2 })),
  );
  const epochs = await Promise.all(stores.map((one) => one.dataEpoch()));
  expect(new Set(epochs).size).toBe(1);
  await Promise.all(stores.map((one) => one.close()));
});

test('a database that cannot be reached is told at once', async () => {
  await expect(openPostgresStore({ connectionString: 'postgres://majlis@127.0.0.1:1/none' })).rejects.toThrow();
});

test('INT-2: sixty people who react at once, over two servers, are sixty, one rev and one event each, and all know the newest fifty', async () => {
  const people = Array.from({ length: 60 }, (_, n) => `reacting-${n}`);
  const connectionString = await cluster.createDatabase();
  const shared = await openPostgresStore({ connectionString, connections: 20 });
  const ids = { create: (kind: string) => `${kind}-${crypto.randomUUID()}` };
  const servers = [createBackend({ store: shared, ids }), createBackend({ store: shared, ids })] as const;
  const [server, other] = servers;
  const conversationId = await server.open('layla', 'adam');
  const client = new Client({ connectionString });
  await client.connect();
  await client.query('INSERT INTO users (id, name) SELECT id, id FROM unnest($1::text[]) id', [people]);
  await client.query(
    'INSERT INTO members (conversation_id, user_id, joined_at) SELECT $1, id, now() FROM unnest($2::text[]) id',
    [conversationId, people],
  );
  await client.end();
  const { message } = (await server.text('layla', conversationId, 'client-id-1')).body;
  const path = `/messages/${message.id}/reactions/${encodeURIComponent('👍')}`;

  const react = (userId: string, n: number, method = 'PUT') =>
    (n % 2 ? server : other).json<{ message: Message }>(userId, method, path);
  const answers = await Promise.all(people.map((userId, n) => react(userId, n)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  const read = async () => (await server.json<{ message: Message }>('adam', 'GET', `/messages/${message.id}`)).body;
  const [reaction] = (await read()).message.reactions;
  expect(reaction).toMatchObject({ emoji: '👍', count: 60 });
  expect(reaction?.userIds).toHaveLength(50);
  expect(new Set(reaction?.userIds).size).toBe(50);
  const revs = servers.map(({ deliveries }) =>
    deliveries.flatMap((one) => (one.event === 'message:updated' ? [one.payload.message.rev] : [])),
  );
  for (const of of revs) expect(of).toEqual([...of].sort((a, b) => a - b));
  expect(revs.flat().sort((a, b) => a - b)).toEqual(people.map((_, n) => n + 2));

  // Who is not among the fifty shown takes theirs back as well as anyone.
  const hidden = people.filter((id) => !reaction?.userIds.includes(id));
  expect(hidden).toHaveLength(10);
  await Promise.all(hidden.map((userId, n) => react(userId, n, 'DELETE')));
  expect((await read()).message).toMatchObject({ rev: 71, reactions: [{ count: 50, userIds: reaction?.userIds }] });
  await shared.close();
}, 120_000);
