import { sql } from 'drizzle-orm';
import { foldText } from '../../domain/fold-text.ts';
import type { AppendResult, MessageDraft, MessageRecord } from '../../domain/ports.ts';
import { isUniqueViolation, type SqlDatabase } from './database.ts';
import { decodeMessage } from './decode-row.ts';
import { isApart } from './safety.ts';
import { messageJson, storedMessageJson } from './select-message.ts';

const foldContent = ({ content }: MessageDraft): string | null => (content === null ? null : foldText(content));
const isApartFor = ({ senderId }: MessageDraft) => isApart({ conversation: sql`conversations`, userId: senderId });
const toJson = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

export async function findByClientId(
  db: SqlDatabase,
  { senderId, clientId }: { senderId: string; clientId: string },
): Promise<MessageRecord | null> {
  const [row] = await db.run(sql`
    SELECT ${storedMessageJson} AS message FROM messages m
    WHERE m.sender_id = ${senderId} AND m.client_id = ${clientId}`);
  return row ? decodeMessage(row.message) : null;
}

// MSG-1, MSG-2, MSG-6
/**
 * One statement: the conversation row, joined to membership, hands out seq and rev, and the message and its
 * attachments take them. Any failure rolls the counters back, so there is never a hole.
 */
function appendStatement(draft: MessageDraft) {
  return sql`
    WITH bindable AS (
      SELECT a.id FROM attachments a
      WHERE a.id = ANY(${sql.param(draft.attachmentIds)}::text[]) AND a.owner_id = ${draft.senderId}
        AND a.conversation_id = ${draft.conversationId} AND a.message_id IS NULL AND a.status = 'READY'
      FOR UPDATE),
    c AS (
      UPDATE conversations SET last_seq = last_seq + 1, rev = rev + 1, last_activity_at = ${draft.createdAt}::timestamptz
      FROM members me
      WHERE conversations.id = ${draft.conversationId} AND me.conversation_id = conversations.id
        AND me.user_id = ${draft.senderId} AND me.left_at IS NULL AND NOT ${isApartFor(draft)}
        AND (SELECT count(*) FROM bindable) = ${draft.attachmentIds.length}::int
        AND (${draft.replyToId}::text IS NULL OR EXISTS (
          SELECT 1 FROM messages r WHERE r.id = ${draft.replyToId}::text AND r.conversation_id = conversations.id))
      RETURNING conversations.id, conversations.last_seq, conversations.rev),
    m AS (
      INSERT INTO messages (id, conversation_id, seq, rev, client_id, fingerprint, sender_id, type, content,
        search_text, location, bid, custom, reply_to_id, forwarded, created_at)
      SELECT ${draft.id}, c.id, c.last_seq, c.rev, ${draft.clientId}, ${draft.fingerprint}, ${draft.senderId},
        ${draft.type}, ${draft.content}, ${foldContent(draft)}, ${toJson(draft.location)}::json,
        ${toJson(draft.bid)}::json, ${toJson(draft.custom)}::json, ${draft.replyToId}, ${draft.forwarded}::boolean,
        ${draft.createdAt}::timestamptz
      FROM c RETURNING *),
    bound AS (
      UPDATE attachments SET message_id = m.id, position = wanted.place
      FROM m, unnest(${sql.param(draft.attachmentIds)}::text[]) WITH ORDINALITY AS wanted (id, place), bindable
      WHERE attachments.id = wanted.id AND bindable.id = wanted.id
      RETURNING attachments.*)
    SELECT ${messageJson({ attachments: sql`bound` })} AS message,
      (SELECT json_agg(o.user_id) FROM members o
       WHERE o.conversation_id = m.conversation_id AND o.left_at IS NULL) AS ids
    FROM m`;
}

/** Why nothing was appended, in the order in which a caller may learn it. */
async function explainRefusal(db: SqlDatabase, draft: MessageDraft): Promise<AppendResult> {
  const first =
    draft.clientId === null ? null : await findByClientId(db, { senderId: draft.senderId, clientId: draft.clientId });
  if (first) return { kind: 'replayed', message: first };
  const [found] = await db.run(sql`
    SELECT EXISTS (SELECT 1 FROM members WHERE conversation_id = ${draft.conversationId}
        AND user_id = ${draft.senderId} AND left_at IS NULL) AS member,
      EXISTS (SELECT 1 FROM conversations WHERE id = ${draft.conversationId} AND ${isApartFor(draft)}) AS apart,
      (${draft.replyToId}::text IS NULL OR EXISTS (SELECT 1 FROM messages
        WHERE id = ${draft.replyToId}::text AND conversation_id = ${draft.conversationId})) AS reply`);
  if (found?.member !== true) return { kind: 'not_member' };
  if (found.apart === true) return { kind: 'blocked' };
  return { kind: found.reply === true ? 'attachment_not_found' : 'reply_not_found' };
}

/**
 * The same for what binds nothing, which is nearly every message: with less to look up and nothing to put together that
 * the draft does not say itself.
 */
function appendPlainStatement(draft: MessageDraft) {
  return sql`
    WITH c AS (
      UPDATE conversations SET last_seq = last_seq + 1, rev = rev + 1, last_activity_at = ${draft.createdAt}::timestamptz
      FROM members me
      WHERE conversations.id = ${draft.conversationId} AND me.conversation_id = conversations.id
        AND me.user_id = ${draft.senderId} AND me.left_at IS NULL AND NOT ${isApartFor(draft)}
      RETURNING conversations.id, conversations.last_seq, conversations.rev),
    m AS (
      INSERT INTO messages (id, conversation_id, seq, rev, client_id, fingerprint, sender_id, type, content,
        search_text, location, bid, custom, forwarded, created_at)
      SELECT ${draft.id}, c.id, c.last_seq, c.rev, ${draft.clientId}, ${draft.fingerprint}, ${draft.senderId},
        ${draft.type}, ${draft.content}, ${foldContent(draft)}, ${toJson(draft.location)}::json,
        ${toJson(draft.bid)}::json, ${toJson(draft.custom)}::json, ${draft.forwarded}::boolean, ${draft.createdAt}::timestamptz
      FROM c)
    SELECT c.last_seq AS seq, c.rev AS rev,
      (SELECT json_agg(o.user_id) FROM members o WHERE o.conversation_id = c.id AND o.left_at IS NULL) AS ids
    FROM c`;
}

async function insert(db: SqlDatabase, draft: MessageDraft): Promise<AppendResult | null> {
  if (draft.attachmentIds.length > 0 || draft.replyToId !== null) {
    const [row] = await db.run(appendStatement(draft));
    return row ? { kind: 'created', message: decodeMessage(row.message), memberIds: row.ids as string[] } : null;
  }
  const [row] = await db.run(appendPlainStatement(draft));
  if (!row) return null;
  const { replyToId: _, attachmentIds: __, ...fields } = draft;
  const message: MessageRecord = {
    ...fields,
    seq: Number(row.seq),
    rev: Number(row.rev),
    attachments: [],
    replyTo: null,
    reactions: [],
    system: null,
    call: null,
    editedAt: null,
    deletedAt: null,
  };
  return { kind: 'created', message, memberIds: row.ids as string[] };
}

export async function appendMessage(db: SqlDatabase, draft: MessageDraft): Promise<AppendResult> {
  try {
    const created = await insert(db, draft);
    if (created) return created;
  } catch (error) {
    // MSG-4: the violation has rolled the counters back; the first message is the answer.
    if (!isUniqueViolation(error, 'messages_client_id')) throw error;
  }
  return explainRefusal(db, draft);
}
