import { CLIENT_ERROR_CODES, ERROR_STATUS } from '@majlis/contract';
import { expect, test } from 'vitest';
import { ar } from './ar.ts';
import { en } from './en.ts';

const FORMS = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);
const isForms = (value: object) =>
  Object.keys(value).every((key) => FORMS.has(key)) && 'other' in value && 'one' in value;

function listSentences(words: object, path = ''): [string, string[]][] {
  return Object.entries(words).flatMap(([key, value]): [string, string[]][] => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [[at, [value]]];
    return isForms(value) ? [[at, Object.values(value)]] : listSentences(value, at);
  });
}
const slots = (sentences: string[]) => [...new Set(sentences.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

test('both languages have the same sentences, and none is empty', () => {
  const arabic = listSentences(ar);
  expect(arabic.map(([key]) => key).sort()).toEqual(
    listSentences(en)
      .map(([key]) => key)
      .sort(),
  );
  for (const [key, sentences] of [...arabic, ...listSentences(en)]) {
    expect(
      sentences.every((sentence) => sentence.trim() !== ''),
      key,
    ).toBe(true);
  }
});

test('a sentence has the same blanks to fill in both languages', () => {
  const english = new Map(listSentences(en));
  for (const [key, sentences] of listSentences(ar))
    expect(slots(sentences), key).toEqual(slots(english.get(key) ?? []));
});

test('Arabic has all six forms of each counted sentence', () => {
  for (const forms of [ar.list.newMessages, ar.list.unread, ar.composer.tooLong]) {
    expect(Object.keys(forms).sort()).toEqual(['few', 'many', 'one', 'other', 'two', 'zero']);
  }
});

test('every error code has words', () => {
  for (const code of [...Object.keys(ERROR_STATUS), ...CLIENT_ERROR_CODES]) {
    expect(Object.keys(ar.errors), code).toContain(code);
  }
});
