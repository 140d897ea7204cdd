import type { Clock } from './ports.ts';

/** Where a connection goes and who it says it is. */
export interface SocketAddress {
  origin: string;
  path: string;
  namespace: string;
  /** AUTH-1: in the payload, never in the URL. */
  auth: Record<string, unknown>;
}
export interface SocketLineHandlers {
  onEvent(name: string, payload: unknown): void;
  /** The server took the line and refused the user; `data` is its problem. */
  onRefused(refusal: { message: string; data?: unknown }): void;
  /** Nobody at the other end speaks this protocol this way. */
  onUnreachable(cause: unknown): void;
  onLost(reason: string): void;
}
/** One Socket.IO connection, whoever speaks the protocol. After an `on…` that ends it, it says nothing more. */
export interface SocketLine {
  isConnected(): boolean;
  emit(name: string, payload: unknown, onAck?: (answer: unknown) => void): void;
  close(): void;
}
export type OpenSocketLine = (address: SocketAddress, handlers: SocketLineHandlers, clock: Clock) => SocketLine;

interface Opening {
  pingInterval: number;
  pingTimeout: number;
}

/**
 * Socket.IO v4 in text frames over the page's own WebSocket: all that the contract's binding needs.
 * @see https://github.com/socketio/socket.io-protocol
 */
export const openFrameLine: OpenSocketLine = ({ origin, path, namespace, auth }, handlers, clock) => {
  // Looked up now: a page or a test may have replaced it since this was loaded.
  const socket = new globalThis.WebSocket(`${origin.replace(/^http/, 'ws')}${path}?EIO=4&transport=websocket`);
  const prefix = namespace === '/' ? '' : `${namespace},`;
  const answers = new Map<number, (answer: unknown) => void>();
  let status: 'opening' | 'open' | 'connected' | 'over' = 'opening';
  let silentMs = 0;
  let sent = 0;
  let stopWatching = () => {};

  const isLive = () => status === 'open' || status === 'connected';
  const send = (packet: string) => socket.readyState === 1 && socket.send(packet);
  function end(tell?: () => void): void {
    if (status === 'over') return;
    status = 'over';
    stopWatching();
    socket.close();
    tell?.();
  }
  function lose(reason: string): void {
    const wasOpening = status === 'opening';
    end(() => (wasOpening ? handlers.onUnreachable(reason) : handlers.onLost(reason)));
  }
  /** The server speaks at least this often; a line that does not is dead. */
  const watch = () => {
    stopWatching();
    stopWatching = clock.setTimeout(() => lose('the line fell silent'), silentMs);
  };

  function open(text: string): void {
    const { pingInterval, pingTimeout } = JSON.parse(text) as Opening;
    status = 'open';
    silentMs = pingInterval + pingTimeout;
    watch();
    send(`40${prefix}${JSON.stringify(auth)}`);
  }
  function take(packet: string): void {
    if (!packet.startsWith(prefix, 1)) return;
    const body = packet.slice(1 + prefix.length);
    const kind = packet[0];
    if (kind === '0') status = 'connected';
    else if (kind === '1') lose('the server ended the session');
    else if (kind === '4') {
      const refusal = JSON.parse(body) as { message: string; data?: unknown };
      end(() => handlers.onRefused(refusal));
    } else if (kind === '2' || kind === '3') {
      const start = body.indexOf('[');
      const list = JSON.parse(body.slice(start)) as unknown[];
      if (kind === '2') handlers.onEvent(String(list[0]), list[1]);
      else {
        const id = Number(body.slice(0, start));
        answers.get(id)?.(list[0]);
        answers.delete(id);
      }
    }
  }
  socket.onmessage = ({ data }) => {
    if (status === 'over' || typeof data !== 'string') return;
    try {
      if (data[0] === '0') open(data.slice(1));
      else if (data[0] === '2') send('3');
      else if (data[0] === '4') take(data.slice(1));
    } catch {
      // A frame that is not of the protocol: nothing after it can be trusted to be in order.
      return lose('a frame could not be read');
    }
    if (isLive()) watch();
  };
  socket.onclose = () => lose('the connection was cut');
  socket.onerror = () => lose('the connection failed');

  return {
    isConnected: () => status === 'connected',
    emit(name, payload, onAck) {
      sent += 1;
      if (onAck) answers.set(sent, onAck);
      send(`42${prefix}${onAck ? sent : ''}${JSON.stringify([name, payload])}`);
    },
    close() {
      send(`41${prefix}`);
      end();
    },
  };
};
