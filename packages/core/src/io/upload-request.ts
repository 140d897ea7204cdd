import { abortedError, parse, type RawAnswer, timeoutError, toNetworkError } from './http.ts';
import type { Clock } from './ports.ts';

export interface SentForm {
  url: string;
  token: string;
  form: FormData;
  /** Fraction of the body sent, 0–1. */
  onProgress: (fraction: number) => void;
  /** Time without progress. */
  timeoutMs: number;
  clock: Clock;
  doing: string;
  signal?: AbortSignal;
}

/** Posts a form and tells how far it is. */
export function sendForm({
  url,
  token,
  form,
  onProgress,
  timeoutMs,
  clock,
  doing,
  signal,
}: SentForm): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let stopTimer = () => {};
    const abort = () => request.abort();
    const end = () => {
      stopTimer();
      signal?.removeEventListener('abort', abort);
    };
    const alive = () => {
      stopTimer();
      stopTimer = clock.setTimeout(() => {
        reject(timeoutError(doing));
        request.abort();
      }, timeoutMs);
    };
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      alive();
      if (lengthComputable && total > 0) onProgress(Math.min(1, loaded / total));
    };
    request.onload = () => {
      onProgress(1);
      resolve({
        status: request.status,
        retryAfter: request.getResponseHeader('Retry-After'),
        body: parse(request.responseText),
      });
    };
    request.onerror = () => reject(toNetworkError(undefined, doing));
    request.onabort = () => reject(abortedError(doing));
    request.onloadend = end;
    request.open('POST', url);
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    signal?.addEventListener('abort', abort, { once: true });
    alive();
    request.send(form);
    if (signal?.aborted) abort();
  });
}
