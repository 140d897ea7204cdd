import { createMajlisError } from '../base/errors.ts';
import type { MajlisError } from '../types.ts';
import type { RawAnswer } from './answer.ts';
import type { Clock } from './ports.ts';

export interface FormUpload {
  method: string;
  url: string;
  form: FormData | Blob;
  headers: Record<string, string>;
  doing: string;
  clock: Clock;
  /** Time without progress. */
  timeoutMs: number;
  signal?: AbortSignal | undefined;
  onProgress?: ((fraction: number) => void) | undefined;
}

/** Sends a form, or bytes, and tells how far it is. Rejects with `timeout`, `aborted` or `network`. */
export function sendForm(options: FormUpload): Promise<RawAnswer> {
  const { clock, signal, doing, onProgress } = options;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let cancelTimer = () => {};
    const abort = () => fail('aborted', 'it was taken back');
    const finish = () => {
      cancelTimer();
      signal?.removeEventListener('abort', abort);
    };
    function fail(code: MajlisError['code'], why: string): void {
      finish();
      reject(createMajlisError({ code, message: `unable to ${doing}; ${why}` }));
      // After the rejection: the request's own abort event then finds it settled.
      request.abort();
    }
    const rearm = () => {
      cancelTimer();
      cancelTimer = clock.setTimeout(() => fail('timeout', 'it makes no progress'), options.timeoutMs);
    };
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      rearm();
      if (lengthComputable && total > 0) onProgress?.(Math.min(1, loaded / total));
    };
    request.onprogress = rearm;
    request.onload = () => {
      finish();
      const { status, responseText } = request;
      // Behind a service worker there are no progress events.
      onProgress?.(1);
      resolve({ status, text: responseText, retryAfter: request.getResponseHeader('retry-after') });
    };
    request.onerror = () => fail('network', 'the backend cannot be reached');
    request.onabort = () => fail('aborted', 'it was taken back');
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort, { once: true });
    request.open(options.method, options.url);
    for (const [name, value] of Object.entries(options.headers)) request.setRequestHeader(name, value);
    rearm();
    request.send(options.form);
  });
}
