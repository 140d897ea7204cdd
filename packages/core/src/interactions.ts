import { DEFAULT_LIMITS, type Id, type Message } from '@majlis/contract';
import { requireId, requireInteger } from './base/arguments.ts';
import { createSystemClock } from './base/clock.ts';
import { createArgumentError, createMajlisError } from './base/errors.ts';
import { createConsoleLogger } from './base/logger.ts';
import { createForwarding, isMedia, requireForwardable } from './features/forwarding.ts';
import { requireLevel, requireReaction, requireWords, toSearchText, toTargets } from './features/interaction-checks.ts';
import { take } from './io/backend.ts';
import { decodeMessage, decodeSearchPage } from './io/decode.ts';
import type { Clock, HttpRequest, Logger } from './io/ports.ts';
import { callChannelOf } from './messaging-system.ts';
import { toPeerCursors } from './state/receipts.ts';
import { selectConversation, selectConversations, selectMessages } from './state/selectors.ts';
import { toChatMessage } from './state/timeline.ts';
import type { ChatMessage, MessagingSystem, SystemState } from './types.ts';

/** One page of what a search found, newest first. */
export interface MessageSearchPage {
  items: readonly ChatMessage[];
  /** Pass it as `cursor` for the next page; null: that was all. */
  nextCursor: string | null;
}
/** Where to look, and how far. */
export interface SearchMessagesOptions {
  /** Default: every conversation of the user. */
  conversationId?: Id;
  cursor?: string;
  /** 1–100, default 50. */
  limit?: number;
}
/**
 * What can be done to messages that were sent: level `interactions`. Each rejects with `unsupported` while the backend
 * does not declare it (`forward` needs `core` and `media` alone); what changed is in the state when it resolves.
 */
export interface Interactions {
  /** True while the backend declares level `interactions`. */
  isSupported(): boolean;
  /** Whether this user may still change the words: own TEXT or caption, not deleted, inside the backend's window. */
  canEdit(message: ChatMessage): boolean;
  /** @throws edit_window_closed, forbidden, conflict, invalid_argument, too_large */
  edit(messageId: Id, content: string): Promise<ChatMessage>;
  /** Takes a message of one's own back for everyone; a tombstone stays. Twice is once. */
  remove(messageId: Id): Promise<ChatMessage>;
  /** One grapheme; twice is once (INT-2). */
  react(messageId: Id, emoji: string): Promise<ChatMessage>;
  unreact(messageId: Id, emoji: string): Promise<ChatMessage>;
  /** At least 2 code points. */
  search(text: string, options?: SearchMessagesOptions): Promise<MessageSearchPage>;
  /** Sends its content again, as one's own and marked `forwarded`; resolves when each is accepted on this device. */
  forward(message: ChatMessage, conversationIds: readonly Id[]): Promise<ChatMessage[]>;
}

/** What `createInteractions` needs. */
export interface InteractionsOptions {
  /** The system whose messages are changed. */
  system: MessagingSystem;
  /** Default: warnings and errors to the console. */
  logger?: Logger;
  /** Tells, with what the backend said of its own, how long ago a message was sent; default: the device's. */
  clock?: Clock;
}

const EDIT_WINDOW_SECONDS = 900;
const SEARCH_PAGE = 50;

/**
 * Editing, deleting, reactions, search and forwarding over a messaging system. Creating it touches nothing.
 *
 * @example
 * const interactions = createInteractions({ system });
 * await interactions.react(message.id, '👍');
 * const { items } = await interactions.search('السيارة', { conversationId });
 * @throws invalid_argument for a system that `createMessagingSystem` did not make.
 */
