import { expect, it } from 'vitest';
import { toFingerprints } from './fingerprints.ts';
import { toSafetyCode } from './safety-code.ts';

const LAYLA = toFingerprints('v=0\r\na=fingerprint:sha-256 0A:1B:2C\r\n');
const AHMAD = toFingerprints('v=0\r\na=fingerprint:sha-256 FF:EE:DD\r\n');
const STRANGER = toFingerprints('v=0\r\na=fingerprint:sha-256 FF:EE:DE\r\n');

it('is the same on both sides', async () => {
  const code = await toSafetyCode({ local: LAYLA, remote: AHMAD });
  expect(code).toMatch(/^\d{4}( \d{4}){3}$/);
  expect(await toSafetyCode({ local: AHMAD, remote: LAYLA })).toBe(code);
});

it('differs when somebody sits between', async () => {
  const code = await toSafetyCode({ local: LAYLA, remote: AHMAD });
  expect(await toSafetyCode({ local: LAYLA, remote: STRANGER })).not.toBe(code);
});

it('spells a fingerprint in one way, however often and in whatever case a description names it', () => {
  expect(toFingerprints('a=fingerprint:SHA-256 0a:1b:2c\na=mid:0\na=fingerprint:sha-256 0A:1B:2C\n')).toBe(LAYLA);
});

it('is not made up where a description names no fingerprint', async () => {
  expect(toFingerprints('v=0\r\n')).toBe('');
  expect(await toSafetyCode({ local: LAYLA, remote: '' })).toBeNull();
});
