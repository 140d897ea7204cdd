import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { transform } from 'esbuild';
import { events } from '../../src/events.ts';
import type { FieldKinds } from '../../src/read-fields.ts';
import { routes } from '../../src/routes.ts';
import { toKinds } from './field-kinds.ts';
import { emitJsonSchemas, type JsonSchema, mapSchema, toSchemaId } from './json-schemas.ts';

const BANNER = '// Emitted from src/schemas by scripts/emit.ts; do not edit.\n';

// Spelled apart because an object with a method of this name would be taken for a promise.
const THEN = 'then';

/** Validators as plain functions: nothing is compiled, evaluated or imported where they run. */
export async function emitValidators(): Promise<{ js: string; dts: string }> {
  const schemas = emitJsonSchemas();
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    validateFormats: false,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    // A shared schema is one function, not a copy in each place that names it: a third of the size.
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  for (const { $schema: _dialect, ...schema } of Object.values(schemas)) ajv.addSchema(mapSchema(schema, toSwitch));
  const names = Object.keys(schemas);
  const code = standaloneCode(ajv, Object.fromEntries(names.map((name) => [name, toSchemaId(name)])));
  const source = [
    toSelfContained(code),
    `export const validators = { ${names.join(', ')} };`,
    ...Object.entries(toTables(schemas)).map(([name, table]) => `export const ${name} = ${JSON.stringify(table)};`),
  ].join('\n');
  const { code: js } = await transform(source, {
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    minifySyntax: true,
  });
  return { js: BANNER + js, dts: BANNER + toDeclarations(names) };
}

// GEN-7: the one thing that the generated code imports is ajv's counter of code points.
/** The generated code without its import, and without the paths into schemas that nobody reads. */
function toSelfContained(code: string): string {
  const own = code
    .replaceAll(/require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g, '(text) => [...text].length')
    .replaceAll(/schemaPath:"[^"]*",/g, '');
  if (/\brequire\(|\bimport\b/.test(own)) throw new Error('unable to emit the validators; they import something else');
  return own;
}

/** A union told apart by `type` becomes a chain of conditions, so that an error names the key at fault, not the union. */
function toSwitch(schema: JsonSchema): JsonSchema {
  const { anyOf, ...rest } = schema;
  const types = anyOf?.map((option) => option.properties?.['type']);
  if (anyOf === undefined || types === undefined || types.some((type) => type === undefined)) return schema;
  return {
    ...rest,
    type: 'object',
    required: ['type'],
    properties: { type: { anyOf: types.filter((type) => type !== undefined) } },
    allOf: anyOf.map((option, index) => ({
      if: { properties: { type: types[index] ?? {} }, required: ['type'] },
      [THEN]: option,
    })),
  };
}

function toTables(schemas: Record<string, JsonSchema>) {
  const queries: Record<string, string> = {};
  const bodies: Record<string, string> = {};
  const answers: Record<string, string> = {};
  const kinds: Record<string, FieldKinds> = {};
  for (const route of routes) {
    if (route.query !== undefined) {
      queries[route.id] = route.query;
      kinds[route.query] = toKinds(schemas[route.query], 'list');
    }
    const body = route.body ?? route.multipart?.fields;
    if (body !== undefined) bodies[route.id] = body;
    if (route.multipart !== undefined) kinds[route.multipart.fields] = toKinds(schemas[route.multipart.fields], 'json');
    answers[route.id] = route.ok.schema;
  }
  const byDirection = (direction: string) => events.filter((event) => event.direction === direction);
  return {
    queries,
    bodies,
    answers,
    kinds,
    serverPayloads: Object.fromEntries(byDirection('server').map((event) => [event.name, event.payload])),
    clientPayloads: Object.fromEntries(byDirection('client').map((event) => [event.name, event.payload])),
  };
}

function toDeclarations(names: readonly string[]): string {
  const union = names.map((name) => `  | '${name}'`).join('\n');
  return `/** The name of a schema that can be validated. */
export type ValidatorName =
${union};
/** One thing that is wrong, as the generated code says it. */
export interface ValidationIssue {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
}
export interface Validator {
  (value: unknown): boolean;
  errors?: ValidationIssue[] | null;
}
export declare const validators: Record<ValidatorName, Validator>;
/** Schema names by route id. */
export declare const queries: Record<string, ValidatorName>;
export declare const bodies: Record<string, ValidatorName>;
export declare const answers: Record<string, ValidatorName>;
/** What the strings of a query or form are read as, by schema name and key. */
export declare const kinds: Record<string, import('../src/read-fields.ts').FieldKinds>;
/** Schema names by event name. */
export declare const serverPayloads: Record<string, ValidatorName>;
export declare const clientPayloads: Record<string, ValidatorName>;
`;
}
