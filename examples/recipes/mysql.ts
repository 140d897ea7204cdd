import type { Pool, RowDataPacket } from 'mysql2/promise';

type Message = Record<'id' | 'conversationId' | 'senderId' | 'clientId' | 'content', string>;
type Numbers = RowDataPacket & { seq: number; rev: number };

const INSERT = `
  INSERT INTO messages (id, conversation_id, seq, rev, sender_id, client_id, content)
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

export async function send(pool: Pool, { id, conversationId, senderId, clientId, content }: Message) {
  const db = await pool.getConnection();
  try {
    await db.beginTransaction();
    // First the update: it locks the row. A SELECT before it would show the same number to two writers.
    await db.execute('UPDATE conversations SET last_seq = last_seq + 1, rev = rev + 1 WHERE id = ?', [conversationId]);
    const [heads] = await db.execute<Numbers[]>('SELECT last_seq AS seq, rev FROM conversations WHERE id = ?', [
      conversationId,
    ]);
    const head = heads[0];
    if (!head) {
      await db.rollback();
      return { status: 404 };
    }
    const row = [id, conversationId, head.seq, head.rev, senderId, clientId, content];
    await db.execute(INSERT, row);
    await db.commit();
    return { status: 201, seq: head.seq, rev: head.rev };
  } catch (error) {
    await db.rollback();
    if ((error as { code?: string }).code !== 'ER_DUP_ENTRY') throw error;
    const first = 'SELECT seq, rev FROM messages WHERE sender_id = ? AND client_id = ?';
    const [rows] = await db.execute<Numbers[]>(first, [senderId, clientId]);
    return { status: 200, ...rows[0] };
  } finally {
    db.release();
  }
}
