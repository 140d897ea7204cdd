import { describe, expect, test } from 'vitest';
import { createFormats } from './formats.ts';
import { createLanguage, fillCount } from './language.tsx';
import { toInitials, toShownName } from './shown-name.ts';

const now = new Date(2026, 6, 15, 14, 30);
const daysAgo = (days: number) => new Date(2026, 6, 15 - days, 9, 5);

describe('days', () => {
  test('are named as people name them', () => {
    const { day } = createFormats('en');
    expect([0, 1, 3, 20].map((days) => day(daysAgo(days), now))).toEqual(['Today', 'Yesterday', 'Sunday', 'June 25']);
    expect(day(new Date(2024, 1, 3), now)).toBe('February 3, 2024');
    expect(createFormats('ar').day(daysAgo(1), now)).toBe('أمس');
  });
});

test('a length of time is minutes and seconds, in the digits asked for', () => {
  expect(createFormats('en').duration(125.9)).toBe('2:05');
  expect(createFormats('ar', 'arab').duration(125)).toBe('٢:٠٥');
  expect(createFormats('en').duration(Number.POSITIVE_INFINITY)).toBe('0:00');
});

test('an amount of money keeps every digit', () => {
  expect(createFormats('en').money('12345678901234567890.5', 'USD')).toBe('$12,345,678,901,234,567,890.5');
  expect(createFormats('en').money('5', 'not a currency')).toBe('5 not a currency');
});

test('a locale that is none falls back to Arabic', () => {
  expect(() => createFormats('!!')).not.toThrow();
});

test('Arabic counts in its six forms', () => {
  const { words, formats } = createLanguage({ locale: 'ar', numberingSystem: 'latn' });
  const said = [0, 1, 2, 5, 11, 100].map((count) => fillCount(words.list.newMessages, { formats, count }));
  expect(said).toEqual([
    'لا رسائل جديدة',
    'رسالة جديدة واحدة',
    'رسالتان جديدتان',
    '5 رسائل جديدة',
    '11 رسالة جديدة',
    '100 رسالة جديدة',
  ]);
});

// S13
test('a name cannot reorder what stands beside it', () => {
  expect(toShownName('photo\u202Egnp.exe\u0000')).toBe('photognp.exe');
  expect(toInitials('  ')).toBe('');
  expect(toInitials('Adam Smith')).toBe('A\u200CS');
});
