import type { SQL } from 'drizzle-orm';

export type SqlRow = Record<string, unknown>;

/** What the queries need of PGlite or of a pool of PostgreSQL connections: statements, each atomic by itself. */
export interface SqlDatabase {
  run(query: SQL): Promise<SqlRow[]>;
  close(): Promise<void>;
}

/** What the database itself says; the wrapper around it repeats the parameters, which hold what people wrote (S23). */
export async function withoutParameters<Result>(work: PromiseLike<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof Error && error.cause instanceof Error ? error.cause : error;
  }
}

/** Whether `error`, or what caused it, is a unique violation of `constraint`. */
export function isUniqueViolation(error: unknown, constraint: string): boolean {
  for (let fault: unknown = error; fault instanceof Error; fault = fault.cause) {
    if ('code' in fault && fault.code === '23505' && 'constraint' in fault) return fault.constraint === constraint;
  }
  return false;
}
