import type { Id, Privacy, ReportRequest, User } from '@majlis/contract';
import type { Actor } from './actor.ts';
import { isLive } from './call-transitions.ts';
import type { Calls } from './calls.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { CallRecord, Clock, Emitter, Ids, ReportRecord, Store } from './ports.ts';
import type { Presence } from './presence.ts';
import { createProblemError, invalidField, notFound } from './problem.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Users } from './users.ts';

/** Who keeps whom away, what each shows of themselves, and what the operator is told (level safety). */
export interface Safety {
  /** Twice is once. Ends a live call of the two. @throws ProblemError `not_found`, `validation_failed`, `rate_limited` */
  block(actor: Actor, userId: Id): Promise<void>;
  /** @throws ProblemError `rate_limited` */
  unblock(actor: Actor, userId: Id): Promise<void>;
  /** The newest block first. */
  blocks(actor: Actor, page: { limit: number; cursor?: string }): Promise<{ items: User[]; nextCursor: string | null }>;
  privacy(actor: Actor): Promise<Privacy>;
  /** @throws ProblemError `rate_limited` */
  setPrivacy(actor: Actor, change: Partial<Privacy>): Promise<Privacy>;
  /** Keeps it, with the message as it is now, and tells the operator. @throws ProblemError `not_found`, `idempotency_mismatch`, `rate_limited` */
  report(actor: Actor, request: ReportRequest): Promise<{ id: Id; created: boolean }>;
}
export interface SafetyOptions {
  store: Store;
  emitter: Emitter;
  clock: Pick<Clock, 'now'>;
  ids: Ids;
  users: Users;
  calls: Calls;
  presence: Pick<Presence, 'list'>;
  rates: Record<'blocks' | 'reports', RateLimit>;
  /** Told of each new report; the caller's request does not wait for it. */
  onReport: (report: ReportRecord) => void;
}

const SHOWS_ALL: Privacy = { receipts: true, presence: true, lastSeen: true };

export function createSafety(options: SafetyOptions): Safety {
  const { store, emitter, clock, ids, users, calls, presence, rates, onReport } = options;
  const now = () => new Date(clock.now()).toISOString();

  /** SAFE-1: a call of the two ends as if who blocks had hung up, or declined it. */
  async function endCalls(userId: Id, otherId: Id): Promise<void> {
    const [seated, ringing] = await Promise.all([store.calls.liveOf({ userId }), store.calls.ringingFor(userId)]);
    const between = ({ callerId, calleeId }: CallRecord) => callerId === otherId || calleeId === otherId;
    for (const call of [...seated, ...ringing].filter(between)) {
      if (call.status === 'RINGING' && call.calleeId === userId) await calls.decline({ userId }, call.id, 'declined');
      else if (isLive(call)) await calls.end({ userId }, call.id, {});
    }
  }
  /** Each learns what there is to see of the other now. */
  async function tellPresence(one: Id, other: Id): Promise<void> {
    for (const [userId, seen] of [
      [one, other],
      [other, one],
    ] as const) {
      const [item = { userId: seen, status: 'offline' as const, lastSeenAt: null }] = await presence.list({ userId }, [
        seen,
      ]);
      emitter.emit({ event: 'presence', payload: item, userIds: [userId], ephemeral: true });
    }
  }
  async function privacyOf(userId: Id): Promise<Privacy> {
    return (await store.safety.privacy([userId])).get(userId) ?? SHOWS_ALL;
  }
  /** AUTH-4: only of what this user can see. */
  async function evidenceOf({ userId }: Actor, { targetType, targetId }: ReportRequest) {
    if (targetType === 'message') {
      const message = await store.messages.find({ messageId: targetId, userId });
      if (!message) throw notFound();
      const { conversationId, senderId, type, content, createdAt, editedAt } = message;
      const attachments = message.attachments.map(({ id, kind, mimeType, fileName }) => ({
        id,
        kind,
        mimeType,
        fileName,
      }));
      return { conversationId, senderId, type, content, createdAt, editedAt, attachments };
    }
    const isThere =
      targetType === 'conversation'
        ? (await store.conversations.find({ conversationId: targetId, userId })) !== null
        : (await users.list([targetId])).length > 0;
    if (!isThere) throw notFound();
    return null;
  }

  return {
    async block({ userId }, blockedId) {
      rates.blocks.take(userId);
      if (blockedId === userId) throw invalidField('/id', 'Nobody blocks themselves.', 'self');
      if ((await users.list([blockedId])).length === 0) throw notFound();
      if (!(await store.safety.setBlock({ userId, blockedId, wanted: true, at: now() }))) return;
      await endCalls(userId, blockedId);
      await tellPresence(userId, blockedId);
    },
    async unblock({ userId }, blockedId) {
      rates.blocks.take(userId);
      if (await store.safety.setBlock({ userId, blockedId, wanted: false, at: now() }))
        await tellPresence(userId, blockedId);
    },
    async blocks({ userId }, { limit, cursor }) {
      const at = cursor === undefined ? null : decodeCursor(cursor);
      const below = at && { createdAt: at.lastActivityAt, id: at.id };
      const found = await store.safety.blocks({ userId, limit: limit + 1, below });
      const page = found.slice(0, limit);
      const last = page.at(-1);
      return {
        items: page.map(({ user }) => user),
        nextCursor:
          found.length > limit && last ? encodeCursor({ lastActivityAt: last.createdAt, id: last.user.id }) : null,
      };
    },
    privacy: ({ userId }) => privacyOf(userId),
    async setPrivacy({ userId }, change) {
      rates.blocks.take(userId);
      const privacy: Privacy = { ...(await privacyOf(userId)), ...change };
      await store.safety.setPrivacy({ userId, privacy });
      for (const peerId of await store.users.peersOf(userId)) {
        const [item] = await presence.list({ userId: peerId }, [userId]);
        if (item) emitter.emit({ event: 'presence', payload: item, userIds: [peerId], ephemeral: true });
      }
      return privacy;
    },
    async report(actor, request) {
      const { clientId, targetType, targetId, reason, details = null } = request;
      const fingerprint = fingerprintOf({ targetType, targetId, reason, details });
      rates.reports.take(actor.userId);
      const draft: ReportRecord = {
        id: ids.create('report'),
        reporterId: actor.userId,
        clientId,
        fingerprint,
        targetType,
        targetId,
        reason,
        details,
        evidence: await evidenceOf(actor, request),
        createdAt: now(),
      };
      const kept = await store.safety.report(draft);
      if (kept.fingerprint !== fingerprint) throw createProblemError('idempotency_mismatch');
      const created = kept.id === draft.id;
      if (created) onReport(kept);
      return { id: kept.id, created };
    },
  };
}
