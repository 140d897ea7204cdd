import type { Attachment, Call, Conversation, Message } from '@majlis/contract';
import type { AttachmentRecord, CallRecord, Clock, ConversationRecord, MessageRecord, UrlSigner } from './ports.ts';

/** Turns what is stored into what the contract says. */
export interface Wire {
  toAttachment(record: AttachmentRecord): Attachment;
  toMessage(record: MessageRecord): Message;
  toCall(record: CallRecord): Call;
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
    const { location, bid, custom, system, call, fingerprint: _, forwarded, type, attachments, ...shared } = record;
    const base = { ...shared, attachments: attachments.map(toAttachment), ...(forwarded ? { forwarded } : {}) };
    if (type === 'LOCATION') return { ...base, type, location };
    if (type === 'BID') return { ...base, type, bid };
    if (type === 'SYSTEM') return { ...base, type, system: system ?? { event: 'unknown', userIds: [] } };
    if (isCallRow(type)) {
      if (!call) throw new Error('a row of a call was stored without its call');
      return { ...base, type, call };
    }
    if (isCustom(type)) return { ...base, type, custom: custom ?? {} };
    if (isPlain(type)) return { ...base, type };
    throw new Error(`no level of this backend stores messages of type ${type}`);
  }
  function toCall(record: CallRecord): Call {
    const { clientId: _, fingerprint: __, callerDeviceId: ___, calleeDeviceId: ____, parked: _____, ...rest } = record;
    const { callerSeenAt: _1, calleeSeenAt: _2, mediaSeenAt: _3, callerAwayAt: _4, calleeAwayAt: _5, ...seen } = rest;
    const { stats: _6, ...call } = seen;
    return call;
  }
  function toSharedConversation({ me: _, lastMessage, ...record }: ConversationRecord): Conversation {
    return { ...record, lastMessage: lastMessage && toMessage(lastMessage) };
  }
  return {
    toAttachment,
    toMessage,
    toCall,
    toSharedConversation,
    toOwnConversation: (record) => ({ ...toSharedConversation(record), me: record.me }),
  };
}

const isCallRow = (type: Message['type']): type is 'CALL_STARTED' | 'CALL_ENDED' | 'CALL_MISSED' =>
  type === 'CALL_STARTED' || type === 'CALL_ENDED' || type === 'CALL_MISSED';
const isCustom = (type: Message['type']): type is `X_${string}` => type.startsWith('X_');
const isPlain = (type: Message['type']): type is 'TEXT' | 'IMAGE' | 'FILE' | 'VOICE' | 'VIDEO' =>
  type === 'TEXT' || type === 'IMAGE' || type === 'FILE' || type === 'VOICE' || type === 'VIDEO';
