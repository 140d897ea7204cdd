import type { Conversation, ConversationPage, ConversationSelf, Id, Limits } from '@majlis/contract';
import type { Actor } from './actor.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Clock, Emitter, Ids, Store } from './ports.ts';
import { createProblemError, invalidField, notFound } from './problem.ts';
import { checkJsonSize } from './text.ts';
import type { Users } from './users.ts';
import type { Wire } from './wire.ts';

export interface Conversations {
  list(actor: Actor, page: { limit: number; cursor?: string }): Promise<ConversationPage>;
  listByIds(actor: Actor, ids: readonly Id[]): Promise<ConversationPage>;
  find(actor: Actor, conversationId: Id): Promise<Conversation>;
  createDirect(
    actor: Actor,
    request: { userId: Id; contextId?: string | null; context?: Record<string, unknown> | null },
  ): Promise<{ conversation: Conversation; created: boolean }>;
  updateSelf(
    actor: Actor,
    conversationId: Id,
    change: { mutedUntil?: string | null; archived?: boolean; pinned?: boolean },
  ): Promise<ConversationSelf>;
}

export interface ConversationsOptions {
  store: Store;
  emitter: Emitter;
  clock: Clock;
  ids: Ids;
  wire: Wire;
  users: Users;
  limits: Limits;
}

export function createConversations({
  store,
  emitter,
  clock,
  ids,
  wire,
  users,
  limits,
}: ConversationsOptions): Conversations {
  async function find({ userId }: Actor, conversationId: Id): Promise<Conversation> {
    const record = await store.conversations.find({ conversationId, userId });
    if (!record) throw notFound();
    return wire.toOwnConversation(record);
  }
  async function announce(conversationId: Id, userIds: readonly Id[]): Promise<void> {
    for (const userId of userIds) {
      const conversation = await find({ userId }, conversationId);
      emitter.emit({ event: 'conversation:new', payload: { conversation }, userIds: [userId] });
    }
  }
  return {
    find,
    async list({ userId }, { limit, cursor }) {
      const below = cursor === undefined ? null : decodeCursor(cursor);
      const records = await store.conversations.list({ userId, limit: limit + 1, below });
      const items = records.slice(0, limit);
      const last = items.at(-1);
      return {
        items: items.map(wire.toOwnConversation),
        nextCursor: records.length > limit && last ? encodeCursor(last) : null,
      };
    },
    async listByIds({ userId }, wanted) {
      const records = await store.conversations.findMany({ userId, ids: wanted });
      return { items: records.map(wire.toOwnConversation), nextCursor: null };
    },
    async createDirect(actor, { userId: otherUserId, contextId = null, context = null }) {
      if (otherUserId === actor.userId) throw invalidField('/userId', 'A conversation needs somebody else.', 'self');
      if (context) checkJsonSize(context, { path: '/context', maxBytes: limits.customMaxBytes });
      const known = await users.list([actor.userId, otherUserId]);
      if (!known.some(({ id }) => id === otherUserId)) throw notFound();
      if (!known.some(({ id }) => id === actor.userId)) await users.ensure({ id: actor.userId });
      const opened = await store.conversations.createDirect({
        id: ids.create('conversation'),
        userIds: [actor.userId, otherUserId],
        contextId,
        context,
        createdAt: new Date(clock.now()).toISOString(),
      });
      // SAFE-1
      if (!opened) throw createProblemError('blocked');
      const { conversationId, created } = opened;
      if (created) await announce(conversationId, [actor.userId, otherUserId]);
      return { conversation: await find(actor, conversationId), created };
    },
    async updateSelf({ userId }, conversationId, { mutedUntil, ...flags }) {
      const change =
        mutedUntil === undefined ? flags : { ...flags, mutedUntil: mutedUntil && toStoredTime(mutedUntil) };
      const me = await store.conversations.updateSelf({ conversationId, userId, ...change });
      if (!me) throw notFound();
      emitter.emit({ event: 'conversation:self', payload: { conversationId, me }, userIds: [userId] });
      return me;
    },
  };
}

const LAST_TIME = Date.UTC(9999, 11, 31);

/** GEN-4: in UTC, and within what every database can hold. @throws ProblemError `validation_failed` for no time at all. */
function toStoredTime(text: string): string {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw invalidField('/mutedUntil', 'mutedUntil is not a time.');
  return new Date(Math.min(Math.max(time, 0), LAST_TIME)).toISOString();
}
