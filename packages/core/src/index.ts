export { createSystemClock } from './base/clock.ts';
export { createMajlisError, isMajlisError, type MajlisErrorOptions } from './base/errors.ts';
export type { CallPorts } from './calls/call-ports.ts';
export {
  createInteractions,
  type Interactions,
  type InteractionsOptions,
  type MessageSearchPage,
  type SearchMessagesOptions,
} from './interactions.ts';
export type { DevicePermission, Devices, SoundLevel } from './io/devices.ts';
export { createMemoryStorage } from './io/memory-storage.ts';
export type { PeerChannel, PeerConnection, PeerFactory, PeerSender, PeerTransceiver } from './io/peer.ts';
export type {
  Clock,
  Environment,
  Http,
  HttpRequest,
  Logger,
  OutboxEntry,
  Storage,
  Tabs,
  TabsHandle,
  Tokens,
  Transport,
  TransportHandle,
  TransportHandlers,
  TransportStart,
  UserStorage,
  WireEvent,
} from './io/ports.ts';
export type { DeviceMemory, RememberedDevices } from './io/remembered-devices.ts';
export type { StarMemory } from './io/star-memory.ts';
export { createMessagingSystem } from './messaging-system.ts';
export type { SystemPorts } from './messaging-system-ports.ts';
export { createPresence, type PresenceOptions, type PresencePage } from './presence.ts';
export { messagingSystem, webRTCService } from './singletons.ts';
export { createStars, type Stars, type StarsOptions } from './stars.ts';
export { IDLE_CALL } from './state/calls.ts';
export {
  selectConversation,
  selectConversations,
  selectDraft,
  selectMessages,
  selectTimeline,
  selectTyping,
  selectUnreadTotal,
} from './state/selectors.ts';
export type {
  CallDevice,
  CallMedia,
  CallNotice,
  CallOverReason,
  CallQualityLevel,
  CallSessionStatus,
  CallState,
  CallStreams,
  ChatMessage,
  ConnectionState,
  ConnectionStatus,
  DirectConversationOptions,
  DraftActions,
  FileOptions,
  GetConversationsOptions,
  GetMessagesOptions,
  ImageOptions,
  LocalMessageFields,
  MajlisError,
  MessageActions,
  MessageStatus,
  MessagingEvents,
  MessagingSystem,
  MessagingSystemOptions,
  PresenceService,
  PresenceState,
  PresenceStatus,
  StateReader,
  SystemState,
  TextOptions,
  TimelineStatus,
  TrackProcessor,
  VoiceOptions,
  WebRTCEvents,
  WebRTCService,
} from './types.ts';
export { createWebRTCService, type WebRTCServiceOptions } from './webrtc-service.ts';
