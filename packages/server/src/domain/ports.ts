import type {
  Attachment,
  Bid,
  Call,
  CallSummary,
  Conversation,
  ConversationSelf,
  GeoPoint,
  Id,
  Message,
  Privacy,
  ReplyPreview,
  Seq,
  ServerEvents,
  User,
} from '@majlis/contract';

/** Milliseconds since the epoch, and timers that a test can drive. */
export interface Clock {
  now(): number;
  setTimeout(callback: () => void, delayMs: number): () => void;
}

/** Makes new opaque ids; unguessable. */
export interface Ids {
  create(kind: 'conversation' | 'message' | 'attachment' | 'session' | 'blob' | 'call' | 'report'): Id;
}

/** One event on its way to every session of some users. */
export type Delivery = {
  [Name in keyof ServerEvents]: {
    event: Name;
    payload: ServerEvents[Name];
    userIds: readonly Id[];
    exceptSessionId?: string;
    /** Only this session of those users; null or absent: all of them. */
    onlySessionId?: string | null;
    ephemeral?: boolean;
  };
}[keyof ServerEvents];

/** Takes events after their commit (GEN-11); never throws, never waits. */
export interface Emitter {
  emit(delivery: Delivery): void;
}

/** To and from the other processes of one backend: what is true only now. Never throws, never waits, may lose. */
export interface Peers {
  /** Other than that of every other process, and of this one before it was started anew. */
  readonly nodeId: string;
  publish(topic: string, payload: unknown): void;
  subscribe(topic: string, hear: (payload: unknown, from: string) => void): void;
}

/** Which bytes of a file; both ends count. */
export interface BlobRange {
  start: number;
  /** Inclusive. */
  end: number;
}
/** Bytes by key. `write` is atomic: after it resolves the bytes survive a crash, after it rejects nothing is left. */
export interface Blobs {
  write(
    key: string,
    body: ReadableStream<Uint8Array>,
    limits: { maxBytes: number },
  ): Promise<{ size: number; head: Uint8Array }>;
  read(key: string, range?: BlobRange): Promise<{ body: ReadableStream<Uint8Array>; size: number } | null>;
  remove(key: string): Promise<void>;
}

/** Makes and checks the token in a signed URL: of media (MED-3), or of the bytes of an upload (MED-5). */
export interface UrlSigner {
  sign(id: Id, now: number, use?: SignedUse): { url: string; expiresAt: number };
  verify(id: Id, query: URLSearchParams, now: number, use?: SignedUse): boolean;
}
export interface SignedUse {
  /** Default `media`. */
  purpose: 'media' | 'upload';
}

/** An attachment as stored: where its bytes are instead of a URL. */
export type AttachmentRecord = Omit<Attachment, 'url' | 'access' | 'urlExpiresAt' | 'thumbnailUrl'> & {
  ownerId: Id;
  conversationId: Id;
  messageId: Id | null;
  blobKey: string;
  createdAt: string;
};
/** A message as stored. */
export type MessageRecord = {
  [K in keyof Pick<
    Message,
    | 'id'
    | 'conversationId'
    | 'seq'
    | 'rev'
    | 'clientId'
    | 'senderId'
    | 'content'
    | 'reactions'
    | 'createdAt'
    | 'editedAt'
    | 'deletedAt'
  >]: Message[K];
} & {
  type: Message['type'];
  attachments: AttachmentRecord[];
  replyTo: ReplyPreview | null;
  location: GeoPoint | null;
  bid: Bid | null;
  custom: Record<string, unknown> | null;
  system: { event: string; userIds: Id[] } | null;
  call: CallSummary | null;
  forwarded: boolean;
  /** Of the request that made it, to tell a replay from a different body (MSG-4). */
  fingerprint: string | null;
};
/** A conversation as the store keeps it, the same for each of its members. */
export type ConversationRecord = Omit<Conversation, 'lastMessage' | 'me'> & {
  lastMessage: MessageRecord | null;
  me: ConversationSelf;
};

