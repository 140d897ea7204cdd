import { isDeepStrictEqual } from 'node:util';
import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { CONTRACT_VERSION } from '../../src/constants.ts';
import { schemas } from '../../src/schemas/index.ts';

/** A JSON Schema, as far as the contract uses it. */
export interface JsonSchema {
  $schema?: string;
  $id?: string;
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  additionalProperties?: JsonSchema;
  propertyNames?: JsonSchema;
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  if?: JsonSchema;
  then?: JsonSchema;
  not?: JsonSchema;
  [keyword: string]: unknown;
}
/** Turns the name of a schema into what `$ref` says. */
export type RefWriter = (name: string) => string;

const BASE = `https://majlis.example/contract/${CONTRACT_VERSION}/schemas`;
const SCALARS = ['Id', 'ISO', 'ClientId'];

/** Every schema by name, without `$id`, its references written by `ref`. */
export function toDefinitions(ref: RefWriter): Record<string, JsonSchema> {
  const converted = toJsonSchemaDefs<Record<string, v.GenericSchema>>(schemas, {
    target: 'draft-2020-12',
    // What `check` proves at run time is published beside it as keywords, through metadata.
    ignoreActions: ['check'],
    overrideRef: ({ referenceId }) => ref(referenceId),
    overrideSchema: ({ valibotSchema, jsonSchema }) => {
      if (valibotSchema.type === 'custom') return { type: 'string' };
      if (valibotSchema.type === 'record') {
        const { propertyNames: _names, additionalProperties, ...rest } = jsonSchema;
        return isDeepStrictEqual(additionalProperties, {}) ? rest : { ...rest, additionalProperties };
      }
      if (jsonSchema.required?.length === 0) {
        const { required: _none, ...rest } = jsonSchema;
        return rest;
      }
      return null;
    },
  });
  // The converter's own type is wider; a JSON round trip proves that nothing else is in there.
  const definitions: Record<string, JsonSchema> = JSON.parse(JSON.stringify(converted));
  // A scalar with a description of its own is still that scalar.
  const scalars = SCALARS.map((name) => ({ name, ...definitions[name] }));
  return Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => [
      name,
      mapSchema(schema, (part) => {
        const { description, ...shape } = part;
        const scalar = scalars.find(({ name: _name, description: _own, ...own }) => isDeepStrictEqual(own, shape));
        if (scalar === undefined || SCALARS.includes(name)) return part;
        return { $ref: ref(scalar.name), ...(description === undefined ? {} : { description }) };
      }),
    ]),
  );
}

/** The published files: one JSON Schema 2020-12 per name. */
export function emitJsonSchemas(): Record<string, JsonSchema> {
  const definitions = toDefinitions((name) => `${name}.json`);
  return Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => [
      name,
      {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: toSchemaId(name),
        title: name,
        ...schema,
      },
    ]),
  );
}

/** The `$id` of a published schema. */
export function toSchemaId(name: string): string {
  return `${BASE}/${name}.json`;
}

/** A copy in which `change` has been applied to every schema inside, the innermost first. */
export function mapSchema(schema: JsonSchema, change: (schema: JsonSchema) => JsonSchema): JsonSchema {
  const copy: JsonSchema = { ...schema };
  for (const key of ['items', 'additionalProperties', 'not', 'if', 'then'] as const) {
    const inner = copy[key];
    if (inner !== undefined) copy[key] = mapSchema(inner, change);
  }
  for (const key of ['anyOf', 'allOf', 'oneOf'] as const) {
    const inner = copy[key];
    if (inner !== undefined) copy[key] = inner.map((part) => mapSchema(part, change));
  }
  if (copy.properties !== undefined) {
    copy.properties = Object.fromEntries(
      Object.entries(copy.properties).map(([name, part]) => [name, mapSchema(part, change)]),
    );
  }
  return change(copy);
}

/** The names that these schemas lead to, themselves included, in the order of the registry. */
export function findReachable(definitions: Record<string, JsonSchema>, roots: Iterable<string>): string[] {
  const reached = new Set<string>();
  const visit = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    mapSchema(definitions[name] ?? {}, (part) => {
      if (part.$ref !== undefined) visit(part.$ref.slice(part.$ref.lastIndexOf('/') + 1));
      return part;
    });
  };
  for (const name of roots) visit(name);
  return Object.keys(definitions).filter((name) => reached.has(name));
}
