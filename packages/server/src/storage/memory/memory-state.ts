import type { ConversationSelf, Id, Participant, Privacy, Seq, User } from '@majlis/contract';
import type { AttachmentRecord, CallRecord, MessageRecord, ReportRecord } from '../../domain/index.ts';

export interface MemberRow
  extends Pick<Participant, 'role' | 'joinedAt' | 'leftAt' | 'deliveredSeq' | 'readSeq' | 'lastReadAt'> {
  userId: Id;
  /** Where others saw the read cursor last, while they do not see it move (SAFE-2). */
  shownReadSeq: Seq | null;
  mutedUntil: string | null;
  archived: boolean;
  pinned: boolean;
}
export interface ConversationRow {
  id: Id;
  type: 'DIRECT' | 'GROUP';
  title: string | null;
  profileImage: string | null;
  contextId: string | null;
  context: Record<string, unknown> | null;
  members: Map<Id, MemberRow>;
  /** Ascending; the message with seq n is at n − 1. */
  messages: MessageRecord[];
  rev: Seq;
  createdAt: string;
  lastActivityAt: string;
}
/** Everything a memory store holds; rows are replaced, never handed out. */
export interface MemoryState {
  dataEpoch: string;
  users: Map<Id, User>;
  lastSeen: Map<Id, string>;
  conversations: Map<Id, ConversationRow>;
  /** Conversation id by unordered pair and context. */
  directKeys: Map<string, Id>;
  messages: Map<Id, MessageRecord>;
  /** Message id by sender and clientId. */
  clientIds: Map<string, Id>;
  /** Contents as a search sees them, by message id. */
  folded: Map<Id, string>;
  /** Who reacted with what, the oldest first: message id, then emoji, then user ids. */
  reactions: Map<Id, Map<string, Set<Id>>>;
  /** Files of deleted messages, for the next sweep. */
  removedBlobs: Set<string>;
  attachments: Map<Id, AttachmentRecord>;
  calls: Map<Id, CallRecord>;
  /** Since when who blocks whom. */
  blocks: Map<Id, Map<Id, string>>;
  /** Of those who do not show everything. */
  privacy: Map<Id, Privacy>;
  /** By reporter and clientId. */
  reports: Map<string, ReportRecord>;
}

export const createMemoryState = (): MemoryState => ({
  dataEpoch: crypto.randomUUID(),
  users: new Map(),
  lastSeen: new Map(),
  conversations: new Map(),
  directKeys: new Map(),
  messages: new Map(),
  clientIds: new Map(),
  folded: new Map(),
  reactions: new Map(),
  removedBlobs: new Set(),
  attachments: new Map(),
  calls: new Map(),
  blocks: new Map(),
  privacy: new Map(),
  reports: new Map(),
});

const SILENT: ReadonlySet<string> = new Set(['CALL_STARTED', 'CALL_ENDED', 'SYSTEM']);

/** The conversation, if this user is in it. */
export function findOwn(state: MemoryState, key: { conversationId: Id; userId: Id }) {
  const row = state.conversations.get(key.conversationId);
  const member = row?.members.get(key.userId);
  return row && member && member.leftAt === null ? { row, member } : null;
}

export const memberIdsOf = (row: ConversationRow): Id[] =>
  [...row.members.values()].filter(({ leftAt }) => leftAt === null).map(({ userId }) => userId);

/** SAFE-1: whether one of the two blocks the other. */
export const areApart = ({ blocks }: MemoryState, [one, other]: readonly [Id, Id]): boolean =>
  (blocks.get(one)?.has(other) ?? false) || (blocks.get(other)?.has(one) ?? false);

/** SAFE-1: whether a block lies in this conversation of two. */
export function isBlockedBetween(state: MemoryState, row: ConversationRow): boolean {
  const [one, other] = [...row.members.keys()];
  return row.type === 'DIRECT' && one !== undefined && other !== undefined && areApart(state, [one, other]);
}

/** CUR-2. */
export function toSelf(row: ConversationRow, member: MemberRow): ConversationSelf {
  const { role, readSeq, deliveredSeq, mutedUntil, archived, pinned, userId } = member;
  const unread = row.messages
    .slice(readSeq)
    .filter((message) => message.senderId !== userId && message.deletedAt === null && !SILENT.has(message.type));
  return { role, readSeq, deliveredSeq, unreadCount: unread.length, mutedUntil, archived, pinned };
}
