import { HttpResponse, http as route } from 'msw';
import { setupWorker } from 'msw/browser';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { createSystemClock } from '../base/clock.ts';
import { createHttp } from './http.ts';

const BASE = `${location.origin}/upload-test/api`;
const worker = setupWorker();
beforeAll(() => worker.start({ quiet: true }));
afterEach(() => worker.resetHandlers());

const http = createHttp({
  baseUrl: BASE,
  tokens: { current: () => 'token', refresh: async () => 'token' },
  clock: createSystemClock(),
});
const toForm = (bytes: number) => {
  const form = new FormData();
  form.set('image', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'a.png');
  return form;
};
const upload = { method: 'POST', path: 'messages/upload-image' } as const;

it('sends a form through XMLHttpRequest, tells how far it is, and brings the answer back', async () => {
  worker.use(
    route.post(`${BASE}/messages/upload-image`, async ({ request }) => {
      const file = (await request.formData()).get('image');
      const authorization = request.headers.get('authorization');
      return HttpResponse.json({ size: file instanceof Blob ? file.size : 0, authorization }, { status: 201 });
    }),
  );
  const onProgress = vi.fn<(fraction: number) => void>();
  const answer = await http.request({ ...upload, form: toForm(400_000), onProgress });
  expect(answer).toEqual({ size: 400_000, authorization: 'Bearer token' });
  const fractions = onProgress.mock.calls.map(([fraction]) => fraction);
  expect(fractions.at(-1)).toBe(1);
  expect([...fractions].sort((a, b) => a - b)).toEqual(fractions);
});

it('stops an upload that is taken back', async () => {
  worker.use(route.post(`${BASE}/messages/upload-image`, () => new Promise<never>(() => {})));
  const controller = new AbortController();
  const failure = expect(
    http.request({ ...upload, form: toForm(10), signal: controller.signal }),
  ).rejects.toMatchObject({ code: 'aborted' });
  controller.abort();
  await failure;
});

it('gives up on an upload that makes no progress', async () => {
  worker.use(route.post(`${BASE}/messages/upload-image`, () => new Promise<never>(() => {})));
  await expect(http.request({ ...upload, form: toForm(10), timeoutMs: 200 })).rejects.toMatchObject({
    code: 'timeout',
    retryable: true,
  });
});

it('tells a backend that cannot be reached', async () => {
  worker.use(route.post(`${BASE}/messages/upload-image`, () => HttpResponse.error()));
  await expect(http.request({ ...upload, form: toForm(10) })).rejects.toMatchObject({ code: 'network' });
});
