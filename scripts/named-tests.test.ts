import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './run-step.ts';

const PAGES = globSync('docs/{guide,decisions,reference,ar/guide}/*.md', { cwd: ROOT });

test('every test that a page names as what shows something is there', () => {
  const named = PAGES.flatMap((page) =>
    [
      ...readFileSync(join(ROOT, page), 'utf8').matchAll(/`((?:packages|e2e|scripts)\/[\w./-]+\.(?:test|e2e)\.tsx?)`/g),
    ].map(([, path = '']) => ({ page, path })),
  );
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter(({ path }) => !existsSync(join(ROOT, path)))).toEqual([]);
});
