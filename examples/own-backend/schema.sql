CREATE TABLE IF NOT EXISTS users (id TEXT PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS conversations (
  id TEXT PRIMARY KEY, pair TEXT NOT NULL, context_id TEXT, context TEXT,
  last_seq INTEGER NOT NULL DEFAULT 0, created_at TEXT NOT NULL, last_activity_at TEXT NOT NULL);
-- One conversation for a pair and what it is about, whoever asks first.
CREATE UNIQUE INDEX IF NOT EXISTS conversations_pair ON conversations (pair, ifnull(context_id, ''));
CREATE TABLE IF NOT EXISTS members (
  conversation_id TEXT NOT NULL REFERENCES conversations, user_id TEXT NOT NULL REFERENCES users,
  joined_at TEXT NOT NULL, read_seq INTEGER NOT NULL DEFAULT 0, delivered_seq INTEGER NOT NULL DEFAULT 0,
  last_read_at TEXT, muted_until TEXT, archived INTEGER NOT NULL DEFAULT 0, pinned INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (conversation_id, user_id));
CREATE INDEX IF NOT EXISTS members_user ON members (user_id);
CREATE TABLE IF NOT EXISTS messages (
  id TEXT PRIMARY KEY, conversation_id TEXT NOT NULL REFERENCES conversations, seq INTEGER NOT NULL,
  sender_id TEXT NOT NULL, client_id TEXT NOT NULL, fingerprint TEXT NOT NULL, type TEXT NOT NULL,
  content TEXT, extra TEXT NOT NULL, reply_to_id TEXT, created_at TEXT NOT NULL,
  UNIQUE (conversation_id, seq), UNIQUE (sender_id, client_id));
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
