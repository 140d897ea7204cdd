import { createHash } from 'node:crypto';
import { PgDialect } from 'drizzle-orm/pg-core';
import { Pool, type PoolClient } from 'pg';
import type { Store } from '../../domain/ports.ts';
import { createSqlStore } from './create-sql-store.ts';
import type { SqlDatabase, SqlRow } from './database.ts';
import { migrate } from './migrate.ts';

export interface PostgresStoreOptions {
  /** `postgres://user:password@host/database`, or a folder of a socket as `host=` in the query. */
  connectionString: string;
  /** Connections at most. */
  connections?: number;
  /** Told when an idle connection breaks; the pool opens another by itself. */
  onIdleError?: (error: Error) => void;
}

/** Statements are few and named by their text, so that each connection plans each of them once. */
function toDatabase(client: Pool | PoolClient, close: () => Promise<void>): SqlDatabase {
  const dialect = new PgDialect();
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const name = names.get(text) ?? createHash('sha256').update(text).digest('base64url');
    names.set(text, name);
    return name;
  };
  return {
    run: async (query) => {
      const { sql: text, params } = dialect.sqlToQuery(query);
      const named = params.length === 0 ? { text } : { text, name: nameOf(text), values: params };
      return (await client.query<SqlRow>(named)).rows;
    },
    close,
  };
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
