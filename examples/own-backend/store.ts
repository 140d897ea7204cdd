import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import type { Fields, NewMessage } from './input.ts';
import { Refusal } from './refusal.ts';
import type { Caller } from './token.ts';

type Row = Record<string, SQLOutputValue>;
export interface Settings {
  mutedUntil?: string | null;
  archived?: boolean;
  pinned?: boolean;
}
export type Store = ReturnType<typeof openStore>;

const MESSAGE = `SELECT m.*, r.seq AS reply_seq, r.sender_id AS reply_sender, r.type AS reply_type, r.content AS reply_content
  FROM messages m LEFT JOIN messages r ON r.id = m.reply_to_id`;
// AUTH-4: membership is part of each question, so what is not mine is not there.
const MINE = 'EXISTS (SELECT 1 FROM members me WHERE me.conversation_id = m.conversation_id AND me.user_id = $me)';
const notFound = () => new Refusal('not_found', 'There is no such thing, or it is not yours.');

/** Everything that lasts, in one SQLite file. Each method is one step: SQLite runs one after the other. */
export function openStore(file: string) {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;');
  db.exec(readFileSync(new URL('schema.sql', import.meta.url), 'utf8'));
  db.prepare("INSERT OR IGNORE INTO facts VALUES ('dataEpoch', ?)").run(randomUUID());

  const prepared = new Map<string, ReturnType<typeof db.prepare>>();
  function statement(sql: string) {
    const known = prepared.get(sql) ?? db.prepare(sql);
    known.setAllowUnknownNamedParameters(true);
    prepared.set(sql, known);
    return known;
  }
  type Values = Record<string, string | number | null>;
  const all = (sql: string, values: Values = {}): Row[] => statement(sql).all(values);
  const first = (sql: string, values: Values = {}): Row | null => statement(sql).get(values) ?? null;
  const run = (sql: string, values: Values = {}): void => void statement(sql).run(values);
  function inOneStep<Result>(work: () => Result): Result {
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  }

  function toConversation(row: Row, me: string) {
    const id = String(row.id);
    const members = all(
      'SELECT m.*, u.name FROM members m JOIN users u ON u.id = m.user_id WHERE m.conversation_id = $id ORDER BY u.id',
      { id },
    );
    const last = first(`${MESSAGE} WHERE m.conversation_id = $id AND m.seq = $seq`, { id, seq: Number(row.last_seq) });
    const own = members.find(({ user_id }) => user_id === me);
    return {
      id,
      type: 'DIRECT',
      title: null,
      profileImage: null,
      contextId: row.context_id,
      context: row.context === null ? null : JSON.parse(String(row.context)),
      participants: members.map((member) => ({
        id: member.user_id,
        name: member.name,
        profileImage: null,
        role: 'MEMBER',
        joinedAt: member.joined_at,
        leftAt: null,
        deliveredSeq: member.delivered_seq,
        readSeq: member.read_seq,
        lastReadAt: member.last_read_at,
      })),
      participantCount: members.length,
      lastMessage: last && toMessage(last),
      lastSeq: row.last_seq,
      // Nothing is ever edited here, so a conversation changes only by a new message.
      rev: row.last_seq,
      createdAt: row.created_at,
      lastActivityAt: row.last_activity_at,
      ...(own ? { me: toSelf(own) } : {}),
    };
  }
  // CUR-2
  function toSelf({ conversation_id, user_id, read_seq, ...member }: Row) {
    const key = { id: String(conversation_id), me: String(user_id), seq: Number(read_seq) };
    const unread = first(
      'SELECT count(*) AS n FROM messages WHERE conversation_id = $id AND seq > $seq AND sender_id <> $me',
      key,
    );
    return {
      role: 'MEMBER',
      readSeq: read_seq,
      deliveredSeq: member.delivered_seq,
      unreadCount: unread?.n,
      mutedUntil: member.muted_until,
      archived: member.archived === 1,
      pinned: member.pinned === 1,
    };
  }
  function member(id: string, me: string): Row {
    const row = first('SELECT * FROM members WHERE conversation_id = $id AND user_id = $me', { id, me });
    if (row === null) throw notFound();
    return row;
  }
  function conversation(id: string, me: string) {
    member(id, me);
    const row = first('SELECT * FROM conversations WHERE id = $id', { id });
    if (row === null) throw notFound();
    return toConversation(row, me);
  }

  return {
    close: () => db.close(),
    dataEpoch: () => String(first("SELECT value FROM facts WHERE name = 'dataEpoch'")?.value),
    know({ id, name }: Caller): void {
      run('INSERT INTO users VALUES ($id, $name) ON CONFLICT (id) DO UPDATE SET name = $name WHERE name <> $name', {
        id,
        name,
      });
    },
    /** Of these, who shares a conversation with me, and myself. */
    users: (ids: readonly string[], me: string) =>
      ids.flatMap((id) => {
        const row = first(
          `SELECT * FROM users WHERE id = $id AND (id = $me OR EXISTS (SELECT 1 FROM members a
           JOIN members b USING (conversation_id) WHERE a.user_id = $me AND b.user_id = $id))`,
          { id, me },
        );
        return row === null ? [] : [{ id: row.id, name: row.name, profileImage: null }];
      }),
    conversation,
    conversations: (ids: readonly string[], me: string) =>
      ids.flatMap((id) => {
        const row = first('SELECT 1 FROM members WHERE conversation_id = $id AND user_id = $me', { id, me });
        return row === null ? [] : [conversation(id, me)];
      }),
    list(me: string, { limit, below }: { limit: number; below: { at: string; id: string } | null }) {
      const rows = all(
        `SELECT c.* FROM conversations c JOIN members m ON m.conversation_id = c.id WHERE m.user_id = $me
         AND ($at IS NULL OR (c.last_activity_at, c.id) < ($at, $id))
         ORDER BY c.last_activity_at DESC, c.id DESC LIMIT $limit`,
        { me, limit: limit + 1, at: below?.at ?? null, id: below?.id ?? null },
      );
      return { items: rows.slice(0, limit).map((row) => toConversation(row, me)), hasMore: rows.length > limit };
    },
    /** The one conversation of these two about this; `created` tells whether it is new. */
    open(me: string, other: string, { contextId, context }: { contextId: string | null; context: Fields | null }) {
      const pair = JSON.stringify([me, other].sort());
      return inOneStep(() => {
        if (first('SELECT 1 FROM users WHERE id = $other', { other }) === null) throw notFound();
        const held = first(
          "SELECT id FROM conversations WHERE pair = $pair AND ifnull(context_id, '') = ifnull($contextId, '')",
          { pair, contextId },
        );
        if (held) return { conversation: conversation(String(held.id), me), created: false };
        const [id, now] = [randomUUID(), new Date().toISOString()];
        const about = context === null ? null : JSON.stringify(context);
        run('INSERT INTO conversations VALUES ($id, $pair, $contextId, $about, 0, $now, $now)', {
          ...{ id, pair, contextId, about, now },
        });
        for (const user of [me, other]) {
          run('INSERT INTO members (conversation_id, user_id, joined_at) VALUES ($id, $user, $now)', { id, user, now });
        }
        return { conversation: conversation(id, me), created: true };
      });
    },
    message(id: string, me: string) {
      const row = first(`${MESSAGE} WHERE m.id = $id AND ${MINE}`, { id, me });
      if (row === null) throw notFound();
      return toMessage(row);
    },
    // PAGE-1 to PAGE-3
    page(id: string, me: string, { anchor, limit }: { anchor: { mode: string; at: number } | null; limit: number }) {
      member(id, me);
      const lastSeq = Number(first('SELECT last_seq FROM conversations WHERE id = $id', { id })?.last_seq);
      const [from, to] = toRange(anchor, { limit, lastSeq });
      const rows = all(`${MESSAGE} WHERE m.conversation_id = $id AND m.seq BETWEEN $from AND $to ORDER BY m.seq`, {
        id,
        from,
        to,
      });
      const items = rows.map(toMessage);
      // Seqs have no holes: the ends of the range tell what lies beyond it.
      return {
        items,
        hasMoreBefore: Math.min(from, lastSeq + 1) > 1,
        hasMoreAfter: to < lastSeq,
        lastSeq,
        rev: lastSeq,
      };
    },
    // MSG-1, MSG-2, MSG-4, MSG-6: the number, the message and the head of the conversation in one transaction.
    send(conversationId: string, me: string, message: NewMessage) {
      const { clientId, ...meaning } = message;
      const fingerprint = JSON.stringify([conversationId, meaning]);
      return inOneStep(() => {
        member(conversationId, me);
        const before = first(`${MESSAGE} WHERE m.sender_id = $me AND m.client_id = $clientId`, { me, clientId });
        if (before !== null) {
          if (before.fingerprint === fingerprint) return { message: toMessage(before), created: false };
          throw new Refusal('idempotency_mismatch', 'This clientId was used with another body.');
        }
        const { replyToId } = message;
        const isHere = { replyToId, conversationId };
        const original = 'SELECT 1 FROM messages WHERE id = $replyToId AND conversation_id = $conversationId';
        if (replyToId !== null && first(original, isHere) === null) {
          throw new Refusal('validation_failed', 'It names no message of this conversation.', '/replyToId');
        }
        const [id, now] = [randomUUID(), new Date().toISOString()];
        const head = first(
          'UPDATE conversations SET last_seq = last_seq + 1, last_activity_at = $now WHERE id = $conversationId RETURNING last_seq',
          { conversationId, now },
        );
        const seq = Number(head?.last_seq);
        const { type, content } = message;
        const extra = JSON.stringify(message.extra);
        run(
          `INSERT INTO messages VALUES ($id, $conversationId, $seq, $me, $clientId, $fingerprint, $type, $content, $extra,
           $replyToId, $now)`,
          { id, conversationId, seq, me, clientId, fingerprint, type, content, extra, replyToId, now },
        );
        const stored = first(`${MESSAGE} WHERE m.id = $id`, { id });
        if (stored === null) throw new Error('unable to send; the message vanished');
        return { message: toMessage(stored), created: true };
      });
    },
    // CUR-1: forward only, never beyond the last message, and what is read is delivered.
    moveCursor(id: string, me: string, { kind, seq }: { kind: 'read' | 'delivered'; seq: number }) {
      member(id, me);
      const read = `read_seq = max(read_seq, min($seq, (SELECT last_seq FROM conversations WHERE id = $id))),
        last_read_at = CASE WHEN $seq > read_seq THEN $now ELSE last_read_at END,`;
      run(
        `UPDATE members SET ${kind === 'read' ? read : ''}
         delivered_seq = max(delivered_seq, min($seq, (SELECT last_seq FROM conversations WHERE id = $id)))
         WHERE conversation_id = $id AND user_id = $me`,
        { id, me, seq, now: new Date().toISOString() },
      );
      return toSelf(member(id, me));
    },
    set(id: string, me: string, { mutedUntil, archived, pinned }: Settings) {
      const held = member(id, me);
      run(
        `UPDATE members SET muted_until = $mutedUntil, archived = $archived, pinned = $pinned
         WHERE conversation_id = $id AND user_id = $me`,
        {
          ...{ id, me },
          mutedUntil: mutedUntil === undefined ? (held.muted_until as string | null) : mutedUntil,
          archived: archived === undefined ? Number(held.archived) : Number(archived),
          pinned: pinned === undefined ? Number(held.pinned) : Number(pinned),
        },
      );
      return toSelf(member(id, me));
    },
    isMember: (id: string, me: string): void => void member(id, me),
  };
}

