import { arFirst } from './ar-first.ts';
import { arLater } from './ar-later.ts';
import { type Dictionary, joinWords } from './dictionary.ts';

export type { Dictionary } from './dictionary.ts';

/** Arabic, the default. */
export const ar: Dictionary = joinWords(arFirst, arLater);
