import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Delivery, Emitter, Store } from '../domain/index.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { inSpan, type Tracer } from './tracer.ts';

type Handler = (request: Request) => Promise<Response>;

/** Numbers and spans of what goes through a server; never an id, a text or a token. */
export interface Observation {
  metrics: Metrics;
  ofHandler(handler: Handler): Handler;
  ofStore(store: Store): Store;
  ofEmitter(emitter: Emitter): Emitter;
  stop(): void;
}

const HELP = {
  majlis_http_request_seconds: 'Time to answer a request, by method, first part of the path and status.',
  majlis_store_seconds: 'Time of a call of the store, by call and outcome.',
  majlis_messages_total: 'Messages that were stored.',
  majlis_events_total: 'Events given to the sockets, by name.',
  majlis_event_users_total: 'Users that events were given out to: the fan-out.',
  majlis_sessions: 'Sessions that this process serves.',
  majlis_event_loop_lag_seconds: 'The 99th percentile of how late the event loop was since the last reading.',
  majlis_resident_bytes: 'Memory of the process.',
};
const NANOSECONDS = 1e9;
const MILLISECONDS = 1e3;
const LAG_EVERY_MS = 10;

/** `/api/messages/m_1` is of `messages`: a path with an id would be a series each. */
const partOf = (path: string): string => /^\/api\/([a-z-]+)/.exec(path)?.[1] ?? 'other';

/** Everything is counted where it passes, so that what does the work knows nothing of it. */
export function createObservation({
  tracer,
  sessions,
}: {
  tracer: Tracer | undefined;
  sessions: () => number;
}): Observation {
  const metrics = createMetrics(HELP);
  const lag = monitorEventLoopDelay({ resolution: LAG_EVERY_MS });
  lag.enable();
  metrics.gauge('majlis_sessions', sessions);
  metrics.gauge('majlis_resident_bytes', () => process.memoryUsage.rss());
  metrics.gauge('majlis_event_loop_lag_seconds', () => {
    const seconds = Math.max(0, lag.percentile(99) / NANOSECONDS - LAG_EVERY_MS / MILLISECONDS);
    lag.reset();
    return seconds;
  });

  async function ofCall<Result>(call: string, run: () => Promise<Result>): Promise<Result> {
    const from = performance.now();
    let outcome = 'failed';
    try {
      const result = await inSpan(tracer, { name: `store ${call}`, attributes: {} }, run);
      outcome = 'done';
      return result;
    } finally {
      metrics.time('majlis_store_seconds', { call, outcome }, (performance.now() - from) / MILLISECONDS);
    }
  }
  /** The same methods under the same names, each of them timed. */
  function ofGroup(group: object, prefix: string): object {
    const timed = Object.entries(group).map(([name, member]: [string, unknown]) => {
      if (typeof member === 'object' && member !== null) return [name, ofGroup(member, `${prefix}${name}.`)] as const;
      if (typeof member !== 'function' || name === 'close') return [name, member] as const;
      return [name, (...args: unknown[]) => ofCall(`${prefix}${name}`, async () => member(...args))] as const;
    });
    return Object.fromEntries(timed);
  }

  return {
    metrics,
    ofStore(store) {
      const timed = ofGroup(store, '') as Store;
      const append: Store['messages']['append'] = async (draft) => {
        const result = await timed.messages.append(draft);
        if (result.kind === 'created') metrics.count('majlis_messages_total');
        return result;
      };
      return { ...timed, messages: { ...timed.messages, append } };
    },
    ofEmitter: (emitter) => ({
      emit(delivery: Delivery) {
        const { event, userIds } = delivery;
        metrics.count('majlis_events_total', { event });
        metrics.count('majlis_event_users_total', { event }, userIds.length);
        const attributes = { 'majlis.event': event, 'majlis.users': userIds.length };
        void inSpan(tracer, { name: `emit ${event}`, attributes }, async () => emitter.emit(delivery));
      },
    }),
    ofHandler: (handler) => (request) => {
      const from = performance.now();
      const { method } = request;
      const path = partOf(new URL(request.url).pathname);
      return inSpan(
        tracer,
        { name: `${method} ${path}`, attributes: { 'http.request.method': method } },
        async (span) => {
          const response = await handler(request);
          span?.setAttribute('http.response.status_code', response.status);
          const labels = { method, path, status: String(response.status) };
          metrics.time('majlis_http_request_seconds', labels, (performance.now() - from) / MILLISECONDS);
          return response;
        },
      );
    },
    stop: () => lag.disable(),
  };
}
