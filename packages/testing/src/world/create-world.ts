import type { Conversation, Id, Level, Limits, Message, User } from '@majlis/contract';
import { createMemoryBlobs } from '@majlis/server/blobs/memory';
import {
  type Clock,
  createDomain,
  createProblemError,
  type Domain,
  type IceOptions,
  type Ids,
  type Rates,
  type UrlSigner,
} from '@majlis/server/domain';
import { createHandler } from '@majlis/server/handler';
import { createMemoryStore } from '@majlis/server/storage/memory';
import { buildUser } from '../builders/builders.ts';
import { createNetwork, type Network } from './network.ts';
import { createSessions, type Session, type SessionSink } from './sessions.ts';

/** Who is in a world, and by which clock it runs. */
export interface WorldOptions {
  /** Known from the start. Default: two who write Arabic, `user-ar-1` and `user-ar-2`. */
  users?: readonly User[];
  /** Default: the real one. */
  clock?: Clock;
  /** Where the routes live. Default `http://api.test/api`. */
  baseUrl?: string;
  limits?: Partial<Limits>;
  /** What the backend offers. Default: all that the reference backend does. */
  levels?: readonly Level[];
  /** Media servers that calls are told of. Default none. */
  ice?: IceOptions;
  /** Default: no limit of any rate. */
  rates?: Partial<Rates>;
  /** Seconds that a token lives. Default one hour. */
  tokenSeconds?: number;
  /** Whether live sessions end with their tokens, 30 s after a warning went unheard (RT-7). Default false. */
  sessionsExpire?: boolean;
  /** Told of failures that a backend would log. Default: thrown where the test runner or the page sees them. */
  onError?: (error: unknown) => void;
  /** Ids for what is made; must never repeat. Default: the kind and a running number. */
  ids?: Ids;
}

const UNLIMITED: Rates = {
  sends: null,
  uploads: null,
  typing: null,
  calls: null,
  signals: null,
  changes: null,
  reactions: null,
  searches: null,
  presence: null,
  blocks: null,
  reports: null,
};

/** Somebody else in the world, who acts without a client. */
export interface Someone {
  /** Opens (or finds) the conversation with another user; resolves with its id. */
  open(otherUserId: Id, contextId?: string): Promise<Id>;
  send(conversationId: Id, text: string): Promise<Message>;
  type(conversationId: Id, isTyping: boolean): Promise<void>;
  read(conversationId: Id, seq: number): Promise<void>;
  delivered(conversationId: Id, seq: number): Promise<void>;
  sendLocation(conversationId: Id, place: { lat: number; lng: number; address?: string }): Promise<Message>;
  upload(
    conversationId: Id,
    media: 'voice' | 'image' | 'video' | 'file',
    file: { bytes: Uint8Array<ArrayBuffer>; name?: string; duration?: number; caption?: string },
  ): Promise<Message>;
  conversation(conversationId: Id): Promise<Conversation>;
  messages(conversationId: Id): Promise<Message[]>;
}

/** One small backend in memory, reached through a network with switches. It *is* the server's domain, so it cannot drift from it. */
export interface World {
  readonly baseUrl: string;
  readonly users: readonly User[];
  readonly domain: Domain;
  readonly network: Network;
  /** A token of this user; the world's own kind, good for `tokenSeconds`. */
  tokenFor(userId: Id): string;
  /** Answers like the backend, through the network's switches. Fits the `fetch` option of core. */
  fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
  /** A live session, as a socket would open it. @throws ProblemError for a bad token. */
  connect(token: string, sink: SessionSink): Promise<Session>;
  as(userId: Id): Someone;
  /** How many sessions are live. */
  sessionCount(): number;
  /** Forgets all data, as a backend restored from an empty copy: another data epoch. */
  reset(): void;
}

const CALLS_EVERY_MS = 500;

