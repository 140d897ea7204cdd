import type { ServerEvents } from '@majlis/contract';
import { toMajlisError } from './base/errors.ts';
import { type Backend, createBackend } from './io/backend.ts';
import { decodeMessage } from './io/decode.ts';
import type { Http, Logger } from './io/ports.ts';
import type { ResponseCheck } from './io/response-check.ts';
import { createCapabilitiesLoader } from './messaging-system-capabilities.ts';
import type { SessionOptions } from './messaging-system-session.ts';
import { createSharedLine, type SharedLine } from './messaging-system-tabs.ts';
import { type Connection, createConnection } from './sync/connection.ts';
import { createSocketFirst, type SocketFirst } from './sync/connection-socket-first.ts';
import { createTokenSource } from './sync/connection-tokens.ts';
import { createInbound } from './sync/inbound.ts';
import { createOutbox, type Outbox } from './sync/outbox.ts';
import { createResync, type Resync } from './sync/resync.ts';
import { createUploads } from './sync/uploads.ts';

export interface EngineOptions extends SessionOptions {
  isLive(): boolean;
  onTyping(typing: ServerEvents['typing']): void;
  /** The session is live, in this tab or in the one that leads. */
  onReady(): void;
  /** Caught up after the session began. */
  onSynced(): void;
}
/** What keeps the copy here and the server's alike, both ways. */
export interface Engine {
  http: Http;
  backend: Backend;
  connection: Connection;
  ask: SocketFirst;
  outbox: Outbox;
  resync: Resync;
  line: SharedLine;
  sessionId(): string | null;
  reportStorage(cause: unknown): void;
  /** Has a token at hand before the first request; whoever leads has its own reasons to report a failure. */
  authenticate(): Promise<void>;
  stop(): void;
}

/** A page hidden for longer may have slept through the end of its line without noticing. */
const SLEPT_AFTER_MS = 30_000;

export function createEngine(engine: EngineOptions): Engine {
  const { userId, options, ports, storage, store, isLive } = engine;
  const { clock, logger, environment, random, baseUrl } = ports;
  const check = options.validateResponses ? createLateCheck(logger) : undefined;
  const tokens = createTokenSource({
    token: engine.token ?? options.token,
    getToken: options.getToken,
    clock,
  });
  const http = ports.createHttp({ baseUrl, tokens, clock, fetch: options.fetch, onAnswer: check?.answer });
  const backend = createBackend(http);
  const shared = { userId, store, storage, backend, clock, logger, environment, random };
  const resync = createResync(shared);
  const inbound = createInbound({
    store,
    resync,
    logger,
    validate: check?.event,
    onTyping: engine.onTyping,
    onSynced: engine.onSynced,
    onCallEvent: engine.calls.hear,
    onExpiring: () => {
      if (line.isLeader()) connection.renew();
    },
  });
  const loadCapabilities = createCapabilitiesLoader({ store, backend, given: options.capabilities, isLive });
  const connection = createConnection({
    ...shared,
    baseUrl,
    http,
    tokens,
    deviceId: ports.deviceId,
    transports: ports.transports,
    loadCapabilities,
    onReady(ready) {
      line.shareReady(ready);
      inbound.begin(ready);
      engine.onReady();
    },
    onEvent(name, payload) {
      line.shareEvent(name, payload);
      inbound.receive(name, payload);
    },
  });
  const ask = createSocketFirst(connection, clock);
  const outbox = createOutbox({
    ...shared,
    send(request, signal) {
      const askRoute = () => backend.sendMessage(request, signal);
      // RT-9
      return store.getSnapshot().capabilities?.realtime.socketio?.sends
        ? ask({ name: 'message:send', payload: request, decode: ({ message }) => decodeMessage(message), askRoute })
        : askRoute();
    },
    uploads: createUploads({
      backend,
      http,
      clock,
      fetch: options.fetch,
      loadCapabilities,
    }),
    isLeader: () => line.isLeader(),
    post: (message) => line.post(message),
  });
  const line = createSharedLine({
    tabs: ports.tabs,
    group: `majlis ${baseUrl} ${userId}`,
    store,
    onLead() {
      if (isLive()) lead();
    },
    onFollow: () => connection.stop(),
    onReady(ready) {
      // A tab that follows makes no attempt of its own that would ask for them.
      loadCapabilities()
        .catch((error: unknown) => logger.debug('it is not known what the backend can do', { error }))
        .finally(() => {
          if (isLive()) inbound.begin(ready);
        });
    },
    onEvent: inbound.receive,
    onOutbox: outbox.receive,
    onCall: engine.calls.hearTab,
  });

  let hiddenAt: number | null = environment.isVisible() ? null : clock.now();
  let wasOnline = environment.isOnline();
  const stopWatching = environment.onChange(() => {
    const isOnline = environment.isOnline();
    if (isOnline && !wasOnline) outbox.flush();
    wasOnline = isOnline;
    // A page that comes back from being put aside heard nothing meanwhile.
    if (environment.isVisible() && !line.isLeader()) line.post({ type: 'hello' });
    if (!environment.isVisible()) hiddenAt ??= clock.now();
    else if (hiddenAt !== null) {
      const hasSlept = Math.abs(clock.now() - hiddenAt) > SLEPT_AFTER_MS;
      hiddenAt = null;
      if (hasSlept && connection.isReady()) void resync.all();
    }
  });

  function lead(): void {
    connection.start();
    // What the tab that led before had taken in is on disk.
    outbox.restore().then(outbox.flush, reportStorage);
  }
  function reportStorage(cause: unknown): void {
    const message = 'unable to read what this device keeps';
    store.apply({ type: 'error', error: toMajlisError(cause, { code: 'storage_unavailable', message }) }, 'remote');
  }
  return {
    http,
    backend,
    connection,
    ask,
    outbox,
    resync,
    line,
    sessionId: inbound.sessionId,
    reportStorage,
    authenticate: () =>
      tokens.obtain().then(
        () => undefined,
        (error: unknown) => logger.debug('there is no token yet', { error }),
      ),
    stop() {
      stopWatching();
      connection.stop();
      resync.stop();
      outbox.stop();
      line.leave();
    },
  };
}

/** The check against the contract's schemas, loaded when something is to be checked. */
function createLateCheck(logger: Logger): ResponseCheck {
  let loading: Promise<ResponseCheck> | null = null;
  const withCheck = (use: (check: ResponseCheck) => void) => {
    loading ??= import('./io/response-check.ts').then(({ createResponseCheck }) => createResponseCheck({ logger }));
    loading.then(use).catch((error: unknown) => logger.error('the check could not be loaded', { error }));
  };
  return {
    answer: (request, body) => withCheck((check) => check.answer(request, body)),
    event: (name, payload) => withCheck((check) => check.event(name, payload)),
  };
}
