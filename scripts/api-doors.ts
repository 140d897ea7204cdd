import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Door {
  /** What people write after `@majlis/`. */
  name: string;
  /** Its source, relative to the repository. */
  entry: string;
}

const PACKAGES = fileURLToPath(new URL('../packages', import.meta.url));
const IN_ORDER = ['core', 'react', 'contract', 'testing', 'server', 'conformance', 'element'];
/** What has no page: lists of words, a script that exports nothing, and schemas, which the pages of the contract show. */
const WITHOUT_PAGES = /^(?:react\/locales\/\w+|element\/majlis-chat|contract\/schemas)$/;

type Exports = Record<string, string | { 'majlis-source'?: string }>;

/** Everything that people import from, package by package, as each package.json declares it. */
export function findDoors(): Door[] {
  return IN_ORDER.flatMap((name) => {
    const { exports } = JSON.parse(readFileSync(join(PACKAGES, name, 'package.json'), 'utf8')) as { exports: Exports };
    return Object.entries(exports).flatMap(([path, target]) => {
      const source = typeof target === 'string' ? target : (target['majlis-source'] ?? '');
      const door = path === '.' ? name : `${name}/${path.slice(2)}`;
      const hasPage = /\.tsx?$/.test(source) && !WITHOUT_PAGES.test(door);
      return hasPage ? [{ name: door, entry: `packages/${name}/${source.slice(2)}` }] : [];
    });
  });
}
