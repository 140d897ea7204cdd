import { bodies, kinds, queries } from '../emitted/validators.js';
import type { RouteId } from './routes.ts';

type Kinds = (typeof kinds)[string];
/** Query parameters as a `URLSearchParams` or plain strings by name. */
export type RawQuery = URLSearchParams | Readonly<Record<string, string | undefined>>;

/**
 * Reads the strings of a query as the types that its route declares: `50` is a number, `true` a boolean, `a,b` a list.
 * What cannot be read stays a string, so that `validateQuery` says what is wrong with it. Of a repeated scalar
 * parameter the first counts; a repeated list (`ids=a&ids=b`) is joined.
 */
export function coerceQuery(routeId: RouteId, query: RawQuery): Record<string, unknown> {
  const known = kinds[queries[routeId] ?? ''] ?? {};
  return coerce(known, query instanceof URLSearchParams ? toRecord(query, known) : query);
}

/** Reads the text fields of a multipart body as the types that its route declares; lists travel as JSON. */
export function coerceForm(
  routeId: RouteId,
  fields: Readonly<Record<string, string | undefined>>,
): Record<string, unknown> {
  return coerce(kinds[bodies[routeId] ?? ''] ?? {}, fields);
}

function toRecord(query: URLSearchParams, known: Kinds): Record<string, string> {
  const record: Record<string, string> = {};
  for (const name of query.keys()) {
    const values = query.getAll(name);
    record[name] = known[name] === 'list' ? values.join(',') : (values[0] ?? '');
  }
  return record;
}

function coerce(known: Kinds, fields: Readonly<Record<string, string | undefined>>): Record<string, unknown> {
  const entries = Object.entries(fields).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, read(known[name], text)] as const],
  );
  return Object.fromEntries(entries);
}

function read(kind: Kinds[string] | undefined, text: string): unknown {
  switch (kind) {
    case 'integer':
      return /^-?\d{1,16}$/.test(text) ? Number(text) : text;
    case 'number':
      return /^-?\d{1,16}(\.\d{1,16})?$/.test(text) ? Number(text) : text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'list':
      return text.split(',').filter((item) => item !== '');
    case 'json':
      return readJson(text);
    default:
      return text;
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: it stays text, and validation names the field.
    return text;
  }
}
