import type { CallType, Conversation, Id, Message, TypingKind } from '@majlis/contract';
import type {
  CallOverReason,
  CallSessionStatus,
  CallState,
  ChatMessage,
  ConnectionState,
  LocalMessageFields,
  MajlisError,
  TimelineStatus,
} from '@majlis/core';
import type { ReactNode } from 'react';
import type { ReplacementProps } from './provider/replacements.ts';

/** The other side as the components show it. */
export interface ChatUser {
  id: string;
  name: string;
  profileImage?: string | null | undefined;
  isOnline?: boolean | undefined;
  lastSeenAt?: string | null | undefined;
}
/** A message as the components take it: the contract's, with whatever the SDK adds. */
export type DisplayMessage = Message &
  Partial<LocalMessageFields> & {
    /** This user marked it on this device. */
    isStarred?: boolean;
  };

/** Which conversation `useChat` opens. */
export interface UseChatOptions {
  conversationId?: Id | undefined;
  /** Opens (or makes) the direct conversation with this user when no conversationId is given. */
  otherUserId?: Id | undefined;
  /** What the conversation is about, with otherUserId. */
  contextId?: string | undefined;
  /** Marks messages as read while the page is visible. Default true. */
  markReadAutomatically?: boolean | undefined;
}
/** Everything the seed's examples use, and the rest a screen needs. Every function keeps its identity between renders. */
export interface UseChatResult {
  conversation: Conversation | null;
  messages: readonly ChatMessage[];
  timeline: TimelineStatus;
  error: MajlisError | null;
  connection: ConnectionState;
  sendTextMessage(text: string): Promise<ChatMessage>;
  sendVoiceMessage(blob: Blob, duration: number, options?: { waveform?: readonly number[] }): Promise<ChatMessage>;
  sendImage(file: Blob, options?: { caption?: string; width?: number; height?: number }): Promise<ChatMessage>;
  sendLocation(lat: number, lng: number, address?: string): Promise<ChatMessage>;
  loadOlder(): Promise<void>;
  retryMessage(message: DisplayMessage): void;
  cancelMessage(message: DisplayMessage): void;
  markAsRead(): Promise<void>;
  isTyping: boolean;
  typingUserIds: readonly Id[];
  /** `sendTyping()` on each keystroke, `sendTyping(false)` when the text is emptied. */
  sendTyping(isTyping?: boolean, kind?: TypingKind): void;
  callState: CallState;
  /** The call functions never reject: a failure is in `callState.error` and in the system's `error` event. */
  startVoiceCall(): Promise<void>;
  startVideoCall(): Promise<void>;
  answerCall(): Promise<void>;
  endCall(): void;
  declineCall(): void;
  toggleMute(): void;
  toggleVideo(): void;
}

/** What `WhatsAppStyleChat` takes. A handler that is left out takes its button with it. */
export interface WhatsAppStyleChatProps extends ReplacementProps {
  conversationId: string;
  currentUserId: string;
  otherUser: ChatUser;
  messages: readonly DisplayMessage[];
  onSendMessage: (text: string) => unknown;
  onSendVoice?: ((blob: Blob, duration: number, options?: { waveform?: readonly number[] }) => unknown) | undefined;
  onSendImage?: ((file: File, options?: { caption?: string; width?: number; height?: number }) => unknown) | undefined;
  onSendLocation?: ((lat: number, lng: number, address?: string) => unknown) | undefined;
  onStartVoiceCall?: (() => unknown) | undefined;
  onStartVideoCall?: (() => unknown) | undefined;
  isTyping?: boolean | undefined;
  onTyping?: ((isTyping?: boolean, kind?: TypingKind) => void) | undefined;
  onBack?: (() => void) | undefined;
  /** Default true: Enter sends, Shift and Enter begins a line. False: Enter begins a line, Control or Command and Enter sends. */
  sendOnEnter?: boolean | undefined;
  /** What the seed does not name comes from the nearest `ChatProvider`'s system when it holds this conversation; these override it. */
  onRetryMessage?: ((message: DisplayMessage) => void) | undefined;
  onCancelMessage?: ((message: DisplayMessage) => void) | undefined;
  onLoadOlder?: (() => unknown) | undefined;
  hasOlder?: boolean | undefined;
  isLoading?: boolean | undefined;
  connection?: ConnectionState | undefined;
  /** BCP 47; the built-in dictionaries are `ar` (default) and `en`. Direction follows it. */
  locale?: string | undefined;
  colorScheme?: 'light' | 'dark' | 'auto' | undefined;
  /** How close things stand. Default: as the nearest `ChatProvider` says. */
  density?: 'comfortable' | 'compact' | undefined;
  /** Digits: `latn` or `arab`; default: the locale's own. */
  numberingSystem?: string | undefined;
  className?: string | undefined;
}

