import { type Capabilities, NAMESPACE, SOCKET_PATH, type User } from '@majlis/contract';
import { validateResource } from '@majlis/contract/validators';
import { SetupError, show } from '../violation.ts';
import { createCatchUp } from './catch-up.ts';
import { type Client, createClient } from './client.ts';
import type { Actor, Context } from './context.ts';
import { type Exchange, field } from './exchange.ts';
import { openSession, type Received, type Session } from './session.ts';
import { collectTokens, createMint, type TokenSource } from './users.ts';

export interface ContextOptions {
  /** Ends in `/api`. */
  baseUrl: string;
  tokens: TokenSource;
  /** Milliseconds that an answer or an event may take. */
  deadlineMs: number;
  origin: string | null;
}
export interface OpenContext {
  context: Context;
  /** What the running check has cited. */
  takeCited(): readonly Exchange[];
  /** Ends the sessions that a check opened. */
  closeSessions(): void;
}

/**
 * Finds the server, its capabilities and who the tokens are of.
 * @throws SetupError that says which of them is wrong.
 */
export async function createContext(options: ContextOptions): Promise<OpenContext> {
  const run = Math.random().toString(36).slice(2, 10);
  const exchanges: Exchange[] = [];
  const events: Received[] = [];
  const sessions = new Set<Session>();
  let cited: readonly Exchange[] = [];
  const { baseUrl, deadlineMs, origin } = options;
  const client = (token: string | null, by: string): Client =>
    createClient({ baseUrl, by, token, deadlineMs, record: (exchange) => exchanges.push(exchange) });
  const capabilities = await readCapabilities(client(null, 'nobody'));
  const tokens = await collectTokens(options.tokens, run);
  const [first, second, outsider] = await identify(tokens, client);
  if (first === undefined || second === undefined) throw new SetupError('two users are needed');
  let count = 0;
  const unique = (word: string) => {
    count += 1;
    return `conformance-${run}-${word}-${count}`;
  };
  const open = (auth: Readonly<Record<string, unknown>>) => {
    const { url, path, namespace } = endpointOf(capabilities, baseUrl);
    const session = openSession({
      url: `${url}${namespace}`,
      path,
      auth,
      deadlineMs,
      record: (one) => events.push(one),
      catchUp: createCatchUp(client(typeof auth.token === 'string' ? auth.token : null, 'catching up')),
    });
    sessions.add(session);
    return session;
  };
  const context: Context = {
    capabilities,
    first,
    second,
    outsider: outsider ?? null,
    withToken: client,
    open,
    async connect(actor) {
      const session = open({ token: actor.token, v: 1 });
      await session.waitFor('session:ready');
      return session;
    },
    unique,
    mint: options.tokens.kind === 'secret' ? createMint(options.tokens) : null,
    exchanges,
    events,
    cite: (shown) => {
      cited = shown;
    },
    deadlineMs,
    baseUrl,
    origin,
  };
  return {
    context,
    takeCited() {
      const taken = cited;
      cited = [];
      return taken;
    },
    closeSessions() {
      for (const session of sessions) session.close();
      sessions.clear();
    },
  };
}

async function readCapabilities(client: Client): Promise<Capabilities> {
  const { status, json, text, headers, url } = await client.request('GET', '/capabilities');
  if (json === undefined) {
    throw new SetupError(
      `${url} answered ${status} with ${headers.get('content-type') ?? 'no type'}, not JSON: ${show(text)}`,
    );
  }
  if (status !== 200) throw new SetupError(`${url} answered ${status}; is this the base URL, ending in /api?`);
  const validation = validateResource('Capabilities', json);
  if (!validation.ok) throw new SetupError(`${url} answered with no capabilities: ${show(validation.errors)}`);
  return json as Capabilities;
}

const ORDER = ['first', 'second', 'outsider'];
async function identify(tokens: readonly string[], client: (token: string, by: string) => Client): Promise<Actor[]> {
  const actors: Actor[] = [];
  for (const [index, token] of tokens.entries()) {
    const by = ORDER[index] ?? String(index);
    const asked = client(token, by);
    const { status, json } = await asked.request('GET', '/users/me');
    if (field(json, 'code') === 'token_expired') throw new SetupError(`the token of the ${by} user has expired`);
    if (status === 401) throw new SetupError(`the token of the ${by} user is refused`);
    const user = toUser(field(json, 'user'));
    if (status !== 200 || user === null)
      throw new SetupError(`GET /users/me of the ${by} user answered ${status}: ${show(json)}`);
    actors.push({ ...asked, id: user.id, name: user.name, token });
  }
  if (new Set(actors.map(({ id }) => id)).size !== actors.length)
    throw new SetupError('two of the tokens are of one user');
  return actors;
}

const toUser = (value: unknown) => (validateResource('User', value).ok ? (value as User) : null);

function endpointOf({ realtime }: Capabilities, baseUrl: string) {
  const advertised = realtime.socketio;
  return {
    url: advertised?.url ?? new URL(baseUrl).origin,
    path: advertised?.path ?? SOCKET_PATH,
    namespace: advertised?.namespace ?? NAMESPACE,
  };
}
