import type { ClauseId } from '../clauses.ts';
import type { ProblemCode } from '../constants.ts';
import type { SchemaName } from '../schemas/index.ts';
import type { Level } from '../types.ts';

/** A multipart body: one file and, beside it, text fields. */
export interface Multipart {
  /** The name of the part that holds the bytes. */
  file: string;
  /** The text fields, read with `coerceForm`. */
  fields: SchemaName;
  /** What the file may be. */
  accept: readonly string[];
}
/** One request and the answer to it. */
export interface RouteExample {
  summary: string;
  /** Path parameters by name. */
  path?: Readonly<Record<string, string>>;
  /** The query string, without `?`. */
  query?: string;
  /** The JSON body, or the text fields of a multipart body as they travel. */
  body?: Readonly<Record<string, unknown>>;
  status: number;
  answer: Readonly<Record<string, unknown>>;
}
/** One operation of the contract. Paths are relative to a base that ends in `/api`; `:name` is a parameter. */
export interface Route {
  id: string;
  level: Level;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  summary: string;
  /** Whether a token may be missing. */
  auth?: 'optional';
  query?: SchemaName;
  body?: SchemaName;
  /** Whether the JSON body may be missing altogether. */
  bodyOptional?: true;
  multipart?: Multipart;
  ok: { statuses: readonly (200 | 201)[]; schema: SchemaName };
  /** Beside the common ones. */
  errors: readonly ProblemCode[];
  clauses: readonly ClauseId[];
  examples: readonly RouteExample[];
}
