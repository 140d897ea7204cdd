import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveChaosPage } from './chaos/browser-tabs.ts';
import { checkHistory } from './chaos/check-history.ts';
import { writeFaultTable } from './chaos/fault-table.ts';
import { type Entry, openHistory } from './chaos/history.ts';
import { type EngineName, runEngine } from './chaos/run-engine.ts';
import { createSeededRandom } from './chaos/seeded-random.ts';

const HELP = `Real servers, sockets and tabs, and everything that can go wrong with them.

  --messages <n>    accepted in all (5000)
  --faults <n>      spread over them (15)
  --seed <n>        what goes wrong, in which order (1)
  --history <file>  what happened, one line of JSON each (test-results/chaos.ndjson)
  --engine <name>   embedded or postgres; both, half of it each, where PostgreSQL is installed
  --no-browser      without Chromium
  --table           writes docs/reference/faults.md from the run

The last line is JSON; the exit code is 1 unless nothing was lost, doubled, out of order or stuck.`;

const { values } = parseArgs({
  allowNegative: true,
  options: {
    messages: { type: 'string', default: '5000' },
    faults: { type: 'string', default: '15' },
    seed: { type: 'string', default: '1' },
    history: { type: 'string', default: 'test-results/chaos.ndjson' },
    engine: { type: 'string' },
    browser: { type: 'boolean', default: true },
    table: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const toCount = (name: 'messages' | 'faults' | 'seed'): number => {
  if (!/^\d+$/.test(values[name])) throw new Error(`unable to run; --${name} ${values[name]} is no number`);
  return Number(values[name]);
};
function toEngines(): EngineName[] {
  if (values.engine === undefined) return existsSync('/usr/lib/postgresql') ? ['embedded', 'postgres'] : ['embedded'];
  if (values.engine === 'embedded' || values.engine === 'postgres') return [values.engine];
  throw new Error(`unable to run; --engine ${values.engine} is none of embedded, postgres`);
}

const [messages, faults, seed] = [toCount('messages'), toCount('faults'), toCount('seed')];
const engines = toEngines();
const path = resolve(values.history);
mkdirSync(dirname(path), { recursive: true });
const history = openHistory(path);
history.write({ type: 'run', seed, messages, faults });
const random = createSeededRandom(seed);
const page = values.browser ? await serveChaosPage() : null;
const share = (whole: number, index: number) =>
  Math.floor((whole * (index + 1)) / engines.length) - Math.floor((whole * index) / engines.length);
for (const [index, engine] of engines.entries()) {
  await runEngine({
    engine,
    messages: share(messages, index),
    faults: share(faults, index),
    random,
    history,
    page,
  });
}
await page?.close();
await history.close();

const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
const entries = lines.map((line) => JSON.parse(line) as Entry);
const { verdict, findings } = checkHistory(entries);
for (const { kind, what } of findings.slice(0, 20)) console.error(`${kind}: ${what}`);
if (values.table) writeFaultTable(entries);
const sum = (type: Entry['type']) => entries.filter((entry) => entry.type === type).length;
console.log(JSON.stringify({ ...verdict, messages: sum('accepted'), faults: sum('fault'), seed }));
process.exit(Object.values(verdict).every((count) => count === 0) ? 0 : 1);
