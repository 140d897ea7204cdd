import type {
  Capabilities,
  Conversation,
  ConversationSelf,
  Id,
  Message,
  MessagePage,
  ReceiptPayload,
  User,
} from '@majlis/contract';
import type {
  CallState,
  ChatMessage,
  ConnectionState,
  LocalMessageFields,
  MessagingEvents,
  TimelineStatus,
} from '../types.ts';
import { applyCall } from './calls.ts';
import { applyConnection } from './connection.ts';
import { advanceRev, applySelf, applyUser, mergeConversation } from './conversations.ts';
import { type Applied, type CoreState, type Fact, unchanged, withEntry, withoutEntry } from './core-state.ts';
import { applyDraft } from './drafts.ts';
import { createState } from './initial-state.ts';
import {
  applyMessage,
  applyProgress,
  applyRestored,
  applyTimelineStatus,
  applyWithdrawn,
  applyWritten,
  timelineOf,
  withTimeline,
} from './messages.ts';
import { applyChanges, applyPage, forgetWindow, type PageMode } from './pages.ts';
import { applyReceipt, countUnread, toPeerCursors } from './receipts.ts';
import { applyCursors, findPending } from './timeline.ts';
import { applyTyping } from './typing.ts';

type Progress = Pick<LocalMessageFields, 'status'> & Partial<Pick<LocalMessageFields, 'error' | 'progress'>>;
/** Everything that can happen to the state. */
export type Change =
  | { type: 'session:began'; userId: Id }
  | { type: 'session:ended' }
  | { type: 'data:dropped' }
  | { type: 'connection'; connection: ConnectionState }
  | { type: 'capabilities'; capabilities: Capabilities }
  | { type: 'call'; call: CallState }
  | { type: 'call:incoming'; payload: MessagingEvents['call:incoming'] }
  /** `live`: it came as an event, so one that is unknown is new. */
  | { type: 'conversations'; items: readonly Conversation[]; live: boolean }
  | { type: 'conversation:updated'; conversation: Conversation }
  | { type: 'conversation:self'; conversationId: Id; me: ConversationSelf }
  | { type: 'conversation:removed'; conversationId: Id; reason: string }
  | { type: 'user'; user: User }
  | { type: 'message'; message: Message }
  | { type: 'page'; conversationId: Id; mode: PageMode; page: MessagePage }
  | { type: 'changes'; conversationId: Id; page: MessagePage }
  | { type: 'window:dropped'; conversationId: Id }
  | { type: 'timeline'; conversationId: Id; change: Partial<TimelineStatus> }
  | { type: 'written'; message: ChatMessage }
  | { type: 'restored'; messages: readonly ChatMessage[] }
  | { type: 'progress'; conversationId: Id; key: string; retry?: boolean; change: Progress }
  | { type: 'withdrawn'; conversationId: Id; key: string }
  | { type: 'receipt'; receipt: ReceiptPayload }
  | { type: 'read'; conversationId: Id; seq: number }
  | { type: 'typing'; typing: MessagingEvents['typing'] }
  | { type: 'draft'; conversationId: Id; text: string }
  | { type: 'drafts'; drafts: readonly { conversationId: Id; text: string }[] }
  | { type: 'error'; error: MessagingEvents['error']['error'] };
export type Source = 'local' | 'remote';

