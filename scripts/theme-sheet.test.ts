import { expect, test } from 'vitest';
import { contrastOf, decodeColour, layOver } from './theme-colours.ts';
import { findFaults, readTokens, sealDeclarations } from './theme-sheet.ts';

const withRule = (rule: string, tokens = '') => `@layer majlis {
  :where(.majlis:not(.majlis *)) {
    --majlis-accent: light-dark(#008069, #00a884); /* Buttons */${tokens}
  }
  .majlis-send {
    color: var(--majlis-accent) !important;
    ${rule}
  }
}
`;

test('a token has the colours of both schemes, and what it is for', () => {
  expect(readTokens(withRule(''))).toEqual([
    { name: '--majlis-accent', light: '#008069', dark: '#00a884', about: 'Buttons' },
  ]);
  expect(findFaults(withRule(''))).toEqual([]);
});

test.each([
  ['margin: 0;', 'line 7: margin can be undone by any rule of the page; add !important'],
  ['margin-left: 0 !important;', 'line 7: margin-left has a side of its own; say it with a logical property'],
  ['color: var(--majlis-new) !important;', '--majlis-new is no token; a private property begins with --_'],
])('"%s" breaks a promise of the sheet', (rule, fault) => {
  expect(findFaults(withRule(rule))).toEqual([fault]);
});

test('a rule that reaches beyond the root class, or stands outside of the layer, is a fault', () => {
  expect(findFaults('@layer majlis {\n  button {\n    color: red !important;\n  }\n}\n')).toEqual([
    'line 3: reaches beyond the root class with button',
  ]);
  expect(findFaults('.majlis {\n  color: red !important;\n}\n')).toEqual(['line 2: stands outside of @layer majlis']);
  expect(findFaults("@import 'fonts.css';\n")).toHaveLength(1);
});

test('a token without words, or that nothing uses, is a fault', () => {
  const faults = findFaults(withRule('', '\n    --majlis-lost: #fff;'));
  expect(faults).toEqual([
    '--majlis-lost has no comment beside it that says what it is for',
    '--majlis-lost is used nowhere',
  ]);
});

test('sealing closes what resets touch, over as many lines as it takes, and nothing twice', () => {
  const sealed = sealDeclarations(withRule('background:\n      red;\n    translate: 1px;'));
  expect(sealed).toContain('background:\n      red !important;\n    translate: 1px;');
  expect(sealDeclarations(sealed)).toBe(sealed);
});

test('contrast is that of WCAG, through what is not opaque', () => {
  const [black, white, half] = ['#000', '#fff', '#00000080'].map(decodeColour);
  if (!black || !white || !half) throw new Error('no colours');
  expect(contrastOf(black, white)).toBeCloseTo(21);
  expect(layOver(half, white).red).toBeCloseTo(127, 0);
  expect(decodeColour('red')).toBeNull();
});
