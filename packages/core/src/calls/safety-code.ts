const SALT = 'majlis safety code 1';
// Slow on purpose: whoever sits between the two ends has only the ring time to search for a pair of matching codes.
const ITERATIONS = 100_000;

/**
 * Sixteen digits in four groups that both ends show alike, and that differ when somebody sits between them.
 * Null without fingerprints, or where the page has no `crypto.subtle`.
 */
export async function toSafetyCode(both: { local: string; remote: string }): Promise<string | null> {
  const subtle = globalThis.crypto?.subtle;
  if (!(both.local && both.remote && subtle)) return null;
  const encode = (text: string) => new TextEncoder().encode(text);
  const key = await subtle.importKey('raw', encode([both.local, both.remote].sort().join('\n')), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const bits = await subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: encode(SALT), iterations: ITERATIONS },
    key,
    128,
  );
  const groups = Array.from(new Uint32Array(bits), (word) => String(word % 10_000).padStart(4, '0'));
  return groups.join(' ');
}
