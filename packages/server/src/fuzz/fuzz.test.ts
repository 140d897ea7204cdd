import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { clientEvents } from '@majlis/contract/events';
import type { Route } from '@majlis/contract/routes';
import fc from 'fast-check';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operations, type Things, toEventPayload, toOperationRequest } from '../access/operation.fixture.ts';
import { type Stage, setStage } from '../access/stage.fixture.ts';
import { createTokenIssuer } from '../access/token.fixture.ts';
import { openPgliteStore } from '../storage/sql/pglite.ts';
import { hostileValue, type Spoiling, spoil } from './hostile-value.fixture.ts';
import { arbitraryOf } from './schema-arbitrary.fixture.ts';

// S31, RT-6. Each run has other numbers; a failure prints the seed that makes it again. FUZZ_RUNS asks for more of them.
const RUNS = Number(process.env.FUZZ_RUNS ?? 25);
const ANSWER_MS = 10_000;
/** What may be left of all this: caches fill, and a runner keeps its results. */
const GROWTH_BYTES = 24 * 1024 * 1024;

let stage: Stage;
let adam: Socket;
let innocent: Socket;
const closed: string[] = [];
beforeAll(async () => {
  const issuer = await createTokenIssuer();
  stage = await setStage(issuer, { store: await openPgliteStore() });
  adam = stage.open(stage.tokens.adam);
  innocent = stage.open(stage.tokens.layla);
  const ready = (socket: Socket) => new Promise<void>((resolve) => socket.once('session:ready', () => resolve()));
  await Promise.all([ready(adam), ready(innocent)]);
  innocent.on('disconnect', (reason) => closed.push(reason));
}, 120_000);
afterAll(() => stage.close());

const choice: fc.Arbitrary<Spoiling> = fc.record({ where: fc.nat(), how: fc.nat(), by: hostileValue });
/** A value of the schema, whole or with one place spoiled, or nothing of the kind. */
const given = (schema: string): fc.Arbitrary<unknown> =>
  fc.oneof(
    arbitraryOf(schema),
    fc.tuple(arbitraryOf(schema), choice).map(([value, how]) => spoil(value, how)),
    hostileValue,
  );
