import type { ClauseId } from '../clauses.ts';
import type { SchemaName } from '../schemas/index.ts';
import type { Level } from '../types.ts';

/** One event of the realtime binding. */
export interface ContractEvent {
  name: string;
  direction: 'server' | 'client';
  level: Level;
  summary: string;
  payload: SchemaName;
  /** What `data` holds in a successful acknowledgement; `Empty` when nothing is promised. Client events only. */
  ack?: SchemaName;
  /** The HTTP way to the same thing, for backends without sockets. */
  twin: string | null;
  /** Never stored and never replayed (RT-8). */
  ephemeral?: true;
  clauses: readonly ClauseId[];
  examples: readonly Readonly<Record<string, unknown>>[];
  /** What `data` of the acknowledgement looks like. */
  ackExample?: Readonly<Record<string, unknown>>;
}
