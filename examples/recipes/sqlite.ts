import type { DatabaseSync } from 'node:sqlite';

type Message = Record<'id' | 'conversationId' | 'senderId' | 'clientId' | 'content', string>;

const INSERT = `
  INSERT INTO messages (id, conversation_id, seq, rev, sender_id, client_id, content)
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

/** Several processes may write: then `new DatabaseSync(path, { timeout: 5000 })`, so that one waits for the other. */
export function send(db: DatabaseSync, { id, conversationId, senderId, clientId, content }: Message) {
  // IMMEDIATE takes the one lock that writers have before anything is read.
  db.exec('BEGIN IMMEDIATE');
  try {
    const head = db
      .prepare('UPDATE conversations SET last_seq = last_seq + 1, rev = rev + 1 WHERE id = ? RETURNING last_seq, rev')
      .get(conversationId);
    if (head) {
      const { last_seq: seq = 0, rev = 0 } = head;
      db.prepare(INSERT).run(id, conversationId, seq, rev, senderId, clientId, content);
    }
    db.exec('COMMIT');
    return head ? { status: 201, seq: head['last_seq'], rev: head['rev'] } : { status: 404 };
  } catch (error) {
    db.exec('ROLLBACK');
    const first = db.prepare('SELECT seq, rev FROM messages WHERE sender_id = ? AND client_id = ?');
    const message = first.get(senderId, clientId);
    if (!message) throw error;
    return { status: 200, ...message };
  }
}
