import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Store } from '../../domain/ports.ts';
import { createSqlStore } from './create-sql-store.ts';
import type { SqlDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { createStatements } from './pglite-statements.ts';

export type PgliteStoreOptions = Pick<PGliteOptions, 'dataDir' | 'loadDataDir'>;

function toDatabase(client: PGlite): SqlDatabase {
  const dialect = new PgDialect();
  const run = createStatements(client);
  return {
    run: (query) => {
      const { sql: text, params } = dialect.sqlToQuery(query);
      return run(text, params);
    },
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
