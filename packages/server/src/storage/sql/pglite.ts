import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import type { Store } from '../../domain/ports.ts';
import { createSqlStore } from './create-sql-store.ts';
import { type SqlDatabase, type SqlRow, withoutParameters } from './database.ts';
import { migrate } from './migrate.ts';

export type PgliteStoreOptions = Pick<PGliteOptions, 'dataDir' | 'loadDataDir'>;

function toDatabase(client: PGlite): SqlDatabase {
  const db = drizzle(client);
  return {
    run: async (query) => (await withoutParameters(db.execute(query))).rows as SqlRow[],
    close: () => client.close(),
  };
}

/** The embedded store: PostgreSQL in this process, in `dataDir` (in memory without one). */
export async function openPgliteStore(options: PgliteStoreOptions = {}): Promise<Store> {
  const client = await PGlite.create(options);
  const db = toDatabase(client);
  await migrate(db);
  // Nothing vacuums by itself here, and these rows are rewritten with every message and every read.
  await db.run(sql`VACUUM (ANALYZE) conversations, members`);
  return createSqlStore(db);
}
