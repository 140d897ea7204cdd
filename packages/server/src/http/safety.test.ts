import type { Call, Privacy, User } from '@majlis/contract';
import { expect, test } from 'vitest';
import type { ReportRecord } from '../domain/index.ts';
import { createBackend } from './backend.fixture.ts';

type Answer = { code?: string; call: Call; items: User[]; nextCursor: string | null; report: { id: string } };

async function prepare(options: Parameters<typeof createBackend>[0] = {}) {
  const backend = createBackend(options);
  const conversationId = await backend.open('layla', 'adam');
  const ask = (userId: string, method: string, path: string, body?: object) =>
    backend.json<Answer>(userId, method, path, body);
  const block = (userId: string, other: string, method = 'PUT') => ask(userId, method, `/users/${other}/block`);
  const callHim = (userId: string) => ask(userId, 'POST', '/calls', { conversationId, type: 'VOICE' });
  const heard = (event: string) => backend.deliveries.filter((delivery) => delivery.event === event);
  return { backend, conversationId, ask, block, callHim, heard };
}

test('SAFE-1: over a block neither writes, uploads, edits, reacts, calls or begins anew, and no answer says who made it', async () => {
  const { backend, conversationId, ask, block, callHim } = await prepare();
  const { body } = await backend.text('adam', conversationId, 'client-of-adam');
  const { body: own } = await backend.text('layla', conversationId, 'client-of-layla');
  const ids: Record<string, string> = { adam: body.message.id, layla: own.message.id };
  expect((await block('layla', 'adam')).status).toBe(200);
  expect((await block('layla', 'adam')).body).toEqual({});

  const refusals: unknown[] = [];
  for (const userId of ['layla', 'adam']) {
    const other = userId === 'layla' ? 'adam' : 'layla';
    refusals.push(
      (await backend.text(userId, conversationId, `new-word-of-${userId}`)).body,
      (await ask(userId, 'PATCH', `/messages/${ids[userId]}`, { content: 'y' })).body,
      (await ask(userId, 'PUT', `/messages/${ids[other]}/reactions/%F0%9F%91%8D`)).body,
      (await callHim(userId)).body,
      (await ask(userId, 'POST', '/conversations', { type: 'DIRECT', userId: other, contextId: 'car-1' })).body,
    );
    const upload = await backend.upload(
      userId,
      'image',
      Uint8Array.from('GIF89a\u0001\0\u0001\0', (c) => c.charCodeAt(0)),
      {
        conversationId,
      },
    );
    refusals.push(await upload.json());
  }
  for (const refusal of refusals) expect(refusal).toMatchObject({ status: 403, code: 'blocked' });
  expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);

  // History stays, and what is there may be taken back.
  expect((await ask('adam', 'GET', `/messages?conversationId=${conversationId}`)).body.items).toHaveLength(2);
  expect((await ask('adam', 'POST', '/conversations', { type: 'DIRECT', userId: 'layla' })).status).toBe(200);
  expect((await ask('adam', 'DELETE', `/messages/${ids.adam}`)).status).toBe(200);

  await block('adam', 'layla', 'DELETE');
  expect((await backend.text('adam', conversationId, 'not-his-to-lift')).status).toBe(403);
  await block('layla', 'adam', 'DELETE');
  expect((await backend.text('adam', conversationId, 'again-friends-1')).status).toBe(201);
});

test('SAFE-1: typing over a block looks told and is not; its end still goes out', async () => {
  const { ask, block, conversationId, heard } = await prepare();
  await block('layla', 'adam');
  const type = (isTyping: boolean) => ask('adam', 'POST', `/conversations/${conversationId}/typing`, { isTyping });
  expect(await type(true)).toMatchObject({ status: 200, body: {} });
  expect(heard('typing')).toEqual([]);
  await type(false);
  expect(heard('typing')).toHaveLength(1);
});

test.each([
  ['rings for who blocks', 'adam', 'DECLINED'],
  ['is of who blocks', 'layla', 'MISSED'],
])('SAFE-1: a call that %s ends with the block', async (_, caller, status) => {
  const { ask, block, callHim } = await prepare();
  const { call } = (await callHim(caller)).body;
  await block('layla', 'adam');
  expect((await ask('adam', 'GET', `/calls/${call.id}`)).body.call.status).toBe(status);
});

test('SAFE-1: an answered call ends with the block', async () => {
  const { ask, block, callHim } = await prepare();
  const { call } = (await callHim('adam')).body;
  await ask('layla', 'POST', `/calls/${call.id}/answer`, {});
  await block('layla', 'adam');
  expect((await ask('adam', 'GET', `/calls/${call.id}`)).body.call).toMatchObject({
    status: 'ENDED',
    endReason: 'hangup',
  });
});

