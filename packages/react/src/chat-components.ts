import type { ComponentType } from 'react';
import type { AvatarProps } from './primitives/avatar.tsx';
import type { ChatHeaderProps } from './primitives/chat-header.tsx';
import type { ComposerProps } from './primitives/composer.tsx';
import type { ConnectionBanner } from './primitives/connection-banner.tsx';
import type { DateDividerProps, UnreadDividerProps } from './primitives/dividers.tsx';
import type { LightboxProps } from './primitives/lightbox.tsx';
import type { ListStateProps } from './primitives/list-state.tsx';
import type { MessageListProps } from './primitives/message-list.tsx';
import type { MessageRow } from './primitives/message-rows.ts';
import type { MessageTicks } from './primitives/message-ticks.tsx';
import type { DisplayMessage } from './types.ts';

interface BodyProps {
  message: DisplayMessage;
}

/**
 * Every visual part by its name. A key that is absent leaves the part as it is. A part of one's own takes the same
 * props, and may show the original (`@majlis/react/parts`) inside itself. Define parts outside of components: one that
 * is made anew in every render loses what it holds.
 */
export interface ChatComponents {
  Avatar: ComponentType<AvatarProps>;
  ChatHeader: ComponentType<ChatHeaderProps>;
  ConnectionBanner: ComponentType<Parameters<typeof ConnectionBanner>[0]>;
  ListState: ComponentType<ListStateProps>;
  MessageList: ComponentType<MessageListProps>;
  DateDivider: ComponentType<DateDividerProps>;
  UnreadDivider: ComponentType<UnreadDividerProps>;
  Message: ComponentType<{ row: MessageRow }>;
  MessageText: ComponentType<{ text: string }>;
  MessageTicks: ComponentType<Parameters<typeof MessageTicks>[0]>;
  MessageFailure: ComponentType<BodyProps>;
  MessagePhoto: ComponentType<BodyProps>;
  MessageVideo: ComponentType<BodyProps>;
  MessageFile: ComponentType<BodyProps>;
  MessagePlace: ComponentType<BodyProps>;
  MessageBid: ComponentType<BodyProps>;
  VoicePlayer: ComponentType<BodyProps>;
  CallRow: ComponentType<BodyProps>;
  SystemRow: ComponentType<BodyProps>;
  Composer: ComponentType<ComposerProps>;
  Lightbox: ComponentType<LightboxProps>;
}
