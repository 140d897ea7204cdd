import type { ErrorCode, ProblemCode } from '@majlis/contract';
import ky, { type KyInstance } from 'ky';
import { createMajlisError, isMajlisError } from '../base/errors.ts';
import type { MajlisError } from '../types.ts';
import type { Clock, Http, HttpRequest } from './ports.ts';
import { type SentForm, sendForm } from './upload-request.ts';

/** Where the token of each request comes from. */
export interface Tokens {
  current(): Promise<string> | string;
  /** A fresh one in place of the refused; rejects when none is to be had. One at a time. */
  refresh(refused: string): Promise<string>;
}
export interface HttpOptions {
  /** Ends in `/api`. */
  baseUrl: string;
  tokens: Tokens;
  clock: Clock;
  fetch?: typeof fetch;
}

const READ_TRIES = 3;
const READ_PAUSE_MS = 400;
const TIMEOUT_MS = 10_000;
const FORM_TIMEOUT_MS = 30_000;

/** An answer before it is known to be good. */
export interface RawAnswer {
  status: number;
  retryAfter: string | null;
  /** Undefined when it was not JSON. */
  body: unknown;
}

/** Requests to the backend over `ky`; with progress over XMLHttpRequest, which alone reports it over HTTP/1.1. */
export function createHttp({ baseUrl, tokens, clock, fetch: custom }: HttpOptions): Http {
  const client = ky.create({ retry: 0, timeout: false, throwHttpErrors: false, ...(custom ? { fetch: custom } : {}) });
  const context: SendContext = { client, clock, hasCustomFetch: custom !== undefined };

  async function once(request: HttpRequest, doing: string): Promise<Record<string, unknown>> {
    const url = toUrl(baseUrl, request);
    const token = await tokens.current();
    const answer = await send(context, { request, url, token, doing });
    // AUTH-2: an expired token is refreshed once; the body is sent again as it was.
    const retried =
      toProblemCode(answer) === 'token_expired'
        ? await send(context, { request, url, token: await tokens.refresh(token), doing })
        : answer;
    return readAnswer(retried, doing);
  }

  return {
    async request(request) {
      const doing = `${request.method === 'GET' ? 'read' : 'write'} ${request.path}`;
      const tries = request.method === 'GET' ? READ_TRIES : 1;
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await once(request, doing);
        } catch (error) {
          const again = isMajlisError(error) && error.retryable && error.code !== 'rate_limited' && attempt < tries;
          if (!again || request.signal?.aborted) throw error;
          await pause(clock, READ_PAUSE_MS * 2 ** (attempt - 1));
        }
      }
    },
    async download(url, { bearer, signal }) {
      const target = new URL(url, baseUrl);
      // S23: the token goes to the backend's own origin only.
      const withToken = bearer && target.origin === new URL(baseUrl).origin;
      const headers = withToken ? { Authorization: `Bearer ${await tokens.current()}` } : {};
      const response = await client(target, { headers, ...(signal ? { signal } : {}) }).catch((error: unknown) => {
        throw toNetworkError(error, 'download a file');
      });
      if (!response.ok)
        throw toHttpError({ status: response.status, retryAfter: null, body: undefined }, 'download a file');
      return response.blob();
    },
  };
}

const pause = (clock: Clock, delayMs: number) =>
  new Promise<void>((resolve) => void clock.setTimeout(resolve, delayMs));

function toUrl(baseUrl: string, { path, query = {} }: HttpRequest): string {
  const url = new URL(`${baseUrl.replace(/\/+$/, '')}/${path}`);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
  return url.href;
}

interface SendContext {
  client: KyInstance;
  clock: Clock;
  hasCustomFetch: boolean;
}
interface Sending {
  request: HttpRequest;
  url: string;
  token: string;
  doing: string;
}

