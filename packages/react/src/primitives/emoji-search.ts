import type { EmojiGroup } from '../locales/dictionary.ts';
import { EMOJI } from './generated/emoji-list.ts';

export interface Emoji {
  emoji: string;
  /** In the reader's language. */
  name: string;
  /** What finds it, in Arabic and in English: folded, each word between spaces. */
  text: string;
}
export type EmojiGroupName = Exclude<EmojiGroup, 'recent'>;
export type EmojiBook = ReadonlyMap<EmojiGroupName, readonly Emoji[]>;

const RESULTS_MAX = 96;
const GROUPS: readonly EmojiGroupName[] = [
  'smileys',
  'people',
  'nature',
  'food',
  'travel',
  'activities',
  'objects',
  'symbols',
  'flags',
];
const FIRST_LETTER = 0x1f1e6;

/** What tells no word from another is left out: vowel marks, hamza and its seats, case, accents, the Arabic article. */
export function foldWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f\u0640\u064b-\u065f\u0670]/g, '')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي')
    .replaceAll(/(^|[^\p{L}])ال(?=\p{L}{2})/gu, '$1')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The country whose flag it is; null for any other emoji. */
function toCountry(emoji: string): string | null {
  const letters = [...emoji].map((letter) => (letter.codePointAt(0) ?? 0) - FIRST_LETTER);
  if (letters.length !== 2 || letters.some((letter) => letter < 0 || letter > 25)) return null;
  return String.fromCharCode(...letters.map((letter) => letter + 65));
}

function toCountryName(country: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country;
}

/** Every emoji with its names. Both languages are loaded: who writes Arabic searches in English too. */
export async function loadEmoji(locale: string): Promise<EmojiBook> {
  const [ar, en] = await Promise.all([
    import('./generated/emoji-words-ar.ts'),
    import('./generated/emoji-words-en.ts'),
  ]);
  const [arabic, english] = [ar.WORDS.split('\n'), en.WORDS.split('\n')];
  const own = /^ar\b/i.test(locale) ? arabic : english;
  let line = 0;
  const toEmoji = (emoji: string): Emoji => {
    const country = toCountry(emoji);
    if (country) {
      const names = [...new Set(['ar', 'en', locale])].map((language) => toCountryName(country, language));
      return { emoji, name: toCountryName(country, locale), text: ` ${foldWords([...names, country].join(' '))} ` };
    }
    const text = ` ${foldWords(`${arabic[line] ?? ''} ${english[line] ?? ''}`)} `;
    const name = own[line]?.split('|')[0] ?? emoji;
    line += 1;
    return { emoji, name, text };
  };
  return new Map(GROUPS.map((group) => [group, EMOJI[group].split(' ').map(toEmoji)]));
}

/** Those of which every word of the query begins a word, whole words first. */
export function searchEmoji(book: EmojiBook, query: string): Emoji[] {
  const words = foldWords(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const found = [...book.values()].flat().filter(({ text }) => words.every((word) => text.includes(` ${word}`)));
  const isWhole = ({ text }: Emoji) => words.every((word) => text.includes(` ${word} `));
  return [...found.filter(isWhole), ...found.filter((emoji) => !isWhole(emoji))].slice(0, RESULTS_MAX);
}
