// Emitted from src/schemas by scripts/emit.ts; do not edit.

/** Made by the client, one per thing sent; makes a repeat harmless (MSG-3). */
export type ClientId = string;
/** An object without promised keys (GEN-1). */
export type Empty = Record<string, unknown>;
/** An RFC 3339 time with an explicit offset (GEN-4). */
export type ISO = string;
/** An opaque, case-sensitive identifier of 1–128 characters (GEN-3). */
export type Id = string;
/** An integer ≥ 0; 0 stands before the first (MSG-1, MSG-2). */
export type Seq = number;
export interface FindUsersQuery {
  /** At least two code points. */
  query: string;
  /** At most 100; more is clamped (PAGE-4). */
  limit?: number;
}
export interface ListUsersQuery {
  ids: Id[];
}
export interface User {
  id: Id;
  name: string;
  profileImage: string | null;
  isOnline?: boolean;
  lastSeenAt?: ISO | null;
  /** At most 4 KB as JSON. */
  custom?: Record<string, unknown>;
}
export interface UserAnswer {
  user: User;
}
export interface UserList {
  items: User[];
}
export interface UserUpdatedPayload {
  user: User;
}
export interface Attachment {
  id: Id;
  kind: AttachmentKind;
  url: string | null;
  access: 'public' | 'signed' | 'bearer';
  urlExpiresAt: ISO | null;
  thumbnailUrl: string | null;
  mimeType: string;
  /** Bytes. */
  size: number;
  fileName: string | null;
  /** Pixels. */
  width: number | null;
  /** Pixels. */
  height: number | null;
  /** Seconds, up to 3 decimals (GEN-5). */
  duration: number | null;
  /** At most 128 integers of 0–100. */
  waveform: number[] | null;
  blurhash: string | null;
  status: 'READY' | 'PROCESSING' | 'FAILED';
}
export interface AttachmentAnswer {
  attachment: Attachment;
}
export type AttachmentKind = 'IMAGE' | 'FILE' | 'VOICE' | 'VIDEO';
export interface AttachmentUrl {
  url: string;
  access: 'public' | 'signed' | 'bearer';
  expiresAt: ISO | null;
}
export interface CreateUploadRequest {
  fileName: string;
  mimeType: string;
  /** Bytes. */
  size: number;
  kind: AttachmentKind;
}
export interface UploadAnswer {
  upload: {
    id: Id;
    method: string;
    url: string;
    headers: Record<string, string>;
    expiresAt: ISO;
  };
}
export interface UploadMediaForm {
  conversationId: Id;
  clientId?: ClientId;
  /** Becomes the content of the message. */
  caption?: string;
  replyToId?: Id;
  /** Text `true` or `false`; kept as told. */
  forwarded?: boolean;
  /** Seconds, up to 3 decimals (GEN-5). */
  duration?: number;
}
export interface UploadVoiceForm {
  conversationId: Id;
  /** Seconds as decimal text; above 0 and within the advertised limit (GEN-5). */
  duration: number;
  clientId?: ClientId;
  /** JSON: at most 128 integers of 0–100. */
  waveform?: number[];
  replyToId?: Id;
  /** Text `true` or `false`; kept as told. */
  forwarded?: boolean;
}
export interface Bid {
  /** A decimal number as text, never a float. */
  amount: string;
  /** ISO 4217. */
  currency: string;
  listingId: Id | null;
  status?: string;
}
export interface CallSummary {
  id: Id;
  type: CallType;
  status: CallStatus;
  /** Whole seconds (GEN-5). */
  duration: number | null;
}
export interface EditMessageRequest {
  content: string;
}
export interface GeoPoint {
  /** Degrees, −90 to 90. */
  lat: number;
  /** Degrees, −180 to 180. */
  lng: number;
  address: string | null;
}
export type Message = MessageBase &
  (
    | {
        type: 'TEXT' | 'IMAGE' | 'FILE' | 'VOICE' | 'VIDEO';
      }
    | {
        type: 'LOCATION';
        location: GeoPoint | null;
      }
    | {
        type: 'BID';
        bid: Bid | null;
      }
    | {
        type: 'CALL_STARTED' | 'CALL_ENDED' | 'CALL_MISSED';
        call: CallSummary;
      }
    | {
        type: 'SYSTEM';
        system: {
          event: string;
          userIds: Id[];
        };
      }
    | {
        type: `X_${string}`;
        /** At most 8 KB as JSON. */
        custom: Record<string, unknown>;
      }
  );
