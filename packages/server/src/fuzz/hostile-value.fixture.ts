import fc from 'fast-check';

const nest = (depth: number): unknown => {
  let value: unknown = 1;
  for (let at = 0; at < depth; at += 1) value = at % 2 === 0 ? [value] : { a: value };
  return value;
};

/** What somebody sends who reads schemas to find what they forgot. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ maxDepth: 2, withNullPrototype: false, withBigInt: false }),
  fc.constantFrom<unknown>(
    null,
    '',
    '\0',
    '\uD800',
    '\u202E\u2066x',
    '../../etc/passwd',
    "'; DROP TABLE users; --",
    '%00%ff',
    '__proto__',
    'constructor',
    '🧑🏽‍🚀'.repeat(50),
    '\u0622'.repeat(20_000),
    'x'.repeat(60_000),
    -1,
    0.5,
    2 ** 31,
    2 ** 53,
    1e308,
    -1e308,
    true,
    [],
    [[]],
    {},
    { length: 2 ** 31 },
    { toString: 'x' },
    nest(60),
    nest(400),
    Array.from({ length: 2000 }, () => 0),
  ),
  // JSON.parse makes this an own key, as it would from a body.
  fc.constant(JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}')),
);

/** Which place of a value, and what becomes of it. */
export interface Spoiling {
  where: number;
  how: number;
  by: unknown;
}
/** One place in a value becomes something hostile, goes, or is joined by a key that nobody knows. */
export function spoil(value: unknown, { where, how, by }: Spoiling): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return by;
  const entries = Object.entries(value);
  if (how % 4 === 0 || entries.length === 0) return { ...value, [`extra${where % 3}`]: by };
  const at = where % entries.length;
  const [key, inner] = entries[at] ?? ['', null];
  if (how % 4 === 1) return Object.fromEntries(entries.filter((_, index) => index !== at));
  const next = how % 4 === 2 ? by : spoil(inner, { where: where >> 2, how: how >> 2, by });
  return { ...value, [key]: next };
}
