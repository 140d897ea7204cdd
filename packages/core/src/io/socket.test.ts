import { createServer, type Server as HttpServer } from 'node:http';
import { createTestClock } from '@majlis/testing';
import { Server, type Socket as ServerSocket } from 'socket.io';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSystemClock } from '../base/clock.ts';
import type { Clock, TransportHandlers, TransportStart } from './ports.ts';
import { createSocketTransport } from './socket.ts';

const READY = {
  sessionId: 's1',
  userId: 'layla',
  serverTime: '2026-01-01T00:00:00.000Z',
  contract: '1.0',
  dataEpoch: 'e1',
};

let http: HttpServer;
let server: Server;
let baseUrl: string;
let admit: (auth: Record<string, unknown>) => Error | undefined;
let serve: (socket: ServerSocket) => void;

beforeEach(async () => {
  admit = () => undefined;
  serve = (socket) => socket.emit('session:ready', READY);
  http = createServer();
  server = new Server(http, { path: '/socket.io/', serveClient: false });
  server
    .of('/majlis')
    .use((socket, next) => next(admit(socket.handshake.auth)))
    .on('connection', (socket) => serve(socket));
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  baseUrl = `http://127.0.0.1:${address.port}/api`;
});
afterEach(() => server.close());

function start(
  { clock = createSystemClock(), ...rest }: Partial<TransportStart> = {},
  transport = createSocketTransport(),
) {
  const ready = Promise.withResolvers<Parameters<TransportHandlers['onReady']>[0]>();
  const closed = Promise.withResolvers<Parameters<TransportHandlers['onClose']>[0]>();
  const event = Promise.withResolvers<[string, unknown]>();
  const onClose = vi.fn(closed.resolve);
  const handle = transport.start({
    baseUrl,
    capabilities: null,
    token: 'secret-token',
    userId: 'layla',
    deviceId: 'phone',
    http: { request: () => Promise.reject(new Error('no')), download: () => Promise.reject(new Error('no')) },
    clock,
    handlers: { onReady: ready.resolve, onEvent: (...args) => event.resolve(args), onClose },
    ...rest,
  });
  return { handle, ready: ready.promise, closed: closed.promise, event: event.promise, onClose };
}
const sendOf = ({ handle }: ReturnType<typeof start>) => {
  if (!handle.send) throw new Error('the socket can send');
  return handle.send;
};
const read = { conversationId: 'c1', seq: 3 };

describe('a socket session', () => {
  // AUTH-1, RT-2
  it('is ready when the server says so, with the token in the handshake and never in the address', async () => {
    const seen = vi.fn();
    serve = (socket) => {
      seen(socket.handshake.auth, socket.handshake.url);
      socket.emit('session:ready', READY);
    };
    const session = start();
    expect(await session.ready).toEqual(READY);
    expect(seen).toHaveBeenCalledExactlyOnceWith(
      { token: 'secret-token', v: 1, deviceId: 'phone' },
      expect.not.stringContaining('secret-token'),
    );
    session.handle.stop();
  });

  it('hands on events as they came', async () => {
    serve = (socket) => {
      socket.emit('session:ready', READY);
      socket.emit('message:new', { message: { anything: true } });
    };
    const session = start();
    expect(await session.event).toEqual(['message:new', { message: { anything: true } }]);
    session.handle.stop();
  });

  it('goes where the capabilities say', async () => {
    const arrived = Promise.withResolvers<string>();
    const other = new Server(http, { path: '/live/', serveClient: false });
    other.of('/chat').on('connection', (socket) => {
      arrived.resolve(socket.nsp.name);
      socket.emit('session:ready', READY);
    });
    const socketio = { url: null, path: '/live/', namespace: '/chat' };
    const session = start({
      capabilities: {
        contract: '1.0',
        contracts: ['1.0'],
        dataEpoch: 'e1',
        server: { name: 'x', version: '1' },
        auth: { modes: ['bearer'] },
        levels: { core: 1 },
        realtime: { transports: ['socketio'], socketio },
        limits: {},
      },
    });
    await session.ready;
    expect(await arrived.promise).toBe('/chat');
    session.handle.stop();
  });

  it.each([
    ['token_expired', 401],
    ['unsupported_version', 426],
  ])('is refused with the code that the server gave (%s)', async (code, status) => {
    admit = () => Object.assign(new Error('no'), { data: { type: 'about:blank', title: 'no', status, code } });
    expect(await start().closed).toMatchObject({ code, status });
  });

  it('is a network failure when nobody listens', async () => {
    expect(await start({ baseUrl: 'http://127.0.0.1:9/api' }).closed).toMatchObject({
      code: 'network',
      retryable: true,
    });
  });

  it('is given up when it is not ready within 8 seconds', async () => {
    const connected = Promise.withResolvers<void>();
    serve = () => connected.resolve();
    const clock = createTestClock();
    const session = start({ clock });
    await connected.promise;
    await clock.advance(8000);
    expect(await session.closed).toMatchObject({ code: 'timeout' });
    expect(clock.pending()).toBe(0);
  });

  it('is refused when session:ready is not one', async () => {
    serve = (socket) => socket.emit('session:ready', { userId: '..' });
    expect(await start().closed).toMatchObject({ code: 'invalid_response' });
  });

  // RT-7
  it('says that the token expired when that is why it ended', async () => {
    serve = (socket) => {
      socket.emit('session:ready', READY);
      socket.emit('session:expired', {});
      socket.disconnect();
    };
    const session = start();
    expect(await session.closed).toMatchObject({ code: 'token_expired', status: 401 });
    expect(session.onClose).toHaveBeenCalledOnce();
  });

  it('tells once that it was lost, and nothing after it was stopped', async () => {
    const sockets: ServerSocket[] = [];
    serve = (socket) => {
      sockets.push(socket);
      socket.emit('session:ready', READY);
    };
    const [first, second] = [start(), start()];
    await Promise.all([first.ready, second.ready]);
    second.handle.stop();
    for (const socket of sockets) socket.conn.close();
    expect(await first.closed).toMatchObject({ code: 'disconnected', retryable: true });
    expect(first.onClose).toHaveBeenCalledOnce();
    expect(second.onClose).not.toHaveBeenCalled();
  });

  it('leaves no socket behind when it is stopped before it was open', async () => {
    const session = start();
    session.handle.stop();
    await start().ready;
    expect(server.of('/majlis').sockets.size).toBe(1);
  });
});

