import type { Capabilities, Conversation, Message, MessagePage } from '@majlis/contract';
import { expect, test } from 'vitest';
import type { DomainOptions } from '../domain/index.ts';
import { createBackend } from './backend.fixture.ts';

type Answer = { message: Message; code?: string; errors?: { path: string; code: string }[] };
type Found = { items: { message: Message; conversationId: string }[]; nextCursor: string | null };
const gif = Uint8Array.from('GIF89a\u0001\0\u0001\0', (c) => c.charCodeAt(0));

async function prepare(options: Partial<DomainOptions> = {}) {
  const backend = createBackend(options);
  const conversationId = await backend.open('layla', 'adam');
  let sent = 0;
  const ask = async (userId: string, method: string, path: string, body?: object) => {
    const { status, body: answer, headers } = await backend.json<Answer>(userId, method, path, body);
    return { status, headers, ...answer };
  };
  return {
    backend,
    conversationId,
    ask,
    async send(userId: string, fields: object = {}): Promise<Message> {
      sent += 1;
      const plain = { conversationId, clientId: `client-id-${sent}`, type: 'TEXT', content: 'مرحباً' };
      return (await ask(userId, 'POST', '/messages', { ...plain, ...fields })).message;
    },
    async picture(userId: string, fields: Record<string, string> = {}): Promise<Message> {
      const response = await backend.upload(userId, 'image', gif, { conversationId, ...fields });
      return ((await response.json()) as Answer).message;
    },
    edit: (userId: string, id: string, content: unknown) => ask(userId, 'PATCH', `/messages/${id}`, { content }),
    remove: (userId: string, id: string, query = '') => ask(userId, 'DELETE', `/messages/${id}${query}`),
    react: (userId: string, id: string, emoji: string, method = 'PUT') =>
      ask(userId, method, `/messages/${id}/reactions/${encodeURIComponent(emoji)}`),
    search: async (userId: string, query: string) => {
      const answer = await backend.json<Found>(userId, 'GET', `/search/messages?${query}`);
      return { status: answer.status, ...answer.body };
    },
    conversation: async (userId: string) => {
      const { body } = await backend.json<{ conversation: Conversation }>(
        userId,
        'GET',
        `/conversations/${conversationId}`,
      );
      return body.conversation;
    },
    page: async (query = '') =>
      (await backend.json<MessagePage>('adam', 'GET', `/messages?conversationId=${conversationId}${query}`)).body,
  };
}
const refused = ({ status, code }: { status: number; code?: string }) => [status, code];

test('INT-1, MSG-2: an edit sets editedAt, keeps the seq and takes a new rev, shown by history and the list', async () => {
  const { send, edit, conversation, page, backend } = await prepare();
  const message = await send('layla');
  await send('adam');
  backend.tick(60_000);
  const edited = await edit('layla', message.id, 'مرحباً بك');
  expect(edited.status).toBe(200);
  expect(edited.message).toEqual({
    ...message,
    content: 'مرحباً بك',
    rev: 3,
    editedAt: new Date(Date.parse(message.createdAt) + 60_000).toISOString(),
  });
  expect(await conversation('adam')).toMatchObject({ rev: 3, lastSeq: 2 });
  expect((await page('&changedAfter=2')).items).toEqual([edited.message]);
});

test('MSG-6: the conversation shows the edit of its last message, and its order in the list stays', async () => {
  const { send, edit, conversation, backend } = await prepare();
  const message = await send('layla');
  const { lastActivityAt } = await conversation('layla');
  backend.tick(60_000);
  await edit('layla', message.id, 'جديد');
  expect(await conversation('adam')).toMatchObject({
    lastMessage: { id: message.id, content: 'جديد' },
    lastActivityAt,
  });
});

