import { io, type Socket } from 'socket.io-client';
import { mintToken } from '../auth/mint-token.ts';
import { createServer, type MajlisServer, type ServerOptions } from '../create-server.ts';
import { next } from '../served-backend.fixture.ts';

export const SECRET = '0b6d1c7f5a2e4983c1d0e9f8a7b6c5d4e3f2a1b0c9d8e7f6';
type Answer = { status: number; body: Record<string, unknown> };

/** One server of several, with what a client of it does: no sticky session, WebSocket only. */
export async function startNode(options: Partial<ServerOptions>) {
  const server: MajlisServer = await createServer({ jwt: { secret: SECRET }, ...options });
  const url = await server.listen();
  const sockets = new Set<Socket>();
  const token = (userId: string) => mintToken({ secret: SECRET, userId, name: userId, expiresIn: 3600 });
  return {
    server,
    url,
    token,
    /** A session that is ready. */
    async connect(userId: string): Promise<{ socket: Socket; sessionId: string }> {
      const socket = io(new URL('/majlis', url).href, {
        auth: { token: await token(userId), v: 1 },
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
      });
      sockets.add(socket);
      const { sessionId } = await next<{ sessionId: string }>(socket, 'session:ready');
      return { socket, sessionId };
    },
    async call(userId: string, method: string, path: string, body?: object): Promise<Answer> {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: { Authorization: `Bearer ${await token(userId)}`, 'Content-Type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
    async close() {
      for (const socket of sockets) socket.disconnect();
      await server.close();
    },
  };
}
export type TestNode = Awaited<ReturnType<typeof startNode>>;

/** Makes the two known and opens their conversation. */
export async function converse(node: TestNode, a: string, b: string): Promise<string> {
  await node.call(b, 'GET', '/users/me');
  const { body } = await node.call(a, 'POST', '/conversations', { type: 'DIRECT', userId: b });
  return (body.conversation as { id: string }).id;
}
/** A text that is sent at this node. */
export const sendText = (node: TestNode, userId: string, about: { conversationId: string; clientId: string }) =>
  node.call(userId, 'POST', '/messages', { ...about, type: 'TEXT', content: about.clientId });

/** The first event of this name that is as wanted. */
export const nextWhere = <Payload>(socket: Socket, event: string, isIt: (payload: Payload) => boolean) =>
  new Promise<Payload>((resolve) => {
    const hear = (payload: Payload) => {
      if (!isIt(payload)) return;
      socket.off(event, hear);
      resolve(payload);
    };
    socket.on(event, hear);
  });
