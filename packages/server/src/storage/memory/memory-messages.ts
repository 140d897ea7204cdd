import {
  type AttachmentRecord,
  foldText,
  type MessageDraft,
  type MessageRecord,
  type PageAnchor,
  type Store,
} from '../../domain/index.ts';
import { createMemoryInteractions } from './memory-interactions.ts';
import { type ConversationRow, findOwn, isBlockedBetween, type MemoryState, memberIdsOf } from './memory-state.ts';
import { replyContent } from './reply-content.ts';

const clientKey = (senderId: string, clientId: string) => JSON.stringify([senderId, clientId]);

function bindAttachments(state: MemoryState, draft: MessageDraft): AttachmentRecord[] | null {
  const found = draft.attachmentIds.flatMap((id) => state.attachments.get(id) ?? []);
  const usable = found.every(
    ({ ownerId, conversationId, messageId, status }) =>
      ownerId === draft.senderId && conversationId === draft.conversationId && messageId === null && status === 'READY',
  );
  return usable && found.length === draft.attachmentIds.length ? found : null;
}

function replyOf(row: ConversationRow, replyToId: string): MessageRecord['replyTo'] {
  const target = row.messages.find(({ id }) => id === replyToId);
  if (!target) return null;
  const { id, seq, senderId, type, content } = target;
  return { id, seq, senderId, type, content: replyContent(content) };
}

function pick(messages: readonly MessageRecord[], anchor: PageAnchor, limit: number) {
  if (anchor.mode === 'changedAfter') {
    const changed = messages.filter(({ rev }) => rev > anchor.rev).sort((a, b) => a.rev - b.rev);
    return { items: changed.slice(0, limit), hasMoreBefore: false, hasMoreAfter: changed.length > limit };
  }
  const last = messages.length;
  let [from, to] = [Math.max(0, last - limit), last];
  if (anchor.mode === 'before') {
    to = Math.max(0, Math.min(anchor.seq - 1, last));
    from = Math.max(0, to - limit);
  } else if (anchor.mode === 'after') {
    from = Math.min(anchor.seq, last);
    to = Math.min(from + limit, last);
  } else if (anchor.mode === 'around') {
    from = Math.max(0, Math.min(anchor.seq, last) - Math.floor(limit / 2) - 1);
    to = Math.min(from + limit, last);
  }
  return { items: messages.slice(from, to), hasMoreBefore: from > 0, hasMoreAfter: to < last };
}

export function createMemoryMessages(state: MemoryState): Store['messages'] {
  return {
    ...createMemoryInteractions(state),
    async append(draft) {
      const own = findOwn(state, { conversationId: draft.conversationId, userId: draft.senderId });
      if (!own) return { kind: 'not_member' };
      const key = draft.clientId === null ? null : clientKey(draft.senderId, draft.clientId);
      const first = key === null ? undefined : state.messages.get(state.clientIds.get(key) ?? '');
      if (first) return { kind: 'replayed', message: structuredClone(first) };
      const { row } = own;
      if (isBlockedBetween(state, row)) return { kind: 'blocked' };
      const replyTo = draft.replyToId === null ? null : replyOf(row, draft.replyToId);
      if (draft.replyToId !== null && !replyTo) return { kind: 'reply_not_found' };
      const attachments = bindAttachments(state, draft);
      if (!attachments) return { kind: 'attachment_not_found' };

      const { replyToId: _, attachmentIds: __, ...fields } = draft;
      for (const attachment of attachments) attachment.messageId = draft.id;
      row.rev += 1;
      const message: MessageRecord = structuredClone({
        ...fields,
        seq: row.messages.length + 1,
        rev: row.rev,
        attachments,
        replyTo,
        reactions: [],
        system: null,
        call: null,
        editedAt: null,
        deletedAt: null,
      });
      row.messages.push(message);
      row.lastActivityAt = draft.createdAt;
      state.messages.set(message.id, message);
      if (message.content !== null) state.folded.set(message.id, foldText(message.content));
      if (key !== null) state.clientIds.set(key, message.id);
      return { kind: 'created', message: structuredClone(message), memberIds: memberIdsOf(row) };
    },
    async find({ messageId, userId }) {
      const message = state.messages.get(messageId);
      if (!message || !findOwn(state, { conversationId: message.conversationId, userId })) return null;
      return structuredClone(message);
    },
    async findByClientId({ senderId, clientId }) {
      const message = state.messages.get(state.clientIds.get(clientKey(senderId, clientId)) ?? '');
      return message ? structuredClone(message) : null;
    },
    async page({ conversationId, userId, anchor, limit }) {
      const own = findOwn(state, { conversationId, userId });
      if (!own) return null;
      const { messages, rev } = own.row;
      return structuredClone({ ...pick(messages, anchor, limit), lastSeq: messages.length, rev });
    },
  };
}
