import { expect, test } from 'vitest';
import { foldText, toSearchWords } from './fold-text.ts';

test.each([
  ['أحمد إبراهيم آمال ٱلله', 'احمد ابراهيم امال الله'],
  ['السَّيَّارَةُ', 'السياره'],
  ['مستشفى', 'مستشفي'],
  ['مــرحــبــا', 'مرحبا'],
  ['مسؤول شيء بيئة', 'مسوول شي بييه'],
  ['ﻻ ﷲ', 'لا الله'],
  ['١٢٣ ۴۵۶', '123 456'],
  ['  a \n\t b  ', 'a b'],
  ['Café STRASSE straße ΟΔΟΣ', 'cafe strasse strasse οδοσ'],
  ['کتاب فارسی', 'كتاب فارسي'],
  ['a\u200fb\u200d\u2066c', 'abc'],
  ['👩‍👩‍👧 100%_', '👩👩👧 100%_'],
])('%s is searched as %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
  expect(foldText(folded)).toBe(folded);
});

test('a query is its different words, and marks alone are none', () => {
  expect(toSearchWords(' سيَّارة  سياره Toyota ')).toEqual(['سياره', 'toyota']);
  expect(toSearchWords('ــ ءء \u064b')).toEqual([]);
});
