import type { Conversation, Id, Message, ReceiptPayload } from '@majlis/contract';
import { SILENT_MESSAGE_TYPES } from '@majlis/contract';
import { endOf, getAt } from './seq-list.ts';
import type { PeerCursors, Timeline } from './timeline.ts';

const silent = new Set<string>(SILENT_MESSAGE_TYPES);

/** How far all the others have come: the slowest of them decides. */
export function toPeerCursors(conversation: Conversation | undefined, userId: Id | null): PeerCursors {
  let deliveredSeq = Number.POSITIVE_INFINITY;
  let readSeq = Number.POSITIVE_INFINITY;
  for (const participant of conversation?.participants ?? []) {
    if (participant.id === userId || participant.leftAt) continue;
    readSeq = Math.min(readSeq, participant.readSeq);
    deliveredSeq = Math.min(deliveredSeq, Math.max(participant.deliveredSeq, participant.readSeq));
  }
  return Number.isFinite(readSeq) ? { deliveredSeq, readSeq } : { deliveredSeq: 0, readSeq: 0 };
}

// CUR-1
/** The conversation with a member's cursors moved forward; itself when they were there already. */
export function applyReceipt(conversation: Conversation, receipt: ReceiptPayload): Conversation {
  const member = conversation.participants.find(({ id }) => id === receipt.userId);
  if (member === undefined) return conversation;
  const readSeq = Math.max(member.readSeq, receipt.readSeq);
  const deliveredSeq = Math.max(member.deliveredSeq, receipt.deliveredSeq, readSeq);
  if (readSeq === member.readSeq && deliveredSeq === member.deliveredSeq) return conversation;
  return {
    ...conversation,
    participants: conversation.participants.map((other) =>
      other === member ? { ...other, readSeq, deliveredSeq } : other,
    ),
  };
}

// CUR-2
export function countsAsUnread(message: Message, userId: Id | null): boolean {
  return message.senderId !== userId && !message.deletedAt && !silent.has(message.type);
}

/** What is unread above `readSeq`, or null when the window does not hold all of it. */
export function countUnread(timeline: Timeline | undefined, readSeq: number, userId: Id | null): number | null {
  const window = timeline?.window;
  if (!window || !timeline.isLive || window.firstSeq > readSeq + 1) return null;
  let count = 0;
  for (let seq = readSeq + 1; seq <= endOf(window); seq += 1) {
    const message = getAt(window, seq);
    if (message && countsAsUnread(message, userId)) count += 1;
  }
  return count;
}
