import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

export interface HttpServer {
  server: Server;
  /** Resolves with the port. @throws what the system says, for example EADDRINUSE. */
  listen(at: { port: number; host: string }): Promise<number>;
  /** Refuses new connections and resolves when accepted requests are answered, or after `withinMs`. */
  close(options: { withinMs: number }): Promise<void>;
}

const HEADERS_WITHIN_MS = 10_000;
const IDLE_MS = 60_000;
const KEEP_ALIVE_MS = 15_000;
const CLOSE_IDLE_EVERY_MS = 20;
const PROGRESS_EVERY_MS = 10_000;
const PROGRESS_BYTES = 10_240;

// S10: not a limit on the whole request, which a large photo on a slow line may take minutes for.
/** Cuts a request whose body comes in slower than 1 KB a second. */
function watchProgress(request: IncomingMessage): void {
  let seen = request.socket.bytesRead;
  const timer = setInterval(() => {
    if (request.complete || request.destroyed) return clearInterval(timer);
    const { bytesRead } = request.socket;
    if (bytesRead - seen < PROGRESS_BYTES) request.socket.destroy();
    seen = bytesRead;
  }, PROGRESS_EVERY_MS);
  timer.unref();
  request.once('close', () => clearInterval(timer));
}

/** Serves a fetch-standard handler on node:http with limits against slow and silent callers. */
export function createHttpServer(handler: (request: Request) => Promise<Response>): HttpServer {
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
      headersTimeout: HEADERS_WITHIN_MS,
      requestTimeout: 0,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: 2000,
      maxHeaderSize: 16_384,
    },
    (request, response) => {
      if (!server.listening) response.shouldKeepAlive = false;
      watchProgress(request);
      void listener(request, response);
    },
  );
  server.setTimeout(IDLE_MS);

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
      const giveUp = setTimeout(() => server.closeAllConnections(), withinMs);
      await closed;
      clearInterval(sweeping);
      clearTimeout(giveUp);
      // What was accepted is finished even if its caller has gone.
      await Promise.allSettled(pending);
    },
  };
}
