import { Fetch, io, NodeWebSocket, WebSocket as PageWebSocket } from 'socket.io-client';
import type { OpenSocketLine } from './socket-line.ts';

/** Looks for the page's WebSocket when it connects; the library's own keeps the one it found when it was loaded. */
class LateWebSocket extends PageWebSocket {
  override createSocket(uri: string, protocols: string | string[] | undefined) {
    return protocols ? new globalThis.WebSocket(uri, protocols) : new globalThis.WebSocket(uri);
  }
}

/** Socket.IO v4 by `socket.io-client`: long polling where WebSocket frames do not pass, and Node without a WebSocket. */
export const openLibraryLine: OpenSocketLine = ({ origin, path, namespace, auth }, handlers) => {
  const socket = io(`${origin}${namespace}`, {
    path,
    auth,
    transports: [typeof globalThis.WebSocket === 'function' ? LateWebSocket : NodeWebSocket, Fetch],
    tryAllTransports: true,
    reconnection: false,
    forceNew: true,
    autoConnect: false,
  });
  socket.on('connect_error', (error: Error & { data?: unknown }) =>
    error.data === undefined ? handlers.onUnreachable(error) : handlers.onRefused(error),
  );
  socket.on('disconnect', (reason) => handlers.onLost(reason));
  socket.onAny((name: string, payload: unknown) => handlers.onEvent(name, payload));
  socket.connect();
  return {
    isConnected: () => socket.connected,
    emit: (name, payload, onAck) =>
      void (onAck ? socket.emit(name, payload, onAck) : socket.volatile.emit(name, payload)),
    close() {
      socket.removeAllListeners();
      socket.offAny();
      socket.disconnect();
    },
  };
};
