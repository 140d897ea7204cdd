/**
 * Writes the emoji picker's list and words from Unicode's own data:
 * `node emit-emoji.mjs <emojibase-data folder> <cldr-annotations-modern folder>`, each the contents of the package of that name.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [emojibase = '', cldr = ''] = process.argv.slice(2);
const read = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));
/** Newer ones are boxes on devices of the last few years. */
const NEWEST = 14;
const FLAGS = 9;
/** Emojibase's numbers; 2 is skin and hair. */
const GROUPS = {
  smileys: [0],
  people: [1],
  nature: [3],
  food: [4],
  travel: [5],
  activities: [6],
  objects: [7],
  symbols: [8],
  flags: [9],
};

const bare = (emoji) => emoji.replaceAll('\uFE0F', '');
const wordsOf = (language) => {
  const { annotations } = read(cldr, 'annotations', language, 'annotations.json').annotations;
  return new Map(
    Object.entries(annotations).map(([emoji, { default: words = [], tts = [] }]) => [
      bare(emoji),
      { name: tts[0] ?? words[0], words },
    ]),
  );
};
const [english, arabic] = [wordsOf('en'), wordsOf('ar')];
const isFlagOfCountry = (emoji) => /^[\u{1F1E6}-\u{1F1FF}]{2}$/u.test(emoji);
// A picture with a gender of its own is the same picture for who searches; those without words of their own stay out.
const isKnown = ({ emoji, group, version }) =>
  version <= NEWEST &&
  ((english.has(bare(emoji)) && arabic.has(bare(emoji))) || (group === FLAGS && isFlagOfCountry(emoji)));

const all = read(emojibase, 'en', 'data.json').toSorted((one, other) => one.order - other.order);
const groups = Object.entries(GROUPS).map(([name, numbers]) => [
  name,
  all.filter((entry) => numbers.includes(entry.group) && isKnown(entry)).map(({ emoji }) => emoji),
]);

/** One line per emoji: its name, a bar, and what else finds it. */
function toLine(emoji, known) {
  const found = known.get(bare(emoji));
  if (!found) return '';
  const inName = new Set(found.name.split(' '));
  const rest = new Set(
    found.words.flatMap((word) => word.split(' ')).filter((word) => word.length > 1 && !inName.has(word)),
  );
  return [found.name, [...rest].join(' ')]
    .filter(Boolean)
    .join('|')
    .replaceAll(/[`\\$]/g, '');
}
const HEAD = `// Made by scripts/emit-emoji.mjs from Unicode CLDR 45 and emojibase 17; Copyright Unicode, Inc., Unicode License V3.\n`;
const write = (name, text) => writeFileSync(new URL(`../src/primitives/generated/${name}`, import.meta.url), text);
const countries = /^[\u{1F1E6}-\u{1F1FF}]{2}$/u;
const named = groups.map(([name, emoji]) => [name, emoji.filter((one) => !countries.test(one))]);

write(
  'emoji-list.ts',
  `${HEAD}import type { EmojiGroup } from '../../locales/dictionary.ts';

/** Every emoji that is offered, by group, in Unicode's order. */
export const EMOJI: Readonly<Record<Exclude<EmojiGroup, 'recent'>, string>> = {
${groups.map(([name, emoji]) => `  ${name}: '${emoji.join(' ')}',`).join('\n')}
};
`,
);
for (const [language, known] of [
  ['ar', arabic],
  ['en', english],
]) {
  write(
    `emoji-words-${language}.ts`,
    `${HEAD}/** For each emoji but countries' flags, in the list's order: its name, a bar, and other words that find it. */
export const WORDS = \`${named.flatMap(([, emoji]) => emoji.map((one) => toLine(one, known))).join('\n')}\`;
`,
  );
}
console.log(groups.map(([name, emoji]) => `${name} ${emoji.length}`).join(', '));
