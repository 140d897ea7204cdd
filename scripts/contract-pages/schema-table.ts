/** As much of a JSON Schema as the contract uses. */
export interface Schema {
  $ref?: string;
  type?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: readonly string[];
  items?: Schema;
  anyOf?: readonly Schema[];
  allOf?: readonly Schema[];
  enum?: readonly unknown[];
  const?: unknown;
  pattern?: string;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  additionalProperties?: Schema | boolean;
}

const code = (text: string) => `\`${text.replaceAll('|', '\\|')}\``;

/** Words of a document in a cell of a table: what would be markup stays text. */
export const cell = (text: string) =>
  text
    .replaceAll(/\s+/g, ' ')
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll('<', '&lt;').replaceAll('{', '&#123;')))
    .join('')
    .replaceAll('|', '\\|');

const nameOf = (reference: string) => reference.slice(reference.lastIndexOf('/') + 1);
/** Where the page of types shows a schema. */
export const typeLink = (name: string) => `[${name}](./types.md#${name.toLowerCase()})`;

/** `1–100`, `≥ 0`, or nothing where a number is only bounded by what a number can hold. */
function rangeOf(low: number | undefined, high: number | undefined): string {
  const top = high !== undefined && high < Number.MAX_SAFE_INTEGER ? high : undefined;
  if (low !== undefined && top !== undefined) return `${low}–${top}`;
  if (top !== undefined) return `≤ ${top}`;
  return low === undefined ? '' : `≥ ${low}`;
}

function limitsOf(schema: Schema): string {
  const above = schema.exclusiveMinimum === undefined ? '' : `> ${schema.exclusiveMinimum}`;
  const number = [above, rangeOf(schema.minimum, schema.maximum)].filter(Boolean).join(', ');
  const length = rangeOf(schema.minLength, schema.maxLength);
  const items = rangeOf(schema.minItems, schema.maxItems);
  return [number, length && `${length} characters`, items && `${items} items`, schema.pattern && code(schema.pattern)]
    .filter(Boolean)
    .join(', ');
}

/** The type of one value in a few words, with links to named types. */
export function typeText(schema: Schema): string {
  if (schema.$ref) return typeLink(nameOf(schema.$ref));
  if (schema.anyOf) return schema.anyOf.map(typeText).join(' \\| ');
  if (schema.allOf) return schema.allOf.map(typeText).join(' and ');
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((value) => code(JSON.stringify(value))).join(' \\| ');
  const limits = limitsOf(schema);
  const name =
    schema.type === 'array'
      ? `list of ${schema.items ? typeText(schema.items) : 'anything'}`
      : (schema.type ?? 'anything');
  return limits ? `${name} (${limits})` : name;
}

/** What a value or one of its alternatives says of itself. */
function descriptionOf(schema: Schema): string {
  return schema.description ?? schema.anyOf?.map(descriptionOf).find(Boolean) ?? '';
}

/** An object written where it is used, not as a type of its own. */
const inlineObject = (schema: Schema): Schema | undefined =>
  [schema, ...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])].find(({ properties }) => properties);

function rowsOf(schema: Schema, prefix = ''): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    const inner = inlineObject(value);
    const isRequired = schema.required?.includes(name) ?? false;
    const row = `| ${code(`${prefix}${name}${isRequired ? '' : '?'}`)} | ${typeText(value)} | ${cell(descriptionOf(value))} |`;
    return inner ? [row, ...rowsOf(inner, `${prefix}${name}${value.type === 'array' ? '[]' : ''}.`)] : [row];
  });
}

/** A table of the fields of an object; of anything else, a line. */
export function schemaTable(schema: Schema): string {
  if (schema.properties) return ['| Field | Type | |', '| --- | --- | --- |', ...rowsOf(schema)].join('\n');
  if (schema.allOf) return schema.allOf.map(schemaTable).join('\n\nand\n\n');
  if (schema.anyOf?.some(({ properties }) => properties)) return schema.anyOf.map(schemaTable).join('\n\nor\n\n');
  return typeText(schema) + (schema.description ? `: ${cell(schema.description)}` : '');
}
