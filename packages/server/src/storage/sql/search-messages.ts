import { type SQL, sql } from 'drizzle-orm';
import { foldText } from '../../domain/fold-text.ts';
import type { MessageRecord, MessageSearch } from '../../domain/ports.ts';
import type { SqlDatabase } from './database.ts';
import { decodeMessage } from './decode-row.ts';
import { storedMessageJson } from './select-message.ts';

const BATCH = 2000;
type Scope = Pick<MessageSearch, 'userId' | 'conversationId'>;

/** My conversations, or the one of them that is asked about: the row source `me`. */
const own = ({ userId, conversationId }: Scope): SQL => sql`
  me.user_id = ${userId} AND me.left_at IS NULL
  AND (${conversationId}::text IS NULL OR me.conversation_id = ${conversationId}::text)`;
const UNFOLDED = sql`f.search_text IS NULL AND f.content IS NOT NULL AND f.deleted_at IS NULL`;

/** Folds what a version without search wrote, before this one or beside it, where this search looks. */
async function foldMissing(db: SqlDatabase, scope: Scope): Promise<void> {
  const found = await db.run(sql`
    SELECT me.conversation_id AS id FROM members me WHERE ${own(scope)}
      AND EXISTS (SELECT 1 FROM messages f WHERE f.conversation_id = me.conversation_id AND ${UNFOLDED})`);
  for (const { id } of found) await foldConversation(db, String(id));
}

async function foldConversation(db: SqlDatabase, conversationId: string): Promise<void> {
  for (let seq = 0; ; ) {
    const rows = await db.run(sql`
      SELECT f.id, f.seq, f.content FROM messages f
      WHERE f.conversation_id = ${conversationId} AND f.seq > ${seq}::int AND ${UNFOLDED}
      ORDER BY f.seq LIMIT ${BATCH}::int`);
    const ids = rows.map(({ id }) => String(id));
    const contents = rows.map(({ content }) => String(content));
    // An edit or a deletion since then has put its own there. In order, so that two searches do not wait for each other.
    await db.run(sql`
      WITH held AS (
        SELECT m.id, given.folded FROM messages m
        JOIN unnest(${sql.param(ids)}::text[], ${sql.param(contents)}::text[],
          ${sql.param(contents.map(foldText))}::text[]) AS given (id, content, folded) ON given.id = m.id
        WHERE m.content = given.content AND m.search_text IS NULL
        ORDER BY m.id FOR UPDATE OF m)
      UPDATE messages SET search_text = held.folded FROM held WHERE messages.id = held.id`);
    if (rows.length < BATCH) return;
    seq = Number(rows.at(-1)?.seq);
  }
}

// AUTH-4, AUTH-5
/** The longest word is looked for first: it leaves the fewest to look at again. No sign in a word has a meaning of its own. */
export async function searchMessages(db: SqlDatabase, query: MessageSearch): Promise<MessageRecord[]> {
  const { limit, below } = query;
  const words = [...query.words].sort((a, b) => b.length - a.length);
  await foldMissing(db, query);
  const rows = await db.run(sql`
    SELECT ${storedMessageJson} AS message FROM (
      SELECT f.* FROM members me JOIN messages f ON f.conversation_id = me.conversation_id
      WHERE ${own(query)} AND f.deleted_at IS NULL AND strpos(f.search_text, ${words[0] ?? ''}) > 0
        AND (${words.length}::int < 2 OR NOT EXISTS (
          SELECT 1 FROM unnest(${sql.param(words)}::text[]) word WHERE strpos(f.search_text, word) = 0))
        AND (${below?.createdAt ?? null}::timestamptz IS NULL
          OR (f.created_at, f.id COLLATE "C") < (${below?.createdAt ?? null}::timestamptz, ${below?.id ?? ''}))
      ORDER BY f.created_at DESC, f.id COLLATE "C" DESC LIMIT ${limit}::int) m
    ORDER BY m.created_at DESC, m.id COLLATE "C" DESC`);
  return rows.map((row) => decodeMessage(row.message));
}