/** First and last seq of a page; the last one is below the first where there is nothing. */
function toRange(
  anchor: { mode: string; at: number } | null,
  { limit, lastSeq }: { limit: number; lastSeq: number },
): [from: number, to: number] {
  if (anchor === null) return [Math.max(1, lastSeq - limit + 1), lastSeq];
  const { mode, at } = anchor;
  if (mode === 'before') return [Math.max(1, Math.min(at, lastSeq + 1) - limit), Math.min(at - 1, lastSeq)];
  if (mode === 'around') {
    const from = Math.max(1, Math.min(at, lastSeq) - Math.floor((limit - 1) / 2));
    return [from, Math.min(lastSeq, from + limit - 1)];
  }
  return [at + 1, Math.min(lastSeq, at + limit)];
}

function toMessage(row: Row) {
  const { id, seq, type, content } = row;
  const preview = row.reply_content === null ? null : [...String(row.reply_content)].slice(0, 200).join('');
  const replyTo = { id: row.reply_to_id, seq: row.reply_seq, senderId: row.reply_sender, type: row.reply_type };
  return {
    ...{ id, seq, type, content },
    conversationId: row.conversation_id,
    rev: seq,
    clientId: row.client_id,
    senderId: row.sender_id,
    attachments: [],
    replyTo: row.reply_to_id === null ? null : { ...replyTo, content: preview },
    reactions: [],
    createdAt: row.created_at,
    editedAt: null,
    deletedAt: null,
    ...JSON.parse(String(row.extra)),
  };
}
