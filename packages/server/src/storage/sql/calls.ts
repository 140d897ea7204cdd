import { type SQL, sql } from 'drizzle-orm';
import type {
  CallChange,
  CallMessageDraft,
  CallRecord,
  MessageRecord,
  ParkedSignals,
  Store,
} from '../../domain/ports.ts';
import { isUniqueViolation, type SqlDatabase, type SqlRow } from './database.ts';
import { decodeMessage, toIso } from './decode-row.ts';
import { messageJson } from './select-message.ts';

const LIVE = sql`('RINGING', 'ANSWERED')`;
const TIMES = [
  'createdAt',
  'updatedAt',
  'ringExpiresAt',
  'startedAt',
  'connectedAt',
  'endedAt',
  'callerSeenAt',
  'calleeSeenAt',
  'mediaSeenAt',
  'callerAwayAt',
  'calleeAwayAt',
] as const satisfies readonly (keyof CallRecord)[];

const toColumn = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const toField = (column: string): string => column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/**
 * A row of `calls` as PostgreSQL itself reads it: its columns by name. Without what clients wrote, in which the reading
 * would stumble over U+0000.
 */
const toRowJson = ({ parked: _, stats: __, ...call }: Partial<CallRecord>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(call).map(([field, value]) => [toColumn(field), value])));
const toJson = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));

/** Made by our own queries over our own schema: the cast stands beside the decoder. */
export function decodeCall(json: unknown): CallRecord {
  const fields = Object.fromEntries(Object.entries(json as object).map(([column, value]) => [toField(column), value]));
  for (const time of TIMES) if (fields[time] !== null) fields[time] = toIso(String(fields[time]));
  return fields as unknown as CallRecord;
}

/** The row of the timeline for the call of the row source `k`, when there is one to write: the CTEs `c` and `m`. */
function timelineRow(draft: CallMessageDraft | null, when: SQL): SQL {
  const { id, type, createdAt } = draft ?? { id: '', type: 'CALL_ENDED', createdAt: new Date(0).toISOString() };
  return sql`
    c AS (
      UPDATE conversations SET last_seq = last_seq + 1, rev = conversations.rev + 1,
        last_activity_at = ${createdAt}::timestamptz
      FROM k WHERE conversations.id = k.conversation_id AND ${draft !== null}::boolean AND ${when}
      RETURNING conversations.id, conversations.last_seq, conversations.rev),
    m AS (
      INSERT INTO messages (id, conversation_id, seq, rev, sender_id, type, call, created_at)
      SELECT ${id}, c.id, c.last_seq, c.rev, k.caller_id, ${type},
        json_build_object('id', k.id, 'type', k.type, 'status', k.status, 'duration', k.duration),
        ${createdAt}::timestamptz
      FROM c, k RETURNING *)`;
}
const changed = (parked: SQL) => sql`
  SELECT to_json(k) AS call, ${parked} AS parked,
    (SELECT ${messageJson({ attachments: sql`attachments` })} FROM m) AS message,
    (SELECT json_agg(o.user_id) FROM members o
     WHERE o.conversation_id = k.conversation_id AND o.left_at IS NULL) AS ids
  FROM k`;
const toChange = (row: SqlRow): CallChange => ({
  call: decodeCall(row.call),
  message: row.message === null ? null : (decodeMessage(row.message) satisfies MessageRecord),
  memberIds: row.ids as string[],
});

const isTaken = (error: unknown) =>
  isUniqueViolation(error, 'calls_live') || isUniqueViolation(error, 'call_seats_pkey');

