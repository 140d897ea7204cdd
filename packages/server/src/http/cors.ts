const PREFLIGHT_SECONDS = 7200;

/** GEN-8, S21: exact origins only, no credentials, `null` never. */
export interface Cors {
  /** The answer to a preflight, or null when the request is none. */
  preflight(request: Request): Response | null;
  apply(request: Request, response: Response): Response;
}

export function createCors(origins: readonly string[]): Cors {
  const allowed = new Set(origins);
  const headersFor = (request: Request): Record<string, string> => {
    const origin = request.headers.get('Origin');
    if (origin === null || origin === 'null' || !allowed.has(origin)) return {};
    return { 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': 'Retry-After' };
  };
  return {
    preflight(request) {
      if (request.method !== 'OPTIONS' || !request.headers.has('Access-Control-Request-Method')) return null;
      const headers = headersFor(request);
      const permits = 'Access-Control-Allow-Origin' in headers;
      return new Response(null, {
        status: 204,
        headers: {
          Vary: 'Origin',
          ...headers,
          ...(permits
            ? {
                'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
                'Access-Control-Allow-Headers': 'Authorization, Content-Type, Content-Range, Range',
                'Access-Control-Max-Age': String(PREFLIGHT_SECONDS),
              }
            : {}),
        },
      });
    },
    apply(request, response) {
      response.headers.append('Vary', 'Origin');
      for (const [name, value] of Object.entries(headersFor(request))) response.headers.set(name, value);
      return response;
    },
  };
}
