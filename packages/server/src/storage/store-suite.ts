import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AttachmentRecord, MessageDraft, Store } from '../domain/index.ts';

let made = 0;
const fresh = (kind: string) => {
  made += 1;
  return `${kind}-${made}-${Math.random().toString(36).slice(2, 10)}`;
};
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();

/** What every store must do, whatever keeps its rows. `open` gives an empty or a shared one. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    }, 120_000);
    afterAll(() => store.close());

    async function pair() {
      const [layla, adam] = [fresh('layla'), fresh('adam')];
      for (const id of [layla, adam]) await store.users.upsert({ id, name: `${id}’s name`, profileImage: null });
      const draft = { id: fresh('conversation'), contextId: null, context: null, createdAt: at(0) };
      await store.conversations.createDirect({ ...draft, userIds: [layla, adam] });
      const conversationId = draft.id;
      return { layla, adam, conversationId };
    }
    const draftOf = (conversationId: string, senderId: string, fields: Partial<MessageDraft> = {}): MessageDraft => ({
      id: fresh('message'),
      conversationId,
      senderId,
      clientId: fresh('client'),
      fingerprint: 'same',
      type: 'TEXT',
      content: 'مرحباً 👋',
      location: null,
      bid: null,
      custom: null,
      replyToId: null,
      forwarded: false,
      attachmentIds: [],
      createdAt: at(1),
      ...fields,
    });
    const attachmentOf = (ownerId: string, conversationId: string, fields: Partial<AttachmentRecord> = {}) => ({
      id: fresh('attachment'),
      ownerId,
      conversationId,
      messageId: null,
      blobKey: fresh('blob'),
      createdAt: at(0),
      kind: 'VOICE' as const,
      mimeType: 'audio/webm',
      size: 3,
      fileName: null,
      width: null,
      height: null,
      duration: 1.25,
      waveform: [0, 50, 100],
      blurhash: null,
      status: 'READY' as const,
      ...fields,
    });

    test('MSG-1, MSG-2: many sends at once leave no hole and no double in seq and rev', async () => {
      const { layla, adam, conversationId } = await pair();
      const results = await Promise.all(
        Array.from({ length: 40 }, (_, n) => store.messages.append(draftOf(conversationId, n % 2 ? layla : adam))),
      );
      const seqs = results.flatMap((result) => (result.kind === 'created' ? [result.message.seq] : []));
      expect(seqs.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
      const record = await store.conversations.find({ conversationId, userId: layla });
      expect(record).toMatchObject({ lastSeq: 40, rev: 40, lastMessage: { seq: 40 }, lastActivityAt: at(1) });
    });

    test('MSG-4: retries at once make one row and move the counters once', async () => {
      const { layla, conversationId } = await pair();
      const clientId = fresh('client');
      const results = await Promise.all(
        Array.from({ length: 12 }, () => store.messages.append(draftOf(conversationId, layla, { clientId }))),
      );
      expect(results.filter(({ kind }) => kind === 'created')).toHaveLength(1);
      expect(results.filter(({ kind }) => kind === 'replayed')).toHaveLength(11);
      const ids = results.flatMap((result) => ('message' in result ? [result.message.id] : []));
      expect(new Set(ids).size).toBe(1);
      await store.messages.append(draftOf(conversationId, layla));
      expect(await store.conversations.find({ conversationId, userId: layla })).toMatchObject({ lastSeq: 2, rev: 2 });
      expect((await store.messages.findByClientId({ senderId: layla, clientId }))?.fingerprint).toBe('same');
    });

    test('the same clientId of two people names two messages', async () => {
      const { layla, adam, conversationId } = await pair();
      const clientId = fresh('client');
      for (const sender of [layla, adam]) {
        expect((await store.messages.append(draftOf(conversationId, sender, { clientId }))).kind).toBe('created');
      }
    });

    test('a direct conversation opened from both sides at once is one; about another thing it is another', async () => {
      const [layla, adam] = [fresh('layla'), fresh('adam')];
      for (const id of [layla, adam]) await store.users.upsert({ id, name: id, profileImage: null });
      const create = (userIds: readonly [string, string], contextId: string | null) =>
        store.conversations.createDirect({
          id: fresh('conversation'),
          userIds,
          contextId,
          context: { title: 'كامري' },
          createdAt: at(0),
        });
      const results = await Promise.all(
        Array.from({ length: 10 }, (_, n) => create(n % 2 ? [layla, adam] : [adam, layla], null)),
      );
      expect(new Set(results.map((opened) => opened?.conversationId)).size).toBe(1);
      expect(results.filter((opened) => opened?.created)).toHaveLength(1);
      expect((await create([layla, adam], 'listing-1'))?.created).toBe(true);
      expect((await create([adam, layla], 'listing-1'))?.created).toBe(false);
    });

    test('AUTH-4: everything of a conversation is null for an outsider', async () => {
      const { layla, conversationId } = await pair();
      const outsider = fresh('mallory');
      await store.users.upsert({ id: outsider, name: 'M', profileImage: null });
      const sent = await store.messages.append(draftOf(conversationId, layla));
      const messageId = sent.kind === 'created' ? sent.message.id : '';
      const key = { conversationId, userId: outsider };
      expect(await store.conversations.find(key)).toBeNull();
      expect(await store.conversations.findMany({ userId: outsider, ids: [conversationId] })).toEqual([]);
      expect(await store.conversations.memberIds(key)).toBeNull();
      expect(await store.conversations.updateSelf({ ...key, archived: true })).toBeNull();
      expect(await store.conversations.advanceCursor({ ...key, readSeq: 1, at: at(2) })).toBeNull();
      expect(await store.messages.find({ messageId, userId: outsider })).toBeNull();
      expect(await store.messages.page({ ...key, anchor: { mode: 'newest' }, limit: 5 })).toBeNull();
      expect(await store.messages.append(draftOf(conversationId, outsider))).toEqual({ kind: 'not_member' });
      expect(await store.conversations.heads(outsider)).toEqual([]);
    });

    test('PAGE-2: every mode gives the page it promises', async () => {
      const { layla, adam, conversationId } = await pair();
      for (let n = 0; n < 12; n += 1) await store.messages.append(draftOf(conversationId, adam));
      const page = async (anchor: Parameters<Store['messages']['page']>[0]['anchor'], limit = 4) => {
        const found = await store.messages.page({ conversationId, userId: layla, anchor, limit });
        if (!found) throw new Error('no page');
        const { items, hasMoreBefore, hasMoreAfter, lastSeq, rev } = found;
        return [items.map(({ seq }) => seq), hasMoreBefore, hasMoreAfter, lastSeq, rev];
      };
      expect(await page({ mode: 'newest' })).toEqual([[9, 10, 11, 12], true, false, 12, 12]);
      expect(await page({ mode: 'before', seq: 3 })).toEqual([[1, 2], false, true, 12, 12]);
      expect(await page({ mode: 'before', seq: 100 })).toEqual([[9, 10, 11, 12], true, false, 12, 12]);
      expect(await page({ mode: 'after', seq: 8 })).toEqual([[9, 10, 11, 12], true, false, 12, 12]);
      expect(await page({ mode: 'after', seq: 2 }, 3)).toEqual([[3, 4, 5], true, true, 12, 12]);
      expect(await page({ mode: 'after', seq: 100 })).toEqual([[], true, false, 12, 12]);
      expect(await page({ mode: 'before', seq: 1 })).toEqual([[], false, true, 12, 12]);
      expect(await page({ mode: 'around', seq: 6 })).toEqual([[4, 5, 6, 7], true, true, 12, 12]);
      expect(await page({ mode: 'around', seq: 6 }, 1)).toEqual([[6], true, true, 12, 12]);
      expect(await page({ mode: 'around', seq: 1 })).toEqual([[1, 2, 3, 4], false, true, 12, 12]);
      expect(await page({ mode: 'around', seq: 12 })).toEqual([[10, 11, 12], true, false, 12, 12]);
      expect(await page({ mode: 'around', seq: 100 })).toEqual([[10, 11, 12], true, false, 12, 12]);
      expect(await page({ mode: 'changedAfter', rev: 9 }, 2)).toEqual([[10, 11], false, true, 12, 12]);
      expect(await page({ mode: 'changedAfter', rev: 12 })).toEqual([[], false, false, 12, 12]);
    });

    test('CUR-1, CUR-2: cursors move forward only, are clamped, and count what others wrote', async () => {
      const { layla, adam, conversationId } = await pair();
      for (let n = 0; n < 3; n += 1) await store.messages.append(draftOf(conversationId, adam));
      await store.messages.append(draftOf(conversationId, layla));
      const move = (cursor: { readSeq?: number; deliveredSeq?: number }) =>
        store.conversations.advanceCursor({ conversationId, userId: layla, ...cursor, at: at(3) });
      expect(await move({ deliveredSeq: 1 })).toMatchObject({
        moved: true,
        me: { deliveredSeq: 1, readSeq: 0, unreadCount: 3 },
      });
      expect(await move({ readSeq: 2 })).toMatchObject({
        moved: true,
        me: { deliveredSeq: 2, readSeq: 2, unreadCount: 1 },
      });
      expect(await move({ readSeq: 1 })).toMatchObject({ moved: false, me: { readSeq: 2 } });
      expect(await move({ readSeq: 99 })).toMatchObject({ me: { readSeq: 4, deliveredSeq: 4, unreadCount: 0 } });
      const seen = await store.conversations.find({ conversationId, userId: adam });
      const hers = seen?.participants.find(({ id }) => id === layla);
      expect(hers).toMatchObject({ readSeq: 4, deliveredSeq: 4, lastReadAt: at(3), name: `${layla}’s name` });
      expect((await move({ readSeq: 4 }))?.memberIds.sort()).toEqual([layla, adam].sort());
    });

    test('the list goes from the last active on, strictly below its cursor', async () => {
      const layla = fresh('layla');
      await store.users.upsert({ id: layla, name: 'L', profileImage: null });
      const ids: string[] = [];
      for (let n = 0; n < 5; n += 1) {
        const other = fresh('friend');
        await store.users.upsert({ id: other, name: 'F', profileImage: null });
        const draft = { id: fresh('conversation'), contextId: null, context: null, createdAt: at(n) };
        await store.conversations.createDirect({ ...draft, userIds: [layla, other] });
        ids.push(draft.id);
      }
      await store.messages.append(draftOf(ids[1] ?? '', layla, { createdAt: at(30) }));
      const all = await store.conversations.list({ userId: layla, limit: 10, below: null });
      expect(all.map(({ id }) => id)).toEqual([ids[1], ids[4], ids[3], ids[2], ids[0]]);
      const below = all[2] ?? null;
      const rest = await store.conversations.list({ userId: layla, limit: 10, below });
      expect(rest.map(({ id }) => id)).toEqual([ids[2], ids[0]]);
      expect((await store.conversations.heads(layla)).length).toBe(5);
      expect((await store.users.peersOf(layla)).length).toBeGreaterThanOrEqual(5);
    });

    test('an attachment is bound once, to a message of its owner in its conversation', async () => {
      const { layla, adam, conversationId } = await pair();
      const mine = attachmentOf(layla, conversationId);
      await store.attachments.insert(mine);
      const attachmentIds = [mine.id];
      expect(await store.messages.append(draftOf(conversationId, adam, { type: 'VOICE', attachmentIds }))).toEqual({
        kind: 'attachment_not_found',
      });
      expect(await store.attachments.find({ attachmentId: mine.id, userId: adam })).toBeNull();
      const sent = await store.messages.append(draftOf(conversationId, layla, { type: 'VOICE', attachmentIds }));
      expect(sent).toMatchObject({
        kind: 'created',
        message: { attachments: [{ id: mine.id, duration: 1.25, waveform: [0, 50, 100] }] },
      });
      expect((await store.attachments.find({ attachmentId: mine.id, userId: adam }))?.blobKey).toBe(mine.blobKey);
      expect(await store.messages.append(draftOf(conversationId, layla, { type: 'VOICE', attachmentIds }))).toEqual({
        kind: 'attachment_not_found',
      });
      // A refused message moves no counter.
      expect(await store.conversations.find({ conversationId, userId: layla })).toMatchObject({ lastSeq: 1, rev: 1 });
    });

    test('MED-5: a message takes an upload once its bytes are known, and then they stay as they are', async () => {
      const { layla, adam, conversationId } = await pair();
      const begun = attachmentOf(layla, conversationId, { kind: 'FILE', status: 'PROCESSING', createdAt: at(-900) });
      await store.attachments.insert(begun);
      const draft = draftOf(conversationId, layla, { type: 'FILE', attachmentIds: [begun.id] });
      expect(await store.messages.append(draft)).toEqual({ kind: 'attachment_not_found' });

      const finished = { ...begun, status: 'READY' as const, mimeType: 'application/pdf', size: 4, createdAt: at(0) };
      await store.attachments.finish({ ...finished, blobKey: 'blob-of-all' });
      await store.attachments.finish({ ...finished, blobKey: 'blob-of-another' });
      expect(await store.attachments.sweep(at(-500))).toEqual([]);
      expect(await store.messages.append(draft)).toMatchObject({
        kind: 'created',
        message: { attachments: [{ id: begun.id, mimeType: 'application/pdf', size: 4, blobKey: 'blob-of-all' }] },
      });
      expect((await store.attachments.find({ attachmentId: begun.id, userId: adam }))?.status).toBe('READY');
    });

    test('sweep removes what was never bound and is old, and nothing else', async () => {
      const { layla, conversationId } = await pair();
      const old = attachmentOf(layla, conversationId, { createdAt: at(-600) });
      const young = attachmentOf(layla, conversationId, { createdAt: at(600) });
      for (const record of [old, young]) await store.attachments.insert(record);
      expect(await store.attachments.sweep(at(-500))).toEqual([old.blobKey]);
      expect(await store.attachments.findById(old.id)).toBeNull();
      expect((await store.attachments.findById(young.id))?.id).toBe(young.id);
    });

    test('a reply carries what it answers, and only within its conversation', async () => {
      const { layla, adam, conversationId } = await pair();
      const content = 'س'.repeat(300);
      const first = await store.messages.append(draftOf(conversationId, adam, { content }));
      const replyToId = first.kind === 'created' ? first.message.id : '';
      const reply = await store.messages.append(draftOf(conversationId, layla, { replyToId }));
      expect(reply).toMatchObject({
        message: { replyTo: { id: replyToId, seq: 1, senderId: adam, type: 'TEXT', content: 'س'.repeat(200) } },
      });
      const other = await pair();
      expect(await store.messages.append(draftOf(other.conversationId, other.layla, { replyToId }))).toEqual({
        kind: 'reply_not_found',
      });
    });

    test('GEN-7 and every kind of payload come back as they went in', async () => {
      const { layla, conversationId } = await pair();
      const content = ' e\u0301 \u200f<b>&amp;\u2067 👩‍👩‍👧‍👦 ';
      const location = { lat: -24.7136, lng: 179.999999, address: 'الرياض' };
      const bid = { amount: '42000.50', currency: 'SAR', listingId: 'l-1' };
      const custom = { ['__proto__x']: 1, nested: { list: [1, 'ب', null] } };
      for (const fields of [
        { content },
        { type: 'LOCATION' as const, content: null, location },
        { type: 'BID' as const, content: null, bid },
        { type: 'X_OFFER' as const, content: null, custom },
      ]) {
        const sent = await store.messages.append(draftOf(conversationId, layla, fields));
        expect(sent).toMatchObject({ kind: 'created', message: fields });
        if (sent.kind !== 'created') continue;
        const found = await store.messages.find({ messageId: sent.message.id, userId: layla });
        expect(found).toEqual(sent.message);
      }
    });

    test('a user is written once and tells whether anything changed', async () => {
      const id = fresh('user');
      const user = { id, name: 'ليلى', profileImage: null };
      expect(await store.users.upsert(user)).toMatchObject({ changed: true, user });
      expect(await store.users.upsert(user)).toMatchObject({ changed: false });
      expect(await store.users.upsert({ ...user, name: 'ليلى الحربي' })).toMatchObject({ changed: true });
      expect(await store.users.find([id, 'nobody'])).toMatchObject([{ id, name: 'ليلى الحربي' }]);
      expect(await store.dataEpoch()).toBe(await store.dataEpoch());
    });

    test('what a member sets for themselves is kept', async () => {
      const { layla, adam, conversationId } = await pair();
      const mutedUntil = at(90);
      const set = { conversationId, userId: layla, mutedUntil, archived: true };
      expect(await store.conversations.updateSelf(set)).toMatchObject({ mutedUntil, archived: true, pinned: false });
      expect((await store.conversations.find({ conversationId, userId: layla }))?.me).toMatchObject({ mutedUntil });
      expect((await store.conversations.find({ conversationId, userId: adam }))?.me).toMatchObject({ archived: false });
    });
  });
}