test('INT-1: only its sender edits a message, only what has words, only in time, and not once it is deleted', async () => {
  const { send, edit, remove, picture, backend } = await prepare({ editWindowSeconds: 900 });
  const message = await send('layla');
  expect(refused(await edit('adam', message.id, 'x'))).toEqual([403, 'forbidden']);
  const place = await send('layla', { type: 'LOCATION', location: { lat: 1, lng: 1, address: null }, content: null });
  const bid = await send('layla', { type: 'BID', bid: { amount: '1', currency: 'SAR', listingId: null } });
  const custom = await send('layla', { type: 'X_OFFER', custom: {}, content: 'x' });
  for (const { id } of [place, bid, custom]) {
    expect(refused(await edit('layla', id, 'y'))).toEqual([422, 'validation_failed']);
  }
  for (const { id } of [await picture('layla', { caption: 'x' }), await picture('layla')]) {
    expect((await edit('layla', id, 'غروب')).message).toMatchObject({ content: 'غروب', attachments: [{}] });
  }
  backend.tick(899_999);
  expect((await edit('layla', message.id, 'just in time')).status).toBe(200);
  backend.tick(1);
  expect(refused(await edit('layla', message.id, 'too late'))).toEqual([409, 'edit_window_closed']);
  expect((await edit('layla', message.id, 'just in time')).status).toBe(200);
  await remove('layla', message.id);
  expect(refused(await edit('layla', message.id, 'x'))).toEqual([409, 'conflict']);
});

test('GEN-7: edited words are taken and kept by the rules of sent ones', async () => {
  const { send, edit } = await prepare();
  const { id } = await send('layla');
  const text = `  <b>&amp;</b> e\u0301 \u200f 👩‍👩‍👧‍👦 ${'😀'.repeat(4900)}  `;
  expect((await edit('layla', id, text)).message.content).toBe(text);
  for (const wrong of ['', '   ', 'a\0b', 'a\ud800b', '😀'.repeat(5001), null, 7, ['x']]) {
    expect([wrong, ...refused(await edit('layla', id, wrong))]).toEqual([wrong, 422, 'validation_failed']);
  }
  expect((await edit('layla', id, text)).message.rev).toBe(2);
});

test('MSG-2: an edit to the same words is no change: no rev, no event, no mark', async () => {
  const { send, edit, backend, conversation } = await prepare();
  const message = await send('layla');
  const before = backend.deliveries.length;
  const { status, message: same } = await edit('layla', message.id, 'مرحباً');
  expect([status, same]).toEqual([200, message]);
  expect((await conversation('layla')).rev).toBe(1);
  expect(backend.deliveries.length).toBe(before);
});

test('MSG-4: a late repeat of the first send answers with the message as it is now', async () => {
  const { ask, edit, remove, conversationId } = await prepare();
  const body = { conversationId, clientId: 'client-id-x', type: 'TEXT', content: 'first' };
  const { message } = await ask('layla', 'POST', '/messages', body);
  await edit('layla', message.id, 'second');
  expect(await ask('layla', 'POST', '/messages', body)).toMatchObject({ status: 200, message: { content: 'second' } });
  await remove('layla', message.id);
  expect(await ask('layla', 'POST', '/messages', body)).toMatchObject({ status: 200, message: { content: null } });
});

test('MED-4, MSG-1: a deletion leaves a tombstone in its place, without words, files or reactions', async () => {
  const { picture, send, react, remove, page, backend } = await prepare();
  const message = await picture('layla', { caption: 'غروب' });
  await send('layla');
  await react('adam', message.id, '❤️');
  backend.tick(5000);
  const { status, message: tombstone } = await remove('layla', message.id, '?for=everyone');
  expect(status).toBe(200);
  expect(tombstone).toMatchObject({ id: message.id, seq: 1, rev: 4, type: 'IMAGE', content: null });
  expect(tombstone).toMatchObject({ attachments: [], reactions: [], clientId: message.clientId });
  expect(tombstone.deletedAt).toBe(new Date(Date.UTC(2026, 0, 1, 0, 0, 5)).toISOString());
  expect((await page()).items.map(({ seq, content }) => [seq, content])).toEqual([
    [1, null],
    [2, 'مرحباً'],
  ]);
});

test('MED-4: a place, a bid and an own payload go with the message', async () => {
  const { send, remove } = await prepare();
  const place = await send('layla', { type: 'LOCATION', location: { lat: 1, lng: 1, address: null }, content: 'هنا' });
  const bid = await send('layla', { type: 'BID', bid: { amount: '1', currency: 'SAR', listingId: null } });
  const custom = await send('layla', { type: 'X_OFFER', custom: { price: 1 }, content: 'x' });
  expect((await remove('layla', place.id)).message).toMatchObject({ content: null, location: null });
  expect((await remove('layla', bid.id)).message).toMatchObject({ content: null, bid: null });
  expect((await remove('layla', custom.id)).message).toMatchObject({ content: null, custom: {} });
});

