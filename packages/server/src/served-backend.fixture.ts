import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import { mintToken } from './auth/mint-token.ts';
import { createServer, type ServerOptions } from './create-server.ts';
import { createManualClock } from './manual-clock.fixture.ts';
import { createMemoryStore } from './storage/memory/index.ts';

export const SECRET = '9f2c1b7a4e8d4c0fb1a2c3d4e5f60718293a4b5c6d7e8f90';
type Answer = { status: number; body: Record<string, unknown> };

/** A whole server on a real port, its clock by hand, with real socket clients. */
export async function serveBackend(options: Partial<ServerOptions> = {}) {
  const clock = createManualClock(Date.now());
  const server = await createServer({ store: createMemoryStore(), jwt: { secret: SECRET }, clock, ...options });
  const url = await server.listen();
  const sockets: Socket[] = [];

  const token = (userId: string, expiresIn = 3600) => mintToken({ secret: SECRET, userId, name: userId, expiresIn });
  const open = (auth: object, more: Partial<ManagerOptions & SocketOptions> = {}) => {
    const socket = io(new URL('/majlis', url).href, {
      auth,
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      ...more,
    });
    sockets.push(socket);
    return socket;
  };
  const call = async (userId: string, method: string, path: string, body?: object): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { Authorization: `Bearer ${await token(userId)}`, 'Content-Type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  return {
    server,
    url,
    clock,
    token,
    open,
    call,
    /** A session that is ready. */
    async connect(userId: string, { expiresIn = 3600 } = {}): Promise<Socket> {
      const socket = open({ token: await token(userId, expiresIn), v: 1 });
      await next(socket, 'session:ready');
      return socket;
    },
    /** Makes the two known and opens their conversation. */
    async converse(a: string, b: string): Promise<string> {
      await call(b, 'GET', '/users/me');
      const { body } = await call(a, 'POST', '/conversations', { type: 'DIRECT', userId: b });
      return (body.conversation as { id: string }).id;
    },
    text: (userId: string, conversationId: string, clientId: string) =>
      call(userId, 'POST', '/messages', { conversationId, clientId, type: 'TEXT', content: clientId }),
    async close() {
      for (const socket of sockets) socket.disconnect();
      await server.close();
    },
  };
}

/** The payload of the next event of this name. */
export const next = <Payload = Record<string, unknown>>(socket: Socket, event: string): Promise<Payload> =>
  new Promise((resolve) => {
    socket.once(event, resolve);
  });

/** The problem with which a handshake is refused. */
export const refusalOf = (socket: Socket): Promise<{ code: string; status: number }> =>
  new Promise((resolve, reject) => {
    socket.once('connect_error', (error: Error & { data?: { code: string; status: number } }) =>
      error.data ? resolve(error.data) : reject(error),
    );
    socket.once('session:ready', () => reject(new Error('the handshake was accepted')));
  });
