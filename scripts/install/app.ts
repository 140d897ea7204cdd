import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ManagerName } from './package-manager.ts';

/** An app such as somebody starts with, which has the packages from their tarballs and nothing from this workspace. */
export interface App {
  /** `node-npm`: what `--only` picks. */
  name: string;
  manager: ManagerName;
  /** The packages of this workspace that it asks for itself. */
  packages: readonly string[];
  dependencies: Readonly<Record<string, string>>;
  /** In the order in which they are run, each of which has to succeed. */
  scripts: Readonly<Record<string, string>>;
  /** Scripts that do not end; `look` starts them. */
  servers?: Readonly<Record<string, string>>;
  files: Readonly<Record<string, string>>;
  /** What a browser has to show in the end. */
  look?: (folder: string) => Promise<void>;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
