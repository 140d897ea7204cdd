import type { ClauseId } from '@majlis/contract/clauses';
import type { Check } from '../check.ts';

type Given = Omit<Check, 'id' | 'clause' | 'level' | 'severity' | 'says' | 'run'> &
  Partial<Pick<Check, 'level' | 'severity'>>;
/** A check of level core that MUST hold, unless it is said otherwise; `name` completes its id. */
export function define(clause: ClauseId, name: string, says: string, run: Check['run'], given: Given = {}): Check {
  return { id: `${clause}.${name}`, clause, level: 'core', severity: 'MUST', says, run, ...given };
}
