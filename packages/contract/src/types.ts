/** An opaque, case-sensitive identifier of 1–128 characters (GEN-3). */
export type Id = string;
/** An RFC 3339 time with an explicit offset (GEN-4). */
export type ISO = string;
/** An integer ≥ 0; 0 stands before the first (MSG-1, MSG-2). */
export type Seq = number;

export interface User {
  id: Id;
  name: string;
  profileImage: string | null;
  isOnline?: boolean;
  lastSeenAt?: ISO | null;
  custom?: Record<string, unknown>;
}
export type ParticipantRole = 'MEMBER' | 'ADMIN' | 'OWNER';
export interface Participant extends User {
  role: ParticipantRole;
  joinedAt: ISO;
  leftAt: ISO | null;
  deliveredSeq: Seq;
  readSeq: Seq;
  lastReadAt: ISO | null;
}
export interface ConversationSelf {
  role: ParticipantRole;
  readSeq: Seq;
  deliveredSeq: Seq;
  unreadCount: number;
  mutedUntil: ISO | null;
  archived: boolean;
  pinned: boolean;
}
export interface Conversation {
  id: Id;
  type: 'DIRECT' | 'GROUP';
  title: string | null;
  profileImage: string | null;
  contextId: string | null;
  context: Record<string, unknown> | null;
  participants: Participant[];
  participantCount: number;
  lastMessage: Message | null;
  lastSeq: Seq;
  rev: Seq;
  createdAt: ISO;
  lastActivityAt: ISO;
  me?: ConversationSelf;
}
export interface GeoPoint {
  lat: number;
  lng: number;
  address: string | null;
}
export interface Bid {
  amount: string;
  currency: string;
  listingId: Id | null;
  status?: string;
}
export type AttachmentKind = 'IMAGE' | 'FILE' | 'VOICE' | 'VIDEO';
export interface Attachment {
  id: Id;
  kind: AttachmentKind;
  url: string | null;
  access: 'public' | 'signed' | 'bearer';
  urlExpiresAt: ISO | null;
  thumbnailUrl: string | null;
  mimeType: string;
  size: number;
  fileName: string | null;
  width: number | null;
  height: number | null;
  duration: number | null;
  waveform: number[] | null;
  blurhash: string | null;
  status: 'READY' | 'PROCESSING' | 'FAILED';
}
export interface Reaction {
  emoji: string;
  count: number;
  userIds: Id[];
}
export interface ReplyPreview {
  id: Id;
  seq: Seq;
  senderId: Id | null;
  type: string;
  content: string | null;
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
export type CallType = 'VOICE' | 'VIDEO';
export type CallStatus = 'RINGING' | 'ANSWERED' | 'ENDED' | 'MISSED' | 'DECLINED' | 'BUSY' | 'FAILED';
export interface CallSummary {
  id: Id;
  type: CallType;
  status: CallStatus;
  duration: number | null;
}
export type Message = MessageBase &
  (
    | { type: 'TEXT' | 'IMAGE' | 'FILE' | 'VOICE' | 'VIDEO' }
    | { type: 'LOCATION'; location: GeoPoint | null }
    | { type: 'BID'; bid: Bid | null }
    | { type: 'CALL_STARTED' | 'CALL_ENDED' | 'CALL_MISSED'; call: CallSummary }
    | { type: 'SYSTEM'; system: { event: string; userIds: Id[] } }
    | { type: `X_${string}`; custom: Record<string, unknown> }
  );
export type MessageType = Message['type'];
export interface Call {
  id: Id;
  conversationId: Id;
  callerId: Id;
  calleeId: Id | null;
  type: CallType;
  status: CallStatus;
  createdAt: ISO;
  ringExpiresAt: ISO;
  startedAt: ISO | null;
  connectedAt: ISO | null;
  endedAt: ISO | null;
  duration: number | null;
  missedReason: 'timeout' | 'cancelled' | 'caller_lost' | null;
  endReason: 'hangup' | 'page_closed' | 'connection_lost' | 'connection_failed' | 'media_failed' | 'admin' | null;
  endedById: Id | null;
  callerSessionId: string | null;
  calleeSessionId: string | null;
  epoch: number;
  rev: Seq;
  metadata: Record<string, unknown> | null;
  updatedAt: ISO;
}
export interface ProblemField {
  path: string;
  code: string;
  message: string;
}
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  hint?: string;
  instance?: string;
  errors?: ProblemField[];
  retryAfter?: number;
  callId?: Id;
}
export interface MessagePage {
  items: Message[];
  hasMoreBefore: boolean;
  hasMoreAfter: boolean;
  lastSeq: Seq;
  rev: Seq;
}
export interface ConversationPage {
  items: Conversation[];
  nextCursor: string | null;
}
export interface Limits {
  contentMaxChars: number;
  imageMaxBytes: number;
  voiceMaxBytes: number;
  voiceMaxSeconds: number;
  videoMaxBytes: number;
  fileMaxBytes: number;
  attachmentsMax: number;
  groupMaxMembers: number;
  customMaxBytes: number;
  signalMaxBytes: number;
  pageMax: number;
  sendsPerSecond: number;
  sendBurst: number;
}
export type Level = 'core' | 'media' | 'calls' | 'interactions' | 'groups' | 'push' | 'presence' | 'safety' | 'sync';
export interface Capabilities {
  contract: string;
  contracts: string[];
  dataEpoch: string;
  server: { name: string; version: string };
  auth: { modes: string[] };
  levels: Partial<Record<Level, number>>;
  realtime: {
    transports: string[];
    socketio?: { url: string | null; path: string; namespace: string };
    polling?: { intervalSeconds: number };
  };
  limits: Partial<Limits>;
  media?: { direct: boolean; accept: Partial<Record<'voice' | 'image' | 'video' | 'file', string[]>> };
  calls?: { types: CallType[]; ringTimeoutSeconds: number };
  interactions?: { editWindowSeconds: number; deleteForMe: boolean; search: boolean };
  push?: { vapidPublicKey: string | null };
}
/** Body of POST /messages. */
export interface SendMessageRequest {
  conversationId: Id;
  clientId: string;
  type: 'TEXT' | 'IMAGE' | 'FILE' | 'VOICE' | 'VIDEO' | 'LOCATION' | 'BID' | `X_${string}`;
  content?: string | null;
  location?: GeoPoint;
  bid?: Bid;
  custom?: Record<string, unknown>;
  attachmentIds?: Id[];
  replyToId?: Id;
}
export type TypingKind = 'text' | 'voice';

