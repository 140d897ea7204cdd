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
/** Query of `GET /users`: People by name; the integrator decides who can be found. */
export interface FindUsersQuery {
  /** At least two code points. */
  query: string;
  /** At most 100; more is clamped (PAGE-4). */
  limit?: number;
}
/** Query of `GET /users`: Users by id; unknown or invisible ids are left out. */
export interface ListUsersQuery {
  ids: Id[];
}
/** A person as others see them. Who is online is said only where the backend has level presence and they allow it. */
export interface User {
  id: Id;
  name: string;
  profileImage: string | null;
  isOnline?: boolean;
  lastSeenAt?: ISO | null;
  /** At most 4 KB as JSON. */
  custom?: Record<string, unknown>;
}
/** Answer of `GET /users/me`: The user whom the token names. */
export interface UserAnswer {
  user: User;
}
/** Answer of `GET /users`. */
export interface UserList {
  items: User[];
}
/** Payload of `user:updated`, sent by the backend: A user who shares a conversation with this one changed name or picture. */
export interface UserUpdatedPayload {
  user: User;
}
/** A file that was uploaded: what it is, and where its bytes are to be had for now. */
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
/** Answer of `POST /uploads/:id/complete`: Say that the bytes are there; the attachment can then be sent by its id. */
export interface AttachmentAnswer {
  attachment: Attachment;
}
/** What a file is, read from its bytes. */
export type AttachmentKind = 'IMAGE' | 'FILE' | 'VOICE' | 'VIDEO';
/** Answer of `GET /attachments/:id/url`: A fresh URL for an attachment; members only. */
export interface AttachmentUrl {
  url: string;
  access: 'public' | 'signed' | 'bearer';
  expiresAt: ISO | null;
}
/** Body of `POST /uploads`: Where to put the bytes directly (only when capabilities say `media.direct`). */
export interface CreateUploadRequest {
  fileName: string;
  mimeType: string;
  /** Bytes. */
  size: number;
  kind: AttachmentKind;
  /** Where it will be sent. A backend may ask for it. */
  conversationId?: Id;
  /** Of the message that it is for; the same again finds the same upload (MED-5). */
  clientId?: ClientId;
  /** Seconds, up to 3 decimals (GEN-5). */
  duration?: number;
}
/** Answer of `POST /uploads`: Where to put the bytes directly (only when capabilities say `media.direct`). */
export interface UploadAnswer {
  upload: {
    id: Id;
    method: string;
    url: string;
    headers: Record<string, string>;
    expiresAt: ISO;
    /** Bytes from the start that are safe (MED-5). */
    received?: number;
    /** Bytes of each part but the last (MED-5). Absent: the whole at once. */
    partSize?: number;
  };
}
/** Fields beside the file of `POST /messages/upload-image`; `POST /messages/upload-video`; `POST /messages/upload-file`. */
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
/** Fields beside the file of `POST /messages/upload-voice`: Send a voice note. */
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
/** An offer: an amount in a currency. */
export interface Bid {
  /** A decimal number as text, never a float. */
  amount: string;
  /** ISO 4217. */
  currency: string;
  listingId: Id | null;
  status?: string;
}
/** What a message about a call says of it. */
export interface CallSummary {
  id: Id;
  type: CallType;
  status: CallStatus;
  /** Whole seconds (GEN-5). */
  duration: number | null;
}
/** Body of `PATCH /messages/:id`: Change the words of a text or a caption of mine, while the window is open. */
export interface EditMessageRequest {
  content: string;
}
/** A place on the earth, with its name where the sender gave one. */
export interface GeoPoint {
  /** Degrees, −90 to 90. */
  lat: number;
  /** Degrees, −180 to 180. */
  lng: number;
  address: string | null;
}
/** A thing that a participant said, or that happened; `type` says which. A deleted one is a tombstone. */
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
/** Answer of `GET /messages/:id`; `POST /messages`; `POST /messages/upload-voice`; `POST /messages/upload-image`; `POST /messages/upload-video`; `POST /messages/upload-file`; `PATCH /messages/:id`; `DELETE /messages/:id`; `PUT /messages/:id/reactions/:emoji`; `DELETE /messages/:id/reactions/:emoji`. */
export interface MessageAnswer {
  message: Message;
}
/** What messages of every type have. */
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
/** Answer of `GET /messages`: A page of a conversation by seq, or what changed after a rev. */
export interface MessagePage {
  items: Message[];
  hasMoreBefore: boolean;
  hasMoreAfter: boolean;
  lastSeq: Seq;
  rev: Seq;
}
/** Payload of `message:new`, sent by the backend; `message:updated`, sent by the backend. */
export interface MessagePayload {
  message: Message;
}
/** One emoji on a message, and who chose it. */
export interface Reaction {
  /** One grapheme of at most 64 bytes. */
  emoji: string;
  count: number;
  /** The newest first, at most 50. */
  userIds: Id[];
}
/** The quoted message as it was when it was answered. */
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
/** Query of `DELETE /messages/:id`: Delete a message for everyone, or for me where capabilities say so; leaves a tombstone. */
export interface DeleteMessageQuery {
  /** `everyone` unless told. */
  for?: 'everyone' | 'me';
}
/** Query of `GET /messages`: A page of a conversation by seq, or what changed after a rev. */
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
/** Query of `GET /search/messages`: Messages of my conversations that hold these words; never deleted ones. */
export interface SearchMessagesQuery {
  /** At least two code points. */
  q: string;
  conversationId?: Id;
  /** At most 100; default 50; more is clamped (PAGE-4). */
  limit?: number;
  cursor?: string;
}
/** Answer of `GET /search/messages`: Messages of my conversations that hold these words; never deleted ones. */
export interface SearchPage {
  items: {
    message: Message;
    conversationId: Id;
  }[];
  nextCursor: string | null;
}
/** Body of `POST /conversations/:id/members`: Add people to a group; ADMIN and above. */
export interface AddMembersRequest {
  userIds: Id[];
}
/** What participants say to each other, as one of them sees it: with their cursors, and what only they see in `me`. */
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
/** Answer of `POST /conversations`; `GET /conversations/:id`; `PATCH /conversations/:id`; `POST /conversations/:id/members`; `PATCH /conversations/:id/members/:userId`; `DELETE /conversations/:id/members/:userId`. */
export interface ConversationAnswer {
  conversation: Conversation;
}
/** Answer of `GET /conversations`: My conversations, the last active first; or exactly those of the given ids that are mine. */
export interface ConversationPage {
  items: Conversation[];
  nextCursor: string | null;
}
/** Payload of `conversation:new`, sent by the backend; `conversation:updated`, sent by the backend. */
export interface ConversationPayload {
  conversation: Conversation;
}
/** Payload of `conversation:removed`, sent by the backend: This user is no longer in a conversation. */
export interface ConversationRemovedPayload {
  conversationId: Id;
  reason: string;
}
/** What only this user sees of a conversation: how far they have read, whether it is muted, archived or pinned. */
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
/** Answer of `POST /conversations/:id/read`; `POST /conversations/:id/delivered`; `PATCH /conversations/:id/me`. */
export interface ConversationSelfAnswer {
  me: ConversationSelf;
}
/** Payload of `conversation:self`, sent by the backend: My own state in a conversation changed, perhaps in another tab. */
export interface ConversationSelfPayload {
  conversationId: Id;
  me: ConversationSelf;
}
/** Body of `POST /conversations`: The direct conversation with a user about a thing, made if there is none. */
export interface CreateConversationRequest {
  type: 'DIRECT';
  userId: Id;
  contextId?: string | null;
  /** At most 8 KB as JSON. */
  context?: Record<string, unknown> | null;
}
/** Body of `POST /conversations`: Make a group; a repeat with the same clientId answers with the first one. */
export interface CreateGroupRequest {
  type: 'GROUP';
  title: string;
  userIds: Id[];
  clientId: ClientId;
}
/** Query of `GET /conversations`: My conversations, the last active first; or exactly those of the given ids that are mine. */
export interface ListConversationsQuery {
  /** At most 100; default 30; more is clamped (PAGE-4). */
  limit?: number;
  cursor?: string;
  /** Exactly those of them that are mine. */
  ids?: Id[];
}
/** Query of `GET /conversations/:id/members`: The members of a conversation of mine. */
export interface ListMembersQuery {
  /** At most 100; default 30; more is clamped (PAGE-4). */
  limit?: number;
  cursor?: string;
}
/** Answer of `GET /conversations/:id/members`: The members of a conversation of mine. */
export interface MemberPage {
  items: Participant[];
  nextCursor: string | null;
}
/** Payload of `conversation:read`, sent by the client; `conversation:delivered`, sent by the client. */
export interface MoveCursorCommand {
  conversationId: Id;
  seq: Seq;
}
/** Body of `POST /conversations/:id/read`; `POST /conversations/:id/delivered`. */
export interface MoveCursorRequest {
  seq: Seq;
}
/** A member of a conversation, and how far they have received and read. */
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
/** What a member may do in a group. */
export type ParticipantRole = 'MEMBER' | 'ADMIN' | 'OWNER';
/** Payload of `receipt`, sent by the backend: How far a member has read and received; merge by the larger, in any order. */
export interface ReceiptPayload {
  conversationId: Id;
  userId: Id;
  readSeq: Seq;
  deliveredSeq: Seq;
}
/** Body of `PATCH /conversations/:id`: Change the title or the picture of a group; ADMIN and above. */
export interface UpdateConversationRequest {
  title?: string;
  avatarAttachmentId?: Id | null;
}
/** Body of `PATCH /conversations/:id/me`: Mute, archive or pin a conversation for myself. */
export interface UpdateConversationSelfRequest {
  mutedUntil?: ISO | null;
  archived?: boolean;
  pinned?: boolean;
}
/** Body of `PATCH /conversations/:id/members/:userId`: Change what a member may do. */
export interface UpdateMemberRequest {
  role: ParticipantRole;
}
/** Answer of `POST /calls/:id/answer`: Answer a call that rings for me; the first device wins. */
export interface AnswerCallAnswer {
  call: Call;
  iceServers: IceServer[];
  offer?: unknown;
  candidates?: unknown[];
}
/** Body of `POST /calls/:id/answer`: Answer a call that rings for me; the first device wins. */
export interface AnswerCallRequest {
  sessionId?: string;
  deviceId?: string;
  media?: {
    audio: boolean;
    video: boolean;
  };
}
/** The record of a call that both sides see: who called whom, when, how it ended. */
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
/** Answer of `POST /calls/:id/end`; `POST /calls/:id/decline`; `GET /calls/:id`. */
export interface CallAnswer {
  call: Call;
}
/** Payload of `call:connected`, sent by the client: Media flows. */
export interface CallConnectedCommand {
  callId: Id;
  /** The media generation: one more whenever both ends rebuild the connection. */
  epoch: number;
  /** Milliseconds; a measurement, not data. */
  setupMs?: number;
  relay?: boolean;
}
/** Why a call ended. */
export type CallEndReason =
  | 'hangup'
  | 'page_closed'
  | 'connection_lost'
  | 'connection_failed'
  | 'media_failed'
  | 'admin';
