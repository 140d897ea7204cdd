import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CUSTOM_TYPE_PATTERN } from '../../src/constants.ts';
import { events } from '../../src/events.ts';
import { type JsonSchema, toDefinitions } from './json-schemas.ts';
import { findTypeWords } from './type-words.ts';

const biome = fileURLToPath(import.meta.resolve('@biomejs/biome/bin/biome'));
const BANNER = '// Emitted from src/schemas by scripts/emit.ts; do not edit.\n';
const TAIL = `
/** What a message can be. */
export type MessageType = Message['type'];
/** The acknowledgement of every client event (RT-6). */
export type Ack<Data = unknown> = { ok: true; data?: Data } | { ok: false; error: Problem };
`;

/** Plain TypeScript types of every schema and event, without a schema library behind them, and the list of their names. */
export async function emitTypes(): Promise<{ types: string; door: string }> {
  const definitions = toDefinitions((name) => name);
  const declarations = Object.entries(definitions).map(([name, schema]) => toDeclaration(name, schema));
  const source = [
    BANNER,
    ...declarations,
    toEventMap('server', 'Payloads of the events that a server sends, by event name (contract section 7).'),
    toEventMap('client', 'Payloads of the events that a client sends, by event name (contract section 7).'),
    TAIL,
  ].join('\n');
  const types = await format(source);
  const names = [...types.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name);
  const door = await format(`${BANNER}\nexport type { ${names.sort().join(', ')} } from '../emitted/types.ts';\n`);
  return { types, door };
}

function toDeclaration(name: string, schema: JsonSchema): string {
  const isInterface = schema.type === 'object' && schema.properties !== undefined && hasKeys(schema.properties);
  const declared = isInterface
    ? `export interface ${name} ${toObjectType(schema)}`
    : `export type ${name} = ${toType(schema)};`;
  return toDoc(schema.description ?? findTypeWords(name)) + declared;
}

function toEventMap(direction: 'server' | 'client', description: string): string {
  const rows = events
    .filter((event) => event.direction === direction)
    .map((event) => `${toDoc(`${event.summary} (${event.clauses.join(', ')}).`)}'${event.name}': ${event.payload};`);
  const name = direction === 'server' ? 'ServerEvents' : 'ClientEvents';
  return `${toDoc(description)}export interface ${name} {\n${rows.join('\n')}\n}`;
}

function toType(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return schema.$ref;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.pattern === CUSTOM_TYPE_PATTERN.source) return `\`X_$\{string}\``;
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return options.map(toType).join(' | ');
  if (schema.type === undefined && schema.allOf !== undefined) {
    return schema.allOf.map((part) => (part.anyOf === undefined ? toType(part) : `(${toType(part)})`)).join(' & ');
  }
  return toPlainType(schema);
}

function toPlainType(schema: JsonSchema): string {
  switch (schema.type) {
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type;
    case 'array':
      return toArrayType(schema.items ?? {});
    case 'object':
      return schema.properties !== undefined && hasKeys(schema.properties)
        ? toObjectType(schema)
        : `Record<string, ${toType(schema.additionalProperties ?? {})}>`;
    default:
      return 'unknown';
  }
}

function toArrayType(items: JsonSchema): string {
  const item = toType(items);
  return /^\w+$/.test(item) ? `${item}[]` : `(${item})[]`;
}

function toObjectType(schema: JsonSchema): string {
  const required = new Set(schema.required);
  const rows = Object.entries(schema.properties ?? {}).map(([key, part]) => {
    return `${toDoc(findDescription(part))}${key}${required.has(key) ? '' : '?'}: ${toType(part)};`;
  });
  return `{\n${rows.join('\n')}\n}`;
}

function findDescription(schema: JsonSchema): string | undefined {
  return schema.description ?? schema.anyOf?.find((part) => part.description !== undefined)?.description;
}

function toDoc(description: string | undefined): string {
  return description === undefined ? '' : `/** ${description} */\n`;
}

function hasKeys(value: object): boolean {
  return Object.keys(value).length > 0;
}

/** The house's formatter, so that the emitted file passes the same check as the rest. */
function format(source: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [biome, 'check', '--write', '--stdin-file-path=packages/contract/src/types.ts'],
      { maxBuffer: 10_000_000 },
      (error, stdout, stderr) =>
        error === null ? resolve(stdout) : reject(new Error(`unable to format the types; ${stderr}`)),
    );
    child.stdin?.end(source);
  });
}
