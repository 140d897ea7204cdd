import type { Id, Level } from '@majlis/contract';
import { countCodePoints, requireId, requireText } from '../base/arguments.ts';
import { createArgumentError, createMajlisError } from '../base/errors.ts';
import type { SystemState } from '../types.ts';

const REACTION_MAX_BYTES = 64;
const SEARCH_MIN_CHARS = 2;
const SEARCH_MAX_CHARS = 200;
const FORWARD_MAX_CONVERSATIONS = 20;

/** @throws unsupported while the backend does not declare the level. */
export function requireLevel({ capabilities }: SystemState, level: Level, doing: string): void {
  if (capabilities?.levels[level]) return;
  const message = `unable to ${doing}; the backend has no level "${level}"`;
  throw createMajlisError({
    code: 'unsupported',
    message,
    hint: `Look at state.capabilities.levels.${level} first.`,
  });
}

// GEN-7
/** @throws invalid_argument for words that no message can have. */
export function requireWords(value: unknown, name: string, maxChars: number): asserts value is string {
  requireText(value, name, maxChars);
  if (value.trim() !== '') return;
  throw createArgumentError(`unable to go on; ${name} is blank`, 'Pass at least one visible character.');
}

// INT-2
/** @throws invalid_argument when it is not one sign as people see it. */
export function requireReaction(emoji: unknown): asserts emoji is string {
  requireText(emoji, 'emoji', REACTION_MAX_BYTES);
  // A dot alone is a step in a path and not a name there.
  const isSeen = /[\p{L}\p{N}\p{P}\p{S}]/u.test(emoji) && emoji !== '.';
  if (isSeen && new TextEncoder().encode(emoji).length <= REACTION_MAX_BYTES && isOneGrapheme(emoji)) return;
  throw createArgumentError(
    `unable to react; ${JSON.stringify(emoji.slice(0, 40))} is not one sign`,
    'Pass one emoji of at most 64 bytes, as a keyboard or picker gives it.',
  );
}

function isOneGrapheme(text: string): boolean {
  // Where there is no segmenter the backend decides.
  if (typeof Intl.Segmenter !== 'function') return true;
  return [...new Intl.Segmenter().segment(text)].length === 1;
}

/** What is looked for, without the blanks around it. @throws invalid_argument when it is too short or too long. */
export function toSearchText(value: unknown): string {
  requireText(value, 'text', Number.POSITIVE_INFINITY);
  const text = value.trim();
  const count = countCodePoints(text);
  if (count >= SEARCH_MIN_CHARS && count <= SEARCH_MAX_CHARS) return text;
  throw createArgumentError(
    `unable to search; text has ${count} characters`,
    `Pass ${SEARCH_MIN_CHARS} to ${SEARCH_MAX_CHARS} characters, blanks around them not counted.`,
  );
}

/** Each conversation once. @throws invalid_argument */
export function toTargets(conversationIds: unknown): Id[] {
  if (!Array.isArray(conversationIds)) {
    throw createArgumentError('unable to forward; conversationIds is no list', 'Pass a list of conversation ids.');
  }
  const ids = conversationIds.map((id: unknown) => {
    requireId(id, 'conversationIds');
    return id;
  });
  const targets = [...new Set(ids)];
  if (targets.length >= 1 && targets.length <= FORWARD_MAX_CONVERSATIONS) return targets;
  throw createArgumentError(
    `unable to forward to ${targets.length} conversations`,
    `Pass 1 to ${FORWARD_MAX_CONVERSATIONS} conversation ids.`,
  );
}
