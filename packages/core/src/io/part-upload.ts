import type { Message, SendMessageRequest } from '@majlis/contract';
import { createMajlisError, isMajlisError } from '../base/errors.ts';
import { decodeUpload, type Upload } from './decode-upload.ts';
import type { FileUpload, UploadParts } from './file-upload.ts';
import { sendForm } from './form-upload.ts';

const IDLE_MS = 30_000;
const KINDS = { voice: 'VOICE', image: 'IMAGE', video: 'VIDEO', file: 'FILE' } as const;
const doing = 'upload a part of a file';

interface Part {
  bytes: Blob;
  headers: Record<string, string>;
}

/** What went wrong on the way is tried again from the beginning of `sendInParts`, which asks how far it had come. */
const cutOff = (why: string) => createMajlisError({ code: 'unavailable', message: `unable to ${doing}; ${why}` });

async function fetchPart(
  parts: UploadParts,
  { url, method }: Upload,
  part: Part,
  signal: AbortSignal,
): Promise<number> {
  const ask = parts.fetch ?? globalThis.fetch;
  try {
    const response = await ask(url, { method, headers: part.headers, body: part.bytes, signal });
    await response.body?.cancel();
    return response.status;
  } catch (cause) {
    const code = signal.aborted ? 'aborted' : 'network';
    throw createMajlisError({ code, message: `unable to ${doing}; it was cut`, cause });
  }
}

/** MED-5: no token goes along; the address is signed. */
async function put(
  parts: UploadParts,
  upload: Upload,
  part: Part & { signal: AbortSignal; onProgress(fraction: number): void },
): Promise<void> {
  const { bytes, headers, signal, onProgress } = part;
  const { url, method } = upload;
  const { clock } = parts;
  const status =
    !parts.fetch && globalThis.XMLHttpRequest
      ? (await sendForm({ method, url, form: bytes, headers, doing, clock, timeoutMs: IDLE_MS, signal, onProgress }))
          .status
      : await fetchPart(parts, upload, part, signal);
  if (status < 200 || status > 299) throw cutOff(`the answer was ${status}`);
}

/**
 * A file in parts: it goes on after the last byte that is safe, also after a reload, since the upload is found again by
 * the message's clientId.
 */
export async function sendInParts(parts: UploadParts, file: FileUpload & { fileName: string }): Promise<Message> {
  const { http, backend } = parts;
  const { entry, body, fileName, signal, onProgress } = file;
  const { conversationId, clientId } = entry;
  const { blob, duration, media, caption, replyToId, forwarded } = body;
  const { size } = blob;
  const kind = KINDS[media];
  const mimeType = blob.type || 'application/octet-stream';
  const about = {
    fileName,
    mimeType,
    size,
    kind,
    conversationId,
    clientId,
    ...(duration === null ? {} : { duration }),
  };
  const decoded = decodeUpload(await http.request({ method: 'POST', path: 'uploads', json: about, signal }));
  if (!decoded.ok)
    throw createMajlisError({ code: 'invalid_response', message: `unable to upload; ${decoded.reason}` });
  const upload = decoded.value;

  const { id, partSize, headers } = upload;
  for (let from = upload.received; from < size; ) {
    const to = Math.min(size, from + (partSize ?? size));
    const range = partSize === null ? {} : { 'Content-Range': `bytes ${from}-${to - 1}/${size}` };
    const start = from;
    await put(parts, upload, {
      bytes: blob.slice(from, to),
      headers: { ...headers, ...range },
      signal,
      // The last word is the message's own.
      onProgress: (fraction) => onProgress(Math.min(0.99, (start + fraction * (to - start)) / size)),
    });
    from = to;
  }
  onProgress(1);
  const path = `uploads/${encodeURIComponent(id)}/complete`;
  await http.request({ method: 'POST', path, json: {}, signal }).catch((error: unknown) => {
    // A part that was thought safe is not, or the upload is older than the backend keeps them: once more.
    throw isMajlisError(error) && (error.status === 404 || error.status === 409) ? cutOff(error.message) : error;
  });
  const message: SendMessageRequest = {
    conversationId,
    clientId,
    type: kind,
    attachmentIds: [id],
    ...(caption === null ? {} : { content: caption }),
    ...(replyToId === null ? {} : { replyToId }),
    ...(forwarded ? { forwarded } : {}),
  };
  return backend.sendMessage(message, signal);
}
