import { ar } from '../locales/ar.ts';
import type { Dictionary } from '../locales/dictionary.ts';
import { en } from '../locales/en.ts';
import { chooseWords } from './choose-words.ts';
import { type Language, useLanguage } from './language.tsx';

/** The language of a part that is loaded when someone asks for it, and brings the words that it alone needs. */
export interface WholeLanguage extends Language {
  words: Dictionary;
}

const wholes = new WeakMap<Language, WholeLanguage>();

/** Every word of a language. */
export function toWholeLanguage(language: Language): WholeLanguage {
  const known = wholes.get(language);
  if (known) return known;
  const whole = { ...language, words: chooseWords(language.choice, { ar, en }) };
  wholes.set(language, whole);
  return whole;
}

export const useWholeLanguage = (): WholeLanguage => toWholeLanguage(useLanguage());