/** Payload of `call:heartbeat`, sent by the client: This end lives, and whether media flows. */
export interface CallHeartbeatCommand {
  callId: Id;
  /** The media generation: one more whenever both ends rebuild the connection. */
  epoch: number;
  mediaAlive?: boolean;
  /** MOS, 1 to 5; 0 unknown. */
  quality?: number;
}
/** Payload of `call:incoming`, sent by the backend: A call rings for this user; sent again after session:ready while it rings. */
export interface CallIncomingPayload {
  call: Call;
  from: User;
  offer?: unknown;
  candidates?: unknown[];
}
/** Payload of `call:leaving`, sent by the client: This page closes; perhaps it comes back. */
export interface CallLeavingCommand {
  callId: Id;
  /** The media generation: one more whenever both ends rebuild the connection. */
  epoch: number;
}
/** Answer of `GET /calls`: The call log, the newest first; or the calls that live now. */
export interface CallPage {
  items: Call[];
  nextCursor: string | null;
}
/** Payload of `call:peer-away`, sent by the backend; `call:peer-back`, sent by the backend. */
export interface CallPeerPayload {
  callId: Id;
  since: ISO;
}
/** Payload of `call:resume`, sent by the client: Back after a reload on the same device. */
export interface CallResumeCommand {
  callId: Id;
  /** The media generation: one more whenever both ends rebuild the connection. */
  epoch: number;
  sessionId: string;
}
/** Payload of `call:ringing`, sent by the backend; `call:ringing`, sent by the client. */
export interface CallRingingPayload {
  callId: Id;
}
/** Payload of `call:signal`, sent by the client: A signal for the other end; at most 32 candidates at once. */
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
/** What a signal of a call carries. */
export type CallSignalKind = 'description' | 'candidates' | 'media';
/** Payload of `call:signal`, sent by the backend: A signal of the other end, to the pinned session alone. */
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
/** Where a call stands. Everything but `RINGING` and `ANSWERED` is final. */
export type CallStatus = 'RINGING' | 'ANSWERED' | 'ENDED' | 'MISSED' | 'DECLINED' | 'BUSY' | 'FAILED';
/** Whether a call begins with video. */
export type CallType = 'VOICE' | 'VIDEO';
/** Payload of `call:updated`, sent by the backend: A call changed; the whole call, to every session of both. */
export interface CallUpdatedPayload {
  call: Call;
}
/** Body of `POST /calls/:id/decline`: Decline a call that rings for me. */
export interface DeclineCallRequest {
  reason?: 'declined' | 'busy';
}
/** Body of `POST /calls/:id/end`: End a call, or stop ringing; on a finished call nothing changes. */
export interface EndCallRequest {
  reason?: CallEndReason;
  sessionId?: string;
  /** What the client measured; bounded by the body limit. */
  stats?: Record<string, unknown>;
}
/** A STUN or TURN server, with what a user needs to use it. */
export interface IceServer {
  urls: string | string[];
  username?: string;
  credential?: string;
}
/** Answer of `GET /calls/:id/ice-servers`: STUN and TURN servers for one participant of a live call, valid for an hour at most. */
export interface IceServersAnswer {
  iceServers: IceServer[];
  expiresAt: ISO;
}
/** Query of `GET /calls`: The call log, the newest first; or the calls that live now. */
export interface ListCallsQuery {
  conversationId?: Id;
  /** At most 100; default 20; more is clamped (PAGE-4). */
  limit?: number;
  cursor?: string;
  status?: CallStatus;
  /** Only mine that are RINGING or ANSWERED. */
  active?: boolean;
}
/** Body of `POST /calls/:id/signal`: Pass a signal to the other end; twin of the `call:*` events. */
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
/** Answer of `POST /calls`: Call the other member; when they are calling me already, this answers them. */
export interface StartCallAnswer {
  call: Call;
  iceServers: IceServer[];
  resolution?: 'glare_answered';
  offer?: unknown;
  candidates?: unknown[];
}
/** Body of `POST /calls`: Call the other member; when they are calling me already, this answers them. */
export interface StartCallRequest {
  conversationId: Id;
  type: CallType;
  calleeId?: Id;
  clientId?: ClientId;
  sessionId?: string;
  deviceId?: string;
}
/** The body of every error: `application/problem+json`. Decide by `code`. */
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
/** What is wrong with one field of a request. */
export interface ProblemField {
  /** A JSON Pointer into the body, or a query parameter behind a slash. */
  path: string;
  code: string;
  message: string;
}
/** Answer of `GET /capabilities`: What this backend can do, and its limits. */
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
      /** Whether `message:send` is taken (RT-9). */
      sends?: boolean;
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
/** A part of the contract that a backend keeps whole or does not declare. */
export type Level = 'core' | 'media' | 'calls' | 'interactions' | 'groups' | 'push' | 'presence' | 'safety' | 'sync';
/** How much a backend takes; what it leaves out has the default of the contract. */
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
/** What a socket says of itself when it connects. */
export interface Handshake {
  token: string;
  v: 1;
  deviceId?: string;
}
/** Payload of `session:refresh`, sent by the client: A fresh token for this session. */
export interface RefreshSessionCommand {
  token: string;
}
/** Payload of `session:expired`, sent by the backend: The token ended; the server disconnects next. */
export interface SessionExpiredPayload {
  expiresAt?: ISO;
}
/** Payload of `session:expiring`, sent by the backend: The token of this session ends soon; answer with session:refresh. */
export interface SessionExpiringPayload {
  expiresAt: ISO;
}
/** Payload of `session:ready`, sent by the backend: The subscriptions of this session are live; whatever commits from now on arrives. */
export interface SessionReadyPayload {
  sessionId: string;
  userId: Id;
  serverTime: ISO;
  contract: string;
  dataEpoch: string;
}
/** Body of `POST /conversations/:id/typing`: Tell the others that I write or record; twin of the event `typing`. */
export interface SetTypingRequest {
  isTyping: boolean;
  kind?: TypingKind;
}
/** Payload of `typing`, sent by the client: I write or record; repeated every 4 seconds, its acknowledgement optional. */
export interface TypingCommand {
  conversationId: Id;
  isTyping: boolean;
  kind: TypingKind;
}
/** What somebody is doing in the composer. */
export type TypingKind = 'text' | 'voice';
/** Payload of `typing`, sent by the backend: A member writes or records; forget it after 6 seconds. */
export interface TypingPayload {
  conversationId: Id;
  userId: Id;
  isTyping: boolean;
  kind: TypingKind;
}
/** Query of `GET /presence`: Who is there, of those who share a conversation with me. */
export interface GetPresenceQuery {
  userIds: Id[];
}
/** Whether a user is there, and since when not. */
export interface Presence {
  userId: Id;
  status: PresenceStatus;
  lastSeenAt: ISO | null;
}
/** Answer of `GET /presence`. */
export interface PresenceList {
  items: Presence[];
}
/** Whether somebody is there. */
export type PresenceStatus = 'online' | 'away' | 'offline';
/** Payload of `presence:set`, sent by the client: I am here, or away. */
export interface SetPresenceCommand {
  status: 'online' | 'away';
}
/** Payload of `presence:subscribe`, sent by the client: Tell me about these users, of those who share a conversation with me. */
export interface SubscribePresenceCommand {
  userIds: Id[];
}
/** What a Web Push carries, encrypted for the browser. */
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
/** Body of `POST /push/subscriptions`: Send Web Push to this browser; the same endpoint keeps its id and moves to the new user. */
export interface SubscribePushRequest {
  endpoint: string;
  keys: {
    p256dh: string;
    auth: string;
  };
  deviceId: string;
  locale: string;
}
/** Answer of `POST /push/subscriptions`: Send Web Push to this browser; the same endpoint keeps its id and moves to the new user. */
export interface SubscriptionAnswer {
  subscription: {
    id: Id;
  };
}
/** Answer of `GET /blocks`: Whom I block. */
export interface BlockPage {
  items: User[];
  nextCursor: string | null;
}
/** Query of `GET /blocks`: Whom I block. */
export interface ListBlocksQuery {
  /** At most 100; more is clamped (PAGE-4). */
  limit?: number;
  cursor?: string;
}
/** What others may see of a user (SAFE-2). */
export interface Privacy {
  receipts: boolean;
  presence: boolean;
  lastSeen: boolean;
}
/** Answer of `GET /users/me/privacy`; `PATCH /users/me/privacy`. */
export interface PrivacyAnswer {
  privacy: Privacy;
}
/** Body of `PATCH /users/me/privacy`: Show more or less of me; what is left out stays as it is. */
export interface PrivacyRequest {
  receipts?: boolean;
  presence?: boolean;
  lastSeen?: boolean;
}
/** Answer of `POST /reports`: Tell the operator about a message, a user or a conversation. */
export interface ReportAnswer {
  report: {
    id: Id;
  };
}
/** Body of `POST /reports`: Tell the operator about a message, a user or a conversation. */
export interface ReportRequest {
  targetType: 'message' | 'user' | 'conversation';
  targetId: Id;
  reason: string;
  details?: string;
  clientId: ClientId;
}
/** How far a conversation has come, for a client that looks for what it missed. */
export interface ConversationHead {
  conversationId: Id;
  rev: Seq;
  lastSeq: Seq;
}
/** Payload of `hint`, sent by the backend: Where conversations stand; whoever is behind catches up. */
export interface HintPayload {
  items: ConversationHead[];
}
/** Answer of `GET /sync`: Everything that changed since a token; an accelerator that a client can do without. */
export interface SyncPage {
  conversations: Conversation[];
  removedConversationIds: Id[];
  calls: Call[];
  nextSince: string;
  hasMore: boolean;
  reset: boolean;
}
/** Query of `GET /sync`: Everything that changed since a token; an accelerator that a client can do without. */
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
  /** Send a message without a request of its own, where the backend declares that it takes it (RT-9, RT-6, MSG-3, MSG-4). */
  'message:send': SendMessageRequest;
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

/** What a message can be. */
export type MessageType = Message['type'];
/** The acknowledgement of every client event (RT-6). */
export type Ack<Data = unknown> = { ok: true; data?: Data } | { ok: false; error: Problem };
