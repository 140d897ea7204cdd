import type { Logger } from './logger.ts';

type Handler = (request: Request) => Promise<Response>;

/** One line for every answer: never a query, which may hold a signature, and never a header (S23). */
export function withRequestLog(handler: Handler, { logger, now }: { logger: Logger; now: () => number }): Handler {
  return async (request) => {
    const from = now();
    const response = await handler(request);
    const { pathname } = new URL(request.url);
    const log = response.status < 500 ? logger.info : logger.error;
    log('request', { method: request.method, path: pathname, status: response.status, ms: now() - from });
    return response;
  };
}
