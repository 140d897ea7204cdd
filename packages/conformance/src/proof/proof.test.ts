import { createServer, type MajlisServer, type ServerOptions } from '@majlis/server';
import type { Ids } from '@majlis/server/domain';
import { createMemoryStore } from '@majlis/server/storage/memory';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type RunOptions, type RunReport, runConformance } from '../run.ts';
import { live } from './altered-socket.fixture.ts';
import { type AlterAnswer, answerFaults, legalVariants } from './answer-faults.fixture.ts';
import { legalWays } from './legal-ways.fixture.ts';
import {
  callFaults,
  interactionFaults,
  type LevelFault,
  presenceFaults,
  safetyFaults,
  sendFaults,
} from './level-faults.fixture.ts';
import { storeFaults } from './store-faults.fixture.ts';
import { uploadFaults } from './upload-faults.fixture.ts';

const SECRET = 'a-secret-of-the-conformance-tests-0123456789';
const ORIGIN = 'https://app.example';
/** The named command proves everything; a run of the tests a part. */
const isWhole = process.env.MAJLIS_PROOF === 'whole';

const own = vi.hoisted(() => ({ ids: null as Ids | null }));
vi.mock('socket.io-client', async (load) => {
  const { alterSocket } = await import('./altered-socket.fixture.ts');
  return alterSocket(await load());
});
vi.mock('../../../server/src/random-ids.ts', async (load) => {
  const { randomIds } = await load<{ randomIds: Ids }>();
  return { randomIds: { create: (kind: Parameters<Ids['create']>[0]) => (own.ids ?? randomIds).create(kind) } };
});

let server: MajlisServer | null = null;
afterEach(async () => {
  vi.unstubAllGlobals();
  live.alter = null;
  live.delayMs = 0;
  own.ids = null;
  await server?.close();
  server = null;
});

type Plant = Pick<LevelFault, 'store' | 'domain' | 'event'>;
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
async function check(
  run: Partial<RunOptions>,
  { store: plantStore, domain: plantDomain, event }: Plant = {},
  options: Partial<ServerOptions> = {},
): Promise<RunReport> {
  const store = createMemoryStore();
  server = await createServer({
    store: { ...store, ...plantStore?.(store) },
    jwt: { secret: SECRET },
    corsOrigins: [ORIGIN],
    rates: UNLIMITED,
    ...options,
  });
  plantDomain?.(server.domain);
  live.alter = event ?? live.alter;
  const baseUrl = await server.listen();
  const tokens = { kind: 'secret', secret: SECRET } as const;
  return runConformance({ baseUrl, tokens, origin: ORIGIN, deadlineMs: 2000, ...run });
}

function alterAnswers(alter: AlterAnswer): void {
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', async (url: string | URL, init?: RequestInit) => {
    const response = await real(url, init);
    if (/\/media\//.test(String(url))) return response;
    const answer = { status: response.status, headers: new Headers(response.headers), body: await response.text() };
    alter(answer, String(url));
    return new Response(answer.status === 204 ? null : answer.body, answer);
  });
}
/** What GEN-6 and the observing checks look at has to be exchanged first. */
const around = (id: string) => [
  id,
  'GEN-3.get-or-create',
  'MSG-1.contiguous',
  'GEN-2.unknown-query',
  'AUTH-4.outsider-history',
];
const failed = ({ results }: RunReport) =>
  results.filter(({ outcome }) => outcome === 'fail').map((result) => result.check.id);
const bad = ({ results }: RunReport) =>
  results
    .filter(({ outcome }) => outcome === 'fail' || outcome === 'untestable')
    .map((result) => [result.check.id, result.reason, result.expected, result.actual]);

describe('a fault of the backend is found by a check of its own clause', () => {
  test.each(storeFaults)(
    '$name: $kills',
    async ({ kills, plant }) => {
      expect(failed(await check({ only: [kills] }, { store: plant }))).toContain(kills);
    },
    30_000,
  );
  test.each(answerFaults)(
    '$name: $kills',
    async ({ kills, alter }) => {
      alterAnswers(alter);
      expect(failed(await check({ only: around(kills) }))).toContain(kills);
    },
    30_000,
  );
  test.each([...callFaults, ...interactionFaults, ...presenceFaults, ...safetyFaults, ...sendFaults, ...uploadFaults])(
    '$name: $kills',
    async ({ kills, ...plant }) => {
      // An event that never comes is waited for as long as the deadline.
      expect(failed(await check({ only: [kills], deadlineMs: 500 }, plant))).toContain(kills);
    },
    30_000,
  );
});

/** `RT-8.presence-gone` waits for seconds that no variant has to do with. */
const CHECKED = { levels: ['core', 'media', 'calls', 'interactions'] } as const;
describe('what is legal and unusual fails nothing', () => {
  test.each(isWhole ? legalVariants : legalVariants.slice(0, 1))(
    'in the answers: $name',
    async ({ alter }) => {
      alterAnswers(alter);
      const report = await check(CHECKED);
      expect(bad(report)).toEqual([]);
      expect(report.results.filter(({ outcome }) => outcome === 'pass').length).toBeGreaterThan(350);
    },
    120_000,
  );
  test.each(isWhole ? legalWays : legalWays.filter(({ isQuick }) => isQuick))(
    'in its ways: $name',
    async ({ ids, event, delayMs = 0, options, transport }) => {
      own.ids = ids ?? null;
      live.delayMs = delayMs;
      const run = { ...CHECKED, ...(transport ? { transport } : {}) };
      const report = await check(run, event ? { event } : {}, options);
      expect(bad(report)).toEqual([]);
      expect(report.results.filter(({ outcome }) => outcome === 'pass').length).toBeGreaterThan(280);
    },
    120_000,
  );
});
