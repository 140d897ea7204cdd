import { expect, test } from 'vitest';
import { checkCss, checkNames, checkSource, findSuppressions } from './style-rules.ts';

const IN_CORE = 'packages/core/src/state/store.ts';
const rules = (text: string, path = IN_CORE) => checkSource({ path, text }).map(({ rule }) => rule);

test('refuses files and folders that name no noun', () => {
  expect(checkNames({ path: 'packages/core/src/utils.ts', text: '' })).toHaveLength(1);
  expect(checkNames({ path: 'packages/core/helpers/retry.test.ts', text: '' })).toHaveLength(1);
  expect(checkNames({ path: 'packages/core/src/base/clock.ts', text: '' })).toEqual([]);
});

test.each([
  'margin-left: 1px;',
  'left: 0;',
  'text-align: right;',
  'border-top-left-radius: 4px',
  '.a { right: 0; }',
  'float: left;',
])('refuses the side in "%s"', (text) => expect(checkCss({ path: 'a.css', text })).toHaveLength(1));

test.each([
  'margin-inline-start: 1px;',
  'inset-inline-end: 0;',
  'text-align: start;',
  '/* left: 0; */',
  '--left-gap: 2px;',
  'background-position: left;',
])('lets "%s" through', (text) => expect(checkCss({ path: 'a.css', text })).toEqual([]));

test('refuses the outside world everywhere in core but io', () => {
  expect(rules('export const online = navigator.onLine;')).toEqual(['outside-world']);
  expect(rules('export const db = globalThis.indexedDB;')).toEqual(['outside-world']);
  expect(rules('export const online = navigator.onLine;', 'packages/core/src/io/environment.ts')).toEqual([]);
  expect(rules('export const f = (o: { window: number }) => o.window; // document.body')).toEqual([]);
  expect(rules('export const first = (window: Page) => window.messages[0];')).toEqual([]);
});

test('refuses text that is run or parsed as code', () => {
  expect(rules('export const f = new Function("a");')).toEqual(['injection']);
  expect(rules('element.innerHTML = text;')).toEqual(['injection']);
  expect(rules('export const a = <p dangerouslySetInnerHTML={x} />;', 'packages/react/src/a.tsx')).toEqual([
    'injection',
  ]);
  expect(rules('export const f: Function = g;')).toEqual([]);
});

test('refuses a boolean by position where another file can call, and lets an options object through', () => {
  expect(rules('export function open(id: string, audio: boolean) {}')).toEqual(['positional-boolean']);
  expect(rules('export const open = (id: string, audio: boolean) => id;')).toEqual(['positional-boolean']);
  expect(rules('export interface Device { open(id: string, audio: boolean): void }')).toEqual(['positional-boolean']);
  expect(rules('export function open(id: string, options: { audio: boolean }) {}')).toEqual([]);
  expect(rules('const open = (id: string, audio: boolean) => id;')).toEqual([]);
});

test('counts a long function for itself, not for the functions inside it', () => {
  const body = 'f();\n'.repeat(61);
  expect(rules(`export function a() {\n${body}}`)).toEqual(['long-function']);
  expect(
    rules(
      `export function a() {\nconst b = () => {\n${'f();\n'.repeat(40)}};\nconst c = () => {\n${'f();\n'.repeat(40)}};\n}`,
    ),
  ).toEqual([]);
});

test('refuses long files and unfinished work', () => {
  expect(rules('export {};\n'.repeat(401))).toEqual(['long-file']);
  expect(rules('// TODO later')).toEqual(['unfinished']);
});

test('finds suppressions and whether each says why', () => {
  const text = '// biome-ignore lint/a/b: the list is fixed and never re-ordered\n// @ts-expect-error\n';
  expect(findSuppressions({ path: IN_CORE, text }).map(({ reasoned }) => reasoned)).toEqual([true, false]);
  expect(findSuppressions({ path: 'packages/core/src/types.test-d.ts', text })).toEqual([]);
});
