import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';

/** What the contract's schemas are made of. */
interface Schema {
  $ref?: string;
  type?: string;
  enum?: readonly unknown[];
  const?: unknown;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}
const FOLDER = new URL(import.meta.resolve('@majlis/contract/openapi.json'));
const cache = new Map<string, fc.Arbitrary<unknown>>();

const read = (name: string): Schema =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`schemas/${name}.json`, FOLDER)), 'utf8')) as Schema;

/** Values of a schema of the contract by its name, or nearly so: rules between fields are left to chance. */
export function arbitraryOf(name: string): fc.Arbitrary<unknown> {
  const known = cache.get(name);
  if (known) return known;
  // Whatever refers to itself meets this on its way down.
  cache.set(name, fc.constant(null));
  const made = toArbitrary(read(name));
  cache.set(name, made);
  return made;
}

function toArbitrary(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return arbitraryOf(schema.$ref.replace('.json', ''));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return fc.oneof(...options.map(toArbitrary));
  if (schema.type === 'object') return toObject(schema);
  if (schema.type === 'array') {
    const { items = {}, minItems: minLength = 0, maxItems = 5 } = schema;
    return fc.array(toArbitrary(items), { minLength, maxLength: Math.max(minLength, Math.min(maxItems, 5)) });
  }
  return toScalar(schema);
}

function toScalar({ type, pattern, minLength = 0, maxLength = 200, minimum, maximum }: Schema): fc.Arbitrary<unknown> {
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'integer') return fc.integer({ min: minimum ?? -(2 ** 31), max: Math.min(maximum ?? 2 ** 31, 2 ** 31) });
  if (type === 'number') return fc.double({ min: minimum ?? -1e6, max: maximum ?? 1e6, noNaN: true });
  if (type !== 'string') return fc.jsonValue({ maxDepth: 2 });
  if (pattern?.includes('\\uD800')) return fc.string({ unit: 'grapheme', minLength, maxLength });
  // A lookahead is beyond what strings can be made from; ids of any other letters will do.
  if (pattern?.includes('(?!')) return fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
  return pattern === undefined ? fc.string({ minLength, maxLength }) : fc.stringMatching(new RegExp(pattern));
}

function toObject({ properties, required = [] }: Schema): fc.Arbitrary<unknown> {
  if (!properties) return fc.dictionary(fc.string({ maxLength: 10 }), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 4 });
  const fields = Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, toArbitrary(schema)]));
  return fc.record(fields, { requiredKeys: [...required] });
}
