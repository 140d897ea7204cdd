import type { Level, Limits, User } from '@majlis/contract';
import manifest from '../package.json' with { type: 'json' };
import { type Authenticate, type AuthenticatorOptions, createAuthenticator } from './auth/create-authenticator.ts';
import { toTokenKey } from './auth/token-key.ts';
import { createUrlSigner } from './auth/url-signer.ts';
import { type Dependencies, watchDependencies } from './cluster/dependencies.ts';
import { openRedis, type Redis } from './cluster/redis.ts';
import {
  type Clock,
  checkIceOptions,
  createDomain,
  type Domain,
  type DomainOptions,
  type IceOptions,
  type Rates,
  type ReportRecord,
  type Store,
} from './domain/index.ts';
import { createHandler, type Handler } from './handler.ts';
import { createHttpServer, type HttpServer } from './http-server.ts';
import { type Logger, toLogFields } from './logger.ts';
import { type MetricsPlace, type MetricsServer, serveMetrics } from './observe/metrics-server.ts';
import { createObservation } from './observe/observation.ts';
import type { Tracer } from './observe/tracer.ts';
import { openStorage, type Storage, type StorageOptions } from './open-storage.ts';
import { randomIds } from './random-ids.ts';
import { withReadiness } from './readiness.ts';
import { createRealtime, type Realtime } from './realtime/create-realtime.ts';
import { withRequestLog } from './request-log.ts';
import { systemClock } from './system-clock.ts';

/** What `createServer` takes: embedded for one process, `databaseUrl` and `redisUrl` for several. */
export interface ServerOptions extends StorageOptions {
  /** Redis 5 or newer: several processes on one database serve as one backend. */
  redisUrl?: string;
  /** How tokens are checked; or bring `authenticate`. */
  jwt?: AuthenticatorOptions;
  authenticate?: Authenticate;
  /** Exact origins of pages that may call. Default: only the server's own. */
  corsOrigins?: readonly string[];
  /** 0 = any. Default 0. */
  port?: number;
  /** Default 127.0.0.1: reachable from this machine only (S35). */
  host?: string;
  /** Where browsers reach the API when a proxy stands before it; ends in `/api`. */
  publicUrl?: string;
  limits?: Partial<Limits>;
  /** Per user; `null` switches one off. */
  rates?: Partial<Rates>;
  /** Sessions of one user at once. Default 20. */
  sessionsPerUser?: number;
  /** STUN and TURN servers for calls. */
  ice?: IceOptions;
  /** Seconds that a call rings. Default 45. */
  ringSeconds?: number;
  /** What is declared and answered (CAP-1). Default: everything that this backend has. */
  levels?: readonly Level[];
  /** Seconds in which a sender may edit a message; 0 for never. Default 900. */
  editWindowSeconds?: number;
  /** Asks the integrator's directory for users that never signed in here. */
  lookupUsers?: (ids: readonly string[]) => Promise<User[]>;
  /** Told of each new report of abuse (level safety), with the message as it was. It is kept in the table `reports` besides. */
  onReport?: (report: ReportRecord) => void;
  /** Where `GET /metrics` answers in the text form of Prometheus. Default: nowhere. */
  metrics?: MetricsPlace;
  /** OpenTelemetry's, for a span of each request, store call and emit. */
  tracer?: Tracer;
  logger?: Logger;
  /** Time and timers; the machine's own by default. */
  clock?: Clock;
}
/** A backend in this process. */
export interface MajlisServer {
  /** Starts to serve; resolves with `url`. */
  listen(): Promise<string>;
  /** Ends in `/api`; known after `listen`. */
  readonly url: string;
  /** Of the numbers; known after `listen`, null where none are asked for. */
  readonly metricsUrl: string | null;
  readonly handler: Handler;
  readonly domain: Domain;
  readonly store: Store;
  /** Ends all sessions of a user on every process: they come back only with a token that is still taken. */
  endSessions(userId: string): void;
  /** Finishes what was accepted, disconnects everyone and closes the store. */
  close(): Promise<void>;
}

