import { invalidField } from './problem.ts';

const MAX_BYTES = 64;
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;
const STEERING = /[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;

/**
 * What a person may react with: one sign as people see it, of at most 64 bytes.
 * @throws ProblemError `validation_failed`
 */
export function checkReaction(emoji: string): void {
  const refuse = (why: string) => invalidField('/emoji', `A reaction is one sign; this one ${why}.`, 'not_a_reaction');
  if (emoji === '' || !emoji.isWellFormed()) throw refuse('is no text');
  if (new TextEncoder().encode(emoji).length > MAX_BYTES) throw refuse(`takes more than ${MAX_BYTES} bytes`);
  if (!SEEN.test(emoji) || STEERING.test(emoji)) throw refuse('cannot be seen');
  if ([...new Intl.Segmenter().segment(emoji)].length !== 1) throw refuse('is several');
}
