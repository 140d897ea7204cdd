/** Controls that reorder or hide what stands beside them. */
const CONTROLS = /[\p{Cc}\u200B\u200E\u200F\u061C\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** A name or file name without invisible and reordering characters. */
// S13
export function toShownName(name: string): string {
  return name.replaceAll(CONTROLS, '').replaceAll(/\s+/g, ' ').trim();
}

/** Up to two letters for a person without a picture. */
export function toInitials(name: string): string {
  const words = toShownName(name).split(' ').filter(Boolean);
  const first = words[0];
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  const letter = (word: string | undefined) => [...(word ?? '').slice(0, 8)][0] ?? '';
  // Arabic letters join; a zero-width non-joiner keeps two initials two letters.
  return [letter(first), letter(last)].filter(Boolean).join('\u200C').toLocaleUpperCase();
}

/** One of six tones for a person, the same every time. */
export function toTone(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 997;
  return sum % 6;
}
