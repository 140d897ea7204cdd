import { createProblemError } from '../domain/index.ts';

const JSON_MAX_BYTES = 262_144;

/** The body as one piece, refused with 413 as soon as it is known to be larger than `maxBytes`. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => createProblemError('too_large', { detail: `The body takes at most ${maxBytes} bytes.` });
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/**
 * A JSON object; `{}` when there is no body at all.
 * @throws ProblemError 415 for another type, 400 for malformed JSON, 413 above 256 KB.
 */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  if (!request.body) return {};
  // S21: a form that another site posts cannot set this type without a preflight.
  const type = (request.headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw createProblemError('unsupported_media_type', { detail: 'Send the body as application/json.' });
  }
  const value = parse(await readBytes(request, JSON_MAX_BYTES));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw createProblemError('bad_request', { detail: 'The body must be a JSON object.' });
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