export const realClock: Clock = {
  now: () => Date.now(),
  setTimeout: (callback, delayMs) => {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};

/** The reference backend in memory, with two transports and switches for faults; nothing leaves the process. */
export function createWorld(options: WorldOptions = {}): World {
  const { clock = realClock, baseUrl = 'http://api.test/api', tokenSeconds = 3600 } = options;
  const users = options.users ?? [buildUser({}, 'ar', 0), buildUser({}, 'ar', 1)];
  const store = createMemoryStore();
  const network = createNetwork(clock, () => sessions.cutAll());
  const onError = options.onError ?? throwLater;
  const sessions = createSessions({
    clock,
    domain: () => domain,
    deliver: network.deliver,
    expire: options.sessionsExpire ?? false,
    onError,
  });
  let made = 0;
  const domain: Domain = createDomain({
    store,
    blobs: createMemoryBlobs(),
    emitter: {
      emit(delivery) {
        sessions.emitter.emit(delivery);
        if (delivery.event === 'call:incoming') watchCalls();
      },
    },
    clock,
    ids: options.ids ?? {
      create: (kind) => {
        made += 1;
        return `${kind}-${made}`;
      },
    },
    signer: createSigner(baseUrl),
    rates: { ...UNLIMITED, ...options.rates },
    lookupUsers: async (ids) => users.filter(({ id }) => ids.includes(id)),
    ...(options.limits ? { limits: options.limits } : {}),
    ...(options.levels ? { levels: options.levels } : {}),
    ...(options.ice ? { ice: options.ice } : {}),
  });
  let isWatching = false;
  /** As the reference backend does twice a second; only while a call lives, so that a quiet world has no timer. */
  function watchCalls(): void {
    if (isWatching) return;
    isWatching = true;
    clock.setTimeout(() => {
      isWatching = false;
      domain.callSweeper
        .sweep()
        .then(() => store.calls.live())
        .then((live) => {
          if (live.length > 0) watchCalls();
        })
        .catch(onError);
    }, CALLS_EVERY_MS);
  }
  const readToken = (token: string) => checkToken(token, clock);
  const authenticate = async (token: string) => {
    const { userId, expiresAt } = readToken(token);
    const user = users.find(({ id }) => id === userId);
    return { userId, expiresAt, ...(user ? { name: user.name, profileImage: user.profileImage } : {}) };
  };
  const handler = createHandler({
    domain,
    authenticate,
    basePath: new URL(baseUrl).pathname,
    onError,
  });

  return {
    baseUrl,
    users,
    domain,
    network,
    sessionCount: sessions.count,
    tokenFor: (userId) => toToken(userId, clock.now() + tokenSeconds * 1000),
    fetch: (input, init) => {
      const request = new Request(input instanceof URL ? input.href : input, init);
      return network.carry(request, handler);
    },
    async connect(token, sink) {
      if (network.isOffline()) throw new TypeError('network error');
      const { userId, expiresAt, ...profile } = await authenticate(token);
      await domain.users.ensure({ id: userId, ...profile });
      const renew = async (next: string) => {
        const renewed = readToken(next);
        if (renewed.userId !== userId) throw createProblemError('forbidden');
        return renewed;
      };
      return sessions.open({ userId, expiresAt, renew }, sink);
    },
    as: (userId) => createSomeone(domain, userId),
    reset: () => {
      store.reset();
      sessions.cutAll();
    },
  };
}

function createSomeone(domain: Domain, userId: Id): Someone {
  const actor = { userId };
  const clientId = () => crypto.randomUUID();
  return {
    async open(otherUserId, contextId) {
      const request = { userId: otherUserId, contextId: contextId ?? null };
      return (await domain.conversations.createDirect(actor, request)).conversation.id;
    },
    send: async (conversationId, content) =>
      (await domain.messages.send(actor, { conversationId, clientId: clientId(), type: 'TEXT', content })).message,
    type: (conversationId, isTyping) => domain.typing.set(actor, conversationId, { isTyping, kind: 'text' }),
    read: async (conversationId, seq) => void (await domain.receipts.read(actor, conversationId, seq)),
    delivered: async (conversationId, seq) => void (await domain.receipts.delivered(actor, conversationId, seq)),
    async sendLocation(conversationId, { lat, lng, address }) {
      const location = { lat, lng, address: address ?? null };
      const request = { conversationId, clientId: clientId(), type: 'LOCATION' as const, location };
      return (await domain.messages.send(actor, request)).message;
    },
    async upload(conversationId, media, { bytes, name, duration, caption }) {
      const fields = { conversationId, clientId: clientId(), duration, caption };
      return (await domain.uploads.send(actor, { media, fields, file: { bytes, name: name ?? null } })).message;
    },
    conversation: (conversationId) => domain.conversations.find(actor, conversationId),
    messages: async (conversationId) =>
      (await domain.messages.page(actor, { conversationId, anchor: { mode: 'newest' }, limit: 100 })).items,
  };
}

const toToken = (userId: Id, expiresAt: number): string =>
  `world.${btoa(JSON.stringify({ sub: userId, exp: Math.floor(expiresAt / 1000) }))}.token`;

function checkToken(token: string, clock: Clock): { userId: Id; expiresAt: number } {
  const [kind, body = '', tail] = token.split('.');
  if (kind !== 'world' || tail !== 'token') throw createProblemError('unauthenticated');
  const { sub, exp } = readClaims(body);
  if (typeof sub !== 'string' || typeof exp !== 'number') throw createProblemError('unauthenticated');
  if (exp * 1000 <= clock.now()) throw createProblemError('token_expired');
  return { userId: sub, expiresAt: exp * 1000 };
}

function readClaims(body: string): { sub?: unknown; exp?: unknown } {
  try {
    const claims: unknown = JSON.parse(atob(body));
    return typeof claims === 'object' && claims !== null ? claims : {};
  } catch {
    // Not a token of this world: without claims it is refused.
    return {};
  }
}

/** A failure inside the world is a bug, which neither a test nor a story may overlook. */
function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}

const URL_LIFE_MS = 600_000;
const URL_WINDOW_MS = 300_000;

/** URLs that only this world could have given: each carries a number drawn by chance. */
function createSigner(baseUrl: string): UrlSigner {
  const drawn = new Map<string, string>();
  return {
    sign(id, now, { purpose } = { purpose: 'media' }) {
      const expiresAt = Math.ceil((now + URL_LIFE_MS) / URL_WINDOW_MS) * URL_WINDOW_MS;
      const key = `${purpose} ${id} ${expiresAt}`;
      const signature = drawn.get(key) ?? crypto.randomUUID();
      drawn.set(key, signature);
      const path = purpose === 'media' ? `media/${id}` : `uploads/${id}/bytes`;
      return { url: `${baseUrl}/${path}?exp=${expiresAt}&sig=${signature}`, expiresAt };
    },
    verify: (id, query, now, { purpose } = { purpose: 'media' }) =>
      Number(query.get('exp')) > now && drawn.get(`${purpose} ${id} ${query.get('exp')}`) === query.get('sig'),
  };
}
