import * as v from 'valibot';
import { Call } from './call.ts';
import { Conversation } from './conversation.ts';
import { Id, Seq } from './scalar.ts';
import { wholeNumber } from './text.ts';

export const SyncQuery = v.object({
  since: v.exactOptional(v.string()),
  limit: v.exactOptional(wholeNumber({ min: 1, description: 'At most 100; more is clamped (PAGE-4).' })),
});
export const SyncPage = v.object({
  conversations: v.array(Conversation),
  removedConversationIds: v.array(Id),
  calls: v.array(Call),
  nextSince: v.string(),
  hasMore: v.boolean(),
  reset: v.boolean(),
});
export const ConversationHead = v.object({ conversationId: Id, rev: Seq, lastSeq: Seq });
// RT-5
export const HintPayload = v.object({ items: v.array(ConversationHead) });
