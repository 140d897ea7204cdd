import type { Id, Message } from '@majlis/contract';
import type { ChatMessage, LocalMessageFields, TimelineStatus } from '../types.ts';
import { applyMessageToConversation } from './conversations.ts';
import { type Applied, type CoreState, type Fact, unchanged, withEntry } from './core-state.ts';
import { countsAsUnread, toPeerCursors } from './receipts.ts';
import { endOf, getAt } from './seq-list.ts';
import {
  applyCursors,
  dropPlaced,
  EMPTY_TIMELINE,
  findMessage,
  findPending,
  isHigher,
  placeMessage,
  showInReplies,
  type Timeline,
  toChatMessage,
  trimOldest,
  withInfo,
} from './timeline.ts';
import { endTyping } from './typing.ts';

export function timelineOf(state: CoreState, conversationId: Id): Timeline {
  const held = state.timelines.get(conversationId);
  if (held) return held;
  const conversation = state.conversations.get(conversationId);
  return {
    ...applyCursors(EMPTY_TIMELINE, toPeerCursors(conversation, state.userId)),
    announcedSeq: conversation?.lastSeq ?? 0,
  };
}
export function withTimeline(state: CoreState, conversationId: Id, timeline: Timeline): CoreState {
  if (state.timelines.get(conversationId) === timeline) return state;
  return { ...state, timelines: withEntry(state.timelines, conversationId, timeline) };
}

/**
 * A message that the server has, heard live, in catch-up or as the answer to a send. Applied only when its rev is
 * higher than the held one's, in one step with the bubble that was written here (RT-4, G2).
 */
export function applyMessage(state: CoreState, message: Message): Applied {
  const { conversationId } = message;
  const before = timelineOf(state, conversationId);
  const chat = toChatMessage(message, state.userId, before.cursors);
  const held = findMessage(before, message.seq);
  if (held && held.rev >= message.rev && isKnown(state, message, before)) return unchanged(state);
  const fresh = placeMessage(before, chat);
  const placed = advance(chat.editedAt || chat.deletedAt ? showInReplies(fresh, chat) : fresh, message.rev);
  const { facts, announcedSeq } = announce(before, placed, chat);
  if (held && chat.rev > held.rev) facts.push({ name: 'message:updated', payload: { message: chat } });
  const timeline = { ...placed, announcedSeq };
  const conversation = state.conversations.get(conversationId);
  const next: CoreState = {
    ...state,
    timelines: withEntry(state.timelines, conversationId, trimOldest(timeline, state.memory.messagesPerConversation)),
    conversations: conversation
      ? withEntry(
          state.conversations,
          conversationId,
          uncount(applyMessageToConversation(conversation, message, state.userId), { held, message, state }),
        )
      : state.conversations,
  };
  if (message.senderId === null || message.senderId === state.userId || message.seq <= before.announcedSeq) {
    return { state: next, facts };
  }
  const quiet = endTyping(next, conversationId, message.senderId);
  return { state: quiet.state, facts: [...quiet.facts, ...facts] };
}

/** Nothing is left to learn from a message: not for its conversation, and not for a bubble that waits for it. */
function isKnown(state: CoreState, { conversationId, seq, rev, clientId }: Message, { pending }: Timeline): boolean {
  const conversation = state.conversations.get(conversationId);
  const isAwaited = pending.some(({ key }) => key === clientId);
  return !isAwaited && conversation !== undefined && conversation.lastSeq >= seq && conversation.rev >= rev;
}

function advance(timeline: Timeline, rev: number): Timeline {
  return timeline.window !== null && rev === timeline.rev + 1 ? { ...timeline, rev } : timeline;
}

