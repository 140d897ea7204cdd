import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from './pack.ts';
import { PACKAGES } from './package-exports.ts';
import { binOf, ROOT, runNode } from './run-step.ts';

/**
 * `pnpm release --dry-run` builds and packs every package, and says what would be published and whether it may be: the
 * last line is JSON. Without the flag it publishes what `changeset version` has numbered.
 */
interface PackedManifest {
  name: string;
  version: string;
  license?: string;
  scripts?: Record<string, string>;
  publishConfig?: { access?: string; provenance?: boolean };
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}
interface Packed {
  name: string;
  version: string;
  files: number;
  kilobytes: number;
  faults: string[];
}

/** npm runs these on whoever installs. */
const ON_INSTALL = ['preinstall', 'install', 'postinstall', 'prepare'];
const UNWANTED = /(^|\/)(src|test|tests)\/|\.(test|fixture|stories|browser)\.|\.tsbuildinfo$|(^|\/)\.env/;
const NEEDED = ['package/package.json', 'package/README.md', 'package/LICENSE'];

function check(files: readonly string[], manifest: PackedManifest): string[] {
  const { scripts = {}, publishConfig = {}, dependencies = {}, peerDependencies = {} } = manifest;
  const open = Object.entries({ ...dependencies, ...peerDependencies }).filter(([, range]) => range.includes(':'));
  return [
    ...NEEDED.filter((file) => !files.includes(file)).map((file) => `${file.replace('package/', '')} is missing`),
    ...files
      .filter((file) => UNWANTED.test(file.replace('package/', '')))
      .map((file) => `${file} does not belong there`),
    ...(files.some((file) => file.startsWith('package/dist/')) ? [] : ['dist is missing']),
    ...ON_INSTALL.filter((name) => name in scripts).map((name) => `${name} would run on whoever installs`),
    ...open.map(([name, range]) => `${name} is ${range}, which no registry knows`),
    ...(publishConfig.provenance === true ? [] : ['publishConfig.provenance is not true']),
    ...(publishConfig.access === 'public' ? [] : ['publishConfig.access is not public']),
    ...(manifest.license === 'MIT' ? [] : [`the licence is ${manifest.license}`]),
  ];
}

async function packAndCheck(name: string, folder: string): Promise<Packed> {
  const path = await pack(name, { into: folder });
  const files = execFileSync('tar', ['-tzf', path], { encoding: 'utf8' }).trim().split('\n');
  const text = execFileSync('tar', ['-xzOf', path, 'package/package.json'], { encoding: 'utf8' });
  const manifest = JSON.parse(text) as PackedManifest;
  const kilobytes = Math.round(statSync(path).size / 100) / 10;
  return {
    name: manifest.name,
    version: manifest.version,
    files: files.length,
    kilobytes,
    faults: check(files, manifest),
  };
}

async function rehearse(): Promise<number> {
  const built = await runNode([join(ROOT, 'scripts/build.ts')]);
  if (built !== 0) return built;
  const folder = mkdtempSync(join(tmpdir(), 'majlis-release-'));
  try {
    const packed: Packed[] = [];
    for (const name of PACKAGES) packed.push(await packAndCheck(name, folder));
    console.table(packed.map(({ faults, ...shown }) => ({ ...shown, faults: faults.length })));
    for (const { name, faults } of packed) for (const fault of faults) console.error(`${name}: ${fault}`);
    const versions = new Set(packed.map(({ version }) => version));
    if (versions.size > 1) console.error(`one version for all is promised; there are ${[...versions].join(', ')}`);
    const faults = packed.reduce((sum, one) => sum + one.faults.length, versions.size - 1);
    console.log(JSON.stringify({ release: [...versions].join(', '), packages: packed.length, faults }));
    return faults === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = process.argv.includes('--dry-run')
  ? await rehearse()
  : await runNode([binOf('@changesets/cli', 'changeset'), 'publish']);
