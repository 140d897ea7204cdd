import type { Id, Limits, Message } from '@majlis/contract';
import type { Actor } from './actor.ts';
import { assertNoBlock } from './block.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { toSearchWords } from './fold-text.ts';
import { checkReaction } from './grapheme.ts';
import type { Lanes } from './lanes.ts';
import type { Blobs, ChangeMessageResult, Clock, Emitter, MessageChange, MessageRecord, Store } from './ports.ts';
import { createProblemError, invalidField, notFound } from './problem.ts';
import type { RateLimit } from './rate-limit.ts';
import { checkText } from './text.ts';
import type { Wire } from './wire.ts';

export const EDIT_WINDOW_SECONDS = 900;
/** Different signs on one message: what everyone is sent with it stays small. */
const REACTIONS_PER_MESSAGE = 20;
/** Each time another change of the same message came first; only from several servers at once. */
const ATTEMPTS = 50;

export interface FoundMessage {
  message: Message;
  conversationId: Id;
}
export interface SearchQuery {
  q: string;
  conversationId?: Id;
  limit: number;
  cursor?: string;
}
export interface Interactions {
  /** @throws ProblemError `forbidden`, `conflict`, `edit_window_closed`, `validation_failed` */
  edit(actor: Actor, messageId: Id, content: string): Promise<Message>;
  /** For everyone. @throws ProblemError `forbidden` */
  remove(actor: Actor, messageId: Id): Promise<Message>;
  /** @throws ProblemError `conflict`, `validation_failed` */
  react(actor: Actor, messageId: Id, reaction: { emoji: string; wanted: boolean }): Promise<Message>;
  /** Messages of this user's conversations that hold every word, the newest first. */
  search(actor: Actor, query: SearchQuery): Promise<{ items: FoundMessage[]; nextCursor: string | null }>;
}

export interface InteractionsOptions {
  store: Store;
  blobs: Pick<Blobs, 'remove'>;
  emitter: Emitter;
  clock: Pick<Clock, 'now'>;
  wire: Wire;
  lanes: Lanes;
  limits: Limits;
  editWindowMs: number;
  rates: Record<'changes' | 'reactions' | 'searches', RateLimit>;
}

/** Decides on a message as it is: null when nothing is left to do, else the change to try. */
type Decide = (record: MessageRecord) => ((change: MessageChange) => Promise<ChangeMessageResult>) | null;

