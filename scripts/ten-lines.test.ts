import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

test.each(['docs/guide/testing.md', 'docs/ar/guide/testing.md'])(
  'the ten lines of %s are the test that is run',
  (page) => {
    expect(read(page)).toContain(`\`\`\`tsx\n${read('packages/testing/src/react/ten-lines.test.tsx')}\`\`\``);
  },
);
