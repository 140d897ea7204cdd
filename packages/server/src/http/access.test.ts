import { type Route, routes } from '@majlis/contract/routes';
import { expect, test } from 'vitest';
import { createBackend } from './backend.fixture.ts';

// S3: every caller and token is in ../access; here is that nothing happens. Made from the contract's own list, so that a new route is in here before it is in the server.
const LEVELS: readonly Route['level'][] = ['core', 'media', 'calls', 'interactions', 'presence'];
// Direct uploads are a feature of their own, which the capabilities deny; the forms of uploads are in media.test.ts.
const offered: readonly (Route & { id: string })[] = routes.filter(
  ({ id, level, path, multipart }) =>
    LEVELS.includes(level) && id !== 'getCapabilities' && !path.startsWith('/uploads') && !multipart,
);
/** Bodies that pass validation. */
const BODIES: Record<string, object> = {
  createConversation: { type: 'DIRECT', userId: 'adam' },
  sendMessage: { clientId: 'client-id-9', type: 'TEXT', content: 'x' },
  markRead: { seq: 1 },
  markDelivered: { seq: 1 },
  setTyping: { isTyping: true },
  updateConversationSelf: { archived: true },
  startCall: { type: 'VOICE' },
  answerCall: {},
  endCall: {},
  declineCall: {},
  editMessage: { content: 'y' },
  signalCall: { sessionId: 'theirs', kind: 'media', epoch: 0, seq: 1, payload: null },
};
/** Routes that name their conversation in the body. */
const IN_BODY = ['sendMessage', 'startCall'];
/** Routes that name it in the query. */
const IN_QUERY = ['listMessages', 'listCalls', 'searchMessages'];
const gif = Uint8Array.from('GIF89a\u0001\0\u0001\0', (c) => c.charCodeAt(0));

async function prepare() {
  const backend = createBackend();
  const conversationId = await backend.open('layla', 'adam');
  const form = await backend.upload('layla', 'image', gif, { conversationId });
  const { message } = (await form.json()) as { message: { id: string; attachments: { id: string }[] } };
  const request = { conversationId, type: 'VOICE' };
  const { call } = (await backend.json<{ call: { id: string } }>('layla', 'POST', '/calls', request)).body;
  return {
    backend,
    conversationId,
    messageId: message.id,
    attachmentId: message.attachments[0]?.id ?? '',
    callId: call.id,
  };
}
type Things = Omit<Awaited<ReturnType<typeof prepare>>, 'backend'>;

function toRequest({ id, method, path }: { id: string; method: string; path: string }, things: Things) {
  const { conversationId, messageId, attachmentId, callId } = things;
  const named = path.startsWith('/messages/')
    ? messageId
    : path.startsWith('/attachments/')
      ? attachmentId
      : path.startsWith('/calls/')
        ? callId
        : conversationId;
  const isOfConversation = IN_QUERY.includes(id);
  const words = id === 'searchMessages' ? '&q=xx' : '';
  const query = isOfConversation
    ? `?conversationId=${conversationId}${words}`
    : id === 'listUsers'
      ? '?ids=adam'
      : id === 'getPresence'
        ? '?userIds=adam'
        : '';
  const body = BODIES[id] && { ...BODIES[id], ...(IN_BODY.includes(id) ? { conversationId } : {}) };
  return [method, path.replace(':id', named).replace(':emoji', '%F0%9F%91%8D') + query, body] as const;
}

test.each([
  ['without a token', null, 'unauthenticated'],
  ['with a token that is none', 'not a token', 'unauthenticated'],
])('AUTH-2: %s every route answers 401 and nothing happens', async (_, token, code) => {
  const { backend, ...things } = await prepare();
  const before = backend.deliveries.length;
  for (const route of offered) {
    const [method, path, body] = toRequest(route, things);
    const { status, body: problem } = await backend.json(token, method, path, body);
    expect([route.id, status, problem.code]).toEqual([route.id, 401, code]);
  }
  expect(backend.deliveries.length).toBe(before);
});

test('AUTH-4: for an outsider every route about one thing answers as if there were none, and changes nothing', async () => {
  const { backend, ...things } = await prepare();
  const nothing: Things = {
    conversationId: 'nothing-a',
    messageId: 'nothing-b',
    attachmentId: 'nothing-c',
    callId: 'nothing-d',
  };
  const before = backend.deliveries.length;
  const about = offered.filter(({ id, path }) => path.includes(':id') || IN_BODY.includes(id) || IN_QUERY.includes(id));
  expect(about.length).toBeGreaterThanOrEqual(21);
  for (const route of about) {
    const theirs = await backend.json('mallory', ...toRequest(route, things));
    const none = await backend.json('mallory', ...toRequest(route, nothing));
    expect([route.id, theirs.status, theirs.body]).toEqual([route.id, 404, none.body]);
  }
  expect(backend.deliveries.length).toBe(before);
});

test('AUTH-3, S5: whoever a body names, the token acts, and no other key of it is kept', async () => {
  const { backend, conversationId } = await prepare();
  const { body } = await backend.json<{ message: Record<string, unknown> }>('layla', 'POST', '/messages', {
    conversationId,
    clientId: 'client-id-1',
    type: 'TEXT',
    content: 'x',
    senderId: 'adam',
    seq: 99,
    rev: 99,
    createdAt: '2000-01-01T00:00:00Z',
    extra: { a: 1 },
  });
  expect(body.message).toMatchObject({ senderId: 'layla', seq: 2, rev: 2 });
  expect(body.message).not.toHaveProperty('extra');
  expect(body.message.createdAt).not.toBe('2000-01-01T00:00:00Z');
});

test('CAP-1: every route of an undeclared level answers 501 or 404, never a failure', async () => {
  const { backend, ...things } = await prepare();
  const undeclared = routes.filter(({ level }) => level !== 'safety' && !LEVELS.includes(level));
  expect(undeclared.length).toBeGreaterThan(9);
  for (const route of undeclared) {
    const [method, path] = toRequest(route, things);
    const url = path.replace(/:\w+/g, 'x');
    if (routes.some((other) => other.path === route.path && other.method === method && other.level === 'core'))
      continue;
    expect([404, 501]).toContain((await backend.json('layla', method, url, method === 'GET' ? undefined : {})).status);
  }
});
