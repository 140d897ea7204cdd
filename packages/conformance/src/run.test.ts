import { createServer, type MajlisServer } from '@majlis/server';
import { createMemoryStore } from '@majlis/server/storage/memory';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CheckResult, runConformance } from './run.ts';

const SECRET = 'a-secret-of-the-conformance-tests-0123456789';
const ORIGIN = 'https://app.example';
let server: MajlisServer;
beforeAll(async () => {
  server = await createServer({
    store: createMemoryStore(),
    jwt: { secret: SECRET },
    corsOrigins: [ORIGIN],
    rates: { sends: null, uploads: null, typing: null, changes: null, reactions: null, searches: null },
  });
  await server.listen();
});
afterAll(() => server.close());

const words = ({ check, outcome, reason, expected, actual }: CheckResult) =>
  [check.id, outcome, reason, expected, actual].join(' | ');

test('the reference backend keeps everything it declares', async () => {
  const report = await runConformance({
    baseUrl: server.url,
    tokens: { kind: 'secret', secret: SECRET },
    origin: ORIGIN,
  });
  const bad = report.results.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'not-declared');
  expect(bad.map(words)).toEqual([]);
  expect(report.conforms).toBe(true);
  const proved = new Set(report.results.filter(({ outcome }) => outcome === 'pass').map(({ check }) => check.level));
  expect([...proved].sort()).toEqual([...report.levels].sort());
  expect(report.results.length).toBeGreaterThan(300);
}, 120_000);