export interface MessageAnswer {
  message: Message;
}
export interface MessageBase {
  id: Id;
  conversationId: Id;
  seq: Seq;
  rev: Seq;
  clientId: string | null;
  senderId: Id | null;
  content: string | null;
  attachments: Attachment[];
  replyTo: ReplyPreview | null;
  reactions: Reaction[];
  createdAt: ISO;
  editedAt: ISO | null;
  deletedAt: ISO | null;
  forwarded?: boolean;
}
export interface MessagePage {
  items: Message[];
  hasMoreBefore: boolean;
  hasMoreAfter: boolean;
  lastSeq: Seq;
  rev: Seq;
}
export interface MessagePayload {
  message: Message;
}
export interface Reaction {
  /** One grapheme of at most 64 bytes. */
  emoji: string;
  count: number;
  /** The newest first, at most 50. */
  userIds: Id[];
}
export interface ReplyPreview {
  id: Id;
  seq: Seq;
  senderId: Id | null;
  type: string;
  /** At most 200 code points. */
  content: string | null;
}
/** Body of POST /messages. */
export interface SendMessageRequest {
  conversationId: Id;
  clientId: ClientId;
  type: 'TEXT' | 'IMAGE' | 'FILE' | 'VOICE' | 'VIDEO' | 'LOCATION' | 'BID' | `X_${string}`;
  content?: string | null;
  location?: GeoPoint;
  bid?: Bid;
  /** At most 8 KB as JSON. */
  custom?: Record<string, unknown>;
  /** Mine and unused. */
  attachmentIds?: Id[];
  /** A message of the same conversation. */
  replyToId?: Id;
  /** Its content was written elsewhere; kept as told. */
  forwarded?: boolean;
}
export interface DeleteMessageQuery {
  /** `everyone` unless told. */
  for?: 'everyone' | 'me';
}
export interface ListMessagesQuery {
  conversationId: Id;
  /** Messages nearest below this seq. */
  before?: number;
  /** Messages nearest above this seq. */
  after?: number;
  /** Messages on both sides of this seq, and itself. */
  around?: number;
  /** Messages whose rev is above this one. */
  changedAfter?: number;
  /** At most 100; default 50; more is clamped (PAGE-4). */
  limit?: number;
}
export interface SearchMessagesQuery {
  /** At least two code points. */
  q: string;
  conversationId?: Id;
  /** At most 100; default 50; more is clamped (PAGE-4). */
  limit?: number;
  cursor?: string;
}
export interface SearchPage {
  items: {
    message: Message;
    conversationId: Id;
  }[];
  nextCursor: string | null;
}
export interface AddMembersRequest {
  userIds: Id[];
}
export interface Conversation {
  id: Id;
  type: 'DIRECT' | 'GROUP';
  title: string | null;
  profileImage: string | null;
  /** What it is about, for example a listing. */
  contextId: string | null;
  context: Record<string, unknown> | null;
  /** DIRECT: both; GROUP: the first 50 at most. */
  participants: Participant[];
  participantCount: number;
  lastMessage: Message | null;
  lastSeq: Seq;
  rev: Seq;
  createdAt: ISO;
  /** When the last message came. */
  lastActivityAt: ISO;
  me?: ConversationSelf;
}
export interface ConversationAnswer {
  conversation: Conversation;
}
export interface ConversationPage {
  items: Conversation[];
  nextCursor: string | null;
}
export interface ConversationPayload {
  conversation: Conversation;
}
export interface ConversationRemovedPayload {
  conversationId: Id;
  reason: string;
}
export interface ConversationSelf {
  role: ParticipantRole;
  readSeq: Seq;
  deliveredSeq: Seq;
  /** As CUR-2 counts. */
  unreadCount: number;
  mutedUntil: ISO | null;
  archived: boolean;
  pinned: boolean;
}
export interface ConversationSelfAnswer {
  me: ConversationSelf;
}
export interface ConversationSelfPayload {
  conversationId: Id;
  me: ConversationSelf;
}
export interface CreateConversationRequest {
  type: 'DIRECT';
  userId: Id;
  contextId?: string | null;
  /** At most 8 KB as JSON. */
  context?: Record<string, unknown> | null;
}
export interface CreateGroupRequest {
  type: 'GROUP';
  title: string;
  userIds: Id[];
  clientId: ClientId;
}
export interface ListConversationsQuery {
  /** At most 100; default 30; more is clamped (PAGE-4). */
  limit?: number;
  cursor?: string;
  /** Exactly those of them that are mine. */
  ids?: Id[];
}
export interface ListMembersQuery {
  /** At most 100; default 30; more is clamped (PAGE-4). */
  limit?: number;
  cursor?: string;
}
export interface MemberPage {
  items: Participant[];
  nextCursor: string | null;
}
export interface MoveCursorCommand {
  conversationId: Id;
  seq: Seq;
}
export interface MoveCursorRequest {
  seq: Seq;
}
export interface Participant {
  id: Id;
  name: string;
  profileImage: string | null;
  isOnline?: boolean;
  lastSeenAt?: ISO | null;
  /** At most 4 KB as JSON. */
  custom?: Record<string, unknown>;
  role: ParticipantRole;
  joinedAt: ISO;
  leftAt: ISO | null;
  deliveredSeq: Seq;
  readSeq: Seq;
  lastReadAt: ISO | null;
}
export type ParticipantRole = 'MEMBER' | 'ADMIN' | 'OWNER';
export interface ReceiptPayload {
  conversationId: Id;
  userId: Id;
  readSeq: Seq;
  deliveredSeq: Seq;
}
export interface UpdateConversationRequest {
  title?: string;
  avatarAttachmentId?: Id | null;
}
export interface UpdateConversationSelfRequest {
  mutedUntil?: ISO | null;
  archived?: boolean;
  pinned?: boolean;
}
export interface UpdateMemberRequest {
  role: ParticipantRole;
}
export interface AnswerCallAnswer {
  call: Call;
  iceServers: IceServer[];
  offer?: unknown;
  candidates?: unknown[];
}
export interface AnswerCallRequest {
  sessionId?: string;
  deviceId?: string;
  media?: {
    audio: boolean;
    video: boolean;
  };
}
export interface Call {
  id: Id;
  conversationId: Id;
  callerId: Id;
  calleeId: Id | null;
  type: CallType;
  status: CallStatus;
  /** When ringing began. */
  createdAt: ISO;
  ringExpiresAt: ISO;
  /** When it was answered. */
  startedAt: ISO | null;
  /** When media first flowed. */
  connectedAt: ISO | null;
  endedAt: ISO | null;
  /** Whole seconds from startedAt to endedAt; null if never answered (GEN-5). */
  duration: number | null;
  missedReason: 'timeout' | 'cancelled' | 'caller_lost' | null;
  endReason: CallEndReason | null;
  endedById: Id | null;
  callerSessionId: string | null;
  calleeSessionId: string | null;
  /** The media generation: one more whenever both ends rebuild the connection. */
  epoch: number;
  /** One more per change of the call. */
  rev: number;
  metadata: Record<string, unknown> | null;
  updatedAt: ISO;
}
export interface CallAnswer {
  call: Call;
}
export interface CallConnectedCommand {
  callId: Id;
  /** The media generation: one more whenever both ends rebuild the connection. */
  epoch: number;
  /** Milliseconds; a measurement, not data. */
  setupMs?: number;
  relay?: boolean;
}
export type CallEndReason =
  | 'hangup'
  | 'page_closed'
  | 'connection_lost'
  | 'connection_failed'
  | 'media_failed'
  | 'admin';
