import type { Conversation, Id, TypingKind } from '@majlis/contract';
import type { ChatMessage, SystemState, TimelineStatus } from '../types.ts';
import { toOrdered } from './conversations.ts';
import type { CoreState } from './core-state.ts';
import { toArray } from './seq-list.ts';
import { IDLE, type Timeline } from './timeline.ts';

const NO_MESSAGES: readonly ChatMessage[] = [];
const NO_CONVERSATIONS: readonly Conversation[] = [];
const NO_TYPISTS: readonly { userId: Id; kind: TypingKind }[] = [];

/** Whether a picture is one that a system of this package made; another (a test's own) holds nothing to select. */
function isCoreState(state: SystemState): state is CoreState {
  return 'timelines' in state;
}

/** All conversations held, newest activity first. */
export function selectConversations(state: SystemState): readonly Conversation[] {
  return isCoreState(state) ? toOrdered(state.conversations) : NO_CONVERSATIONS;
}

/** One conversation, or null when it is not held. */
export function selectConversation(state: SystemState, conversationId: Id): Conversation | null {
  return (isCoreState(state) && state.conversations.get(conversationId)) || null;
}

const lists = new WeakMap<object, { pending: readonly ChatMessage[]; list: readonly ChatMessage[] }>();
function toList({ window, pending }: Timeline): readonly ChatMessage[] {
  if (window === null) return pending.length === 0 ? NO_MESSAGES : pending;
  const held = toArray(window);
  if (pending.length === 0) return held;
  const known = lists.get(window);
  if (known?.pending === pending) return known.list;
  const list = held.concat(pending);
  lists.set(window, { pending, list });
  return list;
}

/** The messages held of a conversation: by seq, what the server does not have yet at the end. */
export function selectMessages(state: SystemState, conversationId: Id): readonly ChatMessage[] {
  const timeline = isCoreState(state) ? state.timelines.get(conversationId) : undefined;
  return timeline ? toList(timeline) : NO_MESSAGES;
}

/** Whether the messages of a conversation load, and whether there is older or newer. */
export function selectTimeline(state: SystemState, conversationId: Id): TimelineStatus {
  return (isCoreState(state) && state.timelines.get(conversationId)?.info) || IDLE;
}

/** Who writes or records in a conversation now. */
export function selectTyping(state: SystemState, conversationId: Id): readonly { userId: Id; kind: TypingKind }[] {
  return (isCoreState(state) && state.typing.get(conversationId)) || NO_TYPISTS;
}

/** The unsent text of a conversation. */
export function selectDraft(state: SystemState, conversationId: Id): string {
  return (isCoreState(state) && state.drafts.get(conversationId)) || '';
}

const totals = new WeakMap<ReadonlyMap<Id, Conversation>, number>();
/** Unread messages in all conversations held. */
export function selectUnreadTotal(state: SystemState): number {
  if (!isCoreState(state)) return 0;
  const known = totals.get(state.conversations);
  if (known !== undefined) return known;
  let total = 0;
  for (const { me } of state.conversations.values()) total += me?.unreadCount ?? 0;
  totals.set(state.conversations, total);
  return total;
}
