import type { ChatMessage, ConnectionState, TimelineStatus } from '@majlis/core';

/** What stands where no conversation is: always the same references. */
export const NO_MESSAGES: readonly ChatMessage[] = Object.freeze([]);
export const NO_TIMELINE: TimelineStatus = Object.freeze({
  status: 'idle',
  error: null,
  hasOlder: false,
  hasNewer: false,
  loadingOlder: false,
  loadingNewer: false,
  unreadFromSeq: null,
});
export const NO_CONNECTION: ConnectionState = Object.freeze({ status: 'idle', error: null, shared: false });
