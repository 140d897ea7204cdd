import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run-step.ts';

// node scripts/licence-list.ts writes docs/reference/licences.md: what an install of the packages brings, and under which
// licence; --check fails when the page differs, or a licence asks for more than to be named.
const PATH = join(ROOT, 'docs/reference/licences.md');
const ALLOWED = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  '(MIT OR CC0-1.0)',
];

interface Dependency {
  name: string;
  versions: string[];
}
const command = ['--filter', './packages/*', 'licenses', 'list', '--prod', '--json'];
const listed = execFileSync('pnpm', command, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
const byLicence = JSON.parse(listed) as Record<string, Dependency[]>;

const rows = Object.entries(byLicence)
  .flatMap(([licence, dependencies]) =>
    dependencies.flatMap(({ name, versions }) => versions.map((version) => ({ name, version, licence }))),
  )
  .filter(({ name }) => !name.startsWith('@majlis/'))
  .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
const refused = rows.filter(({ licence }) => !ALLOWED.includes(licence));
for (const { name, version, licence } of refused) console.error(`${name} ${version} is under ${licence}`);

const page = `# Licences

What an install of the Majlis packages brings with it, without what a site brings itself (React). Majlis is under the MIT licence.

| Package | Version | Licence |
|---|---|---|
${rows.map(({ name, version, licence }) => `| \`${name}\` | ${version} | ${licence} |`).join('\n')}
`;

if (!process.argv.includes('--check')) writeFileSync(PATH, page);
else if (readFileSync(PATH, 'utf8') !== page) {
  console.error('docs/reference/licences.md is stale; run node scripts/licence-list.ts');
  process.exitCode = 1;
}
console.log(`licences: ${rows.length} dependencies, ${refused.length} refused`);
if (refused.length > 0) process.exitCode = 1;
