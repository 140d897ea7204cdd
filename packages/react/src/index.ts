export type { ChatComponents, ChatReplacements } from './chat-components.ts';
export { type UseCallResult, useCall } from './hooks/use-call.ts';
export { type UseCapabilitiesResult, useCapabilities } from './hooks/use-capabilities.ts';
export { useChat } from './hooks/use-chat.ts';
export { type UseComposerResult, useComposer } from './hooks/use-composer.ts';
export { useConnection } from './hooks/use-connection.ts';
export {
  type ConversationActions,
  type ConversationOverrides,
  useConversationActions,
} from './hooks/use-conversation-actions.ts';
export { type UseConversationsResult, useConversations } from './hooks/use-conversations.ts';
export { type UseDevicesResult, useDevices } from './hooks/use-devices.ts';
export { type GeolocationState, type UseGeolocationResult, useGeolocation } from './hooks/use-geolocation.ts';
export { type PrepareImage, useImagePreparer } from './hooks/use-image-preparer.ts';
export { type MessageActions, useMessageActions } from './hooks/use-message-actions.ts';
export { type UseMessagesResult, useMessages } from './hooks/use-messages.ts';
export { usePresence } from './hooks/use-presence.ts';
export { type Typist, type UseTypingResult, useTyping } from './hooks/use-typing.ts';
export {
  type UseVoiceRecorderOptions,
  type UseVoiceRecorderResult,
  useVoiceRecorder,
} from './hooks/use-voice-recorder.ts';
export type { Dictionary, PartialDictionary } from './locales/dictionary.ts';
export type { TrayItem } from './media/attachment-tray.ts';
export type { Geolocator, GeoPosition } from './media/geolocator.ts';
export type { DecodedImage, EncodeOptions, ImageCodec } from './media/image-codec.ts';
export type { PreparedImage } from './media/image-resize.ts';
export type { MediaPorts } from './media/media-ports.ts';
export type { Capture, CapturedSound, Microphone } from './media/microphone.ts';
export type { VoiceRecorderState, VoiceRecording } from './media/voice-control.ts';
export {
  defineMessageType,
  type MessageAction,
  type MessageOf,
  type MessageTypeDefinition,
  type MessageTypeOptions,
} from './message-type.ts';
export { type MessageKinds, useMessageKinds } from './primitives/message-kinds.ts';
export type { DeviceKind, DevicesState } from './provider/call-devices.ts';
export { ChatProvider, type ChatProviderProps } from './provider/chat-provider.tsx';
export type { ListStatus } from './provider/conversation-list.ts';
export type { Page } from './provider/page.ts';
export { useStoreSelector } from './provider/use-store-selector.ts';
export { CallModal } from './styled/call-modal.tsx';
export { ChatInbox } from './styled/chat-inbox.tsx';
export { ConversationList } from './styled/conversation-list.tsx';
export { WhatsAppStyleChat } from './styled/whats-app-style-chat.tsx';
export type {
  CallModalProps,
  ChatInboxProps,
  ChatUser,
  ConversationListProps,
  DisplayMessage,
  UseChatOptions,
  UseChatResult,
  WhatsAppStyleChatProps,
} from './types.ts';
