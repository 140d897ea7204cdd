import type { SQL } from 'drizzle-orm';

export type SqlRow = Record<string, unknown>;

/** What the queries need of PGlite or of a pool of PostgreSQL connections: statements, each atomic by itself. */
export interface SqlDatabase {
  run(query: SQL): Promise<SqlRow[]>;
  close(): Promise<void>;
}

/** Whether `error` is a unique violation of `constraint`. */
export const isUniqueViolation = (error: unknown, constraint: string): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === '23505' &&
  'constraint' in error &&
  error.constraint === constraint;
