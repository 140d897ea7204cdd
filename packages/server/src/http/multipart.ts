import {
  MaxFileSizeExceededError,
  MaxTotalSizeExceededError,
  MultipartParseError,
  parseMultipartStream,
} from '@remix-run/multipart-parser';
import { createProblemError } from '../domain/index.ts';
import { brokenOff, openBody } from './body.ts';

export interface MultipartForm {
  fields: Record<string, string>;
  file: { bytes: Uint8Array<ArrayBuffer>; name: string | null };
}

const FORM_OVERHEAD_BYTES = 65_536;
const PARTS_MAX = 20;

/**
 * Reads one file and its text fields from a stream, the same way on Node, at the edge and in a browser; the file is
 * held in memory and never grows past `maxBytes`. The parser counts while it reads, which `request.formData()` does
 * not: that one would take a body of any length into memory first.
 * @throws ProblemError 415, 413, 400 (not multipart), 422 (no file).
 */
export async function readMultipart(
  request: Request,
  { fileField, maxBytes }: { fileField: string; maxBytes: number },
): Promise<MultipartForm> {
  const type = request.headers.get('Content-Type') ?? '';
  const boundary = /^multipart\/form-data\s*;.*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type);
  if (!boundary) {
    throw createProblemError('unsupported_media_type', { detail: 'Send the upload as multipart/form-data.' });
  }
  // S18: an encoded body could grow without end.
  if (request.headers.has('Content-Encoding')) {
    throw createProblemError('unsupported_media_type', { detail: 'Uploads are taken without Content-Encoding.' });
  }
  const tooLarge = () => createProblemError('too_large', { detail: `The file takes at most ${maxBytes} bytes.` });
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes + FORM_OVERHEAD_BYTES) throw tooLarge();
  const stream = await openBody(request);
  if (!stream) throw createProblemError('bad_request', { detail: 'The upload has no body.' });

  const fields: Record<string, string> = {};
  let file: MultipartForm['file'] | null = null;
  try {
    const parts = parseMultipartStream(stream, {
      boundary: boundary[1] ?? boundary[2] ?? '',
      maxFileSize: maxBytes,
      maxTotalSize: maxBytes + FORM_OVERHEAD_BYTES,
      maxParts: PARTS_MAX,
    });
    for await (const part of parts) {
      if (part.name === fileField && !file)
        file = { bytes: new Uint8Array(part.arrayBuffer), name: part.filename ?? null };
      else if (part.name && part.isText) fields[part.name] = part.text;
    }
  } catch (error) {
    if (error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError) throw tooLarge();
    if (error instanceof MultipartParseError) {
      throw createProblemError('bad_request', { detail: 'The body is not valid multipart/form-data.' });
    }
    throw brokenOff();
  }
  if (!file) {
    const message = `The file goes into the field "${fileField}".`;
    throw createProblemError('validation_failed', {
      detail: message,
      errors: [{ path: `/${fileField}`, code: 'required', message }],
    });
  }
  return { fields, file };
}
