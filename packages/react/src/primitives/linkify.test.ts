import { expect, test } from 'vitest';
import { linkify } from './linkify.ts';

const links = (text: string) => linkify(text).flatMap(({ text: part, href }) => (href ? [[part, href]] : []));

// S11
test('the parts of a text joined are the text again', () => {
  const text = 'انظر (https://example.com/a_(b)?q=1), أو www.example.org! راسل a.b@example.com. رقمي +966 55 123 4567';
  expect(
    linkify(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});

test('addresses become links without the punctuation of the sentence', () => {
  expect(links('انظر (https://example.com/a_(b)?q=1)، أو www.example.org!')).toEqual([
    ['https://example.com/a_(b)?q=1', 'https://example.com/a_(b)?q=1'],
    ['www.example.org', 'https://www.example.org/'],
  ]);
  expect(links('راسل a.b@example.com.')).toEqual([['a.b@example.com', 'mailto:a.b@example.com']]);
  expect(links('tel:+966551234567')).toEqual([['tel:+966551234567', 'tel:+966551234567']]);
});

// S11
test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>1</script>',
  'vbscript:x',
  'https://user:password@example.com/',
  'file:///etc/passwd',
  'blob:https://example.com/1',
])('%s stays plain text', (text) => {
  expect(links(`a ${text} b`)).toEqual([]);
});

test('a telephone number is set apart so that its groups keep their order', () => {
  expect(linkify('رقمي +966 55 123 4567 تمام')).toEqual([
    { text: 'رقمي ', href: null },
    { text: '+966 55 123 4567', href: null, isNumber: true },
    { text: ' تمام', href: null },
  ]);
});

// S16
test.each([
  ['one endless word', 'a'.repeat(1_000_000)],
  ['endless brackets', '('.repeat(500_000) + ')'.repeat(500_000)],
  ['an address without end', `https://${'a.'.repeat(500_000)}`],
  ['many at signs', '@'.repeat(1_000_000)],
  ['digits', '1 '.repeat(500_000)],
  ['many short links', 'https://a.b '.repeat(50_000)],
])('%s of a million letters is read to its end', (_name, text) => {
  // Time that grows with the square of the length would outlast the test by hours.
  const parts = linkify(text);
  expect(parts.map((part) => part.text).join('')).toBe(text);
});
