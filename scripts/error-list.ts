import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CLIENT_ERROR_CODES, ERROR_STATUS, type ErrorCode } from '../packages/contract/src/constants.ts';
import { createMajlisError } from '../packages/core/src/base/errors.ts';
import { CLIENT_WORDS, PAGE_WORDS, type PageWords, PROBLEM_WORDS } from './error-words.ts';
import { ROOT } from './run-step.ts';

// node scripts/error-list.ts writes docs/reference/errors.md, and its Arabic page, from the codes of the contract;
// --check fails when they differ.
const PAGES: [path: string, words: PageWords, language: 0 | 1][] = [
  ['docs/reference/errors.md', PAGE_WORDS.english, 0],
  ['docs/ar/reference/errors.md', PAGE_WORDS.arabic, 1],
];
const PROBLEM_CODES = Object.keys(ERROR_STATUS) as (keyof typeof ERROR_STATUS)[];
const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;

function toPage({ title, head, backend, sdk, columns, yes }: PageWords, language: 0 | 1): string {
  const again = (code: ErrorCode) => (createMajlisError({ code, message: '' }).retryable ? yes : '–');
  const { code, status, when } = columns;
  return [
    `# ${title}\n\n${head}\n\n## ${backend}\n`,
    row([code, status, when, columns.again]),
    '|---|---|---|---|',
    ...PROBLEM_CODES.map((one) => row([`\`${one}\``, ERROR_STATUS[one], PROBLEM_WORDS[one][language], again(one)])),
    `\n## ${sdk}\n`,
    row([code, when, columns.again]),
    '|---|---|---|',
    ...CLIENT_ERROR_CODES.map((one) => row([`\`${one}\``, CLIENT_WORDS[one][language], again(one)])),
    '',
  ].join('\n');
}

for (const [path, words, language] of PAGES) {
  const file = join(ROOT, path);
  const page = toPage(words, language);
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, page);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== page) {
    console.error(`${path} is stale; run node scripts/error-list.ts`);
    process.exitCode = 1;
  }
}
