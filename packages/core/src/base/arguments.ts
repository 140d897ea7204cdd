import { TEXT_PATTERN } from '@majlis/contract';
import { createArgumentError } from './errors.ts';
import { isId } from './ids.ts';

const show = (value: unknown) => (typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : typeof value);

/** @throws invalid_argument when a value is no id. */
export function requireId(value: unknown, name: string): asserts value is string {
  if (isId(value)) return;
  throw createArgumentError(
    `unable to go on; ${name} is ${show(value)}, not an id`,
    `Pass ${name} as a string of 1–128 characters of A–Z a–z 0–9 . _ ~ : @ = + - (GEN-3); write numbers as strings.`,
  );
}

/** @throws invalid_argument when a value is not an integer within the bounds. */
export function requireInteger(value: unknown, name: string, { min, max }: { min: number; max: number }): void {
  if (Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max) return;
  throw createArgumentError(
    `unable to go on; ${name} is ${String(value)}, not an integer from ${min} to ${max}`,
    `Pass ${name} as an integer from ${min} to ${max}.`,
  );
}

/** @throws invalid_argument when a value is not a number within the bounds. */
export function requireNumber(
  value: unknown,
  name: string,
  bounds: { above?: number; min?: number; max: number },
): void {
  const { above = Number.NEGATIVE_INFINITY, min = Number.NEGATIVE_INFINITY, max } = bounds;
  if (typeof value === 'number' && value > above && value >= min && value <= max) return;
  const low = bounds.above === undefined ? `from ${min}` : `above ${above}`;
  throw createArgumentError(
    `unable to go on; ${name} is ${String(value)}, not a number ${low} up to ${max}`,
    `Pass ${name} as a finite number ${low} up to ${max}.`,
  );
}

/** Counted as GEN-7 has it. */
export function countCodePoints(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // The second half of a pair belongs to the first.
    if (code < 0xdc00 || code > 0xdfff) count += 1;
  }
  return count;
}

// GEN-7
/** @throws invalid_argument when a value is no text that a message can hold. */
export function requireText(value: unknown, name: string, maxCodePoints: number): asserts value is string {
  if (typeof value !== 'string') {
    throw createArgumentError(`unable to go on; ${name} is ${show(value)}, not a string`, `Pass ${name} as a string.`);
  }
  if (!TEXT_PATTERN.test(value)) {
    throw createArgumentError(
      `unable to go on; ${name} holds NUL or half of a surrogate pair`,
      'Remove U+0000 and use `toWellFormed()`; text cut in the middle of an emoji has such a half.',
    );
  }
  const count = countCodePoints(value);
  if (count <= maxCodePoints) return;
  throw createArgumentError(
    `unable to go on; ${name} has ${count} characters, and ${maxCodePoints} are allowed`,
    `Shorten ${name}, or send it in parts; the limit is in state.capabilities.limits.contentMaxChars.`,
  );
}

/** Whether a value is a Blob or File, of whichever realm. */
export function isBlob(value: unknown): value is Blob {
  return (
    typeof value === 'object' &&
    value !== null &&
    'size' in value &&
    typeof value.size === 'number' &&
    'slice' in value &&
    typeof value.slice === 'function'
  );
}
