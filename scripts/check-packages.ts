import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from './pack.ts';
import { PACKAGES, readManifest, toEntries, toPublished } from './package-exports.ts';
import { binOf, ROOT, runCommand } from './run-step.ts';

/**
 * Imports (and where it is built, requires) every entry in a plain Node that knows nothing of this workspace's conditions.
 * The timer is no reason to stay: it fires only when an import left something that is.
 */
function smoke(name: string): Promise<number> {
  const manifest = readManifest(name);
  const published = toPublished(manifest);
  const lines = Object.keys(toEntries(manifest)).flatMap((entry) => {
    const subpath = entry === 'index' ? '.' : `./${entry}`;
    const target = published[subpath];
    const id = JSON.stringify(join(manifest.name, subpath));
    const dual = typeof target === 'object' && 'require' in target;
    const load = [`await import(${id})`, ...(dual ? [`require(${id})`] : [])];
    return load.map((call) => `if (Object.keys(${call}).length === 0) throw new Error(${id} + ' exports nothing');`);
  });
  const code = [
    "import { createRequire } from 'node:module';",
    `const require = createRequire(${JSON.stringify(join(ROOT, 'package.json'))});`,
    ...lines,
    "setTimeout(() => { throw new Error('importing left something running'); }, 3000).unref();",
  ].join('\n');
  return runCommand(process.execPath, ['--no-warnings', '--input-type=module', '--eval', code]);
}

// All of them, or the ones named.
const wanted = PACKAGES.filter((name) => process.argv.length < 3 || process.argv.includes(name));
const folder = mkdtempSync(join(tmpdir(), 'majlis-pack-'));
const failures: string[] = [];
try {
  for (const name of wanted) {
    const tarball = await pack(name, { into: folder });
    const dual = JSON.stringify(toPublished(readManifest(name))).includes('"require"');
    const profile = dual ? 'node16' : 'esm-only';
    const attw = [
      binOf('@arethetypeswrong/cli', 'attw'),
      tarball,
      '--profile',
      profile,
      '--no-emoji',
      '--no-color',
      '--quiet',
    ];
    const steps: [string, () => Promise<number>][] = [
      ['publint', () => runCommand(process.execPath, [binOf('publint'), 'run', tarball, '--strict'])],
      ['attw', () => runCommand(process.execPath, [...attw, '--exclude-entrypoints', 'styles.css'])],
      ['import', () => smoke(name)],
    ];
    for (const [step, run] of steps) {
      const code = await run();
      console.log(`${name} ${step}: ${code === 0 ? 'clean' : 'FAILED'}`);
      if (code !== 0) failures.push(`${name} ${step}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failures.length > 0) console.error(`packages: ${failures.join(', ')} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
