import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PackageManifest, readManifest, toEntries, toPublished } from '../package-exports.ts';
import { ROOT } from '../run-step.ts';
import type { App } from './app.ts';
import type { ManagerName } from './package-manager.ts';

const PACKAGES = ['core', 'contract', 'testing', 'server'];

/** A line for every entry of one package, as ESM and, where it is built, as CommonJS. */
function toImports(manifest: PackageManifest): string[] {
  const published = toPublished(manifest);
  return Object.keys(toEntries(manifest)).flatMap((entry) => {
    const subpath = entry === 'index' ? '.' : `./${entry}`;
    const id = `'${join(manifest.name, subpath)}'`;
    const target = published[subpath];
    const dual = typeof target === 'object' && 'require' in target;
    return [
      `entries[${id}] = await import(${id});`,
      ...(dual ? [`entries['require ' + ${id}] = require(${id});`] : []),
    ];
  });
}

function toImportScript(): string {
  return [
    "import { createRequire } from 'node:module';",
    'const require = createRequire(import.meta.url);',
    'const entries = {};',
    ...PACKAGES.flatMap((name) => toImports(readManifest(name))),
    "entries.openapi = require('@majlis/contract/openapi.json');",
    "entries.asyncapi = require('@majlis/contract/asyncapi.json');",
    'for (const [id, entry] of Object.entries(entries))',
    "  if (Object.keys(entry).length === 0) throw new Error(id + ' exports nothing');",
    'console.log(Object.keys(entries).length, "entries");',
    '',
  ].join('\n');
}

/** Plain Node: imports every entry, and sends a text through the packed server. */
export function createNodeApp(manager: ManagerName): App {
  const { peerDependencies = {} } = readManifest('testing');
  return {
    name: `node-${manager}`,
    manager,
    packages: PACKAGES,
    // Named by the entry `@majlis/testing/msw`.
    dependencies: { msw: peerDependencies.msw ?? '' },
    scripts: { import: 'node import.mjs', talk: 'node round-trip.mjs' },
    files: {
      'import.mjs': toImportScript(),
      'round-trip.mjs': readFileSync(join(ROOT, 'scripts/install/files/round-trip.mjs'), 'utf8'),
    },
  };
}
