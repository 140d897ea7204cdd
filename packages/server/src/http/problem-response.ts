import type { Problem } from '@majlis/contract';
import { isProblemError, toProblem } from '../domain/index.ts';

/** GEN-9, ERR-1. */
export function toProblemResponse(problem: Problem): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(problem.retryAfter === undefined ? {} : { 'Retry-After': String(problem.retryAfter) }),
      ...(problem.status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
    },
  });
}

/** S31: what is not a refusal of ours is told to the log and to nobody else. */
export function toResponseOfError(error: unknown, report: (error: unknown) => void): Response {
  if (isProblemError(error)) return toProblemResponse(error.problem);
  report(error);
  return toProblemResponse(toProblem('internal'));
}
