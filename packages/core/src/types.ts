import type {
  Call,
  CallEndReason,
  CallType,
  Capabilities,
  Conversation,
  ErrorCode,
  Id,
  Message,
  ServerEvents,
  TypingKind,
  User,
} from '@majlis/contract';
import type { Logger, Storage, Transport } from './io/ports.ts';
import type { FileOptions, ImageOptions, TextOptions, VoiceOptions } from './send-options.ts';

export type { FileOptions, ImageOptions, TextOptions, VoiceOptions };

/** Where a message the user wrote stands. The rank never falls, save `failed` → `queued` by retry (G6). */
export type MessageStatus = 'queued' | 'uploading' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed';

/** An error with a stable code; made by `createMajlisError`, told apart by `isMajlisError`. */
export interface MajlisError extends Error {
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly status?: number;
  /** Milliseconds that the backend asked to wait (Retry-After). */
  readonly retryAfterMs?: number;
  /** How to put it right, when the code alone does not say. */
  readonly hint?: string;
}

/** What this device knows of a message beside what the server holds. */
export interface LocalMessageFields {
  /** Stable from the moment of writing to the last tick: the clientId of a message of one’s own, the id of any other. */
  key: string;
  isOwn: boolean;
  /** Of a message from someone else: `sent`. */
  status: MessageStatus;
  error: MajlisError | null;
  /** Upload progress from 0 to 1 while `uploading`, else null. */
  progress: number | null;
}
/**
 * A message as the SDK holds it. Until the server has it, `id` is the clientId, `seq` and `rev` are 0 and
 * attachment URLs are `blob:` URLs of this page.
 */
export type ChatMessage = Message & LocalMessageFields;

/** How it stands with the backend; `failed` means that trying again is useless. */
export type ConnectionStatus = 'idle' | 'connecting' | 'connected' | 'reconnecting' | 'offline' | 'failed';
/** How it stands with the backend, and why. */
export interface ConnectionState {
  status: ConnectionStatus;
  /** Why it is not connected. */
  error: MajlisError | null;
  /** True when another tab holds the connection. */
  shared: boolean;
}

/** Where the call of this device stands. */
export type CallSessionStatus =
  | 'idle'
  | 'acquiring'
  | 'calling'
  | 'ringing'
  | 'incoming'
  | 'answering'
  | 'connecting'
  | 'connected'
  | 'reconnecting'
  | 'ended';
/** Why a call is over: what its record says, or what only this device knows. */
export type CallOverReason =
  | CallEndReason
  | 'declined'
  | 'busy'
  | 'cancelled'
  | 'timeout'
  | 'caller_lost'
  | 'answered_elsewhere'
  | 'unavailable';
/** Something to tell in the call, until it is over or no longer true. */
export type CallNotice =
  | 'permission-prompt'
  | 'camera-unavailable'
  | 'listening-only'
  | 'microphone-lost'
  | 'speaking-while-muted'
  | 'video-paused'
  | 'playback-blocked'
  | 'peer-away'
  | 'peer-recording';
/** How good a call sounds and looks, in four steps. */
export type CallQualityLevel = 'excellent' | 'good' | 'fair' | 'poor';
/** The seed's `callState`, and what a screen needs besides. */
export interface CallState {
  status: CallSessionStatus;
  callId: Id | null;
  type: CallType | null;
  isIncoming: boolean;
  remoteUserId: Id | null;
  remoteUserName: string | null;
  /** Whole seconds since media first flowed, by the server's word: both ends count alike. */
  duration: number;
  isMuted: boolean;
  /** This side's camera is on. */
  isVideoEnabled: boolean;
  error: MajlisError | null;
  /** What the other end says of itself. */
  remoteMedia: { audio: boolean; video: boolean; screen: boolean };
  isScreenSharing: boolean;
  isRecording: boolean;
  notices: readonly CallNotice[];
  quality: CallQualityLevel | null;
  /** Set while `ended`. */
  endReason: CallOverReason | null;
  /** Another tab of this page holds the call: no sound, no streams here. */
  isElsewhere: boolean;
}

