import { sql } from 'drizzle-orm';
import type { Store } from '../../domain/ports.ts';
import { appendMessage, findByClientId } from './append-message.ts';
import { createAttachments } from './attachments.ts';
import { createCalls } from './calls.ts';
import { createInteractions } from './change-message.ts';
import { createConversations } from './conversations.ts';
import type { SqlDatabase } from './database.ts';
import { decodeMessage } from './decode-row.ts';
import { pageMessages } from './page-messages.ts';
import { createSafety } from './safety.ts';
import { searchMessages } from './search-messages.ts';
import { storedMessageJson } from './select-message.ts';
import { createUsers } from './users.ts';

/** The durable store over a migrated PGlite or PostgreSQL. Every method is one statement, or one that decides and one that reads. */
export function createSqlStore(db: SqlDatabase): Store {
  return {
    async dataEpoch() {
      const [row] = await db.run(sql`SELECT value FROM facts WHERE name = 'data_epoch'`);
      return String(row?.value);
    },
    users: createUsers(db),
    conversations: createConversations(db),
    messages: {
      append: (draft) => appendMessage(db, draft),
      async find({ messageId, userId }) {
        const [row] = await db.run(sql`
          SELECT ${storedMessageJson} AS message FROM messages m
          JOIN members me ON me.conversation_id = m.conversation_id AND me.user_id = ${userId} AND me.left_at IS NULL
          WHERE m.id = ${messageId}`);
        return row ? decodeMessage(row.message) : null;
      },
      findByClientId: (key) => findByClientId(db, key),
      page: (query) => pageMessages(db, query),
      ...createInteractions(db),
      search: (query) => searchMessages(db, query),
    },
    attachments: createAttachments(db),
    calls: createCalls(db),
    safety: createSafety(db),
    close: () => db.close(),
  };
}
