import type { Problem } from '@majlis/contract';
import { codeOfStatus, createMajlisError, fromProblem } from '../base/errors.ts';
import type { MajlisError } from '../types.ts';

/** What came back, whichever way it was asked for. */
export interface RawAnswer {
  status: number;
  text: string;
  /** The `Retry-After` header. */
  retryAfter: string | null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    // What is not JSON is told apart by the caller, with the status in hand.
    return null;
  }
}

/** Seconds out of a `Retry-After`, be it a number or a date. */
function toSeconds(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, (at - now) / 1000);
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, 500) : undefined;

/** Level `seed` answers `{error}` or `{message}`; gateways answer pages. The status then names the code. */
function toProblem(body: Record<string, unknown> | null, status: number): Problem {
  const code = textOf(body?.code);
  const inner = isRecord(body?.error) ? body.error.message : body?.error;
  const detail = textOf(body?.detail) ?? textOf(inner) ?? textOf(body?.message);
  const hint = textOf(body?.hint);
  const retryAfter = body?.retryAfter;
  return {
    type: 'about:blank',
    title: textOf(body?.title) ?? `the backend answered ${status}`,
    status,
    code: code ?? codeOfStatus(status),
    ...(detail === undefined ? {} : { detail }),
    ...(hint === undefined ? {} : { hint }),
    ...(typeof retryAfter === 'number' && retryAfter >= 0 ? { retryAfter } : {}),
  };
}

export type ReadAnswer =
  | { ok: true; body: Record<string, unknown> }
  /** `expired`: a fresh token may put it right. */
  | { ok: false; error: MajlisError; expired: boolean };

/** GEN-1, ERR-1: a JSON object, or the error that the backend means. */
export function readAnswer(answer: RawAnswer, { doing, now }: { doing: string; now: number }): ReadAnswer {
  const { status, text } = answer;
  const body = parseObject(text);
  if (status >= 200 && status < 300) {
    if (body !== null) return { ok: true, body };
    const error = createMajlisError({
      code: 'invalid_response',
      message: `unable to ${doing}; the answer is not a JSON object`,
      status,
      hint: 'Success is 200 or 201 with a JSON object (GEN-1); a proxy or a wrong base URL may have answered instead.',
    });
    return { ok: false, error, expired: false };
  }
  const problem = toProblem(body, status);
  const seconds = problem.retryAfter ?? toSeconds(answer.retryAfter, now);
  const error = fromProblem({ ...problem, ...(seconds === undefined ? {} : { retryAfter: seconds }) }, doing);
  // AUTH-2; a backend of level `seed` says 401 and no more.
  const expired = status === 401 && (problem.code === 'token_expired' || body?.code === undefined);
  return { ok: false, error, expired };
}
