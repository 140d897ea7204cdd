import { afterEach, expect, test } from 'vitest';
import { next, serveBackend } from '../served-backend.fixture.ts';
import { createMetrics } from './metrics.ts';
import type { Span, Tracer } from './tracer.ts';

let backend: Awaited<ReturnType<typeof serveBackend>> | null = null;
afterEach(async () => {
  await backend?.close();
  backend = null;
});

const LINE = /^([a-z_]+)(?:\{((?:[a-z_]+="(?:[^"\\]|\\.)*",?)*)\})? (\S+)$/;
/** Every line of the text, each of which must be a comment or a series with a number. */
function parse(text: string): Map<string, number> {
  const series = new Map<string, number>();
  for (const line of text.trimEnd().split('\n')) {
    if (/^# (HELP|TYPE) [a-z_]+ \S/.test(line)) continue;
    const [, name, labels = '', value] = LINE.exec(line) ?? [];
    if (name === undefined || !Number.isFinite(Number(value))) throw new Error(`no line of the format: ${line}`);
    series.set(labels === '' ? name : `${name}{${labels}}`, Number(value));
  }
  return series;
}
const read = async (url: string | null) => parse(await (await fetch(url ?? '')).text());

test('the numbers of a server say how many sessions, messages, events and recipients it had, and how long it took', async () => {
  backend = await serveBackend({ metrics: { port: 0 } });
  const conversationId = await backend.converse('layla', 'adam');
  const socket = await backend.connect('adam');
  const heard = next(socket, 'message:new');
  await backend.text('layla', conversationId, 'counted-once');
  await backend.text('layla', conversationId, 'counted-once');
  await heard;

  const numbers = await read(backend.server.metricsUrl);

  expect(numbers.get('majlis_sessions')).toBe(1);
  expect(numbers.get('majlis_messages_total')).toBe(1);
  expect(numbers.get('majlis_events_total{event="message:new"}')).toBe(1);
  expect(numbers.get('majlis_event_users_total{event="message:new"}')).toBe(2);
  const created = 'method="POST",path="messages",status="201"';
  expect(numbers.get(`majlis_http_request_seconds_count{${created}}`)).toBe(1);
  expect(numbers.get(`majlis_http_request_seconds_bucket{${created},le="+Inf"}`)).toBe(1);
  expect(numbers.get('majlis_store_seconds_count{call="messages.append",outcome="done"}')).toBe(2);
  expect(numbers.get('majlis_event_loop_lag_seconds')).toBeGreaterThanOrEqual(0);
  expect(numbers.get('majlis_resident_bytes')).toBeGreaterThan(1_000_000);
});

test('S35: the numbers are not to be had from the port that is public, and nothing else is at theirs', async () => {
  backend = await serveBackend({ metrics: { port: 0 } });
  const metricsUrl = backend.server.metricsUrl ?? '';
  for (const path of ['/api/metrics', '/metrics']) {
    const response = await fetch(new URL(path, backend.url));
    expect(await response.text()).not.toContain('majlis_');
    expect(response.status).toBe(404);
  }
  expect((await fetch(new URL('/api/capabilities', metricsUrl))).status).toBe(404);
});

test('without being asked for them a server keeps no numbers', async () => {
  backend = await serveBackend();
  expect(backend.server.metricsUrl).toBeNull();
});

test('the buckets of a histogram count everything up to their bound, and labels are escaped', () => {
  const metrics = createMetrics({ waited_seconds: 'How long.' });
  for (const seconds of [0.0005, 0.004, 20]) metrics.time('waited_seconds', { of: 'a "b"\\' }, seconds);
  const numbers = parse(metrics.text());
  const bucket = (le: string) => numbers.get(`waited_seconds_bucket{of="a \\"b\\"\\\\",le="${le}"}`);
  expect([bucket('0.001'), bucket('0.005'), bucket('10'), bucket('+Inf')]).toEqual([1, 2, 2, 3]);
});

test('a tracer is given a span for the request, for each call of the store and for the emit, without ids or texts', async () => {
  const spans: { name: string; attributes: Record<string, unknown>; ended: boolean }[] = [];
  const tracer: Tracer = {
    startActiveSpan(name, { attributes = {} }, run) {
      const record = { name, attributes: { ...attributes } as Record<string, unknown>, ended: false };
      spans.push(record);
      const span: Span = {
        setAttribute: (key, value) => {
          record.attributes[key] = value;
        },
        recordException: () => {},
        setStatus: () => {},
        end: () => {
          record.ended = true;
        },
      };
      return run(span);
    },
  };
  backend = await serveBackend({ tracer });
  const conversationId = await backend.converse('layla', 'adam');
  spans.length = 0;
  await backend.text('layla', conversationId, 'a-secret-text');

  const names = spans.map(({ name }) => name);
  expect(names[0]).toBe('POST messages');
  expect(names).toContain('store messages.append');
  expect(names).toContain('emit message:new');
  expect(spans[0]?.attributes).toMatchObject({ 'http.response.status_code': 201 });
  await expect.poll(() => spans.every(({ ended }) => ended)).toBe(true);
  expect(JSON.stringify(spans)).not.toMatch(/layla|adam|a-secret-text/);
});
