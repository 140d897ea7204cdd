import { type SQL, sql } from 'drizzle-orm';
import { storedMessageJson } from './select-message.ts';

/** CUR-2: messages above my read cursor, not mine, not deleted, of a type that counts. */
const unreadCount = sql`(
  SELECT count(*)::int FROM messages u
  WHERE u.conversation_id = me.conversation_id AND u.seq > me.read_seq
    AND u.sender_id IS DISTINCT FROM me.user_id
    AND u.deleted_at IS NULL AND u.type NOT IN ('CALL_STARTED', 'CALL_ENDED', 'SYSTEM'))`;

/** The viewer's own part of a conversation, from the row source `me` of members. */
export const selfJson = sql`json_build_object(
  'role', me.role, 'readSeq', me.read_seq, 'deliveredSeq', me.delivered_seq, 'unreadCount', ${unreadCount},
  'mutedUntil', me.muted_until, 'archived', me.archived, 'pinned', me.pinned)`;

/** Current members of the conversation in the row source `me`, as an array of ids. */
export const memberIds = sql`(
  SELECT json_agg(o.user_id) FROM members o
  WHERE o.conversation_id = me.conversation_id AND o.left_at IS NULL)`;

const participants = sql`(
  SELECT json_agg(json_build_object(
    'id', p.user_id, 'name', pu.name, 'profileImage', pu.profile_image, 'custom', pu.custom, 'role', p.role,
    'joinedAt', p.joined_at, 'leftAt', p.left_at, 'deliveredSeq', p.delivered_seq,
    'readSeq', coalesce(p.shown_read_seq, p.read_seq),
    'lastReadAt', CASE WHEN p.shown_read_seq IS NULL THEN p.last_read_at END) ORDER BY p.joined_at, p.user_id COLLATE "C")
  FROM (SELECT * FROM members WHERE conversation_id = c.id AND left_at IS NULL
    ORDER BY joined_at, user_id COLLATE "C" LIMIT 50) p
  JOIN users pu ON pu.id = p.user_id)`;

const conversationJson = sql`json_build_object(
  'id', c.id, 'type', c.type, 'title', c.title, 'profileImage', c.profile_image, 'contextId', c.context_id,
  'context', c.context, 'participants', ${participants},
  'participantCount', (SELECT count(*)::int FROM members n WHERE n.conversation_id = c.id AND n.left_at IS NULL),
  'lastMessage', (SELECT ${storedMessageJson} FROM messages m WHERE m.conversation_id = c.id AND m.seq = c.last_seq),
  'lastSeq', c.last_seq, 'rev', c.rev, 'createdAt', c.created_at, 'lastActivityAt', c.last_activity_at,
  'me', ${selfJson})`;

/** Conversations as this user sees them: membership is joined here, so nothing can be read without it (AUTH-4). */
export function selectConversations(userId: string, rest: SQL): SQL {
  return sql`
    SELECT ${conversationJson} AS conversation
    FROM members me JOIN conversations c ON c.id = me.conversation_id
    WHERE me.user_id = ${userId} AND me.left_at IS NULL ${rest}`;
}
