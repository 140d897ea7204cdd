import { type SQL, sql } from 'drizzle-orm';

/** An attachment of the row source `a` as JSON. */
export const attachmentJson = sql`json_build_object(
  'id', a.id, 'ownerId', a.owner_id, 'conversationId', a.conversation_id, 'messageId', a.message_id,
  'kind', a.kind, 'mimeType', a.mime_type, 'size', a.size, 'fileName', a.file_name, 'width', a.width,
  'height', a.height, 'duration', a.duration, 'waveform', a.waveform, 'blurhash', a.blurhash,
  'status', a.status, 'blobKey', a.blob_key, 'createdAt', a.created_at)`;

/** The message of the row source `m` as JSON; its attachments are looked up in `attachments` (a table or a CTE). */
export function messageJson({ attachments }: { attachments: SQL }): SQL {
  return sql`json_build_object(
    'id', m.id, 'conversationId', m.conversation_id, 'seq', m.seq, 'rev', m.rev, 'clientId', m.client_id,
    'senderId', m.sender_id, 'type', m.type, 'content', m.content, 'location', m.location, 'bid', m.bid,
    'custom', m.custom, 'system', m.system, 'call', m.call, 'reactions', m.reactions, 'forwarded', m.forwarded,
    'fingerprint', m.fingerprint, 'createdAt', m.created_at, 'editedAt', m.edited_at, 'deletedAt', m.deleted_at,
    'attachments', (SELECT json_agg(${attachmentJson} ORDER BY a.position) FROM ${attachments} a WHERE a.message_id = m.id),
    'replyTo', (
      SELECT json_build_object('id', r.id, 'seq', r.seq, 'senderId', r.sender_id, 'type', r.type,
        'content', CASE WHEN r.deleted_at IS NULL THEN left(r.content, 200) END)
      FROM messages r WHERE r.id = m.reply_to_id))`;
}

/** The same for messages at rest. */
export const storedMessageJson = messageJson({ attachments: sql`attachments` });
