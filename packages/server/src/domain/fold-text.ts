/** Marks that writers put or leave out: accents, tashkeel, Koranic signs, Hebrew points, and what is cut off a hamza. */
const MARKS =
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u08CA-\u08FF]/gu;
/** Tatweel, joiners and what steers direction: nobody types them into a search. */
const UNSEEN = /[\u0640\u00AD\u200B-\u200F\u061C\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** Letters that are written for one another, each with the one that stands for both. A hamza alone is left out. */
const LETTERS: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ے: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ۀ: 'ه',
  ء: '',
  ı: 'i',
  ß: 'ss',
  ς: 'σ',
};
const WRITTEN_FOR_ANOTHER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
const DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/gu;
const DIGIT_BITS = 0xf;

/**
 * A text as a search sees it: without tashkeel, tatweel and accents, in small letters, with one alef, one yaa, one haa for
 * taa marbuta, no hamza, European digits and single spaces. Compare two texts by folding both.
 */
export function foldText(text: string): string {
  return (
    text
      // Compatible forms as well: ﻻ is two letters, and أ is an alef under a hamza.
      .normalize('NFKD')
      .toLowerCase()
      .replace(MARKS, '')
      .replace(UNSEEN, '')
      .replace(WRITTEN_FOR_ANOTHER, (letter) => LETTERS[letter] ?? letter)
      // The last four bits of either kind of digit are its value.
      .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & DIGIT_BITS))
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

/** The words of a query, folded; none for one of marks alone. */
export const toSearchWords = (query: string): readonly string[] => [
  ...new Set(foldText(query).split(' ').filter(Boolean)),
];
