import type { Decoded } from './decode.ts';

/** Where the bytes of a file go, and how far they are (MED-5). */
export interface Upload {
  id: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  /** Bytes from the start that are safe. */
  received: number;
  /** Bytes of each part but the last; null: the whole at once. */
  partSize: number | null;
}

const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isBytes = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** The answer of `POST /uploads`. */
export function decodeUpload({ upload }: Record<string, unknown>): Decoded<Upload> {
  if (!isFields(upload)) return { ok: false, reason: 'upload is not an object' };
  const { id, method, url, headers, received = 0, partSize = null } = upload;
  if (!isText(id) || !isText(url)) return { ok: false, reason: 'upload.id and upload.url are not texts' };
  if (method !== 'PUT' && method !== 'POST') return { ok: false, reason: 'upload.method is not PUT or POST' };
  if (!isBytes(received)) return { ok: false, reason: 'upload.received is not a number of bytes' };
  if (partSize !== null && !(isBytes(partSize) && partSize > 0)) {
    return { ok: false, reason: 'upload.partSize is not a number of bytes' };
  }
  const told = isFields(headers) ? Object.entries(headers) : [];
  const kept = told.filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return { ok: true, value: { id, method, url, headers: Object.fromEntries(kept), received, partSize } };
}