type Of<Type extends Change['type']> = Extract<Change, { type: Type }>;
const reducers: { [Type in Change['type']]: (state: CoreState, change: Of<Type>) => Applied } = {
  'session:began': (state, { userId }) => ({ state: { ...createState(state.memory), userId }, facts: [] }),
  'session:ended': (state) => ({ state: createState(state.memory), facts: [] }),
  'data:dropped': dropData,
  connection: (state, { connection }) => applyConnection(state, connection),
  capabilities: (state, { capabilities }) => ({ state: { ...state, capabilities }, facts: [] }),
  call: (state, { call }) => applyCall(state, call),
  'call:incoming': (state, { payload }) => ({ state, facts: [{ name: 'call:incoming', payload }] }),
  conversations: (state, { items, live }) =>
    items.reduce<Applied>(
      (applied, item) => chain(applied, (next) => putConversation(next, item, { live })),
      unchanged(state),
    ),
  'conversation:updated': updateConversation,
  'conversation:self': (state, { conversationId, me }) =>
    changeConversation(state, conversationId, (conversation) => applySelf(conversation, me)),
  'conversation:removed': removeConversation,
  user: (state, { user }) =>
    [...state.conversations.keys()].reduce<Applied>(
      (applied, id) => chain(applied, (next) => changeConversation(next, id, (held) => applyUser(held, user))),
      unchanged(state),
    ),
  message: (state, { message }) => applyMessage(state, message),
  page: (state, { conversationId, mode, page }) => applyPage(state, { conversationId, mode }, page),
  changes: (state, { conversationId, page }) => applyChanges(state, conversationId, page),
  'window:dropped': (state, { conversationId }) => ({
    state: withTimeline(state, conversationId, forgetWindow(timelineOf(state, conversationId))),
    facts: [],
  }),
  timeline: (state, { conversationId, change }) => applyTimelineStatus(state, conversationId, change),
  written: (state, { message }) => applyWritten(state, message),
  restored: (state, { messages }) => applyRestored(state, messages),
  progress: (state, { change, ...target }) => applyProgress(state, target, change),
  withdrawn: (state, { conversationId, key }) => applyWithdrawn(state, conversationId, key),
  receipt: receive,
  read,
  typing: (state, { typing }) => applyTyping(state, typing),
  draft: (state, { conversationId, text }) => applyDraft(state, conversationId, text),
  drafts: (state, { drafts }) =>
    drafts.reduce<Applied>(
      (applied, { conversationId, text }) => applyDraft(applied.state, conversationId, text),
      unchanged(state),
    ),
  error: (state, { error }) => ({ state, facts: [{ name: 'error', payload: { error } }] }),
};

/** The next state and what became true by it. Pure: no clock, no random, no I/O. */
export function applyChange<Type extends Change['type']>(state: CoreState, change: Of<Type>): Applied {
  const reducer: (state: CoreState, change: Of<Type>) => Applied = reducers[change.type as Type];
  return reducer(state, change);
}

function chain(applied: Applied, step: (state: CoreState) => Applied): Applied {
  const next = step(applied.state);
  return { state: next.state, facts: next.facts.length === 0 ? applied.facts : [...applied.facts, ...next.facts] };
}

function storeConversation(state: CoreState, conversation: Conversation): CoreState {
  const conversations = withEntry(state.conversations, conversation.id, conversation);
  const timeline = state.timelines.get(conversation.id);
  const next = { ...state, conversations };
  if (!timeline) return next;
  return withTimeline(next, conversation.id, applyCursors(timeline, toPeerCursors(conversation, state.userId)));
}

function putConversation(state: CoreState, incoming: Conversation, { live }: { live: boolean }): Applied {
  const held = state.conversations.get(incoming.id);
  const conversation = mergeConversation(held, incoming);
  if (held === undefined) {
    const next = storeConversation(state, conversation);
    // The first message of a conversation that just began is still to be told of when its own event comes.
    const toldSeq = live && conversation.lastSeq <= 1 ? 0 : conversation.lastSeq;
    const announcedSeq = Math.max(state.timelines.get(incoming.id)?.announcedSeq ?? 0, toldSeq);
    const facts: Fact[] = live ? [{ name: 'conversation:new', payload: { conversation } }] : [];
    return { state: withTimeline(next, incoming.id, { ...timelineOf(next, incoming.id), announcedSeq }), facts };
  }
  const facts: Fact[] = [];
  if (conversation.rev > held.rev || conversation.me !== held.me) {
    facts.push({ name: 'conversation:updated', payload: { conversation } });
  }
  return announceLast(storeConversation(state, conversation), conversation, facts);
}

