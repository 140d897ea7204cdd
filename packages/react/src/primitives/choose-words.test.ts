import { describe, expect, test } from 'vitest';
import { ar } from '../locales/ar.ts';
import type { Dictionary } from '../locales/dictionary.ts';
import { en } from '../locales/en.ts';
import { fr } from '../locales/fr.ts';
import { he } from '../locales/he.ts';
import { chooseWords as chooseFrom, isLoadNeeded, type WordChoice } from './choose-words.ts';

const chooseWords = (choice: WordChoice<Dictionary>) => chooseFrom(choice, { ar, en });

describe('while the words of a language are on their way', () => {
  test.each([
    ['ur', 'rtl', ar],
    ['fa-AF', 'rtl', ar],
    ['he-IL', 'rtl', en],
    ['fr-CA', 'ltr', en],
    ['tr', 'ltr', en],
    ['sw', 'ltr', en],
    ['ps', 'rtl', ar],
    ['en-GB', 'ltr', en],
    ['ar-EG', 'rtl', ar],
    ['!!', 'rtl', ar],
  ])('"%s" is %s from the start, in the nearest built-in words', (locale, direction, near) => {
    const words = chooseWords({ locale });
    expect(words.direction).toBe(direction);
    expect(words.header).toBe(near.header);
  });
});

test('words that cannot be loaded are English, and the direction stays', () => {
  expect(chooseWords({ locale: 'ur', loaded: null })).toEqual({ ...en, direction: 'rtl' });
  expect(chooseWords({ locale: 'fr', loaded: null })).toBe(en);
});

describe('words of an integrator', () => {
  test('go before those of the language, one by one', () => {
    const words = chooseWords({ locale: 'fr', loaded: fr, dictionary: { list: { empty: 'Rien à lire' } } });
    expect(words.list).toEqual({ ...fr.list, empty: 'Rien à lire' });
    expect(words.errors).toEqual(fr.errors);
  });

  test('replace plural forms as a whole', () => {
    const newMessages = { other: '{count}' };
    expect(chooseWords({ locale: 'ar', dictionary: { list: { newMessages } } }).list.newMessages).toBe(newMessages);
  });

  test('may have a single error in other words', () => {
    const words = chooseWords({ locale: 'en', dictionary: { errors: { other: 'Oops.' } } });
    expect(words.errors).toEqual({ ...en.errors, other: 'Oops.' });
  });

  test('that are of another shape, as plain JavaScript may send them, take nothing away', () => {
    const sent: object = JSON.parse('{"list":"all","header":{"back":null,"online":1},"call":{"hours":"h"},"more":"x"}');
    expect(chooseWords({ locale: 'en', dictionary: sent })).toEqual(en);
  });

  test('that are whole make it needless to fetch any', () => {
    expect(isLoadNeeded(he)).toBe(false);
    expect(isLoadNeeded({ list: he.list })).toBe(true);
    expect(isLoadNeeded(undefined)).toBe(true);
  });
});
