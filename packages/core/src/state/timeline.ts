import type { Id, Message } from '@majlis/contract';
import type { ChatMessage, MessageStatus, TimelineStatus } from '../types.ts';
import { append, createSeqList, endOf, getAt, keepNewest, type SeqList, setAt, toArray } from './seq-list.ts';

/** How far everyone else has received and read. */
export interface PeerCursors {
  readonly deliveredSeq: number;
  readonly readSeq: number;
}
/** What is held of one conversation's messages: a window without holes, and what the user wrote that is not in it. */
export interface Timeline {
  readonly window: SeqList<ChatMessage> | null;
  /** The window reaches the newest message. */
  readonly isLive: boolean;
  /** Every change up to this rev is in the window. */
  readonly rev: number;
  /** Messages that came before the ones in front of them. */
  readonly ahead: ReadonlyMap<number, ChatMessage>;
  /** Written here and not in the window, in the order of writing. */
  readonly pending: readonly ChatMessage[];
  readonly info: TimelineStatus;
  /** `message:new` has fired for everything up to this seq. */
  readonly announcedSeq: number;
  readonly cursors: PeerCursors;
  /** Rises each time the conversation is used; the smallest is dropped first. */
  readonly usedAt: number;
}

export const IDLE: TimelineStatus = {
  status: 'idle',
  error: null,
  hasOlder: false,
  hasNewer: false,
  loadingOlder: false,
  loadingNewer: false,
  unreadFromSeq: null,
};
export const EMPTY_TIMELINE: Timeline = {
  window: null,
  isLive: false,
  rev: 0,
  ahead: new Map(),
  pending: [],
  info: IDLE,
  announcedSeq: 0,
  cursors: { deliveredSeq: 0, readSeq: 0 },
  usedAt: 0,
};
/** Above it the tail is fetched again instead of being kept aside. */
const AHEAD_MAX = 500;
const RANK: Record<MessageStatus, number> = {
  queued: 0,
  uploading: 1,
  sending: 2,
  failed: 3,
  sent: 4,
  delivered: 5,
  read: 6,
};

export function toStatus(message: { seq: number }, { deliveredSeq, readSeq }: PeerCursors): MessageStatus {
  if (message.seq <= readSeq) return 'read';
  return message.seq <= deliveredSeq ? 'delivered' : 'sent';
}
export const isHigher = (status: MessageStatus, than: MessageStatus) => RANK[status] > RANK[than];

/** The message as the SDK holds it once the server has it. */
export function toChatMessage(message: Message, userId: Id | null, cursors: PeerCursors): ChatMessage {
  const isOwn = message.senderId !== null && message.senderId === userId;
  // A clientId is unique for its sender only: another's must not take the key of one of ours (MSG-4).
  const key = isOwn ? (message.clientId ?? message.id) : message.id;
  const status = isOwn ? toStatus(message, cursors) : 'sent';
  // GEN-6: what a backend leaves out is nothing.
  const { attachments = [], reactions = [], replyTo = null } = message;
  return { ...message, attachments, reactions, replyTo, key, isOwn, status, error: null, progress: null };
}

export function findPending(timeline: Timeline, key: string): ChatMessage | undefined {
  return timeline.pending.find((message) => message.key === key);
}

/** The message of a seq wherever the timeline holds it. */
export function findMessage(timeline: Timeline, seq: number): ChatMessage | undefined {
  return (timeline.window && getAt(timeline.window, seq)) ?? timeline.ahead.get(seq);
}

/**
 * The timeline with a message that the server has; itself when it knows that much already (RT-4).
 * The window stays without holes: what comes before its turn waits aside.
 */
export function placeMessage(timeline: Timeline, message: ChatMessage): Timeline {
  return settlePending(placeInWindow(timeline, message), message);
}

function placeInWindow(timeline: Timeline, message: ChatMessage): Timeline {
  const { window } = timeline;
  if (window === null) return timeline.info.status === 'loading' ? keepAside(timeline, message) : timeline;
  const end = endOf(window);
  if (message.seq < window.firstSeq) return timeline;
  if (message.seq <= end) {
    const held = getAt(window, message.seq);
    return held && message.rev > held.rev ? { ...timeline, window: setAt(window, message) } : timeline;
  }
  if (!timeline.isLive) return withInfo(timeline, { hasNewer: true });
  if (message.seq > end + 1) return keepAside(timeline, message);
  return drainAhead({ ...timeline, window: append(window, [message]) });
}

function keepAside(timeline: Timeline, message: ChatMessage): Timeline {
  const held = timeline.ahead.get(message.seq);
  if ((held && held.rev >= message.rev) || timeline.ahead.size >= AHEAD_MAX) return timeline;
  return { ...timeline, ahead: new Map(timeline.ahead).set(message.seq, message) };
}

