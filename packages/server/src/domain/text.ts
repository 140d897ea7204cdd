import { createProblemError, invalidField } from './problem.ts';

/**
 * GEN-7: kept code point for code point; NUL and lone surrogates refused; length in code points.
 * @throws ProblemError `validation_failed`
 */
export function checkText(text: string, options: { path: string; maxChars: number }): void {
  const { path, maxChars } = options;
  if (text.includes('\0')) throw invalidField(path, 'Text must not contain NUL.', 'nul');
  if (!text.isWellFormed()) throw invalidField(path, 'Text must not contain a lone surrogate.', 'lone_surrogate');
  if (text.length <= maxChars) return;
  let count = 0;
  for (const _ of text) count += 1;
  if (count > maxChars)
    throw invalidField(path, `Text has ${count} code points; at most ${maxChars} are taken.`, 'too_long');
}

/** @throws ProblemError `too_large` */
export function checkJsonSize(value: object, { path, maxBytes }: { path: string; maxBytes: number }): void {
  if (new TextEncoder().encode(JSON.stringify(value)).length <= maxBytes) return;
  throw createProblemError('too_large', { detail: `${path.slice(1)} takes at most ${maxBytes} bytes of JSON.` });
}

export const JSON_MAX_DEPTH = 64;
const isBranch = (value: unknown) => typeof value === 'object' && value !== null;

/** How deep objects and arrays nest; counted without recursion, since what is deep would break that. */
export function depthOf(value: unknown): number {
  let depth = 0;
  for (let level = [value].filter(isBranch); level.length > 0; depth += 1) {
    if (depth > JSON_MAX_DEPTH) return depth;
    level = level.flatMap((item) => Object.values(item as object) as unknown[]).filter(isBranch);
  }
  return depth;
}

/**
 * What a client's own JSON may be, whatever way it came.
 * @throws ProblemError `too_large`, `validation_failed`
 */
export function checkJson(value: unknown, { path, maxBytes }: { path: string; maxBytes: number }): void {
  if (depthOf(value) > JSON_MAX_DEPTH)
    throw invalidField(path, `It nests deeper than ${JSON_MAX_DEPTH} levels.`, 'too_deep');
  if (value !== undefined) checkJsonSize({ value }, { path, maxBytes: maxBytes + '{"value":}'.length });
}

/** The first `limit` code points. */
export function clipText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = 0;
  let count = 0;
  for (const point of text) {
    if (count === limit) break;
    count += 1;
    end += point.length;
  }
  return text.slice(0, end);
}
