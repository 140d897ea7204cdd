import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { FirstWords, PartialDictionary, PluralForms } from '../locales/dictionary.ts';
import { useChatContext } from '../provider/chat-context.ts';
import { chooseWords, FIRST, isLoadNeeded, toTongue, type WordChoice } from './choose-words.ts';
import { dictionaryLoader, type LoadedWords } from './dictionary-loader.ts';
import { createFormats, type Formats } from './formats.ts';

/** Words, direction and formats that the parts below use. */
export interface Language {
  locale: string;
  /** Of what a screen shows from the start; parts that are loaded later ask `useWholeLanguage`. */
  words: FirstWords;
  formats: Formats;
  /** Where the words are from. */
  choice: WordChoice;
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
  /** Digits: `latn`, `arab` and so on. Default: the locale's own. */
  numberingSystem?: string | undefined;
  /** Words that go before those of the locale; what it leaves out comes from there. */
  dictionary?: PartialDictionary | undefined;
}

export function createLanguage({
  locale = 'ar',
  numberingSystem,
  dictionary,
  loaded,
}: LanguageOptions & { loaded?: LoadedWords }): Language {
  const choice = { locale, loaded, dictionary };
  const words = chooseWords(choice, FIRST);
  return { locale, words, formats: createFormats(locale, numberingSystem), choice };
}

const nothingLoaded = () => undefined;

/** Words of a language that is not built in, as soon as they are here; on a server never. */
function useLoadedWords(locale: string, { isNeeded }: { isNeeded: boolean }): LoadedWords {
  const { language } = toTongue(locale);
  useEffect(() => {
    if (isNeeded) dictionaryLoader.load(language);
  }, [language, isNeeded]);
  return useSyncExternalStore(dictionaryLoader.subscribe, () => dictionaryLoader.read(language), nothingLoaded);
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

/** Words and formats for what is below. What is not given comes from the nearest `ChatProvider`. */
export function LanguageProvider({ children, ...own }: LanguageOptions & { children: ReactNode }) {
  const near = useChatContext();
  const locale = own.locale ?? near.locale ?? 'ar';
  const numberingSystem = own.numberingSystem ?? near.numberingSystem;
  // The provider's words are those of its own language.
  const dictionary = own.dictionary ?? (locale === (near.locale ?? 'ar') ? near.dictionary : undefined);
  const isNeeded = useMemo(() => isLoadNeeded(dictionary), [dictionary]);
  const loaded = useLoadedWords(locale, { isNeeded });
  const language = useMemo(
    () => createLanguage({ locale, numberingSystem, dictionary, loaded }),
    [locale, numberingSystem, dictionary, loaded],
  );
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}