export function createCalls(db: SqlDatabase): Store['calls'] {
  const select = async (where: SQL): Promise<CallRecord[]> => {
    const rows = await db.run(sql`SELECT to_json(calls) AS call FROM calls WHERE ${where}`);
    return rows.map((row) => decodeCall(row.call));
  };
  const first = async (where: SQL) => (await select(where))[0] ?? null;

  return {
    // CALL-2: the unique index and the seats decide a race; either rolls the whole statement back.
    async create(draft, { busyMessage }) {
      try {
        const [row] = await db.run(sql`
          WITH k AS (
            INSERT INTO calls SELECT (json_populate_record(made, CASE WHEN busy.is THEN json_build_object(
              'status', 'BUSY', 'ended_at', made.created_at) ELSE '{}'::json END)).*
            FROM json_populate_record(NULL::calls, ${toRowJson(draft)}::json) made,
              (SELECT EXISTS (SELECT 1 FROM call_seats s JOIN calls other ON other.id = s.call_id
                WHERE s.user_id = ${draft.calleeId} AND other.conversation_id <> ${draft.conversationId}) AS is) busy
            RETURNING *),
          seat AS (INSERT INTO call_seats (user_id, call_id) SELECT caller_id, id FROM k WHERE status = 'RINGING'),
          ${timelineRow(busyMessage, sql`k.status = 'BUSY'`)}
          ${changed(sql`NULL::json`)}`);
        if (row) return { kind: 'created', ...toChange(row) };
      } catch (error) {
        if (isTaken(error)) return { kind: 'taken' };
        if (!isUniqueViolation(error, 'calls_client_id')) throw error;
      }
      const replayed = await first(sql`caller_id = ${draft.callerId} AND client_id = ${draft.clientId}`);
      if (!replayed) throw new Error('unable to start the call; it vanished while it was being stored');
      return { kind: 'replayed', call: replayed };
    },
    find: ({ callId, userId }) =>
      first(sql`id = ${callId} AND ${userId} IN (caller_id, callee_id) AND EXISTS (
        SELECT 1 FROM members me WHERE me.conversation_id = calls.conversation_id
          AND me.user_id = ${userId} AND me.left_at IS NULL)`),
    findById: (callId) => first(sql`id = ${callId}`),
    findByClientId: ({ callerId, clientId }) => first(sql`caller_id = ${callerId} AND client_id = ${clientId}`),
    liveOf: (key) =>
      'userId' in key
        ? select(sql`id IN (SELECT call_id FROM call_seats WHERE user_id = ${key.userId})`)
        : select(sql`conversation_id = ${key.conversationId} AND status IN ${LIVE}`),
    ringingFor: (userId) => select(sql`callee_id = ${userId} AND status = 'RINGING'`),
    async replace({ call, expectedRev, message }) {
      const { id, status } = call;
      try {
        const [row] = await db.run(sql`
          WITH held AS (SELECT id, parked FROM calls WHERE id = ${id} AND rev = ${expectedRev} FOR UPDATE),
          k AS (
            UPDATE calls SET status = next.status, type = next.type, started_at = next.started_at,
              connected_at = next.connected_at, ended_at = next.ended_at, duration = next.duration,
              missed_reason = next.missed_reason, end_reason = next.end_reason, ended_by_id = next.ended_by_id,
              caller_session_id = next.caller_session_id, callee_session_id = next.callee_session_id,
              callee_device_id = next.callee_device_id, caller_seen_at = next.caller_seen_at,
              callee_seen_at = next.callee_seen_at, media_seen_at = next.media_seen_at,
              epoch = next.epoch, parked = ${toJson(call.parked)}::json, stats = ${toJson(call.stats)}::json, rev = next.rev,
              updated_at = next.updated_at
            FROM json_populate_record(NULL::calls, ${toRowJson(call)}::json) next, held
            WHERE calls.id = held.id AND calls.rev = ${expectedRev}
            RETURNING calls.*),
          seat AS (
            INSERT INTO call_seats (user_id, call_id) SELECT callee_id, id FROM k
            WHERE status = 'ANSWERED' AND NOT EXISTS (
              SELECT 1 FROM call_seats s WHERE s.user_id = k.callee_id AND s.call_id = k.id)),
          freed AS (
            DELETE FROM call_seats USING k WHERE call_seats.call_id = k.id AND k.status NOT IN ${LIVE}),
          ${timelineRow(message, sql`k.status = ${status}::call_status`)}
          ${changed(sql`(SELECT parked FROM held)`)}`);
        if (!row) return { kind: 'stale' };
        // Written by `park` alone.
        return { kind: 'replaced', parked: row.parked as ParkedSignals | null, ...toChange(row) };
      } catch (error) {
        if (isTaken(error)) return { kind: 'taken' };
        throw error;
      }
    },
    async touch(callId, change) {
      const json = toRowJson(change);
      const keep = (column: string) =>
        column in change ? sql`next.${sql.raw(toColumn(column))}` : sql`calls.${sql.raw(toColumn(column))}`;
      await db.run(sql`
        UPDATE calls SET caller_seen_at = ${keep('callerSeenAt')},
          callee_seen_at = ${keep('calleeSeenAt')}, media_seen_at = ${keep('mediaSeenAt')},
          stats = ${change.stats === undefined ? sql`calls.stats` : sql`${toJson(change.stats)}::json`}
        FROM json_populate_record(NULL::calls, ${json}::json) next WHERE calls.id = ${callId}`);
    },
    async park(callId, parked) {
      const rows = await db.run(sql`
        UPDATE calls SET parked = ${toJson(parked)}::json
        WHERE id = ${callId} AND status = 'RINGING' RETURNING id`);
      return rows.length > 0;
    },
    async setAway({ callId, side, at }) {
      const column = sql.raw(side === 'caller' ? 'caller_away_at' : 'callee_away_at');
      const rows = await db.run(sql`
        UPDATE calls SET ${column} = ${at}::timestamptz
        WHERE id = ${callId} AND (${column} IS NULL) <> (${at}::timestamptz IS NULL) RETURNING id`);
      return rows.length > 0;
    },
    list: ({ userId, conversationId, status, active, limit, below }) =>
      select(sql`${userId} IN (caller_id, callee_id)
        AND (${conversationId}::text IS NULL OR conversation_id = ${conversationId})
        AND (${status}::call_status IS NULL OR status = ${status}::call_status)
        AND (NOT ${active}::boolean OR status IN ${LIVE})
        AND (${below?.createdAt ?? null}::timestamptz IS NULL
          OR (created_at, id) < (${below?.createdAt ?? null}::timestamptz, ${below?.id ?? ''}))
        AND EXISTS (SELECT 1 FROM members me WHERE me.conversation_id = calls.conversation_id
          AND me.user_id = ${userId} AND me.left_at IS NULL)
        ORDER BY created_at DESC, id DESC LIMIT ${limit}`),
    live: () => select(sql`status IN ${LIVE}`),
  };
}
