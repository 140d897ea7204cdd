import { expect, test } from 'vitest';
import { toSafeLink, toSafeMediaUrl } from './safe-url.ts';

// S12
test.each([
  'javascript:alert(1)',
  'data:image/svg+xml;base64,PHN2Zz4=',
  'data:text/html,x',
  'ftp://example.com/a.png',
  '',
  null,
])('nothing is loaded from %s', (address) => {
  expect(toSafeMediaUrl(address)).toBeNull();
});

test('pictures come from https, from blobs of this page and from raster data', () => {
  expect(toSafeMediaUrl('https://cdn.example.com/a.png')).toBe('https://cdn.example.com/a.png');
  expect(toSafeMediaUrl('blob:https://localhost/1')).toBe('blob:https://localhost/1');
  expect(toSafeMediaUrl('data:image/png;base64,iVBORw0KGgo=')).toBe('data:image/png;base64,iVBORw0KGgo=');
  expect(toSafeMediaUrl('/api/media/1')).toBe('https://localhost/api/media/1');
});

// S11
test('a link with a user name in it leads nowhere', () => {
  expect(toSafeLink('https://bank.example@evil.example/')).toBeNull();
  expect(toSafeLink('https://example.com/')).toBe('https://example.com/');
});
