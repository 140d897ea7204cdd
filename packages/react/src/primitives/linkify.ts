import { toSafeLink } from './safe-url.ts';

export interface TextSegment {
  text: string;
  /** Where a link leads; null for plain text. */
  href: string | null;
  /** A telephone number, which reads from left to right in every language. */
  isNumber?: true;
}

const WORD = /\S+/g;
const STARTS = /^(https?:\/\/|www\.|mailto:|tel:)/i;
const MAIL = /^[\w.+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63}){1,4}$/;
const OPENING = /^[([{<"'«“]+/;
/** Longer words are no link that a person would write; browsers cut addresses at about this length too. */
const MAX_LINK = 2048;
const CLOSING = '.,;:!?)]}>"\'»”…،؛؟';
const PAIRS: Record<string, string> = { ')': '(', ']': '[', '}': '{', '>': '<' };

const countOf = (word: string, character: string): number => word.split(character).length - 1;

/** Cuts the punctuation that belongs to the sentence, and keeps a bracket that the address itself opened. */
function trimEnd(word: string): string {
  let kept = word;
  while (kept !== '') {
    const last = kept.slice(-1);
    if (!CLOSING.includes(last)) break;
    const opener = PAIRS[last];
    if (opener && countOf(kept, opener) >= countOf(kept, last)) break;
    kept = kept.slice(0, -1);
  }
  return kept;
}

function toHref(word: string): string | null {
  if (word.length > MAX_LINK) return null;
  if (STARTS.test(word)) return toSafeLink(/^www\./i.test(word) ? `https://${word}` : word);
  return word.includes('@') && MAIL.test(word) ? toSafeLink(`mailto:${word}`) : null;
}

const NUMBER = /\+?\d(?:[ -]?\d){6,14}/g;

/** Telephone numbers of plain text set apart: in Arabic their groups would otherwise be drawn in reverse. */
function pushPlain(segments: TextSegment[], text: string): void {
  let from = 0;
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    if (!/[ +-]/.test(number)) continue;
    if (index > from) segments.push({ text: text.slice(from, index), href: null });
    segments.push({ text: number, href: null, isNumber: true });
    from = index + number.length;
  }
  if (from < text.length) segments.push({ text: text.slice(from), href: null });
}

/** The text cut into plain parts and links; joined, the parts are the text again. Time grows with its length only. */
// S11 S16
export function linkify(text: string): TextSegment[] {
  const segments: TextSegment[] = [];
  let plainFrom = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (word.length > MAX_LINK) continue;
    if (!/[:@.]/.test(word)) continue;
    const lead = OPENING.exec(word)?.[0].length ?? 0;
    const core = trimEnd(word.slice(lead));
    const href = toHref(core);
    if (!href) continue;
    const start = index + lead;
    if (start > plainFrom) pushPlain(segments, text.slice(plainFrom, start));
    segments.push({ text: core, href });
    plainFrom = start + core.length;
  }
  if (plainFrom < text.length) pushPlain(segments, text.slice(plainFrom));
  return segments;
}