export function createInteractions(options: InteractionsOptions): Interactions {
  const { system, logger = createConsoleLogger(), clock = createSystemClock() } = options;
  const channel = callChannelOf(system);
  const { now } = clock;
  const forwarding = createForwarding({ http: channel.http, accept: channel.accept, now });

  /** @throws not_initialized, unsupported */
  function open(doing: string) {
    const http = channel.http();
    requireLevel(channel.getState(), 'interactions', doing);
    return http;
  }
  /** The answered message as the state holds it, or would if it were in the window. */
  function toShown(message: Message): ChatMessage {
    const state = channel.getState();
    const held = selectMessages(state, message.conversationId).find(({ id }) => id === message.id);
    if (held && held.rev >= message.rev) return held;
    const conversation = selectConversation(state, message.conversationId) ?? undefined;
    return toChatMessage(message, state.userId, toPeerCursors(conversation, state.userId));
  }
  async function change(request: HttpRequest, doing: string): Promise<ChatMessage> {
    const { message: answered } = await open(doing).request(request);
    const message = take(decodeMessage(answered), request);
    // RT-4: event and answer may come in any order. Of a conversation that is not held nothing is to be kept.
    if (selectConversation(channel.getState(), message.conversationId)) channel.applyMessage(message);
    else logger.debug('a message changed whose conversation is not held', { messageId: message.id });
    return toShown(message);
  }
  const at = (messageId: Id) => `messages/${encodeURIComponent(messageId)}`;
  async function setReaction(method: 'PUT' | 'DELETE', messageId: Id, emoji: string): Promise<ChatMessage> {
    requireId(messageId, 'messageId');
    requireReaction(emoji);
    const path = `${at(messageId)}/reactions/${encodeURIComponent(emoji)}`;
    return change({ method, path }, 'react');
  }

  return {
    isSupported: () => Boolean(channel.getState().capabilities?.levels.interactions),
    // INT-1
    canEdit(message) {
      const { capabilities } = channel.getState();
      if (!capabilities?.levels.interactions || !message.isOwn || message.seq < 1 || message.deletedAt !== null) {
        return false;
      }
      if (message.type !== 'TEXT' && !isMedia(message)) return false;
      const { editWindowSeconds = EDIT_WINDOW_SECONDS } = capabilities.interactions ?? {};
      return now() + channel.serverOffsetMs() - Date.parse(message.createdAt) <= editWindowSeconds * 1000;
    },
    async edit(messageId, content) {
      requireId(messageId, 'messageId');
      const { contentMaxChars } = { ...DEFAULT_LIMITS, ...channel.getState().capabilities?.limits };
      requireWords(content, 'content', contentMaxChars);
      open('edit');
      const held = findHeld(channel.getState(), messageId);
      if (held?.isOwn && held.deletedAt === null && held.content === content) return held;
      return change({ method: 'PATCH', path: at(messageId), json: { content } }, 'edit');
    },
    async remove(messageId) {
      requireId(messageId, 'messageId');
      return change({ method: 'DELETE', path: at(messageId), query: { for: 'everyone' } }, 'delete');
    },
    react: (messageId, emoji) => setReaction('PUT', messageId, emoji),
    unreact: (messageId, emoji) => setReaction('DELETE', messageId, emoji),
    async search(text, { conversationId, cursor, limit = SEARCH_PAGE } = {}) {
      const q = toSearchText(text);
      if (conversationId !== undefined) requireId(conversationId, 'conversationId');
      if (cursor !== undefined && (typeof cursor !== 'string' || cursor === '')) {
        throw createArgumentError('unable to search; cursor is no text', 'Pass `nextCursor` of the page before.');
      }
      requireInteger(limit, 'limit', { min: 1, max: 100 });
      const http = open('search');
      if (channel.getState().capabilities?.interactions?.search === false) {
        throw createMajlisError({ code: 'unsupported', message: 'unable to search; the backend does not offer it' });
      }
      const request = { method: 'GET', path: 'search/messages', query: { q, conversationId, limit, cursor } } as const;
      const { items, nextCursor } = take(decodeSearchPage(await http.request(request)), request);
      return { items: items.map(({ message }) => toShown(message)), nextCursor: nextCursor ?? null };
    },
    async forward(message, conversationIds) {
      const targets = toTargets(conversationIds);
      requireForwardable(message);
      channel.http();
      if (isMedia(message)) requireLevel(channel.getState(), 'media', 'forward');
      return forwarding.send(message, targets);
    },
  };
}

function findHeld(state: SystemState, messageId: Id): ChatMessage | undefined {
  for (const { id: conversationId } of selectConversations(state)) {
    const held = selectMessages(state, conversationId).find(({ id }) => id === messageId);
    if (held) return held;
  }
  return undefined;
}
