import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
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

const CONNECT_WITHIN_MS = 8000;

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

/** A database that several processes serve. */
export interface Postgres {
  store: Store;
  /** Of signed media URLs: one process takes what another has signed. */
  mediaKey: Uint8Array;
  /** Rejects while the database does not answer. */
  ping(): Promise<void>;
}

/** The store for more than one server: the same schema and statements on PostgreSQL 15 or newer. */
export const openPostgresStore = async (options: PostgresStoreOptions): Promise<Store> =>
  (await openPostgres(options)).store;

/** The same, with what processes share beside it. */
export async function openPostgres({
  connectionString,
  connections = 10,
  onIdleError = () => {},
}: PostgresStoreOptions): Promise<Postgres> {
  const pool = new Pool({ connectionString, max: connections, connectionTimeoutMillis: CONNECT_WITHIN_MS });
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
  const database = toDatabase(pool, () => pool.end());
  const [key] = await database.run(sql`SELECT value FROM facts WHERE name = 'media_key'`);
  return {
    store: createSqlStore(database),
    mediaKey: Buffer.from(String(key?.value), 'hex'),
    ping: async () => void (await database.run(sql`SELECT 1`)),
  };
}
