import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run-step.ts';

/** Every published package, in the order of the arrows between them. */
export const PACKAGES = ['contract', 'core', 'react', 'element', 'server', 'testing', 'conformance'] as const;
/** Also built as CommonJS; the rest need Node's own modules or packages that are ESM only. */
const DUAL: readonly string[] = ['contract', 'core', 'react'];

type Condition = string | { [condition: string]: Condition };
export interface PackageManifest {
  name: string;
  exports: Record<string, Condition>;
  publishConfig?: Record<string, unknown>;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  bin?: Record<string, string>;
  [field: string]: unknown;
}

export function readManifest(name: string): PackageManifest {
  return JSON.parse(readFileSync(join(ROOT, 'packages', name, 'package.json'), 'utf8')) as PackageManifest;
}

/** The source of each entry that is TypeScript, by the name its build has in `dist`: `.` is `index`. */
export function toEntries(manifest: PackageManifest): Record<string, string> {
  const entries: Record<string, string> = {};
  for (const [subpath, target] of Object.entries(manifest.exports)) {
    const source = typeof target === 'string' ? undefined : target['majlis-source'];
    if (typeof source !== 'string' || !/\.tsx?$/.test(source)) continue;
    entries[subpath === '.' ? 'index' : subpath.slice(2)] = source.slice(2);
  }
  return entries;
}

/** What the world sees of one package: types first, ESM, then CommonJS where it is built. */
export function toPublished(manifest: PackageManifest): Record<string, Condition> {
  const dual = DUAL.includes(manifest.name.replace('@majlis/', ''));
  return Object.fromEntries(
    Object.entries(manifest.exports).map(([subpath, target]) => {
      if (typeof target === 'string') return [subpath, target];
      const source = target['majlis-source'];
      if (typeof source !== 'string' || !/\.tsx?$/.test(source)) return [subpath, target.default ?? target];
      const path = `./dist/${subpath === '.' ? 'index' : subpath.slice(2)}`;
      const esm = { types: `${path}.d.ts`, default: `${path}.js` };
      const cjs = { types: `${path}.d.cts`, default: `${path}.cjs` };
      return [subpath, dual ? { import: esm, require: cjs } : esm];
    }),
  );
}

/** The manifest with its conditions made from its `majlis-source` lines, which are written by hand. */
export function withPublished(manifest: PackageManifest): PackageManifest {
  const published = toPublished(manifest);
  const exports = Object.fromEntries(
    Object.entries(manifest.exports).map(([subpath, target]) => {
      const result = published[subpath];
      if (typeof target === 'string' || result === undefined) return [subpath, target];
      const seen = typeof result === 'string' ? { default: result } : result;
      return [subpath, target['majlis-source'] ? { 'majlis-source': target['majlis-source'], ...seen } : seen];
    }),
  );
  return { ...manifest, exports, publishConfig: { ...manifest.publishConfig, access: 'public', exports: published } };
}

/** Makes (or with `check` compares) the conditions of every package; returns the names of those that differ. */
export function syncExports({ check }: { check: boolean }): string[] {
  return PACKAGES.filter((name) => {
    const manifest = readManifest(name);
    const wanted = withPublished(manifest);
    if (JSON.stringify(wanted) === JSON.stringify(manifest)) return false;
    if (!check) {
      writeFileSync(join(ROOT, 'packages', name, 'package.json'), `${JSON.stringify(wanted, null, 2)}\n`);
    }
    return true;
  });
}
