import { type Dictionary, joinWords } from './dictionary.ts';
import { enFirst } from './en-first.ts';
import { enLater } from './en-later.ts';

export type { Dictionary } from './dictionary.ts';

/** English. */
export const en: Dictionary = joinWords(enFirst, enLater);
