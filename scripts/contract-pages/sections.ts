import type { Answer, AsyncApi, EventOperation, Example, OpenApi, Operation } from './documents.ts';
import { cell, type Schema, schemaTable, typeText } from './schema-table.ts';

const json = (value: unknown) => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
const nameOf = (reference: string) => reference.slice(reference.lastIndexOf('/') + 1);

const clauseLinks = (ids: readonly string[]) => ids.map((id) => `[${id}](./clauses.md#${id.toLowerCase()})`).join(', ');

/** `GET /conversations/:id`. */
export const routeName = (method: string, path: string) =>
  `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;

const exampleBlock = ({ summary, value }: Example) => `${summary ? `${cell(summary)}:\n\n` : ''}${json(value)}`;

function folded(title: string, blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : [`::: details ${title}\n${blocks.join('\n\n')}\n:::`];
}

/** A type that is only named where it is used: its fields, so that nobody has to leave the page. */
function bodyTable(schema: Schema, schemas: Record<string, Schema>): string {
  const named = schema.$ref ? schemas[nameOf(schema.$ref)] : schema;
  return named?.properties ? schemaTable(named) : typeText(schema);
}

function parameterTable({ parameters = [] }: Operation): string[] {
  if (parameters.length === 0) return [];
  const rows = parameters.map(
    ({ name, in: place, required, description = '', schema }) =>
      `| \`${name}${required ? '' : '?'}\` | ${place} | ${typeText(schema)} | ${cell(description || (schema.description ?? ''))} |`,
  );
  return ['### Parameters', ['| Name | In | Type | |', '| --- | --- | --- | --- |', ...rows].join('\n')];
}

function requestPart({ requestBody }: Operation, { components }: OpenApi): string[] {
  return Object.entries(requestBody?.content ?? {}).flatMap(([type, { schema, examples = {} }]) => [
    `### Body`,
    `\`${type}\`${schema.$ref ? `, ${typeText(schema)}` : ''}`,
    bodyTable(schema, components.schemas),
    ...folded('Examples', Object.values(examples).map(exampleBlock)),
  ]);
}

function answerPart({ responses }: Operation, { components }: OpenApi): string[] {
  const all = Object.entries(responses).map(([status, answer]): [string, Answer] => [
    status,
    answer.$ref ? (components.responses[nameOf(answer.$ref)] ?? answer) : answer,
  ]);
  const rows = all.map(([status, { description = '', content = {} }]) => {
    const body = Object.values(content)[0]?.schema;
    return `| ${status} | ${cell(description)} | ${body ? typeText(body) : ''} |`;
  });
  const examples = all.flatMap(([, { content = {} }]) =>
    Object.entries(content)
      .filter(([type]) => type === 'application/json')
      .flatMap(([, { examples: given = {} }]) => Object.values(given).map(exampleBlock)),
  );
  return [
    '### Answers',
    ['| Status | When | Body |', '| --- | --- | --- |', ...rows].join('\n'),
    ...folded('Examples', examples),
  ];
}

/** One route: what it takes and what it answers. */
export function routeSection(method: string, path: string, operation: Operation, document: OpenApi): string {
  return [
    `## ${routeName(method, path)} {#${operation.operationId}}`,
    `${cell(operation.summary)}.${operation.security?.some((way) => Object.keys(way).length === 0) ? ' A token is optional.' : ''}`,
    ...parameterTable(operation),
    ...requestPart(operation, document),
    ...answerPart(operation, document),
    `Clauses: ${clauseLinks(operation['x-clauses'])}`,
  ].join('\n\n');
}

/** The anchor of an event: its direction and its name. */
export const eventAnchor = ({ action, 'x-socketio': { event } }: EventOperation) =>
  `${action === 'send' ? 'server' : 'client'}-${event.replaceAll(':', '-')}`;

/** One event: what it carries, who sends it, what else says the same. */
export function eventSection(id: string, operation: EventOperation, { components }: AsyncApi): string {
  const { action, summary, reply, 'x-socketio': socket, 'x-http-twin': twin } = operation;
  const message = components.messages[id];
  if (!message) throw new Error(`unable to show the event ${id}; asyncapi.json has no such message`);
  const direction = action === 'send' ? 'The server sends it.' : 'The client sends it.';
  const answers = (reply?.messages ?? []).map(({ $ref }) => nameOf($ref).replace(/^ack\./, ''));
  return [
    `## ${socket.event} {#${eventAnchor(operation)}}`,
    `${cell(summary)}. ${direction}${socket.volatile ? ' It may be lost, and nothing repeats it.' : ''}`,
    bodyTable(message.payload, components.schemas),
    ...(answers.length > 0
      ? [
          `Acknowledged with \`{ ok: true, data }\`, data: ${answers.map((name) => typeText({ $ref: name })).join(', ')}.`,
        ]
      : []),
    ...(twin ? [`Over HTTP: \`${twin}\``] : []),
    ...folded(
      'Example',
      (message.examples ?? []).map(({ payload }) => json(payload)),
    ),
    `Clauses: ${clauseLinks(operation['x-clauses'])}`,
  ].join('\n\n');
}
