/** Marks that writers put or leave out: accents, tashkeel, Koranic signs, Hebrew points, and what is cut off a hamza. */
const MARKS =
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u08CA-\u08FF]/u;
/** Tatweel, joiners and what steers direction: nobody types them into a search. */
const UNSEEN = /[\u0640\u00AD\u200B-\u200F\u061C\u202A-\u202E\u2060-\u2069\uFEFF]/u;
const SPACE = /\s/u;

/** Letters that are written for one another, each with the one that stands for both. A hamza alone is left out. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ٱ', 'ا'],
  ['ة', 'ه'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ے', 'ي'],
  ['ک', 'ك'],
  ['ہ', 'ه'],
  ['ھ', 'ه'],
  ['ۀ', 'ه'],
  ['ء', ''],
  ['ı', 'i'],
  ['ß', 'ss'],
  ['ς', 'σ'],
]);
const ARABIC_INDIC_ZERO = 0x0660;
const PERSIAN_ZERO = 0x06f0;

function foldDigit(character: string): string | null {
  const code = character.charCodeAt(0);
  for (const zero of [ARABIC_INDIC_ZERO, PERSIAN_ZERO]) {
    if (code >= zero && code <= zero + 9) return String(code - zero);
  }
  return null;
}

function foldCharacter(character: string): string {
  if (UNSEEN.test(character)) return '';
  if (SPACE.test(character)) return ' ';
  // Compatible forms as well: ﻻ is two letters, and أ is an alef under a hamza.
  const parts = [...character.normalize('NFKD').toLowerCase()];
  return parts
    .map((part) => (MARKS.test(part) || UNSEEN.test(part) ? '' : (foldDigit(part) ?? LETTERS.get(part) ?? part)))
    .join('');
}

interface Folded {
  text: string;
  /** Of each code unit of `text`: where the character it came from begins and ends in the original. */
  starts: number[];
  ends: number[];
}

function foldWithPlaces(original: string): Folded {
  const folded: Folded = { text: '', starts: [], ends: [] };
  let at = 0;
  for (const character of original) {
    const end = at + character.length;
    const next = foldCharacter(character);
    // A run of spaces is one, and what a letter carries belongs to it.
    if (next === ' ' && (folded.text === '' || folded.text.endsWith(' '))) at = end;
    if (next === '' && folded.ends.length > 0 && MARKS.test(character)) folded.ends[folded.ends.length - 1] = end;
    if (next !== '' && at !== end) {
      folded.text += next;
      for (let unit = 0; unit < next.length; unit += 1) {
        folded.starts.push(at);
        folded.ends.push(end);
      }
    }
    at = end;
  }
  return folded;
}

/**
 * A text as a search sees it: without tashkeel, tatweel and accents, in small letters, with one alef, one yaa, one haa for
 * taa marbuta, no hamza, European digits and single spaces. Compare two texts by folding both.
 */
export function foldArabic(text: string): string {
  return foldWithPlaces(text).text.trimEnd();
}

/** The words of a query, folded; none for an empty one. */
export function toFoldedWords(query: string): readonly string[] {
  return [...new Set(foldArabic(query).split(' ').filter(Boolean))];
}

export interface FoldedRange {
  /** Code units of the text as it was given; `end` is the first one after. */
  start: number;
  end: number;
}

/** Where the words (folded, see `toFoldedWords`) stand in a text, in order and without overlaps, for marking them. */
export function findFolded(text: string, words: readonly string[]): readonly FoldedRange[] {
  if (words.length === 0) return [];
  const folded = foldWithPlaces(text);
  const found: FoldedRange[] = [];
  for (const word of words) {
    for (let at = folded.text.indexOf(word); at !== -1; at = folded.text.indexOf(word, at + word.length)) {
      found.push({ start: folded.starts[at] ?? 0, end: folded.ends[at + word.length - 1] ?? text.length });
    }
  }
  const merged: FoldedRange[] = [];
  for (const { start, end } of found.sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
