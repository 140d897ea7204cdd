import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool, type PoolClient } from 'pg';
import type { Store } from '../../domain/ports.ts';
import { createSqlStore } from './create-sql-store.ts';
import { type SqlDatabase, withoutParameters } from './database.ts';
import { migrate } from './migrate.ts';

export interface PostgresStoreOptions {
  /** `postgres://user:password@host/database`, or a folder of a socket as `host=` in the query. */
  connectionString: string;
  /** Connections at most. */
  connections?: number;
  /** Told when an idle connection breaks; the pool opens another by itself. */
  onIdleError?: (error: Error) => void;
}

function toDatabase(client: Pool | PoolClient, close: () => Promise<void>): SqlDatabase {
  const db = drizzle(client);
  return { run: async (query) => (await withoutParameters(db.execute(query))).rows, close };
}

/** The store for more than one server: the same schema and statements on PostgreSQL 15 or newer. */
export async function openPostgresStore({
  connectionString,
  connections = 10,
  onIdleError = () => {},
}: PostgresStoreOptions): Promise<Store> {
  const pool = new Pool({ connectionString, max: connections });
  pool.on('error', onIdleError);
  try {
    const client = await pool.connect();
    try {
      await migrate(toDatabase(client, async () => {}));
    } finally {
      client.release();
    }
  } catch (error) {
    await pool.end();
    throw error;
  }
  return createSqlStore(toDatabase(pool, () => pool.end()));
}
