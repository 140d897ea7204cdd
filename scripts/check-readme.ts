import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HELP as KIT_HELP } from '../packages/conformance/src/bin/help.ts';
import { ATTRIBUTES } from '../packages/element/src/attributes.ts';
import { HELP as SERVER_HELP } from '../packages/server/src/bin/settings.ts';
import { findExamples, toModule } from './docstring-examples.ts';
import { findCommandsInProse, findSnippets, findStrayFences, type Snippet } from './page-snippets.ts';
import { binOf, ROOT, runCommand } from './run-step.ts';
import { CHECKS, checkSnippet, type Surroundings } from './snippet-checks.ts';
import { readTokens } from './theme-sheet.ts';

// Compiles, runs or checks every snippet of every page that is written by hand, and every example of a docstring, which
// is on a page as well; none is passed over.
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const filesLike = (pattern: string | string[]) =>
  globSync(pattern, { cwd: ROOT, exclude: ['**/node_modules/**'] }).map((path) => path.replaceAll('\\', '/'));

/** The block under "Try it" is the text of this file, so that what people copy is what runs. */
const TRY_IT = 'examples/try-it/app.tsx';
const SHORT_PAGES = ['README.md', 'README.ar.md', 'CONTRIBUTING.md', 'docs/guide/parts.md'];
const MAX_LINES = 180;
/** Made from sources that are compiled anyhow. */
const MADE = /^docs\/(api|contract)\//;
const pages = filesLike(['*.md', 'docs/**/*.md', 'packages/*/README.md', 'examples/*/README.md', 'benchmarks/*.md'])
  .filter((page) => !MADE.test(page))
  .map((page) => ({ page, text: read(page) }));
/** What tests run: a block that is the text of such a file needs no other check, and each such file is on some page. */
const running = filesLike(['examples/recipes/*.{ts,sql,prisma}'])
  .filter((path) => !/\.(test|fixture)\.ts$/.test(path))
  .map((path) => ({ path, text: read(path).trim() }));
/** Of these, what no test runs, because its engine is not to be had here: the compiler of the whole tree reads it. */
const READ_BY_THE_COMPILER = ['examples/recipes/mongo.ts'];
const COMPILED = ['ts', 'tsx', 'js'];

const faults: string[] = [];
for (const { page, text } of pages) {
  const lines = text.trimEnd().split('\n').length;
  if (SHORT_PAGES.includes(page) && lines > MAX_LINES)
    faults.push(`${page} has ${lines} lines, and at most ${MAX_LINES} are read`);
  if (page.startsWith('README') && !text.includes(read(TRY_IT).trim()))
    faults.push(`${page} does not hold the text of ${TRY_IT}`);
  faults.push(...findStrayFences(page, text));
}
for (const { path, text } of running)
  if (!pages.some((page) => page.text.includes(text))) faults.push(`no page shows ${path}`);

const fileOf = ({ code }: Snippet) => running.find(({ text }) => text === code.trim());
const isRun = (snippet: Snippet) => fileOf(snippet) !== undefined;
const all = pages.flatMap(({ page, text }) => findSnippets(page, text));
// An Arabic page has the code of the English one: once is enough.
const snippets = [...new Map(all.map((snippet) => [`${snippet.language} ${snippet.code}`, snippet])).values()];

