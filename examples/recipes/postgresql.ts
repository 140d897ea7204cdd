import type { Pool } from 'pg';

const SEND = `
  WITH head AS (
    UPDATE conversations SET last_seq = last_seq + 1, rev = rev + 1, last_activity_at = now()
    WHERE id = $1 RETURNING last_seq, rev)
  INSERT INTO messages (id, conversation_id, seq, rev, sender_id, client_id, content)
  SELECT $2, $1, last_seq, rev, $3, $4, $5 FROM head
  RETURNING seq, rev`;
const FIRST = 'SELECT seq, rev FROM messages WHERE sender_id = $1 AND client_id = $2';
const UNIQUE_VIOLATION = '23505';

type Message = Record<'id' | 'conversationId' | 'senderId' | 'clientId' | 'content', string>;
type Numbers = { seq: number; rev: number };

export async function send(pool: Pool, { id, conversationId, senderId, clientId, content }: Message) {
  try {
    const sent = await pool.query<Numbers>(SEND, [conversationId, id, senderId, clientId, content]);
    return sent.rows[0] ? { status: 201, ...sent.rows[0] } : { status: 404 };
  } catch (error) {
    if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
    // The whole statement is undone, so the counter did not move: this is a repeat of a message that is there.
    const first = await pool.query<Numbers>(FIRST, [senderId, clientId]);
    return { status: 200, ...first.rows[0] };
  }
}
