import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './run-step.ts';
import { type Colour, contrastOf, decodeColour, layOver } from './theme-colours.ts';
import { readTokens } from './theme-sheet.ts';

const TEXT = 4.5;
const SIGN = 3;
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

const css = readFileSync(join(ROOT, 'packages/react/src/styles.css'), 'utf8');
const page = readFileSync(join(ROOT, 'docs/guide/theming.md'), 'utf8');
const tokens = readTokens(css);
const [, contrasting = ''] = /@media \(prefers-contrast: more\) \{\s*\.majlis \{([^}]*)\}/.exec(css) ?? [];

const decode = (text: string): Colour => {
  const colour = decodeColour(text);
  if (!colour) throw new Error(`unable to measure ${text}; it is no colour`);
  return colour;
};
const pick = (value: string, scheme: Scheme): string => {
  const [, light = value, dark = value] = /^light-dark\(([^,]+), ([^)]+)\)$/.exec(value) ?? [];
  return scheme === 'light' ? light : dark;
};

/** A colour in words: a token, one laid over another (`inset over raised`), or a part of one in another (`accent 22% in raised`). */
function colourOf(words: string, scheme: Scheme, isContrasting = false): Colour {
  const of = (part: string) => colourOf(part, scheme, isContrasting);
  const [top = '', below] = words.split(' over ');
  if (below) return layOver(of(top), of(below));
  const [, part, percent, base] = /^(\S+) (\d+)% in (\S+)$/.exec(words) ?? [];
  if (part && base) return layOver({ ...of(part), alpha: Number(percent) / 100 }, of(base));
  const wanted = isContrasting && new RegExp(`--majlis-${words}: ([^;]+);`).exec(contrasting)?.[1];
  const value = wanted ? pick(wanted, scheme) : tokens.find(({ name }) => name === `--majlis-${words}`)?.[scheme];
  const [, alias] = /^var\(--majlis-([\w-]+)\)$/.exec(value ?? '') ?? [];
  if (alias) return of(alias);
  const [, mixed, other, share] =
    /^color-mix\(in srgb, var\(--majlis-(\S+)\), var\(--majlis-(\S+)\) (\d+)%\)$/.exec(value ?? '') ?? [];
  return mixed ? of(`${other} ${share}% in ${mixed}`) : decode(value ?? words);
}

describe.each(SCHEMES)('in %s colours', (scheme) => {
  test('the name of each sender of a group is read on their bubble', () => {
    const tones = [...css.matchAll(/\.majlis-sender\[data-tone='\d'\] \{\s*color: ([^!]+) !important/g)];
    expect(tones).toHaveLength(5);
    const names = [...tones.map(([, value = '']) => decode(pick(value, scheme))), colourOf('accent-text', scheme)];
    for (const name of names) expect(contrastOf(name, colourOf('incoming', scheme))).toBeGreaterThanOrEqual(TEXT);
  });

  test.each([
    ['text', 'inset over raised', TEXT],
    ['text', 'inset over surface', TEXT],
    ['text', 'accent 22% in raised', TEXT],
    ['text', 'pill', TEXT],
    ['surface', 'text', TEXT],
    ['danger', 'inset over raised', TEXT],
    ['link', 'inset over surface', TEXT],
    ['faint', 'inset over surface', SIGN],
    ['faint', 'inset over raised', TEXT],
    ['accent-text', 'chats', TEXT],
    ['accent-text', 'inset over chats', TEXT],
    ['read', 'inset over chats', SIGN],
    ['read', 'inset over outgoing', SIGN],
    ['#6fd0f7', 'scrim over wallpaper', SIGN],
    ['live', 'field', SIGN],
    ['stage-text', 'glass over call', TEXT],
    ['focus', 'pill', SIGN],
  ])('%s is seen on %s, with a contrast of at least %d', (front, behind, minimum) => {
    expect(contrastOf(colourOf(front, scheme), colourOf(behind, scheme))).toBeGreaterThanOrEqual(minimum);
  });

  test.each([
    ['accent', 'surface'],
    ['accent', 'chats'],
    ['accent', 'incoming'],
    ['faint', 'surface'],
    ['outgoing-faint', 'outgoing'],
    ['pill-text', 'pill'],
    ['on-accent', 'accent'],
    ['line', 'surface'],
  ])('with more contrast %s stands out from %s as words do', (front, behind) => {
    const contrast = contrastOf(colourOf(front, scheme, true), colourOf(behind, scheme, true));
    expect(contrast).toBeGreaterThanOrEqual(TEXT);
  });
});

test('each token that words are written in is measured, here or in the table of the guide', () => {
  const written = new Set([...css.matchAll(/\s(?:color|stroke): var\(--majlis-([\w-]+)\)/g)].map(([, name]) => name));
  const measured = new Set([...page.matchAll(/^\| `([\w-]+)` \| [^|]+ \| (?:3|4\.5) \|/gm)].map(([, name]) => name));
  // Large signs of empty states and what was not played yet say nothing that no word beside them says; the pin is on a map.
  const sayNothing = ['waveform', 'pin', 'chats', 'surface'];
  expect([...written].filter((name) => name && !measured.has(name) && !sayNothing.includes(name))).toEqual([]);
});
