UPDATE messages SET seq = numbered.seq, rev = numbered.seq
FROM (SELECT id, row_number() OVER (PARTITION BY conversation_id ORDER BY created_at, id) AS seq FROM messages) numbered
WHERE messages.id = numbered.id;
UPDATE conversations SET last_seq = top.seq, rev = top.seq
FROM (SELECT conversation_id, max(seq) AS seq FROM messages GROUP BY conversation_id) top
WHERE conversations.id = top.conversation_id;