export function createInteractions(options: InteractionsOptions): Interactions {
  const { store, blobs, emitter, clock, wire, lanes, limits, editWindowMs, rates } = options;
  const now = () => new Date(clock.now()).toISOString();

  async function find(messageId: Id, userId: Id): Promise<MessageRecord> {
    const record = await store.messages.find({ messageId, userId });
    if (!record) throw notFound();
    return record;
  }

  /** Decides and writes until no other change comes between the two. */
  async function apply(first: MessageRecord, userId: Id, decide: Decide): Promise<Message> {
    let record = first;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const write = decide(record);
      if (!write) return wire.toMessage(record);
      const result = await write({ messageId: record.id, userId, expectedRev: record.rev });
      if (result.kind === 'unchanged') return wire.toMessage(record);
      if (result.kind === 'changed') {
        const message = wire.toMessage(result.message);
        // RT-3: to every session, the one that asked among them.
        const userIds = [...result.memberIds.filter((id) => id !== userId), userId];
        emitter.emit({ event: 'message:updated', payload: { message }, userIds });
        return message;
      }
      record = await find(record.id, userId);
    }
    throw createProblemError('unavailable', { detail: 'Too many change this message at once.', retryAfter: 1 });
  }

  /** SAFE-1: new words and reactions do not go over a block; what is there may be taken back. */
  async function assertMayAdd(actor: Actor, messageId: Id): Promise<void> {
    const { conversationId } = await find(messageId, actor.userId);
    await assertNoBlock(store, { conversationId, userId: actor.userId });
  }
  // RT-4, GEN-11: in the lane of the conversation, as sends are, so that events leave in rev order.
  async function change(actor: Actor, messageId: Id, decide: Decide): Promise<Message> {
    const first = await find(messageId, actor.userId);
    return lanes.run(first.conversationId, () => apply(first, actor.userId, decide));
  }

  return {
    // INT-1
    async edit(actor, messageId, content) {
      checkText(content, { path: '/content', maxChars: limits.contentMaxChars });
      rates.changes.take(actor.userId);
      await assertMayAdd(actor, messageId);
      return change(actor, messageId, (record) => {
        assertSender(record, actor);
        assertThere(record);
        assertEditable(record);
        if (record.content === content) return null;
        if (clock.now() - Date.parse(record.createdAt) >= editWindowMs) throw windowClosed(editWindowMs);
        return (key) => store.messages.edit({ ...key, content, editedAt: now() });
      });
    },
    // MED-4
    async remove(actor, messageId) {
      rates.changes.take(actor.userId);
      let removed: readonly string[] = [];
      const message = await change(actor, messageId, (record) => {
        assertSender(record, actor);
        if (record.type.startsWith('CALL_')) {
          throw createProblemError('forbidden', { detail: 'What the backend wrote of a call stays.' });
        }
        if (record.deletedAt !== null) return null;
        removed = record.attachments.map(({ blobKey }) => blobKey);
        return (key) => store.messages.remove({ ...key, deletedAt: now() });
      });
      // Nothing leads to them any more; what fails here, the next sweep clears away.
      await Promise.allSettled(removed.map((key) => blobs.remove(key)));
      return message;
    },
    // INT-2
    async react(actor, messageId, { emoji, wanted }) {
      checkReaction(emoji);
      rates.reactions.take(actor.userId);
      if (wanted) await assertMayAdd(actor, messageId);
      return change(actor, messageId, (record) => {
        assertThere(record);
        if (wanted) assertRoom(record, emoji);
        return (key) => store.messages.react({ ...key, emoji, wanted, at: now() });
      });
    },
    async search({ userId }, { q, conversationId = null, limit, cursor }) {
      const at = cursor === undefined ? null : decodeCursor(cursor);
      rates.searches.take(userId);
      if (conversationId !== null && !(await store.conversations.memberIds({ conversationId, userId }))) {
        throw notFound();
      }
      const words = toSearchWords(q);
      if (words.length === 0) return { items: [], nextCursor: null };
      const below = at && { createdAt: at.lastActivityAt, id: at.id };
      const found = await store.messages.search({ userId, conversationId, words, limit: limit + 1, below });
      const records = found.slice(0, limit);
      const last = records.at(-1);
      return {
        items: records.map((record) => ({ message: wire.toMessage(record), conversationId: record.conversationId })),
        nextCursor: found.length > limit && last ? encodeCursor({ lastActivityAt: last.createdAt, id: last.id }) : null,
      };
    },
  };
}

function assertSender({ senderId }: MessageRecord, { userId }: Actor): void {
  if (senderId !== userId) throw createProblemError('forbidden', { detail: 'Only who sent it may change it.' });
}

function assertThere({ deletedAt }: MessageRecord): void {
  if (deletedAt !== null) throw createProblemError('conflict', { detail: 'This message was deleted.' });
}

const EDITABLE: readonly MessageRecord['type'][] = ['TEXT', 'IMAGE', 'FILE', 'VOICE', 'VIDEO'];

function assertEditable({ type }: MessageRecord): void {
  if (!EDITABLE.includes(type)) {
    throw invalidField('/content', `A message of type ${type} has no words that can be edited.`, 'not_editable');
  }
}

function windowClosed(editWindowMs: number) {
  const detail = `A message can be edited for ${Math.round(editWindowMs / 1000)} seconds.`;
  return createProblemError('edit_window_closed', { detail });
}

function assertRoom({ reactions }: MessageRecord, emoji: string): void {
  if (reactions.length < REACTIONS_PER_MESSAGE || reactions.some((one) => one.emoji === emoji)) return;
  throw invalidField('/emoji', `A message takes at most ${REACTIONS_PER_MESSAGE} different reactions.`, 'too_many');
}