async function send(
  { client, clock, hasCustomFetch }: SendContext,
  { request, url, token, doing }: Sending,
): Promise<RawAnswer> {
  const { method, json, form, signal, onProgress, timeoutMs = form ? FORM_TIMEOUT_MS : TIMEOUT_MS } = request;
  if (form && onProgress && !hasCustomFetch && typeof XMLHttpRequest !== 'undefined') {
    const sent: SentForm = { url, token, form, onProgress, timeoutMs, clock, doing, ...(signal ? { signal } : {}) };
    return sendForm(sent);
  }
  const controller = new AbortController();
  const abort = () => controller.abort();
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted) abort();
  let timedOut = false;
  const stopTimer = clock.setTimeout(() => {
    timedOut = true;
    abort();
  }, timeoutMs);
  try {
    const response = await client(url, {
      method,
      headers: { Authorization: `Bearer ${token}` },
      signal: controller.signal,
      ...(json === undefined ? {} : { json }),
      ...(form ? { body: form } : {}),
    });
    onProgress?.(1);
    return {
      status: response.status,
      retryAfter: response.headers.get('Retry-After'),
      body: parse(await response.text()),
    };
  } catch (error) {
    if (timedOut) throw timeoutError(doing);
    if (signal?.aborted) throw abortedError(doing);
    throw toNetworkError(error, doing);
  } finally {
    stopTimer();
    signal?.removeEventListener('abort', abort);
  }
}

/** The JSON in a text, or undefined. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: an answer of another kind, which the caller refuses by its status or shape.
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const toProblemCode = ({ status, body }: RawAnswer): unknown =>
  status >= 400 && isRecord(body) ? body.code : undefined;

function readAnswer(answer: RawAnswer, doing: string): Record<string, unknown> {
  if (answer.status >= 400 || answer.status < 200) throw toHttpError(answer, doing);
  // GEN-1
  if (!isRecord(answer.body)) {
    throw createMajlisError({
      code: 'invalid_response',
      message: `unable to ${doing}; the backend's answer is not a JSON object`,
      status: answer.status,
    });
  }
  return answer.body;
}

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'bad_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  409: 'conflict',
  410: 'cursor_expired',
  413: 'too_large',
  415: 'unsupported_media_type',
  422: 'validation_failed',
  426: 'unsupported_version',
  429: 'rate_limited',
  501: 'unsupported',
};
const CODE = /^[a-z][a-z0-9_]{1,63}$/;

/** A refusal of the backend; plain `{error}` bodies are told by their status (level `seed`). */
function toHttpError({ status, retryAfter, body }: RawAnswer, doing: string): MajlisError {
  const problem = isRecord(body) ? body : {};
  const said = typeof problem.code === 'string' && CODE.test(problem.code) ? (problem.code as ErrorCode) : undefined;
  const code = said ?? BY_STATUS[status] ?? (status >= 502 ? 'unavailable' : 'internal');
  const why = [problem.detail, problem.title, problem.error].find((text) => typeof text === 'string' && text !== '');
  const seconds = typeof problem.retryAfter === 'number' ? problem.retryAfter : Number(retryAfter ?? Number.NaN);
  return createMajlisError({
    code,
    status,
    message: `unable to ${doing}; ${typeof why === 'string' ? why : `the backend answered ${status}`}`,
    hint: typeof problem.hint === 'string' ? problem.hint : undefined,
    retryAfterMs: Number.isFinite(seconds) ? seconds * 1000 : undefined,
  });
}

export const timeoutError = (doing: string): MajlisError =>
  createMajlisError({ code: 'timeout', message: `unable to ${doing}; the backend did not answer in time` });
export const abortedError = (doing: string): MajlisError =>
  createMajlisError({ code: 'aborted', message: `unable to ${doing}; it was cancelled` });
export const toNetworkError = (error: unknown, doing: string): MajlisError =>
  isMajlisError(error)
    ? error
    : createMajlisError({
        code: 'network',
        message: `unable to ${doing}; the backend cannot be reached`,
        cause: error,
      });