/** What has become news by a message: itself, and what had waited for it. */
function announce(before: Timeline, after: Timeline, chat: ChatMessage): { facts: Fact[]; announcedSeq: number } {
  const facts: Fact[] = [];
  const { window } = after;
  const joined: ChatMessage[] = [];
  if (window !== null && after.isLive) {
    const from = Math.max(before.announcedSeq, before.window ? endOf(before.window) : endOf(window));
    for (let seq = from + 1; seq <= endOf(window); seq += 1) {
      const message = getAt(window, seq);
      if (message) joined.push(message);
    }
  } else if (chat.seq > before.announcedSeq) joined.push(chat);
  for (const message of joined) {
    if (!findPending(before, message.key)) facts.push({ name: 'message:new', payload: { message } });
  }
  const written = chat.isOwn ? findPending(before, chat.key) : undefined;
  if (written && written.rev < chat.rev) facts.push({ name: 'message:updated', payload: { message: chat } });
  return { facts, announcedSeq: Math.max(before.announcedSeq, joined.at(-1)?.seq ?? 0) };
}

/** A message deleted before it was read no longer counts as unread (CUR-2). */
function uncount(
  conversation: NonNullable<ReturnType<CoreState['conversations']['get']>>,
  change: { held: ChatMessage | undefined; message: Message; state: CoreState },
) {
  const { held, message, state } = change;
  const { me } = conversation;
  if (!me || !held || message.rev <= held.rev || message.seq <= me.readSeq || !message.deletedAt) {
    return conversation;
  }
  if (!countsAsUnread(held, state.userId) || me.unreadCount === 0) return conversation;
  return { ...conversation, me: { ...me, unreadCount: me.unreadCount - 1 } };
}

/** A message written on this device: at the bottom, under its clientId. */
export function applyWritten(state: CoreState, message: ChatMessage): Applied {
  const timeline = timelineOf(state, message.conversationId);
  if (findPending(timeline, message.key)) return unchanged(state);
  const uses = state.uses + 1;
  const next = { ...timeline, pending: [...timeline.pending, message], usedAt: uses };
  return {
    state: { ...withTimeline(state, message.conversationId, next), uses },
    facts: [{ name: 'message:new', payload: { message } }],
  };
}

/** Messages of an earlier visit that still wait in the outbox; no news. */
export function applyRestored(state: CoreState, messages: readonly ChatMessage[]): Applied {
  const restored = messages.reduce((next, message) => {
    const { state: written } = applyWritten(next, message);
    const { conversationId } = message;
    return withTimeline(written, conversationId, dropPlaced(timelineOf(written, conversationId)));
  }, state);
  return { state: restored, facts: [] };
}

/** How the sending of a written message goes on. Its rank never falls; only a retry takes it out of `failed` (G6). */
export function applyProgress(
  state: CoreState,
  target: { conversationId: Id; key: string; retry?: boolean },
  change: Pick<LocalMessageFields, 'status'> & Partial<Pick<LocalMessageFields, 'error' | 'progress'>>,
): Applied {
  const timeline = state.timelines.get(target.conversationId);
  const written = timeline && findPending(timeline, target.key);
  if (!timeline || !written || written.seq > 0) return unchanged(state);
  const isRetry = target.retry === true && written.status === 'failed';
  const falls = isHigher(written.status, change.status);
  if (falls && !isRetry) return unchanged(state);
  const message: ChatMessage = {
    ...written,
    status: change.status,
    error: change.error ?? null,
    progress: change.status === 'uploading' ? (change.progress ?? written.progress ?? 0) : null,
  };
  const pending = timeline.pending.map((other) => (other === written ? message : other));
  const facts: Fact[] = [];
  if (message.status !== written.status) {
    if (message.status === 'failed' && message.error) {
      facts.push({ name: 'message:failed', payload: { message, error: message.error } });
    } else facts.push({ name: 'message:updated', payload: { message } });
  }
  return { state: withTimeline(state, target.conversationId, { ...timeline, pending }), facts };
}

/** A written message that the user took back. */
export function applyWithdrawn(state: CoreState, conversationId: Id, key: string): Applied {
  const timeline = state.timelines.get(conversationId);
  const written = timeline && findPending(timeline, key);
  if (!timeline || !written || written.seq > 0) return unchanged(state);
  const pending = timeline.pending.filter((message) => message !== written);
  return { state: withTimeline(state, conversationId, { ...timeline, pending }), facts: [] };
}

export function applyTimelineStatus(state: CoreState, conversationId: Id, change: Partial<TimelineStatus>): Applied {
  const timeline = timelineOf(state, conversationId);
  return { state: withTimeline(state, conversationId, withInfo(timeline, change)), facts: [] };
}
