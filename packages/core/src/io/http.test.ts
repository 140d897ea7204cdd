import { createTestClock } from '@majlis/testing';
import { HttpResponse, http as route } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSystemClock } from '../base/clock.ts';
import { createHttp, type HttpOptions } from './http.ts';
import type { Clock } from './ports.ts';

const BASE = 'https://api.test/api';
const server = setupServer();
beforeAll(() => server.listen());
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

/** Waits are over at once; only the clock that counts answers goes on. */
const hurry: Clock = {
  ...createSystemClock(),
  setTimeout: (callback, delayMs) => createSystemClock().setTimeout(callback, delayMs > 5000 ? delayMs : 0),
};
function open(options: Partial<HttpOptions> = {}) {
  let token = 'old-token';
  const refresh = vi.fn(async () => {
    token = 'new-token';
    return token;
  });
  const http = createHttp({ baseUrl: BASE, tokens: { current: () => token, refresh }, clock: hurry, ...options });
  return { http, refresh };
}
const problem = (status: number, body: Record<string, unknown>, headers: Record<string, string> = {}) =>
  HttpResponse.json(
    { type: 'about:blank', title: 'no', status, ...body },
    {
      status,
      headers: { 'content-type': 'application/problem+json', ...headers },
    },
  );

describe('an answer', () => {
  it('is the JSON object that the backend sent, asked for with the token', async () => {
    server.use(
      route.post(`${BASE}/messages`, async ({ request }) => {
        expect(request.headers.get('authorization')).toBe('Bearer old-token');
        return HttpResponse.json({ message: await request.json() }, { status: 201 });
      }),
    );
    const body = await open().http.request({ method: 'POST', path: 'messages', json: { content: 'مرحباً' } });
    expect(body).toEqual({ message: { content: 'مرحباً' } });
  });

  it('carries only the query parameters that have a value', async () => {
    server.use(
      route.get(`${BASE}/messages`, ({ request }) => HttpResponse.json({ query: new URL(request.url).search })),
    );
    const query = { conversationId: 'c1', before: undefined, limit: 50 };
    expect(await open().http.request({ method: 'GET', path: 'messages', query })).toEqual({
      query: '?conversationId=c1&limit=50',
    });
  });

  // GEN-1
  it.each([
    ['a bare array', '[]'],
    ['a page of a gateway', '<html>hello</html>'],
    ['nothing', ''],
  ])('is refused as invalid_response when it is %s', async (_, text) => {
    server.use(route.post(`${BASE}/x`, () => new HttpResponse(text)));
    await expect(open().http.request({ method: 'POST', path: 'x' })).rejects.toMatchObject({
      code: 'invalid_response',
      retryable: false,
    });
  });
});

describe('a refusal', () => {
  // ERR-1
  it('keeps the code, status, hint and waiting time of the problem', async () => {
    server.use(
      route.post(`${BASE}/x`, () =>
        problem(429, { code: 'rate_limited', hint: 'slow down', detail: 'too fast', retryAfter: 7 }),
      ),
    );
    await expect(open().http.request({ method: 'POST', path: 'x' })).rejects.toMatchObject({
      code: 'rate_limited',
      status: 429,
      hint: 'slow down',
      retryAfterMs: 7000,
      retryable: true,
      message: 'unable to POST x; too fast',
    });
  });

  it('reads Retry-After when the body does not say how long', async () => {
    server.use(route.post(`${BASE}/x`, () => problem(503, { code: 'unavailable' }, { 'retry-after': '3' })));
    await expect(open().http.request({ method: 'POST', path: 'x' })).rejects.toMatchObject({ retryAfterMs: 3000 });
  });

  it.each([
    [404, '{"error":"no such message"}', 'not_found', 'no such message'],
    [413, '<html>too big</html>', 'too_large', 'answered 413'],
    [502, 'Bad gateway', 'unavailable', 'answered 502'],
    [422, '{"error":{"message":"bad type"}}', 'validation_failed', 'bad type'],
  ])('is told by its status %i when the body is plain', async (status, text, code, words) => {
    server.use(route.post(`${BASE}/x`, () => new HttpResponse(text, { status })));
    await expect(open().http.request({ method: 'POST', path: 'x' })).rejects.toMatchObject({
      code,
      status,
      message: expect.stringContaining(words),
    });
  });
});

