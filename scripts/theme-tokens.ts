import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './run-step.ts';
import { type Colour, contrastOf, decodeColour, layOver } from './theme-colours.ts';
import { findFaults, readTokens, sealDeclarations, type Token } from './theme-sheet.ts';

// node scripts/theme-tokens.ts writes docs/guide/theming.md from the stylesheet, and closes its declarations to the page;
// --check fails when the page is stale, a promise of the sheet is broken, or a colour cannot be read on another.
const SHEET = join(ROOT, 'packages/react/src/styles.css');
const PAGE = join(ROOT, 'docs/guide/theming.md');
const TOKENS_MAX = 80;
const MINIMUM = { text: 4.5, sign: 3 } as const;

interface Pair {
  on: readonly string[];
  kind: keyof typeof MINIMUM;
}
/** What is read on what; `over` lays a token that is not opaque on another first. */
const PAIRS: readonly (Pair & { front: string })[] = [
  {
    front: 'text',
    on: [
      'surface',
      'raised',
      'chats',
      'field',
      'incoming',
      'outgoing',
      'unread',
      'wallpaper',
      'inset over incoming',
      'inset over outgoing',
      'inset over chats',
    ],
    kind: 'text',
  },
  {
    front: 'faint',
    on: ['surface', 'raised', 'chats', 'field', 'incoming', 'inset over incoming', 'inset over chats'],
    kind: 'text',
  },
  { front: 'outgoing-faint', on: ['outgoing', 'inset over outgoing'], kind: 'text' },
  { front: 'pill-text', on: ['pill'], kind: 'text' },
  { front: 'link', on: ['surface', 'raised', 'incoming', 'outgoing', 'pill', 'unread'], kind: 'text' },
  { front: 'danger', on: ['surface', 'raised', 'chats', 'pill'], kind: 'text' },
  { front: 'accent-text', on: ['surface', 'incoming', 'inset over incoming', 'raised'], kind: 'text' },
  { front: 'accent', on: ['surface', 'incoming', 'raised', 'chats'], kind: 'sign' },
  { front: 'danger', on: ['outgoing', 'incoming'], kind: 'sign' },
  { front: 'on-accent', on: ['accent'], kind: 'text' },
  { front: 'on-avatar', on: ['avatar-1', 'avatar-2', 'avatar-3', 'avatar-4', 'avatar-5', 'avatar-6'], kind: 'text' },
  { front: 'on-scrim', on: ['scrim over wallpaper', 'attach-photo', 'attach-place'], kind: 'text' },
  {
    front: 'stage-text',
    on: ['stage', 'call', 'call-glow', 'call-menu', 'accept', 'refuse'],
    kind: 'text',
  },
  { front: 'stage-faint', on: ['stage', 'call', 'call-glow', 'call-menu'], kind: 'text' },
  { front: 'good', on: ['call', 'call-menu'], kind: 'sign' },
  { front: 'warning', on: ['call', 'call-glow'], kind: 'text' },
  { front: 'read', on: ['outgoing', 'chats'], kind: 'sign' },
  { front: 'focus', on: ['surface', 'raised', 'chats', 'wallpaper', 'field', 'incoming', 'outgoing'], kind: 'sign' },
];

const MIXED = /^color-mix\(in srgb, var\(--majlis-([\w-]+)\), var\(--majlis-([\w-]+)\) (\d+)%\)$/;

type Scheme = 'light' | 'dark';
const SCHEMES = ['light', 'dark'] as const;

/** The lowest contrast of a pair's colours in one scheme, and where. */
function worstOf({ front, on }: (typeof PAIRS)[number], tokens: readonly Token[], scheme: Scheme) {
  const colourOf = (name: string): Colour => {
    const value = tokens.find((token) => token.name === `--majlis-${name}`)?.[scheme] ?? '';
    const [, base, part, percent] = MIXED.exec(value) ?? [];
    if (base && part) return layOver({ ...colourOf(part), alpha: Number(percent) / 100 }, colourOf(base));
    const colour = decodeColour(value);
    if (!colour) throw new Error(`unable to measure --majlis-${name}; it is no colour`);
    return colour;
  };
  const behind = (path: string) => {
    const [top = '', below] = path.split(' over ');
    return below ? layOver(colourOf(top), colourOf(below)) : colourOf(top);
  };
  return on
    .map((place) => ({ place, contrast: contrastOf(colourOf(front), behind(place)) }))
    .reduce((worst, one) => (one.contrast < worst.contrast ? one : worst));
}

