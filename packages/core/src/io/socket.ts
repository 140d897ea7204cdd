import { type Ack, type ClientEvents, NAMESPACE, type Problem, SOCKET_PATH } from '@majlis/contract';
import type { Socket } from 'socket.io-client';
import { createMajlisError, fromProblem, toMajlisError } from '../base/errors.ts';
import type { MajlisError } from '../types.ts';
import { decodeEvent } from './decode.ts';
import type { Clock, Transport, TransportHandle, TransportStart } from './ports.ts';

type SocketIoClient = typeof import('socket.io-client');

const READY_TIMEOUT_MS = 8000;
const ACK_TIMEOUT_MS = 10_000;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isProblem = (value: unknown): value is Problem =>
  isRecord(value) && typeof value.code === 'string' && typeof value.status === 'number';
const isAck = (value: unknown): value is Ack =>
  isRecord(value) && (value.ok === true || (value.ok === false && isProblem(value.error)));

const lost = (why: string): MajlisError =>
  createMajlisError({ code: 'disconnected', message: `unable to stay connected; ${why}` });

/** The refusal that the handshake was answered with, or the network's own failure. */
function toConnectError(error: Error & { data?: unknown }): MajlisError {
  if (isProblem(error.data)) return fromProblem(error.data, 'connect');
  return createMajlisError({ code: 'network', message: `unable to connect; ${error.message}`, cause: error });
}

/**
 * The client's own WebSocket transport keeps the `WebSocket` that it found when it was loaded; this one looks when it
 * connects, so that a replacement made in between (a mock, an instrumented one) is used.
 */
function toTransports(client: SocketIoClient) {
  if (typeof globalThis.WebSocket !== 'function') return [client.NodeWebSocket, client.Fetch];
  class LateWebSocket extends client.WebSocket {
    override createSocket(uri: string, protocols: string | string[] | undefined) {
      return protocols ? new globalThis.WebSocket(uri, protocols) : new globalThis.WebSocket(uri);
    }
  }
  return [LateWebSocket, client.Fetch];
}

function openSocket(client: SocketIoClient, { baseUrl, capabilities, token, deviceId }: TransportStart): Socket {
  const place = capabilities?.realtime.socketio;
  const base = new URL(baseUrl, globalThis.location?.href);
  const { origin } = place?.url ? new URL(place.url, base) : base;
  return client.io(`${origin}${place?.namespace ?? NAMESPACE}`, {
    path: place?.path ?? SOCKET_PATH,
    transports: toTransports(client),
    tryAllTransports: true,
    reconnection: false,
    forceNew: true,
    autoConnect: false,
    timeout: READY_TIMEOUT_MS,
    // AUTH-1: in the payload, never in the URL.
    auth: { token, v: 1, deviceId },
  });
}

type Send = NonNullable<TransportHandle['send']>;

/** RT-6: client events and their acknowledgements. */
function createSender(socket: Socket, clock: Clock): { send: Send; failAll(error: MajlisError): void } {
  const pending = new Set<(error: MajlisError) => void>();
  const ask = <Name extends keyof ClientEvents>(name: Name, payload: ClientEvents[Name]) =>
    new Promise<Ack>((resolve, reject) => {
      const settle = () => {
        cancelTimer();
        pending.delete(fail);
      };
      const fail = (error: MajlisError) => {
        settle();
        reject(error);
      };
      const cancelTimer = clock.setTimeout(() => {
        fail(createMajlisError({ code: 'timeout', message: `unable to send ${name}; no acknowledgement within 10 s` }));
      }, ACK_TIMEOUT_MS);
      pending.add(fail);
      socket.emit(name, payload, (ack: unknown) => {
        const message = `unable to send ${name}; its acknowledgement is not one`;
        if (!isAck(ack)) return fail(createMajlisError({ code: 'invalid_response', message }));
        settle();
        resolve(ack);
      });
    });
  return {
    send(name, payload, options) {
      if (!options?.volatile) return ask(name, payload);
      // RT-8: what is only true now is dropped rather than kept for later, and nobody waits for its answer.
      socket.volatile.emit(name, payload);
      return Promise.resolve({ ok: true });
    },
    failAll(error) {
      for (const fail of [...pending]) fail(error);
    },
  };
}

/** Socket.IO v4 as the contract binds it (section 7). The client itself is loaded when the first session starts. */
export function createSocketTransport(
  load: () => Promise<SocketIoClient> = () => import('socket.io-client'),
): Transport {
  return { name: 'socketio', push: true, start: (options) => startSession(load, options) };
}

function startSession(load: () => Promise<SocketIoClient>, options: TransportStart): TransportHandle {
  const { clock, handlers } = options;
  let live: { socket: Socket; sender: ReturnType<typeof createSender> } | null = null;
  let over = false;
  const cancelReady = clock.setTimeout(
    () => close(createMajlisError({ code: 'timeout', message: 'unable to connect; no session within 8 s' })),
    READY_TIMEOUT_MS,
  );
  const end = (error: MajlisError) => {
    over = true;
    cancelReady();
    live?.socket.removeAllListeners();
    live?.socket.offAny();
    live?.socket.disconnect();
    live?.sender.failAll(error);
    live = null;
  };
  function close(error: MajlisError): void {
    if (over) return;
    end(error);
    handlers.onClose(error);
  }
  const receive = (name: string, payload: unknown) => {
    if (name === 'session:expired') {
      const message = 'unable to stay connected; the token has expired';
      return close(createMajlisError({ code: 'token_expired', message, status: 401 }));
    }
    if (name !== 'session:ready') return handlers.onEvent(name, payload);
    const decoded = decodeEvent(name, payload);
    if (decoded?.ok && decoded.value.name === 'session:ready') {
      cancelReady();
      return handlers.onReady(decoded.value.payload);
    }
    const reason = decoded?.ok === false ? decoded.reason : 'session:ready is wrong';
    close(createMajlisError({ code: 'invalid_response', message: `unable to connect; ${reason}` }));
  };
  const connect = (client: SocketIoClient) => {
    if (over) return;
    const socket = openSocket(client, options);
    live = { socket, sender: createSender(socket, clock) };
    socket.on('connect_error', (error) => close(toConnectError(error)));
    socket.on('disconnect', (reason) => close(lost(reason)));
    socket.onAny(receive);
    socket.connect();
  };
  load()
    .then(connect)
    .catch((error: unknown) => {
      close(toMajlisError(error, { code: 'network', message: 'unable to connect; the socket client did not load' }));
    });

  return {
    stop() {
      if (!over) end(lost('it was stopped'));
    },
    send: (name, payload, sendOptions) =>
      live?.socket.connected
        ? live.sender.send(name, payload, sendOptions)
        : Promise.reject(lost(`${name} was sent while there is no session`)),
  };
}
