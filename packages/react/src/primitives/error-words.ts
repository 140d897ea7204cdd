import { isMajlisError } from '@majlis/core';
import type { FirstWords } from '../locales/dictionary.ts';

/** Why something failed, in the user's words. */
export function toReason(words: FirstWords, error: unknown): string {
  const code = isMajlisError(error) ? error.code : 'other';
  const errors: Record<string, string> = words.errors;
  return (Object.hasOwn(errors, code) ? errors[code] : undefined) ?? words.errors.other;
}
