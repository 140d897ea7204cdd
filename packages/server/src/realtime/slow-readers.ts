import { NAMESPACE } from '@majlis/contract';
import type { Server } from 'socket.io';
import type { Clock } from '../domain/index.ts';

const CHECK_EVERY_MS = 1000;

interface Queued {
  data?: unknown;
}
const bytesOf = ({ data }: Queued): number =>
  typeof data === 'string' ? data.length : ArrayBuffer.isView(data) ? data.byteLength : 0;

/** Engine.IO keeps what a connection has not taken yet in `writeBuffer`, without saying so in its types. */
const queuedOf = (connection: object): Queued[] =>
  'writeBuffer' in connection && Array.isArray(connection.writeBuffer) ? connection.writeBuffer : [];

/** A polite end would wait 30 s for an answer that is not read either. */
function cut(connection: { transport: object; close(discard: boolean): void }): void {
  const { transport } = connection;
  const webSocket = 'socket' in transport ? transport.socket : null;
  connection.close(true);
  if (typeof webSocket === 'object' && webSocket !== null && 'terminate' in webSocket) {
    (webSocket as { terminate(): void }).terminate();
  }
}

// S10
/** Closes connections that let more than `maxBytes` pile up; returns how to stop looking. */
export function cutSlowReaders(
  server: Server,
  { clock, maxBytes, onCut }: { clock: Clock; maxBytes: number; onCut: () => void },
): () => void {
  let cancel = () => {};
  const check = () => {
    for (const socket of server.of(NAMESPACE).sockets.values()) {
      const queued = queuedOf(socket.conn).reduce((sum, packet) => sum + bytesOf(packet), 0);
      if (queued <= maxBytes) continue;
      onCut();
      cut(socket.conn);
    }
    schedule();
  };
  const schedule = () => {
    cancel = clock.setTimeout(check, CHECK_EVERY_MS);
  };
  schedule();
  return () => cancel();
}
