import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type MajlisServer } from '@majlis/server';
import { createMemoryStore } from '@majlis/server/storage/memory';
import { afterAll, describe, expect, test } from 'vitest';
import { checks } from './checks/index.ts';
import { defineConformanceTests } from './library.ts';

const SECRET = 'a-secret-of-the-conformance-tests-0123456789';
const secret = { kind: 'secret', secret: SECRET } as const;
let server: MajlisServer | null = null;
afterAll(() => server?.close());
async function start(): Promise<string> {
  server ??= await createServer({ store: createMemoryStore(), jwt: { secret: SECRET } });
  return server.url || server.listen();
}

describe('in vitest', () => {
  defineConformanceTests((name, run) => test(name, run, 60_000), { baseUrl: start, tokens: secret, only: ['CUR-1.'] });
});

test('each check is one test; the one that is broken fails with its reason, and no other', async () => {
  const declared = new Map<string, () => Promise<void>>();
  defineConformanceTests((name, run) => declared.set(name, run), {
    baseUrl: start,
    tokens: secret,
    only: ['CUR-1.', 'GEN-8.preflight'],
    // No page may call this server.
    origin: 'https://nobody.example',
  });
  expect([...declared.keys()].sort()).toEqual(
    checks
      .map(({ id }) => id)
      .filter((id) => id.startsWith('CUR-1.') || id === 'GEN-8.preflight')
      .sort(),
  );
  const failed: string[] = [];
  for (const [name, run] of declared) await run().catch((error: unknown) => failed.push(`${name}: ${error}`));
  expect(failed).toEqual([expect.stringMatching(/^GEN-8\.preflight: Error: The preflight[\s\S]*curl -i -X OPTIONS/)]);
}, 60_000);

test('it plugs into node:test', async () => {
  const library = new URL('./library.ts', import.meta.url).href;
  const script = `
    import { test } from 'node:test';
    import { defineConformanceTests } from ${JSON.stringify(library)};
    defineConformanceTests((name, run) => test(name, { timeout: 60_000 }, run), {
      baseUrl: ${JSON.stringify(await start())},
      tokens: { kind: 'secret', secret: ${JSON.stringify(SECRET)} },
      only: ['CUR-1.'],
    });`;
  const child = spawn(
    process.execPath,
    ['--conditions=majlis-source', '--test-reporter=tap', '--input-type=module', '--eval', script],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: process.env.PATH } },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = await once(child, 'close');
  const count = checks.filter(({ id }) => id.startsWith('CUR-1.')).length;
  expect(said).toContain(`# pass ${count}`);
  expect(code).toBe(0);
}, 60_000);