test('MED-4: the bytes of a deleted message are served to nobody, not even by a URL signed before', async () => {
  const { picture, remove, backend, ask, conversationId } = await prepare();
  const message = await picture('layla');
  const [attachment] = message.attachments;
  const id = attachment?.id ?? '';
  const path = (attachment?.url ?? '').replace('http://api.test/api', '');
  expect((await backend.request(null, 'GET', path)).status).toBe(200);
  await remove('layla', message.id);
  expect((await backend.request(null, 'GET', path)).status).toBe(404);
  for (const userId of ['layla', 'adam']) {
    expect(refused(await ask(userId, 'GET', `/attachments/${id}/url`))).toEqual([404, 'not_found']);
  }
  const again = { conversationId, clientId: 'client-id-again', type: 'IMAGE', attachmentIds: [id] };
  expect((await ask('layla', 'POST', '/messages', again)).status).toBe(422);
});

test('MED-4: deleting again is 200 with the same tombstone, and no rev, no event', async () => {
  const { send, remove, backend } = await prepare();
  const { id } = await send('layla');
  const first = await remove('layla', id);
  const before = backend.deliveries.length;
  backend.tick(5000);
  expect(await remove('layla', id)).toMatchObject({ status: 200, message: first.message });
  expect(backend.deliveries.length).toBe(before);
});

test('AUTH-4: another member cannot delete what is not theirs, before or after, and nobody deletes for themselves alone', async () => {
  const { send, remove } = await prepare();
  const { id } = await send('layla');
  expect(refused(await remove('adam', id))).toEqual([403, 'forbidden']);
  expect(refused(await remove('layla', id, '?for=me'))).toEqual([501, 'unsupported']);
  expect(refused(await remove('layla', id, '?for=ever'))).toEqual([400, 'bad_request']);
  await remove('layla', id);
  expect(refused(await remove('adam', id))).toEqual([403, 'forbidden']);
});

test('CALL-7: what the backend wrote of a call is neither edited nor deleted, but may be reacted to', async () => {
  const { ask, page, remove, edit, react, conversationId } = await prepare();
  const { call } = (await ask('layla', 'POST', '/calls', { conversationId, type: 'VOICE' })) as unknown as {
    call: { id: string };
  };
  await ask('layla', 'POST', `/calls/${call.id}/end`, {});
  const [row] = (await page()).items;
  expect(row?.type).toBe('CALL_MISSED');
  // Its sender is the caller, who still has no right to it.
  expect(refused(await remove('layla', row?.id ?? ''))).toEqual([403, 'forbidden']);
  expect(refused(await remove('adam', row?.id ?? ''))).toEqual([403, 'forbidden']);
  expect(refused(await edit('layla', row?.id ?? '', 'x'))).toEqual([422, 'validation_failed']);
  expect((await react('adam', row?.id ?? '', '😢')).message).toMatchObject({ type: 'CALL_MISSED', reactions: [{}] });
});

test('CUR-2: a deleted message is unread no more', async () => {
  const { send, remove, conversation } = await prepare();
  const { id } = await send('layla');
  await send('layla');
  expect((await conversation('adam')).me?.unreadCount).toBe(2);
  await remove('layla', id);
  expect((await conversation('adam')).me?.unreadCount).toBe(1);
});

test('MED-4: replies show their message as it is: edited, and with no words once it is deleted', async () => {
  const { send, picture, edit, remove, conversation, page } = await prepare();
  const bare = await picture('layla');
  const captioned = await picture('layla', { caption: 'غروب' });
  const long = await send('layla', { content: '😀'.repeat(300) });
  const preview = async (replyToId: string) => (await send('adam', { replyToId })).replyTo;
  expect(await preview(bare.id)).toEqual({ id: bare.id, seq: 1, senderId: 'layla', type: 'IMAGE', content: null });
  expect(await preview(captioned.id)).toMatchObject({ content: 'غروب' });
  expect(await preview(long.id)).toMatchObject({ content: '😀'.repeat(200) });
  await edit('layla', long.id, 'قصير');
  expect((await conversation('adam')).lastMessage?.replyTo).toMatchObject({ id: long.id, content: 'قصير' });
  await remove('layla', long.id);
  expect((await conversation('adam')).lastMessage?.replyTo).toMatchObject({ id: long.id, content: null });
  expect((await page()).items.at(-1)?.replyTo).toMatchObject({ id: long.id, seq: 3, content: null });
  expect(await preview(long.id)).toMatchObject({ id: long.id, senderId: 'layla', type: 'TEXT', content: null });
});

