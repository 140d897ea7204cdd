import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { events } from './events.ts';
import { routes } from './routes.ts';
import { type SchemaName, schemas } from './schemas/index.ts';
import { coerceForm, validateResource } from './validators.ts';

const odd = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  1e20,
  '',
  ' ',
  'x',
  '..',
  'a/b',
  '\u0000',
  '\ud800',
  '😀'.repeat(300),
  {},
];
const samples: readonly [SchemaName, object][] = [
  ...routes.flatMap((route) =>
    route.examples.flatMap(({ body, answer }): [SchemaName, object][] => [
      ...(route.body === undefined || body === undefined ? [] : [[route.body, body] satisfies [SchemaName, object]]),
      ...(route.multipart === undefined
        ? []
        : [[route.multipart.fields, coerceForm(route.id, Object(body))] satisfies [SchemaName, object]]),
      [route.ok.schema, answer],
    ]),
  ),
  ...events.flatMap((event) => event.examples.map((payload): [SchemaName, object] => [event.payload, payload])),
];

/** Every copy of a value in which one place, at any depth, holds something odd; `undefined` leaves a key out. */
function* mutate(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, held] of Object.entries(value)) {
    const { [key]: _held, ...rest } = Object(value);
    const put = (part: unknown) => (Array.isArray(value) ? value.with(Number(key), part) : { ...rest, [key]: part });
    for (const part of odd) {
      if (part !== undefined) yield put(part);
      else if (!Array.isArray(value)) yield rest;
    }
    for (const part of mutate(held)) yield put(part);
  }
}

describe('the published validators', () => {
  it('agree with the schemas they were made from, on the examples and on every way to break them', () => {
    const differences: unknown[] = [];
    let checked = 0;
    for (const [name, sample] of samples) {
      for (const value of [sample, ...mutate(sample)]) {
        checked += 1;
        const published = validateResource(name, value).ok;
        if (published !== v.is(schemas[name], value)) differences.push({ name, published, value });
      }
    }
    expect(differences.slice(0, 3)).toEqual([]);
    expect(checked).toBeGreaterThan(10_000);
  }, 60_000);
});
