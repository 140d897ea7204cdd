import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { explainMissingChromium, findChromium } from './chromium.ts';
import { binOf, ROOT, runNode } from './run-step.ts';
import { addRuns, countPlaywright, countVitest, namesPlaywright, namesVitest, toClosingLine } from './test-count.ts';

const HELP = `Runs every test of the workspace: node, jsdom, Chromium, types, then end to end.

  --no-e2e       leave out the end-to-end tests
  --no-unit      leave out everything but the end-to-end tests
  --no-browser   leave out what needs Chromium (end to end included)
  <file …>       only tests whose path holds one of these words (no end to end)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    e2e: { type: 'boolean', default: true },
    unit: { type: 'boolean', default: true },
    browser: { type: 'boolean', default: true },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
if (values.browser && findChromium() === undefined) {
  console.error(explainMissingChromium());
  process.exit(1);
}

const reports = join(ROOT, 'test-results');
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');
mkdirSync(reports, { recursive: true });
rmSync(unitReport, { force: true });
rmSync(e2eReport, { force: true });

async function runUnit() {
  const projects = ['node', 'dom', 'types', ...(values.browser ? ['browser', 'storybook', 'screens'] : [])];
  const code = await runNode([
    binOf('vitest'),
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
    ...positionals,
  ]);
  // Read now: the end-to-end run empties the folder.
  return { code, count: countVitest(unitReport), names: namesVitest(unitReport) };
}

async function runEndToEnd() {
  const code = await runNode(
    [binOf('@playwright/test', 'playwright'), 'test', '--config', 'e2e/playwright.config.ts'],
    {
      env: { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --conditions=majlis-source`.trim() },
    },
  );
  return { code, count: countPlaywright(e2eReport), names: namesPlaywright(e2eReport) };
}

const runs: Awaited<ReturnType<typeof runUnit>>[] = [];
if (values.unit) runs.push(await runUnit());
const wantsEndToEnd = values.e2e && values.browser && positionals.length === 0;
if (wantsEndToEnd && existsSync(join(ROOT, 'e2e/playwright.config.ts'))) runs.push(await runEndToEnd());

const total = addRuns(runs);
// Again at the end, where whoever reads only the last lines finds them.
for (const name of runs.flatMap(({ names }) => names)) console.log(`failed: ${name}`);
console.log(`\n${toClosingLine(total)}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
