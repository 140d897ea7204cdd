import type { Id } from '@majlis/contract';

/** Who asks, from the token only (AUTH-3), and over which session if any. */
export interface Actor {
  userId: Id;
  sessionId?: string;
}
