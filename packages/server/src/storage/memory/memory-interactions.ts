import type { Id, Reaction } from '@majlis/contract';
import {
  type ChangeMessageResult,
  foldText,
  type MessageChange,
  type MessageRecord,
  type Store,
} from '../../domain/index.ts';
import { type ConversationRow, findOwn, type MemoryState, memberIdsOf } from './memory-state.ts';
import { replyContent } from './reply-content.ts';

const USERS_SHOWN = 50;

function findCurrent(state: MemoryState, { messageId, userId, expectedRev }: MessageChange) {
  const message = state.messages.get(messageId);
  const own = message && findOwn(state, { conversationId: message.conversationId, userId });
  if (!own || message.rev !== expectedRev || message.deletedAt !== null) return null;
  return { message, row: own.row };
}

/** MSG-2: the change and its rev. */
function commit(row: ConversationRow, message: MessageRecord, fields: Partial<MessageRecord>): ChangeMessageResult {
  row.rev += 1;
  Object.assign(message, fields, { rev: row.rev });
  return { kind: 'changed', message: structuredClone(message), memberIds: memberIdsOf(row) };
}

/** What replies show of a message follows it. */
function showInReplies(row: ConversationRow, { id, content }: MessageRecord): void {
  for (const { replyTo } of row.messages) if (replyTo?.id === id) replyTo.content = replyContent(content);
}

const toReactions = (byEmoji: ReadonlyMap<string, ReadonlySet<Id>>): Reaction[] =>
  [...byEmoji].map(([emoji, users]) => ({
    emoji,
    count: users.size,
    userIds: [...users].reverse().slice(0, USERS_SHOWN),
  }));

const isBelow = (message: MessageRecord, below: { createdAt: string; id: Id } | null) =>
  below === null ||
  message.createdAt < below.createdAt ||
  (message.createdAt === below.createdAt && message.id < below.id);
const newestFirst = (a: MessageRecord, b: MessageRecord) => (isBelow(a, b) ? 1 : -1);

type Interactions = Pick<Store['messages'], 'edit' | 'remove' | 'react' | 'search'>;

export function createMemoryInteractions(state: MemoryState): Interactions {
  return {
    async edit({ content, editedAt, ...change }) {
      const current = findCurrent(state, change);
      if (!current) return { kind: 'stale' };
      const { row, message } = current;
      const changed = commit(row, message, { content, editedAt });
      state.folded.set(message.id, foldText(content));
      showInReplies(row, message);
      return changed;
    },
    async remove({ deletedAt, ...change }) {
      const current = findCurrent(state, change);
      if (!current) return { kind: 'stale' };
      const { row, message } = current;
      for (const { id, blobKey } of message.attachments) {
        state.attachments.delete(id);
        state.removedBlobs.add(blobKey);
      }
      state.folded.delete(message.id);
      state.reactions.delete(message.id);
      const nothing = { content: null, location: null, bid: null, custom: null, attachments: [], reactions: [] };
      const changed = commit(row, message, { ...nothing, deletedAt });
      showInReplies(row, message);
      return changed;
    },
    async react({ emoji, wanted, at: _, ...change }) {
      const current = findCurrent(state, change);
      if (!current) return { kind: 'stale' };
      const { row, message } = current;
      const byEmoji = state.reactions.get(message.id) ?? new Map<string, Set<Id>>();
      const users = byEmoji.get(emoji) ?? new Set<Id>();
      if (users.has(change.userId) === wanted) return { kind: 'unchanged' };
      if (wanted) users.add(change.userId);
      else users.delete(change.userId);
      if (users.size > 0) byEmoji.set(emoji, users);
      else byEmoji.delete(emoji);
      state.reactions.set(message.id, byEmoji);
      return commit(row, message, { reactions: toReactions(byEmoji) });
    },
    async search({ userId, conversationId, words, limit, below }) {
      const isFound = (message: MessageRecord): boolean => {
        const folded = message.deletedAt === null ? state.folded.get(message.id) : undefined;
        return folded !== undefined && words.every((word) => folded.includes(word)) && isBelow(message, below);
      };
      const ids = conversationId === null ? [...state.conversations.keys()] : [conversationId];
      const found = ids.flatMap((id) => {
        const own = findOwn(state, { conversationId: id, userId });
        return own ? own.row.messages.filter(isFound) : [];
      });
      return structuredClone(found.sort(newestFirst).slice(0, limit));
    },
  };
}
