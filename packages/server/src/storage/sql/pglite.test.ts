import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../domain/index.ts';
import { describeCallRaces } from '../call-races.fixture.ts';
import { describeInteractions } from '../interactions-suite.ts';
import { describeSafety } from '../safety-suite.ts';
import { describeStore } from '../store-suite.ts';
import { openPgliteStore } from './pglite.ts';
import { describeSqlStore } from './sql-store.fixture.ts';

let store: Store;
beforeAll(async () => {
  store = await openPgliteStore();
});
afterAll(() => store.close());

describeStore('what every store does, on pglite', () => openPgliteStore());
describeInteractions('edits, deletions, reactions and searches, on pglite', () => openPgliteStore());
describeSafety('blocks, privacy and reports, on pglite', () => openPgliteStore());
describeCallRaces('races of calls, on pglite', () => openPgliteStore());
describeSqlStore('pglite', { store: () => store, writers: 60 });

test('SYNC-4: a folder keeps its epoch and its data over a restart, and another folder has another', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'majlis-pglite-'));
  const first = await openPgliteStore({ dataDir: folder });
  const epoch = await first.dataEpoch();
  await first.users.upsert({ id: 'layla', name: 'ليلى', profileImage: null });
  await first.close();

  const again = await openPgliteStore({ dataDir: folder });
  expect(await again.dataEpoch()).toBe(epoch);
  expect(await again.users.find(['layla'])).toHaveLength(1);
  expect(await store.dataEpoch()).not.toBe(epoch);
  await again.close();
  await rm(folder, { recursive: true });
}, 60_000);