const hostileId = fc.oneof(
  fc.constantFrom('..', '%00', 'a'.repeat(3000), '__proto__', '٣', "'--", 'x/../y'),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

interface Asked {
  path: string;
  body: string | FormData | Uint8Array<ArrayBuffer> | undefined;
  type: { type?: string };
}
/** What is asked of a route, about things that are there as often as not. */
function arbitraryRequest(route: Route): fc.Arbitrary<Asked> {
  const things = fc.record<Things>(
    Object.fromEntries(
      Object.entries(stage.things).map(([name, real]) => [name, fc.oneof(fc.constant(real), hostileId)]),
    ) as { [Name in keyof Things]: fc.Arbitrary<string> },
  );
  const body = route.body
    ? fc.oneof(
        given(route.body).map((value) => toText(value)),
        fc.tuple(choice).map(([how]) => toText(spoil(exampleOf(route), how))),
        fc.uint8Array({ maxLength: 200 }).map((array) => new Uint8Array(array)),
      )
    : fc.constant(undefined);
  const query = route.query
    ? fc.oneof(
        fc.constant({}),
        fc.dictionary(
          fc.constantFrom(...queryNames(route), 'x', '__proto__'),
          fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.integer().map(String)),
          { maxKeys: 3 },
        ),
      )
    : fc.constant({});
  const asJson = { arbitrary: fc.constant('application/json'), weight: 6 };
  const type = fc.oneof(asJson, fc.constantFrom('text/plain', 'multipart/form-data', 'x'));
  return fc.tuple(things, body, query, type, choice).map(([about, sent, asked, contentType, how]) => {
    const { path } = toOperationRequest(route, about);
    const search = new URLSearchParams(
      Object.entries(asked).map(([key, value]) => [key, String(value).toWellFormed()]),
    ).toString();
    const whole = search === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${search}`;
    if (route.multipart) return { path: whole, body: spoiledForm(route, about, how), type: {} };
    return { path: whole, body: sent, type: sent === undefined ? {} : { type: contentType } };
  });
}
const toText = (value: unknown): string => JSON.stringify(value) ?? '';
const exampleOf = (route: Route): unknown =>
  JSON.parse(String(toOperationRequest(route, stage.things).body ?? 'null')) as unknown;
const queryNames = ({ examples }: Route): string[] =>
  examples.flatMap(({ query = '' }) => [...new URLSearchParams(query).keys()]).concat('limit', 'cursor');
/** The form of the example, with fields that are there twice, or say something else. */
function spoiledForm(route: Route, about: Things, { where, how, by }: Spoiling): FormData {
  const { body } = toOperationRequest(route, about);
  const form = body instanceof FormData ? body : new FormData();
  const names = [...form.keys(), 'duration', 'waveform', 'caption', 'clientId', 'x'];
  const name = names[where % names.length] ?? 'x';
  if (how % 4 === 0) form.delete(name);
  else if (how % 4 === 1) form.append(name, toText(by));
  else if (how % 4 === 2) form.set(name, toText(by));
  else form.set(name, new Blob([toText(by)]), `${toText(by).slice(0, 300)}.png`);
  return form;
}

async function heap(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}

async function askEverything(): Promise<void> {
  for (const route of operations) {
    const property = fc.asyncProperty(arbitraryRequest(route), async ({ path, body, type }) => {
      const answer = await stage.ask(stage.tokens.adam, { method: route.method, path, body, ...type });
      const isFine = answer.status < 500 || answer.status === 501;
      expect([route.id, path, isFine, isFine ? '' : answer.text]).toEqual([route.id, path, true, '']);
      expect(() => JSON.parse(answer.text)).not.toThrow();
      if (answer.status >= 400) expect(answer.code).toMatch(/^[a-z_]+$/);
    });
    await fc.assert(property, { numRuns: RUNS });
  }
}
async function sayEverything(): Promise<void> {
  for (const { name, payload, examples } of clientEvents) {
    const example = toEventPayload(examples[0] ?? {}, stage.things);
    const said = fc.oneof(
      given(payload),
      choice.map((how) => spoil(example, how)),
    );
    const property = fc.asyncProperty(said, async (value) => {
      const ack: unknown = await adam.timeout(ANSWER_MS).emitWithAck(name, JSON.parse(toText(value) || 'null'));
      expect([name, ack]).toEqual([name, expect.objectContaining({ ok: expect.any(Boolean) })]);
      const code = (ack as { error?: { code?: string } }).error?.code;
      expect([name, code]).not.toEqual([name, 'internal']);
    });
    await fc.assert(property, { numRuns: RUNS });
  }
}

test('S31: whatever a route or an event is sent, it answers, blames the caller, closes nobody and keeps nothing', async () => {
  await askEverything();
  await sayEverything();
  const before = await heap();
  await askEverything();
  await sayEverything();
  expect((await heap()) - before).toBeLessThan(GROWTH_BYTES);

  expect(adam.connected).toBe(true);
  expect(closed).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  // Layla, who did nothing, still hears what Adam writes.
  const heard = new Promise<unknown>((resolve) =>
    innocent.on('message:new', ({ message }: { message: { clientId: string; content: string } }) => {
      if (message.clientId === 'client-after-all') resolve(message.content);
    }),
  );
  const { conversationId } = stage.things;
  const body = JSON.stringify({ conversationId, clientId: 'client-after-all', type: 'TEXT', content: 'still here' });
  await stage.ask(stage.tokens.adam, { method: 'POST', path: '/messages', body });
  expect(await heard).toBe('still here');
}, 300_000);