describe('a client event', () => {
  // RT-6
  it('resolves with what the server acknowledged', async () => {
    serve = (socket) => {
      socket.emit('session:ready', READY);
      socket.on('conversation:read', (payload, acknowledge) => acknowledge({ ok: true, data: payload }));
    };
    const session = start();
    await session.ready;
    expect(await sendOf(session)('conversation:read', read)).toEqual({ ok: true, data: read });
    session.handle.stop();
  });

  it('refuses an acknowledgement that is none', async () => {
    serve = (socket) => {
      socket.emit('session:ready', READY);
      socket.on('conversation:read', (_, acknowledge) => acknowledge('fine'));
    };
    const session = start();
    await session.ready;
    await expect(sendOf(session)('conversation:read', read)).rejects.toMatchObject({ code: 'invalid_response' });
    session.handle.stop();
  });

  it('times out after 10 seconds of silence', async () => {
    const heard = Promise.withResolvers<void>();
    serve = (socket) => {
      socket.emit('session:ready', READY);
      socket.on('conversation:read', () => heard.resolve());
    };
    const clock = createTestClock();
    const session = start({ clock });
    await session.ready;
    const failure = expect(sendOf(session)('conversation:read', read)).rejects.toMatchObject({ code: 'timeout' });
    await heard.promise;
    await clock.advance(10_000);
    await failure;
    session.handle.stop();
  });

  it('fails at once when the session ends under it', async () => {
    serve = (socket) => {
      socket.emit('session:ready', READY);
      socket.on('conversation:read', () => socket.disconnect());
    };
    const session = start();
    await session.ready;
    await expect(sendOf(session)('conversation:read', read)).rejects.toMatchObject({ code: 'disconnected' });
  });

  // RT-8
  it('waits for nobody when it is only true now', async () => {
    const heard = Promise.withResolvers<unknown>();
    serve = (socket) => {
      socket.emit('session:ready', READY);
      socket.on('typing', heard.resolve);
    };
    const session = start();
    await session.ready;
    const typing = { conversationId: 'c1', isTyping: true, kind: 'text' } as const;
    expect(await sendOf(session)('typing', typing, { volatile: true })).toEqual({ ok: true });
    expect(await heard.promise).toEqual(typing);
    session.handle.stop();
  });

  it('is refused while there is no session', async () => {
    const clock: Clock = createTestClock();
    await expect(sendOf(start({ clock }))('conversation:read', read)).rejects.toMatchObject({ code: 'disconnected' });
  });
});

it('speaks long polling from the second attempt on where WebSocket frames do not pass', async () => {
  server.engine.opts.transports = ['polling'];
  const transport = createSocketTransport();
  expect(await start({}, transport).closed).toMatchObject({ code: 'network', retryable: true });
  const session = start({}, transport);
  expect(await session.ready).toEqual(READY);
  session.handle.stop();
});

it('speaks frames again once the other way leads nowhere either', async () => {
  const transport = createSocketTransport();
  const nobody = { baseUrl: 'http://127.0.0.1:9/api' };
  expect(await start(nobody, transport).closed).toMatchObject({ code: 'network' });
  expect(await start(nobody, transport).closed).toMatchObject({ code: 'network' });
  const session = start({}, transport);
  expect(await session.ready).toEqual(READY);
  session.handle.stop();
});

it('gives a line up that has fallen silent', async () => {
  server.engine.opts.pingInterval = 3_600_000;
  const clock = createTestClock();
  const session = start({ clock });
  await session.ready;
  await clock.advance(3_600_000 + 20_000);
  expect(await session.closed).toMatchObject({ code: 'disconnected' });
});

it('answers the server’s pings and lives on as long as they come', async () => {
  server.engine.opts.pingInterval = 30;
  server.engine.opts.pingTimeout = 20_000;
  const beats: (() => void)[] = [];
  serve = (socket) => {
    socket.conn.on('heartbeat', () => beats.splice(0).forEach((heard) => void heard()));
    socket.emit('session:ready', READY);
  };
  const beat = () => new Promise<void>((resolve) => void beats.push(resolve));
  const clock = createTestClock();
  const session = start({ clock });
  await session.ready;
  for (let round = 0; round < 3; round += 1) {
    await beat();
    await clock.advance(15_000);
  }
  expect(session.onClose).not.toHaveBeenCalled();
  session.handle.stop();
});
