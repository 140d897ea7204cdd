import type { Id, Message } from '@majlis/contract';
import { requireId } from './base/arguments.ts';
import { createArgumentError } from './base/errors.ts';
import { decodeMessage } from './io/decode.ts';
import { createStarMemory, type StarMemory } from './io/star-memory.ts';
import { callChannelOf } from './messaging-system.ts';
import { selectMessages } from './state/selectors.ts';
import { toChatMessage } from './state/timeline.ts';
import type { ChatMessage, MessageStatus, MessagingSystem, SystemState } from './types.ts';

/** Messages that this user marked on this device; kept in the browser, not on the backend. */
export interface Stars {
  has(messageId: Id): boolean;
  /** The newest mark first; whole messages as they were when marked, kept current while they are held. */
  list(conversationId?: Id): readonly ChatMessage[];
  set(message: ChatMessage, change: { isStarred: boolean }): void;
  subscribe(listener: () => void): () => void;
}

/** What `createStars` needs. */
export interface StarsOptions {
  /** The system whose messages are marked; each of its users has marks of their own. */
  system: MessagingSystem;
  /** Default: localStorage, and this page alone where that is refused. */
  memory?: StarMemory;
}
/** What this page knows of one user's marks; the newest mark first. */
interface Held {
  userId: Id | null;
  text: string | null;
  list: readonly ChatMessage[];
}

const STARS_MAX = 1000;
const NO_STARS: readonly ChatMessage[] = [];
const STATUSES: readonly string[] = ['sent', 'delivered', 'read'] satisfies MessageStatus[];

/**
 * Messages that this user marked on this device; nothing of it goes to the backend. Kept for each user through
 * reloads and sign-outs, and shared with the other tabs of the browser.
 *
 * @example
 * const stars = createStars({ system });
 * stars.set(message, { isStarred: true });
 * stars.list(conversationId);
 * @throws invalid_argument for a system that `createMessagingSystem` did not make.
 */
export function createStars({ system, memory = createStarMemory() }: StarsOptions): Stars {
  const channel = callChannelOf(system);
  const listeners = new Set<() => void>();
  const lists = new Map<Id, readonly ChatMessage[]>();
  let held: Held = { userId: null, text: null, list: NO_STARS };
  let followed = new Map<Id, readonly ChatMessage[]>();

  function hold(next: Held): void {
    held = next;
    lists.clear();
    followed = new Map();
  }
  /** Takes in what another tab wrote, or what the user who signed in has. True when that is something else. */
  function refresh(): boolean {
    const { userId } = channel.getState();
    const text = userId === null ? null : memory.read(userId);
    if (userId === held.userId && text === held.text) return false;
    hold({ userId, text, list: userId === null || text === null ? NO_STARS : readStars(text, userId) });
    return true;
  }
  function notify(): void {
    for (const listener of [...listeners]) listener();
  }
  function keep(list: readonly ChatMessage[]): void {
    const text = JSON.stringify(list);
    hold({ ...held, text, list });
    if (held.userId !== null) memory.write(held.userId, text);
  }
  /** Whether the state holds another picture of a conversation with marks than when it was last looked at. */
  function hasMoved(): boolean {
    const state = channel.getState();
    let moved = false;
    for (const { conversationId } of held.list) {
      const messages = selectMessages(state, conversationId);
      moved ||= followed.get(conversationId) !== messages;
      followed.set(conversationId, messages);
    }
    return moved;
  }
  /** Brings the copies up to what the state holds. True when one changed. */
  function catchUp(): boolean {
    if (!hasMoved()) return false;
    const state = channel.getState();
    const list = toCurrent(held.list, state);
    if (list === held.list) return false;
    if (isOther(list, held.list)) {
      // What another tab marked a moment ago is not to be written over.
      refresh();
      keep(toCurrent(held.list, state));
    } else hold({ ...held, list });
    return true;
  }
  function follow(): void {
    const isOtherUser = channel.getState().userId !== held.userId && refresh();
    if (catchUp() || isOtherUser) notify();
  }
  function look(): void {
    const isNews = refresh();
    if (catchUp() || isNews) notify();
  }
  function read(): readonly ChatMessage[] {
    // While nobody listens, nobody is told of other tabs.
    if (listeners.size === 0 || channel.getState().userId !== held.userId) {
      refresh();
      catchUp();
    }
    return held.list;
  }
  let unwatch: (() => void) | null = null;
  system.state.subscribe(follow);

  return {
    has: (messageId) => read().some(({ id }) => id === messageId),
    list(conversationId) {
      const all = read();
      if (conversationId === undefined) return all;
      const known = lists.get(conversationId);
      if (known) return known;
      const list = all.filter((message) => message.conversationId === conversationId);
      lists.set(conversationId, list);
      return list;
    },
    set(message, { isStarred }) {
      requireId(message.id, 'message.id');
      // Throws while nobody is signed in: a mark belongs to somebody.
      channel.http();
      if (isStarred && (message.seq < 1 || message.deletedAt !== null)) {
        const hint = 'Pass a message that was sent and not deleted.';
        throw createArgumentError('unable to mark a message that was not sent or was deleted', hint);
      }
      look();
      if (held.list.some(({ id }) => id === message.id) === isStarred) return;
      const others = held.list.filter(({ id }) => id !== message.id);
      keep(isStarred ? [message, ...others].slice(0, STARS_MAX) : others);
      notify();
    },
    subscribe(listener) {
      read();
      // Wrapped, so that the same function subscribed twice is two subscriptions.
      const entry = () => listener();
      listeners.add(entry);
      unwatch ??= memory.watch(look);
      return () => {
        listeners.delete(entry);
        if (listeners.size > 0) return;
        unwatch?.();
        unwatch = null;
      };
    },
  };
}

/** The marks with the copies that the state holds now, without what was deleted; the list itself when all are alike. */
function toCurrent(stars: readonly ChatMessage[], state: SystemState): readonly ChatMessage[] {
  let isSame = true;
  const current = stars.filter((star) => (toHeld(star, state) ?? star).deletedAt === null);
  const list = current.map((star) => {
    const held = toHeld(star, state) ?? star;
    isSame &&= held === star;
    return held;
  });
  return isSame && list.length === stars.length ? stars : list;
}

function toHeld(star: ChatMessage, state: SystemState): ChatMessage | undefined {
  const messages = selectMessages(state, star.conversationId);
  // A window has no holes (MSG-1), so the place of a seq is known.
  const held = messages[star.seq - (messages[0]?.seq ?? 0)];
  return held && held.id === star.id && held.rev >= star.rev ? held : undefined;
}

/** Whether what is to be kept differs, and not only what this page knows besides. */
function isOther(list: readonly ChatMessage[], before: readonly ChatMessage[]): boolean {
  return list.length !== before.length || list.some(({ rev }, index) => rev !== before[index]?.rev);
}

function readStars(text: string, userId: Id): readonly ChatMessage[] {
  try {
    const stored: unknown = JSON.parse(text);
    return Array.isArray(stored) ? stored.slice(0, STARS_MAX).flatMap((one) => readStar(one, userId)) : NO_STARS;
  } catch {
    // Somebody else's value under this key.
    return NO_STARS;
  }
}

function readStar(stored: unknown, userId: Id): ChatMessage[] {
  const decoded = decodeMessage(stored);
  if (!decoded.ok) return [];
  const { status } = decoded.value as Message & { status?: MessageStatus };
  const message = toChatMessage(decoded.value, userId, { deliveredSeq: 0, readSeq: 0 });
  return [status && STATUSES.includes(status) ? { ...message, status } : message];
}
