import { arFirst } from '../locales/ar-first.ts';
import type { FirstWords, PartialDictionary } from '../locales/dictionary.ts';
import { enFirst } from '../locales/en-first.ts';
import type { LoadedWords } from './dictionary-loader.ts';

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm']);

interface Tongue {
  language: string;
  script: string | undefined;
}

/** What a tag is written in; a tag that is none stands for Arabic, the default. */
export function toTongue(locale: string): Tongue {
  try {
    const { language, script } = new Intl.Locale(locale).maximize();
    return { language, script };
  } catch {
    // A wrong tag from outside must not take the page down.
    return { language: 'ar', script: 'Arab' };
  }
}

/** A part that the integrator left out, or gave in another shape, is said as the base says it. */
function mergeWords<Words extends object>(base: Words, own: object): Words {
  const merged = Object.entries(base).map(([key, usual]): [string, unknown] => {
    const given: unknown = Reflect.get(own, key);
    if (typeof given !== typeof usual || given === null || given === undefined) return [key, usual];
    if (typeof usual !== 'object' || usual === null || typeof given !== 'object') return [key, given];
    // Plural forms belong together: another language has other ones.
    if (isPluralForms(usual)) return [key, 'other' in given ? given : usual];
    return [key, mergeWords(usual, given)];
  });
  return Object.fromEntries(merged) as Words;
}

const isPluralForms = (words: object): boolean => 'one' in words && 'other' in words;

/** Whether anything that the base says is missing from the words of an integrator. */
function isWhole(base: object, own: object): boolean {
  return Object.entries(base).every(([key, usual]) => {
    const given: unknown = Reflect.get(own, key);
    if (typeof usual === 'string') return typeof given === 'string';
    if (typeof given !== 'object' || given === null) return false;
    return isPluralForms(usual) ? 'other' in given : isWhole(usual, given);
  });
}

/** Whether the words of the language itself are still to be fetched; of sections that are shown later it is enough that each is there. */
export const isLoadNeeded = (dictionary: PartialDictionary | undefined): boolean =>
  dictionary === undefined || !isWhole(enFirst, dictionary) || !('viewer' in dictionary && 'recorder' in dictionary);

/** Words of the languages that come with the package, or of some sections of them. */
export interface BuiltIn<Words> {
  ar: Words;
  en: Words;
}
export const FIRST: BuiltIn<FirstWords> = { ar: arFirst, en: enFirst };

export interface WordChoice<Words = NonNullable<LoadedWords>> {
  locale: string;
  /** Words of the language from its own module; null: they could not be loaded. */
  loaded?: Words | null | undefined;
  /** The integrator's own words; they go before all others. */
  dictionary?: PartialDictionary | undefined;
}

/**
 * The words to show now: the integrator's, then the language's own, then those of the nearest built-in language:
 * Arabic where its script is written, else English. The direction is that of the locale from the start.
 */
export function chooseWords<Words extends FirstWords>(
  { locale, loaded, dictionary }: WordChoice<Words>,
  builtIn: BuiltIn<Words>,
): Words {
  const base = chooseBase(toTongue(locale), { loaded, builtIn });
  return dictionary ? mergeWords(base, dictionary) : base;
}

function chooseBase<Words extends FirstWords>(
  { language, script }: Tongue,
  { loaded, builtIn: { ar, en } }: { loaded: Words | null | undefined; builtIn: BuiltIn<Words> },
): Words {
  if (loaded) return loaded;
  if (language === 'ar') return ar;
  if (language === 'en') return en;
  const near = script === 'Arab' && loaded === undefined ? ar : en;
  const direction = script && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
  return near.direction === direction ? near : { ...near, direction };
}