/** Moves what waits aside into the window as far as it joins on. */
export function drainAhead(timeline: Timeline): Timeline {
  const { window } = timeline;
  if (window === null || timeline.ahead.size === 0 || !timeline.isLive) return timeline;
  const ahead = new Map(timeline.ahead);
  const joined: ChatMessage[] = [];
  let merged = window;
  for (const [seq, message] of ahead) {
    if (seq > endOf(window)) continue;
    const held = getAt(merged, seq);
    if (held && message.rev > held.rev) merged = setAt(merged, message);
    ahead.delete(seq);
  }
  for (let seq = endOf(window) + 1; ; seq += 1) {
    const next = ahead.get(seq);
    if (next === undefined) break;
    joined.push(next);
    ahead.delete(seq);
  }
  return dropPlaced({ ...timeline, window: append(merged, joined), ahead });
}

/** One bubble per clientId: the written one becomes, or gives way to, the server's (G2). */
function settlePending(timeline: Timeline, message: ChatMessage): Timeline {
  if (!message.isOwn || timeline.pending.length === 0) return timeline;
  const written = findPending(timeline, message.key);
  if (written === undefined) return timeline;
  const { window } = timeline;
  // Above the window it is with the rest of what came before: at the bottom it would stand out of order.
  if (window && (message.seq < window.firstSeq || getAt(window, message.seq))) {
    return { ...timeline, pending: timeline.pending.filter((other) => other !== written) };
  }
  if (written.rev >= message.rev) return timeline;
  return { ...timeline, pending: timeline.pending.map((other) => (other === written ? message : other)) };
}

/** Without the written messages that the window holds by now, or that are above it. */
export function dropPlaced(timeline: Timeline): Timeline {
  const { window, pending } = timeline;
  if (window === null || pending.length === 0) return timeline;
  // What an earlier visit left waiting may have reached the server without this page hearing of it.
  const keys = new Set(toArray(window).map(({ key }) => key));
  const kept = pending.filter(({ key, seq }) => !keys.has(key) && (seq === 0 || seq >= window.firstSeq));
  return kept.length === pending.length ? timeline : { ...timeline, pending: kept };
}

/** What a reply shows of the words that it answers. */
export const toReplyContent = (content: string | null): string | null =>
  content && [...content.slice(0, 400)].slice(0, 200).join('');

// MED-4
/** What replies show of a message follows it: a change of the one gives the others no rev. */
export function showInReplies(timeline: Timeline, { id, content }: ChatMessage): Timeline {
  let { window } = timeline;
  if (window === null) return timeline;
  for (const message of toArray(window)) {
    const { replyTo } = message;
    if (replyTo?.id !== id) continue;
    window = setAt(window, { ...message, replyTo: { ...replyTo, content: toReplyContent(content) } });
  }
  return { ...timeline, window };
}

export function withInfo(timeline: Timeline, change: Partial<TimelineStatus>): Timeline {
  const { info } = timeline;
  // Keys of a Partial of the same type.
  const keys = Object.keys(change) as (keyof TimelineStatus)[];
  return keys.every((key) => info[key] === change[key]) ? timeline : { ...timeline, info: { ...info, ...change } };
}

/** Keeps at most `max` messages, the newest; a tenth more is let be, so that not every message trims. */
export function trimOldest(timeline: Timeline, max: number): Timeline {
  const { window } = timeline;
  if (window === null || window.size <= max * 1.1) return timeline;
  return withInfo({ ...timeline, window: keepNewest(window, max) }, { hasOlder: true });
}

/** Moves the ticks of one's own messages up to where the others are (G6, G9). */
export function applyCursors(timeline: Timeline, cursors: PeerCursors): Timeline {
  const from = timeline.cursors;
  const next = {
    deliveredSeq: Math.max(from.deliveredSeq, cursors.deliveredSeq, cursors.readSeq),
    readSeq: Math.max(from.readSeq, cursors.readSeq),
  };
  if (next.deliveredSeq === from.deliveredSeq && next.readSeq === from.readSeq) return timeline;
  const raise = (message: ChatMessage) =>
    message.isOwn && message.seq > 0 && isHigher(toStatus(message, next), message.status)
      ? { ...message, status: toStatus(message, next) }
      : message;
  return {
    ...timeline,
    cursors: next,
    window: timeline.window && raiseWindow(timeline.window, from, next),
    pending: timeline.pending.some((message) => raise(message) !== message)
      ? timeline.pending.map(raise)
      : timeline.pending,
    ahead: timeline.ahead.size === 0 ? timeline.ahead : new Map([...timeline.ahead].map(([seq, m]) => [seq, raise(m)])),
  };
}

function raiseWindow(window: SeqList<ChatMessage>, from: PeerCursors, to: PeerCursors): SeqList<ChatMessage> {
  let raised = window;
  const first = Math.max(window.firstSeq, Math.min(from.deliveredSeq, from.readSeq) + 1);
  const last = Math.min(endOf(window), Math.max(to.deliveredSeq, to.readSeq));
  for (let seq = first; seq <= last; seq += 1) {
    const message = getAt(window, seq);
    if (message?.isOwn && isHigher(toStatus(message, to), message.status)) {
      raised = setAt(raised, { ...message, status: toStatus(message, to) });
    }
  }
  return raised;
}

/** A fresh window in the place of whatever was held. */
export function replaceWindow(timeline: Timeline, firstSeq: number, messages: readonly ChatMessage[]): Timeline {
  return dropPlaced({ ...timeline, window: createSeqList(firstSeq, messages) });
}
