import { createProblemError, type Domain } from '../domain/index.ts';
import { brokenOff, openBody } from './body.ts';

/** RFC 9110, 14.4: `bytes first-last/size`. */
const RANGE = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/;

/** MED-5: the bytes of one part of an upload; its URL is signed, so no token comes with them. */
export async function receivePart(domain: Domain, uploadId: string, request: Request): Promise<void> {
  if (!domain.levels.includes('media')) throw createProblemError('unsupported');
  // S18
  if ((request.headers.get('Content-Encoding') ?? 'identity') !== 'identity') {
    throw createProblemError('unsupported_media_type', { detail: 'Uploads are taken without Content-Encoding.' });
  }
  const header = request.headers.get('Content-Range');
  const [, first, last, size] = RANGE.exec(header ?? '') ?? [];
  if (header !== null && first === undefined) {
    throw createProblemError('bad_request', { detail: 'Content-Range is "bytes first-last/size".' });
  }
  const range = first === undefined ? null : { first: Number(first), last: Number(last), size: Number(size) };
  const body = (await openBody(request)) ?? new Response('').body;
  if (!body) throw createProblemError('bad_request', { detail: 'The part has no bytes.' });
  await domain.directUploads.write(uploadId, new URL(request.url).searchParams, { range, body: toWhole(body) });
}

/** The same bytes; a caller that goes away is no fault of the backend. */
function toWhole(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read().catch(() => {
        throw brokenOff();
      });
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
