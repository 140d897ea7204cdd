import { expect, test } from 'vitest';
import { foldWords, loadEmoji, searchEmoji } from './emoji-search.ts';

const find = async (query: string, locale = 'ar') =>
  searchEmoji(await loadEmoji(locale), query).map(({ emoji }) => emoji);

test('every emoji has a name in both languages', async () => {
  for (const locale of ['ar', 'en']) {
    const all = [...(await loadEmoji(locale)).values()].flat();
    expect(all.length).toBeGreaterThan(1700);
    expect(all.filter(({ name, text }) => name === '' || text.trim() === '')).toEqual([]);
    expect(new Set(all.map(({ emoji }) => emoji)).size).toBe(all.length);
  }
});

test.each(['قلب', 'القلب', 'قَلْب', 'heart', 'HEART'])('finds a heart by %s', async (query) => {
  expect(await find(query)).toContain('❤️');
});

test('hamza, taa marbuta and alef maqsura need not be typed', async () => {
  expect(foldWords('أُسْرَة كُبْرى')).toBe(foldWords('اسره كبري'));
  expect(await find('احمر')).toEqual(await find('أحمر'));
});

test('flags are found by their country, and named in the reader’s language', async () => {
  expect(await find('السعودية')).toContain('🇸🇦');
  expect(await find('saudi')).toContain('🇸🇦');
  const flags = (await loadEmoji('ar')).get('flags') ?? [];
  expect(flags.find(({ emoji }) => emoji === '🇪🇬')?.name).toBe('مصر');
});

test('whole words come before beginnings, and nonsense finds nothing', async () => {
  const found = await find('cat');
  expect(found.indexOf('🐈')).toBeLessThan(found.indexOf('🐛') === -1 ? found.length : found.indexOf('🐛'));
  expect(await find('qqqq')).toEqual([]);
  expect(await find('  ')).toEqual([]);
});
