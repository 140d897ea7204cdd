import { SetupError, Unmet } from '../violation.ts';
import { type Exchange, retryAfterMs, toCurl } from './exchange.ts';

export interface Ask {
  query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is: a form, or text that is no JSON. */
  raw?: { body: string | FormData | Uint8Array<ArrayBuffer>; type?: string };
  headers?: Readonly<Record<string, string>>;
}
export interface Client {
  request(method: string, path: string, ask?: Ask): Promise<Exchange>;
}
export interface ClientOptions {
  baseUrl: string;
  /** The name of the user, for the reports. */
  by: string;
  token: string | null;
  deadlineMs: number;
  record: (exchange: Exchange) => void;
}

const TRIES = 8;
const WAIT_MAX_MS = 65_000;

/** Asks as one user, writes down every exchange, and waits as long as a 429 says. */
export function createClient(options: ClientOptions): Client {
  return {
    async request(method, path, ask = {}) {
      for (let attempt = 1; ; attempt += 1) {
        const exchange = await once(options, { method, path, ask });
        options.record(exchange);
        if (exchange.status !== 429 || attempt === TRIES) return exchange;
        const ms = retryAfterMs(exchange);
        if (ms > WAIT_MAX_MS) throw new Unmet(`${method} ${path} may be asked again only in ${ms / 1000} s`);
        await pause(ms);
      }
    },
  };
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

interface Request {
  method: string;
  path: string;
  ask: Ask;
}
async function once(options: ClientOptions, { method, path, ask }: Request): Promise<Exchange> {
  const search = ask.query === undefined ? '' : `?${new URLSearchParams(ask.query)}`;
  const url = /^https?:/.test(path) ? path : `${options.baseUrl}${path}${search}`;
  const headers = new Headers(ask.headers);
  if (options.token !== null && !headers.has('authorization')) headers.set('authorization', `Bearer ${options.token}`);
  const body = ask.raw?.body ?? (ask.body === undefined ? null : JSON.stringify(ask.body));
  const type = ask.raw === undefined ? (body === null ? undefined : 'application/json') : ask.raw.type;
  if (type !== undefined) headers.set('content-type', type);
  const started = performance.now();
  const response = await fetch(url, { method, headers, body, signal: AbortSignal.timeout(options.deadlineMs) }).catch(
    (cause: unknown) => {
      throw new SetupError(`${method} ${url} got no answer: ${reasonOf(cause, options.deadlineMs)}`, { cause });
    },
  );
  const text = await response.text();
  const requestBody = typeof body === 'string' ? body : body === null ? null : '(bytes)';
  return {
    method,
    path: url.slice(options.baseUrl.length),
    url,
    by: options.by,
    requestBody,
    status: response.status,
    headers: response.headers,
    text,
    json: toJson(text),
    ms: Math.round(performance.now() - started),
    curl: toCurl({ method, url, headers, body: requestBody }),
  };
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonOf(cause: unknown, deadlineMs: number): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.name === 'TimeoutError') return `nothing within ${deadlineMs} ms`;
  return cause.cause instanceof Error ? cause.cause.message : cause.message;
}
