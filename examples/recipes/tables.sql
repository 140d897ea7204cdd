CREATE TABLE conversations (
  id VARCHAR(64) PRIMARY KEY,
  last_seq INTEGER NOT NULL DEFAULT 0,
  rev INTEGER NOT NULL DEFAULT 0,
  last_activity_at TIMESTAMP NULL
);
CREATE TABLE messages (
  id VARCHAR(64) PRIMARY KEY,
  conversation_id VARCHAR(64) NOT NULL REFERENCES conversations (id),
  seq INTEGER NOT NULL,
  rev INTEGER NOT NULL,
  sender_id VARCHAR(64) NOT NULL,
  client_id VARCHAR(64),
  content VARCHAR(8000) NOT NULL,
  UNIQUE (conversation_id, seq),
  UNIQUE (sender_id, client_id)
);
