import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldArabic, toFoldedWords } from '../packages/react/src/primitives/fold-arabic.ts';
import { foldText, toSearchWords } from '../packages/server/src/domain/fold-text.ts';

/** Letters, marks and signs of the scripts that people here write, often beside each other; and any other character. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x300, 0x36f],
  [0x370, 0x3ff],
  [0x591, 0x5f4],
  [0x600, 0x6ff],
  [0x750, 0x77f],
  [0x8a0, 0x8ff],
  [0x2000, 0x206f],
  [0xfb50, 0xfdfb],
  [0xfe70, 0xfeff],
  [0x1f300, 0x1f6ff],
] as const;
const characters = fc.oneof(
  ...ranges.map(([min, max]) => fc.integer({ min, max }).map((code) => String.fromCodePoint(code))),
);
const texts = fc.oneof(
  { weight: 3, arbitrary: fc.array(characters, { maxLength: 40 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);

test('the screen and the backend fold a text alike: what one finds the other marks', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(foldArabic(text)).toBe(foldText(text));
      expect(toFoldedWords(text)).toEqual(toSearchWords(text));
    }),
    { numRuns: 5000, seed: 2026 },
  );
});