/** A message before the store gives it its numbers. */
export interface MessageDraft {
  id: Id;
  conversationId: Id;
  senderId: Id;
  clientId: string | null;
  fingerprint: string;
  type: Message['type'];
  content: string | null;
  location: GeoPoint | null;
  bid: Bid | null;
  custom: Record<string, unknown> | null;
  replyToId: Id | null;
  forwarded: boolean;
  /** Already stored attachments to bind: mine, of this conversation, unused. */
  attachmentIds: readonly Id[];
  createdAt: string;
}
/** What became of a message that was to be written: a new one, the first of a repeat, or why it is not taken. */
export type AppendResult =
  | { kind: 'created'; message: MessageRecord; memberIds: Id[] }
  | { kind: 'replayed'; message: MessageRecord }
  | { kind: 'not_member' }
  /** SAFE-1 */
  | { kind: 'blocked' }
  | { kind: 'reply_not_found' }
  | { kind: 'attachment_not_found' };

/** Which message a member changes: only while its `rev` is still the one the change was decided on. */
export interface MessageChange {
  messageId: Id;
  /** The member who changes it. */
  userId: Id;
  expectedRev: Seq;
}
/** What became of a message that was to be changed. */
export type ChangeMessageResult =
  | { kind: 'changed'; message: MessageRecord; memberIds: Id[] }
  /** It already was as wanted: no `rev` was taken (INT-2). */
  | { kind: 'unchanged' }
  /** Another change came first, or it is not this user's to change any more. */
  | { kind: 'stale' };
/** Whose messages are searched, for what, and how far. */
export interface MessageSearch {
  userId: Id;
  /** Null: all conversations of this user. */
  conversationId: Id | null;
  /** Folded; each of them is in each message found. */
  words: readonly string[];
  limit: number;
  below: { createdAt: string; id: Id } | null;
}

/** The caller's newest offer and candidates, kept while the call rings (CALL-8). */
export interface ParkedSignals {
  epoch: number;
  offer: unknown;
  candidates: unknown[];
}
/** A call as stored: what the contract says of it, and what only the backend needs. */
export type CallRecord = Call & {
  calleeId: Id;
  clientId: string | null;
  /** Of the request that made it, to tell a replay from a different body. */
  fingerprint: string;
  callerDeviceId: string | null;
  calleeDeviceId: string | null;
  parked: ParkedSignals | null;
  /** Last word of each end, and of either about flowing media (CALL-9). */
  callerSeenAt: string | null;
  calleeSeenAt: string | null;
  mediaSeenAt: string | null;
  /** Since when an end has been silent; null while it is there. */
  callerAwayAt: string | null;
  calleeAwayAt: string | null;
  stats: Record<string, unknown> | null;
};
/** One end of a call. */
export type CallSide = 'caller' | 'callee';
/** What changes without a new `rev`: no client is told of it. */
export type CallTouch = Partial<Pick<CallRecord, 'callerSeenAt' | 'calleeSeenAt' | 'mediaSeenAt' | 'stats'>>;
/** The row of the timeline that a change of a call writes (CALL-7). */
export interface CallMessageDraft {
  id: Id;
  type: 'CALL_STARTED' | 'CALL_ENDED' | 'CALL_MISSED';
  createdAt: string;
}
/** A call after a change, what the change wrote into the timeline, and who is to hear of it. */
export interface CallChange {
  call: CallRecord;
  message: MessageRecord | null;
  memberIds: Id[];
}
/** What became of a call that was to begin: a new one, the first of a repeat, or none. */
export type CreateCallResult =
  | ({ kind: 'created' } & CallChange)
  | { kind: 'replayed'; call: CallRecord }
  /** A live call of this conversation, or another one of the caller, is in the way. */
  | { kind: 'taken' };
/** What became of a transition: it won, or another was first. */
export type ReplaceCallResult =
  /** `parked`: what had been left for the callee up to this very change. */
  | ({ kind: 'replaced'; parked: ParkedSignals | null } & CallChange)
  | { kind: 'stale' }
  /** Who would come in has another live call. */
  | { kind: 'taken' };

/** Which page of a conversation: at most one anchor (PAGE-1). */
export type PageAnchor =
  | { mode: 'newest' }
  | { mode: 'before' | 'after' | 'around'; seq: Seq }
  | { mode: 'changedAfter'; rev: Seq };
