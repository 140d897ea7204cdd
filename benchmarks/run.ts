import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const names = globSync('*.ts', { cwd: folder })
  .map((file) => basename(file, '.ts'))
  .filter((name) => !['run', 'report'].includes(name) && !name.endsWith('.test'))
  .sort();
const name = process.argv[2];
if (name === undefined || !names.includes(name)) {
  console.error(
    `unable to run the bench "${name ?? ''}"; say one of: ${names.join(', ')}, as in "npx -y pnpm@12 bench size"`,
  );
  process.exit(1);
}
await import(pathToFileURL(join(folder, `${name}.ts`)).href);
