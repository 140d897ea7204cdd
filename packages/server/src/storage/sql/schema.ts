import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  json,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';

const time = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'string' });

export const conversationType = pgEnum('conversation_type', ['DIRECT', 'GROUP']);
export const participantRole = pgEnum('participant_role', ['MEMBER', 'ADMIN', 'OWNER']);
export const attachmentKind = pgEnum('attachment_kind', ['IMAGE', 'FILE', 'VOICE', 'VIDEO']);
export const attachmentStatus = pgEnum('attachment_status', ['READY', 'PROCESSING', 'FAILED']);

/** One row per fact about the data as a whole; `data_epoch` is the first. */
export const facts = pgTable('facts', { name: text('name').primaryKey(), value: text('value').notNull() });

/** `json`, not `jsonb`, wherever an integrator's own object is kept: jsonb reorders keys and refuses U+0000. */
export const users = pgTable('users', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  profileImage: text('profile_image'),
  custom: json('custom'),
});

export const conversations = pgTable('conversations', {
  id: text('id').primaryKey(),
  type: conversationType('type').notNull(),
  title: text('title'),
  profileImage: text('profile_image'),
  contextId: text('context_id'),
  context: json('context'),
  /** The sorted pair and the context of a DIRECT conversation: a race ends in one row. */
  pairKey: text('pair_key').unique(),
  lastSeq: integer('last_seq').notNull().default(0),
  rev: integer('rev').notNull().default(0),
  createdAt: time('created_at').notNull(),
  lastActivityAt: time('last_activity_at').notNull(),
});

export const members = pgTable(
  'members',
  {
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    role: participantRole('role').notNull().default('MEMBER'),
    joinedAt: time('joined_at').notNull(),
    leftAt: time('left_at'),
    deliveredSeq: integer('delivered_seq').notNull().default(0),
    readSeq: integer('read_seq').notNull().default(0),
    lastReadAt: time('last_read_at'),
    mutedUntil: time('muted_until'),
    archived: boolean('archived').notNull().default(false),
    pinned: boolean('pinned').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.conversationId, table.userId] }),
    index('members_user').on(table.userId, table.conversationId),
  ],
);

export const messages = pgTable(
  'messages',
  {
    id: text('id').primaryKey(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    seq: integer('seq').notNull(),
    rev: integer('rev').notNull(),
    clientId: text('client_id'),
    fingerprint: text('fingerprint'),
    senderId: text('sender_id').references(() => users.id),
    type: text('type').notNull(),
    content: text('content'),
    location: json('location'),
    bid: json('bid'),
    custom: json('custom'),
    system: json('system'),
    reactions: json('reactions'),
    replyToId: text('reply_to_id'),
    forwarded: boolean('forwarded').notNull().default(false),
    createdAt: time('created_at').notNull(),
    editedAt: time('edited_at'),
    deletedAt: time('deleted_at'),
  },
  (table) => [
    // MSG-1
    unique('messages_seq').on(table.conversationId, table.seq),
    // MSG-4
    unique('messages_client_id').on(table.senderId, table.clientId),
    index('messages_rev').on(table.conversationId, table.rev),
    // CUR-2: unread counts are answered from this index alone.
    index('messages_countable')
      .on(table.conversationId, table.seq, table.senderId)
      .where(sql`deleted_at IS NULL AND type NOT IN ('CALL_STARTED', 'CALL_ENDED', 'SYSTEM')`),
  ],
);

export const attachments = pgTable(
  'attachments',
  {
    id: text('id').primaryKey(),
    ownerId: text('owner_id')
      .notNull()
      .references(() => users.id),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    messageId: text('message_id').references(() => messages.id, { onDelete: 'cascade' }),
    /** Its place among the attachments of its message. */
    position: integer('position').notNull().default(0),
    kind: attachmentKind('kind').notNull(),
    mimeType: text('mime_type').notNull(),
    size: bigint('size', { mode: 'number' }).notNull(),
    fileName: text('file_name'),
    width: integer('width'),
    height: integer('height'),
    duration: doublePrecision('duration'),
    waveform: json('waveform'),
    blurhash: text('blurhash'),
    status: attachmentStatus('status').notNull(),
    blobKey: text('blob_key').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (table) => [
    index('attachments_message').on(table.messageId, table.position),
    index('attachments_unbound').on(table.createdAt).where(sql`message_id IS NULL`),
  ],
);
