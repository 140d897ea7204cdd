import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findDrift, findUntranslated, isUpToDate, type PagePair, withEnglishCode, withStamp } from './page-pairs.ts';
import { ROOT } from './run-step.ts';

const HELP = `Gives each Arabic guide page the code of the English one.

  --check        write nothing; fail where code differs or a page is missing, and name pages whose words moved
  --says <page>  that Arabic page (guide/security.md) now says what the English one says; repeat, or "all"`;

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    says: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const DOCS = join(ROOT, 'docs');
/** In both languages made from one source. */
const MADE = ['guide/call-states.md'];
/** So young that the words still move. */
const ENGLISH_ONLY = ['threat-model', 'presence', 'accessibility'].map((page) => `guide/${page}.md`);

const pagesIn = (folder: string) =>
  globSync('guide/*.md', { cwd: join(DOCS, folder) })
    .map((page) => page.replaceAll('\\', '/'))
    .sort();
const english = pagesIn('.');
const arabic = pagesIn('ar');
const read = (page: string) => readFileSync(join(DOCS, page), 'utf8');
const pairs: PagePair[] = arabic
  .filter((path) => english.includes(path) && !MADE.includes(path))
  .map((path) => ({ path, english: read(path), arabic: read(`ar/${path}`) }));

if (!values.check)
  for (const pair of pairs) {
    pair.arabic = withEnglishCode(pair);
    if (values.says.includes(pair.path) || values.says.includes('all')) pair.arabic = withStamp(pair);
    writeFileSync(join(DOCS, 'ar', pair.path), pair.arabic);
  }
const faults = [...findUntranslated(english, arabic, ENGLISH_ONLY), ...pairs.flatMap(findDrift)];
const moved = pairs.filter((pair) => !isUpToDate(pair)).map(({ path }) => path);
for (const fault of faults) console.error(fault);
if (moved.length > 0) console.log(`  the English words moved since the Arabic ones were written: ${moved.join(', ')}`);
console.log(`arabic: ${pairs.length} of ${english.length} guide pages, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