/** News that only the summary tells, because the messages themselves are not held. */
function announceLast(state: CoreState, conversation: Conversation, facts: Fact[]): Applied {
  const { lastMessage, id } = conversation;
  const timeline = timelineOf(state, id);
  if (timeline.isLive || lastMessage === null || lastMessage.seq <= timeline.announcedSeq) return { state, facts };
  const applied = applyMessage(state, lastMessage);
  const written = lastMessage.clientId !== null && findPending(timeline, lastMessage.clientId);
  return written ? { state: applied.state, facts } : { state: applied.state, facts: [...facts, ...applied.facts] };
}

function changeConversation(state: CoreState, id: Id, change: (held: Conversation) => Conversation): Applied {
  const held = state.conversations.get(id);
  const conversation = held && change(held);
  if (!held || !conversation || conversation === held) return unchanged(state);
  return {
    state: storeConversation(state, conversation),
    facts: [{ name: 'conversation:updated', payload: { conversation } }],
  };
}

// GEN-10
/** The shared part changed; `me` stays, and the rev moves only when it follows on the held one. */
function updateConversation(state: CoreState, { conversation: incoming }: Of<'conversation:updated'>): Applied {
  const timeline = timelineOf(state, incoming.id);
  const advanced =
    timeline.window !== null && incoming.rev === timeline.rev + 1
      ? withTimeline(state, incoming.id, { ...timeline, rev: incoming.rev })
      : state;
  return changeConversation(advanced, incoming.id, (held) => {
    if (incoming.rev <= held.rev) return held;
    return { ...mergeConversation(held, incoming), rev: advanceRev(held.rev, incoming.rev) };
  });
}

function removeConversation(state: CoreState, { conversationId, reason }: Of<'conversation:removed'>): Applied {
  if (!state.conversations.has(conversationId)) return unchanged(state);
  return {
    state: {
      ...state,
      conversations: withoutEntry(state.conversations, conversationId),
      timelines: withoutEntry(state.timelines, conversationId),
      typing: withoutEntry(state.typing, conversationId),
    },
    facts: [{ name: 'conversation:removed', payload: { conversationId, reason } }],
  };
}

function receive(state: CoreState, { receipt }: Of<'receipt'>): Applied {
  const held = state.conversations.get(receipt.conversationId);
  const conversation = held && applyReceipt(held, receipt);
  if (!held || !conversation || conversation === held) return unchanged(state);
  return { state: storeConversation(state, conversation), facts: [{ name: 'receipt', payload: receipt }] };
}

// CUR-1, CUR-2
/** This user read up to a seq, here; what is left unread is counted when the window holds it. */
function read(state: CoreState, { conversationId, seq }: Of<'read'>): Applied {
  return changeConversation(state, conversationId, (conversation) => {
    const { me, lastSeq } = conversation;
    if (!me || seq <= me.readSeq) return conversation;
    const left = countUnread(state.timelines.get(conversationId), seq, state.userId);
    const unreadCount = seq >= lastSeq ? 0 : (left ?? me.unreadCount);
    return { ...conversation, me: { ...me, readSeq: seq, deliveredSeq: Math.max(seq, me.deliveredSeq), unreadCount } };
  });
}

// SYNC-4
/** The server's data went back: its copy here is dropped, what waits to be sent stays. */
function dropData(state: CoreState): Applied {
  const timelines = new Map(
    [...state.timelines]
      .map(
        ([id, timeline]) =>
          [id, { ...forgetWindow(timeline), announcedSeq: 0, cursors: { deliveredSeq: 0, readSeq: 0 } }] as const,
      )
      .filter(([, { pending }]) => pending.length > 0),
  );
  return { state: { ...state, conversations: new Map(), timelines, typing: new Map() }, facts: [] };
}
