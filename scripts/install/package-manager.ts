import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './run-quietly.ts';

/** Where the tarball of each packed package is: `@majlis/core` and so on. */
export type Tarballs = Readonly<Record<string, string>>;

export interface AppManifest {
  dependencies: Readonly<Record<string, string>>;
  scripts: Readonly<Record<string, string>>;
}

/** One way to install an app and to run its scripts. */
export interface PackageManager {
  /** Writes what it reads, so that packages that need one another get the tarballs as well. */
  prepare(folder: string, options: { manifest: AppManifest; tarballs: Tarballs }): void;
  install: readonly string[];
  /** Runs the script whose name comes after it. */
  run: readonly string[];
  /** What it has to be told besides. */
  toEnvironment?: (folder: string) => Promise<Record<string, string>>;
}

const PNPM = ['npx', '-y', 'pnpm@12'];
const YARN = ['npx', '-y', 'yarn@1'];
const BERRY = ['npx', '-y', '@yarnpkg/cli-dist@4'];

function write(folder: string, { manifest, extra }: { manifest: AppManifest; extra: object }): void {
  const whole = { name: 'empty-app', version: '0.0.0', private: true, type: 'module', ...manifest, ...extra };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(whole, null, 2)}\n`);
}

const npm: PackageManager = {
  prepare: (folder, { manifest, tarballs }) => write(folder, { manifest, extra: { overrides: tarballs } }),
  install: ['npm', 'install', '--no-audit', '--no-fund'],
  run: ['npm', 'run'],
};

const pnpm: PackageManager = {
  prepare: (folder, { manifest, tarballs }) => {
    write(folder, { manifest, extra: {} });
    const lines = Object.entries(tarballs).map(([name, tarball]) => `  '${name}': '${tarball}'`);
    // No build script of a stranger is needed by an app that uses Majlis.
    const settings = ['overrides:', ...lines, 'strictDepBuilds: false', 'hoist: false', ''];
    writeFileSync(join(folder, 'pnpm-workspace.yaml'), settings.join('\n'));
  },
  install: [...PNPM, 'install', '--no-frozen-lockfile'],
  run: [...PNPM, 'run'],
};

const yarn: PackageManager = {
  prepare: (folder, { manifest, tarballs }) => write(folder, { manifest, extra: { resolutions: tarballs } }),
  // A cache of its own: by name and version our packages are those of the run before.
  install: [...YARN, 'install', '--non-interactive', '--no-lockfile', '--cache-folder', '.yarn-cache'],
  run: [...YARN, 'run'],
};

/** It reads none of npm's settings, and is told the registry and its certificates by its own names for them. */
async function toBerrySettings(cwd: string): Promise<Record<string, string>> {
  const ask = async (key: string) =>
    (await runQuietly(['npm', 'config', 'get', key, '--loglevel=error'], { cwd })).trim();
  const [registry, cafile] = [await ask('registry'), await ask('cafile')];
  return {
    YARN_NPM_REGISTRY_SERVER: registry.replace(/\/$/, ''),
    YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
    YARN_ENABLE_TELEMETRY: 'false',
    ...(registry.startsWith('http:') ? { YARN_UNSAFE_HTTP_WHITELIST: new URL(registry).hostname } : {}),
    ...(['', 'null', 'undefined'].includes(cafile) ? {} : { YARN_HTTPS_CA_FILE_PATH: cafile }),
  };
}

/** Plug'n'Play: what a package does not declare, it does not find. */
const berry: PackageManager = {
  prepare: (folder, { manifest, tarballs }) => {
    write(folder, { manifest, extra: { resolutions: tarballs } });
    writeFileSync(join(folder, 'yarn.lock'), '');
  },
  install: [...BERRY, 'install'],
  run: [...BERRY, 'run'],
  toEnvironment: toBerrySettings,
};

export type ManagerName = 'npm' | 'pnpm' | 'yarn' | 'berry';
export const MANAGERS: Readonly<Record<ManagerName, PackageManager>> = { npm, pnpm, yarn, berry };
