import type { BlobRange, Domain } from '../domain/index.ts';

const INLINE = /^(image\/(jpeg|png|gif|webp|avif)|audio\/|video\/)/;

/** MED-2, S17: true type, nothing inline but raster pictures, sound and video, and Range for players. */
export async function respondWithMedia(domain: Domain, attachmentId: string, request: Request): Promise<Response> {
  const record = await domain.media.verify(attachmentId, new URL(request.url).searchParams);
  const range = parseRange(request.headers.get('Range'), record.size);
  const headers = new Headers({
    'Content-Type': record.mimeType,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'private, max-age=300',
    'Accept-Ranges': 'bytes',
    'Content-Disposition': toDisposition(record.kind === 'FILE' || !INLINE.test(record.mimeType), record.fileName),
  });
  if (range === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${record.size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: record.size - 1 };
  headers.set('Content-Length', String(end - start + 1));
  if (range) headers.set('Content-Range', `bytes ${start}-${end}/${record.size}`);
  const status = range ? 206 : 200;
  // Nobody would read, and so close, what a HEAD opened.
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const { body } = await domain.media.open(record, range ?? undefined);
  return new Response(body, { status, headers });
}

/** One range of bytes (RFC 9110, 14.1.2); several or unknown units are answered with the whole. */
function parseRange(header: string | null, size: number): BlobRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const [, first = '', last = ''] = match;
  if (first === '') {
    const suffix = Number(last);
    return suffix === 0 ? 'unsatisfiable' : { start: Math.max(0, size - suffix), end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start >= size || end < start ? 'unsatisfiable' : { start, end };
}

/** RFC 6266 and RFC 8187. */
function toDisposition(asAttachment: boolean, fileName: string | null): string {
  const kind = asAttachment ? 'attachment' : 'inline';
  if (fileName === null) return kind;
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename*=UTF-8''${encoded}`;
}
