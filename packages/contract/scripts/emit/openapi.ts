import { CONTRACT_VERSION } from '../../src/constants.ts';
import { readFields } from '../../src/read-fields.ts';
import { type Route, routes } from '../../src/routes.ts';
import { toKinds } from './field-kinds.ts';
import { findReachable, type JsonSchema, toDefinitions } from './json-schemas.ts';
import { toCommonResponses, toNamedExamples, toRef, toResponses } from './openapi-responses.ts';

type Json = Record<string, unknown>;
type ContractRoute = (typeof routes)[number];

const definitions = toDefinitions(toRef);
const LEVEL_WORDS: Readonly<Record<Route['level'], string>> = {
  core: 'Conversations, messages, cursors; every backend has it',
  media: 'Voice notes, images, videos and files',
  calls: 'Voice and video calls',
  interactions: 'Edit, delete, react, search',
  groups: 'Conversations of more than two',
  push: 'Web Push',
  presence: 'Who is there',
  safety: 'Block and report',
  sync: 'Catch up in one request',
};

/** OpenAPI 3.1.1 of every route of every level. */
export function emitOpenApi(): Json {
  const paths: Record<string, Json> = {};
  for (const group of groupByOperation()) {
    const [first] = group;
    const path = toTemplate(first.path);
    const item = paths[path] ?? {};
    item[first.method.toLowerCase()] = toOperation(group);
    paths[path] = item;
  }
  const used = routes.flatMap((route) => [route.ok.schema, ...(route.body === undefined ? [] : [route.body])]);
  const names = findReachable(definitions, [...used, 'Problem', 'Id']);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Majlis backend contract',
      version: CONTRACT_VERSION,
      summary: 'What a backend promises and what the Majlis SDK relies on',
      description: 'Each operation names its level in `x-level` and the clauses that bind it in `x-clauses`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api', description: 'A base that ends in /api' }],
    security: [{ bearer: [] }],
    tags: Object.entries(LEVEL_WORDS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'Opaque to the SDK; never in a URL (AUTH-1).' },
      },
      responses: toCommonResponses(),
      schemas: Object.fromEntries(names.map((name) => [name, definitions[name]])),
    },
  };
}

/** Routes that share method and path are one operation; they tell themselves apart by body or query. */
function groupByOperation(): [ContractRoute, ...ContractRoute[]][] {
  const groups = new Map<string, [ContractRoute, ...ContractRoute[]]>();
  for (const route of routes) {
    const key = `${route.method} ${route.path}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [route]);
    else group.push(route);
  }
  return [...groups.values()];
}

function toOperation(group: readonly [ContractRoute, ...ContractRoute[]]): Json {
  const [first, ...others] = group;
  const parameters = [
    ...toPathParameters(first),
    ...group.flatMap((route) => toQueryParameters(route, { isVariant: group.length > 1 })),
  ];
  const body = toRequestBody(group);
  return {
    operationId: first.id,
    summary: group.map((route) => route.summary).join('. Or: '),
    tags: [...new Set(group.map((route) => route.level))],
    ...(first.auth === 'optional' ? { security: [{ bearer: [] }, {}] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body === null ? {} : { requestBody: body }),
    responses: toResponses(group),
    'x-level': first.level,
    'x-clauses': [...new Set(group.flatMap((route) => route.clauses))],
    ...(others.length > 0
      ? { 'x-variants': group.map(({ id, level, body: schema, query }) => ({ id, level, schema: schema ?? query })) }
      : {}),
  };
}

function toPathParameters(route: Route): Json[] {
  return [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    ...(name === 'emoji' ? { description: 'Percent-encoded: one grapheme of at most 64 bytes.' } : {}),
    schema: name === 'emoji' ? { type: 'string', minLength: 1 } : { $ref: toRef('Id') },
    ...toExample(route.examples.map((example) => example.path?.[name])),
  }));
}

function toQueryParameters(route: ContractRoute, { isVariant }: { isVariant: boolean }): Json[] {
  const schema = route.query === undefined ? undefined : definitions[route.query];
  return Object.entries(schema?.properties ?? {}).map(([name, { description, ...shape }]) => ({
    name,
    in: 'query',
    required: !isVariant && schema?.required?.includes(name) === true,
    ...(description === undefined ? {} : { description: String(description) }),
    ...(shape.type === 'array' ? { style: 'form', explode: false } : {}),
    schema: shape,
  }));
}

function toExample(values: readonly (string | undefined)[]): Json {
  const value = values.find((candidate) => candidate !== undefined);
  return value === undefined ? {} : { example: value };
}

function toRequestBody(group: readonly ContractRoute[]): Json | null {
  const [first] = group;
  if (first?.multipart !== undefined) return toMultipart(first);
  const bodies = group.flatMap((route) => (route.body === undefined ? [] : [{ $ref: toRef(route.body) }]));
  const [only] = bodies;
  if (only === undefined) return null;
  const examples = group.flatMap((route) =>
    route.examples.flatMap(({ summary, body }) => (body === undefined ? [] : [{ summary, value: body }])),
  );
  return {
    required: first?.bodyOptional !== true,
    content: {
      'application/json': {
        schema: bodies.length === 1 ? only : { oneOf: bodies },
        examples: toNamedExamples(examples),
      },
    },
  };
}

function toMultipart(route: ContractRoute): Json {
  const { file = '', fields = 'Empty', accept = [] } = route.multipart ?? {};
  const schema: JsonSchema = definitions[fields] ?? {};
  const hasWaveform = schema.properties?.['waveform'] !== undefined;
  const examples = route.examples.map(({ summary, body }) => ({
    summary,
    value: { [file]: '(bytes)', ...readFields(toKinds(schema, 'json'), toStrings(body ?? {})) },
  }));
  return {
    required: true,
    content: {
      'multipart/form-data': {
        schema: {
          ...schema,
          required: [file, ...(schema.required ?? [])],
          properties: {
            [file]: { type: 'string', contentMediaType: 'application/octet-stream', description: 'The bytes.' },
            ...schema.properties,
          },
        },
        encoding: {
          [file]: { contentType: accept.join(', ') },
          ...(hasWaveform ? { waveform: { contentType: 'application/json' } } : {}),
        },
        examples: toNamedExamples(examples),
      },
    },
  };
}

function toStrings(fields: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
}

function toTemplate(path: string): string {
  return path.replaceAll(/:(\w+)/g, '{$1}');
}
