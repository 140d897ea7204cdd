import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { SqlDatabase } from './database.ts';

/** Any one number, the same in every process that migrates this schema. */
const MIGRATION_LOCK = 7_231_907;
const MEDIA_KEY_BYTES = 32;

/** `migrations/` lies at the package's root, above `src` and above every file of `dist`. */
function findMigrations(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const candidate = join(folder, 'migrations');
    if (existsSync(join(candidate, 'meta', '_journal.json'))) return candidate;
    if (folder === dirname(folder)) throw new Error('unable to find the migrations of @majlis/server; reinstall it');
  }
}

/**
 * Brings the schema to this version and gives the data its epoch (SYNC-4) and the key of its media URLs. `db` must be one connection: the
 * advisory lock that keeps two servers from migrating at once belongs to it.
 */
export async function migrate(db: SqlDatabase): Promise<void> {
  await db.run(sql`SELECT pg_advisory_lock(${MIGRATION_LOCK}::bigint)`);
  try {
    await applyMigrations(db);
    await db.run(sql`
      INSERT INTO facts (name, value) VALUES ('data_epoch', ${crypto.randomUUID()}) ON CONFLICT (name) DO NOTHING`);
    await db.run(sql`
      INSERT INTO facts (name, value) VALUES ('media_key', ${randomBytes(MEDIA_KEY_BYTES).toString('hex')})
      ON CONFLICT (name) DO NOTHING`);
  } finally {
    await db.run(sql`SELECT pg_advisory_unlock(${MIGRATION_LOCK}::bigint)`);
  }
}

async function applyMigrations(db: SqlDatabase): Promise<void> {
  await db.run(
    sql`CREATE TABLE IF NOT EXISTS majlis_migrations (hash text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())`,
  );
  const applied = new Set((await db.run(sql`SELECT hash FROM majlis_migrations`)).map((row) => row.hash));
  for (const migration of readMigrationFiles({ migrationsFolder: findMigrations() })) {
    if (applied.has(migration.hash)) continue;
    await db.run(sql`BEGIN`);
    try {
      for (const statement of migration.sql) await db.run(sql.raw(statement));
      await db.run(sql`INSERT INTO majlis_migrations (hash) VALUES (${migration.hash})`);
      await db.run(sql`COMMIT`);
    } catch (error) {
      await db.run(sql`ROLLBACK`);
      throw error;
    }
  }
}
