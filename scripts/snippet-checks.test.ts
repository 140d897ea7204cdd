import { expect, test } from 'vitest';
import { checkSnippet, type Surroundings } from './snippet-checks.ts';

const around: Surroundings = {
  commands: {
    scripts: new Set(),
    bins: new Map(),
    packages: new Set(),
    programs: new Set(['openssl']),
    hasFile: () => false,
  },
  elements: new Map([['majlis-chat', ['locale']]]),
  tokens: new Set(['--majlis-accent']),
  helps: ['Usage: majlis-server\n'],
};
const faultsOf = (language: string, code: string) => checkSnippet({ at: 'a.md:1', language, code }, around);

test('what is right passes', async () => {
  expect(await faultsOf('css', '.majlis { --majlis-accent: red; }')).toEqual([]);
  expect(await faultsOf('html', '<majlis-chat locale="ar"></majlis-chat><script>a();</script><br>')).toEqual([]);
  expect(await faultsOf('json', '{ "a": 1 }')).toEqual([]);
  expect(await faultsOf('sh', 'openssl rand')).toEqual([]);
  expect(await faultsOf('text', 'Usage: majlis-server')).toEqual([]);
});

test('what is wrong is named with its place', async () => {
  expect(await faultsOf('css', '.majlis { --majlis-accents: red; }')).toEqual([
    'a.md:1: the theme has no --majlis-accents',
  ]);
  expect(await faultsOf('css', '.majlis { color red')).not.toEqual([]);
  expect(await faultsOf('html', '<majlis-chat lang="ar"></majlis-chat>')).toEqual([
    'a.md:1: majlis-chat has no attribute lang',
  ]);
  expect(await faultsOf('html', '<majlis-chats></majlis-chats>')).toEqual([
    'a.md:1: no element is called majlis-chats',
  ]);
  expect(await faultsOf('html', '<script>a(;</script>')).not.toEqual([]);
  expect(await faultsOf('html', '<p>open')).toEqual(['a.md:1: p is not closed']);
  expect(await faultsOf('json', '{ a: 1 }')).not.toEqual([]);
  expect(await faultsOf('sh', 'opensssl')).toEqual(['a.md:1: nothing here is called opensssl']);
  expect(await faultsOf('text', 'Usage: old')).toEqual(['a.md:1: no program prints this help']);
  expect(await faultsOf('', 'x')).toEqual(['a.md:1: nothing checks the language ""']);
});
