import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGES, type PackageManifest, readManifest, toEntries, toPublished } from '../package-exports.ts';
import { ROOT } from '../run-step.ts';
import type { App } from './app.ts';
import type { ManagerName } from './package-manager.ts';
import { REACTS, versionOf } from './versions.ts';

/** Needs the peer `msw`, and yarn refuses a package that asks for a newer Node than there is: msw 3 asks for 22.12. */
const NEEDS_MSW = '@majlis/testing/msw';

/** A line for every entry of one package, as ESM and, where it is built, as CommonJS. */
function toImports(manifest: PackageManifest, { without }: { without: string }): string[] {
  const published = toPublished(manifest);
  return Object.keys(toEntries(manifest)).flatMap((entry) => {
    const subpath = entry === 'index' ? '.' : `./${entry}`;
    const name = join(manifest.name, subpath);
    if (name === without) return [];
    const id = `'${name}'`;
    const target = published[subpath];
    const dual = typeof target === 'object' && 'require' in target;
    return [
      `entries[${id}] = await import(${id});`,
      ...(dual ? [`entries['require ' + ${id}] = require(${id});`] : []),
    ];
  });
}

function toImportScript(options: { without: string }): string {
  return [
    "import { createRequire } from 'node:module';",
    'const require = createRequire(import.meta.url);',
    'const entries = {};',
    ...PACKAGES.flatMap((name) => toImports(readManifest(name), options)),
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
  const without = manager === 'yarn' ? NEEDS_MSW : '';
  return {
    name: `node-${manager}`,
    manager,
    packages: PACKAGES,
    dependencies: {
      ...REACTS[19],
      // Peers of one entry each; npm alone installs a peer's own peer by itself.
      '@testing-library/react': versionOf('@testing-library/react'),
      '@testing-library/dom': '^10.0.0',
      ...(without === NEEDS_MSW ? {} : { msw: peerDependencies.msw ?? '' }),
    },
    scripts: { import: 'node import.mjs', talk: 'node round-trip.mjs' },
    files: {
      'import.mjs': toImportScript({ without }),
      'round-trip.mjs': readFileSync(join(ROOT, 'scripts/install/files/round-trip.mjs'), 'utf8'),
    },
  };
}
