import type { Level } from '@majlis/contract';
import type { ClauseId } from '@majlis/contract/clauses';
import type { Context } from './driver/context.ts';

/** How much a clause demands, by the words of RFC 2119. */
export type Severity = 'MUST' | 'SHOULD' | 'MAY';
/** One thing that a backend promises, and the way to find out. */
export interface Check {
  /** Permanent: the clause, a dot, a few words. */
  id: string;
  clause: ClauseId;
  level: Level;
  severity: Severity;
  /** What is wrong when it fails, in one plain sentence. */
  says: string;
  /** Reads only; such checks alone run with `--read-only`. */
  readOnly?: boolean;
  /** What the run must have been given. */
  needs?: readonly ('socket' | 'socket-sends' | 'direct' | 'outsider' | 'minting')[];
  /** Usual reasons of a failure, by framework where we know one. */
  likely?: readonly string[];
  /**
   * Resolves when the promise is kept.
   * @throws Violation when it is broken; Unmet when the way to it is blocked.
   */
  run(context: Context): Promise<void>;
}
