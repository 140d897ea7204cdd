import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ServerOptions } from '@majlis/server';
import { createMemoryStore } from '@majlis/server/storage/memory';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMint } from '../driver/users.ts';
import { type RunOptions, runConformance } from '../run.ts';

const SECRET = 'a-secret-of-the-conformance-tests-0123456789';
const ORIGIN = 'https://app.example';
const isWhole = process.env.MAJLIS_PROOF === 'whole';
const RUNS = 20;
const WITHIN_MS = 60_000;
const UNLIMITED = {
  sends: null,
  uploads: null,
  typing: null,
  calls: null,
  signals: null,
  changes: null,
  reactions: null,
  searches: null,
  presence: null,
};

/** Runs the kit against a server of its own; what did not pass, and the report. */
async function prove(options: Partial<ServerOptions>, run: Partial<RunOptions> = {}) {
  const server = await createServer({ jwt: { secret: SECRET }, corsOrigins: [ORIGIN], ...options });
  try {
    const baseUrl = await server.listen();
    const tokens = { kind: 'secret', secret: SECRET } as const;
    const report = await runConformance({ baseUrl, tokens, origin: ORIGIN, deadlineMs: 20_000, ...run });
    const bad = report.results.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'not-declared');
    return { report, bad: bad.map(({ check, outcome, reason, actual }) => [check.id, outcome, reason, actual]) };
  } finally {
    await server.close();
  }
}

describe('on the embedded store', () => {
  let dataFolder: string;
  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'majlis-conformance-'));
  });
  afterAll(() => rm(dataFolder, { recursive: true, force: true }));

  test('the reference backend passes everything it declares, over sockets', async () => {
    const { report, bad } = await prove({ dataFolder, rates: UNLIMITED });
    expect(bad).toEqual([]);
    expect(report.conforms).toBe(true);
  }, 240_000);
});

describe('in memory', () => {
  test('it passes everything through polling', async () => {
    const { report, bad } = await prove({ store: createMemoryStore(), rates: UNLIMITED }, { transport: 'polling' });
    expect(bad).toEqual([]);
    expect(report.results.filter(({ outcome }) => outcome === 'pass').length).toBeGreaterThan(280);
  }, 240_000);

  // With its usual rates, which hold back what asks too fast: the kit waits where it must, and says so.
  test.runIf(isWhole)(
    'core, media and calls take less than a minute with the usual rates, tokens minted or given',
    async () => {
      const levels = ['core', 'media', 'calls'] as const;
      const mint = createMint({ secret: SECRET });
      const given = await Promise.all(['layla', 'adam', 'mallory'].map((userId) => mint({ userId, name: userId })));
      for (const run of [{ levels }, { levels, tokens: { kind: 'given', tokens: given } as const }]) {
        const { report, bad } = await prove({ store: createMemoryStore() }, run);
        expect(bad).toEqual([]);
        expect(report.ms).toBeLessThan(WITHIN_MS);
      }
    },
    240_000,
  );

  test.runIf(isWhole)(
    'twenty runs in a row under load have no failure',
    async () => {
      const server = await createServer({
        store: createMemoryStore(),
        jwt: { secret: SECRET },
        corsOrigins: [ORIGIN],
        rates: UNLIMITED,
      });
      const baseUrl = await server.listen();
      const tokens = { kind: 'secret', secret: SECRET } as const;
      const once = () => runConformance({ baseUrl, tokens, origin: ORIGIN, deadlineMs: 60_000 });
      for (let run = 0; run < RUNS; run += 1) {
        // The load: a second and a third run against the same backend.
        for (const report of await Promise.all([once(), once(), once()])) {
          expect(
            report.results
              .filter(({ outcome }) => outcome === 'fail' || outcome === 'untestable')
              .map(({ check, actual }) => [run, check.id, actual]),
          ).toEqual([]);
        }
      }
      await server.close();
    },
    1_800_000,
  );
});

const hasPostgres = await access('/usr/lib/postgresql').then(
  () => true,
  () => false,
);
describe.runIf(isWhole && hasPostgres)('on PostgreSQL', () => {
  test('the reference backend passes everything it declares', async () => {
    const { startCluster } = await import('../../../server/src/storage/sql/postgres-cluster.fixture.ts');
    const cluster = await startCluster();
    try {
      const { bad } = await prove({ databaseUrl: await cluster.createDatabase(), rates: UNLIMITED });
      expect(bad).toEqual([]);
    } finally {
      await cluster.stop();
    }
  }, 240_000);
});
