import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findSnippets } from './readme-snippets.ts';
import { binOf, ROOT, runCommand } from './run-step.ts';

/** The block under "Try it" is the text of this file, so that what people copy is what runs. */
const TRY_IT = 'examples/try-it/app.tsx';
const SHORT_PAGES = ['README.md', 'README.ar.md', 'CONTRIBUTING.md', 'docs/guide/parts.md'];
/** Made from sources that are compiled anyhow. */
const MADE = /^docs\/(api|contract)\//;
const WRITTEN = globSync('docs/**/*.md', { cwd: ROOT }).filter((page) => !MADE.test(page.replaceAll('\\', '/')));
const PAGES = [...new Set([...SHORT_PAGES, ...WRITTEN])];
const MAX_LINES = 180;

const faults: string[] = [];
const pages = PAGES.filter((page) => existsSync(join(ROOT, page))).map((page) => ({
  page,
  text: readFileSync(join(ROOT, page), 'utf8'),
}));
const snippets = pages.flatMap(({ page, text }) => findSnippets(page, text));
for (const { page, text } of pages) {
  const lines = text.trimEnd().split('\n').length;
  if (SHORT_PAGES.includes(page) && lines > MAX_LINES)
    faults.push(`${page} has ${lines} lines, and at most ${MAX_LINES} are read`);
}
if (existsSync(join(ROOT, TRY_IT))) {
  const running = readFileSync(join(ROOT, TRY_IT), 'utf8').trim();
  for (const { page, text } of pages.filter(({ page }) => page.startsWith('README'))) {
    if (!text.includes(running)) faults.push(`${page} does not hold the text of ${TRY_IT}`);
  }
}

// Inside the tree, so that imports resolve as they do for the packages; under node_modules, so that git does not see it.
const folder = join(ROOT, 'node_modules/.cache/majlis-readme');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [index, { at, language, code }] of snippets.entries()) {
  const name = `${at.replaceAll(/[^A-Za-z0-9]/g, '-')}-${index + 1}.${language}`;
  writeFileSync(join(folder, name), `${code}\nexport {};\n`);
}
const tsconfig = {
  extends: join(ROOT, 'tsconfig.json'),
  compilerOptions: { noUnusedLocals: false, types: ['node', 'react'], typeRoots: [join(ROOT, 'node_modules/@types')] },
  include: [`${folder}/*`, join(ROOT, 'stylesheets.d.ts')],
  exclude: [],
};
writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
const code = await runCommand(process.execPath, [binOf('typescript', 'tsc'), '--noEmit', '-p', folder]);
if (code !== 0) faults.push('a snippet does not compile; its file is named for the page and the line it stands on');

for (const fault of faults) console.error(fault);
console.log(`readme: ${snippets.length} snippets of ${pages.length} pages, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