/** A page of messages, and whether there is more. */
export interface MessagePageRecord {
  items: MessageRecord[];
  hasMoreBefore: boolean;
  hasMoreAfter: boolean;
  lastSeq: Seq;
  rev: Seq;
}

/** Everything durable. Each method is one atomic step and joins membership itself; `null` means "not yours or not there". */
export interface Store {
  /** Changes when stored data may have gone back (SYNC-4). */
  dataEpoch(): Promise<string>;
  users: {
    upsert(user: User): Promise<{ user: User; changed: boolean }>;
    find(ids: readonly Id[]): Promise<User[]>;
    /** Ids of everyone who shares a conversation with this user, without those of a block either way (SAFE-1). */
    peersOf(userId: Id): Promise<Id[]>;
    /** Never goes back; nothing for a user that is not known. */
    setLastSeen(seen: { userId: Id; at: string }): Promise<void>;
    /** Only of those ever seen. */
    lastSeen(ids: readonly Id[]): Promise<Map<Id, string>>;
  };
  conversations: {
    /** Unique on (unordered pair, contextId); a race ends in one id. Null: a block keeps a new one from being made. */
    createDirect(draft: {
      id: Id;
      userIds: readonly [Id, Id];
      contextId: string | null;
      context: Record<string, unknown> | null;
      createdAt: string;
    }): Promise<{ conversationId: Id; created: boolean } | null>;
    find(key: { conversationId: Id; userId: Id }): Promise<ConversationRecord | null>;
    findMany(key: { userId: Id; ids: readonly Id[] }): Promise<ConversationRecord[]>;
    /** lastActivityAt descending, id descending, strictly below `below`. */
    list(page: {
      userId: Id;
      limit: number;
      below: { lastActivityAt: string; id: Id } | null;
    }): Promise<ConversationRecord[]>;
    memberIds(key: { conversationId: Id; userId: Id }): Promise<Id[] | null>;
    updateSelf(change: {
      conversationId: Id;
      userId: Id;
      mutedUntil?: string | null;
      archived?: boolean;
      pinned?: boolean;
    }): Promise<ConversationSelf | null>;
    /** CUR-1: forward only, clamped to lastSeq, deliveredSeq ≥ readSeq. */
    advanceCursor(change: {
      conversationId: Id;
      userId: Id;
      readSeq?: Seq;
      deliveredSeq?: Seq;
      at: string;
    }): Promise<{ me: ConversationSelf; shownReadSeq: Seq; moved: boolean; memberIds: Id[] } | null>;
    /** `rev` and `lastSeq` of all conversations of a user, for hints. */
    heads(userId: Id): Promise<{ conversationId: Id; rev: Seq; lastSeq: Seq }[]>;
  };
  messages: {
    /** MSG-1, MSG-2, MSG-4, MSG-6 in one commit. */
    append(draft: MessageDraft): Promise<AppendResult>;
    find(key: { messageId: Id; userId: Id }): Promise<MessageRecord | null>;
    findByClientId(key: { senderId: Id; clientId: string }): Promise<MessageRecord | null>;
    page(query: {
      conversationId: Id;
      userId: Id;
      anchor: PageAnchor;
      limit: number;
    }): Promise<MessagePageRecord | null>;
    /** Compare-and-set, with the `rev` of message and conversation in the same commit (MSG-2, INT-1). */
    edit(change: MessageChange & { content: string; editedAt: string }): Promise<ChangeMessageResult>;
    /** The same: leaves a tombstone, and of its attachments only what `attachments.sweep` is to clear away (MED-4). */
    remove(change: MessageChange & { deletedAt: string }): Promise<ChangeMessageResult>;
    /** The same: puts a reaction of this user there, or takes it away (INT-2). */
    react(change: MessageChange & { emoji: string; wanted: boolean; at: string }): Promise<ChangeMessageResult>;
    /** createdAt descending, id descending, strictly below `below`; never deleted messages. */
    search(query: MessageSearch): Promise<MessageRecord[]>;
  };
  attachments: {
    insert(record: AttachmentRecord): Promise<void>;
    /** For a member of its conversation (or its owner while unbound). */
    find(key: { attachmentId: Id; userId: Id }): Promise<AttachmentRecord | null>;
    /** For a request whose signed URL was already verified. */
    findById(attachmentId: Id): Promise<AttachmentRecord | null>;
    /** Of one that is PROCESSING and unbound: what its bytes turned out to be. */
    finish(record: AttachmentRecord): Promise<void>;
    /** Removes unbound attachments made before `createdBefore`; returns their blob keys, and those of deleted messages. */
    sweep(createdBefore: string): Promise<string[]>;
  };
  calls: {
    /**
     * One atomic step (CALL-2): the draft comes in as RINGING and takes the caller's seat, or, when the callee sits in
     * a call of another conversation, as BUSY with its row of the timeline (`busyMessage`).
     */
    create(draft: CallRecord, options: { busyMessage: CallMessageDraft }): Promise<CreateCallResult>;
    find(key: { callId: Id; userId: Id }): Promise<CallRecord | null>;
    findById(callId: Id): Promise<CallRecord | null>;
    findByClientId(key: { callerId: Id; clientId: string }): Promise<CallRecord | null>;
    /** Live calls that ring or run in a conversation, or in which a user takes part as caller or as who answered. */
    liveOf(key: { conversationId: Id } | { userId: Id }): Promise<CallRecord[]>;
    /** Live calls that ring for this user. */
    ringingFor(userId: Id): Promise<CallRecord[]>;
    /** Compare-and-set on `expectedRev`, with the row of the timeline in the same commit (CALL-1, CALL-7). */
    replace(change: {
      call: CallRecord;
      expectedRev: Seq;
      message: CallMessageDraft | null;
    }): Promise<ReplaceCallResult>;
    touch(callId: Id, change: CallTouch): Promise<void>;
    /** Leaves signals with a call; false when it rings no more and they are not kept (CALL-8). */
    park(callId: Id, parked: ParkedSignals): Promise<boolean>;
    /** Marks an end as away or back; true for the one who changed it. */
    setAway(change: { callId: Id; side: CallSide; at: string | null }): Promise<boolean>;
    /** createdAt descending, id descending, strictly below `below`. */
    list(page: {
      userId: Id;
      conversationId: Id | null;
      status: Call['status'] | null;
      active: boolean;
      limit: number;
      below: { createdAt: string; id: Id } | null;
    }): Promise<CallRecord[]>;
    /** Every live call, for the sweeper. */
    live(): Promise<CallRecord[]>;
  };
  safety: SafetyStore;
  close(): Promise<void>;
}

