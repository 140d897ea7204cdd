import type { Id } from '@majlis/contract';
import type { Store } from './ports.ts';
import { createProblemError } from './problem.ts';

/** SAFE-1: refuses whoever would reach the other of a conversation over a block, without a word of who made it. */
export async function assertNoBlock(store: Store, key: { conversationId: Id; userId: Id }): Promise<void> {
  if (await store.safety.isApart(key)) throw createProblemError('blocked');
}
