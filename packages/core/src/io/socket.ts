import { type Ack, type Capabilities, type ErrorCode, NAMESPACE, SOCKET_PATH } from '@majlis/contract';
import type { Socket } from 'socket.io-client';
import { createMajlisError, isMajlisError } from '../base/errors.ts';
import type { MajlisError } from '../types.ts';
import { decodeEvent } from './decode.ts';
import type { Transport, TransportHandle, TransportStart } from './ports.ts';

const READY_WITHIN_MS = 8000;
const ACK_WITHIN_MS = 10_000;

const cutError = (why: string, cause?: unknown): MajlisError =>
  createMajlisError({ code: 'network', message: `unable to stay connected; ${why}`, cause });

/** Socket.IO v4, loaded when it is first started. */
export function createSocketTransport(): Transport {
  return {
    name: 'socketio',
    push: true,
    start(options) {
      let socket: Socket | null = null;
      let over = false;
      const end = (error?: MajlisError) => {
        if (over) return;
        over = true;
        stopTimer();
        socket?.removeAllListeners();
        socket?.disconnect();
        if (error) options.handlers.onClose(error);
      };
      const stopTimer = options.clock.setTimeout(
        () =>
          end(createMajlisError({ code: 'timeout', message: 'unable to connect; the socket was not ready in time' })),
        READY_WITHIN_MS,
      );
      openSocket(options).then(
        (opened) => {
          socket = opened;
          if (over) opened.disconnect();
          else listen(opened, options, { end, ready: stopTimer });
        },
        (error: unknown) => end(isMajlisError(error) ? error : cutError('the socket could not be loaded', error)),
      );
      return { stop: () => end(), send: toSend(() => (over ? null : socket), options) };
    },
  };
}

async function openSocket({ baseUrl, capabilities, token, deviceId }: TransportStart): Promise<Socket> {
  const { io, WebSocket: BrowserTransport } = await import('socket.io-client');
  // engine.io-client keeps the WebSocket it saw when it was loaded; each connection takes the page's own of its time.
  class CurrentTransport extends BrowserTransport {
    override createSocket(uri: string, protocols: string | string[] | undefined): WebSocket {
      return protocols ? new globalThis.WebSocket(uri, protocols) : new globalThis.WebSocket(uri);
    }
  }
  const { origin, path, namespace } = addressOf(baseUrl, capabilities);
  return io(`${origin}${namespace}`, {
    path,
    transports: typeof globalThis.WebSocket === 'function' ? [CurrentTransport] : ['websocket'],
    auth: { token, v: 1, deviceId },
    reconnection: false,
    forceNew: true,
    autoConnect: false,
    timeout: READY_WITHIN_MS,
  });
}

function addressOf(baseUrl: string, capabilities: Capabilities | null) {
  const said = capabilities?.realtime.socketio;
  return {
    origin: new URL(said?.url ?? baseUrl, baseUrl).origin,
    path: said?.path ?? SOCKET_PATH,
    namespace: said?.namespace ?? NAMESPACE,
  };
}

interface Session {
  end(error: MajlisError): void;
  ready(): void;
}

function listen(socket: Socket, { handlers }: TransportStart, { end, ready }: Session): void {
  socket.on('connect_error', (error: Error & { data?: unknown }) => end(toRefusal(error)));
  socket.on('disconnect', (reason) => end(cutError(reason)));
  socket.onAny((name: string, payload: unknown) => {
    if (name === 'session:expired') {
      end(createMajlisError({ code: 'token_expired', message: 'unable to stay connected; the token has expired' }));
    } else if (name === 'session:ready') {
      const decoded = decodeEvent(name, payload);
      if (!decoded?.ok || decoded.value.name !== 'session:ready') {
        return end(
          createMajlisError({
            code: 'invalid_response',
            message: `unable to connect; ${decoded && !decoded.ok ? decoded.reason : 'session:ready is wrong'}`,
          }),
        );
      }
      ready();
      handlers.onReady(decoded.value.payload);
    } else handlers.onEvent(name, payload);
  });
  socket.connect();
}

/** The problem that came with a refusal, or a failure of the network. */
function toRefusal(error: Error & { data?: unknown }): MajlisError {
  const { data } = error;
  if (typeof data !== 'object' || data === null || !('code' in data) || typeof data.code !== 'string') {
    return cutError('the socket cannot reach the backend', error);
  }
  const status = 'status' in data && typeof data.status === 'number' ? data.status : undefined;
  return createMajlisError({
    code: data.code as ErrorCode,
    message: `unable to connect; ${'title' in data ? String(data.title) : data.code}`,
    status,
    cause: error,
  });
}

function toSend(live: () => Socket | null, { clock }: TransportStart): NonNullable<TransportHandle['send']> {
  return (name, payload, options) =>
    new Promise<Ack>((resolve, reject) => {
      const socket = live();
      if (!socket?.connected) {
        reject(
          createMajlisError({ code: 'disconnected', message: `unable to send ${name}; the socket is not connected` }),
        );
        return;
      }
      if (options?.volatile) {
        socket.volatile.emit(name, payload);
        resolve({ ok: true });
        return;
      }
      const stopTimer = clock.setTimeout(
        () =>
          reject(createMajlisError({ code: 'timeout', message: `unable to send ${name}; no acknowledgement in time` })),
        ACK_WITHIN_MS,
      );
      socket.emit(name, payload, (ack: unknown) => {
        stopTimer();
        if (typeof ack === 'object' && ack !== null && 'ok' in ack) resolve(ack as Ack);
        else
          reject(
            createMajlisError({
              code: 'invalid_response',
              message: `unable to send ${name}; its acknowledgement is wrong`,
            }),
          );
      });
    });
}
