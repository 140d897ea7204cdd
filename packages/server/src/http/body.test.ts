import { expect, test } from 'vitest';
import { createBackend } from './backend.fixture.ts';

/** Firefox has no `Request.body`; the world of a story has to answer there too. */
function withoutStreams(init: RequestInit & { path: string }): Request {
  const request = new Request(`http://api.test/api${init.path}`, init);
  return Object.defineProperty(request, 'body', { value: undefined });
}

test('a browser that gives no stream of a request is answered like any other', async () => {
  const backend = createBackend();
  const conversationId = await backend.open('layla', 'adam');
  const headers = { Authorization: 'Bearer layla' };
  const body = JSON.stringify({ conversationId, clientId: 'client-id-1', type: 'TEXT', content: 'x' });
  const json = { ...headers, 'Content-Type': 'application/json' };
  const sent = await backend.handler(withoutStreams({ path: '/messages', method: 'POST', headers: json, body }));
  expect(sent.status).toBe(201);

  const form = new FormData();
  form.set('conversationId', conversationId);
  form.set('image', new Blob(['GIF89a\u0001\0\u0001\0']), 'a.gif');
  const upload = withoutStreams({ path: '/messages/upload-image', method: 'POST', headers, body: form });
  expect((await backend.handler(upload)).status).toBe(201);
  const empty = withoutStreams({ path: '/messages', method: 'POST', headers: json });
  expect((await backend.handler(empty)).status).toBe(422);
});

test('the routes live below any path', async () => {
  for (const basePath of ['/', '/chat/v2/api', '/api/']) {
    const { handler } = createBackend({}, { basePath });
    const answer = await handler(new Request(`http://api.test${basePath.replace(/\/$/, '')}/capabilities`));
    expect([basePath, answer.status]).toEqual([basePath, 200]);
    expect((await handler(new Request('http://api.test/elsewhere/capabilities'))).status).toBe(404);
  }
});
