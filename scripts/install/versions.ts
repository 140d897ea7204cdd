import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run-step.ts';

const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>;
};

/** What the workspace itself is built with, so that an app does not lag behind. */
export function versionOf(name: string): string {
  const version = devDependencies[name];
  if (!version) throw new Error(`unable to tell the version of ${name}; the workspace has none`);
  return version;
}

const toReact = (version: string, types: string, domTypes: string) => ({
  react: version,
  'react-dom': version,
  '@types/react': types,
  '@types/react-dom': domTypes,
});

export const REACTS = {
  18: toReact('18.3.1', '^18.3.0', '^18.3.0'),
  19: toReact(versionOf('react'), versionOf('@types/react'), versionOf('@types/react-dom')),
} as const;
export type ReactMajor = keyof typeof REACTS;
