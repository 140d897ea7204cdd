import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './run-step.ts';

const page = readFileSync(join(ROOT, 'docs/guide/keys.md'), 'utf8');
const rows = [...page.matchAll(/^\| ([^|]+) \| ([^|]+) \| [^|]+ \|$/gm)].map(([, where, key]) => `${where} | ${key}`);
const promised = rows.filter((row) => row !== 'Where | Key');
const pressed = globSync('packages/react/src/*/*-keys.browser.test.tsx', { cwd: ROOT })
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))
  .join('\n');

test('every line of the key map is pressed in a browser', () => {
  expect(promised.length).toBeGreaterThan(25);
  expect(promised.filter((row) => !pressed.includes(`${row}:`))).toEqual([]);
});
