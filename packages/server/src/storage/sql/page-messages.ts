import { type SQL, sql } from 'drizzle-orm';
import type { MessagePageRecord, PageAnchor, Store } from '../../domain/ports.ts';
import type { SqlDatabase } from './database.ts';
import { decodeMessage } from './decode-row.ts';
import { storedMessageJson } from './select-message.ts';

type Query = Parameters<Store['messages']['page']>[0];

/** Which rows, nearest to the anchor first. */
function window(anchor: PageAnchor, limit: number): SQL {
  switch (anchor.mode) {
    case 'newest':
      return sql`ORDER BY m.seq DESC LIMIT ${limit}::int`;
    case 'before':
      return sql`AND m.seq < ${anchor.seq}::int ORDER BY m.seq DESC LIMIT ${limit}::int`;
    case 'after':
      return sql`AND m.seq > ${anchor.seq}::int ORDER BY m.seq LIMIT ${limit}::int`;
    case 'around': {
      // Around what lies beyond the end is around the end.
      const middle = sql`LEAST(${anchor.seq}::int, head.last_seq)`;
      return sql`AND m.seq >= ${middle} - ${Math.floor(limit / 2)}::int ORDER BY m.seq LIMIT ${limit}::int`;
    }
    case 'changedAfter':
      return sql`AND m.rev > ${anchor.rev}::int ORDER BY m.rev LIMIT ${limit + 1}::int`;
  }
}

// PAGE-3: seq has no holes (MSG-1), so what lies beyond either end follows from the two ends.
function edges(anchor: PageAnchor, items: { seq: number }[], lastSeq: number) {
  const at = 'seq' in anchor ? anchor.seq : lastSeq;
  const first = items[0]?.seq ?? (anchor.mode === 'after' ? Math.min(at, lastSeq) + 1 : 1);
  const last = items.at(-1)?.seq ?? (anchor.mode === 'before' ? Math.min(at - 1, lastSeq) : lastSeq);
  return { hasMoreBefore: first > 1, hasMoreAfter: last < lastSeq };
}

// PAGE-1, PAGE-2
/** One statement, so that the page, `lastSeq` and `rev` are of one moment. */
export async function pageMessages(
  db: SqlDatabase,
  { conversationId, userId, anchor, limit }: Query,
): Promise<MessagePageRecord | null> {
  const byRev = anchor.mode === 'changedAfter';
  const rows = await db.run(sql`
    WITH head AS (
      SELECT c.id, c.last_seq, c.rev FROM members me JOIN conversations c ON c.id = me.conversation_id
      WHERE me.conversation_id = ${conversationId} AND me.user_id = ${userId} AND me.left_at IS NULL)
    SELECT head.last_seq AS "lastSeq", head.rev AS rev, page.message FROM head
    LEFT JOIN LATERAL (
      SELECT m.seq, m.rev, ${storedMessageJson} AS message FROM messages m
      WHERE m.conversation_id = head.id ${window(anchor, limit)}) page ON true
    ORDER BY ${byRev ? sql`page.rev` : sql`page.seq`}`);
  const head = rows[0] as { lastSeq: number; rev: number } | undefined;
  if (!head) return null;
  const found = rows.flatMap((row) => (row.message === null ? [] : [decodeMessage(row.message)]));
  const { lastSeq, rev } = head;
  if (byRev) {
    const items = found.slice(0, limit);
    return { items, hasMoreBefore: false, hasMoreAfter: found.length > limit, lastSeq, rev };
  }
  return { items: found, ...edges(anchor, found, lastSeq), lastSeq, rev };
}
