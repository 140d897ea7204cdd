import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../domain/index.ts';
import { describeCallRaces } from '../call-races.fixture.ts';
import { describeInteractions } from '../interactions-suite.ts';
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
