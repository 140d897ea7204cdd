import { type SQL, sql } from 'drizzle-orm';
import type { Store } from '../../domain/ports.ts';
import { advanceCursor } from './advance-cursor.ts';
import { createDirect } from './create-direct.ts';
import type { SqlDatabase } from './database.ts';
import { decodeConversation, decodeSelf } from './decode-row.ts';
import { memberIds, selectConversations, selfJson } from './select-conversation.ts';

type UpdateSelf = Parameters<Store['conversations']['updateSelf']>[0];

function toAssignments({ mutedUntil, archived, pinned }: UpdateSelf): SQL {
  const changes = [
    ...(mutedUntil === undefined ? [] : [sql`muted_until = ${mutedUntil}::timestamptz`]),
    ...(archived === undefined ? [] : [sql`archived = ${archived}::boolean`]),
    ...(pinned === undefined ? [] : [sql`pinned = ${pinned}::boolean`]),
  ];
  return sql.join(changes.length > 0 ? changes : [sql`pinned = pinned`], sql`, `);
}

export function createConversations(db: SqlDatabase): Store['conversations'] {
  const findMany: Store['conversations']['findMany'] = async ({ userId, ids }) => {
    const rows = await db.run(selectConversations(userId, sql`AND c.id = ANY(${sql.param(ids)}::text[])`));
    const found = new Map(rows.map((row) => decodeConversation(row.conversation)).map((one) => [one.id, one]));
    return [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
  };

  return {
    createDirect: (draft) => createDirect(db, draft),
    findMany,
    find: async ({ conversationId, userId }) => (await findMany({ userId, ids: [conversationId] }))[0] ?? null,
    async list({ userId, limit, below }) {
      const from = below
        ? sql`AND (c.last_activity_at, c.id COLLATE "C") < (${below.lastActivityAt}::timestamptz, ${below.id})`
        : sql``;
      const rows = await db.run(
        selectConversations(
          userId,
          sql`${from} ORDER BY c.last_activity_at DESC, c.id COLLATE "C" DESC LIMIT ${limit}::int`,
        ),
      );
      return rows.map((row) => decodeConversation(row.conversation));
    },
    async memberIds({ conversationId, userId }) {
      const [row] = await db.run(sql`
        SELECT ${memberIds} AS ids FROM members me
        WHERE me.conversation_id = ${conversationId} AND me.user_id = ${userId} AND me.left_at IS NULL`);
      return row ? (row.ids as string[]) : null;
    },
    async updateSelf(change) {
      const [row] = await db.run(sql`
        WITH me AS (
          UPDATE members SET ${toAssignments(change)}
          WHERE conversation_id = ${change.conversationId} AND user_id = ${change.userId} AND left_at IS NULL
          RETURNING *)
        SELECT ${selfJson} AS self FROM me`);
      return row ? decodeSelf(row.self) : null;
    },
    advanceCursor: (change) => advanceCursor(db, change),
    async heads(userId) {
      const rows = await db.run(sql`
        SELECT c.id AS "conversationId", c.rev, c.last_seq AS "lastSeq"
        FROM members me JOIN conversations c ON c.id = me.conversation_id
        WHERE me.user_id = ${userId} AND me.left_at IS NULL`);
      return rows as { conversationId: string; rev: number; lastSeq: number }[];
    },
  };
}