/** Events of `messagingSystem.on`; state first: when one fires the state already holds it. */
export interface MessagingEvents {
  /** Once for each message that enters live: another's when it arrives, one's own when it is written. Never for history. */
  'message:new': { message: ChatMessage };
  'message:updated': { message: ChatMessage };
  /** Fires once for each time a message ends as `failed`. */
  'message:failed': { message: ChatMessage; error: MajlisError };
  'conversation:new': { conversation: Conversation };
  'conversation:updated': { conversation: Conversation };
  'conversation:removed': { conversationId: Id; reason: string };
  receipt: ServerEvents['receipt'];
  typing: { conversationId: Id; userId: Id; isTyping: boolean; kind: TypingKind };
  'connection:changed': ConnectionState;
  'call:incoming': { call: Call; from: User };
  /** A background failure that belongs to no message: refused frame, lost storage, failed refresh. */
  error: { error: MajlisError };
}

/** What `createMessagingSystem` takes; everything has a default. */
export interface MessagingSystemOptions {
  /** Where the backend's routes live, ending in `/api`. Default: `/api` of the page's own origin. */
  baseUrl?: string;
  /** A fixed token, when `initialize` is given none. */
  token?: string;
  /** Asked for a fresh token at start (when none is given), before expiry and after `token_expired`. */
  getToken?: () => Promise<string> | string;
  /** Default `socketio`, which falls back to polling when the socket cannot connect. */
  transport?: 'socketio' | 'polling' | Transport;
  /** Default: IndexedDB where it exists, memory elsewhere. */
  storage?: Storage;
  /** Default: warnings and errors to the console. */
  logger?: Logger;
  /** BCP 47 tag for words the core itself makes. Default `ar`. */
  locale?: string;
  /** Capabilities of a backend without GET /capabilities (level `seed`). */
  capabilities?: Capabilities;
  /** Messages kept in memory per conversation (default 500) and conversations kept with messages (default 20). */
  memory?: { messagesPerConversation?: number; conversations?: number };
  /** Share one connection between tabs. Default true. */
  shareAcrossTabs?: boolean;
  /** Check every answer and event against the contract's schemas and warn; for development. Default false. */
  validateResponses?: boolean;
  /** Replaces `fetch`, for tests and special runtimes. */
  fetch?: typeof fetch;
}

/** Which page of a conversation. */
export interface GetMessagesOptions {
  /** At most one of the three; a seq. None: the newest page. */
  before?: number;
  after?: number;
  around?: number;
  /** 1–100, default 50. */
  limit?: number;
}
/** Which page of the list. */
export interface GetConversationsOptions {
  /** True: the page after those already loaded. */
  more?: boolean;
  /** 1–100, default 30. */
  limit?: number;
}
/** What a direct conversation is about. */
export interface DirectConversationOptions {
  contextId?: string;
  context?: Record<string, unknown>;
}

/** One immutable picture of everything the system holds. Read it through the `select…` functions. */
export interface SystemState {
  readonly userId: Id | null;
  readonly connection: ConnectionState;
  readonly capabilities: Capabilities | null;
  readonly call: CallState;
  // the remaining slices are private to core/state; extended there by intersection
}
/** One immutable picture of everything, and word of the next. */
export interface StateReader {
  getSnapshot(): SystemState;
  /** Calls `listener` after each batch of changes; returns its undo. */
  subscribe(listener: () => void): () => void;
}

/** What the timeline of one conversation knows about its ends. */
export interface TimelineStatus {
  status: 'idle' | 'loading' | 'ready' | 'failed';
  error: MajlisError | null;
  hasOlder: boolean;
  hasNewer: boolean;
  loadingOlder: boolean;
  loadingNewer: boolean;
  /** First unread seq when the conversation was opened, or null. */
  unreadFromSeq: number | null;
}
/** What can be done with messages besides sending them. */
export interface MessageActions {
  /** Loads the page above (below) what is held; resolves when it is in the state. */
  loadOlder(conversationId: Id): Promise<void>;
  loadNewer(conversationId: Id): Promise<void>;
  /** Loads the page around a seq and makes it the window. */
  loadAround(conversationId: Id, seq: number): Promise<void>;
  /** Puts a failed message back in the queue with the same clientId. */
  retry(key: string): Promise<void>;
  /** Takes back a message the server does not have: aborts its upload, removes it. Resolves false when it was already sent. */
  cancel(key: string): Promise<boolean>;
  /**
   * A file of any type; a film is sent as VIDEO, all else as FILE. Resolves once it is accepted: kept on this device with
   * its bytes, so that an upload that is cut goes on, after a reload too. Needs level `media`.
   * @throws invalid_argument, too_large, unsupported, storage_full, storage_unavailable
   */
  sendFile(conversationId: Id, file: Blob, options?: FileOptions): Promise<ChatMessage>;
  /** Where the bytes of an attachment are now: signed addresses end. Needs level `media`. */
  attachmentUrl(attachmentId: Id): Promise<string>;
}
/** Texts that are not sent yet, one for each conversation. */
export interface DraftActions {
  get(conversationId: Id): string;
  /** Kept per conversation and across reloads; '' removes it. */
  set(conversationId: Id, text: string): void;
}

