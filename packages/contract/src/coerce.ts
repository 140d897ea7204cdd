import { bodies, kinds, queries } from '../emitted/validators.js';
import { type FieldKinds, readFields } from './read-fields.ts';
import type { RouteId } from './routes.ts';

/** Query parameters as a `URLSearchParams` or plain strings by name. */
export type RawQuery = URLSearchParams | Readonly<Record<string, string | undefined>>;

/**
 * Reads the strings of a query as the types that its route declares: `50` is a number, `true` a boolean, `a,b` a list.
 * What cannot be read stays a string, so that `validateQuery` says what is wrong with it. Of a repeated scalar
 * parameter the first counts; a repeated list (`ids=a&ids=b`) is joined.
 */
export function coerceQuery(routeId: RouteId, query: RawQuery): Record<string, unknown> {
  const known = kinds[queries[routeId] ?? ''] ?? {};
  return readFields(known, query instanceof URLSearchParams ? toRecord(query, known) : query);
}

/** Reads the text fields of a multipart body as the types that its route declares; lists travel as JSON. */
export function coerceForm(
  routeId: RouteId,
  fields: Readonly<Record<string, string | undefined>>,
): Record<string, unknown> {
  return readFields(kinds[bodies[routeId] ?? ''] ?? {}, fields);
}

function toRecord(query: URLSearchParams, known: FieldKinds): Record<string, string> {
  const record: Record<string, string> = {};
  for (const name of query.keys()) {
    const values = query.getAll(name);
    record[name] = known[name] === 'list' ? values.join(',') : (values[0] ?? '');
  }
  return record;
}
