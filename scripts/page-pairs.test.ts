import { expect, test } from 'vitest';
import { findDrift, findUntranslated, isUpToDate, withEnglishCode, withStamp } from './page-pairs.ts';

const page = (...code: string[]) => ['# A', ...code.map((line) => `\`\`\`ts\n${line}\n\`\`\``), ''].join('\n\n');
const path = 'guide/start.md';

test('the code of an Arabic page is that of the English one', () => {
  expect(findDrift({ path, english: page('a();'), arabic: page('a();') })).toEqual([]);
  expect(findDrift({ path, english: page('a();', 'b();'), arabic: page('a();', 'c();') })).toEqual([
    'ar/guide/start.md: block 2 (ts) is not that of guide/start.md',
  ]);
  expect(findDrift({ path, english: page('a();', 'b();'), arabic: page('a();') })).toEqual([
    'ar/guide/start.md has 1 blocks of code, and guide/start.md has 2',
  ]);
});

test('code in a part that the Arabic page includes is not compared', () => {
  const shared = `<!-- #region help -->\n${page('help')}<!-- #endregion help -->\n`;
  expect(findDrift({ path, english: shared + page('a();'), arabic: page('a();') })).toEqual([]);
});

test('code is copied into the Arabic page, block by block, and its words stay', () => {
  const arabic = ['# أ', '```ts', '```', 'كلام', '```sh', 'old', '```', ''].join('\n');
  const english = ['# A', '```ts', 'new();', '```', '```sh', '$ new', '```', ''].join('\n');
  expect(withEnglishCode({ path, english, arabic })).toBe(
    ['# أ', '```ts', 'new();', '```', 'كلام', '```sh', '$ new', '```', ''].join('\n'),
  );
  expect(() => withEnglishCode({ path, english, arabic: '# أ' })).toThrow('has 0 blocks, not 2');
});

test('an Arabic page knows which English words it was last brought up to', () => {
  const arabic = withStamp({ path, english: '# A\n', arabic: '# أ\n' });
  expect(arabic).toMatch(/^# أ\n\n<!-- english: [0-9a-f]{8} -->\n$/);
  expect(isUpToDate({ path, english: '# A\n', arabic })).toBe(true);
  expect(isUpToDate({ path, english: '# B\n', arabic })).toBe(false);
  expect(withStamp({ path, english: '# A\n', arabic })).toBe(arabic);
  const table = (rows: string) => `# A\n<!-- #region table -->\n${rows}\n<!-- #endregion table -->\n`;
  const stamped = withStamp({ path, english: table('| 1 |'), arabic });
  expect(isUpToDate({ path, english: table('| 2 |'), arabic: stamped })).toBe(true);
});

test('each guide page has its Arabic one, those that are named apart', () => {
  const english = ['guide/a.md', 'guide/b.md', 'guide/c.md'];
  expect(findUntranslated(english, ['guide/a.md', 'guide/x.md'], ['guide/b.md'])).toEqual([
    'guide/c.md has no Arabic page',
    'ar/guide/x.md has no English page',
  ]);
  expect(findUntranslated(english, english, ['guide/b.md', 'guide/yet-to-come.md'])).toEqual([
    'guide/b.md has an Arabic page, and is named as one that has none',
  ]);
});
