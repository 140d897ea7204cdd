import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type App, writeFiles } from './install/app.ts';
import { createNextApp } from './install/next-app.ts';
import { createNodeApp } from './install/node-app.ts';
import { MANAGERS, type Tarballs } from './install/package-manager.ts';
import { runQuietly } from './install/run-quietly.ts';
import { createViteApp } from './install/vite-app.ts';
import { pack } from './pack.ts';
import { PACKAGES } from './package-exports.ts';
import { ROOT, runNode } from './run-step.ts';

const HELP = `Packs every package and takes the tarballs into empty apps outside the workspace, which are then run.

  --only <name>      one app; may be repeated
  --quick            the apps that CI runs
  --built            pack what is already in dist
  --packed <folder>  take the tarballs that are in it, or put them there
  --keep             leave the apps where they are`;

const APPS: readonly App[] = [
  createNodeApp('npm'),
  createNodeApp('pnpm'),
  createNodeApp('yarn'),
  createNodeApp('berry'),
  createViteApp({ react: 18, manager: 'npm' }),
  createViteApp({ react: 19, manager: 'pnpm' }),
  createViteApp({ react: 19, manager: 'berry' }),
  createNextApp('npm'),
];
const QUICK = ['node-npm', 'vite-19-pnpm'];

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    packed: { type: 'string' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

async function packAll(into: string): Promise<Tarballs> {
  const tarballs: [name: string, tarball: string][] = [];
  for (const name of PACKAGES) {
    mkdirSync(join(into, name), { recursive: true });
    const [packed] = readdirSync(join(into, name));
    const path = packed ? join(into, name, packed) : await pack(name, { into });
    tarballs.push([`@majlis/${name}`, `file:${path}`]);
  }
  return Object.fromEntries(tarballs);
}

async function runApp(app: App, { folder, tarballs }: { folder: string; tarballs: Tarballs }): Promise<void> {
  const manager = MANAGERS[app.manager];
  const asked = Object.fromEntries(app.packages.map((name) => [`@majlis/${name}`, tarballs[`@majlis/${name}`] ?? '']));
  const dependencies = { ...asked, ...app.dependencies };
  mkdirSync(folder, { recursive: true });
  writeFiles(folder, app.files);
  manager.prepare(folder, { manifest: { dependencies, scripts: { ...app.scripts, ...app.servers } }, tarballs });
  const options = { cwd: folder, env: (await manager.toEnvironment?.(folder)) ?? {} };
  await runQuietly(manager.install, options);
  for (const script of Object.keys(app.scripts)) await runQuietly([...manager.run, script], options);
  await app.look?.(folder);
}

async function testInstalls(apps: readonly App[]): Promise<number> {
  if (!values.built && !values.packed) {
    const built = await runNode([join(ROOT, 'scripts/build.ts')]);
    if (built !== 0) return built;
  }
  const root = mkdtempSync(join(tmpdir(), 'majlis-install-'));
  let failed = 0;
  // What is left when somebody ends this early is the same as in the end: nothing.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  process.once('exit', () => {
    if (values.keep) console.error(`the apps are in ${root}`);
    else rmSync(root, { recursive: true, force: true });
  });
  const tarballs = await packAll(values.packed ? resolve(values.packed) : join(root, 'packed'));
  for (const app of apps) {
    const startedAt = performance.now();
    const fault = await runApp(app, { folder: join(root, app.name), tarballs }).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
    if (fault !== null) console.error(`${app.name}: ${fault}`);
    console.log(`${fault === null ? 'ok' : 'FAILED'} ${app.name} ${seconds}`);
    if (fault !== null) failed += 1;
  }
  console.log(JSON.stringify({ installs: apps.length, failed }));
  return failed === 0 ? 0 : 1;
}

const wanted = values.only ?? (values.quick ? QUICK : APPS.map(({ name }) => name));
const strange = wanted.filter((name) => !APPS.some((app) => app.name === name));
if (values.help) console.log(HELP);
else if (strange.length > 0) {
  console.error(`there is no ${strange.join(', ')}; there are ${APPS.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
} else process.exitCode = await testInstalls(APPS.filter(({ name }) => wanted.includes(name)));
