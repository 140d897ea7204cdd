/** One figure of ours beside what it is measured against, both from the same run. */
export interface Row {
  name: string;
  unit: string;
  ours: number;
  limit: number;
  /** ours / limit. */
  ratio: number;
}
/** Many samples of one thing. */
export interface Samples {
  median: number;
  min: number;
  max: number;
}

export function summarise(samples: readonly number[]): Samples {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  const low = sorted.length % 2 === 1 ? high : (sorted[middle - 1] ?? Number.NaN);
  return { median: (low + high) / 2, min: sorted[0] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN };
}

/** Runs every measurement once a round, in turn, so that a change in the machine's speed meets all of them. */
export async function interleave<Name extends string>(
  rounds: number,
  measurements: Record<Name, () => Promise<number> | number>,
): Promise<Record<Name, Samples>> {
  const names = Object.keys(measurements) as Name[];
  const samples = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      samples.get(name)?.push(await measurements[name]());
    }
  }
  return Object.fromEntries(names.map((name) => [name, summarise(samples.get(name) ?? [])])) as Record<Name, Samples>;
}

export const toRow = (name: string, unit: string, ours: number, limit: number): Row => ({
  name,
  unit,
  ours: round(ours),
  limit: round(limit),
  ratio: round(ours / limit),
});

const round = (value: number): number => Number(value.toPrecision(4));

/** Prints the spread of every measurement, the rows, and as the last line the rows as JSON. */
export function printReport(
  bench: string,
  unit: string,
  spread: Record<string, Samples>,
  results: readonly Row[],
): void {
  console.log(`\n${bench}: median (min – max) in ${unit}`);
  console.table(
    Object.fromEntries(
      Object.entries(spread).map(([name, { median, min, max }]) => [
        name,
        { median: round(median), min: round(min), max: round(max) },
      ]),
    ),
  );
  if (results.length > 0) console.table(results);
  console.log(JSON.stringify({ bench, at: new Date().toISOString(), results }));
}
