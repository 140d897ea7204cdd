import { describe, expect, test } from 'vitest';
import { findFolded, foldArabic, toFoldedWords } from './fold-arabic.ts';

const marked = (text: string, query: string) =>
  findFolded(text, toFoldedWords(query)).map(({ start, end }) => text.slice(start, end));

describe('two spellings of one word are found by each other', () => {
  test.each([
    ['every hamza', 'أحمد إيمان آمنة', 'احمد ايمان امنه'],
    ['a hamza on its seat', 'مسؤول رئيس', 'مسوول رييس'],
    ['a hamza alone', 'شيء وسماء', 'شي وسما'],
    ['alef wasla', 'ٱلرحمن', 'الرحمن'],
    ['taa marbuta', 'فاطمة', 'فاطمه'],
    ['alef maqsura', 'ليلى على', 'ليلي علي'],
    ['tashkeel', 'مُحَمَّدٌ', 'محمد'],
    ['a small alef', 'هٰذا', 'هذا'],
    ['tatweel', 'ســـلام', 'سلام'],
    ['joined letters of old files', 'ﺳﻼﻡ', 'سلام'],
    ['Persian and Urdu letters', 'کتابی', 'كتابي'],
    ['Arabic-Indic digits', '٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['Persian digits', '۰۹', '09'],
    ['accents and capitals', 'ÉCOLE Ångström', 'ecole angstrom'],
    ['Turkish letters', 'İSTANBUL ılık', 'istanbul ilik'],
    ['German letters', 'Straße', 'STRASSE'],
    ['controls of direction', '\u202Eاحمد\u202C\u200F', 'احمد'],
    ['joiners', 'می\u200Cخواهم', 'میخواهم'],
    ['spaces of any length', '  one \n\t two  ', 'one two'],
  ])('%s', (_what, one, other) => {
    expect(foldArabic(one)).toBe(foldArabic(other));
  });
});

test('letters that are not the same stay apart', () => {
  for (const [one, other] of [
    ['حسن', 'حسين'],
    ['صلاح', 'سلاح'],
    ['ضاهر', 'ظاهر'],
    ['が', 'か'],
    ['1', '2'],
  ] as const) {
    expect(foldArabic(one)).not.toBe(foldArabic(other));
  }
});

test('folding twice changes nothing', () => {
  for (const text of ['أُحِبُّ القَهْوَةَ ٢٤', 'Straße İ', '한국어 🙂', 'لآلئ']) {
    expect(foldArabic(foldArabic(text))).toBe(foldArabic(text));
  }
});

test('a query is its words, each once', () => {
  expect(toFoldedWords('  أحمد  احمد علي ')).toEqual(['احمد', 'علي']);
  expect(toFoldedWords('  \u0651 ')).toEqual([]);
});

describe('finding', () => {
  test('says where the word stands in the text as it was written, with the tashkeel it carries', () => {
    expect(marked('السيد مُحَمَّدٌ هنا', 'محمد')).toEqual(['مُحَمَّدٌ']);
    expect(marked('رقم ٠٥٥', '055')).toEqual(['٠٥٥']);
    expect(marked('أحمد وآمنة', 'ا')).toEqual(['أ', 'آ']);
  });

  test('finds every word of the query, wherever it stands, and joins those that touch', () => {
    expect(marked('علي ثم أحمد ثم عليّ', 'احمد علي')).toEqual(['علي', 'أحمد', 'عليّ']);
    expect(marked('abcd', 'ab bcd')).toEqual(['abcd']);
  });

  test('counts pictures and letters of two code units right', () => {
    expect(marked('🙂🙂 سلام 🙂', 'سلام')).toEqual(['سلام']);
    expect(marked('𝐀hmed', 'ahmed')).toEqual(['𝐀hmed']);
  });

  test('finds nothing without a query, and nothing that is not there', () => {
    expect(marked('سلام', '  ')).toEqual([]);
    expect(marked('سلام', 'وداع')).toEqual([]);
  });

  test('is done with a word of a hundred thousand letters at once', () => {
    const long = 'أ'.repeat(100_000);
    expect(findFolded(long, ['ب'])).toEqual([]);
    expect(foldArabic(long)).toHaveLength(100_000);
  });
});
