export type { ChatComponents, ChatReplacements } from './chat-components.ts';
export { MessageAlbum, type MessageAlbumProps } from './primitives/album-body.tsx';
export { ArrivalAnnouncer, type ArrivalAnnouncerProps } from './primitives/arrival-announcer.tsx';
export { Avatar, type AvatarProps } from './primitives/avatar.tsx';
export { CallPanel, type CallPanelProps } from './primitives/call-panel.tsx';
export { CallRow } from './primitives/call-row.tsx';
export { MessageBid, MessagePlace, type PlaceMapProps } from './primitives/card-bodies.tsx';
export { SystemRow } from './primitives/centred-row.tsx';
export { ChatHeader, type ChatHeaderProps } from './primitives/chat-header.tsx';
export { ChatRoot, type ChatRootProps } from './primitives/chat-root.tsx';
export { Composer, type ComposerProps } from './primitives/composer.tsx';
export { ConnectionBanner } from './primitives/connection-banner.tsx';
export { ConversationListState, type ConversationListStateProps } from './primitives/conversation-list-state.tsx';
export { ConversationRow, type ConversationRowProps } from './primitives/conversation-row.tsx';
export { ConversationRows, type ConversationRowsProps } from './primitives/conversation-rows.tsx';
export type { ConversationScope } from './primitives/conversation-scope.ts';
export {
  DateDivider,
  type DateDividerProps,
  UnreadDivider,
  type UnreadDividerProps,
} from './primitives/dividers.tsx';
export { EmojiPicker, type EmojiPickerProps } from './primitives/emoji-picker.tsx';
export { MessageFile } from './primitives/file-body.tsx';
export { ImagePreview, type ImagePreviewProps } from './primitives/image-viewer-preview.tsx';
export { LanguageProvider, useLanguage } from './primitives/language.tsx';
export { Lightbox as ImageViewer, type LightboxProps as ImageViewerProps } from './primitives/lightbox.tsx';
export { ListState, type ListStateProps } from './primitives/list-state.tsx';
export { PlaceDialog, type PlaceDialogProps } from './primitives/map-place-dialog.tsx';
export { Message } from './primitives/message.tsx';
export { MessageFailure } from './primitives/message-failure.tsx';
export { MessageList, type MessageListProps } from './primitives/message-list.tsx';
export type { MessageRow } from './primitives/message-rows.ts';
export { MessageTicks } from './primitives/message-ticks.tsx';
export { MessagePhoto } from './primitives/photo-body.tsx';
export {
  RecorderBar as VoiceRecorder,
  type RecorderBarProps as VoiceRecorderProps,
} from './primitives/recorder-bar.tsx';
export { MessageText } from './primitives/text-body.tsx';
export { MessageVideo } from './primitives/video-body.tsx';
export { VoicePlayer, type VoicePlayerProps } from './primitives/voice-player.tsx';
export { Waveform, type WaveformProps } from './primitives/waveform.tsx';
export { ChatProvider, type ChatProviderProps } from './provider/chat-provider.tsx';
