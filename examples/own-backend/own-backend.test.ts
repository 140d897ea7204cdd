import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { runConformance } from '@majlis/conformance';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createBackend } from './backend.ts';

const secret = 'a secret of at least thirty-two bytes';
const origin = 'https://shop.example';
const server = createBackend({ file: ':memory:', secret, origins: [origin] });

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
});

it('keeps level core of the contract, as the conformance kit sees it', async () => {
  const { port } = server.address() as AddressInfo;
  const { results, conforms } = await runConformance({
    baseUrl: `http://127.0.0.1:${port}/api`,
    tokens: { kind: 'secret', secret },
    transport: 'polling',
    origin,
  });
  const others = results.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'not-declared');
  expect(others.map(({ check, outcome }) => `${check.id}: ${outcome}`)).toEqual([]);
  expect(results.filter(({ outcome }) => outcome === 'pass').length).toBeGreaterThan(150);
  expect(conforms).toBe(true);
});