describe('an expired token', () => {
  // AUTH-2
  it('is refreshed once for everyone who waits, and the requests go out again', async () => {
    server.use(
      route.post(`${BASE}/x`, ({ request }) =>
        request.headers.get('authorization') === 'Bearer new-token'
          ? HttpResponse.json({ ok: true })
          : problem(401, { code: 'token_expired' }),
      ),
    );
    const { http, refresh } = open();
    const answers = await Promise.all(Array.from({ length: 5 }, () => http.request({ method: 'POST', path: 'x' })));
    expect(answers).toEqual(Array.from({ length: 5 }, () => ({ ok: true })));
    expect(refresh).toHaveBeenCalledOnce();
  });

  it('is an error after the second refusal, and never a loop', async () => {
    const asked = vi.fn();
    server.use(
      route.post(`${BASE}/x`, () => {
        asked();
        return problem(401, { code: 'token_expired' });
      }),
    );
    await expect(open().http.request({ method: 'POST', path: 'x' })).rejects.toMatchObject({ code: 'token_expired' });
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('is not refreshed when the backend does not know the user at all', async () => {
    server.use(route.post(`${BASE}/x`, () => problem(401, { code: 'unauthenticated' })));
    const { http, refresh } = open();
    await expect(http.request({ method: 'POST', path: 'x' })).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(refresh).not.toHaveBeenCalled();
  });
});

describe('a bad network', () => {
  it('is tried three times for a read', async () => {
    const asked = vi.fn();
    server.use(
      route.get(`${BASE}/x`, () => {
        asked();
        return asked.mock.calls.length < 3 ? HttpResponse.error() : HttpResponse.json({ ok: true });
      }),
    );
    expect(await open().http.request({ method: 'GET', path: 'x' })).toEqual({ ok: true });
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('is told at once for a change, which the outbox repeats', async () => {
    const asked = vi.fn();
    server.use(
      route.post(`${BASE}/x`, () => {
        asked();
        return HttpResponse.error();
      }),
    );
    await expect(open().http.request({ method: 'POST', path: 'x' })).rejects.toMatchObject({
      code: 'network',
      retryable: true,
    });
    expect(asked).toHaveBeenCalledOnce();
  });

  it('ends a request without an answer after its time', async () => {
    const clock = createTestClock();
    const hangs: typeof fetch = (input, init) =>
      new Promise((_, reject) => {
        const signal = input instanceof Request ? input.signal : init?.signal;
        signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      });
    const { http } = open({ clock, fetch: hangs });
    const failure = expect(http.request({ method: 'POST', path: 'x' })).rejects.toMatchObject({ code: 'timeout' });
    await clock.advance(10_000);
    await failure;
    expect(clock.pending()).toBe(0);
  });

  it('tells a request that was taken back from one that failed', async () => {
    server.use(route.post(`${BASE}/x`, () => new Promise<never>(() => {})));
    const controller = new AbortController();
    const failure = expect(
      open().http.request({ method: 'POST', path: 'x', signal: controller.signal }),
    ).rejects.toMatchObject({ code: 'aborted', retryable: false });
    controller.abort();
    await failure;
  });
});

describe('the token', () => {
  // AUTH-1, S23
  it('goes nowhere else, whatever a path or an address says', async () => {
    const { http } = open();
    for (const path of ['https://evil.test/x', '//evil.test/x', '../../x', '/elsewhere']) {
      await expect(http.request({ method: 'GET', path })).rejects.toMatchObject({ code: 'invalid_argument' });
    }
    const authorization = vi.fn();
    server.use(
      route.get('https://cdn.test/photo', ({ request }) => {
        authorization(request.headers.get('authorization'));
        return new HttpResponse('bytes');
      }),
    );
    const blob = await http.download('https://cdn.test/photo', { bearer: true });
    expect(await blob.text()).toBe('bytes');
    expect(authorization).toHaveBeenCalledWith(null);
  });

  // MED-3
  it('opens a bearer attachment of the own backend, refreshed when it has to be', async () => {
    server.use(
      route.get(`${BASE}/attachments/a1`, ({ request }) =>
        request.headers.get('authorization') === 'Bearer new-token'
          ? new HttpResponse('voice')
          : problem(401, { code: 'token_expired' }),
      ),
    );
    const blob = await open().http.download(`${BASE}/attachments/a1`, { bearer: true });
    expect(await blob.text()).toBe('voice');
  });

  it('is in no error', async () => {
    server.use(route.post(`${BASE}/x`, () => HttpResponse.error()));
    const error = await open()
      .http.request({ method: 'POST', path: 'x' })
      .catch((failure: unknown) => failure);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error as object))).not.toContain('old-token');
  });
});

it('sends a form with its file and tells when it is through', async () => {
  server.use(
    route.post(`${BASE}/messages/upload-voice`, async ({ request }) => {
      const form = await request.formData();
      const file = form.get('audio');
      return HttpResponse.json({ size: file instanceof Blob ? file.size : 0, duration: form.get('duration') });
    }),
  );
  const form = new FormData();
  form.set('audio', new Blob(['12345'], { type: 'audio/webm' }), 'note.webm');
  form.set('duration', '1.5');
  const onProgress = vi.fn();
  const answer = await open().http.request({ method: 'POST', path: 'messages/upload-voice', form, onProgress });
  expect(answer).toEqual({ size: 5, duration: '1.5' });
  expect(onProgress).toHaveBeenLastCalledWith(1);
});
