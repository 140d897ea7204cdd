import { readFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { expect, test } from 'vitest';

const NUMBER = await readFile(new URL('number-old-messages.sql', import.meta.url), 'utf8');
const OLD = `
  CREATE TABLE conversations (id TEXT PRIMARY KEY, last_seq INTEGER DEFAULT 0, rev INTEGER DEFAULT 0);
  CREATE TABLE messages (id TEXT PRIMARY KEY, conversation_id TEXT, created_at TIMESTAMP, seq INTEGER, rev INTEGER);
  INSERT INTO conversations VALUES ('a'), ('b'), ('empty');
  INSERT INTO messages VALUES
    ('m3', 'a', '2024-01-02'), ('m1', 'a', '2024-01-01'), ('m2', 'a', '2024-01-01'), ('m4', 'b', '2023-01-01');`;

test('old messages are numbered from 1 in the order in which they were written, conversation by conversation', async () => {
  const db = new PGlite();
  await db.exec(OLD + NUMBER);
  const messages = await db.query('SELECT id, seq, rev FROM messages ORDER BY id');
  const conversations = await db.query('SELECT id, last_seq, rev FROM conversations ORDER BY id');
  await db.close();
  expect(messages.rows).toEqual([
    { id: 'm1', seq: 1, rev: 1 },
    { id: 'm2', seq: 2, rev: 2 },
    { id: 'm3', seq: 3, rev: 3 },
    { id: 'm4', seq: 1, rev: 1 },
  ]);
  expect(conversations.rows).toEqual([
    { id: 'a', last_seq: 3, rev: 3 },
    { id: 'b', last_seq: 1, rev: 1 },
    { id: 'empty', last_seq: 0, rev: 0 },
  ]);
});
