import { describe, expect, test } from 'vitest';
import type { AttachmentRecord, MessageDraft, Store } from '../../domain/index.ts';

const AT = '2026-11-23T12:00:00.000Z';

const toDraft = (
  draft: Partial<MessageDraft> & Pick<MessageDraft, 'id' | 'conversationId' | 'senderId'>,
): MessageDraft => ({
  clientId: `client-of-${draft.id}`,
  fingerprint: 'same',
  type: 'TEXT',
  content: draft.id,
  location: null,
  bid: null,
  custom: null,
  replyToId: null,
  forwarded: false,
  attachmentIds: [],
  createdAt: AT,
  ...draft,
});

const toAttachment = (id: string, conversationId: string, ownerId: string): AttachmentRecord => ({
  id,
  ownerId,
  conversationId,
  messageId: null,
  kind: 'IMAGE',
  mimeType: 'image/png',
  size: 3_000_000_000,
  fileName: 'صورة.png',
  width: 10,
  height: 20,
  duration: 1.234,
  waveform: [0, 100],
  blurhash: null,
  status: 'READY',
  blobKey: `blob-of-${id}`,
  createdAt: AT,
});

/** What a database must show beyond the rules of every store: the same under many writers at once. */
export function describeSqlStore(name: string, { store, writers }: { store: () => Store; writers: number }): void {
  let made = 0;
  async function converse(): Promise<{ conversationId: string; userIds: readonly [string, string] }> {
    made += 1;
    const userIds = [`layla-${name}-${made}`, `adam-${name}-${made}`] as const;
    for (const id of userIds) await store().users.upsert({ id, name: id, profileImage: null });
    const draft = { id: `c-${name}-${made}`, userIds, contextId: null, context: null, createdAt: AT };
    const opened = await store().conversations.createDirect(draft);
    if (!opened) throw new Error('nobody blocks anybody here');
    return { ...opened, userIds };
  }
  const seqsOf = async (conversationId: string, userId: string) => {
    const seqs: number[] = [];
    for (;;) {
      const anchor = { mode: 'after', seq: seqs.at(-1) ?? 0 } as const;
      const page = await store().messages.page({ conversationId, userId, anchor, limit: 100 });
      seqs.push(...(page?.items.map(({ seq }) => seq) ?? []));
      if (!page?.hasMoreAfter) return seqs;
    }
  };

  describe(`${name}, many writers at once`, () => {
    test('MSG-1, MSG-4: sends and their replays leave neither a hole nor a double', async () => {
      const { conversationId, userIds } = await converse();
      const sends = Array.from({ length: writers * 3 }, (_, index) =>
        store().messages.append(
          toDraft({
            id: `m-${conversationId}-${index}`,
            conversationId,
            senderId: index % 2 === 0 ? userIds[0] : userIds[1],
            clientId: `client-${Math.floor(index / 6)}`,
          }),
        ),
      );
      const kinds = (await Promise.all(sends)).map(({ kind }) => kind);

      const created = writers;
      expect(kinds.filter((kind) => kind === 'created')).toHaveLength(created);
      expect(kinds.filter((kind) => kind === 'replayed')).toHaveLength(writers * 2);
      expect(await seqsOf(conversationId, userIds[0])).toEqual(Array.from({ length: created }, (_, i) => i + 1));
      const [head] = await store().conversations.heads(userIds[0]);
      expect(head).toEqual({ conversationId, rev: created, lastSeq: created });
    });

    test('both sides opening their conversation at once end in one', async () => {
      const { userIds } = await converse();
      const opened = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          store().conversations.createDirect({
            id: `race-${userIds[0]}-${index}`,
            userIds: index % 2 === 0 ? userIds : [userIds[1], userIds[0]],
            contextId: 'listing-7',
            context: { title: 'سيارة' },
            createdAt: AT,
          }),
        ),
      );
      expect(new Set(opened.map((one) => one?.conversationId)).size).toBe(1);
      expect(opened.filter((one) => one?.created)).toHaveLength(1);
    });

    test('an attachment becomes part of one message only, and a refused message moves no counter', async () => {
      const { conversationId, userIds } = await converse();
      const [senderId] = userIds;
      await store().attachments.insert(toAttachment(`a-${conversationId}`, conversationId, senderId));
      const results = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          store().messages.append(
            toDraft({
              id: `with-${conversationId}-${index}`,
              conversationId,
              senderId,
              type: 'IMAGE',
              attachmentIds: [`a-${conversationId}`],
            }),
          ),
        ),
      );
      const created = results.flatMap((result) => (result.kind === 'created' ? [result.message] : []));
      expect(created).toHaveLength(1);
      expect(created[0]?.attachments).toEqual([
        { ...toAttachment(`a-${conversationId}`, conversationId, senderId), messageId: created[0]?.id },
      ]);
      expect(results.filter(({ kind }) => kind === 'attachment_not_found')).toHaveLength(9);
      expect(await seqsOf(conversationId, senderId)).toEqual([1]);
    });

    test('CUR-1: cursors reported in any order end at the highest', async () => {
      const { conversationId, userIds } = await converse();
      for (let index = 0; index < 12; index += 1) {
        await store().messages.append(
          toDraft({ id: `r-${conversationId}-${index}`, conversationId, senderId: userIds[0] }),
        );
      }
      const reports = [3, 12, 1, 9, 40, 5, 7, 2];
      await Promise.all(
        reports.map((readSeq) =>
          store().conversations.advanceCursor({ conversationId, userId: userIds[1], readSeq, at: AT }),
        ),
      );
      const found = await store().conversations.find({ conversationId, userId: userIds[1] });
      expect(found?.me).toMatchObject({ readSeq: 12, deliveredSeq: 12, unreadCount: 0 });
    });
  });

  describe(`${name}, what people write`, () => {
    test.each([
      ['Arabic with marks', 'مَرْحَبًا \u200f(٢٠٢٦)\u200e'],
      ['emoji of many code points', '👩‍👩‍👧‍👦🏳️‍🌈'],
      ['outer space and lines', '  a\r\n\tb \u00a0'],
      ['decomposed letters', 'e\u0301 ﷺ'],
      ['what looks like a statement', "'; DROP TABLE messages; -- $1 \\"],
      ['5,000 code points', '𝄞'.repeat(5000)],
    ])('GEN-7: %s comes back code point for code point', async (_, content) => {
      const { conversationId, userIds } = await converse();
      await store().messages.append(
        toDraft({ id: `t-${conversationId}`, conversationId, senderId: userIds[0], content }),
      );
      const found = await store().messages.find({ messageId: `t-${conversationId}`, userId: userIds[1] });
      expect(found?.content).toBe(content);
    });

    test('an object of an integrator comes back with its keys in order, even with U+0000', async () => {
      const { conversationId, userIds } = await converse();
      const custom = { z: 1, a: { nested: ['\u0000', 0.1, null] }, __proto__x: true };
      const draft = {
        id: `x-${conversationId}`,
        conversationId,
        senderId: userIds[0],
        type: 'X_offer',
        custom,
      } as const;
      await store().messages.append(toDraft(draft));
      const found = await store().messages.find({ messageId: draft.id, userId: userIds[1] });
      expect(JSON.stringify(found?.custom)).toBe(JSON.stringify(custom));
    });

    test('a failing statement tells nothing of what was written', async () => {
      const content = 'a private text';
      const orphan = toDraft({ id: `f-${made}`, conversationId: 'none', senderId: 'nobody', content, clientId: null });
      expect(await store().messages.append(orphan)).toEqual({ kind: 'not_member' });
      const failure = await store()
        .attachments.insert({ ...toAttachment('f', 'no such conversation', 'nobody'), fileName: content })
        .catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Error);
      expect(String(failure)).not.toContain(content);
      expect((failure as Error).stack).not.toContain(content);
    });
  });
}
