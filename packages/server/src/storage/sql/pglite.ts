import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import type { Store } from '../../domain/ports.ts';
import { createSqlStore } from './create-sql-store.ts';
import type { SqlDatabase } from './database.ts';
import { migrate } from './migrate.ts';

export type PgliteStoreOptions = Pick<PGliteOptions, 'dataDir' | 'loadDataDir'>;

export function toDatabase(client: PGlite): SqlDatabase {
  const db = drizzle(client);
  return {
    run: async (query) => (await db.execute(query)).rows as Record<string, unknown>[],
    close: () => client.close(),
  };
}

/** The embedded store: PostgreSQL in this process, in `dataDir` (in memory without one). */
export async function openPgliteStore(options: PgliteStoreOptions = {}): Promise<Store> {
  const client = await PGlite.create(options);
  const db = toDatabase(client);
  await migrate(db);
  return createSqlStore(db);
}
