import type { Capabilities, Conversation, ConversationPage } from '@majlis/contract';
import { validateAnswer, validateEvent } from '@majlis/contract/validators';
import { expect, test } from 'vitest';
import { createBackend } from './backend.fixture.ts';

test('two people who open their conversation at once get one and the same', async () => {
  const backend = createBackend();
  for (const user of ['layla', 'adam']) await backend.json(user, 'GET', '/users/me');
  const open = (user: string, other: string) =>
    backend.json<{ conversation: Conversation }>(user, 'POST', '/conversations', { type: 'DIRECT', userId: other });
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => (n % 2 ? open('layla', 'adam') : open('adam', 'layla'))),
  );
  expect(new Set(answers.map(({ body }) => body.conversation.id)).size).toBe(1);
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  const announced = backend.deliveries.filter(({ event }) => event === 'conversation:new');
  expect(announced.flatMap(({ userIds }) => userIds).sort()).toEqual(['adam', 'layla']);
});

test('a conversation about another thing is another conversation; oneself and strangers are refused', async () => {
  const backend = createBackend();
  const first = await backend.open('layla', 'adam');
  const open = (body: object) => backend.json<{ conversation: Conversation }>('layla', 'POST', '/conversations', body);
  const about = await open({ type: 'DIRECT', userId: 'adam', contextId: 'listing-77', context: { title: 'كامري' } });
  expect(about.body.conversation.id).not.toBe(first);
  expect(about.body.conversation).toMatchObject({ contextId: 'listing-77', context: { title: 'كامري' } });
  expect((await open({ type: 'DIRECT', userId: 'layla' })).status).toBe(422);
  expect((await open({ type: 'DIRECT', userId: 'nobody' })).status).toBe(404);
  expect((await open({ type: 'GROUP', title: 'x', userIds: ['adam'], clientId: 'client-id-1' })).status).toBe(501);
});

test('PAGE-4: the list walks by cursor, the last active first, each conversation once', async () => {
  const backend = createBackend();
  const ids: string[] = [];
  for (let n = 0; n < 7; n += 1) {
    ids.push(await backend.open('layla', `friend-${n}`));
    backend.tick(1000);
  }
  await backend.text('layla', ids[2] ?? '', 'client-id-1');
  const seen: string[] = [];
  let cursor = '';
  do {
    const { body } = await backend.json<ConversationPage>('layla', 'GET', `/conversations?limit=3${cursor}`);
    seen.push(...body.items.map(({ id }) => id));
    cursor = body.nextCursor === null ? '' : `&cursor=${encodeURIComponent(body.nextCursor)}`;
  } while (cursor !== '');
  expect(seen).toEqual([ids[2], ids[6], ids[5], ids[4], ids[3], ids[1], ids[0]]);
  const { body } = await backend.json<ConversationPage>('layla', 'GET', `/conversations?ids=${ids[0]},unknown`);
  expect(body.items.map(({ id }) => id)).toEqual([ids[0]]);
});

test('what a person sets for themselves is theirs alone', async () => {
  const backend = createBackend();
  const id = await backend.open('layla', 'adam');
  const change = { archived: true, pinned: true, mutedUntil: '2027-01-01T00:00:00.000Z', role: 'OWNER', readSeq: 9 };
  const { body } = await backend.json('layla', 'PATCH', `/conversations/${id}/me`, change);
  expect(body).toMatchObject({ me: { archived: true, pinned: true, role: 'MEMBER', readSeq: 0 } });
  const other = await backend.json<{ conversation: Conversation }>('adam', 'GET', `/conversations/${id}`);
  expect(other.body.conversation.me).toMatchObject({ archived: false, pinned: false });
});

