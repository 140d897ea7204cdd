import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeApiPages } from './api-pages.ts';
import { writeContractPages } from './contract-pages/index.ts';
import { findDeadLinks, readHtmlPage, readMarkdownPage } from './page-links.ts';
import { binOf, ROOT, runCommand, runNode } from './run-step.ts';
import { findFaultsInBrowser } from './site-in-browser.ts';

// Holds the Arabic pages to the English ones and every public name to a docstring, builds the site, then follows every
// link of it and of the pages that are read in the repository, anchors included, and shows some pages in a browser.
const SITE = join(ROOT, 'docs/.vitepress/dist');
const SHOWN = [
  '/',
  '/guide/start',
  '/guide/your-backend',
  '/api/core/',
  '/contract/core',
  '/guide/migrating-from-pages-api',
  '/ar/',
  '/ar/guide/theming',
];
const IN_THE_REPOSITORY = ['*.md', 'packages/*/README.md', 'examples/*/README.md'];

const read = <Read>(cwd: string, pattern: string | string[], toPage: (path: string, text: string) => Read) =>
  globSync(pattern, { cwd }).map((path) => toPage(path.replaceAll('\\', '/'), readFileSync(join(cwd, path), 'utf8')));

const translated = await runNode([join(ROOT, 'scripts/arabic-pages.ts'), '--check']);
const undescribed = await writeApiPages();
writeContractPages();
const built = await runCommand(process.execPath, [binOf('vitepress'), 'build', 'docs']);
const site = read(SITE, '**/*.html', readHtmlPage);
const others = read(ROOT, IN_THE_REPOSITORY, readMarkdownPage);
const shown = built === 0 ? await findFaultsInBrowser(SITE, SHOWN) : [];
const faults = [
  ...undescribed,
  ...shown,
  ...findDeadLinks(site, (path) => existsSync(join(SITE, path))),
  ...findDeadLinks(others, (path) => existsSync(join(ROOT, path))),
];
for (const fault of faults) console.error(fault);
const followed = [...site, ...others].reduce((sum, { links }) => sum + links.length, 0);
console.log(`docs: ${followed} links of ${site.length + others.length} pages, ${faults.length} faults`);
process.exitCode = translated !== 0 || built !== 0 || faults.length > 0 ? 1 : 0;
