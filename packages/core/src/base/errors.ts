import { ERROR_STATUS, type ErrorCode, type Problem } from '@majlis/contract';
import type { MajlisError } from '../types.ts';

const MARK: unique symbol = Symbol.for('majlis.error');
const RETRYABLE_CODES = new Set<string>([
  'network',
  'timeout',
  'disconnected',
  'rate_limited',
  'internal',
  'unavailable',
  'idempotency_in_progress',
]);
const RETRYABLE_STATUS = new Set([408, 425, 429, 500, 502, 503, 504]);

/** What an error is made of; only `code` and `message` are needed. */
export interface MajlisErrorOptions {
  code: ErrorCode;
  /** "unable to <do what>; <why>", lower case. */
  message: string;
  /** Default: by the code, and by the status for an integrator's own `x_*`. */
  retryable?: boolean;
  status?: number | undefined;
  hint?: string | undefined;
  /** Milliseconds that the backend asked to wait. */
  retryAfterMs?: number | undefined;
  cause?: unknown;
}

class MajlisFailure extends Error implements MajlisError {
  readonly code: ErrorCode;
  readonly retryable: boolean;
  declare readonly status?: number;
  declare readonly hint?: string;
  declare readonly retryAfterMs?: number;

  constructor(options: MajlisErrorOptions) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'MajlisError';
    this.code = options.code;
    this.retryable = options.retryable ?? isRetryable(options);
    if (options.status !== undefined) this.status = options.status;
    if (options.hint !== undefined) this.hint = options.hint;
    if (options.retryAfterMs !== undefined) this.retryAfterMs = options.retryAfterMs;
    Object.defineProperty(this, MARK, { value: true });
  }
}

function isRetryable({ code, status }: MajlisErrorOptions): boolean {
  return RETRYABLE_CODES.has(code) || (status !== undefined && RETRYABLE_STATUS.has(status));
}

/** An error with a stable code that `isMajlisError` knows, across duplicate copies of the package too. */
export function createMajlisError(options: MajlisErrorOptions): MajlisError {
  return new MajlisFailure(options);
}

/** Whether this is an error of Majlis, of whatever copy of the package. */
export function isMajlisError(error: unknown): error is MajlisError {
  return typeof error === 'object' && error !== null && MARK in error;
}

/** The error itself when it is one of ours, else one that wraps it with `fallback`. */
export function toMajlisError(error: unknown, fallback: MajlisErrorOptions): MajlisError {
  return isMajlisError(error) ? error : createMajlisError({ ...fallback, cause: error });
}

/** A caller's mistake: what was wrong, and how to put it right. */
export function createArgumentError(what: string, hint: string): MajlisError {
  return createMajlisError({ code: 'invalid_argument', message: what, hint });
}

/** An error out of a problem document, whose code may be one that this version does not know (ERR-1). */
export function fromProblem(problem: Problem, doing: string): MajlisError {
  const known = Object.hasOwn(ERROR_STATUS, problem.code) || problem.code.startsWith('x_');
  return createMajlisError({
    code: known ? (problem.code as ErrorCode) : codeOfStatus(problem.status),
    message: `unable to ${doing}; ${problem.detail ?? problem.title}`,
    status: problem.status,
    hint: problem.hint,
    retryAfterMs: problem.retryAfter === undefined ? undefined : problem.retryAfter * 1000,
  });
}

/** The code that stands for a status when a backend names none. */
export function codeOfStatus(status: number): ErrorCode {
  for (const [code, known] of Object.entries(ERROR_STATUS)) if (known === status) return code as ErrorCode;
  if (status === 408) return 'timeout';
  return status >= 500 ? 'unavailable' : 'bad_request';
}
