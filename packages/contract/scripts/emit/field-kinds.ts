import type { FieldKinds } from '../../src/read-fields.ts';
import type { JsonSchema } from './json-schemas.ts';

/** What the strings of a query or form are read as; lists of a query are split at commas, those of a form are JSON. */
export function toKinds(schema: JsonSchema | undefined, array: 'list' | 'json'): FieldKinds {
  const kinds: Record<string, FieldKinds[string]> = {};
  for (const [key, part] of Object.entries(schema?.properties ?? {})) {
    if (part.type === 'array') kinds[key] = array;
    else if (part.$ref?.includes('Seq') === true) kinds[key] = 'integer';
    else if (part.type === 'integer' || part.type === 'number' || part.type === 'boolean') kinds[key] = part.type;
  }
  return kinds;
}