/**
 * Conversations, messages, typing, receipts and calls of one user.
 * Argument mistakes throw or reject with `invalid_argument`; use before `initialize` rejects with `not_initialized`.
 */
export interface MessagingSystem {
  /** Signs in and connects. Resolves when stored messages are back and the first connection attempt has been made or has failed (it goes on in the background). */
  initialize(userId: Id, token?: string): Promise<void>;
  /** Stops every timer, listener and socket. `wipe` also removes this user's stored data. */
  disconnect(options?: { wipe?: boolean }): Promise<void>;
  getConversations(options?: GetConversationsOptions): Promise<Conversation[]>;
  getConversation(conversationId: Id): Promise<Conversation>;
  getOrCreateConversation(otherUserId: Id, options?: DirectConversationOptions): Promise<Conversation>;
  getMessages(conversationId: Id, options?: GetMessagesOptions): Promise<ChatMessage[]>;
  /** Resolves once the message is accepted: shown and stored on this device. Delivery goes on in the background and shows in `status`. */
  sendTextMessage(conversationId: Id, text: string, options?: TextOptions): Promise<ChatMessage>;
  /** `duration` in seconds. */
  sendVoiceMessage(conversationId: Id, blob: Blob, duration: number, options?: VoiceOptions): Promise<ChatMessage>;
  sendImage(conversationId: Id, file: Blob, options?: ImageOptions): Promise<ChatMessage>;
  /** Degrees. */
  sendLocation(conversationId: Id, lat: number, lng: number, address?: string): Promise<ChatMessage>;
  /** Call it on every keystroke; it is sent at most every 4 s (and at most 1/s). */
  sendTyping(conversationId: Id, kind?: TypingKind): void;
  stopTyping(conversationId: Id): void;
  /** Marks as read up to `seq`, by default the newest message held. */
  markAsRead(conversationId: Id, seq?: number): Promise<void>;
  /** The four reject with `unsupported` while the backend does not declare level `calls`. */
  startCall(conversationId: Id, calleeId: Id, type: CallType): Promise<Call>;
  answerCall(callId: Id): Promise<Call>;
  endCall(callId: Id): Promise<Call>;
  declineCall(callId: Id): Promise<Call>;
  /** Returns its undo. A handler that throws harms no other. */
  on<Name extends keyof MessagingEvents>(event: Name, handler: (payload: MessagingEvents[Name]) => void): () => void;
  readonly state: StateReader;
  readonly messages: MessageActions;
  readonly drafts: DraftActions;
}

/*
 * Selectors, exported by core (each returns the same reference while nothing it reads has changed):
 *   selectConversations(state): readonly Conversation[]                       newest activity first
 *   selectConversation(state, conversationId): Conversation | null
 *   selectMessages(state, conversationId): readonly ChatMessage[]             seq ascending, unsent at the end
 *   selectTimeline(state, conversationId): TimelineStatus
 *   selectTyping(state, conversationId): readonly { userId: Id; kind: TypingKind }[]
 *   selectDraft(state, conversationId): string
 *   selectUnreadTotal(state): number
 *   state.connection, state.call, state.capabilities, state.userId are read directly
 */

