import type { Id } from '@majlis/contract';
import type { MajlisError } from '@majlis/core';

/** The conversation is open and its newest messages are shown. Once for each conversation that the element opens. */
export interface ReadyDetail {
  conversationId: Id;
  userId: Id;
}
/** What went wrong, of the sign-in, of the conversation or behind it; the element shows it too where it matters. */
export interface ErrorDetail {
  error: MajlisError;
}
/** How many messages of the conversation its user has not read. At the start and with every change. */
export interface UnreadDetail {
  conversationId: Id;
  unreadCount: number;
}

/** What the element tells the page: each bubbles and leaves the shadow root. */
export interface MajlisChatEvents {
  'majlis:ready': CustomEvent<ReadyDetail>;
  'majlis:error': CustomEvent<ErrorDetail>;
  'majlis:unread': CustomEvent<UnreadDetail>;
}

/** The properties that an attribute holds: `baseUrl` is `base-url`, and so on. Null: there is no such attribute. */
export interface MajlisChatAttributes {
  /** Where the backend's routes live, ending in `/api`. Default: `/api` of the page's own origin. */
  baseUrl: string | null;
  /** Who is signed in. */
  userId: string | null;
  /** The direct conversation with this user is opened, and made if need be. */
  otherUserId: string | null;
  /** The conversation to open; wins over `otherUserId`. */
  conversationId: string | null;
  /** What the conversation is about, with `otherUserId`. */
  contextId: string | null;
  /** BCP 47. Default: the nearest `lang` of the page when the chat speaks it, else `ar`. */
  locale: string | null;
  /** `light`, `dark` or `auto`. */
  colorScheme: string | null;
}

/** The element `<majlis-chat>`: one conversation with its calls, in a shadow root of its own. */
export interface MajlisChatElement extends HTMLElement, MajlisChatAttributes {
  /** Asked for a fresh token at start, before expiry and when the backend says that the old one has expired. */
  getToken: (() => Promise<string> | string) | null;
  /** A fixed token, where there is no `getToken`. Never an attribute: a page's markup is no place for it. */
  token: string | null;
  addEventListener<Name extends keyof MajlisChatEvents>(
    type: Name,
    listener: (this: MajlisChatElement, event: MajlisChatEvents[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
