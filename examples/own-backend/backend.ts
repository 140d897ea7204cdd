import { createServer, type IncomingMessage, type Server } from 'node:http';
import {
  CONTENT_MAX,
  type Fields,
  toAnchor,
  toContext,
  toFlag,
  toId,
  toIds,
  toLimit,
  toNewMessage,
  toText,
  toTime,
  toWhole,
} from './input.ts';
import { Refusal, toProblem } from './refusal.ts';
import { openStore, type Settings, type Store } from './store.ts';
import { type Caller, readToken } from './token.ts';

export interface BackendOptions {
  /** Where SQLite keeps everything; `:memory:` keeps it until the end. */
  file: string;
  /** Signs the tokens (HS256): your own sign-in mints them with `sub` and `name`. */
  secret: string;
  /** Origins of the pages that may ask. */
  origins?: readonly string[];
}
interface Asked {
  me: string;
  query: URLSearchParams;
  /** What stands in the path in place of `:id`. */
  id: string;
  body: Fields;
}
interface Answer {
  status?: 200 | 201;
  body: object;
  etag?: string;
}
type Routes = Record<string, (asked: Asked) => Answer>;

const BODY_MAX_BYTES = 262_144;

/** Level core of the Majlis contract, for pages that ask every few seconds (transport `polling`). */
export function createBackend({ file, secret, origins = [] }: BackendOptions): Server {
  const store = openStore(file);
  const routes = createRoutes(store);

  async function answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = url.pathname.replace(/^\/api/, '');
    const method = request.method ?? 'GET';
    // GEN-9: the same until the data change.
    const dataEpoch = store.dataEpoch();
    if (method === 'GET' && path === '/capabilities')
      return { body: toCapabilities(dataEpoch), etag: `"${dataEpoch}"` };
    const caller: Caller = readToken(request.headers.authorization, secret);
    toId(caller.id, '/sub');
    store.know(caller);
    const { pattern, id } = match(path);
    const route = routes[`${method} ${pattern}`];
    if (!route) {
      const isKnown = Object.keys(routes).some((name) => name.endsWith(` ${pattern}`));
      throw new Refusal(isKnown ? 'method_not_allowed' : 'not_found', `There is no ${method} ${path}.`);
    }
    const body = method === 'GET' ? {} : await readBody(request);
    return route({ me: caller.id, query: url.searchParams, id, body });
  }

  async function reply(request: IncomingMessage) {
    try {
      const { status = 200, body, etag } = await answer(request);
      return { status, body, etag, type: 'application/json' };
    } catch (error) {
      // ERR-1: what went wrong inside is for the log alone.
      if (!(error instanceof Refusal)) console.error(error);
      const problem = toProblem(error instanceof Refusal ? error : new Refusal('internal', 'Something went wrong.'));
      return { status: problem.status, body: problem, etag: undefined, type: 'application/problem+json' };
    }
  }

  const server = createServer((request, response) => {
    const { origin } = request.headers;
    // GEN-8
    const isAllowed = origin !== undefined && origins.includes(origin);
    const headers = {
      'Cache-Control': 'no-store',
      Vary: 'Origin',
      ...(isAllowed ? { 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': 'Retry-After' } : {}),
    };
    if (request.method === 'OPTIONS') {
      const methods = { 'Access-Control-Allow-Methods': 'GET, POST, PATCH', 'Access-Control-Max-Age': '7200' };
      const allowed = { ...methods, 'Access-Control-Allow-Headers': 'Authorization, Content-Type' };
      response.writeHead(204, { ...headers, ...(isAllowed ? allowed : {}) }).end();
      return;
    }
    void reply(request).then(({ status, body, type, etag }) => {
      const known = etag !== undefined && request.headers['if-none-match'] === etag;
      const own = { 'Content-Type': type, ...(etag ? { ETag: etag, 'Cache-Control': 'private, no-cache' } : {}) };
      response.writeHead(known ? 304 : status, { ...headers, ...own }).end(known ? undefined : JSON.stringify(body));
    });
  });
  server.on('close', store.close);
  return server;
}

function createRoutes(store: Store): Routes {
  const move = (kind: 'read' | 'delivered') => {
    return ({ id, me, body }: Asked) => ({
      body: { me: store.moveCursor(id, me, { kind, seq: toWhole(body.seq, '/seq') }) },
    });
  };
  return {
    'GET /users/me': ({ me }) => ({ body: { user: store.users([me], me)[0] } }),
    'GET /users': ({ me, query }) => ({ body: { items: store.users(toIds(query) ?? [], me) } }),
    'GET /conversations': ({ me, query }) => {
      const ids = toIds(query);
      if (ids !== null) return { body: { items: store.conversations(ids, me), nextCursor: null } };
      const { items, hasMore } = store.list(me, { limit: toLimit(query, 30), below: readCursor(query.get('cursor')) });
      const last = items.at(-1);
      return { body: { items, nextCursor: hasMore && last ? toCursor(last) : null } };
    },
    'POST /conversations': ({ me, body }) => {
      if (body.type !== 'DIRECT') throw new Refusal('validation_failed', 'Only DIRECT conversations.', '/type');
      const other = toId(body.userId, '/userId');
      if (other === me) throw new Refusal('validation_failed', 'Nobody writes to themselves.', '/userId');
      const { contextId: about, context: details } = body;
      const contextId =
        about === undefined || about === null ? null : toText(about, '/contextId', { min: 1, max: 128 });
      const { conversation, created } = store.open(me, other, { contextId, context: toContext(details, '/context') });
      return { status: created ? 201 : 200, body: { conversation } };
    },
    'GET /conversations/:id': ({ id, me }) => ({ body: { conversation: store.conversation(id, me) } }),
    'PATCH /conversations/:id/me': ({ id, me, body }) => ({ body: { me: store.set(id, me, toSettings(body)) } }),
    'POST /conversations/:id/read': move('read'),
    'POST /conversations/:id/delivered': move('delivered'),
    // RT-8: nobody listens here, so there is nobody to tell.
    'POST /conversations/:id/typing': ({ id, me, body }) => {
      toFlag(body.isTyping, '/isTyping');
      if (body.kind !== undefined && body.kind !== 'text' && body.kind !== 'voice') {
        throw new Refusal('validation_failed', 'kind is text or voice.', '/kind');
      }
      store.isMember(id, me);
      return { body: {} };
    },
    'GET /messages': ({ me, query }) => {
      const id = query.get('conversationId');
      if (id === null) throw new Refusal('bad_request', 'There is no conversationId.');
      return { body: store.page(id, me, { anchor: toAnchor(query), limit: toLimit(query, 50) }) };
    },
    'GET /messages/:id': ({ id, me }) => ({ body: { message: store.message(id, me) } }),
    'POST /messages': ({ me, body }) => {
      const conversationId = toId(body.conversationId, '/conversationId');
      const { message, created } = store.send(conversationId, me, toNewMessage(body));
      return { status: created ? 201 : 200, body: { message } };
    },
  };
}

function toSettings({ mutedUntil, archived, pinned }: Fields): Settings {
  return {
    ...(mutedUntil === undefined ? {} : { mutedUntil: toTime(mutedUntil, '/mutedUntil') }),
    ...(archived === undefined ? {} : { archived: toFlag(archived, '/archived') }),
    ...(pinned === undefined ? {} : { pinned: toFlag(pinned, '/pinned') }),
  };
}

function match(path: string): { pattern: string; id: string } {
  const [, noun, id, tail] = /^\/(conversations|messages)\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  if (noun === undefined || id === undefined) return { pattern: path, id: '' };
  try {
    return { pattern: `/${noun}/:id${tail ?? ''}`, id: decodeURIComponent(id) };
  } catch {
    throw new Refusal('bad_request', 'The path is not percent-encoded as it should be.');
  }
}

async function readBody(request: IncomingMessage): Promise<Fields> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    // Read to its end all the same: a browser that is still sending does not hear the answer.
    if (size <= BODY_MAX_BYTES) chunks.push(chunk);
  }
  if (size > BODY_MAX_BYTES) throw new Refusal('too_large', 'A body has at most 256 KB.');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    const body: unknown = text === '' ? {} : JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Fields;
  } catch {
    throw new Refusal('bad_request', 'The body is not JSON in UTF-8.');
  }
  throw new Refusal('bad_request', 'The body is not a JSON object.');
}

const toCursor = ({ id, lastActivityAt }: { id: string; lastActivityAt: unknown }) =>
  Buffer.from(JSON.stringify([lastActivityAt, id])).toString('base64url');
function readCursor(given: string | null): { at: string; id: string } | null {
  if (given === null) return null;
  try {
    const [at, id] = JSON.parse(Buffer.from(given, 'base64url').toString());
    if (typeof at === 'string' && typeof id === 'string') return { at, id };
  } catch {
    // Told below.
  }
  throw new Refusal('bad_request', 'cursor is none of ours.');
}

function toCapabilities(dataEpoch: string) {
  return {
    contract: '1.0',
    contracts: ['1.0'],
    dataEpoch,
    server: { name: 'own-backend', version: '1' },
    auth: { modes: ['bearer'] },
    levels: { core: 1 },
    realtime: { transports: ['polling'], polling: { intervalSeconds: 2 } },
    limits: { contentMaxChars: CONTENT_MAX, customMaxBytes: 8192, pageMax: 100 },
  };
}
