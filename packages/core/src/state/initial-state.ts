import { IDLE_CALL } from './calls.ts';
import { IDLE_CONNECTION } from './connection.ts';
import type { CoreState, Memory } from './core-state.ts';

/** What a system holds before anyone signed in. */
export function createState(memory: Memory): CoreState {
  return {
    userId: null,
    connection: IDLE_CONNECTION,
    capabilities: null,
    call: IDLE_CALL,
    conversations: new Map(),
    timelines: new Map(),
    drafts: new Map(),
    typing: new Map(),
    memory,
    uses: 0,
  };
}
