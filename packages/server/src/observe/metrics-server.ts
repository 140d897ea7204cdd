import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Metrics } from './metrics.ts';

/** Where the numbers of a process are read: a port of its own, so that they are not public by mistake. */
export interface MetricsServer {
  url: string;
  close(): Promise<void>;
}
export interface MetricsPlace {
  /** 0 = any. */
  port: number;
  /** Default 127.0.0.1: reachable from this machine only (S35). */
  host?: string;
}

/** Serves `GET /metrics` and nothing else. @throws what the system says of the port. */
export async function serveMetrics(
  metrics: Metrics,
  { port, host = '127.0.0.1' }: MetricsPlace,
): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    const isRead = request.method === 'GET' && request.url === '/metrics';
    response.writeHead(isRead ? 200 : 404, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
    response.end(isRead ? metrics.text() : '');
  });
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}/metrics`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
