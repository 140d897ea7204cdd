import type { Dictionary } from '../locales/dictionary.ts';

/** Words of one language: `undefined` until they are here, `null` when they could not be loaded. */
export type LoadedWords = Dictionary | null | undefined;

export interface DictionaryLoader {
  read(language: string): LoadedWords;
  /** Asks for the words of a language once; what failed is asked for again. */
  load(language: string): void;
  subscribe(listener: () => void): () => void;
}

export interface DictionaryLoaderOptions {
  loads: Readonly<Record<string, () => Promise<Dictionary>>>;
  warn: (sentence: string, cause: unknown) => void;
}

/** Keeps the words of languages that are not built in; each is fetched when first asked for. */
export function createDictionaryLoader({ loads, warn }: DictionaryLoaderOptions): DictionaryLoader {
  const words = new Map<string, LoadedWords>();
  const asked = new Set<string>();
  const warned = new Set<string>();
  const listeners = new Set<() => void>();

  const settle = (language: string, loaded: LoadedWords) => {
    words.set(language, loaded);
    for (const listener of listeners) listener();
  };
  const fail = (language: string, cause: unknown) => {
    asked.delete(language);
    if (!warned.has(language)) warn(`unable to load the words of "${language}"; the chat shows English instead`, cause);
    warned.add(language);
    settle(language, null);
  };
  return {
    read: (language) => words.get(language),
    load(language) {
      if (asked.has(language) || !Object.hasOwn(loads, language)) return;
      asked.add(language);
      loads[language]?.().then(
        (loaded) => settle(language, loaded),
        (cause: unknown) => fail(language, cause),
      );
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The languages that come with the package beside Arabic and English, which are built in. */
export const dictionaryLoader = createDictionaryLoader({
  loads: {
    fa: async () => (await import('../locales/fa.ts')).fa,
    fr: async () => (await import('../locales/fr.ts')).fr,
    he: async () => (await import('../locales/he.ts')).he,
    tr: async () => (await import('../locales/tr.ts')).tr,
    ur: async () => (await import('../locales/ur.ts')).ur,
  },
  warn: (sentence, cause) => console.warn(`[majlis] ${sentence}`, cause),
});
