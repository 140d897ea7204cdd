import type { Privacy, User } from '@majlis/contract';
import { type SQL, sql } from 'drizzle-orm';
import type { ReportRecord, SafetyStore } from '../../domain/ports.ts';
import type { SqlDatabase, SqlRow } from './database.ts';
import { toIso } from './decode-row.ts';

/** SAFE-1: whether one of the two blocks the other. */
export const isBetween = (one: SQL, other: SQL): SQL => sql`(
  EXISTS (SELECT 1 FROM blocks WHERE user_id = ${one} AND blocked_id = ${other})
  OR EXISTS (SELECT 1 FROM blocks WHERE user_id = ${other} AND blocked_id = ${one}))`;

/** SAFE-1: whether a block lies in a conversation of two, told by its id and type. */
export const isApart = ({ conversation, userId }: { conversation: SQL; userId: string }): SQL => sql`(
  ${conversation}.type = 'DIRECT' AND EXISTS (SELECT 1 FROM members o
    WHERE o.conversation_id = ${conversation}.id AND o.user_id <> ${userId}
      AND ${isBetween(sql`${userId}`, sql`o.user_id`)}))`;

const reportColumns = sql`id, reporter_id AS "reporterId", client_id AS "clientId", fingerprint,
  target_type AS "targetType", target_id AS "targetId", reason, details, evidence,
  to_json(created_at) AS "createdAt"`;
const toReport = (row: SqlRow): ReportRecord => {
  const report = row as unknown as ReportRecord;
  return { ...report, createdAt: toIso(String(report.createdAt)) };
};

export function createSafety(db: SqlDatabase): SafetyStore {
  return {
    async setBlock({ userId, blockedId, wanted, at }) {
      const rows = await db.run(
        wanted
          ? sql`INSERT INTO blocks (user_id, blocked_id, created_at)
              VALUES (${userId}, ${blockedId}, ${at}::timestamptz) ON CONFLICT DO NOTHING RETURNING user_id`
          : sql`DELETE FROM blocks WHERE user_id = ${userId} AND blocked_id = ${blockedId} RETURNING user_id`,
      );
      return rows.length > 0;
    },
    async blocks({ userId, limit, below }) {
      const from = below
        ? sql`AND (b.created_at, b.blocked_id COLLATE "C") < (${below.createdAt}::timestamptz, ${below.id})`
        : sql``;
      const rows = await db.run(sql`
        SELECT u.id, u.name, u.profile_image AS "profileImage", to_json(b.created_at) AS at
        FROM blocks b JOIN users u ON u.id = b.blocked_id
        WHERE b.user_id = ${userId} ${from}
        ORDER BY b.created_at DESC, b.blocked_id COLLATE "C" DESC LIMIT ${limit}::int`);
      return rows.map(({ at, ...user }) => ({ user: user as unknown as User, createdAt: toIso(String(at)) }));
    },
    async isApart({ conversationId, userId }) {
      const [row] = await db.run(sql`
        SELECT 1 AS apart FROM conversations c
        WHERE c.id = ${conversationId} AND ${isApart({ conversation: sql`c`, userId })}`);
      return row !== undefined;
    },
    async privacy(ids) {
      if (ids.length === 0) return new Map();
      const rows = await db.run(sql`
        SELECT id, shows_receipts AS receipts, shows_presence AS presence, shows_last_seen AS "lastSeen" FROM users
        WHERE id = ANY (${sql.param(ids)}::text[]) AND NOT (shows_receipts AND shows_presence AND shows_last_seen)`);
      return new Map(rows.map(({ id, ...privacy }) => [String(id), privacy as unknown as Privacy]));
    },
    async setPrivacy({ userId, privacy: { receipts, presence, lastSeen } }) {
      // The cursor goes on from where others saw it last, whatever order this and a reading come in.
      await db.run(sql`
        WITH told AS (
          UPDATE users SET shows_receipts = ${receipts}::boolean, shows_presence = ${presence}::boolean,
            shows_last_seen = ${lastSeen}::boolean
          WHERE id = ${userId})
        UPDATE members SET shown_read_seq = CASE WHEN ${receipts}::boolean THEN NULL
          ELSE coalesce(shown_read_seq, read_seq) END
        WHERE user_id = ${userId}`);
    },
    async report(draft) {
      const evidence = draft.evidence === null ? null : JSON.stringify(draft.evidence);
      await db.run(sql`
        INSERT INTO reports (id, reporter_id, client_id, fingerprint, target_type, target_id, reason, details,
          evidence, created_at)
        VALUES (${draft.id}, ${draft.reporterId}, ${draft.clientId}, ${draft.fingerprint}, ${draft.targetType},
          ${draft.targetId}, ${draft.reason}, ${draft.details}, ${evidence}::json, ${draft.createdAt}::timestamptz)
        ON CONFLICT (reporter_id, client_id) DO NOTHING`);
      const [row] = await db.run(sql`
        SELECT ${reportColumns} FROM reports
        WHERE reporter_id = ${draft.reporterId} AND client_id = ${draft.clientId}`);
      if (!row) throw new Error('unable to keep the report; it vanished while it was being written');
      return toReport(row);
    },
  };
}
