import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AttachmentRecord, MessageDraft, MessageRecord, Store } from '../domain/index.ts';

let made = 0;
const fresh = (kind: string) => {
  made += 1;
  return `${kind}-${made}-${Math.random().toString(36).slice(2, 10)}`;
};
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();

/** What every store must do with edits, deletions, reactions and searches, whatever keeps its rows. */
export function describeInteractions(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    }, 120_000);
    afterAll(() => store.close());

    async function pair() {
      const [layla, adam] = [fresh('layla'), fresh('adam')];
      for (const id of [layla, adam]) await store.users.upsert({ id, name: id, profileImage: null });
      const draft = { id: fresh('conversation'), contextId: null, context: null, createdAt: at(0) };
      await store.conversations.createDirect({ ...draft, userIds: [layla, adam] });
      const conversationId = draft.id;
      return { layla, adam, conversationId };
    }
    async function send(conversationId: string, senderId: string, fields: Partial<MessageDraft> = {}) {
      const result = await store.messages.append({
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
      if (result.kind !== 'created') throw new Error(result.kind);
      return result.message;
    }
    async function attach(ownerId: string, conversationId: string): Promise<AttachmentRecord> {
      const record: AttachmentRecord = {
        id: fresh('attachment'),
        ownerId,
        conversationId,
        messageId: null,
        blobKey: fresh('blob'),
        createdAt: at(0),
        kind: 'IMAGE',
        mimeType: 'image/png',
        size: 3,
        fileName: null,
        width: 1,
        height: 1,
        duration: null,
        waveform: null,
        blurhash: null,
        status: 'READY',
      };
      await store.attachments.insert(record);
      return record;
    }
    const keyOf = ({ id, rev }: MessageRecord, userId: string) => ({ messageId: id, userId, expectedRev: rev });
    const headOf = async (conversationId: string, userId: string) =>
      (await store.conversations.heads(userId)).find((head) => head.conversationId === conversationId);
    /** As the domain does it: reads and tries until no other change comes between. */
    async function react(messageId: string, userId: string, emoji: string, wanted = true): Promise<string> {
      for (;;) {
        const record = await store.messages.find({ messageId, userId });
        if (!record || record.deletedAt !== null) return 'gone';
        const { kind } = await store.messages.react({ ...keyOf(record, userId), emoji, wanted, at: at(2) });
        if (kind !== 'stale') return kind;
      }
    }

    test('INT-1, MSG-2: an edit keeps the seq and raises the rev of message and conversation as one', async () => {
      const { layla, adam, conversationId } = await pair();
      const first = await send(conversationId, layla);
      await send(conversationId, adam);
      const edited = await store.messages.edit({ ...keyOf(first, layla), content: 'أهلاً', editedAt: at(3) });
      expect(edited).toMatchObject({
        kind: 'changed',
        message: { ...first, content: 'أهلاً', editedAt: at(3), rev: 3, seq: 1 },
      });
      expect('memberIds' in edited && [...edited.memberIds].sort()).toEqual([layla, adam].sort());
      expect(await headOf(conversationId, adam)).toEqual({ conversationId, rev: 3, lastSeq: 2 });
      const page = { conversationId, userId: adam, anchor: { mode: 'changedAfter', rev: 2 } as const, limit: 5 };
      expect((await store.messages.page(page))?.items).toMatchObject([{ id: first.id, content: 'أهلاً' }]);
    });

    test('a change that was decided on an older rev, by an outsider or on a tombstone, changes nothing', async () => {
      const { layla, adam, conversationId } = await pair();
      const message = await send(conversationId, layla);
      const outsider = fresh('mallory');
      await store.users.upsert({ id: outsider, name: 'M', profileImage: null });
      const edit = { content: 'x', editedAt: at(3) };
      const changes = (key: ReturnType<typeof keyOf>) => [
        () => store.messages.edit({ ...key, ...edit }),
        () => store.messages.remove({ ...key, deletedAt: at(3) }),
        () => store.messages.react({ ...key, emoji: '👍', wanted: true, at: at(3) }),
        () => store.messages.react({ ...key, emoji: '👍', wanted: false, at: at(3) }),
      ];
      for (const key of [
        { ...keyOf(message, layla), expectedRev: message.rev + 1 },
        { ...keyOf(message, layla), messageId: 'nothing' },
        keyOf(message, outsider),
      ]) {
        for (const change of changes(key)) expect(await change()).toEqual({ kind: 'stale' });
      }
      expect(await headOf(conversationId, adam)).toMatchObject({ rev: 1 });
      await store.messages.remove({ ...keyOf(message, layla), deletedAt: at(3) });
      const tombstone = await store.messages.find({ messageId: message.id, userId: layla });
      for (const change of changes({ ...keyOf(message, layla), expectedRev: tombstone?.rev ?? 0 })) {
        expect(await change()).toEqual({ kind: 'stale' });
      }
      expect(await headOf(conversationId, adam)).toMatchObject({ rev: 2 });
    });

    test('MED-4, CUR-2: a deletion leaves a tombstone, and nothing of what was in it', async () => {
      const { layla, adam, conversationId } = await pair();
      const { id, blobKey } = await attach(layla, conversationId);
      const media = { type: 'IMAGE' as const, content: 'غروب', attachmentIds: [id] };
      const picture = await send(conversationId, layla, media);
      await react(picture.id, adam, '❤️');
      const reply = await send(conversationId, adam, { replyToId: picture.id });
      expect(reply.replyTo).toMatchObject({ content: 'غروب', type: 'IMAGE' });
      const unread = async () => (await store.conversations.find({ conversationId, userId: adam }))?.me.unreadCount;
      expect(await unread()).toBe(1);

      const removed = await store.messages.remove({ ...keyOf({ ...picture, rev: 2 }, layla), deletedAt: at(4) });
      const tombstone = { content: null, attachments: [], reactions: [], deletedAt: at(4), rev: 4, seq: 1 };
      expect(removed).toMatchObject({ kind: 'changed', message: { id: picture.id, ...tombstone } });
      expect(await store.messages.find({ messageId: picture.id, userId: adam })).toMatchObject(tombstone);
      expect(await store.attachments.find({ attachmentId: id, userId: layla })).toBeNull();
      expect(await store.attachments.findById(id)).toBeNull();
      expect(await unread()).toBe(0);
      const conversation = await store.conversations.find({ conversationId, userId: layla });
      expect(conversation?.lastMessage?.replyTo).toMatchObject({ id: picture.id, seq: 1, content: null });
      expect(await store.attachments.sweep(at(-1000))).toEqual([blobKey]);
      expect(await store.attachments.sweep(at(-1000))).toEqual([]);
    });

    test('MED-4: of a place, a bid and an own type nothing is left either', async () => {
      const { layla, conversationId } = await pair();
      const place = { type: 'LOCATION' as const, content: null, location: { lat: 1, lng: 2, address: null } };
      const bid = { type: 'BID' as const, content: null, bid: { amount: '1', currency: 'SAR', listingId: null } };
      const custom = { type: 'X_OFFER' as const, content: 'عرض', custom: { price: 1 } };
      for (const fields of [place, bid, custom]) {
        const message = await send(conversationId, layla, fields);
        await store.messages.remove({ ...keyOf(message, layla), deletedAt: at(4) });
        const found = await store.messages.find({ messageId: message.id, userId: layla });
        expect(found).toMatchObject({ type: fields.type, content: null, location: null, bid: null, custom: null });
      }
    });

    test('a reply shows its message as it now reads, two hundred code points of it', async () => {
      const { layla, adam, conversationId } = await pair();
      const first = await send(conversationId, layla);
      const reply = await send(conversationId, adam, { replyToId: first.id });
      await store.messages.edit({ ...keyOf(first, layla), content: '😀'.repeat(300), editedAt: at(3) });
      const found = await store.messages.find({ messageId: reply.id, userId: layla });
      expect(found).toMatchObject({ rev: 2, replyTo: { content: '😀'.repeat(200) } });
    });

    test('INT-2: adding and taking away twice is once, and each real change takes one rev', async () => {
      const { layla, adam, conversationId } = await pair();
      const { id } = await send(conversationId, layla);
      const kinds = [];
      for (const wanted of [false, true, true, false, false, true]) kinds.push(await react(id, adam, '👍', wanted));
      expect(kinds).toEqual(['unchanged', 'changed', 'unchanged', 'changed', 'unchanged', 'changed']);
      await react(id, layla, '👍');
      await react(id, layla, '❤️');
      const found = await store.messages.find({ messageId: id, userId: adam });
      expect(found).toMatchObject({
        rev: 6,
        reactions: [
          { emoji: '👍', count: 2, userIds: [layla, adam] },
          { emoji: '❤️', count: 1, userIds: [layla] },
        ],
      });
      expect(await headOf(conversationId, adam)).toMatchObject({ rev: 6, lastSeq: 1 });
    });

    test('INT-2: both react and take back at once, and what is left is what they did last', async () => {
      const { layla, adam, conversationId } = await pair();
      const { id } = await send(conversationId, layla);
      const dance = async (userId: string, emoji: string) => {
        const kinds: string[] = [];
        for (const wanted of [true, false, true, false, true]) kinds.push(await react(id, userId, emoji, wanted));
        return kinds;
      };
      const emojis = ['👍', '❤️', '😂', '😮'];
      const kinds = await Promise.all([layla, adam].flatMap((user) => emojis.map((emoji) => dance(user, emoji))));
      expect(new Set(kinds.flat())).toEqual(new Set(['changed']));
      const found = await store.messages.find({ messageId: id, userId: adam });
      expect(found?.rev).toBe(1 + 2 * 4 * 5);
      const counts = found?.reactions.map(({ emoji, count, userIds }) => [emoji, count, [...userIds].sort()]);
      expect(counts?.sort()).toEqual(emojis.map((emoji) => [emoji, 2, [adam, layla].sort()]).sort());
    });

    test('INT-2: the same reaction asked for many times at once is one', async () => {
      const { layla, adam, conversationId } = await pair();
      const { id } = await send(conversationId, layla);
      const kinds = await Promise.all(Array.from({ length: 20 }, () => react(id, adam, '👍')));
      expect(kinds.filter((kind) => kind === 'changed')).toHaveLength(1);
      const found = await store.messages.find({ messageId: id, userId: layla });
      expect(found).toMatchObject({ rev: 2, reactions: [{ count: 1 }] });
    });

    test('INT-1: edits, reactions and a deletion at once end in the tombstone, and no rev is given twice', async () => {
      const { layla, adam, conversationId } = await pair();
      for (let round = 0; round < 5; round += 1) {
        const message = await send(conversationId, layla);
        const before = (await headOf(conversationId, layla))?.rev ?? 0;
        const revs: number[] = [];
        const change = async (one: 'edit' | 'remove', n: number): Promise<void> => {
          for (;;) {
            const record = await store.messages.find({ messageId: message.id, userId: layla });
            if (!record || record.deletedAt !== null) return;
            const key = keyOf(record, layla);
            const result =
              one === 'edit'
                ? await store.messages.edit({ ...key, content: `edit ${n}`, editedAt: at(n) })
                : await store.messages.remove({ ...key, deletedAt: at(n) });
            if (result.kind === 'changed') revs.push(result.message.rev);
            if (result.kind !== 'stale') return;
          }
        };
        const reacted = Promise.all([react(message.id, adam, '👍'), react(message.id, layla, '👍')]);
        await Promise.all([...Array.from({ length: 6 }, (_, n) => change(n === 3 ? 'remove' : 'edit', n)), reacted]);
        const reactions = (await reacted).filter((kind) => kind === 'changed').length;
        const end = await store.messages.find({ messageId: message.id, userId: adam });
        expect(end).toMatchObject({ content: null, reactions: [] });
        expect(end?.deletedAt).not.toBeNull();
        expect(new Set(revs).size).toBe(revs.length);
        expect(Math.max(...revs)).toBe(end?.rev);
        expect((await headOf(conversationId, adam))?.rev).toBe(before + revs.length + reactions);
      }
    });

    test('MSG-1, MSG-2: sends and edits at once leave no hole in seq and rev', async () => {
      const { layla, adam, conversationId } = await pair();
      const messages: MessageRecord[] = [];
      for (let n = 0; n < 10; n += 1) messages.push(await send(conversationId, layla));
      await Promise.all([
        ...messages.map((message, n) =>
          store.messages.edit({ ...keyOf(message, layla), content: `edit ${n}`, editedAt: at(3) }),
        ),
        ...Array.from({ length: 10 }, () => send(conversationId, adam)),
      ]);
      const anchor = { mode: 'changedAfter', rev: 0 } as const;
      const page = await store.messages.page({ conversationId, userId: adam, anchor, limit: 100 });
      expect(page).toMatchObject({ lastSeq: 20, rev: 30 });
      expect(page?.items.map(({ rev }) => rev)).toEqual(Array.from({ length: 20 }, (_, n) => n + 11));
    });

    test('a forwarded message says so, with and without what it answers', async () => {
      const { layla, conversationId } = await pair();
      const plain = await send(conversationId, layla, { forwarded: true });
      const reply = await send(conversationId, layla, { forwarded: true, replyToId: plain.id });
      for (const { id } of [plain, reply]) {
        expect(await store.messages.find({ messageId: id, userId: layla })).toMatchObject({ forwarded: true });
      }
    });

    describe('a search', () => {
      const search = async (userId: string, words: string[], more: { limit?: number; conversationId?: string } = {}) =>
        store.messages.search({ userId, words, limit: 10, conversationId: null, below: null, ...more });

      test('finds what holds every word, however it is written, the newest first', async () => {
        const { layla, adam, conversationId } = await pair();
        const texts = ['السَّيَّارةُ للبيع', 'سياره حمراء', 'Toyota CAMRY', 'لا شيء'];
        for (const [n, content] of texts.entries()) await send(conversationId, layla, { content, createdAt: at(n) });
        const found = async (...words: string[]) => (await search(adam, words)).map(({ content }) => content);
        expect(await found('سياره')).toEqual([texts[1], texts[0]]);
        expect(await found('سياره', 'للبيع')).toEqual([texts[0]]);
        expect(await found('camry')).toEqual([texts[2]]);
        expect(await found('طائره')).toEqual([]);
      });

      test('AUTH-4: finds nothing of other conversations, and only of the one it is asked for', async () => {
        const one = await pair();
        const other = await pair();
        const word = fresh('word').replaceAll('-', '');
        for (const { conversationId, layla } of [one, other]) await send(conversationId, layla, { content: word });
        expect(await search(one.adam, [word])).toHaveLength(1);
        expect(await search(one.adam, [word], { conversationId: one.conversationId })).toHaveLength(1);
        expect(await search(one.adam, [word], { conversationId: other.conversationId })).toEqual([]);
        expect(await search('nobody', [word])).toEqual([]);
      });

      test('follows edits, and never finds what was deleted', async () => {
        const { layla, conversationId } = await pair();
        const message = await send(conversationId, layla, { content: 'first words' });
        const edited = await store.messages.edit({ ...keyOf(message, layla), content: 'أخرى', editedAt: at(2) });
        expect(await search(layla, ['first'])).toEqual([]);
        expect(await search(layla, ['اخري'])).toMatchObject([{ id: message.id }]);
        if (edited.kind === 'changed') {
          await store.messages.remove({ ...keyOf(edited.message, layla), deletedAt: at(3) });
        }
        expect(await search(layla, ['اخري'])).toEqual([]);
      });

      test('walks page by page through messages of one moment, each once', async () => {
        const { layla, conversationId } = await pair();
        for (let n = 0; n < 11; n += 1) await send(conversationId, layla, { content: 'many' });
        const seen: string[] = [];
        let below: { createdAt: string; id: string } | null = null;
        for (;;) {
          const page: MessageRecord[] = await store.messages.search({
            userId: layla,
            conversationId,
            words: ['many'],
            limit: 3,
            below,
          });
          seen.push(...page.map(({ id }) => id));
          const last = page.at(-1);
          if (!last) break;
          below = { createdAt: last.createdAt, id: last.id };
        }
        expect(seen).toHaveLength(11);
        expect(new Set(seen).size).toBe(11);
      });

      test('takes signs that mean something to a database for what they are', async () => {
        const { layla, conversationId } = await pair();
        await send(conversationId, layla, { content: '100% a_b c\\d "e" {f}' });
        for (const word of ['100%', 'a_b', 'c\\d', '"e"', '{f}']) expect(await search(layla, [word])).toHaveLength(1);
        for (const word of ['1%0', 'a%b', 'a_c', '.*']) expect(await search(layla, [word])).toEqual([]);
        expect(await search(layla, ['100%', 'c\\d', '{f}', '"e"'])).toHaveLength(1);
        expect(await search(layla, ['100%', "x' OR true --"])).toEqual([]);
      });
    });
  });
}
