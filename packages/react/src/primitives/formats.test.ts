import { describe, expect, test } from 'vitest';
import { ar } from '../locales/ar.ts';
import { en } from '../locales/en.ts';
import { fa } from '../locales/fa.ts';
import { fr } from '../locales/fr.ts';
import { he } from '../locales/he.ts';
import { tr } from '../locales/tr.ts';
import { ur } from '../locales/ur.ts';
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

describe('the calendar', () => {
  const spring = new Date(2026, 2, 25, 9, 5);

  test('is the one of the language, and a year is named when it is not this one there', () => {
    const { day } = createFormats('fa');
    expect(day(new Date(2026, 2, 10), new Date(2026, 2, 18))).toBe('۱۹ اسفند');
    expect(day(new Date(2026, 2, 10), spring)).toBe('۱۹ اسفند ۱۴۰۴');
  });

  test('is the one that the locale asks for', () => {
    const gregorian = createFormats('fa-u-ca-gregory').day(new Date(2026, 2, 10), spring);
    expect(gregorian).toContain('مارس');
    const islamic = createFormats('ar-SA-u-ca-islamic-umalqura').day(new Date(2026, 2, 10), spring);
    expect(islamic).toContain('رمضان');
  });
});

describe('digits', () => {
  const at = new Date(2026, 6, 13, 21, 5);
  const saidIn = (locale: string, numberingSystem: string) => {
    const formats = createFormats(locale, numberingSystem);
    const counted = [ar, en, fa, fr, he, tr, ur].flatMap((words) =>
      [words.list.newMessages, words.list.unread, words.composer.tooLong, words.call.minutes, words.inbox.found].map(
        (forms) => fillCount(forms, { formats, count: 1234 }),
      ),
    );
    const { time, dateTime, day, moment, duration, number, percent, bytes, metres, money } = formats;
    const dates = [time(at), dateTime(at), moment(at, now), moment(daysAgo(0), now)];
    const days = [5, 20, 900].map((days) => day(daysAgo(days), now));
    const amounts = [number(98_765.4), percent(0.37), bytes(1_234_567), metres(12), money('1250.5', 'SAR')];
    return [...counted, ...dates, ...days, ...amounts, duration(3725)].join('\n');
  };

  test.each(['ar', 'ar-SA', 'en', 'fa', 'fr', 'he', 'tr', 'ur'])(
    'of "%s" are those asked for, everywhere',
    (locale) => {
      expect(saidIn(locale, 'arab')).not.toMatch(/[0-9\u06f0-\u06f9]/);
      expect(saidIn(locale, 'latn')).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/);
    },
  );

  test('of a locale that names its own are those', () => {
    expect(createFormats('ar-EG-u-nu-latn').number(12)).toBe('12');
    expect(createFormats('fa').number(12)).toBe('۱۲');
  });

  test('in a system that no browser knows are the locale’s own', () => {
    expect(createFormats('en', 'no such digits').day(daysAgo(1), now)).toBe('Yesterday');
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
  expect(createFormats('!!').day(daysAgo(1), now)).toBe('أمس');
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
