import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CLIENT_ERROR_CODES, ERROR_STATUS } from '../packages/contract/src/constants.ts';
import { ROOT } from './run-step.ts';

// node scripts/error-list.ts writes docs/reference/errors.md from the codes of the contract; --check fails when it differs.
const PATH = join(ROOT, 'docs/reference/errors.md');

const page = `# Errors

Every code that a \`MajlisError\` may carry. A backend's own codes begin with \`x_\` and are handled by their status.

## From a backend

| Code | Status |
|---|---|
${Object.entries(ERROR_STATUS)
  .map(([code, status]) => `| \`${code}\` | ${status} |`)
  .join('\n')}

## From the SDK alone

${CLIENT_ERROR_CODES.map((code) => `- \`${code}\``).join('\n')}
`;

if (process.argv.includes('--check')) {
  if (readFileSync(PATH, 'utf8') !== page) {
    console.error('docs/reference/errors.md is stale; run node scripts/error-list.ts');
    process.exitCode = 1;
  }
} else {
  mkdirSync(dirname(PATH), { recursive: true });
  writeFileSync(PATH, page);
}
