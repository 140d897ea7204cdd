import { joinBytes } from '../domain/bytes.ts';
import { createProblemError } from '../domain/index.ts';
import { depthOf, JSON_MAX_DEPTH } from '../domain/text.ts';

const JSON_MAX_BYTES = 262_144;

const tooLarge = (maxBytes: number) =>
  createProblemError('too_large', { detail: `The body takes at most ${maxBytes} bytes.` });

/** The body as one piece, refused with 413 as soon as it is known to be larger than `maxBytes`. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const reader = (await openBody(request))?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (reader) {
    const { done, value } = await reader.read().catch(() => {
      throw brokenOff();
    });
    if (done) break;
    size += value.length;
    if (size > maxBytes) {
      void reader.cancel();
      throw tooLarge(maxBytes);
    }
    chunks.push(value);
  }
  return joinBytes(chunks);
}

/** The caller went away before the end of what it sent. */
export const brokenOff = () => createProblemError('bad_request', { detail: 'The body broke off before its end.' });

/** The body as a stream, or null when there is none. Firefox knows no `Request.body`: there it is read first. */
export async function openBody(request: Request): Promise<ReadableStream<Uint8Array> | null> {
  const body: ReadableStream<Uint8Array> | null | undefined = request.body;
  if (body !== undefined) return body;
  const bytes = await request.arrayBuffer();
  return bytes.byteLength === 0 ? null : new Response(bytes).body;
}

/** A body that says its length is read in one go, which costs a third of reading it as a stream. */
async function readWhole(
  request: Request,
  { length, maxBytes }: { length: string | null; maxBytes: number },
): Promise<Uint8Array> {
  if (length === null || !(Number(length) <= maxBytes)) return readBytes(request, maxBytes);
  const bytes = await request.arrayBuffer().catch(() => {
    throw brokenOff();
  });
  // Over HTTP the length is kept to; a request made by hand may say anything.
  if (bytes.byteLength > maxBytes) throw tooLarge(maxBytes);
  return new Uint8Array(bytes);
}

/**
 * A JSON object; `{}` when there is no body at all.
 * @throws ProblemError 415 for another type, 400 for malformed JSON, 413 above 256 KB.
 */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  // Undefined is a browser without request streams, not a request without a body.
  const length = request.headers.get('Content-Length');
  if (length === null ? request.body === null : Number(length) === 0) return {};
  // S21: a form that another site posts cannot set this type without a preflight.
  const type = (request.headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw createProblemError('unsupported_media_type', { detail: 'Send the body as application/json.' });
  }
  const bytes = await readWhole(request, { length, maxBytes: JSON_MAX_BYTES });
  if (bytes.length === 0) return {};
  const value = parse(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw createProblemError('bad_request', { detail: 'The body must be a JSON object.' });
  }
  if (depthOf(value) > JSON_MAX_DEPTH) {
    throw createProblemError('bad_request', { detail: `The body nests deeper than ${JSON_MAX_DEPTH} levels.` });
  }
  return value as Record<string, unknown>;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch {
    throw createProblemError('bad_request', { detail: 'The body is not valid JSON in UTF-8.' });
  }
}
