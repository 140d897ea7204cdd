/** Odd multipliers, one a lane. */
const MULTIPLIERS = [0x01000193, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f] as const;

/**
 * 128 bits in hex of a request's meaning: equal for equal bodies, whatever the order of their keys (MSG-4). It tells a
 * user's own repeats apart and guards nothing, so it need not be a digest, which would cost every send a thread's turn.
 */
export function fingerprintOf(body: unknown): string {
  const text = canonical(body);
  return MULTIPLIERS.map((multiplier) => hash(text, multiplier)).join('');
}

function hash(text: string, multiplier: number): string {
  let value = (0x811c9dc5 ^ text.length) >>> 0;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), multiplier);
    value ^= value >>> 15;
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, field]) => field !== undefined && field !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