const SWEEP_EVERY_MS = 600_000;
const CALLS_EVERY_MS = 500;
const PRESENCE_EVERY_MS = 60_000;
const CLOSE_WITHIN_MS = 10_000;
const silent: Logger = { info: () => {}, warn: () => {}, error: () => {} };

const toUrl = (host: string, port: number): string => {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}/api`;
};

async function toAuthenticate({ authenticate, jwt, clock = systemClock }: ServerOptions): Promise<Authenticate> {
  if (authenticate) return authenticate;
  await toTokenKey(jwt ?? {});
  return createAuthenticator({ now: () => clock.now(), ...jwt });
}

/**
 * The reference backend: levels core, media, calls, interactions and presence, over an embedded store in `dataFolder` or over PostgreSQL.
 * @throws Error that says which setting is wrong, or FolderLockedError.
 */
export async function createServer(options: ServerOptions): Promise<MajlisServer> {
  const { logger = silent, corsOrigins = [], clock = systemClock } = options;
  const onInternal = (error: unknown) => logger.error('internal', toLogFields(error));
  const authenticate = await toAuthenticate(options);
  // Told before a folder is opened and locked.
  checkIceOptions(options.ice ?? {});
  let lookAgain = () => {};
  const onLost = (error: unknown) => {
    logger.warn('connection-lost', toLogFields(error));
    lookAgain();
  };
  const observation =
    options.metrics || options.tracer
      ? createObservation({ tracer: options.tracer, sessions: () => realtime.sessions() })
      : null;
  const opened = await openStorage({ onLost, ...options });
  const storage: Storage = observation ? { ...opened, store: observation.ofStore(opened.store) } : opened;
  const redis = await openShared(options.redisUrl, { storage, onError: onLost });
  let url = options.publicUrl ?? '';

  const realtime = createRealtime({
    authenticate,
    corsOrigins,
    clock,
    ids: randomIds,
    onInternal,
    onSlowReader: () => logger.warn('slow-reader'),
    ...(options.sessionsPerUser === undefined ? {} : { sessionsPerUser: options.sessionsPerUser }),
    ...(redis ? { adapter: redis.adapter } : {}),
  });
  const domain = createDomain({
    store: storage.store,
    blobs: storage.blobs,
    emitter: observation ? observation.ofEmitter(realtime.emitter) : realtime.emitter,
    clock,
    ids: randomIds,
    signer: createUrlSigner({ key: storage.mediaKey, apiUrl: () => url }),
    server: { name: manifest.name, version: manifest.version },
    ...(redis ? { peers: redis.peers } : {}),
    onError: onInternal,
    socketSends: true,
    ...toRules(options),
  });
  const handler = createHandler({ domain, authenticate, corsOrigins, onError: onInternal });
  const dependencies = watchDependencies({
    clock,
    pings: { ...(storage.ping ? { database: storage.ping } : {}), ...(redis ? { redis: redis.ping } : {}) },
    onBack: () => {
      logger.info('dependencies-back');
      realtime.hintNow();
    },
    onLost: (name) => logger.error('dependency-lost', { name }),
  });
  lookAgain = dependencies.look;
  // Back before it was missed: what was emitted meanwhile may be lost all the same.
  redis?.onBack(() => realtime.hintNow());
  let closing: Promise<void> | null = null;
  const missing = () => (closing === null ? dependencies.down() : ['closing', ...dependencies.down()]);
  const serving = withReadiness(handler, { missing });
  const observed = observation ? observation.ofHandler(serving) : serving;
  let metricsServer: MetricsServer | null = null;
  const http = createHttpServer(withRequestLog(observed, { logger, now: () => clock.now() }));
  realtime.attach(http.server, { domain, store: storage.store });
  const stopChores = startChores({ clock, domain, onInternal });

  return {
    handler,
    domain,
    store: storage.store,
    get url() {
      return url;
    },
    get metricsUrl() {
      return metricsServer?.url ?? null;
    },
    async listen() {
      if (observation && options.metrics) metricsServer = await serveMetrics(observation.metrics, options.metrics);
      const host = options.host ?? '127.0.0.1';
      const port = await http.listen({ port: options.port ?? 0, host });
      url = options.publicUrl ?? toUrl(host, port);
      return url;
    },
    endSessions: (userId) => realtime.endSessions(userId),
    close: () => {
      closing ??= closeAll({
        http,
        realtime,
        domain,
        storage,
        redis,
        dependencies,
        endObservation: async () => {
          observation?.stop();
          await metricsServer?.close();
        },
        idle: stopChores(),
      });
      return closing;
    },
  };
}

/** What the domain goes by; what is not said is its own to choose. */
function toRules(options: ServerOptions): Partial<DomainOptions> {
  return {
    ...(options.limits ? { limits: options.limits } : {}),
    ...(options.rates ? { rates: options.rates } : {}),
    ...(options.ice ? { ice: options.ice } : {}),
    ...(options.ringSeconds === undefined ? {} : { ringSeconds: options.ringSeconds }),
    ...(options.levels ? { levels: options.levels } : {}),
    ...(options.editWindowSeconds === undefined ? {} : { editWindowSeconds: options.editWindowSeconds }),
    ...(options.lookupUsers ? { lookupUsers: options.lookupUsers } : {}),
    ...(options.onReport ? { onReport: options.onReport } : {}),
  };
}

/** What no request asks for; returns the way to stop it, which waits for what is under way. */
function startChores({ clock, domain, onInternal }: Chores): () => Promise<unknown> {
  const stops = [
    every(clock, SWEEP_EVERY_MS, () => domain.uploads.sweep().catch(onInternal)),
    // CALL-6: told within a second; the clock of every process looks, and the database lets one of them act.
    every(clock, CALLS_EVERY_MS, () => domain.callSweeper.sweep().catch(onInternal)),
    every(clock, PRESENCE_EVERY_MS, () => domain.presence.save()),
  ];
  return () => Promise.all(stops.map((stop) => stop()));
}
interface Chores {
  clock: Clock;
  domain: Domain;
  onInternal: (error: unknown) => void;
}

/** @throws Error of what could not be reached; nothing is left open. */
async function openShared(
  url: string | undefined,
  { storage, onError }: { storage: Storage; onError: (error: unknown) => void },
): Promise<Redis | null> {
  if (url === undefined) return null;
  try {
    return await openRedis({ url, onError });
  } catch (error) {
    await storage.close();
    throw error;
  }
}

/** Does it again and again, each time so long after the last has ended; returns the way to stop, which waits for that. */
function every(clock: Clock, delayMs: number, act: () => Promise<unknown>): () => Promise<void> {
  let cancel = () => {};
  let running: Promise<unknown> = Promise.resolve();
  let isOver = false;
  const schedule = () => {
    if (isOver) return;
    cancel = clock.setTimeout(() => {
      running = act().finally(schedule);
    }, delayMs);
  };
  schedule();
  return async () => {
    isOver = true;
    cancel();
    await running;
  };
}

interface Parts {
  http: HttpServer;
  realtime: Realtime;
  domain: Domain;
  storage: Storage;
  redis: Redis | null;
  dependencies: Dependencies;
  endObservation: () => Promise<void>;
  /** Nothing of its own goes on any more. */
  idle: Promise<unknown>;
}
async function closeAll({
  http,
  realtime,
  domain,
  storage,
  redis,
  dependencies,
  endObservation,
  idle,
}: Parts): Promise<void> {
  dependencies.stop();
  const answered = http.close({ withinMs: CLOSE_WITHIN_MS });
  await realtime.close();
  await answered;
  await idle;
  await domain.presence.stop();
  await redis?.close();
  await endObservation();
  await storage.close();
}
