import type { ConversationSelf, Participant } from '@majlis/contract';
import type { AttachmentRecord, ConversationRecord, MessageRecord } from '../../domain/ports.ts';

/** RFC 3339 in UTC with milliseconds (GEN-4), from what PostgreSQL writes. */
export const toIso = (value: string): string => new Date(value).toISOString();
const toIsoOrNull = (value: string | null): string | null => (value === null ? null : toIso(value));

type Loose<T, Keys extends keyof T> = Omit<T, Keys> & { [K in Keys]: T[K] | null };

// The shapes below are made by our own queries over our own schema: the cast stands beside the decoder.
export function decodeAttachment(json: unknown): AttachmentRecord {
  const row = json as AttachmentRecord;
  return { ...row, createdAt: toIso(row.createdAt) };
}

export function decodeMessage(json: unknown): MessageRecord {
  const row = json as Loose<MessageRecord, 'attachments' | 'reactions'>;
  return {
    ...row,
    attachments: (row.attachments ?? []).map(decodeAttachment),
    reactions: row.reactions ?? [],
    createdAt: toIso(row.createdAt),
    editedAt: toIsoOrNull(row.editedAt),
    deletedAt: toIsoOrNull(row.deletedAt),
  };
}

export function decodeSelf(json: unknown): ConversationSelf {
  const row = json as ConversationSelf;
  return { ...row, mutedUntil: toIsoOrNull(row.mutedUntil) };
}

function decodeParticipant(json: unknown): Participant {
  const { custom, ...row } = json as Participant & { custom: Record<string, unknown> | null };
  return {
    ...row,
    ...(custom === null ? {} : { custom }),
    joinedAt: toIso(row.joinedAt),
    leftAt: toIsoOrNull(row.leftAt),
    lastReadAt: toIsoOrNull(row.lastReadAt),
  };
}

export function decodeConversation(json: unknown): ConversationRecord {
  const row = json as ConversationRecord;
  return {
    ...row,
    participants: row.participants.map(decodeParticipant),
    lastMessage: row.lastMessage === null ? null : decodeMessage(row.lastMessage),
    createdAt: toIso(row.createdAt),
    lastActivityAt: toIso(row.lastActivityAt),
    me: decodeSelf(row.me),
  };
}
