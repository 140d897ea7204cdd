import type { ReactNode } from 'react';
import type { MessageAlbumProps } from './primitives/album-body.tsx';
import type { AvatarProps } from './primitives/avatar.tsx';
import type { CallPanelProps } from './primitives/call-panel.tsx';
import type { PlaceMapProps } from './primitives/card-bodies.tsx';
import type { ChatHeaderProps } from './primitives/chat-header.tsx';
import type { ComposerProps } from './primitives/composer.tsx';
import type { ConnectionBanner } from './primitives/connection-banner.tsx';
import type { ConversationListStateProps } from './primitives/conversation-list-state.tsx';
import type { ConversationRowProps } from './primitives/conversation-row.tsx';
import type { DateDividerProps, UnreadDividerProps } from './primitives/dividers.tsx';
import type { EmojiPickerProps } from './primitives/emoji-picker.tsx';
import type { ImagePreviewProps } from './primitives/image-viewer-preview.tsx';
import type { LightboxProps } from './primitives/lightbox.tsx';
import type { ListStateProps } from './primitives/list-state.tsx';
import type { PlaceDialogProps } from './primitives/map-place-dialog.tsx';
import type { MessageListProps } from './primitives/message-list.tsx';
import type { MessageRow } from './primitives/message-rows.ts';
import type { MessageTicks } from './primitives/message-ticks.tsx';
import type { RecorderBarProps } from './primitives/recorder-bar.tsx';
import type { DisplayMessage } from './types.ts';

/** A function, or what `memo`, `forwardRef` and `lazy` make of one. */
type Part<Props> = (props: Props) => ReactNode;

interface BodyProps {
  message: DisplayMessage;
}

/**
 * Every visual part by its name. A key that is absent leaves the part as it is. A part of one's own takes the same
 * props, and may show the original (`@majlis/react/parts`) inside itself. Define parts outside of components: one that
 * is made anew in every render loses what it holds.
 */
export interface ChatComponents {
  Avatar: Part<AvatarProps>;
  ChatHeader: Part<ChatHeaderProps>;
  ConnectionBanner: Part<Parameters<typeof ConnectionBanner>[0]>;
  ListState: Part<ListStateProps>;
  MessageList: Part<MessageListProps>;
  DateDivider: Part<DateDividerProps>;
  UnreadDivider: Part<UnreadDividerProps>;
  Message: Part<{ row: MessageRow }>;
  MessageText: Part<{ text: string }>;
  MessageTicks: Part<Parameters<typeof MessageTicks>[0]>;
  MessageFailure: Part<BodyProps>;
  MessagePhoto: Part<BodyProps>;
  MessageAlbum: Part<MessageAlbumProps>;
  MessageVideo: Part<BodyProps>;
  MessageFile: Part<BodyProps>;
  MessagePlace: Part<BodyProps>;
  /** A map in the card of a place; without it the card asks no third party for anything. */
  PlaceMap: Part<PlaceMapProps>;
  MessageBid: Part<BodyProps>;
  VoicePlayer: Part<BodyProps>;
  CallRow: Part<BodyProps>;
  SystemRow: Part<BodyProps>;
  Composer: Part<ComposerProps>;
  VoiceRecorder: Part<RecorderBarProps>;
  EmojiPicker: Part<EmojiPickerProps>;
  ImagePreview: Part<ImagePreviewProps>;
  PlaceDialog: Part<PlaceDialogProps>;
  ConversationRow: Part<ConversationRowProps>;
  ConversationListState: Part<ConversationListStateProps>;
  CallPanel: Part<CallPanelProps>;
  ImageViewer: Part<LightboxProps>;
}

/** Parts of one's own, by the names of those in whose place they stand. */
export type ChatReplacements = { readonly [Name in keyof ChatComponents]?: ChatComponents[Name] | undefined };
