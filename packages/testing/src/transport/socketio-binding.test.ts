import { setupServer } from 'msw/node';
import { io, WebSocket as NativeTransport, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSocketIoBinding, type SocketPeer } from './socketio-binding.ts';

/** engine.io-client keeps the WebSocket it saw at import; this one takes the page's own at each connection. */
class CurrentWebSocket extends NativeTransport {
  override createSocket(uri: string, protocols?: string | string[]) {
    return new globalThis.WebSocket(uri, protocols);
  }
}

const received: unknown[] = [];
let peer: SocketPeer | null = null;
let socket: Socket;
let closed = 0;

const network = setupServer(
  createSocketIoBinding({
    url: 'ws://api.test/',
    namespace: '/majlis',
    accept: (auth, accepted) => {
      if (auth.token !== 'good') throw Object.assign(new Error('refused'), { data: { code: 'unauthenticated' } });
      peer = accepted;
      accepted.emit('session:ready', { userId: 'layla' });
      return {
        receive: (event, args) => {
          received.push([event, ...args]);
          return { ok: true, data: args[0] };
        },
        closed: () => {
          closed += 1;
        },
      };
    },
  }),
);

const connect = (token: string) => {
  socket = io('ws://api.test/majlis', {
    transports: [CurrentWebSocket],
    auth: { token },
    reconnection: false,
    forceNew: true,
  });
  return socket;
};
const next = (event: string) => new Promise<unknown>((resolve) => socket.once(event, resolve));

beforeEach(() => {
  received.length = 0;
  closed = 0;
  network.listen();
});
afterEach(() => {
  socket.disconnect();
  network.close();
});

test('the real client connects with its token and gets the first event', async () => {
  connect('good');
  expect(await next('session:ready')).toEqual({ userId: 'layla' });
});

test('a refusal carries its problem', async () => {
  connect('bad');
  expect(await next('connect_error')).toMatchObject({ data: { code: 'unauthenticated' } });
});

test('an event is acknowledged with what the session answers', async () => {
  connect('good');
  await next('session:ready');
  expect(await socket.emitWithAck('typing', { isTyping: true })).toEqual({ ok: true, data: { isTyping: true } });
  expect(received).toEqual([['typing', { isTyping: true }]]);
});

test('binary goes both ways', async () => {
  connect('good');
  await next('session:ready');
  const answer = await socket.emitWithAck('blob', new Uint8Array([1, 2, 3]).buffer);
  expect([...new Uint8Array(answer.data)]).toEqual([1, 2, 3]);
});

test('a server-side disconnect is told to both ends', async () => {
  connect('good');
  await next('session:ready');
  const gone = next('disconnect');
  peer?.disconnect();
  expect(await gone).toBe('io server disconnect');
  expect(closed).toBe(1);
});

test('a cut line is seen by the client as a transport close', async () => {
  connect('good');
  await next('session:ready');
  const gone = next('disconnect');
  peer?.cut();
  expect(await gone).toBe('transport close');
});
