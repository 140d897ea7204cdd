import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HELP } from './settings.ts';

const compose = readFileSync(new URL('../../../../compose.yaml', import.meta.url), 'utf8');

test('the compose file sets nothing that the server does not know, and no secret of its own', () => {
  const known = new Set(HELP.match(/MAJLIS_[A-Z0-9_]+/g));
  const set = new Set(Array.from(compose.matchAll(/^ {4}(MAJLIS_[A-Z0-9_]+):/gm), ([, name = '']) => name));
  expect(set.size).toBeGreaterThan(10);
  expect([...set].filter((name) => !known.has(name))).toEqual([]);
  for (const [, value] of compose.matchAll(/(?:SECRET|SECRET_KEY|PASSWORD): (.+)$/gm)) expect(value).toMatch(/^\$\{/);
});
