import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGES, syncExports } from './package-exports.ts';
import { binOf, ROOT, runCommand } from './run-step.ts';

// pnpm build [package …]: all of them in the order of their arrows, or the ones named.
const wanted = PACKAGES.filter((name) => process.argv.length < 3 || process.argv.slice(2).includes(name));
const stale = syncExports({ check: process.env.CI === 'true' });
if (stale.length > 0 && process.env.CI === 'true') {
  console.error(
    `the exports of ${stale.join(', ')} are not those of their sources; run "pnpm build" and commit package.json`,
  );
  process.exit(1);
}
for (const name of wanted) {
  const cwd = join(ROOT, 'packages', name);
  rmSync(join(cwd, 'dist'), { recursive: true, force: true });
  console.log(`build ${name}`);
  // Not runNode: a build must see what the world will see, save for types, which come from source.
  const code = await runCommand(process.execPath, [binOf('tsup'), '--silent'], { cwd });
  if (code !== 0) process.exit(code);
}
console.log(`built ${wanted.join(', ')}`);
