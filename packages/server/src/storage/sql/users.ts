import type { User } from '@majlis/contract';
import { sql } from 'drizzle-orm';
import type { Store } from '../../domain/ports.ts';
import type { SqlDatabase, SqlRow } from './database.ts';
import { toIso } from './decode-row.ts';
import { isBetween } from './safety.ts';

const toUser = (row: SqlRow): User => {
  const { custom, ...user } = row as unknown as User & { custom: Record<string, unknown> | null };
  return custom === null ? user : { ...user, custom };
};
const columns = sql`users.id, users.name, users.profile_image AS "profileImage", users.custom`;

export function createUsers(db: SqlDatabase): Store['users'] {
  return {
    async upsert(user) {
      const custom = user.custom === undefined ? null : JSON.stringify(user.custom);
      // `custom` left out keeps what is stored: a token that names no custom data must not wipe it.
      const [row] = await db.run(sql`
        INSERT INTO users (id, name, profile_image, custom)
        VALUES (${user.id}, ${user.name}, ${user.profileImage}, ${custom}::json)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, profile_image = excluded.profile_image,
          custom = coalesce(excluded.custom, users.custom)
        WHERE users.name <> excluded.name OR users.profile_image IS DISTINCT FROM excluded.profile_image
          OR (excluded.custom IS NOT NULL AND users.custom::text IS DISTINCT FROM excluded.custom::text)
        RETURNING ${columns}`);
      if (row) return { user: toUser(row), changed: true };
      const [stored] = await db.run(sql`SELECT ${columns} FROM users WHERE id = ${user.id}`);
      return { user: stored ? toUser(stored) : user, changed: false };
    },
    async find(ids) {
      const rows = await db.run(sql`
        SELECT ${columns} FROM unnest(${sql.param(ids)}::text[]) WITH ORDINALITY AS wanted (id, place)
        JOIN users ON users.id = wanted.id ORDER BY wanted.place`);
      return rows.map(toUser);
    },
    async peersOf(userId) {
      const rows = await db.run(sql`
        SELECT DISTINCT peer.user_id AS id FROM members me
        JOIN members peer ON peer.conversation_id = me.conversation_id AND peer.left_at IS NULL
        WHERE me.user_id = ${userId} AND me.left_at IS NULL AND peer.user_id <> ${userId}
          AND NOT ${isBetween(sql`${userId}`, sql`peer.user_id`)}`);
      return rows.map((row) => String(row.id));
    },
    async setLastSeen({ userId, at }) {
      await db.run(sql`
        UPDATE users SET last_seen_at = ${at}::timestamptz
        WHERE id = ${userId} AND (last_seen_at IS NULL OR last_seen_at < ${at}::timestamptz)`);
    },
    async lastSeen(ids) {
      if (ids.length === 0) return new Map();
      const rows = await db.run(sql`
        SELECT id, to_json(last_seen_at) AS at FROM users
        WHERE id = ANY (${sql.param(ids)}::text[]) AND last_seen_at IS NOT NULL`);
      return new Map(rows.map((row) => [String(row.id), toIso(String(row.at))]));
    },
  };
}