function toPage(tokens: readonly Token[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const rows = tokens.map(
    ({ name, light, dark, about }) =>
      `| \`${name}\` | \`${cell(light)}\` | ${dark === light ? 'the same' : `\`${cell(dark)}\``} | ${about} |`,
  );
  const ratios = PAIRS.map((pair) => {
    const [light, dark] = SCHEMES.map((scheme) => worstOf(pair, tokens, scheme).contrast.toFixed(1));
    return `| \`${pair.front}\` | ${pair.on.join(', ')} | ${MINIMUM[pair.kind]} | ${light} | ${dark} |`;
  });
  return [
    HEAD,
    '<!-- #region tokens -->',
    '',
    '| Token | Light | Dark | What it is for |',
    '|---|---|---|---|',
    ...rows,
    '',
    '<!-- #endregion tokens -->',
    '',
    CONTRAST,
    '<!-- #region contrast -->',
    '',
    '| Colour | On | At least | Light | Dark |',
    '|---|---|---|---|---|',
    ...ratios,
    '',
    '<!-- #endregion contrast -->',
    '',
  ].join('\n');
}

const HEAD = `# Theming

The stylesheet \`@majlis/react/styles.css\` has one root class, \`majlis\`, and one layer, \`majlis\`. Set any of these tokens on the
root class, or on a class of your own that you hand to a component by \`className\`:

\`\`\`css
.majlis {
  --majlis-accent: light-dark(#6b2fb3, #b98cf0);
  --majlis-on-accent: light-dark(#fff, #1b0a33);
  --majlis-radius: 0.25rem;
}
\`\`\`

- **Light and dark.** \`colorScheme\` of a component or of \`ChatProvider\` is \`light\`, \`dark\` or \`auto\` (the device's); two chats on one
  page may differ. \`light-dark()\` gives a token both colours.
- **Density.** \`density\` of \`ChatProvider\` is \`comfortable\` or \`compact\`; it is \`data-density\` on each root.
- **Other rules of the page do not reach in.** A reset, \`* { line-height: 3 }\` or \`button { all: unset }\` changes nothing, because what
  resets touch is \`!important\` within our layer. The height of a component is open: give it by \`className\`.
- **What no token says.** Replace a part by \`components\`; or write rules in a layer that is declared before ours, where
  \`!important\` goes first: \`@layer brand, majlis; @layer brand { .majlis-bubble { border: 1px solid !important } }\`.
- **People's own settings.** Forced colours, less motion and more contrast are followed.

The table is made from the stylesheet by \`node scripts/theme-tokens.ts\`; sizes are the comfortable ones.
`;
const CONTRAST = `## What can be read on what

Contrast by WCAG 2.2, the lowest of each row, with the defaults. Text needs 4.5; signs and rings need 3. Keep to it when you change a colour.
`;

const isCheck = process.argv.includes('--check');
const written = readFileSync(SHEET, 'utf8');
const css = isCheck ? written : sealDeclarations(written);
const tokens = readTokens(css);
const page = toPage(tokens);
const unread = PAIRS.flatMap((pair) =>
  SCHEMES.flatMap((scheme) => {
    const { place, contrast } = worstOf(pair, tokens, scheme);
    const text = `in ${scheme} colours ${pair.front} on ${place} has a contrast of ${contrast.toFixed(2)}, not ${MINIMUM[pair.kind]}`;
    return contrast < MINIMUM[pair.kind] ? [text] : [];
  }),
);
if (!isCheck) {
  if (css !== written) writeFileSync(SHEET, css);
  mkdirSync(dirname(PAGE), { recursive: true });
  writeFileSync(PAGE, page);
}
const faults = [
  ...findFaults(css),
  ...(tokens.length > TOKENS_MAX ? [`there are ${tokens.length} tokens, and ${TOKENS_MAX} is the most`] : []),
  ...unread,
  ...(isCheck && readFileSync(PAGE, 'utf8') !== page
    ? ['docs/guide/theming.md is stale; run node scripts/theme-tokens.ts']
    : []),
];
for (const fault of faults) console.error(`theme: ${fault}`);
console.log(`theme: ${tokens.length} tokens of at most ${TOKENS_MAX}`);
process.exitCode = faults.length > 0 ? 1 : 0;
