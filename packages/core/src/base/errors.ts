import type { ErrorCode } from '@majlis/contract';
import type { MajlisError } from '../types.ts';

const MARK = Symbol.for('majlis.error');

export interface MajlisErrorOptions {
  code: ErrorCode;
  /** "unable to <do what>; <why>", lower case. */
  message: string;
  /** Whether the same request may succeed later. Default false. */
  retryable?: boolean;
  status?: number | undefined;
  hint?: string | undefined;
  /** Milliseconds that the backend asked to wait. */
  retryAfterMs?: number | undefined;
  cause?: unknown;
}

class TaggedError extends Error implements MajlisError {
  readonly [MARK] = true;
  readonly code: ErrorCode;
  readonly retryable: boolean;
  declare readonly status?: number;
  declare readonly hint?: string;
  declare readonly retryAfterMs?: number;

  constructor({ code, message, retryable = false, status, hint, retryAfterMs, cause }: MajlisErrorOptions) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'MajlisError';
    this.code = code;
    this.retryable = retryable;
    if (status !== undefined) this.status = status;
    if (hint !== undefined) this.hint = hint;
    if (retryAfterMs !== undefined) this.retryAfterMs = retryAfterMs;
  }
}

/** An error with a stable code. */
export const createMajlisError = (options: MajlisErrorOptions): MajlisError => new TaggedError(options);

/** Whether a value is a `MajlisError`, also one from another copy of this package. */
export const isMajlisError = (value: unknown): value is MajlisError =>
  typeof value === 'object' && value !== null && MARK in value;

/** What a caller did wrong: says what, why and how to fix it. */
export const invalidArgument = (message: string, hint?: string): MajlisError =>
  createMajlisError({ code: 'invalid_argument', message, hint });

/** Any failure as a `MajlisError`; what is not one becomes `internal`. */
export const toMajlisError = (error: unknown, doing: string): MajlisError =>
  isMajlisError(error)
    ? error
    : createMajlisError({
        code: 'internal',
        message: `unable to ${doing}; ${error instanceof Error ? error.message : String(error)}`,
        cause: error,
      });
