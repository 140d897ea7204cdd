import { expect, test } from 'vitest';
import { findSnippets } from './readme-snippets.ts';

test('finds the TypeScript of a page and where it stands, and leaves the rest', () => {
  const page = [
    '# A',
    '',
    '```sh',
    'npm i',
    '```',
    '',
    '```tsx',
    'const a = <b />;',
    '```',
    '```ts{1}',
    'let c;',
    '```',
  ].join('\n');
  expect(findSnippets('README.md', page)).toEqual([
    { at: 'README.md:7', language: 'tsx', code: 'const a = <b />;\n' },
    { at: 'README.md:10', language: 'ts', code: 'let c;\n' },
  ]);
});
