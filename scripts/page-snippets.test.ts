import { expect, test } from 'vitest';
import { findCommandsInProse, findSnippets, findStrayFences } from './page-snippets.ts';

test('finds every fence of a page, what it is and where it stands', () => {
  const page = [
    '# A',
    '',
    '```sh',
    'npm i',
    '```',
    '',
    '```tsx [App]',
    'const a = <b />;',
    '```',
    '```ts{1}',
    'let c;',
    '```',
  ];
  expect(findSnippets('README.md', page.join('\n'))).toEqual([
    { at: 'README.md:3', language: 'sh', code: 'npm i\n' },
    { at: 'README.md:7', language: 'tsx', code: 'const a = <b />;\n' },
    { at: 'README.md:10', language: 'ts', code: 'let c;\n' },
  ]);
  expect(findStrayFences('README.md', page.join('\n'))).toEqual([]);
});

test('a fence that would escape the checks is named', () => {
  const page = ['- a list', '  ```ts', '  let a;', '  ```', '~~~js', 'b', '~~~', '> ```sh', '```ts', 'unclosed'];
  expect(findStrayFences('a.md', page.join('\n')).map((fault) => fault.split(' ')[0])).toEqual([
    ...['a.md:2', 'a.md:4', 'a.md:5', 'a.md:7', 'a.md:8', 'a.md:9'],
  ]);
});

test('a command in a sentence is one as well', () => {
  const page = [
    '```sh',
    '`npx in-a-fence here`',
    '```',
    'Then `npx majlis-conformance <url>`, or `pnpm x y` and `npx`.',
  ];
  expect(findCommandsInProse('a.md', page.join('\n')).map(({ at, code }) => [at, code])).toEqual([
    ['a.md:4', 'npx majlis-conformance <url>'],
    ['a.md:4', 'pnpm x y'],
  ]);
});
