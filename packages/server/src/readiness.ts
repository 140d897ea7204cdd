type Handler = (request: Request) => Promise<Response>;

const answer = (body: object, status: 200 | 503): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
  });

/**
 * `GET /api/ready`: 200 while this process is to be given callers, 503 with what is missing otherwise. `GET /api/health`
 * is of the process alone: it answers 200 when the database does not.
 */
export function withReadiness(handler: Handler, { missing }: { missing: () => string[] }): Handler {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/api/ready') {
      const names = missing();
      return names.length === 0 ? answer({ status: 'ready' }, 200) : answer({ status: 'unready', missing: names }, 503);
    }
    if (pathname === '/api/health' && missing().length > 0) return answer({ status: 'ok', dataEpoch: null }, 200);
    return handler(request);
  };
}
