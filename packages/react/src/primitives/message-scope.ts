import { createContext, useContext } from 'react';
import type { ChatUser, DisplayMessage } from '../types.ts';

/** What the parts of one message can ask of the conversation around them. Keeps its identity while nothing in it changes. */
export interface MessageScope {
  currentUserId: string;
  otherUser: ChatUser;
  /** Null: nothing can do it, so no button is offered. */
  retryMessage: ((message: DisplayMessage) => void) | null;
  cancelMessage: ((message: DisplayMessage) => void) | null;
  /** Shows a picture or film in full. */
  openPhoto: ((message: DisplayMessage) => void) | null;
  /** A fresh address for an attachment whose address has expired; null when nobody has one. */
  refreshUrl: ((message: DisplayMessage, attachmentId: string) => Promise<string | null>) | null;
  /** Calls the other side, by each kind of call that is offered. */
  callBack: { voice: (() => unknown) | null; video: (() => unknown) | null } | null;
  /** Who is who in a group; null in a conversation of two. */
  names: ReadonlyMap<string, string> | null;
  /** Gives or takes back a reaction of one's own. */
  react: ((message: DisplayMessage, emoji: string) => void) | null;
}

export const NOBODY: MessageScope = {
  currentUserId: '',
  otherUser: { id: '', name: '' },
  retryMessage: null,
  cancelMessage: null,
  openPhoto: null,
  refreshUrl: null,
  callBack: null,
  names: null,
  react: null,
};
export const MessageScopeContext = createContext<MessageScope>(NOBODY);
export const useMessageScope = (): MessageScope => useContext(MessageScopeContext);

/** The name of whoever wrote a message that is not one's own. */
export const toSenderName = ({ names, otherUser }: MessageScope, senderId: string | null): string =>
  names ? (names.get(senderId ?? '') ?? '') : otherUser.name;