test('every answer and every event is as the contract says', async () => {
  const backend = createBackend();
  const id = await backend.open('layla', 'adam');
  await backend.text('layla', id, 'client-id-1', 'مرحباً');
  await backend.json('adam', 'POST', `/conversations/${id}/read`, { seq: 1 });
  await backend.json('adam', 'POST', `/conversations/${id}/typing`, { isTyping: true });
  const answers = {
    getCapabilities: (await backend.json(null, 'GET', '/capabilities')).body,
    getMe: (await backend.json('layla', 'GET', '/users/me')).body,
    listUsers: (await backend.json('layla', 'GET', '/users?ids=adam,nobody')).body,
    listConversations: (await backend.json('layla', 'GET', '/conversations')).body,
    getConversation: (await backend.json('layla', 'GET', `/conversations/${id}`)).body,
    listMessages: (await backend.json('layla', 'GET', `/messages?conversationId=${id}`)).body,
  } as const;
  for (const [route, body] of Object.entries(answers)) {
    expect([route, validateAnswer(route as keyof typeof answers, body)]).toEqual([route, { ok: true }]);
  }
  expect(backend.deliveries.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['conversation:new', 'message:new', 'receipt', 'conversation:self', 'typing']),
  );
  for (const { event, payload } of backend.deliveries) {
    expect([event, validateEvent(event, payload)]).toEqual([event, { ok: true }]);
  }
});

test('RT-8, GEN-10: typing goes to the others only, and shared payloads hold nothing of one viewer', async () => {
  const backend = createBackend();
  const id = await backend.open('layla', 'adam');
  await backend.text('layla', id, 'client-id-1');
  await backend.json('layla', 'POST', `/conversations/${id}/typing`, { isTyping: true });
  const typing = backend.deliveries.find(({ event }) => event === 'typing');
  expect(typing).toMatchObject({ userIds: ['adam'], ephemeral: true, payload: { userId: 'layla', isTyping: true } });
  const shared = backend.deliveries.filter(({ userIds }) => userIds.length > 1);
  expect(JSON.stringify(shared)).not.toContain('"me"');
});

test('GEN-8, S21: only a configured origin may read answers', async () => {
  const backend = createBackend();
  const ask = (origin: string) => backend.request(null, 'GET', '/capabilities', { headers: { Origin: origin } });
  const allowed = await ask('https://shop.example');
  expect(allowed.headers.get('Access-Control-Allow-Origin')).toBe('https://shop.example');
  expect(allowed.headers.get('Access-Control-Allow-Credentials')).toBeNull();
  expect(allowed.headers.get('Access-Control-Expose-Headers')).toBe('Retry-After');
  for (const origin of ['https://evil.example', 'https://shop.example.evil', 'https://shop.exampl', 'null']) {
    expect((await ask(origin)).headers.get('Access-Control-Allow-Origin')).toBeNull();
  }
  const preflight = await backend.request(null, 'OPTIONS', '/messages', {
    headers: { Origin: 'https://shop.example', 'Access-Control-Request-Method': 'POST' },
  });
  expect(preflight.headers.get('Access-Control-Allow-Headers')).toContain('Authorization');
});

test('CAP-1, GEN-9: capabilities name what is there, and revalidate by their tag', async () => {
  const backend = createBackend();
  const first = await backend.request(null, 'GET', '/capabilities');
  expect(((await first.json()) as Capabilities).levels).toEqual({
    core: 1,
    media: 1,
    calls: 1,
    interactions: 1,
    presence: 1,
    safety: 1,
  });
  const etag = first.headers.get('ETag') ?? '';
  const again = await backend.request(null, 'GET', '/capabilities', { headers: { 'If-None-Match': etag } });
  expect(again.status).toBe(304);
});

test('S9: sends above the burst are told when to come back, and a repeat is still answered', async () => {
  const backend = createBackend({ rates: { sends: { burst: 3, perSecond: 1 }, uploads: null, typing: null } });
  const id = await backend.open('layla', 'adam');
  for (let n = 0; n < 3; n += 1) expect((await backend.text('layla', id, `client-id-${n}`)).status).toBe(201);
  const limited = await backend.text('layla', id, 'client-id-3');
  expect([limited.status, limited.headers.get('Retry-After')]).toEqual([429, '1']);
  expect((await backend.text('layla', id, 'client-id-1')).status).toBe(200);
  backend.tick(1000);
  expect((await backend.text('layla', id, 'client-id-3')).status).toBe(201);
});
