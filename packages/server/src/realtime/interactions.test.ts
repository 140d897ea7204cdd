import type { Capabilities, Message } from '@majlis/contract';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveBackend } from '../served-backend.fixture.ts';

let backend: Awaited<ReturnType<typeof serveBackend>>;
beforeAll(async () => {
  backend = await serveBackend();
});
afterAll(() => backend.close());

/** Resolves with every version of a message that a session is told of, once it is told of its tombstone. */
const untilDeleted = (socket: Socket) =>
  new Promise<Message[]>((resolve) => {
    const seen: Message[] = [];
    socket.on('message:updated', ({ message }: { message: Message }) => {
      seen.push(message);
      if (message.deletedAt !== null) resolve(seen);
    });
  });
async function sendOne(conversationId: string, userId: string): Promise<string> {
  const { body } = await backend.text(userId, conversationId, `client-${crypto.randomUUID()}`);
  return (body.message as Message).id;
}

test('RT-3, RT-4, GEN-10: every session of both is told of each change in rev order, the one that asked too, and a stranger of none', async () => {
  const conversationId = await backend.converse('layla', 'adam');
  const id = await sendOne(conversationId, 'layla');
  const sessions = await Promise.all(['layla', 'layla', 'adam'].map((userId) => backend.connect(userId)));
  const stranger = await backend.connect('noor');
  const overheard: string[] = [];
  stranger.onAny((event: string) => overheard.push(event));
  const told = sessions.map(untilDeleted);

  const emoji = encodeURIComponent('👍');
  await Promise.all([
    backend.call('layla', 'PATCH', `/messages/${id}`, { content: 'other words' }),
    backend.call('adam', 'PUT', `/messages/${id}/reactions/${emoji}`),
    backend.call('layla', 'PUT', `/messages/${id}/reactions/${emoji}`),
  ]);
  await backend.call('layla', 'PATCH', `/messages/${id}`, { content: 'other words' });
  await backend.call('adam', 'DELETE', `/messages/${id}/reactions/${emoji}`);
  await backend.call('layla', 'DELETE', `/messages/${id}`);

  const [first = [], ...others] = await Promise.all(told);
  expect(first.map(({ rev }) => rev)).toEqual([2, 3, 4, 5, 6]);
  expect(first.at(-2)).toMatchObject({ content: 'other words', reactions: [{ count: 1, userIds: ['layla'] }] });
  for (const other of others) expect(other).toEqual(first);
  await stranger.emitWithAck('typing', {});
  expect(overheard).toEqual([]);
});

test('GEN-11: a GET made on hearing of a change shows that state or a later one', async () => {
  const conversationId = await backend.converse('gen-a', 'gen-b');
  const id = await sendOne(conversationId, 'gen-a');
  const socket = await backend.connect('gen-b');
  const looked: Promise<boolean>[] = [];
  const all = new Promise<void>((resolve) => {
    socket.on('message:updated', ({ message }: { message: Message }) => {
      const look = backend.call('gen-b', 'GET', `/messages/${id}`);
      looked.push(look.then(({ body }) => (body.message as Message).rev >= message.rev));
      if (looked.length === 10) resolve();
    });
  });
  for (let n = 0; n < 10; n += 1) await backend.call('gen-a', 'PATCH', `/messages/${id}`, { content: `edit ${n}` });
  await all;
  expect(await Promise.all(looked)).toEqual(Array(10).fill(true));
});

test('CAP-1: who runs the backend sets how long messages can be edited, and which levels there are', async () => {
  const own = await serveBackend({ editWindowSeconds: 0, levels: ['core', 'interactions'] });
  const { levels, interactions } = (await own.call('layla', 'GET', '/capabilities')).body as unknown as Capabilities;
  expect(levels).toEqual({ core: 1, interactions: 1 });
  expect(interactions).toEqual({ editWindowSeconds: 0, deleteForMe: false, search: true });
  const { body } = await own.text('layla', await own.converse('layla', 'adam'), 'client-id-1');
  const edited = await own.call('layla', 'PATCH', `/messages/${(body.message as Message).id}`, { content: 'x' });
  expect([edited.status, edited.body.code]).toEqual([409, 'edit_window_closed']);
  expect((await own.call('layla', 'GET', '/calls')).status).toBe(501);
  await own.close();
});