/** Events of `webRTCService.on`; each fires once per fact, after `getState()` holds it. */
export interface WebRTCEvents {
  incoming: { callId: Id; remoteUserId: Id; userName: string; type: CallType };
  connected: { callId: Id };
  /** `duration` in whole seconds. */
  ended: { callId: Id; reason: CallOverReason; duration: number };
  remoteStream: MediaStream;
  state: CallState;
  /** What this side sends. */
  media: { audio: boolean; video: boolean; screen: boolean };
  /** Once a second while connected; `mos` 1–4.5. */
  quality: { level: CallQualityLevel; mos: number };
  reconnecting: { callId: Id };
  error: { error: MajlisError };
  'playback-blocked': { callId: Id };
}

/** A microphone, a camera or a speaker. */
export interface CallDevice {
  id: string;
  kind: 'microphone' | 'camera' | 'speaker';
  /** Empty until the user has allowed the device once. */
  label: string;
}
/** A screen and its sound are tracks beside camera and microphone. */
export interface CallStreams {
  local: MediaStream | null;
  remote: MediaStream | null;
  localScreen: MediaStream | null;
  remoteScreen: MediaStream | null;
}
/** Takes a track and gives the one to send instead; `null` takes it out again. */
export type TrackProcessor = (track: MediaStreamTrack) => Promise<MediaStreamTrack> | MediaStreamTrack;
/** Devices, screen, recording and streams of the live call. */
export interface CallMedia {
  /** What there is now; `[]` where the browser does not tell. */
  listDevices(): Promise<readonly CallDevice[]>;
  /** The device in use or remembered, or null for the system's own choice. */
  chosenDevice(kind: CallDevice['kind']): string | null;
  /** Remembered for later calls and used in this one. @throws device_not_found, device_in_use, permission_denied, unsupported */
  chooseDevice(kind: CallDevice['kind'], deviceId: string): Promise<void>;
  /** Devices came, went or were chosen; returns its undo. */
  onDevicesChanged(listener: () => void): () => void;
  streams(): CallStreams;
  /** @throws permission_denied when the user closes the picker, unsupported where there is none */
  startScreenShare(): Promise<void>;
  stopScreenShare(): void;
  /** Records both sides here and tells the other end. @throws conflict without a connected call, unsupported */
  startRecording(): Promise<void>;
  /** Resolves with the recording (WebM or MP4). @throws conflict when none runs */
  stopRecording(): Promise<Blob>;
  /** Noise suppression, blur and the like; kept for later calls. */
  setProcessor(kind: 'audio' | 'video', processor: TrackProcessor | null): Promise<void>;
  /** After `playback-blocked`, from a user's gesture; also asks again for a microphone that was refused. */
  resume(): Promise<void>;
  /** A short code made of both ends' DTLS fingerprints, equal on both sides; null before media flows. */
  safetyCode(): Promise<string | null>;
}

/** The live call of this page; one at a time. */
export interface WebRTCService {
  startCall(callId: Id, remoteUserId: Id, userName: string, type: CallType): Promise<void>;
  /** `video: false` answers a video call as voice. The offer is optional: the service holds the one that came with the ring. */
  answerCall(offer?: RTCSessionDescriptionInit | null, options?: { video?: boolean }): Promise<void>;
  endCall(): void;
  declineCall(): void;
  toggleMute(): void;
  toggleVideo(): void;
  switchCamera(): Promise<void>;
  getState(): CallState;
  isInCall(): boolean;
  getLocalMediaStream(): MediaStream | null;
  getRemoteMediaStream(): MediaStream | null;
  on<Name extends keyof WebRTCEvents>(event: Name, handler: (payload: WebRTCEvents[Name]) => void): () => void;
  readonly media: CallMedia;
}

/** Whether somebody is there. */
export type PresenceStatus = 'online' | 'away' | 'offline';
/** Whether somebody is there, and since when not. */
export interface PresenceState {
  status: PresenceStatus;
  /** ISO 8601; null while unknown. */
  lastSeenAt: string | null;
}
/** Who is there: level `presence`. Without it `get` gives null and watching does nothing. */
export interface PresenceService {
  isSupported(): boolean;
  /** Null: unknown. The same reference while nothing changed. */
  get(userId: Id): PresenceState | null;
  /** Keeps these users current until the returned undo is called; asked for again after each reconnection. */
  watch(userIds: readonly Id[]): () => void;
  /** This user's own state; `away` while the page is hidden is set by itself. */
  set(status: 'online' | 'away'): void;
  subscribe(listener: () => void): () => void;
  dispose(): void;
}
