import { type SQL, sql } from 'drizzle-orm';
import { foldText } from '../../domain/fold-text.ts';
import type { ChangeMessageResult, MessageChange, Store } from '../../domain/ports.ts';
import type { SqlDatabase } from './database.ts';
import { decodeMessage } from './decode-row.ts';
import { messageJson } from './select-message.ts';

/** The message, locked, while it is still as the change was decided on and its user is a member; the CTE `held`. */
const held = ({ messageId, userId, expectedRev }: MessageChange): SQL => sql`
  held AS (
    SELECT m.id, m.conversation_id FROM messages m
    JOIN members me ON me.conversation_id = m.conversation_id AND me.user_id = ${userId} AND me.left_at IS NULL
    WHERE m.id = ${messageId} AND m.rev = ${expectedRev}::int AND m.deleted_at IS NULL
    FOR UPDATE OF m)`;

// MSG-2
interface Change {
  /** What has to be there for anything to change: rows of CTEs. */
  from?: SQL;
  /** Assignments to columns of `messages`. */
  set: SQL;
  attachments: SQL;
}
/** Takes the next rev for it; the CTEs `c` and `m`. Always the message before its conversation, so that no two wait for each other. */
const changed = ({ from = sql`held`, set }: Change): SQL => sql`
  c AS (
    UPDATE conversations SET rev = conversations.rev + 1 FROM ${from}
    WHERE conversations.id = held.conversation_id
    RETURNING conversations.id, conversations.rev),
  m AS (
    UPDATE messages SET rev = c.rev, ${set} FROM c, held WHERE messages.id = held.id
    RETURNING messages.*)`;
const answer = ({ attachments }: Pick<Change, 'attachments'>): SQL => sql`
  SELECT EXISTS (SELECT 1 FROM held) AS current, (SELECT ${messageJson({ attachments })} FROM m) AS message,
    (SELECT json_agg(o.user_id) FROM members o JOIN held ON o.conversation_id = held.conversation_id
     WHERE o.left_at IS NULL) AS ids`;

async function run(db: SqlDatabase, statement: SQL): Promise<ChangeMessageResult> {
  const [row] = await db.run(statement);
  if (row?.current !== true) return { kind: 'stale' };
  if (row.message === null) return { kind: 'unchanged' };
  return { kind: 'changed', message: decodeMessage(row.message), memberIds: row.ids as string[] };
}

/** How a message is reacted to, when `there` are its rows of `reactions`; null for not at all. */
const summary = (there: SQL): SQL => sql`(
  SELECT json_agg(json_build_object('emoji', e.emoji, 'count', e.count, 'userIds', e.user_ids) ORDER BY e.first)
  FROM (
    SELECT emoji, count(*)::int AS count, min(place) AS first,
      json_agg(user_id ORDER BY place DESC) FILTER (WHERE rank <= 50) AS user_ids
    FROM (SELECT *, row_number() OVER (PARTITION BY emoji ORDER BY place DESC) AS rank FROM (${there}) there) ranked
    GROUP BY emoji) e)`;

const stored = sql`attachments`;
const none = sql`(SELECT * FROM attachments WHERE false)`;

type Interactions = Pick<Store['messages'], 'edit' | 'remove' | 'react'>;

/** Every change is one statement: either all of it, its revs among it, or nothing. */
export function createInteractions(db: SqlDatabase): Interactions {
  return {
    edit({ content, editedAt, ...change }) {
      const set = sql`content = ${content}, search_text = ${foldText(content)}, edited_at = ${editedAt}::timestamptz`;
      const parts = { set, attachments: stored };
      return run(db, sql`WITH ${held(change)}, ${changed(parts)} ${answer(parts)}`);
    },
    // MED-4
    remove({ deletedAt, ...change }) {
      const set = sql`content = NULL, search_text = NULL, location = NULL, bid = NULL, custom = NULL, reactions = NULL,
        deleted_at = ${deletedAt}::timestamptz`;
      const parts = { set, attachments: none };
      return run(
        db,
        sql`WITH ${held(change)}, ${changed(parts)},
          gone AS (DELETE FROM attachments USING m WHERE attachments.message_id = m.id RETURNING attachments.blob_key),
          doomed AS (
            INSERT INTO removed_blobs (blob_key, removed_at) SELECT blob_key, ${deletedAt}::timestamptz FROM gone
            ON CONFLICT DO NOTHING),
          unreacted AS (DELETE FROM reactions USING m WHERE reactions.message_id = m.id)
          ${answer(parts)}`,
      );
    },
    // INT-2: the rev that is held says that no other reaction came between, so what this statement sees is all there is.
    react({ emoji, wanted, at, ...change }) {
      const { userId, messageId } = change;
      const hit = wanted
        ? sql`INSERT INTO reactions (message_id, emoji, user_id, created_at)
            SELECT held.id, ${emoji}, ${userId}, ${at}::timestamptz FROM held
            ON CONFLICT DO NOTHING RETURNING *`
        : sql`DELETE FROM reactions USING held
            WHERE message_id = held.id AND emoji = ${emoji} AND user_id = ${userId} RETURNING reactions.*`;
      const others = sql`SELECT emoji, user_id, place FROM reactions
        WHERE message_id = ${messageId} AND NOT (emoji = ${emoji} AND user_id = ${userId})`;
      const there = wanted ? sql`${others} UNION ALL SELECT emoji, user_id, place FROM hit` : others;
      const parts = { from: sql`held, hit`, set: sql`reactions = ${summary(there)}`, attachments: stored };
      return run(db, sql`WITH ${held(change)}, hit AS (${hit}), ${changed(parts)} ${answer(parts)}`);
    },
  };
}