test('INT-2: a reaction added twice is once, taken back twice is once, and each real change takes one rev', async () => {
  const { send, react } = await prepare();
  const { id } = await send('layla');
  expect((await react('adam', id, '👍')).message).toMatchObject({
    rev: 2,
    reactions: [{ emoji: '👍', count: 1, userIds: ['adam'] }],
  });
  expect((await react('adam', id, '👍')).message.rev).toBe(2);
  expect((await react('layla', id, '👍')).message).toMatchObject({
    rev: 3,
    reactions: [{ emoji: '👍', count: 2, userIds: ['layla', 'adam'] }],
  });
  expect((await react('adam', id, '❤️')).message.reactions.map(({ emoji }) => emoji)).toEqual(['👍', '❤️']);
  for (const _ of [1, 2]) {
    expect((await react('adam', id, '👍', 'DELETE')).message).toMatchObject({
      rev: 5,
      reactions: [
        { emoji: '👍', count: 1, userIds: ['layla'] },
        { emoji: '❤️', count: 1, userIds: ['adam'] },
      ],
      editedAt: null,
    });
  }
});

test('INT-1: a deleted message takes no reaction and gives none back', async () => {
  const { send, react, remove } = await prepare();
  const { id } = await send('layla');
  await react('adam', id, '👍');
  await remove('layla', id);
  for (const method of ['PUT', 'DELETE']) {
    expect(refused(await react('adam', id, '👍', method))).toEqual([409, 'conflict']);
  }
});

test('INT-2: a reaction is one sign as people see it, of at most 64 bytes', async () => {
  const { send, react } = await prepare();
  const { id } = await send('layla');
  for (const one of ['👍🏽', '👩‍👩‍👧‍👦', '🏳️‍🌈', '🇸🇦', '1️⃣', '❤', '❤️', 'م', 'e\u0301', '%']) {
    expect([one, (await react('adam', id, one)).status]).toEqual([one, 200]);
  }
  for (const none of [
    '👍👍',
    '👍 ',
    ' ',
    'ok',
    '\u200d',
    '\u202e',
    '\r\n',
    'a\0',
    `e${'\u0301'.repeat(40)}`,
    '\u{e0041}',
  ]) {
    for (const method of ['PUT', 'DELETE']) {
      const answer = await react('adam', id, none, method);
      expect([none, ...refused(answer)]).toEqual([none, 422, 'validation_failed']);
    }
  }
});

test('INT-2: a message takes twenty different reactions and no more, from any number of people', async () => {
  const { send, react } = await prepare();
  const { id } = await send('layla');
  const signs = Array.from({ length: 20 }, (_, n) => String.fromCodePoint(0x1f600 + n));
  for (const sign of signs) expect((await react('adam', id, sign)).status).toBe(200);
  expect(refused(await react('layla', id, '👍'))).toEqual([422, 'validation_failed']);
  expect((await react('layla', id, signs[3] ?? '')).message.reactions[3]).toMatchObject({ count: 2 });
  await react('adam', id, signs[0] ?? '', 'DELETE');
  expect((await react('layla', id, '👍')).status).toBe(200);
});

test('RT-3, RT-4, GEN-10: every change is one message:updated to every member, the one who asked among them, in rev order', async () => {
  const { send, edit, react, remove, backend } = await prepare();
  const { id } = await send('layla');
  const before = backend.deliveries.length;
  await Promise.all([
    edit('layla', id, 'one'),
    react('adam', id, '👍'),
    react('layla', id, '👍'),
    react('adam', id, '👍', 'DELETE'),
    edit('layla', id, 'two'),
  ]);
  await remove('layla', id);
  const deliveries = backend.deliveries.slice(before);
  expect(new Set(deliveries.map(({ event }) => event))).toEqual(new Set(['message:updated']));
  for (const { userIds } of deliveries) expect([...userIds].sort()).toEqual(['adam', 'layla']);
  const revs = deliveries.flatMap((one) => (one.event === 'message:updated' ? [one.payload.message.rev] : []));
  expect(revs).toEqual(revs.map((_, n) => n + 2));
  expect(deliveries.at(-1)?.payload).toMatchObject({ message: { id, content: null } });
});

