import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';

export interface HttpServer {
  server: Server;
  /** Resolves with the port. @throws what the system says, for example EADDRINUSE. */
  listen(at: { port: number; host: string }): Promise<number>;
  /** Refuses new connections and resolves when accepted requests are answered, or after `withinMs`. */
  close(options: { withinMs: number }): Promise<void>;
}

/** What a caller may keep a connection waiting for, in milliseconds and bytes (S10). */
export interface SlownessLimits {
  headersWithinMs: number;
  /** Without a byte in either direction. */
  idleMs: number;
  keepAliveMs: number;
  /** A body must bring `progressBytes` in each such span; the whole may take as long as it needs. */
  progressEveryMs: number;
  progressBytes: number;
}

const LIMITS: SlownessLimits = {
  headersWithinMs: 10_000,
  idleMs: 60_000,
  keepAliveMs: 15_000,
  progressEveryMs: 10_000,
  progressBytes: 10_240,
};
const CLOSE_IDLE_EVERY_MS = 20;

/** Cuts a request whose body comes in too slowly. */
function watchProgress(request: IncomingMessage, { progressEveryMs, progressBytes }: SlownessLimits): void {
  let seen = request.socket.bytesRead;
  const timer = setInterval(() => {
    if (request.complete || request.destroyed) return clearInterval(timer);
    const { bytesRead } = request.socket;
    if (bytesRead - seen < progressBytes) request.socket.destroy();
    seen = bytesRead;
  }, progressEveryMs);
  timer.unref();
  request.once('close', () => clearInterval(timer));
}

/** Serves a fetch-standard handler on node:http with limits against slow and silent callers. */
export function createHttpServer(
  handler: (request: Request) => Promise<Response>,
  limits: SlownessLimits = LIMITS,
): HttpServer {
  const pending = new Set<Promise<unknown>>();
  const listener = getRequestListener(
    (request) => {
      const answer = handler(request);
      pending.add(answer);
      answer.finally(() => pending.delete(answer)).catch(() => {});
      return answer;
    },
    { overrideGlobalObjects: false },
  );
  const server = createServer(
    {
      headersTimeout: limits.headersWithinMs,
      requestTimeout: 0,
      keepAliveTimeout: limits.keepAliveMs,
      connectionsCheckingInterval: Math.min(2000, limits.headersWithinMs),
      maxHeaderSize: 16_384,
    },
    (request, response) => {
      if (!server.listening) response.shouldKeepAlive = false;
      watchProgress(request, limits);
      void listener(request, response);
    },
  );
  server.setTimeout(limits.idleMs);
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });

  return {
    server,
    listen: ({ port, host }) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          resolve((server.address() as AddressInfo).port);
        });
      }),
    async close({ withinMs }) {
      if (!server.listening) return;
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      // A connection whose answer was under way when the closing began goes idle later, and stays for its keep-alive.
      const sweeping = setInterval(() => server.closeIdleConnections(), CLOSE_IDLE_EVERY_MS);
      const giveUp = setTimeout(() => {
        // Those of WebSockets too, which node:http no longer counts as its own.
        for (const socket of sockets) socket.destroy();
      }, withinMs);
      await closed;
      clearInterval(sweeping);
      clearTimeout(giveUp);
      // What was accepted is finished even if its caller has gone.
      await Promise.allSettled(pending);
    },
  };
}
