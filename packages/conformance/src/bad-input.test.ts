import { createServer as createHttp, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from '@majlis/server';
import { createMemoryStore } from '@majlis/server/storage/memory';
import { expect, test } from 'vitest';
import { createMint } from './driver/users.ts';
import { runConformance } from './run.ts';
import { SetupError } from './violation.ts';

const SECRET = 'a-secret-of-the-conformance-tests-0123456789';
const secret = { kind: 'secret', secret: SECRET } as const;

async function serving<Result>(answer: RequestListener, act: (url: string) => Promise<Result>): Promise<Result> {
  const server = createHttp(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  return act(url).finally(() => {
    server.closeAllConnections();
    server.close();
  });
}
const refusal = (baseUrl: string) =>
  runConformance({ baseUrl, tokens: secret, deadlineMs: 300 }).then(
    () => null,
    (error: unknown) => error,
  );

test('a server that answers HTML is told apart, and no clause is blamed', async () => {
  const error = await serving(
    (_, response) => response.setHeader('content-type', 'text/html').end('<p>hello'),
    refusal,
  );
  expect(error).toBeInstanceOf(SetupError);
  expect(String(error)).toMatch(/text\/html, not JSON/);
});

test('a server that hangs is told after the deadline', async () => {
  expect(String(await serving(() => {}, refusal))).toMatch(/nothing within 300 ms/);
});

test('a server that is not there is told', async () => {
  const url = await serving(
    () => {},
    async (gone) => gone,
  );
  const error = await refusal(url);
  expect(error).toBeInstanceOf(SetupError);
  expect(String(error)).toMatch(/got no answer/);
});

test('equal tokens, expired tokens and two tokens of one user are told', async () => {
  const server = await createServer({ store: createMemoryStore(), jwt: { secret: SECRET } });
  const baseUrl = await server.listen();
  const mint = createMint(secret);
  const [layla, again, expired] = [
    await mint({ userId: 'layla' }),
    await mint({ userId: 'layla', expiresIn: 60 }),
    await mint({ userId: 'adam', expiresIn: -600 }),
  ];
  const told = (tokens: string[]) => runConformance({ baseUrl, tokens: { kind: 'given', tokens } }).catch(String);
  expect(await told([layla, layla])).toMatch(/equal/);
  expect(await told([layla, again])).toMatch(/of one user/);
  expect(await told([layla, expired])).toMatch(/second user has expired/);
  await server.close();
});

test('polling, read only, and a stale known failure', async () => {
  const server = await createServer({
    store: createMemoryStore(),
    jwt: { secret: SECRET },
    corsOrigins: ['https://app.example'],
  });
  const baseUrl = await server.listen();
  const given = { baseUrl, tokens: secret, origin: 'https://app.example' };
  const reading = await runConformance({ ...given, readOnly: true });
  expect(reading.conforms).toBe(true);
  const polling = await runConformance({
    ...given,
    transport: 'polling',
    only: ['CUR-', 'RT-'],
    known: ['CUR-1.clamped'],
  });
  expect(polling.results.every(({ outcome }) => outcome === 'pass' || outcome === 'not-declared')).toBe(true);
  expect(polling).toMatchObject({ conforms: false, stale: ['CUR-1.clamped'] });
  await server.close();
}, 60_000);

test('a server that dies while an event is awaited breaks no clause', async () => {
  const server = await createServer({ store: createMemoryStore(), jwt: { secret: SECRET } });
  const baseUrl = await server.listen();
  const heard: string[] = [];
  const run = runConformance({
    baseUrl,
    tokens: secret,
    deadlineMs: 1000,
    only: ['CUR-1.read', 'RT-'],
    onResult: ({ check, outcome }) => {
      heard.push(`${outcome} ${check.id}`);
      if (check.id.startsWith('CUR-1')) void server.close();
    },
  });
  await expect(run).rejects.toBeInstanceOf(SetupError);
  expect(heard.filter((line) => !line.startsWith('pass'))).toEqual([]);
});
