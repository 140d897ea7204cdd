import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { ar } from '../locales/ar.ts';
import type { Dictionary, PluralForms } from '../locales/dictionary.ts';
import { en } from '../locales/en.ts';
import { createFormats, type Formats } from './formats.ts';

/** Words, direction and formats that the parts below use. */
export interface Language {
  locale: string;
  words: Dictionary;
  formats: Formats;
}

/** `{name}` in a sentence becomes the value. */
export function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
  );
}

/** The form of a sentence that fits the count. */
export function fillCount(forms: PluralForms, { formats, count }: { formats: Formats; count: number }): string {
  return fill(forms[formats.plural(count)] ?? forms.other, { count: formats.number(count) });
}

export interface LanguageOptions {
  /** BCP 47. Default `ar`. */
  locale?: string | undefined;
  numberingSystem?: string | undefined;
  /** Default: the built-in words of the locale: English for `en…`, else Arabic. */
  dictionary?: Dictionary | undefined;
}

export function createLanguage({ locale = 'ar', numberingSystem, dictionary }: LanguageOptions): Language {
  const words = dictionary ?? (/^en\b/i.test(locale) ? en : ar);
  return { locale, words, formats: createFormats(locale, numberingSystem) };
}

let arabic: Language | undefined;
const LanguageContext = createContext<Language | null>(null);

/** The language of the nearest `LanguageProvider`; Arabic without one. */
export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (language) return language;
  arabic ??= createLanguage({});
  return arabic;
}

export function LanguageProvider({
  children,
  locale,
  numberingSystem,
  dictionary,
}: LanguageOptions & { children: ReactNode }) {
  const language = useMemo(
    () => createLanguage({ locale, numberingSystem, dictionary }),
    [locale, numberingSystem, dictionary],
  );
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}
