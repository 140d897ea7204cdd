import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findLayerViolations, type LayerViolation } from './layers.ts';

/** A small tree with the packages' shape; each line is one file and what it imports. */
const TREE: Record<string, string> = {
  'contract/src/index.ts': "import type { X } from '@majlis/core';",
  'core/src/index.ts': "export { a } from './singletons.ts';",
  'core/src/singletons.ts': "import './messaging-system.ts'; export const a = 1;",
  'core/src/messaging-system.ts': "import './features/messages.ts'; import './sync/outbox.ts'; export const s = 1;",
  'core/src/types.ts': "import type { Port } from './io/ports.ts'; export type T = Port;",
  'core/src/base/clock.ts':
    "import type { T } from '../types.ts'; import { s } from '../state/store.ts'; export const c = s as T;",
  'core/src/state/store.ts': "import type { Port } from '../io/ports.ts'; export const s: Port = 1;",
  'core/src/io/ports.ts': "import type { T } from '../types.ts'; export type Port = T | number;",
  'core/src/io/http.ts':
    "import { io } from 'socket.io-client'; import { s } from '../state/store.ts'; export const http = [io, s];",
  'core/src/sync/outbox.ts': "import './uploads.ts'; import '../state/store.ts'; export const o = 1;",
  'core/src/sync/uploads.ts': "import { io } from 'socket.io-client'; import './inbound.ts'; export const u = io;",
  'core/src/sync/inbound.ts': "import './resync.ts'; import './outbox.ts'; export const i = 1;",
  'core/src/sync/resync.ts': "import '../features/messages.ts'; export const r = 1;",
  'core/src/features/messages.ts': "import './messages-window.ts'; import './typing.ts'; export const m = 1;",
  'core/src/features/messages-window.ts': "import '../messaging-system.ts'; export const w = 1;",
  'core/src/features/typing.ts': "import { a } from '../singletons.ts'; export const t = a;",
  'core/src/features/typing.test.ts': "import '@majlis/testing'; import '../io/http.ts';",
  'core/src/features/receipts.ts': "import '@majlis/testing'; export const r = 1;",
  'react/src/index.ts': "export { chat } from './styled/chat.ts';",
  'react/src/styled/chat.ts': "import '../primitives/list.ts'; export const chat = 1;",
  'react/src/primitives/list.ts': "import '../styled/chat.ts'; export const list = 1;",
  'react/src/hooks/use-chat.ts': "import '../primitives/list.ts'; import '@majlis/core'; export const h = 1;",
  'react/src/hooks/use-store.ts':
    "import '../../../core/src/state/store.ts'; import type { X } from '@majlis/server'; export const h: X = 1;",
  'element/src/index.ts':
    "import '@majlis/react'; import '@majlis/server'; import '../../react/src/hooks/use-chat.ts'; export const e = 1;",
  'server/src/index.ts': "import '@majlis/core'; export const x = 1;",
  'server/src/domain/rules.ts': "import { Hono } from 'hono'; import '@majlis/contract'; export const d = Hono;",
  'server/src/domain/files.ts': "import { readFileSync } from 'node:fs'; export const f = readFileSync;",
  'server/src/http/app.ts': "import '../realtime/socket.ts'; import '../domain/rules.ts'; export const h = 1;",
  'server/src/realtime/socket.ts': "import '../domain/rules.ts'; export const r = 1;",
  'testing/src/index.ts': "import type { A } from '@majlis/core'; import '@majlis/server'; export const t: A = 1;",
  'testing/src/world.ts': "import { a } from '@majlis/core'; export const w = a;",
};
const PACKAGES = ['contract', 'core', 'react', 'element', 'server', 'testing'];

