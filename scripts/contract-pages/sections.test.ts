import { expect, test } from 'vitest';
import { readAsyncApi, readOpenApi } from './documents.ts';
import { schemaTable, typeText } from './schema-table.ts';
import { eventSection, routeSection } from './sections.ts';

test('every route shows what it takes, every answer with its codes, and an example', () => {
  const document = readOpenApi();
  const send = document.paths['/messages']?.post;
  if (!send) throw new Error('the contract has lost POST /messages');
  const shown = routeSection('post', '/messages', send, document);
  expect(shown).toContain('## POST /messages {#sendMessage}');
  expect(shown).toContain('| `clientId` | [ClientId](./types.md#clientid) |');
  expect(shown).toContain('| `replyToId?` |');
  expect(shown).toContain('`idempotency_mismatch`');
  expect(shown).toContain('"type": "LOCATION"');
  expect(shown).toContain('[MSG-4](./clauses.md#msg-4)');
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      expect(routeSection(method, path, operation, document)).toContain('### Answers');
    }
  }
});

test('every event shows its fields, who sends it and how it is acknowledged', () => {
  const document = readAsyncApi();
  for (const [id, operation] of Object.entries(document.operations)) {
    const shown = eventSection(id, operation, document);
    expect(shown).toContain(operation.action === 'send' ? 'The server sends it.' : 'Acknowledged with');
  }
});

test('a field says when it may be absent, which values it takes, and what lies inside it', () => {
  const inner = { type: 'object', properties: { at: { type: 'integer', minimum: 0, maximum: 9 } }, required: ['at'] };
  const table = schemaTable({
    type: 'object',
    properties: {
      kind: { enum: ['a', 'b'] },
      place: { anyOf: [inner, { type: 'null' }], description: 'Where <it> is.' },
    },
    required: ['kind'],
  });
  expect(table.split('\n').slice(2)).toEqual([
    '| `kind` | `"a"` \\| `"b"` |  |',
    '| `place?` | object \\| null | Where &lt;it> is. |',
    '| `place.at` | integer (0–9) |  |',
  ]);
  expect(typeText({ type: 'array', items: { $ref: '#/components/schemas/Id' } })).toBe('list of [Id](./types.md#id)');
});
