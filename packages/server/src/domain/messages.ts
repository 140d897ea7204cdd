import type { Id, Limits, Message, MessagePage, SendMessageRequest } from '@majlis/contract';
import type { Actor } from './actor.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Lanes } from './lanes.ts';
import type { Clock, Emitter, Ids, MessageDraft, MessageRecord, PageAnchor, Store } from './ports.ts';
import { createProblemError, invalidField, notFound } from './problem.ts';
import type { RateLimit } from './rate-limit.ts';
import { clampSeq } from './sequence.ts';
import { checkJsonSize, checkText } from './text.ts';
import type { Wire } from './wire.ts';

/** A message, and whether this request made it or a first one had (MSG-4). */
export interface Sent {
  message: Message;
  created: boolean;
}
export interface Messages {
  send(actor: Actor, request: SendMessageRequest): Promise<Sent>;
  /** For drafts whose content was already checked, such as uploads. */
  append(draft: MessageDraft): Promise<Sent>;
  /** The first message of this clientId, or null; refuses another body with `idempotency_mismatch`. */
  replayOf(key: { senderId: Id; clientId: string; fingerprint: string }): Promise<Message | null>;
  find(actor: Actor, messageId: Id): Promise<Message>;
  page(actor: Actor, query: { conversationId: Id; anchor: PageAnchor; limit: number }): Promise<MessagePage>;
}

export interface MessagesOptions {
  store: Store;
  emitter: Emitter;
  clock: Clock;
  ids: Ids;
  wire: Wire;
  lanes: Lanes;
  limits: Limits;
  sendRate: RateLimit;
}

export function createMessages(options: MessagesOptions): Messages {
  const { store, emitter, clock, ids, wire, lanes, limits, sendRate } = options;

  function replay(first: MessageRecord, fingerprint: string): Message {
    if (first.fingerprint !== fingerprint) {
      throw createProblemError('idempotency_mismatch', {
        detail: 'This clientId already names a message with another body.',
        hint: 'Make a new clientId for every new message; repeat one only with the very same body.',
      });
    }
    return wire.toMessage(first);
  }

  // RT-4, GEN-11: one append at a time per conversation, so that events leave after their commit and in rev order.
  const append = (draft: MessageDraft) =>
    lanes.run(draft.conversationId, async (): Promise<Sent> => {
      const result = await store.messages.append(draft);
      if (result.kind === 'replayed') return { message: replay(result.message, draft.fingerprint), created: false };
      if (result.kind === 'not_member') throw notFound();
      // SAFE-1
      if (result.kind === 'blocked') throw createProblemError('blocked');
      if (result.kind === 'reply_not_found') {
        throw invalidField('/replyToId', 'replyToId names no message of this conversation.', 'not_found');
      }
      if (result.kind === 'attachment_not_found') {
        throw invalidField(
          '/attachmentIds',
          'attachmentIds names an attachment that is not yours or already used.',
          'not_found',
        );
      }
      const message = wire.toMessage(result.message);
      // Who waits for it hears of it before who wrote it: each write to a socket takes its time.
      const userIds = [...result.memberIds.filter((id) => id !== draft.senderId), draft.senderId];
      emitter.emit({ event: 'message:new', payload: { message }, userIds });
      return { message, created: true };
    });

  return {
    append,
    async replayOf({ senderId, clientId, fingerprint }) {
      const first = await store.messages.findByClientId({ senderId, clientId });
      return first && replay(first, fingerprint);
    },
    async send({ userId }, request) {
      const draft = toDraft({ request, senderId: userId, limits });
      const limited = attempt(() => sendRate.take(userId));
      if (limited) {
        // A repeat of what was already taken is never refused for its rate.
        const first = await store.messages.findByClientId({ senderId: userId, clientId: request.clientId });
        if (!first) throw limited.error;
        return { message: replay(first, draft.fingerprint), created: false };
      }
      return append({ ...draft, id: ids.create('message'), createdAt: new Date(clock.now()).toISOString() });
    },
    async find({ userId }, messageId) {
      const record = await store.messages.find({ messageId, userId });
      if (!record) throw notFound();
      return wire.toMessage(record);
    },
    async page({ userId }, query) {
      const page = await store.messages.page({ ...query, anchor: toReachable(query.anchor), userId });
      if (!page) throw notFound();
      return { ...page, items: page.items.map(wire.toMessage) };
    },
  };
}

/** The same anchor, its number no larger than a store can compare with. */
function toReachable(anchor: PageAnchor): PageAnchor {
  if (anchor.mode === 'newest') return anchor;
  return anchor.mode === 'changedAfter'
    ? { ...anchor, rev: clampSeq(anchor.rev) }
    : { ...anchor, seq: clampSeq(anchor.seq) };
}

function attempt(action: () => void): { error: unknown } | null {
  try {
    action();
    return null;
  } catch (error) {
    return { error };
  }
}

interface DraftSource {
  request: SendMessageRequest;
  senderId: Id;
  limits: Limits;
}

/** MSG-5: only what the type takes is kept; what it needs was checked against the contract's schema. */
function toDraft({ request, senderId, limits }: DraftSource): Omit<MessageDraft, 'id' | 'createdAt'> {
  const { conversationId, clientId, type } = request;
  const content = request.content ?? null;
  if (content !== null) checkText(content, { path: '/content', maxChars: limits.contentMaxChars });
  const attachmentIds = request.attachmentIds ?? [];
  if (attachmentIds.length > limits.attachmentsMax) {
    throw invalidField('/attachmentIds', `A message takes at most ${limits.attachmentsMax} attachments.`, 'too_many');
  }
  if (new Set(attachmentIds).size < attachmentIds.length) {
    throw invalidField('/attachmentIds', 'attachmentIds names an attachment twice.', 'repeated');
  }
  if (isMediaType(type) && attachmentIds.length === 0) {
    throw invalidField('/attachmentIds', `A message of type ${type} needs an attachment; upload it first.`, 'required');
  }
  const custom = type.startsWith('X_') ? (request.custom ?? {}) : null;
  if (custom) checkJsonSize(custom, { path: '/custom', maxBytes: limits.customMaxBytes });
  const meaning = {
    conversationId,
    type,
    content,
    location:
      type === 'LOCATION' && request.location
        ? { ...request.location, address: request.location.address ?? null }
        : null,
    bid: type === 'BID' && request.bid ? { ...request.bid, listingId: request.bid.listingId ?? null } : null,
    custom,
    attachmentIds,
    replyToId: request.replyToId ?? null,
  };
  const forwarded = request.forwarded === true;
  // Only when true: a message that says it was not is the one that says nothing.
  const fingerprint = fingerprintOf(forwarded ? { ...meaning, forwarded } : meaning);
  return { ...meaning, forwarded, senderId, clientId, fingerprint };
}

const isMediaType = (type: SendMessageRequest['type']) =>
  type === 'IMAGE' || type === 'VOICE' || type === 'VIDEO' || type === 'FILE';
