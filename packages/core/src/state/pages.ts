import type { Id, Message, MessagePage } from '@majlis/contract';
import type { ChatMessage } from '../types.ts';
import type { Applied, CoreState, Fact } from './core-state.ts';
import { applyMessage, timelineOf, withTimeline } from './messages.ts';
import { append, endOf, isContiguous, keepNewest, keepOldest, prepend } from './seq-list.ts';
import {
  drainAhead,
  dropPlaced,
  EMPTY_TIMELINE,
  findPending,
  placeMessage,
  replaceWindow,
  type Timeline,
  toChatMessage,
  withInfo,
} from './timeline.ts';

export type PageMode = 'latest' | 'older' | 'newer' | 'around';

/** Whether the items of a page follow on each other as PAGE-2 has it. */
export function isWholePage(page: MessagePage): boolean {
  return page.items.length === 0 || isContiguous(page.items, page.items[0]?.seq ?? 0);
}

/** A page of history; what joins neither end of the window leaves it as it was. No news comes of history. */
export function applyPage(
  state: CoreState,
  target: { conversationId: Id; mode: PageMode },
  page: MessagePage,
): Applied {
  const { conversationId, mode } = target;
  const before = timelineOf(state, conversationId);
  const messages = page.items.map((message) => toChatMessage(message, state.userId, before.cursors));
  const max = state.memory.messagesPerConversation;
  const knownSeq = state.conversations.get(conversationId)?.lastSeq ?? 0;
  const joined = join[mode](before, messages, { page, max, knownSeq });
  // The window that the page belonged to was let go meanwhile.
  if (joined.window === null) return { state, facts: [] };
  const uses = state.uses + 1;
  const timeline = withInfo(
    { ...joined, usedAt: uses, announcedSeq: Math.max(joined.announcedSeq, joined.isLive ? endOfWindow(joined) : 0) },
    { status: 'ready', error: null, hasNewer: !joined.isLive },
  );
  const facts: Fact[] = messages
    .filter((message) => message.isOwn && (findPending(before, message.key)?.rev ?? message.rev) < message.rev)
    .map((message) => ({ name: 'message:updated', payload: { message } }));
  const next = { ...withTimeline(state, conversationId, timeline), uses };
  return { state: dropLeastUsed(next, conversationId), facts };
}

interface Join {
  page: MessagePage;
  max: number;
  knownSeq: number;
}
const endOfWindow = ({ window }: Timeline) => (window ? endOf(window) : 0);

const join: Record<PageMode, (timeline: Timeline, messages: readonly ChatMessage[], options: Join) => Timeline> = {
  latest(timeline, messages, { page }) {
    const { window } = timeline;
    const first = messages[0]?.seq ?? page.lastSeq + 1;
    const joins = window !== null && timeline.isLive && first <= endOf(window) + 1;
    if (joins) return messages.reduce(placeMessage, timeline);
    return replace(timeline, messages, page);
  },
  around(timeline, messages, { page, knownSeq }) {
    const replaced = replace(timeline, messages, page);
    return { ...replaced, isLive: !page.hasMoreAfter && endOfWindow(replaced) >= knownSeq };
  },
  older(timeline, messages, { page, max }) {
    const { window } = timeline;
    if (window === null) return timeline;
    const above = messages.filter(({ seq }) => seq < window.firstSeq);
    if (above.length > 0 && above.at(-1)?.seq !== window.firstSeq - 1) return timeline;
    const longer = prepend(window, above);
    const kept = keepOldest(longer, Math.max(max, above.length));
    const isLive = timeline.isLive && kept === longer;
    const ahead = isLive ? timeline.ahead : EMPTY_TIMELINE.ahead;
    return withInfo(dropPlaced({ ...timeline, window: kept, isLive, ahead }), { hasOlder: page.hasMoreBefore });
  },
  newer(timeline, messages, { page, max, knownSeq }) {
    const { window } = timeline;
    if (window === null) return timeline;
    const below = messages.filter(({ seq }) => seq > endOf(window));
    if (below.length > 0 && below[0]?.seq !== endOf(window) + 1) return timeline;
    const longer = append(window, below);
    const kept = keepNewest(longer, Math.max(max, below.length));
    const isLive = !page.hasMoreAfter && endOf(longer) >= knownSeq;
    const next = dropPlaced({ ...timeline, window: kept, isLive });
    return drainAhead(kept === longer ? next : withInfo(next, { hasOlder: true }));
  },
};

function replace(timeline: Timeline, messages: readonly ChatMessage[], page: MessagePage): Timeline {
  const firstSeq = messages[0]?.seq ?? page.lastSeq + 1;
  const fresh = { ...timeline, isLive: !page.hasMoreAfter, rev: page.rev };
  return withInfo(drainAhead(replaceWindow(fresh, firstSeq, messages)), { hasOlder: page.hasMoreBefore });
}

/** A page of `changedAfter`: each message once in its current state; new ones are news (SYNC-2). */
export function applyChanges(state: CoreState, conversationId: Id, page: MessagePage): Applied {
  let next = state;
  const facts: Fact[] = [];
  for (const message of page.items) {
    const applied = applyMessage(next, message);
    next = applied.state;
    facts.push(...applied.facts);
  }
  const timeline = timelineOf(next, conversationId);
  const reached = page.hasMoreAfter ? (page.items.at(-1)?.rev ?? timeline.rev) : page.rev;
  if (timeline.window !== null && reached > timeline.rev) {
    next = withTimeline(next, conversationId, { ...timeline, rev: reached });
  }
  return { state: next, facts };
}

/** Forgets the window of the conversation used longest ago when too many are held; never what waits to be sent. */
function dropLeastUsed(state: CoreState, keptId: Id): CoreState {
  const held = [...state.timelines].filter(([, { window }]) => window !== null);
  if (held.length <= state.memory.conversations) return state;
  const oldest = held
    .filter(([id]) => id !== keptId)
    .reduce<[Id, Timeline] | null>(
      (least, entry) => (least && least[1].usedAt <= entry[1].usedAt ? least : entry),
      null,
    );
  return oldest ? withTimeline(state, oldest[0], forgetWindow(oldest[1])) : state;
}

/** The timeline without its copy of the server's messages. */
export function forgetWindow(timeline: Timeline): Timeline {
  const { cursors, announcedSeq, usedAt } = timeline;
  const pending = timeline.pending.filter(({ seq }) => seq === 0);
  return { ...EMPTY_TIMELINE, pending, cursors, announcedSeq, usedAt };
}

/** The window of a conversation, when the messages of a range are all in it. */
export function holdsMessages(timeline: Timeline, items: readonly Message[]): boolean {
  const { window } = timeline;
  return window !== null && items.every(({ seq }) => seq >= window.firstSeq && seq <= endOf(window));
}