test('INT-1: an edit and a deletion at once end in the tombstone, whichever came first', async () => {
  const { send, edit, remove, ask } = await prepare();
  for (let round = 0; round < 10; round += 1) {
    const { id } = await send('layla');
    const both = [() => edit('layla', id, 'new words'), () => remove('layla', id)];
    const answers = await Promise.all((round % 2 ? both : both.reverse()).map((start) => start()));
    expect(answers.filter(({ status }) => status === 200 || status === 409)).toHaveLength(2);
    expect((await ask('adam', 'GET', `/messages/${id}`)).message).toMatchObject({ content: null });
  }
});

test('forwarded is kept as told, in texts and uploads, and makes another body only when it is true', async () => {
  const { ask, picture, conversationId, backend } = await prepare();
  const body = { conversationId, clientId: 'client-id-f', type: 'TEXT', content: 'x' };
  const { message } = await ask('layla', 'POST', '/messages', { ...body, forwarded: true });
  expect((await ask('adam', 'GET', `/messages/${message.id}`)).message.forwarded).toBe(true);
  expect(refused(await ask('layla', 'POST', '/messages', body))).toEqual([422, 'idempotency_mismatch']);
  expect((await ask('layla', 'POST', '/messages', { ...body, forwarded: true })).status).toBe(200);
  const plain = { ...body, clientId: 'client-id-p' };
  expect((await ask('layla', 'POST', '/messages', plain)).message).not.toHaveProperty('forwarded');
  expect((await ask('layla', 'POST', '/messages', { ...plain, forwarded: false })).status).toBe(200);
  expect((await ask('layla', 'POST', '/messages', { ...plain, forwarded: 'yes' })).status).toBe(422);

  expect((await picture('layla', { forwarded: 'true', clientId: 'client-id-u' })).forwarded).toBe(true);
  expect(await picture('layla', { forwarded: 'false' })).not.toHaveProperty('forwarded');
  const upload = (fields: Record<string, string>) =>
    backend.upload('layla', 'image', gif, { conversationId, ...fields });
  expect((await upload({ forwarded: 'true', clientId: 'client-id-u' })).status).toBe(200);
  expect((await upload({ clientId: 'client-id-u' })).status).toBe(422);
  expect((await upload({ forwarded: 'perhaps' })).status).toBe(422);
});

test('a search finds Arabic however it is written, in texts and captions, the newest first', async () => {
  const { send, picture, search, backend } = await prepare();
  const texts = ['السَّيَّارة الحمراء', 'أين السياره؟', 'إلى آخرِ الشّارع', 'Hello WORLD', 'مــرحــبــا ١٢٣'];
  for (const content of texts) {
    backend.tick(1000);
    await send('layla', { content });
  }
  backend.tick(1000);
  await picture('layla', { caption: 'سيّارة في الصورة' });
  const found = async (q: string) =>
    (await search('adam', `q=${encodeURIComponent(q)}`)).items.map(({ message }) => message.content);
  expect(await found('سيارة')).toEqual(['سيّارة في الصورة', texts[1], texts[0]]);
  expect(await found('السيارة الحمراء')).toEqual([texts[0]]);
  expect(await found('الى اخر')).toEqual([texts[2]]);
  expect(await found('hello')).toEqual([texts[3]]);
  expect(await found('مرحبا 123')).toEqual([texts[4]]);
  expect(await found('ــــ')).toEqual([]);
  expect(await found('%%')).toEqual([]);
});