export interface CallHeartbeatCommand {
  callId: Id;
  /** The media generation: one more whenever both ends rebuild the connection. */
  epoch: number;
  mediaAlive?: boolean;
  /** MOS, 1 to 5; 0 unknown. */
  quality?: number;
}
export interface CallIncomingPayload {
  call: Call;
  from: User;
  offer?: unknown;
  candidates?: unknown[];
}
export interface CallLeavingCommand {
  callId: Id;
  /** The media generation: one more whenever both ends rebuild the connection. */
  epoch: number;
}
export interface CallPage {
  items: Call[];
  nextCursor: string | null;
}
export interface CallPeerPayload {
  callId: Id;
  since: ISO;
}
export interface CallResumeCommand {
  callId: Id;
  /** The media generation: one more whenever both ends rebuild the connection. */
  epoch: number;
  sessionId: string;
}
export interface CallRingingPayload {
  callId: Id;
}
export interface CallSignalCommand {
  callId: Id;
  /** The media generation: one more whenever both ends rebuild the connection. */
  epoch: number;
  /** Counts up per session and epoch; an older one is dropped (CALL-8). */
  seq: number;
  /** Relayed as it came, at most 64 KiB as JSON. */
  payload: unknown;
  kind: CallSignalKind;
}
export type CallSignalKind = 'description' | 'candidates' | 'media';
export interface CallSignalPayload {
  callId: Id;
  /** The media generation: one more whenever both ends rebuild the connection. */
  epoch: number;
  /** Counts up per session and epoch; an older one is dropped (CALL-8). */
  seq: number;
  /** Relayed as it came, at most 64 KiB as JSON. */
  payload: unknown;
  fromUserId: Id;
  fromSessionId: string;
  kind: string;
}
export type CallStatus = 'RINGING' | 'ANSWERED' | 'ENDED' | 'MISSED' | 'DECLINED' | 'BUSY' | 'FAILED';
export type CallType = 'VOICE' | 'VIDEO';
export interface CallUpdatedPayload {
  call: Call;
}
export interface DeclineCallRequest {
  reason?: 'declined' | 'busy';
}
export interface EndCallRequest {
  reason?: CallEndReason;
  sessionId?: string;
  /** What the client measured; bounded by the body limit. */
  stats?: Record<string, unknown>;
}
export interface IceServer {
  urls: string | string[];
  username?: string;
  credential?: string;
}
export interface IceServersAnswer {
  iceServers: IceServer[];
  expiresAt: ISO;
}
export interface ListCallsQuery {
  conversationId?: Id;
  /** At most 100; default 20; more is clamped (PAGE-4). */
  limit?: number;
  cursor?: string;
  status?: CallStatus;
  /** Only mine that are RINGING or ANSWERED. */
  active?: boolean;
}
export interface SignalCallRequest {
  sessionId: string;
  kind: 'description' | 'candidates' | 'media' | 'ringing' | 'connected' | 'heartbeat' | 'leaving' | 'resume';
  /** The media generation: one more whenever both ends rebuild the connection. */
  epoch: number;
  /** Counts up per session and epoch; an older one is dropped (CALL-8). */
  seq: number;
  /** Relayed as it came, at most 64 KiB as JSON. */
  payload?: unknown;
}
export interface StartCallAnswer {
  call: Call;
  iceServers: IceServer[];
  resolution?: 'glare_answered';
  offer?: unknown;
  candidates?: unknown[];
}
export interface StartCallRequest {
  conversationId: Id;
  type: CallType;
  calleeId?: Id;
  clientId?: ClientId;
  sessionId?: string;
  deviceId?: string;
}
export interface Problem {
  /** `urn:majlis:error:<code>` or the URL of a page about it. */
  type: string;
  title: string;
  status: number;
  /** From the closed list (ERR-1), or a backend’s own `x_*`. */
  code: string;
  detail?: string;
  hint?: string;
  instance?: string;
  errors?: ProblemField[];
  /** Seconds (GEN-5). */
  retryAfter?: number;
  callId?: Id;
}
export interface ProblemField {
  /** A JSON Pointer into the body, or a query parameter behind a slash. */
  path: string;
  code: string;
  message: string;
}
export interface Capabilities {
  contract: string;
  contracts: string[];
  dataEpoch: string;
  server: {
    name: string;
    version: string;
  };
  auth: {
    modes: string[];
  };
  levels: {
    core?: number;
    media?: number;
    calls?: number;
    interactions?: number;
    groups?: number;
    push?: number;
    presence?: number;
    safety?: number;
    sync?: number;
  };
  realtime: {
    transports: string[];
    socketio?: {
      url: string | null;
      path: string;
      namespace: string;
    };
    polling?: {
      /** Seconds. */
      intervalSeconds: number;
    };
  };
  limits: {
    /** Code points (GEN-7). */
    contentMaxChars?: number;
    /** Bytes. */
    imageMaxBytes?: number;
    /** Bytes. */
    voiceMaxBytes?: number;
    /** Seconds. */
    voiceMaxSeconds?: number;
    /** Bytes. */
    videoMaxBytes?: number;
    /** Bytes. */
    fileMaxBytes?: number;
    attachmentsMax?: number;
    groupMaxMembers?: number;
    /** Bytes. */
    customMaxBytes?: number;
    /** Bytes. */
    signalMaxBytes?: number;
    pageMax?: number;
    sendsPerSecond?: number;
    sendBurst?: number;
  };
  media?: {
    direct: boolean;
    accept: {
      voice?: string[];
      image?: string[];
      video?: string[];
      file?: string[];
    };
  };
  calls?: {
    types: CallType[];
    /** Seconds. */
    ringTimeoutSeconds: number;
  };
  interactions?: {
    /** Seconds. */
    editWindowSeconds: number;
    deleteForMe: boolean;
    search: boolean;
  };
  push?: {
    vapidPublicKey: string | null;
  };
}
export type Level = 'core' | 'media' | 'calls' | 'interactions' | 'groups' | 'push' | 'presence' | 'safety' | 'sync';
export interface Limits {
  /** Code points (GEN-7). */
  contentMaxChars: number;
  /** Bytes. */
  imageMaxBytes: number;
  /** Bytes. */
  voiceMaxBytes: number;
  /** Seconds. */
  voiceMaxSeconds: number;
  /** Bytes. */
  videoMaxBytes: number;
  /** Bytes. */
  fileMaxBytes: number;
  attachmentsMax: number;
  groupMaxMembers: number;
  /** Bytes. */
  customMaxBytes: number;
  /** Bytes. */
  signalMaxBytes: number;
  pageMax: number;
  sendsPerSecond: number;
  sendBurst: number;
}
export interface Handshake {
  token: string;
  v: 1;
  deviceId?: string;
}
export interface RefreshSessionCommand {
  token: string;
}
export interface SessionExpiredPayload {
  expiresAt?: ISO;
}
export interface SessionExpiringPayload {
  expiresAt: ISO;
}
export interface SessionReadyPayload {
  sessionId: string;
  userId: Id;
  serverTime: ISO;
  contract: string;
  dataEpoch: string;
}
export interface SetTypingRequest {
  isTyping: boolean;
  kind?: TypingKind;
}
export interface TypingCommand {
  conversationId: Id;
  isTyping: boolean;
  kind: TypingKind;
}
export type TypingKind = 'text' | 'voice';
export interface TypingPayload {
  conversationId: Id;
  userId: Id;
  isTyping: boolean;
  kind: TypingKind;
}
export interface GetPresenceQuery {
  userIds: Id[];
}
export interface Presence {
  userId: Id;
  status: PresenceStatus;
  lastSeenAt: ISO | null;
}
export interface PresenceList {
  items: Presence[];
}
export type PresenceStatus = 'online' | 'away' | 'offline';
export interface SetPresenceCommand {
  status: 'online' | 'away';
}
export interface SubscribePresenceCommand {
  userIds: Id[];
}
export interface PushPayload {
  v: 1;
  type: 'message' | 'call' | 'call_ended';
  conversationId: Id;
  messageId?: Id;
  callId?: Id;
  title: string;
  body: string;
  ts: ISO;
}
export interface SubscribePushRequest {
  endpoint: string;
  keys: {
    p256dh: string;
    auth: string;
  };
  deviceId: string;
  locale: string;
}
export interface SubscriptionAnswer {
  subscription: {
    id: Id;
  };
}
export interface BlockPage {
  items: User[];
  nextCursor: string | null;
}
export interface ListBlocksQuery {
  /** At most 100; more is clamped (PAGE-4). */
  limit?: number;
  cursor?: string;
}
export interface Privacy {
  receipts: boolean;
  presence: boolean;
  lastSeen: boolean;
}
export interface PrivacyAnswer {
  privacy: Privacy;
}
export interface PrivacyRequest {
  receipts?: boolean;
  presence?: boolean;
  lastSeen?: boolean;
}
export interface ReportAnswer {
  report: {
    id: Id;
  };
}
export interface ReportRequest {
  targetType: 'message' | 'user' | 'conversation';
  targetId: Id;
  reason: string;
  details?: string;
  clientId: ClientId;
}
export interface ConversationHead {
  conversationId: Id;
  rev: Seq;
  lastSeq: Seq;
}
export interface HintPayload {
  items: ConversationHead[];
}
export interface SyncPage {
  conversations: Conversation[];
  removedConversationIds: Id[];
  calls: Call[];
  nextSince: string;
  hasMore: boolean;
  reset: boolean;
}
export interface SyncQuery {
  since?: string;
  /** At most 100; more is clamped (PAGE-4). */
  limit?: number;
}
/** Payloads of the events that a server sends, by event name (contract section 7). */
export interface ServerEvents {
  /** The subscriptions of this session are live; whatever commits from now on arrives (RT-1, RT-2, SYNC-1, SYNC-4). */
  'session:ready': SessionReadyPayload;
  /** The token of this session ends soon; answer with session:refresh (RT-7). */
  'session:expiring': SessionExpiringPayload;
  /** The token ended; the server disconnects next (RT-7). */
  'session:expired': SessionExpiredPayload;
  /** A message was sent; its sender’s sessions hear it too (RT-3, RT-4, MSG-3, GEN-10, GEN-11). */
  'message:new': MessagePayload;
  /** A message changed: edited, deleted, reacted to, or its attachment is ready; the whole message (RT-3, RT-4, MSG-2, INT-1). */
  'message:updated': MessagePayload;
  /** This user is in a conversation that is new to them; with `me` (RT-1, GRP-1). */
  'conversation:new': ConversationPayload;
  /** The shared state of a conversation changed; without `me` (GEN-10, RT-4, MSG-2). */
  'conversation:updated': ConversationPayload;
  /** My own state in a conversation changed, perhaps in another tab (CUR-1, CUR-2, GEN-10). */
  'conversation:self': ConversationSelfPayload;
  /** This user is no longer in a conversation (GRP-1, RT-3). */
  'conversation:removed': ConversationRemovedPayload;
  /** How far a member has read and received; merge by the larger, in any order (CUR-1, CUR-3). */
  receipt: ReceiptPayload;
  /** A member writes or records; forget it after 6 seconds (RT-8). */
  typing: TypingPayload;
  /** A user came, went quiet or left (RT-8, SAFE-1). */
  presence: Presence;
  /** A call rings for this user; sent again after session:ready while it rings (CALL-1, CALL-8). */
  'call:incoming': CallIncomingPayload;
  /** A call changed; the whole call, to every session of both (CALL-1, CALL-6). */
  'call:updated': CallUpdatedPayload;
  /** A device of the callee shows the call: "calling" becomes "ringing" (CALL-1). */
  'call:ringing': CallRingingPayload;
  /** A signal of the other end, to the pinned session alone (CALL-8). */
  'call:signal': CallSignalPayload;
  /** The other end went silent (CALL-9). */
  'call:peer-away': CallPeerPayload;
  /** The other end is back (CALL-9, CALL-10). */
  'call:peer-back': CallPeerPayload;
  /** A user who shares a conversation with this one changed name or picture (GEN-10). */
  'user:updated': UserUpdatedPayload;
  /** Where conversations stand; whoever is behind catches up (RT-5, SYNC-1). */
  hint: HintPayload;
}
/** Payloads of the events that a client sends, by event name (contract section 7). */
export interface ClientEvents {
  /** Move my read cursor forward (CUR-1, CUR-2, RT-6). */
  'conversation:read': MoveCursorCommand;
  /** Move my delivered cursor forward (CUR-1, CUR-3, RT-6). */
  'conversation:delivered': MoveCursorCommand;
  /** I write or record; repeated every 4 seconds, its acknowledgement optional (RT-6, RT-8). */
  typing: TypingCommand;
  /** I am here, or away (RT-6, RT-8). */
  'presence:set': SetPresenceCommand;
  /** Tell me about these users, of those who share a conversation with me (RT-6, SAFE-1). */
  'presence:subscribe': SubscribePresenceCommand;
  /** This device shows the call (RT-6, CALL-1). */
  'call:ringing': CallRingingPayload;
  /** A signal for the other end; at most 32 candidates at once (RT-6, CALL-8). */
  'call:signal': CallSignalCommand;
  /** Media flows (RT-6, CALL-9). */
  'call:connected': CallConnectedCommand;
  /** This end lives, and whether media flows (RT-6, CALL-9). */
  'call:heartbeat': CallHeartbeatCommand;
  /** This page closes; perhaps it comes back (RT-6, CALL-9). */
  'call:leaving': CallLeavingCommand;
  /** Back after a reload on the same device (RT-6, CALL-10). */
  'call:resume': CallResumeCommand;
  /** A fresh token for this session (RT-6, RT-7, AUTH-2). */
  'session:refresh': RefreshSessionCommand;
}

export type MessageType = Message['type'];
/** The acknowledgement of every client event (RT-6). */
export type Ack<Data = unknown> = { ok: true; data?: Data } | { ok: false; error: Problem };
