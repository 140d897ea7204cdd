import { expect, test } from 'vitest';
import { createUrlSigner } from './url-signer.ts';

const apiUrl = () => 'https://api.example/api';
const signer = createUrlSigner({ key: new Uint8Array(32).fill(7), apiUrl });
const NOW = Date.UTC(2026, 10, 23, 12, 0, 30);
const queryOf = (url: string) => new URL(url).searchParams;

test('MED-3: a signed URL holds for at least five and at most ten minutes', () => {
  const { url, expiresAt } = signer.sign('a_one', NOW);
  expect(url).toMatch(/^https:\/\/api\.example\/api\/media\/a_one\?expires=\d+&signature=[\w-]{43}$/);
  expect(expiresAt - NOW).toBeGreaterThanOrEqual(300_000);
  expect(expiresAt - NOW).toBeLessThanOrEqual(600_000);
  expect(signer.verify('a_one', queryOf(url), expiresAt - 1)).toBe(true);
  expect(signer.verify('a_one', queryOf(url), expiresAt)).toBe(false);
});

test('a URL made again within a minute is the same, so that a browser keeps what it has', () => {
  expect(signer.sign('a_one', NOW + 20_000)).toEqual(signer.sign('a_one', NOW));
});

test('a URL is good for its own file, its own time and its own key only', () => {
  const query = queryOf(signer.sign('a_one', NOW).url);
  expect(signer.verify('a_two', query, NOW)).toBe(false);
  const later = new URLSearchParams({ ...Object.fromEntries(query), expires: String(NOW + 9_000_000) });
  expect(signer.verify('a_one', later, NOW)).toBe(false);
  expect(signer.verify('a_one', new URLSearchParams(), NOW)).toBe(false);
  expect(signer.verify('a_one', new URLSearchParams({ expires: 'NaN', signature: 'x' }), NOW)).toBe(false);
  const other = createUrlSigner({ key: new Uint8Array(32).fill(8), apiUrl });
  expect(other.verify('a_one', query, NOW)).toBe(false);
});
