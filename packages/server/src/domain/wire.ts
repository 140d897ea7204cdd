import type { Attachment, Conversation, Message } from '@majlis/contract';
import type { AttachmentRecord, Clock, ConversationRecord, MessageRecord, UrlSigner } from './ports.ts';

/** Turns what is stored into what the contract says. */
export interface Wire {
  toAttachment(record: AttachmentRecord): Attachment;
  toMessage(record: MessageRecord): Message;
  /** Without `me`, for payloads that several users get (GEN-10). */
  toSharedConversation(record: ConversationRecord): Conversation;
  /** With `me`, for that user only. */
  toOwnConversation(record: ConversationRecord): Conversation;
}

export function createWire({ signer, clock }: { signer: UrlSigner; clock: Pick<Clock, 'now'> }): Wire {
  function toAttachment(record: AttachmentRecord): Attachment {
    const { ownerId: _, conversationId: __, messageId: ___, blobKey: ____, createdAt: _____, ...fields } = record;
    const { url, expiresAt } = signer.sign(record.id, clock.now());
    return {
      ...fields,
      url,
      access: 'signed',
      urlExpiresAt: new Date(expiresAt).toISOString(),
      thumbnailUrl: null,
    };
  }
  function toMessage(record: MessageRecord): Message {
    const { location, bid, custom, system, fingerprint: _, forwarded, type, attachments, ...shared } = record;
    const base = { ...shared, attachments: attachments.map(toAttachment), ...(forwarded ? { forwarded } : {}) };
    if (type === 'LOCATION') return { ...base, type, location };
    if (type === 'BID') return { ...base, type, bid };
    if (type === 'SYSTEM') return { ...base, type, system: system ?? { event: 'unknown', userIds: [] } };
    if (isCustom(type)) return { ...base, type, custom: custom ?? {} };
    if (isPlain(type)) return { ...base, type };
    throw new Error(`no level of this backend stores messages of type ${type}`);
  }
  function toSharedConversation({ me: _, lastMessage, ...record }: ConversationRecord): Conversation {
    return { ...record, lastMessage: lastMessage && toMessage(lastMessage) };
  }
  return {
    toAttachment,
    toMessage,
    toSharedConversation,
    toOwnConversation: (record) => ({ ...toSharedConversation(record), me: record.me }),
  };
}

const isCustom = (type: Message['type']): type is `X_${string}` => type.startsWith('X_');
const isPlain = (type: Message['type']): type is 'TEXT' | 'IMAGE' | 'FILE' | 'VOICE' | 'VIDEO' =>
  type === 'TEXT' || type === 'IMAGE' || type === 'FILE' || type === 'VOICE' || type === 'VIDEO';