interface Manifest {
  name: string;
  peerDependencies?: Record<string, string>;
}
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const surroundings = (page: string): Surroundings => ({
  commands: {
    scripts: new Set(Object.keys(scripts)),
    bins: new Map([
      ['majlis-server', SERVER_HELP],
      ['majlis-conformance', `${KIT_HELP} list explain init`],
    ]),
    packages: new Set([
      ...filesLike('packages/*/package.json').flatMap((path) => {
        const { name, peerDependencies = {} } = JSON.parse(read(path)) as Manifest;
        return [name, ...Object.keys(peerDependencies)];
      }),
    ]),
    programs: new Set(['apt-get', 'docker', 'openssl', 'turnserver']),
    hasFile: (path) => existsSync(join(ROOT, dirname(page), path)) || existsSync(join(ROOT, path)),
  },
  elements: new Map([['majlis-chat', [...Object.values(ATTRIBUTES), 'lang', 'class', 'id', 'hidden']]]),
  tokens: new Set(readTokens(read('packages/react/src/styles.css')).map(({ name }) => name)),
  helps: [SERVER_HELP, KIT_HELP],
});
const others = snippets.filter((snippet) => !COMPILED.includes(snippet.language) && !isRun(snippet));
const inProse = pages.flatMap(({ page, text }) => findCommandsInProse(page, text));
for (const snippet of [...others, ...inProse])
  faults.push(...(await checkSnippet(snippet, surroundings(snippet.at.replace(/:\d+$/, '')))));

// Inside the tree, so that imports resolve as they do for the packages; under node_modules, so that git does not see it.
const folder = join(ROOT, 'node_modules/.cache/majlis-readme');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const compiled = snippets.filter((snippet) => COMPILED.includes(snippet.language) && !isRun(snippet));
for (const [index, { at, language, code }] of compiled.entries()) {
  const name = `${at.replaceAll(/[^A-Za-z0-9]/g, '-')}-${index + 1}.${language}`;
  writeFileSync(join(folder, name), `${code}\nexport {};\n`);
}
const namesOf = (path: string) => {
  const lists = [...read(path).matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, list = '']) => list.split(','));
  return new Set(lists.map((name) => name.replace(/^.*\bas\b|\btype\b/s, '').trim()));
};
const doors = {
  '@majlis/core': namesOf('packages/core/src/index.ts'),
  '@majlis/react': namesOf('packages/react/src/index.ts'),
  '@majlis/react/devtools': namesOf('packages/react/src/devtools/index.ts'),
  '@majlis/testing/react': namesOf('packages/testing/src/react/index.ts'),
  react: new Set(['useState']),
};
const examples = filesLike('packages/*/src/**/*.{ts,tsx}').flatMap((path) => findExamples(path, read(path)));
for (const [index, { at, code }] of examples.entries())
  writeFileSync(join(folder, `${at.replaceAll(/[^A-Za-z0-9]/g, '-')}-example-${index}.tsx`), toModule(code, doors));
const tsconfig = {
  extends: join(ROOT, 'tsconfig.json'),
  compilerOptions: {
    allowJs: true,
    checkJs: true,
    noUnusedLocals: false,
    types: ['node', 'react'],
    typeRoots: [join(ROOT, 'node_modules/@types')],
  },
  include: [`${folder}/*`, join(ROOT, 'stylesheets.d.ts')],
  exclude: [],
};
writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
const code = await runCommand(process.execPath, [binOf('typescript', 'tsc'), '--noEmit', '-p', folder]);
if (code !== 0) faults.push('a snippet does not compile; its file is named for the page and the line it stands on');

const howOf = (snippet: Snippet) => {
  const file = fileOf(snippet);
  if (file) return READ_BY_THE_COMPILER.includes(file.path) ? 'compiled' : 'run by a test';
  return COMPILED.includes(snippet.language) ? 'compiled' : (CHECKS[snippet.language]?.how ?? 'NOT CHECKED');
};
const counts = Map.groupBy(all, (snippet) => `${snippet.language}: ${howOf(snippet)}`);
for (const fault of faults) console.error(fault);
for (const [kind, found] of [...counts].sort(([a], [b]) => a.localeCompare(b)))
  console.log(`  ${found.length} ${kind}`);
console.log(`  ${examples.length} examples in docstrings: compiled`);
console.log(`  ${inProse.length} sh in sentences: ${CHECKS['sh']?.how}`);
console.log(
  `readme: ${all.length} snippets of ${pages.length} pages, ${snippets.length} of them different, ${faults.length} faults`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
