import { expect, test } from 'vitest';
import { findUndescribed } from './undescribed.ts';

const named = (name: string, { has = false, variant = 'declaration' } = {}) => ({
  name,
  variant,
  hasComment: () => has,
});

test('a public name without a docstring is named with its package', () => {
  const children = [
    named('told', { has: true }),
    named('untold'),
    { ...named('call'), signatures: [{ hasComment: () => true }] },
    { ...named('silentCall'), signatures: [{ hasComment: () => false }] },
    named('elsewhere', { variant: 'reference' }),
  ];
  expect(findUndescribed([{ name: 'core', children }, { name: 'empty' }])).toEqual([
    '@majlis/core: untold has no docstring',
    '@majlis/core: silentCall has no docstring',
  ]);
});