test('AUTH-4, AUTH-5: a search sees my conversations only, and one that is not mine is as if it were none', async () => {
  const { send, search, remove, backend, conversationId } = await prepare();
  const message = await send('layla', { content: 'a secret word' });
  const other = await backend.open('layla', 'noor');
  await backend.text('layla', other, 'client-other', 'another secret word');
  expect((await search('adam', 'q=secret')).items).toEqual([{ message, conversationId }]);
  expect((await search('layla', 'q=secret')).items).toHaveLength(2);
  expect((await search('layla', `q=secret&conversationId=${other}`)).items).toHaveLength(1);
  const outside = await search('adam', `q=secret&conversationId=${other}`);
  expect(outside).toEqual(await search('adam', 'q=secret&conversationId=nothing-here'));
  expect(outside.status).toBe(404);
  expect((await search('mallory', 'q=secret')).items).toEqual([]);
  await remove('layla', message.id);
  expect((await search('adam', 'q=secret')).items).toEqual([]);
});

test('PAGE-4: a search is walked by an opaque cursor, each message once, also while more are sent', async () => {
  const { send, search } = await prepare();
  for (let n = 0; n < 11; n += 1) await send('layla', { content: `word ${n}` });
  const seen: (string | null)[] = [];
  let cursor = '';
  do {
    const { items, nextCursor } = await search('adam', `q=word&limit=4${cursor}`);
    expect(items.length).toBeLessThanOrEqual(4);
    seen.push(...items.map(({ message }) => message.content));
    cursor = nextCursor === null ? '' : `&cursor=${encodeURIComponent(nextCursor)}`;
  } while (cursor !== '');
  expect([...seen].sort()).toEqual(Array.from({ length: 11 }, (_, n) => `word ${n}`).sort());
  for (const wrong of ['q=a', 'q=', 'limit=5', 'q=word&limit=0', 'q=word&cursor=nonsense', `q=${'x'.repeat(201)}`]) {
    expect([wrong, (await search('adam', wrong)).status]).toEqual([wrong, 400]);
  }
  expect((await search('adam', 'q=%F0%9F%91%8D')).status).toBe(400);
  expect((await search('adam', 'q=word&limit=5000')).items).toHaveLength(11);
});

test('CAP-1: the level says what is in it, and left out it answers 501 and changes nothing', async () => {
  const { backend } = await prepare({ editWindowSeconds: 60 });
  const declared = (await backend.json<Capabilities>('layla', 'GET', '/capabilities')).body;
  expect(declared.levels.interactions).toBe(1);
  expect(declared.interactions).toEqual({ editWindowSeconds: 60, deleteForMe: false, search: true });

  const bare = await prepare({ levels: ['core', 'media'] });
  const capabilities = (await bare.backend.json<Capabilities>('layla', 'GET', '/capabilities')).body;
  expect(capabilities.levels).toEqual({ core: 1, media: 1 });
  expect(capabilities).not.toHaveProperty('interactions');
  const { id } = await bare.send('layla');
  for (const answer of [
    await bare.edit('layla', id, 'x'),
    await bare.remove('layla', id),
    await bare.react('layla', id, '👍'),
    await bare.react('layla', id, '👍', 'DELETE'),
  ]) {
    expect(refused(answer)).toEqual([501, 'unsupported']);
  }
  expect((await bare.search('layla', 'q=xx')).status).toBe(501);
  expect((await bare.conversation('layla')).rev).toBe(1);
});

test('each user has so many changes, reactions and searches, and is told when there are more', async () => {
  const two = { burst: 2, perSecond: 0.5 };
  const rates = { sends: null, changes: two, reactions: two, searches: two };
  const { send, edit, react, remove, backend, ask } = await prepare({ rates });
  const { id } = await send('layla');
  const asked = {
    changes: [() => edit('layla', id, 'a'), () => edit('layla', id, 'b'), () => remove('layla', id)],
    reactions: ['👍', '❤️', '😂'].map((emoji) => () => react('layla', id, emoji)),
    searches: Array.from({ length: 3 }, () => () => ask('layla', 'GET', '/search/messages?q=xx')),
  };
  for (const [kind, asks] of Object.entries(asked)) {
    const answers = [];
    for (const start of asks) answers.push(await start());
    expect([kind, ...answers.map(({ status }) => status)]).toEqual([kind, 200, 200, 429]);
    expect(answers[2]?.headers.get('Retry-After')).toBe('2');
  }
  expect((await react('adam', id, '👍')).status).toBe(200);
  backend.tick(2000);
  expect((await remove('layla', id)).status).toBe(200);
});