/** Level safety (SAFE-1, SAFE-2). */
export interface SafetyStore {
  /** Twice is once; false when it was so already. */
  setBlock(change: { userId: Id; blockedId: Id; wanted: boolean; at: string }): Promise<boolean>;
  /** Whom a user blocks: createdAt descending, id descending, strictly below `below`. */
  blocks(page: {
    userId: Id;
    limit: number;
    below: { createdAt: string; id: Id } | null;
  }): Promise<{ user: User; createdAt: string }[]>;
  /** Whether a block lies between the two of a DIRECT conversation of this user. */
  isApart(key: { conversationId: Id; userId: Id }): Promise<boolean>;
  /** Of those who want something else than to show everything. */
  privacy(ids: readonly Id[]): Promise<Map<Id, Privacy>>;
  /** Receipts that are switched off stay where they are for others; on again, they show what was read meanwhile. */
  setPrivacy(change: { userId: Id; privacy: Privacy }): Promise<void>;
  /** The first report of a clientId wins (MSG-4). */
  report(draft: ReportRecord): Promise<ReportRecord>;
}
/** Something that a user told the operator. */
export interface ReportRecord {
  id: Id;
  reporterId: Id;
  clientId: string;
  fingerprint: string;
  targetType: 'message' | 'user' | 'conversation';
  targetId: Id;
  reason: string;
  details: string | null;
  /** A message as it was, for a report of one. */
  evidence: Record<string, unknown> | null;
  createdAt: string;
}