/** What `CallModal` takes. */
export interface CallModalProps {
  isOpen: boolean;
  callType: CallType;
  callStatus: CallSessionStatus | (string & {});
  isIncoming: boolean;
  remoteUser: ChatUser;
  /** Seconds. */
  duration: number;
  localStream?: MediaStream | null | undefined;
  remoteStream?: MediaStream | null | undefined;
  isMuted: boolean;
  isVideoEnabled: boolean;
  onAnswer: () => unknown;
  onDecline: () => unknown;
  onEnd: () => unknown;
  onToggleMute: () => unknown;
  onToggleVideo: () => unknown;
  /**
   * Which call of the nearest `ChatProvider`'s service this is. Default: the one with `remoteUser`. When the service
   * holds it, devices, screen sharing, notices, quality and streams come from there.
   */
  callId?: Id | undefined;
  /** Answers a video call without one's own camera. Default: the service's own way; no button where neither is. */
  onAnswerVoice?: (() => unknown) | undefined;
  /** Default: calls `remoteUser` by the nearest system when it held the call that is over; else no button. */
  onCallAgain?: (() => unknown) | undefined;
  /** The user has read why the call is over. */
  onClose?: (() => unknown) | undefined;
  /** Why the call is over; default: what the service says. */
  endReason?: CallOverReason | null | undefined;
  /** Address of a sound; null: silent. Default: a built-in one that costs no download. */
  ringtone?: string | null | undefined;
  /** What the caller hears while it rings at the other end; as `ringtone`. */
  ringback?: string | null | undefined;
  locale?: string | undefined;
}

/** What `ConversationList` takes. */
export interface ConversationListProps {
  currentUserId: Id;
  /** In the order to show them; pinned ones go first. Default: those of the nearest `ChatProvider`'s system, loaded on mount. */
  conversations?: readonly Conversation[] | undefined;
  /** The one that is open. */
  activeId?: Id | null | undefined;
  onSelect?: ((conversation: Conversation) => unknown) | undefined;
  /** Who writes or records where, by conversation. Default: as the nearest system says. */
  typing?: Readonly<Record<Id, TypingKind | undefined>> | undefined;
  /** Texts not sent yet, by conversation. Default: those that the nearest system keeps. */
  drafts?: Readonly<Record<Id, string | undefined>> | undefined;
  isLoading?: boolean | undefined;
  error?: MajlisError | null | undefined;
  onRetry?: (() => unknown) | undefined;
  hasMore?: boolean | undefined;
  /** Asked for as the end of the list comes near, one at a time. */
  onLoadMore?: (() => unknown) | undefined;
  connection?: ConnectionState | undefined;
  /** Buttons beside the title, for example one that starts a conversation. */
  actions?: ReactNode | undefined;
  /** BCP 47; as in `WhatsAppStyleChatProps`. */
  locale?: string | undefined;
  colorScheme?: 'light' | 'dark' | 'auto' | undefined;
  /** How close things stand. Default: as the nearest `ChatProvider` says. */
  density?: 'comfortable' | 'compact' | undefined;
  /** Digits: `latn` or `arab`; default: the locale's own. */
  numberingSystem?: string | undefined;
  className?: string | undefined;
}

/** What `ChatInbox` takes. */
export interface ChatInboxProps {
  currentUserId: Id;
  /** The conversation that is open, when the page decides it; null: none. Without it the inbox remembers by itself. */
  conversationId?: Id | null | undefined;
  /** The one that is open at first, when the inbox remembers by itself. */
  defaultConversationId?: Id | null | undefined;
  /** The user has chosen a conversation, or gone back to the list (null). */
  onConversationChange?: ((conversationId: Id | null) => unknown) | undefined;
  /** Buttons beside the title of the list. */
  actions?: ReactNode | undefined;
  locale?: string | undefined;
  colorScheme?: 'light' | 'dark' | 'auto' | undefined;
  /** How close things stand. Default: as the nearest `ChatProvider` says. */
  density?: 'comfortable' | 'compact' | undefined;
  numberingSystem?: string | undefined;
  className?: string | undefined;
}
