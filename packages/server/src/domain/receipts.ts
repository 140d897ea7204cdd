import type { ConversationSelf, Id, Seq } from '@majlis/contract';
import type { Actor } from './actor.ts';
import type { Clock, Emitter, Store } from './ports.ts';
import { notFound } from './problem.ts';
import { clampSeq } from './sequence.ts';

/** CUR-1, CUR-3: cursors move by a client's report only, and only forward. */
export interface Receipts {
  read(actor: Actor, conversationId: Id, seq: Seq): Promise<ConversationSelf>;
  delivered(actor: Actor, conversationId: Id, seq: Seq): Promise<ConversationSelf>;
}

export function createReceipts({ store, emitter, clock }: { store: Store; emitter: Emitter; clock: Clock }): Receipts {
  async function advance(
    { userId }: Actor,
    conversationId: Id,
    cursor: { readSeq: Seq } | { deliveredSeq: Seq },
  ): Promise<ConversationSelf> {
    const at = new Date(clock.now()).toISOString();
    const result = await store.conversations.advanceCursor({ conversationId, userId, ...cursor, at });
    if (!result) throw notFound();
    const { me, shownReadSeq, moved, memberIds } = result;
    if (moved) {
      emitter.emit({
        event: 'receipt',
        payload: { conversationId, userId, readSeq: shownReadSeq, deliveredSeq: me.deliveredSeq },
        userIds: memberIds,
      });
      emitter.emit({ event: 'conversation:self', payload: { conversationId, me }, userIds: [userId] });
    }
    return me;
  }
  return {
    read: (actor, conversationId, seq) => advance(actor, conversationId, { readSeq: clampSeq(seq) }),
    delivered: (actor, conversationId, seq) => advance(actor, conversationId, { deliveredSeq: clampSeq(seq) }),
  };
}
