import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runCommand } from './run-step.ts';

export interface PackOptions {
  /** The tarball's folder is made in it, named like the package: `contract`. */
  into: string;
}

/** Packs one built package as it would be published and returns the tarball's path. */
export async function pack(name: string, { into }: PackOptions): Promise<string> {
  const destination = join(into, name);
  mkdirSync(destination, { recursive: true });
  const code = await runCommand('pnpm', ['pack', '--silent', '--pack-destination', destination], {
    cwd: join(ROOT, 'packages', name),
  });
  const tarball = code === 0 ? readdirSync(destination).find((file) => file.endsWith('.tgz')) : undefined;
  if (!tarball) throw new Error(`unable to pack ${name}; pnpm pack ended with ${code}`);
  return join(destination, tarball);
}
