import type { Conversation, ConversationSelf, Id, Message, User } from '@majlis/contract';
import { applyReceipt, countsAsUnread } from './receipts.ts';

/** A rev that follows on the held one moves it; a jump leaves it, for catch-up to fill what lies between (SYNC-1). */
export function advanceRev(held: number, rev: number): number {
  return rev === held + 1 ? rev : held;
}

function mergeSelf(held: ConversationSelf | undefined, incoming: ConversationSelf | undefined) {
  if (held === undefined || incoming === undefined) return incoming ?? held;
  // CUR-1: an older answer must not move the cursor back, nor bring back what it counted.
  if (incoming.readSeq < held.readSeq) {
    return { ...incoming, readSeq: held.readSeq, deliveredSeq: held.deliveredSeq, unreadCount: held.unreadCount };
  }
  return { ...incoming, deliveredSeq: Math.max(held.deliveredSeq, incoming.deliveredSeq) };
}

function mergeCursors(into: Conversation, from: Conversation): Conversation {
  return from.participants.reduce(
    (merged, { id, readSeq, deliveredSeq }) =>
      applyReceipt(merged, { conversationId: into.id, userId: id, readSeq, deliveredSeq }),
    into,
  );
}

// RT-4
/** The newer of two pictures of a conversation, with the further of all cursors. */
export function mergeConversation(held: Conversation | undefined, incoming: Conversation): Conversation {
  if (held === undefined) return incoming;
  const isNewer = incoming.rev >= held.rev;
  const [base, other] = isNewer ? [incoming, held] : [held, incoming];
  const me = isNewer ? mergeSelf(held.me, incoming.me) : held.me;
  const last = newerMessage(base.lastMessage, other.lastMessage);
  const lastSeq = Math.max(base.lastSeq, other.lastSeq);
  const merged: Conversation = {
    ...mergeCursors(base, other),
    lastMessage: last,
    lastSeq,
    lastActivityAt: lastSeq === base.lastSeq ? base.lastActivityAt : other.lastActivityAt,
  };
  return me === undefined ? merged : { ...merged, me };
}

function newerMessage(one: Message | null, other: Message | null): Message | null {
  if (one === null || other === null) return one ?? other;
  if (one.seq !== other.seq) return one.seq > other.seq ? one : other;
  return other.rev > one.rev ? other : one;
}

// MSG-6
/** What a message, new or changed, means to its conversation. */
export function applyMessageToConversation(
  conversation: Conversation,
  message: Message,
  userId: Id | null,
): Conversation {
  const isNew = message.seq > conversation.lastSeq;
  const { me } = conversation;
  const unread = me && isNew && message.seq > me.readSeq && countsAsUnread(message, userId) ? 1 : 0;
  const changed: Conversation = {
    ...conversation,
    lastMessage: newerMessage(conversation.lastMessage, message),
    lastSeq: Math.max(conversation.lastSeq, message.seq),
    lastActivityAt: isNew ? message.createdAt : conversation.lastActivityAt,
    rev: advanceRev(conversation.rev, message.rev),
  };
  return me && unread > 0 ? { ...changed, me: { ...me, unreadCount: me.unreadCount + unread } } : changed;
}

export function applySelf(conversation: Conversation, me: ConversationSelf): Conversation {
  return { ...conversation, me: mergeSelf(conversation.me, me) ?? me };
}

/** The conversation with another name or picture of one member; itself when they are not in it. */
export function applyUser(conversation: Conversation, user: User): Conversation {
  if (!conversation.participants.some(({ id }) => id === user.id)) return conversation;
  return {
    ...conversation,
    participants: conversation.participants.map((other) => (other.id === user.id ? { ...other, ...user } : other)),
  };
}

const orders = new WeakMap<ReadonlyMap<Id, Conversation>, readonly Conversation[]>();
/** Newest activity first; the same array for the same map. */
export function toOrdered(conversations: ReadonlyMap<Id, Conversation>): readonly Conversation[] {
  const known = orders.get(conversations);
  if (known) return known;
  const ordered = [...conversations.values()]
    .map((conversation) => ({ conversation, at: Date.parse(conversation.lastActivityAt) }))
    .sort((a, b) => b.at - a.at || (a.conversation.id < b.conversation.id ? 1 : -1))
    .map(({ conversation }) => conversation);
  orders.set(conversations, ordered);
  return ordered;
}
