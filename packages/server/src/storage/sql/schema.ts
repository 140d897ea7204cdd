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
  uniqueIndex,
} from 'drizzle-orm/pg-core';

const time = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'string' });

export const conversationType = pgEnum('conversation_type', ['DIRECT', 'GROUP']);
export const participantRole = pgEnum('participant_role', ['MEMBER', 'ADMIN', 'OWNER']);
export const callType = pgEnum('call_type', ['VOICE', 'VIDEO']);
export const callStatus = pgEnum('call_status', [
  'RINGING',
  'ANSWERED',
  'ENDED',
  'MISSED',
  'DECLINED',
  'BUSY',
  'FAILED',
]);
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
  /** Level presence; null: never seen. */
  lastSeenAt: time('last_seen_at'),
  /** SAFE-2: what others may see of this user. */
  showsReceipts: boolean('shows_receipts').notNull().default(true),
  showsPresence: boolean('shows_presence').notNull().default(true),
  showsLastSeen: boolean('shows_last_seen').notNull().default(true),
});

/** SAFE-1 */
export const blocks = pgTable(
  'blocks',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    blockedId: text('blocked_id')
      .notNull()
      .references(() => users.id),
    createdAt: time('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.blockedId] })],
);

export const reports = pgTable(
  'reports',
  {
    id: text('id').primaryKey(),
    reporterId: text('reporter_id')
      .notNull()
      .references(() => users.id),
    clientId: text('client_id').notNull(),
    fingerprint: text('fingerprint').notNull(),
    targetType: text('target_type').notNull(),
    targetId: text('target_id').notNull(),
    reason: text('reason').notNull(),
    details: text('details'),
    /** What was reported, as it was: it may be edited or deleted since. */
    evidence: json('evidence'),
    createdAt: time('created_at').notNull(),
  },
  (table) => [unique('reports_client_id').on(table.reporterId, table.clientId)],
);

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
    /** Where it stood for others when its owner stopped showing it; null: they see it move (SAFE-2). */
    shownReadSeq: integer('shown_read_seq'),
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
    /** The content as a search sees it; null where there is none, or an older server wrote the row. */
    searchText: text('search_text'),
    location: json('location'),
    bid: json('bid'),
    custom: json('custom'),
    system: json('system'),
    call: json('call'),
    /** What `reactions` comes to, as the contract says it; null for none. */
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
    // Empty but for what an older server wrote since: a search looks here first.
    index('messages_unfolded')
      .on(table.conversationId)
      .where(sql`search_text IS NULL AND content IS NOT NULL AND deleted_at IS NULL`),
  ],
);

/** Who reacted with what (INT-2); `place` tells the newest. */
export const reactions = pgTable(
  'reactions',
  {
    messageId: text('message_id')
      .notNull()
      .references(() => messages.id, { onDelete: 'cascade' }),
    emoji: text('emoji').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    place: bigint('place', { mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    createdAt: time('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.messageId, table.emoji, table.userId] })],
);

/** Files of deleted messages that are still to be removed (MED-4). */
export const removedBlobs = pgTable('removed_blobs', {
  blobKey: text('blob_key').primaryKey(),
  removedAt: time('removed_at').notNull(),
});

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

export const calls = pgTable(
  'calls',
  {
    id: text('id').primaryKey(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    callerId: text('caller_id')
      .notNull()
      .references(() => users.id),
    calleeId: text('callee_id')
      .notNull()
      .references(() => users.id),
    type: callType('type').notNull().default('VOICE'),
    status: callStatus('status').notNull().default('RINGING'),
    startedAt: time('started_at'),
    endedAt: time('ended_at'),
    duration: integer('duration'),
    missedReason: text('missed_reason'),
    metadata: json('metadata'),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
    ringExpiresAt: time('ring_expires_at').notNull(),
    connectedAt: time('connected_at'),
    endReason: text('end_reason'),
    endedById: text('ended_by_id'),
    callerSessionId: text('caller_session_id'),
    calleeSessionId: text('callee_session_id'),
    epoch: integer('epoch').notNull().default(0),
    rev: integer('rev').notNull(),
    clientId: text('client_id'),
    fingerprint: text('fingerprint').notNull(),
    callerDeviceId: text('caller_device_id'),
    calleeDeviceId: text('callee_device_id'),
    /** The caller's offer and candidates; only while it rings (CALL-8). */
    parked: json('parked'),
    callerSeenAt: time('caller_seen_at'),
    calleeSeenAt: time('callee_seen_at'),
    mediaSeenAt: time('media_seen_at'),
    callerAwayAt: time('caller_away_at'),
    calleeAwayAt: time('callee_away_at'),
    stats: json('stats'),
  },
  (table) => [
    // CALL-2: at most one live call a conversation.
    uniqueIndex('calls_live').on(table.conversationId).where(sql`status IN ('RINGING', 'ANSWERED')`),
    unique('calls_client_id').on(table.callerId, table.clientId),
    index('calls_conversation').on(table.conversationId, table.createdAt),
    index('calls_caller').on(table.callerId, table.createdAt),
    index('calls_callee').on(table.calleeId, table.createdAt),
  ],
);

/** Who sits in a live call: its caller from the first ring, its callee from the answer. One seat a user (CALL-2). */
export const callSeats = pgTable('call_seats', {
  userId: text('user_id')
    .primaryKey()
    .references(() => users.id),
  callId: text('call_id')
    .notNull()
    .references(() => calls.id, { onDelete: 'cascade' }),
});
