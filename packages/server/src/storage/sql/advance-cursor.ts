import { sql } from 'drizzle-orm';
import type { Store } from '../../domain/ports.ts';
import type { SqlDatabase, SqlRow } from './database.ts';
import { decodeSelf } from './decode-row.ts';
import { memberIds, selfJson } from './select-conversation.ts';

/** SAFE-2 */
const shown = sql`coalesce(me.shown_read_seq, me.read_seq)`;
type Change = Parameters<Store['conversations']['advanceCursor']>[0];

// CUR-1
/** Moves cursors forward only, clamped to the last message; the delivered one is never behind the read one. */
export async function advanceCursor(
  db: SqlDatabase,
  { conversationId, userId, readSeq = 0, deliveredSeq = 0, at }: Change,
): ReturnType<Store['conversations']['advanceCursor']> {
  const toResult = (row: SqlRow, moved: boolean) => ({
    me: decodeSelf(row.self),
    shownReadSeq: Number(row.shown),
    moved,
    memberIds: row.ids as string[],
  });
  const read = sql`LEAST(${readSeq}::int, c.last_seq)`;
  const delivered = sql`LEAST(${Math.max(readSeq, deliveredSeq)}::int, c.last_seq)`;
  const [moved] = await db.run(sql`
    WITH me AS (
      UPDATE members m SET
        read_seq = GREATEST(m.read_seq, ${read}),
        delivered_seq = GREATEST(m.delivered_seq, ${delivered}),
        last_read_at = CASE WHEN ${read} > m.read_seq THEN ${at}::timestamptz ELSE m.last_read_at END
      FROM conversations c
      WHERE c.id = m.conversation_id AND m.conversation_id = ${conversationId} AND m.user_id = ${userId}
        AND m.left_at IS NULL AND (${read} > m.read_seq OR ${delivered} > m.delivered_seq)
      RETURNING m.*)
    SELECT ${selfJson} AS self, ${shown} AS shown, ${memberIds} AS ids FROM me`);
  if (moved) return toResult(moved, true);
  const [still] = await db.run(sql`
    SELECT ${selfJson} AS self, ${shown} AS shown, ${memberIds} AS ids FROM members me
    WHERE me.conversation_id = ${conversationId} AND me.user_id = ${userId} AND me.left_at IS NULL`);
  return still ? toResult(still, false) : null;
}
