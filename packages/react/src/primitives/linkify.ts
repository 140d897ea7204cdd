import { toSafeLink } from './safe-url.ts';

export interface TextSegment {
  text: string;
  /** Where a link leads; null for plain text. */
  href: string | null;
}

const WORD = /\S+/g;
const STARTS = /^(https?:\/\/|www\.|mailto:|tel:)/i;
const MAIL = /^[\w.+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63}){1,4}$/;
const OPENING = /^[([{<"'«“]+/;
/** Longer words are no link that a person would write; browsers cut addresses at about this length too. */
const MAX_LINK = 2048;
const CLOSING = '.,;:!?)]}>"\'»”…،؛؟';
const PAIRS: Record<string, string> = { ')': '(', ']': '[', '}': '{', '>': '<' };

/** Cuts the punctuation that belongs to the sentence, and keeps a bracket that the address itself opened. */
function trimEnd(word: string): string {
  let end = word.length;
  while (end > 0) {
    const last = word[end - 1] ?? '';
    if (!CLOSING.includes(last)) break;
    const opener = PAIRS[last];
    if (opener && word.lastIndexOf(opener, end - 1) >= 0) break;
    end -= 1;
  }
  return word.slice(0, end);
}

function toHref(word: string): string | null {
  if (word.length > MAX_LINK) return null;
  if (STARTS.test(word)) return toSafeLink(/^www\./i.test(word) ? `https://${word}` : word);
  return word.includes('@') && MAIL.test(word) ? toSafeLink(`mailto:${word}`) : null;
}

/** The text cut into plain parts and links; joined, the parts are the text again. Time grows with its length only. */
// S11 S16
export function linkify(text: string): TextSegment[] {
  const segments: TextSegment[] = [];
  let plainFrom = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (word.length > MAX_LINK) continue;
    const lead = OPENING.exec(word)?.[0].length ?? 0;
    const core = trimEnd(word.slice(lead));
    const href = toHref(core);
    if (!href) continue;
    const start = index + lead;
    if (start > plainFrom) segments.push({ text: text.slice(plainFrom, start), href: null });
    segments.push({ text: core, href });
    plainFrom = start + core.length;
  }
  if (plainFrom < text.length) segments.push({ text: text.slice(plainFrom), href: null });
  return segments;
}
