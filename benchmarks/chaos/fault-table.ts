import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkHistory } from './check-history.ts';
import type { Entry } from './history.ts';

const PATH = fileURLToPath(new URL('../../docs/reference/faults.md', import.meta.url));
const ENGINES: Record<string, string> = {
  embedded: 'one server with its embedded store',
  postgres: 'two servers on PostgreSQL and Redis',
};

/** What became of a run, as a page. */
export function toFaultTable(entries: readonly Entry[]): string {
  const run = entries.find((entry) => entry.type === 'run');
  const counts = new Map<string, Map<string, number>>();
  const engines = new Set<string>();
  let messages = 0;
  for (const entry of entries) {
    if (entry.type === 'accepted') messages += 1;
    if (entry.type !== 'fault') continue;
    engines.add(entry.engine);
    const row = counts.get(entry.fault) ?? new Map<string, number>();
    counts.set(entry.fault, row.set(entry.engine, (row.get(entry.engine) ?? 0) + 1));
  }
  const columns = [...engines];
  const rows = [...counts].sort(([a], [b]) => a.localeCompare(b, 'en'));
  const verdicts = columns.map((engine) => {
    const own = entries.filter((entry) => !('engine' in entry) || entry.engine === engine);
    const isOver = own.some(({ type }) => type === 'cold');
    // Without a cold read nothing is known of what was lost.
    if (!isOver) return `| ${ENGINES[engine] ?? engine} | did not come to its end | ? | ? | ? | ? |`;
    const { lost, doubled, outOfOrder, stuck } = checkHistory(own).verdict;
    const accepted = own.filter(({ type }) => type === 'accepted').length;
    return `| ${ENGINES[engine] ?? engine} | ${accepted} | ${lost} | ${doubled} | ${outOfOrder} | ${stuck} |`;
  });
  const total = [...counts.values()].flatMap((row) => [...row.values()]).reduce((sum, count) => sum + count, 0);
  return `# What went wrong, and what came of it

${messages} messages were accepted by the SDK in Node and in two tabs of Chromium while ${total} faults happened to the servers, the network, the
databases and the tabs; the seed was ${run?.seed ?? 0}. Then the history was compared with a cold read of the server and with what every client
showed. This page is written by \`npx -y pnpm@12 chaos --table\`.

| On | Messages | Lost | Doubled | Out of order | Stuck |
| --- | --- | --- | --- | --- | --- |
${verdicts.join('\n')}

*Lost* is a message that was accepted and never stored. *Doubled* was stored or shown twice. *Out of order* stands before one that the same
person wrote earlier, or was seen so for a moment. *Stuck* is a message that never ended, or a view that never became the log.

| What went wrong | ${columns.map((engine) => `Times, ${ENGINES[engine] ?? engine}`).join(' | ')} |
| --- | ${columns.map(() => '---').join(' | ')} |
${rows.map(([fault, row]) => `| ${fault} | ${columns.map((engine) => row.get(engine) ?? '–').join(' | ')} |`).join('\n')}
`;
}

/** Writes the page of the reference from a run. */
export function writeFaultTable(entries: readonly Entry[]): void {
  mkdirSync(dirname(PATH), { recursive: true });
  writeFileSync(PATH, toFaultTable(entries));
}
