import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clauses } from '../../packages/contract/src/clauses.ts';
import { ROOT } from '../run-step.ts';
import { type AsyncApi, type OpenApi, type Operation, readAsyncApi, readOpenApi } from './documents.ts';
import { cell, schemaTable } from './schema-table.ts';
import { eventAnchor, eventSection, routeName, routeSection } from './sections.ts';

/** Where the pages are written; git does not hold them. */
const CONTRACT_PAGES = join(ROOT, 'docs/contract');

interface RouteEntry {
  method: string;
  path: string;
  operation: Operation;
}

const routesOf = ({ paths }: OpenApi): RouteEntry[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );

/** Two levels may share a route; it stands on the page of the first. */
const levelOf = ({ operation }: RouteEntry) => operation.tags[0] ?? 'core';

/** The routes and events of one level. */
function levelPage({ name, description }: OpenApi['tags'][number], http: OpenApi, socket: AsyncApi): string {
  const routes = routesOf(http).filter((route) => levelOf(route) === name);
  const events = Object.entries(socket.operations).filter(([, operation]) => operation['x-level'] === name);
  return [
    '---\noutline: 2\n---',
    `# Level ${name}`,
    `${description}. Addresses are relative to a base that ends in \`/api\`; each needs \`Authorization: Bearer <token>\` unless it says otherwise.`,
    ...routes.map(({ method, path, operation }) => routeSection(method, path, operation, http)),
    ...events.map(([id, operation]) => eventSection(id, operation, socket)),
  ].join('\n\n');
}

/** What RT-3, GEN-10 and RT-8 come to, event by event. */
const WHO_HEARS = `## Who hears what

| Event | Heard by |
| --- | --- |
| \`message:*\`, \`conversation:updated\`, \`receipt\` | every session of every current member, the originating one too |
| \`conversation:new\`, \`:self\`, \`:removed\` | the sessions of that user alone |
| \`typing\` | the members, without the session that types; never stored |
| \`presence\` | who asked for that user and shares a conversation with them |
| \`call:incoming\` | every session of the callee |
| \`call:updated\` | every session of both |
| \`call:signal\` | the one session of the other end that is in the call |
| \`user:updated\` | who shares a conversation with that user |
| \`session:*\`, \`hint\` | the session itself |`;

/** Everything at a glance. */
function firstPage(http: OpenApi, socket: AsyncApi): string {
  const tables = http.tags.map(({ name, description }) => {
    const routes = routesOf(http)
      .filter((route) => levelOf(route) === name)
      .map(
        ({ method, path, operation }) =>
          `| [\`${routeName(method, path)}\`](./${name}.md#${operation.operationId}) | ${cell(operation.summary)} |`,
      );
    const events = Object.values(socket.operations)
      .filter((operation) => operation['x-level'] === name)
      .map(
        (operation) =>
          `| ${operation.action === 'send' ? '←' : '→'} [\`${operation['x-socketio'].event}\`](./${name}.md#${eventAnchor(operation)}) | ${cell(operation.summary)} |`,
      );
    return [`## ${name}`, `${description}.`, ['| | |', '| --- | --- |', ...routes, ...events].join('\n')].join('\n\n');
  });
  return [
    '# The contract',
    `Version ${http.info.version}. What a backend promises and the client relies on: every route, every event, every field. These pages are made from \`openapi.json\` and \`asyncapi.json\`, which \`@majlis/contract\` publishes, and say nothing that is not in them.`,
    'REST makes every lasting change; the socket brings news (← from the server, → from the client). [Types](./types.md), [clauses](./clauses.md), [errors](../reference/errors.md), [how to begin](../guide/your-backend.md).',
    ...tables,
    WHO_HEARS,
  ].join('\n\n');
}

function typesPage(http: OpenApi, socket: AsyncApi): string {
  const schemas = { ...socket.components.schemas, ...http.components.schemas };
  const sections = Object.keys(schemas)
    .sort()
    .flatMap((name) => [`## ${name}`, schemas[name] ? schemaTable(schemas[name]) : '']);
  return [
    '---\noutline: 2\n---',
    '# Types of the contract',
    'A field with `?` may be absent; every other one is there, with `null` where it has no value.',
    ...sections,
  ].join('\n\n');
}

function clausesPage(): string {
  const sections = Object.entries(clauses).flatMap(([id, text]) => [`## ${id}`, cell(text).replaceAll('\\|', '|')]);
  return [
    '---\noutline: false\n---',
    '# Clauses',
    'What is demanded, by names that never change. Every check of the [kit](../guide/conformance.md) names one.',
    ...sections,
  ].join('\n\n');
}

/** Writes the contract as pages. */
export function writeContractPages(): void {
  const [http, socket] = [readOpenApi(), readAsyncApi()];
  rmSync(CONTRACT_PAGES, { recursive: true, force: true });
  mkdirSync(CONTRACT_PAGES, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(CONTRACT_PAGES, `${name}.md`), `${text}\n`);
  write('index', firstPage(http, socket));
  for (const tag of http.tags) write(tag.name, levelPage(tag, http, socket));
  write('types', typesPage(http, socket));
  write('clauses', clausesPage());
}
