import { sql } from 'drizzle-orm';
import type { Store } from '../../domain/ports.ts';
import type { SqlDatabase } from './database.ts';
import { isBetween } from './safety.ts';

type Draft = Parameters<Store['conversations']['createDirect']>[0];

/** Insert, and on conflict select: two parallel calls from either side end in one id. SAFE-1: none begins over a block. */
export async function createDirect(db: SqlDatabase, draft: Draft): ReturnType<Store['conversations']['createDirect']> {
  const pairKey = JSON.stringify([...draft.userIds].sort().concat(draft.contextId ?? []));
  const context = draft.context === null ? null : JSON.stringify(draft.context);
  const [one, other] = draft.userIds;
  const [created] = await db.run(sql`
    WITH c AS (
      INSERT INTO conversations (id, type, context_id, context, pair_key, created_at, last_activity_at)
      SELECT ${draft.id}, 'DIRECT', ${draft.contextId}, ${context}::json, ${pairKey},
        ${draft.createdAt}::timestamptz, ${draft.createdAt}::timestamptz
      WHERE NOT ${isBetween(sql`${one}`, sql`${other}`)}
      ON CONFLICT (pair_key) DO NOTHING RETURNING id, created_at),
    joined AS (
      INSERT INTO members (conversation_id, user_id, joined_at, shown_read_seq)
      SELECT c.id, pair.user_id, c.created_at, CASE WHEN u.shows_receipts THEN NULL ELSE 0 END
      FROM c, unnest(${sql.param(draft.userIds)}::text[]) AS pair (user_id) LEFT JOIN users u ON u.id = pair.user_id)
    SELECT id FROM c`);
  if (created) return { conversationId: draft.id, created: true };
  const [existing] = await db.run(sql`SELECT id FROM conversations WHERE pair_key = ${pairKey}`);
  if (!existing) return null;
  return { conversationId: String(existing.id), created: false };
}
