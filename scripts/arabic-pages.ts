import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findDrift, findUntranslated, type PagePair, withEnglishCode } from './page-pairs.ts';
import { ROOT } from './run-step.ts';

// Gives each Arabic page the code of the English one; `--check` only says what differs or has no page.
const DOCS = join(ROOT, 'docs');
/** Made from sources, or so young that the words still move. */
const ENGLISH_ONLY = [...['call-states', 'threat-model', 'presence', 'testing', 'devtools', 'accessibility']].map(
  (page) => `guide/${page}.md`,
);

const pagesIn = (folder: string) =>
  globSync('guide/*.md', { cwd: join(DOCS, folder) })
    .map((page) => page.replaceAll('\\', '/'))
    .sort();
const english = pagesIn('.');
const arabic = pagesIn('ar');
const read = (page: string) => readFileSync(join(DOCS, page), 'utf8');
const pairs: PagePair[] = arabic
  .filter((path) => english.includes(path))
  .map((path) => ({ path, english: read(path), arabic: read(`ar/${path}`) }));

if (!process.argv.includes('--check'))
  for (const pair of pairs) {
    pair.arabic = withEnglishCode(pair);
    writeFileSync(join(DOCS, 'ar', pair.path), pair.arabic);
  }
const faults = [...findUntranslated(english, arabic, ENGLISH_ONLY), ...pairs.flatMap(findDrift)];
for (const fault of faults) console.error(fault);
console.log(`arabic: ${pairs.length} of ${english.length} guide pages, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
