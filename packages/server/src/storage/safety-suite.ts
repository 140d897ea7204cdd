import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MessageDraft, ReportRecord, Store } from '../domain/index.ts';

let made = 0;
const fresh = (kind: string) => {
  made += 1;
  return `${kind}-${made}-${Math.random().toString(36).slice(2, 10)}`;
};
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();

/** What every store must do with blocks, privacy and reports, whatever keeps its rows. */
export function describeSafety(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    }, 120_000);
    afterAll(() => store.close());

    async function person(name: string): Promise<string> {
      const id = fresh(name);
      await store.users.upsert({ id, name: id, profileImage: null });
      return id;
    }
    const openDirect = (one: string, other: string, contextId: string | null = null) =>
      store.conversations.createDirect({
        id: fresh('conversation'),
        userIds: [one, other],
        contextId,
        context: null,
        createdAt: at(0),
      });
    async function pair() {
      const [layla, adam] = [await person('layla'), await person('adam')];
      const conversationId = (await openDirect(layla, adam))?.conversationId ?? '';
      return { layla, adam, conversationId };
    }
    const send = (conversationId: string, senderId: string, fields: Partial<MessageDraft> = {}) =>
      store.messages.append({
        id: fresh('message'),
        conversationId,
        senderId,
        clientId: fresh('client'),
        fingerprint: 'same',
        type: 'TEXT',
        content: 'مرحباً',
        location: null,
        bid: null,
        custom: null,
        replyToId: null,
        forwarded: false,
        attachmentIds: [],
        createdAt: at(1),
        ...fields,
      });

    test('SAFE-1: over a block neither sends, in any conversation of the two, and no counter moves', async () => {
      const { layla, adam, conversationId } = await pair();
      const first = await send(conversationId, adam, { clientId: 'first-of-adam-12' });
      const replyToId = first.kind === 'created' ? first.message.id : '';
      expect(await store.safety.isApart({ conversationId, userId: adam })).toBe(false);
      expect(await store.safety.setBlock({ userId: layla, blockedId: adam, wanted: true, at: at(2) })).toBe(true);
      expect(await store.safety.setBlock({ userId: layla, blockedId: adam, wanted: true, at: at(3) })).toBe(false);
      for (const userId of [layla, adam]) {
        expect(await store.safety.isApart({ conversationId, userId })).toBe(true);
        expect(await send(conversationId, userId)).toEqual({ kind: 'blocked' });
        expect(await send(conversationId, userId, { replyToId })).toEqual({ kind: 'blocked' });
        expect(await store.conversations.heads(userId)).toEqual([{ conversationId, rev: 1, lastSeq: 1 }]);
        expect(await store.messages.find({ messageId: replyToId, userId })).not.toBeNull();
        expect(await store.users.peersOf(userId)).not.toContain(userId === layla ? adam : layla);
      }
      expect(await openDirect(adam, layla, 'about a car')).toBeNull();
      expect(await openDirect(adam, layla)).toEqual({ conversationId, created: false });
      // MSG-4: what was taken before the block is still the answer to its repetition.
      expect(await send(conversationId, adam, { clientId: 'first-of-adam-12' })).toMatchObject({ kind: 'replayed' });

      expect(await store.safety.setBlock({ userId: adam, blockedId: layla, wanted: false, at: at(4) })).toBe(false);
      expect(await send(conversationId, adam)).toEqual({ kind: 'blocked' });
      expect(await store.safety.setBlock({ userId: layla, blockedId: adam, wanted: false, at: at(4) })).toBe(true);
      expect(await send(conversationId, adam)).toMatchObject({ kind: 'created', message: { seq: 2 } });
      expect(await store.users.peersOf(adam)).toContain(layla);
    });

    test('a block between two keeps nobody else apart, and an outsider learns nothing of it', async () => {
      const { layla, adam, conversationId } = await pair();
      const omar = await person('omar');
      const other = (await openDirect(layla, omar))?.conversationId ?? '';
      await store.safety.setBlock({ userId: layla, blockedId: adam, wanted: true, at: at(2) });
      expect(await send(other, omar)).toMatchObject({ kind: 'created' });
      expect(await store.safety.isApart({ conversationId, userId: omar })).toBe(false);
      expect(await send(conversationId, omar)).toEqual({ kind: 'not_member' });
    });

    test('PAGE-4: the list of blocks goes from the newest on, strictly below its cursor', async () => {
      const layla = await person('layla');
      const blocked: string[] = [];
      for (const minute of [1, 2, 2, 3]) {
        const id = await person('stranger');
        blocked.push(id);
        await store.safety.setBlock({ userId: layla, blockedId: id, wanted: true, at: at(minute) });
      }
      const [oldest = '', two = '', three = '', newest = ''] = blocked;
      const middle = [two, three].sort().reverse();
      const whole = await store.safety.blocks({ userId: layla, limit: 10, below: null });
      expect(whole.map(({ user }) => user.id)).toEqual([newest, ...middle, oldest]);
      expect(whole[0]).toEqual({ user: { id: newest, name: newest, profileImage: null }, createdAt: at(3) });
      const page = await store.safety.blocks({
        userId: layla,
        limit: 2,
        below: { createdAt: at(2), id: middle[0] ?? '' },
      });
      expect(page.map(({ user }) => user.id)).toEqual([middle[1], oldest]);
    });

    test('SAFE-2: a read cursor that is not shown stays where it was for others, in old and new conversations', async () => {
      const { layla, adam, conversationId } = await pair();
      await send(conversationId, layla);
      await send(conversationId, layla);
      const readTo = (readSeq: number) =>
        store.conversations.advanceCursor({ conversationId, userId: adam, readSeq, at: at(5) });
      const seenByLayla = async (id = conversationId) =>
        (await store.conversations.find({ conversationId: id, userId: layla }))?.participants.find(
          (one) => one.id === adam,
        );
      expect(await readTo(1)).toMatchObject({ shownReadSeq: 1 });
      expect(await store.safety.privacy([adam, layla])).toEqual(new Map());

      const hidden = { receipts: false, presence: true, lastSeen: true };
      await store.safety.setPrivacy({ userId: adam, privacy: hidden });
      expect(await store.safety.privacy([adam, layla])).toEqual(new Map([[adam, hidden]]));
      expect(await readTo(2)).toMatchObject({ shownReadSeq: 1, me: { readSeq: 2, unreadCount: 0 } });
      expect(await seenByLayla()).toMatchObject({ readSeq: 1, deliveredSeq: 2, lastReadAt: null });
      await store.safety.setPrivacy({ userId: adam, privacy: { ...hidden, lastSeen: false } });
      expect(await seenByLayla()).toMatchObject({ readSeq: 1 });
      const next = (await openDirect(adam, layla, 'another'))?.conversationId ?? '';
      await send(next, layla);
      await store.conversations.advanceCursor({ conversationId: next, userId: adam, readSeq: 1, at: at(6) });
      expect(await seenByLayla(next)).toMatchObject({ readSeq: 0, deliveredSeq: 1 });

      await store.safety.setPrivacy({ userId: adam, privacy: { receipts: true, presence: true, lastSeen: true } });
      expect(await seenByLayla()).toMatchObject({ readSeq: 2, lastReadAt: at(5) });
      expect(await store.safety.privacy([adam])).toEqual(new Map());
    });

    test('MSG-4: the first report of a clientId stays, per reporter', async () => {
      const { layla, adam } = await pair();
      const draft: ReportRecord = {
        id: fresh('report'),
        reporterId: layla,
        clientId: 'report-of-spam',
        fingerprint: 'a',
        targetType: 'user',
        targetId: adam,
        reason: 'spam',
        details: null,
        evidence: { content: 'x' },
        createdAt: at(1),
      };
      expect(await store.safety.report(draft)).toEqual(draft);
      expect(await store.safety.report({ ...draft, id: fresh('report'), fingerprint: 'b' })).toEqual(draft);
      const own = { ...draft, id: fresh('report'), reporterId: adam, evidence: null };
      expect(await store.safety.report(own)).toEqual(own);
    });
  });
}
