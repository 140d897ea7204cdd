import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { binOf, ROOT, runNode } from './run-step.ts';

const HELP = `Everything that CI runs, in one order; the first failing step ends it.

  --no-tests     leave out the tests
  --keep-going   run every step, and fail at the end`;

const { values } = parseArgs({
  allowNegative: true,
  options: {
    tests: { type: 'boolean', default: true },
    'keep-going': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const script = (name: string, ...args: string[]) => [join(ROOT, 'scripts', name), ...args];
/** Each package may bring a check of what it emits: `scripts/emit.ts --check`. */
const emits = globSync('packages/*/scripts/emit{.ts,/index.ts}', { cwd: ROOT });

const steps: [name: string, args: string[]][] = [
  ['format and lint', [binOf('@biomejs/biome', 'biome'), 'check', '--error-on-warnings', '.']],
  ['layers', script('check-layers.ts')],
  ['style', script('check-style.ts')],
  ['types', [binOf('typescript', 'tsc'), '--noEmit', '-p', 'tsconfig.json']],
  ...emits.map((path): [string, string[]] => ['emitted contract', [join(ROOT, path), '--check']]),
  ['theme', script('theme-tokens.ts', '--check')],
  ['call table', script('call-table.ts', '--check')],
  ['error list', script('error-list.ts', '--check')],
  ['access table', script('access-table.ts', '--check')],
  ['licences', script('licence-list.ts', '--check')],
  ...(values.tests ? [['tests', script('test.ts')] as [string, string[]]] : []),
  ['build', script('build.ts')],
  ['packages', script('check-packages.ts')],
  ['installs', script('install-test.ts', '--built', '--quick')],
  ['size', script('size.ts')],
  ['soak', [join(ROOT, 'benchmarks', 'run.ts'), 'soak']],
  ['api', script('api.ts', '--check')],
  ['readme', script('check-readme.ts')],
  ['docs', script('check-docs.ts')],
  ['unused', [binOf('knip'), '--no-progress', '--no-config-hints']],
];

const ended: { step: string; seconds: number; result: string }[] = [];
for (const [step, args] of steps) {
  if (!existsSync(args[0] ?? '')) throw new Error(`unable to run the step "${step}"; there is no ${args[0]}`);
  console.log(`\n── ${step}`);
  const startedAt = performance.now();
  const code = await runNode(args, { env: step === 'build' ? { CI: 'true' } : {} });
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  ended.push({ step, seconds, result: code === 0 ? 'passed' : 'FAILED' });
  if (code !== 0 && !values['keep-going']) break;
}
console.log();
console.table(ended);
const failed = ended.filter(({ result }) => result === 'FAILED');
if (failed.length > 0) console.error(`check: ${failed.map(({ step }) => step).join(', ')} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
