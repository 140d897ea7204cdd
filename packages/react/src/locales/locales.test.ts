import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLIENT_ERROR_CODES, ERROR_STATUS } from '@majlis/contract';
import { describe, expect, test } from 'vitest';
import { ar } from './ar.ts';
import type { Dictionary } from './dictionary.ts';
import { en } from './en.ts';
import { fa } from './fa.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { tr } from './tr.ts';
import { ur } from './ur.ts';

const LANGUAGES = Object.entries({ ar, en, fa, fr, he, tr, ur } satisfies Record<string, Dictionary>);
const OWN_SCRIPT = LANGUAGES.filter(([, { direction }]) => direction === 'rtl');
const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];
/** Words that everyone writes in Latin letters. */
const NAMES = /https/g;
const FORMS = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

type Sentences = string | Readonly<Record<string, string>>;
const isForms = (value: object): value is Record<string, string> =>
  'other' in value && Object.keys(value).every((key) => FORMS.has(key));

/** Every sentence of a dictionary by its path, plural forms together. */
function listEntries(words: object, path = ''): [path: string, said: Sentences][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, Sentences][] => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [[at, value]];
    if (typeof value !== 'object' || value === null) throw new Error(`${at} is no sentence`);
    return isForms(value) ? [[at, value]] : listEntries(value, at);
  });
}
const toTexts = (said: Sentences) => (typeof said === 'string' ? [said] : Object.values(said));
const toBlanks = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const entriesOf = (words: Dictionary) => listEntries(words).filter(([path]) => path !== 'direction');
const english = new Map(entriesOf(en));
const pathsOf = (words: Dictionary) => entriesOf(words).map(([path]) => path);

describe.each(LANGUAGES)('in the language "%s"', (locale, words) => {
  test('every sentence is there, and none is empty', () => {
    expect(pathsOf(words).sort()).toEqual(pathsOf(en).sort());
    const empty = entriesOf(words).filter(([, said]) => toTexts(said).some((text) => text.trim() === ''));
    expect(empty).toEqual([]);
  });

  test('no sentence begins or ends with a space', () => {
    const loose = entriesOf(words).filter(([, said]) => toTexts(said).some((text) => text.trim() !== text));
    expect(loose).toEqual([]);
  });

  test('a counted sentence has the forms that the language counts in, and no others', () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
    for (const [path, said] of entriesOf(words)) {
      if (typeof said === 'object') expect(Object.keys(said).toSorted(), path).toEqual(categories);
    }
  });

  test('a sentence has the blanks that English has', () => {
    for (const [path, said] of entriesOf(words)) {
      const wanted = new Set(toTexts(english.get(path) ?? '').flatMap(toBlanks));
      // A form for one, two or none may say the number in words.
      const exact = typeof said === 'string' ? [said] : [said.other ?? ''];
      if (path !== 'composer.tooLong') {
        for (const text of exact) expect(toBlanks(text), path).toEqual([...wanted].sort());
      }
      for (const text of toTexts(said)) {
        expect(
          toBlanks(text).filter((blank) => !wanted.has(blank)),
          path,
        ).toEqual([]);
      }
    }
  });

  test('the direction is that of its script', () => {
    expect(words.direction).toBe(RIGHT_TO_LEFT.includes(locale) ? 'rtl' : 'ltr');
  });

  test('every error code has words', () => {
    for (const code of [...Object.keys(ERROR_STATUS), ...CLIENT_ERROR_CODES]) {
      expect(Object.keys(words.errors), code).toContain(code);
    }
  });
});

test.each(OWN_SCRIPT)('"%s" is written in its own letters', (_, words) => {
  const latin = entriesOf(words).filter(([, said]) =>
    toTexts(said).some((text) => /\p{Script=Latin}/u.test(text.replaceAll(/\{\w+\}/g, '').replaceAll(NAMES, ''))),
  );
  expect(latin).toEqual([]);
});

test('Arabic has all six forms of each counted sentence', () => {
  expect(Object.keys(ar.list.newMessages).sort()).toEqual(['few', 'many', 'one', 'other', 'two', 'zero']);
});

test('nothing is in the dictionary that no part says', () => {
  const source = globSync('../{hooks,primitives,provider,styled}/**/*.{ts,tsx}', { cwd: import.meta.dirname })
    .filter((path) => !/\.(test|stories)\.|generated/.test(path))
    .map((path) => readFileSync(join(import.meta.dirname, path), 'utf8'))
    .join('\n');
  // The codes and names of these are other modules' unions, looked up by value.
  const looked = /^(errors|emoji\.groups|call\.(reasons|quality|notices)|status|permission)\./;
  const unused = pathsOf(en).filter((path) => {
    const name = path.split('.').at(-1) ?? '';
    return !looked.test(path) && !new RegExp(`\\b${name}\\b`).test(source);
  });
  expect(unused).toEqual([]);
});
