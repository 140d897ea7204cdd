import { type Ack, type ClientEvents, NAMESPACE, type Problem, SOCKET_PATH } from '@majlis/contract';
import { createMajlisError, fromProblem, toMajlisError } from '../base/errors.ts';
import type { MajlisError } from '../types.ts';
import { decodeEvent } from './decode.ts';
import type { Clock, Transport, TransportHandle, TransportStart } from './ports.ts';
import { type OpenSocketLine, openFrameLine, type SocketAddress, type SocketLine } from './socket-line.ts';

const READY_TIMEOUT_MS = 8000;
const ACK_TIMEOUT_MS = 10_000;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isProblem = (value: unknown): value is Problem =>
  isRecord(value) && typeof value.code === 'string' && typeof value.status === 'number';
const isAck = (value: unknown): value is Ack =>
  isRecord(value) && (value.ok === true || (value.ok === false && isProblem(value.error)));

const lost = (why: string): MajlisError =>
  createMajlisError({ code: 'disconnected', message: `unable to stay connected; ${why}` });

const unreachable = (cause: unknown): MajlisError =>
  createMajlisError({ code: 'network', message: 'unable to connect; the socket cannot reach the backend', cause });

function toAddress({ baseUrl, capabilities, token, deviceId }: TransportStart): SocketAddress {
  const place = capabilities?.realtime.socketio;
  const base = new URL(baseUrl, globalThis.location?.href);
  const { origin } = place?.url ? new URL(place.url, base) : base;
  return {
    origin,
    path: place?.path ?? SOCKET_PATH,
    namespace: place?.namespace ?? NAMESPACE,
    auth: { token, v: 1, deviceId },
  };
}

type Send = NonNullable<TransportHandle['send']>;

/** RT-6: client events and their acknowledgements. */
function createSender(line: SocketLine, clock: Clock): { send: Send; failAll(error: MajlisError): void } {
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
      line.emit(name, payload, (ack) => {
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
      line.emit(name, payload);
      return Promise.resolve({ ok: true });
    },
    failAll(error) {
      for (const fail of [...pending]) fail(error);
    },
  };
}

/** Loads what also speaks long polling: the library, which most pages never need. */
const loadLibraryLine = async (): Promise<OpenSocketLine> => (await import('./socket-library.ts')).openLibraryLine;

/**
 * Socket.IO v4 as the contract binds it (section 7): in plain WebSocket frames, and where those do not pass, from the
 * next attempt on, through `socket.io-client` and its long polling.
 */
export function createSocketTransport(load: () => Promise<OpenSocketLine> = loadLibraryLine): Transport {
  let framesPass = true;
  return {
    name: 'socketio',
    push: true,
    start(options) {
      const usesFrames = framesPass && typeof globalThis.WebSocket === 'function';
      return startSession(options, {
        open: usesFrames ? Promise.resolve(openFrameLine) : load(),
        onUnreachable: () => {
          framesPass = !usesFrames;
        },
      });
    },
  };
}

interface Way {
  open: Promise<OpenSocketLine>;
  /** This way leads nowhere: the next attempt takes the other. */
  onUnreachable(): void;
}

function startSession(options: TransportStart, way: Way): TransportHandle {
  const { clock, handlers } = options;
  let live: { line: SocketLine; sender: ReturnType<typeof createSender> } | null = null;
  let over = false;
  const cancelReady = clock.setTimeout(
    () => close(createMajlisError({ code: 'timeout', message: 'unable to connect; no session within 8 s' })),
    READY_TIMEOUT_MS,
  );
  const end = (error: MajlisError) => {
    over = true;
    cancelReady();
    live?.line.close();
    live?.sender.failAll(error);
    live = null;
  };
  function close(error: MajlisError): void {
    if (over) return;
    end(error);
    handlers.onClose(error);
  }
  const receive = (name: string, payload: unknown) => {
    if (over) return;
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
  const giveUp = (cause: unknown) => {
    way.onUnreachable();
    close(unreachable(cause));
  };
  const connect = (open: OpenSocketLine) => {
    if (over) return;
    const line = open(
      toAddress(options),
      {
        onEvent: receive,
        onRefused: ({ message, data }) => close(isProblem(data) ? fromProblem(data, 'connect') : unreachable(message)),
        onUnreachable: giveUp,
        onLost: (reason) => close(lost(reason)),
      },
      clock,
    );
    live = { line, sender: createSender(line, clock) };
  };
  way.open.then(connect).catch((error: unknown) => {
    giveUp(toMajlisError(error, { code: 'network', message: 'unable to connect; the socket client did not load' }));
  });

  return {
    stop() {
      if (!over) end(lost('it was stopped'));
    },
    send: (name, payload, sendOptions) =>
      live?.line.isConnected()
        ? live.sender.send(name, payload, sendOptions)
        : Promise.reject(lost(`${name} was sent while there is no session`)),
  };
}
