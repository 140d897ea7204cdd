import { sql } from 'drizzle-orm';
import { foldText } from '../../domain/fold-text.ts';
import type { MessageRecord, MessageSearch } from '../../domain/ports.ts';
import type { SqlDatabase } from './database.ts';
import { decodeMessage } from './decode-row.ts';
import { storedMessageJson } from './select-message.ts';

const BATCH = 1000;

/** Folds what a version without search wrote, beside this one or before it. */
export async function foldMissing(db: SqlDatabase): Promise<void> {
  for (;;) {
    const rows = await db.run(sql`
      SELECT id, content FROM messages
      WHERE search_text IS NULL AND content IS NOT NULL AND deleted_at IS NULL LIMIT ${BATCH}::int`);
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => String(id));
    const contents = rows.map(({ content }) => String(content));
    // An edit or a deletion since then has put its own there.
    await db.run(sql`
      UPDATE messages SET search_text = given.folded
      FROM unnest(${sql.param(ids)}::text[], ${sql.param(contents)}::text[],
        ${sql.param(contents.map(foldText))}::text[]) AS given (id, content, folded)
      WHERE messages.id = given.id AND messages.content = given.content AND messages.search_text IS NULL`);
    if (rows.length < BATCH) return;
  }
}

// AUTH-4, AUTH-5
/** The longest word is looked for first: it leaves the fewest to look at again. No sign in a word has a meaning of its own. */
export async function searchMessages(db: SqlDatabase, query: MessageSearch): Promise<MessageRecord[]> {
  const { userId, conversationId, limit, below } = query;
  const words = [...query.words].sort((a, b) => b.length - a.length);
  await foldMissing(db);
  const rows = await db.run(sql`
    SELECT ${storedMessageJson} AS message FROM (
      SELECT f.* FROM members me JOIN messages f ON f.conversation_id = me.conversation_id
      WHERE me.user_id = ${userId} AND me.left_at IS NULL
        AND (${conversationId}::text IS NULL OR me.conversation_id = ${conversationId}::text)
        AND f.deleted_at IS NULL AND strpos(f.search_text, ${words[0] ?? ''}) > 0
        AND (${words.length}::int < 2 OR NOT EXISTS (
          SELECT 1 FROM unnest(${sql.param(words)}::text[]) word WHERE strpos(f.search_text, word) = 0))
        AND (${below?.createdAt ?? null}::timestamptz IS NULL
          OR (f.created_at, f.id COLLATE "C") < (${below?.createdAt ?? null}::timestamptz, ${below?.id ?? ''}))
      ORDER BY f.created_at DESC, f.id COLLATE "C" DESC LIMIT ${limit}::int) m
    ORDER BY m.created_at DESC, m.id COLLATE "C" DESC`);
  return rows.map((row) => decodeMessage(row.message));
}
