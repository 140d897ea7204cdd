import { waitFor } from '../base/clock.ts';
import { createArgumentError, createMajlisError, isMajlisError } from '../base/errors.ts';
import type { MajlisError } from '../types.ts';
import { type RawAnswer, type ReadAnswer, readAnswer } from './answer.ts';
import type { Clock, Http, HttpRequest, Tokens } from './ports.ts';

export interface HttpOptions {
  /** Ends in `/api`; relative to the page when it has no origin. */
  baseUrl: string;
  tokens: Tokens;
  clock: Clock;
  /** Replaces `fetch`, and with it `XMLHttpRequest` for forms. */
  fetch?: typeof fetch | undefined;
  /** Sees every successful answer before the caller does. */
  onAnswer?: ((request: HttpRequest, body: Record<string, unknown>) => void) | undefined;
}

const ANSWER_TIMEOUT_MS = 10_000;
const UPLOAD_IDLE_MS = 30_000;
/** Without progress events a form gets this much a millisecond on top: 8 KB/s. */
const SLOWEST_BYTES_PER_MS = 8;
const MAKING = /^P[AO]/;
const READ_TRIES = 3;
const READ_RETRY_MS = 400;
const READ_WAIT_MAX_MS = 5000;

const formBytes = (form: FormData): number => {
  let bytes = 0;
  form.forEach((part) => {
    bytes += typeof part === 'string' ? part.length : part.size;
  });
  return bytes;
};

/** A signal of our own that also ends with the caller's and with the time. */
function limitTime(clock: Clock, timeoutMs: number, signal: AbortSignal | undefined) {
  const controller = new AbortController();
  let timedOut = false;
  const cancelTimer = clock.setTimeout(() => {
    timedOut = true;
    controller.abort();
  }, timeoutMs);
  const abort = () => controller.abort();
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, { once: true });
  return {
    signal: controller.signal,
    end: () => {
      cancelTimer();
      signal?.removeEventListener('abort', abort);
    },
    toError(cause: unknown, doing: string): MajlisError {
      if (isMajlisError(cause)) return cause;
      if (timedOut) {
        return createMajlisError({ code: 'timeout', message: `unable to ${doing}; no answer within ${timeoutMs} ms` });
      }
      if (controller.signal.aborted) {
        return createMajlisError({ code: 'aborted', message: `unable to ${doing}; it was taken back` });
      }
      return createMajlisError({
        code: 'network',
        message: `unable to ${doing}; the backend cannot be reached`,
        cause,
      });
    },
  };
}

/** Requests to one backend, for one user. */
export function createHttp(options: HttpOptions): Http {
  const { tokens, clock } = options;
  const page = globalThis.location?.href;
  const base = new URL(options.baseUrl.endsWith('/') ? options.baseUrl : `${options.baseUrl}/`, page);
  // Looked up at each request: a page, a test or a service worker may replace it at any time.
  const fetchNow: typeof fetch = (input, init) => (options.fetch ?? globalThis.fetch)(input, init);
  let refreshing: Promise<string> | null = null;

  /** Everyone whose token has just expired waits for the one new token. */
  const freshToken = (used: string | null): Promise<string> => {
    const now = tokens.current();
    if (now !== null && now !== used) return Promise.resolve(now);
    refreshing ??= tokens.refresh().finally(() => {
      refreshing = null;
    });
    return refreshing;
  };
  const toUrl = ({ path, query = {} }: HttpRequest): string => {
    const url = new URL(path, base);
    // AUTH-1, S23: a path made of foreign ids must not carry the token elsewhere.
    if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) {
      throw createArgumentError(`unable to ask for "${path}"; it lies outside the base URL`, 'Percent-encode ids.');
    }
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    return url.href;
  };
  const authorize = (token: string | null): Record<string, string> =>
    token === null || token === '' ? {} : { Authorization: `Bearer ${token}` };

  async function send(request: HttpRequest, url: string, token: string | null, doing: string): Promise<RawAnswer> {
    const { form, json, signal } = request;
    const timeoutMs = request.timeoutMs ?? (form ? UPLOAD_IDLE_MS : ANSWER_TIMEOUT_MS);
    const headers = authorize(token);
    // `fetch` cannot tell progress without HTTP/2.
    if (form && !options.fetch && globalThis.XMLHttpRequest) {
      const { sendForm } = await import('./form-upload.ts');
      const { method, onProgress } = request;
      return sendForm({ method, url, form, headers, doing, clock, timeoutMs, signal, onProgress });
    }
    const limitMs = form ? timeoutMs + formBytes(form) / SLOWEST_BYTES_PER_MS : timeoutMs;
    const limit = limitTime(clock, limitMs, signal);
    try {
      const response = await fetchNow(url, {
        method: request.method,
        headers: json === undefined ? headers : { ...headers, 'Content-Type': 'application/json' },
        signal: limit.signal,
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
        ...(form ? { body: form } : {}),
      });
      const text = await response.text();
      if (form) request.onProgress?.(1);
      return { status: response.status, text, retryAfter: response.headers.get('retry-after') };
    } catch (error) {
      throw limit.toError(error, doing);
    } finally {
      limit.end();
    }
  }

  async function ask(request: HttpRequest): Promise<Record<string, unknown>> {
    const url = toUrl(request);
    const doing = `${request.method} ${request.path}`;
    const read = async (token: string | null): Promise<ReadAnswer> =>
      readAnswer(await send(request, url, token, doing), { doing, now: clock.now() });
    const token = tokens.current();
    let answer = await read(token);
    // AUTH-2: once.
    if (!answer.ok && answer.expired) {
      const { error } = answer;
      const fresh = await freshToken(token).catch(() => {
        // The caller wants to know why the request failed; the owner of the tokens tells why there is no new one.
        throw error;
      });
      if (fresh !== token) answer = await read(fresh);
    }
    if (!answer.ok) throw answer.error;
    options.onAnswer?.(request, answer.body);
    return answer.body;
  }

  /** What twice does no more than once is harmless to repeat; the rest is the outbox's to repeat. */
  async function askPatiently(request: HttpRequest): Promise<Record<string, unknown>> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await ask(request);
      } catch (error) {
        const waitMs = isMajlisError(error)
          ? (error.retryAfterMs ?? READ_RETRY_MS * 2 ** (attempt - 1) * (0.5 + Math.random() / 2))
          : 0;
        if (!isMajlisError(error) || !error.retryable || attempt >= READ_TRIES || waitMs > READ_WAIT_MAX_MS)
          throw error;
        await waitFor(clock, waitMs);
        if (request.signal?.aborted) throw error;
      }
    }
  }

  return {
    request: (request) => (MAKING.test(request.method) ? ask(request) : askPatiently(request)),
    async download(address, { bearer, signal }) {
      const url = new URL(address, base);
      const doing = 'download a file';
      const own = bearer && url.origin === base.origin;
      const load = async (token: string | null): Promise<Response> => {
        const limit = limitTime(clock, UPLOAD_IDLE_MS, signal);
        try {
          const headers = own ? authorize(token) : {};
          return await fetchNow(url, { headers, signal: limit.signal });
        } catch (error) {
          throw limit.toError(error, doing);
        } finally {
          limit.end();
        }
      };
      const token = tokens.current();
      let response = await load(token);
      if (own && response.status === 401) response = await load(await freshToken(token));
      if (response.ok) return response.blob();
      const text = await response.text();
      const answer = readAnswer({ status: response.status, text, retryAfter: null }, { doing, now: clock.now() });
      throw answer.ok ? createMajlisError({ code: 'invalid_response', message: `unable to ${doing}` }) : answer.error;
    },
  };
}