test('nobody blocks themselves or who does not exist, and the list is one’s own, page by page', async () => {
  const { backend, ask, block } = await prepare();
  expect((await block('layla', 'layla')).status).toBe(422);
  expect((await block('layla', 'nobody')).status).toBe(404);
  for (const id of ['omar', 'sara']) await ask(id, 'GET', '/users/me');
  for (const id of ['adam', 'omar', 'sara']) {
    backend.tick(1000);
    await block('layla', id);
  }
  const first = (await ask('layla', 'GET', '/blocks?limit=2')).body;
  expect(first.items.map(({ id }) => id)).toEqual(['sara', 'omar']);
  const rest = (await ask('layla', 'GET', `/blocks?limit=2&cursor=${encodeURIComponent(first.nextCursor ?? '')}`)).body;
  expect(rest).toMatchObject({ items: [{ id: 'adam' }], nextCursor: null });
  expect((await ask('adam', 'GET', '/blocks')).body).toEqual({ items: [], nextCursor: null });
});

test('SAFE-2: each switch stays until it is set again, and receipts show where the cursor was', async () => {
  const { backend, ask, conversationId, heard } = await prepare();
  const privacy = async (change?: Partial<Privacy>) =>
    (await backend.json<{ privacy: Privacy }>('adam', change ? 'PATCH' : 'GET', '/users/me/privacy', change)).body
      .privacy;
  expect(await privacy()).toEqual({ receipts: true, presence: true, lastSeen: true });
  expect(await privacy({ receipts: false })).toEqual({ receipts: false, presence: true, lastSeen: true });
  expect(await privacy({ lastSeen: false })).toEqual({ receipts: false, presence: true, lastSeen: false });
  expect(await privacy()).toEqual({ receipts: false, presence: true, lastSeen: false });
  await backend.text('layla', conversationId, 'seen-by-nobody-1');
  await ask('adam', 'POST', `/conversations/${conversationId}/read`, { seq: 1 });
  expect(heard('receipt').map(({ payload }) => payload)).toEqual([
    { conversationId, userId: 'adam', readSeq: 0, deliveredSeq: 1 },
  ]);
  expect(heard('conversation:self').at(-1)?.payload).toMatchObject({ me: { readSeq: 1, unreadCount: 0 } });
  expect((await ask('adam', 'PATCH', '/users/me/privacy', { receipts: 'no' })).status).toBe(422);
});

test('a report keeps the message as it was, tells the operator once, and names nothing that is not the reporter’s', async () => {
  const told: ReportRecord[] = [];
  const { backend, ask, conversationId } = await prepare({ onReport: (report) => void told.push(report) });
  const { body } = await backend.text('adam', conversationId, 'client-of-spam-1', 'اربح مليوناً');
  const report = (userId: string, fields: object = {}) =>
    ask(userId, 'POST', '/reports', {
      targetType: 'message',
      targetId: body.message.id,
      reason: 'spam',
      clientId: 'report-of-layla',
      ...fields,
    });
  const first = await report('layla');
  expect(first.status).toBe(201);
  await ask('adam', 'DELETE', `/messages/${body.message.id}`);
  expect(await report('layla')).toMatchObject({ status: 200, body: first.body });
  expect((await report('layla', { reason: 'fraud' })).status).toBe(422);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ reporterId: 'layla', evidence: { content: 'اربح مليوناً', senderId: 'adam' } });
  const unseen = { clientId: 'report-of-mallory' };
  expect((await report('mallory', unseen)).status).toBe(404);
  expect((await report('mallory', { ...unseen, targetType: 'conversation', targetId: conversationId })).status).toBe(
    404,
  );
  expect((await report('mallory', { ...unseen, targetType: 'user', targetId: 'nobody' })).status).toBe(404);
  expect((await report('mallory', { ...unseen, targetType: 'user', targetId: 'adam' })).status).toBe(201);
});

test('SAFE-1, SAFE-2: who is blocked sees nobody there, and a switch hides presence or the time from everyone', async () => {
  const { backend, block, heard } = await prepare();
  backend.domain.presence.open({ userId: 'adam', sessionId: 'of-adam' });
  const items = async () =>
    (await backend.json<{ items: object[] }>('layla', 'GET', '/presence?userIds=adam')).body.items;
  const set = (change: Partial<Privacy>) => backend.json('adam', 'PATCH', '/users/me/privacy', change);
  expect(await items()).toMatchObject([{ userId: 'adam', status: 'online' }]);
  await set({ presence: false });
  expect(await items()).toMatchObject([{ status: 'offline', lastSeenAt: expect.any(String) }]);
  expect(heard('presence').at(-1)).toMatchObject({ userIds: ['layla'], payload: { status: 'offline' } });
  await set({ lastSeen: false });
  expect(await items()).toEqual([{ userId: 'adam', status: 'offline', lastSeenAt: null }]);
  await set({ presence: true, lastSeen: true });
  await block('adam', 'layla');
  expect(await items()).toEqual([]);
  expect(heard('presence').at(-1)).toMatchObject({
    userIds: ['layla'],
    payload: { userId: 'adam', status: 'offline', lastSeenAt: null },
  });
  await block('adam', 'layla', 'DELETE');
  expect(heard('presence')).toContainEqual(
    expect.objectContaining({ userIds: ['layla'], payload: expect.objectContaining({ status: 'online' }) }),
  );
});
