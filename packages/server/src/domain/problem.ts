import { ERROR_STATUS, type Id, type Problem, type ProblemCode, type ProblemField } from '@majlis/contract';

const MARK = Symbol.for('majlis.problem');

/** A refusal that travels to the caller as problem+json or as an ack (ERR-1). */
export class ProblemError extends Error {
  readonly [MARK] = true;
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** What a problem says beside its code. */
export interface ProblemDetails {
  detail?: string;
  hint?: string;
  errors?: ProblemField[];
  /** Seconds. */
  retryAfter?: number;
  callId?: Id;
}

const TITLES: Partial<Record<ProblemCode, string>> = {
  not_found: 'There is no such thing, or it is not yours',
  unauthenticated: 'Sign in first',
  token_expired: 'The token has expired',
  rate_limited: 'Too many requests',
  validation_failed: 'The request is well-formed but wrong',
  idempotency_mismatch: 'This clientId was used with another body',
  too_large: 'Too large',
  unsupported_media_type: 'This type is not accepted',
  unsupported: 'This backend does not offer that',
  internal: 'Something went wrong here',
};

/** The problem of a code, its status from the contract. */
export function toProblem(code: ProblemCode, details: ProblemDetails = {}): Problem {
  return {
    type: `urn:majlis:error:${code}`,
    title: TITLES[code] ?? code.replaceAll('_', ' '),
    status: ERROR_STATUS[code],
    code,
    ...details,
  };
}

/** An error that the HTTP and realtime layers answer with as a problem of the contract. */
export const createProblemError = (code: ProblemCode, details?: ProblemDetails): ProblemError =>
  new ProblemError(toProblem(code, details));

/** AUTH-4: the same answer for what does not exist and for what is not yours. */
export const notFound = (): ProblemError => createProblemError('not_found');

/** One wrong field; `path` is a JSON Pointer. */
export const invalidField = (path: string, message: string, code = 'invalid'): ProblemError =>
  createProblemError('validation_failed', { detail: message, errors: [{ path, code, message }] });

/** Whether this is such an error; anything else is answered with `internal`. */
export const isProblemError = (error: unknown): error is ProblemError =>
  typeof error === 'object' && error !== null && MARK in error;