/** Payloads of the events that a server sends, by event name (contract section 7). */
export interface ServerEvents {
  'session:ready': { sessionId: string; userId: Id; serverTime: ISO; contract: string; dataEpoch: string };
  'session:expiring': { expiresAt: ISO };
  'session:expired': { expiresAt?: ISO };
  'message:new': { message: Message };
  'message:updated': { message: Message };
  'conversation:new': { conversation: Conversation };
  'conversation:updated': { conversation: Conversation };
  'conversation:self': { conversationId: Id; me: ConversationSelf };
  'conversation:removed': { conversationId: Id; reason: string };
  receipt: { conversationId: Id; userId: Id; readSeq: Seq; deliveredSeq: Seq };
  typing: { conversationId: Id; userId: Id; isTyping: boolean; kind: TypingKind };
  presence: { userId: Id; status: 'online' | 'away' | 'offline'; lastSeenAt: ISO | null };
  'call:incoming': { call: Call; from: User; offer?: unknown; candidates?: unknown[] };
  'call:updated': { call: Call };
  'call:ringing': { callId: Id };
  'call:signal': {
    callId: Id;
    epoch: number;
    seq: number;
    fromUserId: Id;
    fromSessionId: string;
    kind: string;
    payload: unknown;
  };
  'call:peer-away': { callId: Id; since: ISO };
  'call:peer-back': { callId: Id; since: ISO };
  'user:updated': { user: User };
  hint: { items: { conversationId: Id; rev: Seq; lastSeq: Seq }[] };
}
/** Payloads of the events that a client sends, by event name (contract section 7). */
export interface ClientEvents {
  'conversation:read': { conversationId: Id; seq: Seq };
  'conversation:delivered': { conversationId: Id; seq: Seq };
  typing: { conversationId: Id; isTyping: boolean; kind: TypingKind };
  'presence:set': { status: 'online' | 'away' };
  'presence:subscribe': { userIds: Id[] };
  'call:ringing': { callId: Id };
  'call:signal': {
    callId: Id;
    epoch: number;
    seq: number;
    kind: 'description' | 'candidates' | 'media';
    payload: unknown;
  };
  'call:connected': { callId: Id; epoch: number; setupMs?: number; relay?: boolean };
  'call:heartbeat': { callId: Id; epoch: number; mediaAlive?: boolean; quality?: number };
  'call:leaving': { callId: Id; epoch: number };
  'call:resume': { callId: Id; epoch: number; sessionId: string };
  'session:refresh': { token: string };
}
/** The acknowledgement of every client event (RT-6). */
export type Ack<Data = unknown> = { ok: true; data?: Data } | { ok: false; error: Problem };
