/** One request and its answer, as the reports show it: no token in it. */
export interface Exchange {
  method: string;
  /** Below the base URL, with its query. */
  path: string;
  url: string;
  /** Who asked: the name of a user of the run. */
  by: string;
  requestBody: string | null;
  status: number;
  headers: Headers;
  text: string;
  /** The answer as JSON; undefined when it is none. */
  json: unknown;
  ms: number;
  curl: string;
}

const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** A line that repeats the request; the token is to be put in by hand. */
export function toCurl(request: { method: string; url: string; headers: Headers; body: string | null }): string {
  const headers = [...request.headers].map(([name, value]) => {
    const shown = name === 'authorization' ? 'Bearer $TOKEN' : value;
    return name === 'authorization' ? `-H "Authorization: ${shown}"` : `-H ${quote(`${name}: ${shown}`)}`;
  });
  const body = request.body === null ? [] : ['--data-raw', quote(request.body)];
  return ['curl', '-i', '-X', request.method, quote(request.url), ...headers, ...body].join(' ');
}

/** A key of a JSON object, undefined when there is none. */
export function field(value: unknown, ...keys: readonly (string | number)[]): unknown {
  let current = value;
  for (const key of keys) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Object.getOwnPropertyDescriptor(current, key)?.value;
  }
  return current;
}

/** How long a 429 asks to wait, in milliseconds. */
export function retryAfterMs({ headers, json }: Pick<Exchange, 'headers' | 'json'>): number {
  const seconds = Number(headers.get('Retry-After') ?? field(json, 'retryAfter') ?? 1);
  return (Number.isFinite(seconds) ? Math.max(0, seconds) : 1) * 1000;
}
