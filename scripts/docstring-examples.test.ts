import { expect, test } from 'vitest';
import { findExamples, toModule } from './docstring-examples.ts';

const source = [
  '/** Nothing to see. */',
  'const a = 1;',
  '/**',
  ' * Makes one.',
  ' * @example',
  ' * ```tsx',
  ' * const made = makeOne({ system });',
  ' * ```',
  ' * @throws nothing',
  ' */',
  'export function makeOne() {}',
].join('\n');

test('the example of a docstring is found without its stars', () => {
  expect(findExamples('a.ts', source)).toEqual([
    { at: 'a.ts:3', language: 'tsx', code: 'const made = makeOne({ system });\n' },
  ]);
});

test('an example becomes a module that imports what it uses', () => {
  expect(toModule('const made = makeOne({ system });\n', { '@majlis/core': new Set(['makeOne', 'made']) })).toBe(
    [
      "import { makeOne } from '@majlis/core';",
      'declare const system: import("@majlis/core").MessagingSystem;',
      'export async function Example() {',
      'const made = makeOne({ system });',
      '',
      '}',
      '',
    ].join('\n'),
  );
});
