import type { Problem } from '@majlis/contract';
import { isProblemError, toProblem } from '../domain/index.ts';

/** What Socket.IO passes to the client as `err.data`. */
export type Refusal = Error & { data: Problem };

export const toRefusal = (problem: Problem): Refusal => Object.assign(new Error(problem.title), { data: problem });

/** The problem to tell; anything that is no refusal of ours is told as `internal` and nothing else (S31). */
export function problemOf(error: unknown, onInternal: (error: unknown) => void): Problem {
  if (isProblemError(error)) return error.problem;
  onInternal(error);
  return toProblem('internal');
}
