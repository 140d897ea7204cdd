import { createServer, type MajlisServer } from '@majlis/server';
import { createMemoryStore } from '@majlis/server/storage/memory';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { runConformance } from '../run.ts';
import { type AlterAnswer, answerFaults, legalVariants } from './answer-faults.fixture.ts';
import { type Store, storeFaults } from './store-faults.fixture.ts';

const SECRET = 'a-secret-of-the-conformance-tests-0123456789';
const ORIGIN = 'https://app.example';
let server: MajlisServer | null = null;
afterEach(async () => {
  vi.unstubAllGlobals();
  await server?.close();
  server = null;
});

async function check(only: readonly string[] | null, plant: (store: Store) => Partial<Store> = () => ({})) {
  const store = createMemoryStore();
  server = await createServer({
    store: { ...store, ...plant(store) },
    jwt: { secret: SECRET },
    corsOrigins: [ORIGIN],
    rates: { sends: null, uploads: null, typing: null },
  });
  const baseUrl = await server.listen();
  const tokens = { kind: 'secret', secret: SECRET } as const;
  return runConformance({ baseUrl, tokens, origin: ORIGIN, deadlineMs: 2000, ...(only === null ? {} : { only }) });
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
const failed = ({ results }: Awaited<ReturnType<typeof check>>) =>
  results.filter(({ outcome }) => outcome === 'fail').map((result) => result.check.id);

describe('a fault of the backend is found by a check of its own clause', () => {
  test.each(storeFaults)(
    '$name: $kills',
    async ({ kills, plant }) => {
      expect(failed(await check([kills], plant))).toContain(kills);
    },
    30_000,
  );
  test.each(answerFaults)(
    '$name: $kills',
    async ({ kills, alter }) => {
      alterAnswers(alter);
      expect(failed(await check(around(kills)))).toContain(kills);
    },
    30_000,
  );
});

describe('what is legal and unusual fails nothing', () => {
  test.each(legalVariants)(
    '$name',
    async ({ alter }) => {
      alterAnswers(alter);
      const { results } = await check(null);
      const bad = results.filter(({ outcome }) => outcome === 'fail' || outcome === 'untestable');
      expect(results.filter(({ outcome }) => outcome === 'pass').length).toBeGreaterThan(180);
      expect(bad.map((result) => [result.check.id, result.reason, result.actual])).toEqual([]);
    },
    60_000,
  );
});
