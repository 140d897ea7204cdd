import type { Id, TypingKind } from '@majlis/contract';
import type { Actor } from './actor.ts';
import type { Emitter, Store } from './ports.ts';
import { notFound } from './problem.ts';
import type { RateLimit } from './rate-limit.ts';

/** RT-8: to the other members only, never stored. */
export interface Typing {
  set(actor: Actor, conversationId: Id, typing: { isTyping: boolean; kind: TypingKind }): Promise<void>;
}

export function createTyping({ store, emitter, rate }: { store: Store; emitter: Emitter; rate: RateLimit }): Typing {
  return {
    async set({ userId }, conversationId, { isTyping, kind }) {
      // Starts and stops fill one bucket each, so that a start that got through is not left without its stop.
      rate.take(`${isTyping} ${userId} ${conversationId}`);
      const memberIds = await store.conversations.memberIds({ conversationId, userId });
      if (!memberIds) throw notFound();
      // SAFE-1: as if it had been told.
      if (isTyping && (await store.safety.isApart({ conversationId, userId }))) return;
      emitter.emit({
        event: 'typing',
        payload: { conversationId, userId, isTyping, kind },
        userIds: memberIds.filter((id) => id !== userId),
        ephemeral: true,
      });
    },
  };
}
