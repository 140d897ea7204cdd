import type { Id } from '@majlis/contract';
import { type ChatMessage, selectConversation } from '@majlis/core';
import { useMemo, useSyncExternalStore } from 'react';
import { useChatContext } from '../provider/chat-context.ts';
import { messageToolsOf } from '../provider/message-tools.ts';
import { useStoreSelector } from '../provider/use-store-selector.ts';
import type { DisplayMessage } from '../types.ts';
import { useCapabilities } from './use-capabilities.ts';

/** What can be done to messages of one conversation. Null: nothing can do it here, so offer no button. */
export interface MessageActions {
  /** Whether this user may still change the words of this message. */
  canEdit(message: DisplayMessage): boolean;
  /** @throws edit_window_closed, forbidden, conflict, invalid_argument, too_large */
  edit: ((messageId: Id, content: string) => Promise<ChatMessage>) | null;
  /** Takes a message of one's own back for everyone. @throws forbidden, not_found */
  remove: ((messageId: Id) => Promise<ChatMessage>) | null;
  react: ((messageId: Id, emoji: string) => Promise<ChatMessage>) | null;
  unreact: ((messageId: Id, emoji: string) => Promise<ChatMessage>) | null;
  /** To 1–20 conversations; resolves when each message is accepted on this device. */
  forward: ((message: DisplayMessage, conversationIds: readonly Id[]) => Promise<ChatMessage[]>) | null;
  /** Sends a text that answers a message. */
  reply: ((messageId: Id, text: string) => Promise<ChatMessage>) | null;
  /** Marks a message on this device, or takes its mark away. */
  star: ((message: DisplayMessage, change: { isStarred: boolean }) => void) | null;
  /** Marked messages of the conversation, the newest mark first. */
  starred: readonly ChatMessage[];
}

const NO_STARS: readonly ChatMessage[] = [];
const silent = () => () => undefined;
/** What the system itself made: a message of a page's own has no key and no state, and nothing here is offered for it. */
const isWhole = (message: DisplayMessage): message is ChatMessage =>
  typeof message.key === 'string' && message.status !== undefined;

function requireWhole(message: DisplayMessage): ChatMessage {
  if (isWhole(message)) return message;
  throw new TypeError('pass a message that the system holds, whole');
}

/**
 * What can be done to the messages of a conversation that the nearest system holds: what its backend does not declare
 * is null. Functions keep their identity while that stays the same.
 *
 * @example
 * ```tsx
 * const { react } = useMessageActions(conversationId);
 * return react && <button onClick={() => react(message.id, '👍')}>👍</button>;
 * ```
 */
export function useMessageActions(conversationId: Id): MessageActions {
  const { system } = useChatContext();
  const { hasLevel } = useCapabilities();
  const isHeld = useStoreSelector((state) => selectConversation(state, conversationId) !== null);
  const isOffered = isHeld && hasLevel('interactions');
  // A page without a system has no marks either, and must not ask the singleton for its user.
  const stars = isHeld ? messageToolsOf(system).stars : null;
  const starred = useSyncExternalStore(
    stars ? stars.subscribe : silent,
    () => stars?.list(conversationId) ?? NO_STARS,
    () => NO_STARS,
  );
  const actions = useMemo(() => {
    const tools = isHeld ? messageToolsOf(system) : null;
    const { interactions, stars: marks } = tools ?? {};
    const offered = isOffered ? interactions : undefined;
    return {
      canEdit: (message: DisplayMessage) => Boolean(isWhole(message) && offered?.canEdit(message)),
      edit: offered?.edit ?? null,
      remove: offered?.remove ?? null,
      react: offered?.react ?? null,
      unreact: offered?.unreact ?? null,
      forward: interactions
        ? async (message: DisplayMessage, ids: readonly Id[]) => interactions.forward(requireWhole(message), ids)
        : null,
      reply: isHeld
        ? (replyToId: Id, text: string) => system.sendTextMessage(conversationId, text, { replyToId })
        : null,
      star: marks
        ? (message: DisplayMessage, change: { isStarred: boolean }) => marks.set(requireWhole(message), change)
        : null,
    };
  }, [system, conversationId, isHeld, isOffered]);
  return useMemo(() => ({ ...actions, starred }), [actions, starred]);
}
