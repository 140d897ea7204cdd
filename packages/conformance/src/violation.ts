/** The clause under test is broken. */
export class Violation extends Error {
  override readonly name = 'Violation';
  readonly expected: string;
  readonly actual: string;
  constructor(expected: string, actual: string) {
    super(`expected ${expected}, got ${actual}`);
    this.expected = expected;
    this.actual = actual;
  }
}

/** What a check stands on is not there, so nothing can be said about its clause. */
export class Unmet extends Error {
  override readonly name = 'Unmet';
}

/** The run itself cannot go on: no server, no contract, no usable tokens. Exit code 2, and no clause is to blame. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}

const SHOWN = 400;
/** A value as a report shows it. */
export function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** @throws Violation unless `kept`. */
export function demand(kept: unknown, expected: string, actual: unknown): asserts kept {
  if (!kept) throw new Violation(expected, show(actual));
}

/** @throws Violation unless the two are equal as JSON. */
export function demandEqual(actual: unknown, expected: unknown, what: string): void {
  demand(JSON.stringify(actual) === JSON.stringify(expected), `${what} to be ${show(expected)}`, actual);
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
};
/** @throws Violation unless the two are equal as JSON, in whatever order their keys are. */
export function demandSame(actual: unknown, expected: unknown, what: string): void {
  const isSame = JSON.stringify(sorted(actual)) === JSON.stringify(sorted(expected));
  demand(isSame, `${what} to be ${show(expected)}`, actual);
}

/** @throws Unmet unless `met`: a precondition, not the clause under test. */
export function assume(met: unknown, what: string): asserts met {
  if (!met) throw new Unmet(what);
}
