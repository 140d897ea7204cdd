import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportApi } from './api-report.ts';
import { PACKAGES } from './package-exports.ts';
import { ROOT } from './run-step.ts';

// pnpm api writes etc/<package>.api.md from the built types; --check fails when one differs from what is in git.
const check = process.argv.includes('--check');
const differing: string[] = [];
mkdirSync(join(ROOT, 'etc'), { recursive: true });
for (const name of PACKAGES) {
  const path = join(ROOT, 'etc', `${name}.api.md`);
  const report = reportApi(name);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (before === report) continue;
  differing.push(name);
  if (!check) writeFileSync(path, report);
}
if (check && differing.length > 0) {
  console.error(`the public API of ${differing.join(', ')} changed; if that is meant, run "pnpm api" and commit etc/`);
  process.exitCode = 1;
} else {
  console.log(
    check
      ? 'api: as reported in etc/'
      : `api: ${differing.length === 0 ? 'no change' : `wrote ${differing.join(', ')}`}`,
  );
}