let root = '';
let violations: LayerViolation[] = [];

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'majlis-layers-'));
  for (const [path, text] of Object.entries(TREE)) write(`packages/${path}`, text);
  mkdirSync(join(root, 'node_modules/@majlis'), { recursive: true });
  for (const name of PACKAGES) {
    write(
      `packages/${name}/package.json`,
      JSON.stringify({ name: `@majlis/${name}`, exports: { '.': './src/index.ts' } }),
    );
    symlinkSync(join(root, 'packages', name), join(root, 'node_modules/@majlis', name), 'dir');
  }
  ({ violations } = await findLayerViolations(root));
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each([
  ['contract/src/index.ts', 'core/src/index.ts', 'contract-alone'],
  ['core/src/base/clock.ts', 'core/src/state/store.ts', 'core-base'],
  ['core/src/state/store.ts', 'core/src/io/ports.ts', 'core-state'],
  ['core/src/io/http.ts', 'core/src/state/store.ts', 'core-io'],
  ['core/src/sync/uploads.ts', 'core/src/sync/inbound.ts', 'core-sync-siblings'],
  ['core/src/sync/uploads.ts', 'socket.io-client', 'core-socket'],
  ['core/src/sync/inbound.ts', 'core/src/sync/outbox.ts', 'core-inbound'],
  ['core/src/sync/resync.ts', 'core/src/features/messages.ts', 'core-sync'],
  ['core/src/features/messages.ts', 'core/src/features/typing.ts', 'core-features-siblings'],
  ['core/src/features/messages-window.ts', 'core/src/messaging-system.ts', 'core-features'],
  ['core/src/features/messages-window.ts', 'core/src/messaging-system.ts', 'no-cycles'],
  ['core/src/features/typing.ts', 'core/src/singletons.ts', 'core-singletons'],
  ['core/src/features/receipts.ts', 'testing/src/index.ts', 'core-arrow'],
  ['react/src/primitives/list.ts', 'react/src/styled/chat.ts', 'react-primitives'],
  ['react/src/hooks/use-chat.ts', 'react/src/primitives/list.ts', 'react-hooks'],
  ['react/src/hooks/use-store.ts', 'core/src/state/store.ts', 'react-door'],
  ['react/src/hooks/use-store.ts', 'server/src/index.ts', 'react-arrow'],
  ['element/src/index.ts', 'server/src/index.ts', 'element-arrow'],
  ['element/src/index.ts', 'react/src/hooks/use-chat.ts', 'element-doors'],
  ['server/src/index.ts', 'core/src/index.ts', 'server-arrow'],
  ['server/src/domain/rules.ts', 'hono', 'server-domain'],
  ['server/src/domain/files.ts', 'fs', 'server-domain'],
  ['server/src/http/app.ts', 'server/src/realtime/socket.ts', 'server-edges'],
  ['testing/src/world.ts', 'core/src/index.ts', 'testing-core-types'],
])('refuses %s → %s', (from, to, rule) => {
  const found = violations.filter((violation) => violation.rule === rule).map(({ from, to }) => `${from} → ${to}`);
  const target = to.includes('/') ? `packages/${to}` : to;
  expect(found).toContain(`packages/${from} → ${target}`);
});

test('lets the house’s own ways through', () => {
  const legal = [
    'core/src/sync/outbox.ts → packages/core/src/sync/uploads.ts',
    'core/src/sync/inbound.ts → packages/core/src/sync/resync.ts',
    'core/src/features/messages.ts → packages/core/src/features/messages-window.ts',
    'core/src/types.ts → packages/core/src/io/ports.ts',
    'react/src/styled/chat.ts → packages/react/src/primitives/list.ts',
    'react/src/hooks/use-chat.ts → packages/core/src/index.ts',
    'element/src/index.ts → packages/react/src/index.ts',
    'server/src/http/app.ts → packages/server/src/domain/rules.ts',
    'testing/src/index.ts → packages/core/src/index.ts',
    'core/src/features/typing.test.ts → packages/testing/src/index.ts',
  ];
  const refused = violations.filter(({ rule }) => rule !== 'no-cycles').map(({ from, to }) => `${from} → ${to}`);
  for (const arrow of legal) expect(refused).not.toContain(`packages/${arrow}`);
});
