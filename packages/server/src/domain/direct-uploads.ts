import type { Attachment, AttachmentKind, CreateUploadRequest, Id, Limits, UploadAnswer } from '@majlis/contract';
import type { Actor } from './actor.ts';
import { createLanes } from './lanes.ts';
import { type Parts, partKey, receivedOf, toPartedKey, toParts } from './parted-blobs.ts';
import type { AttachmentRecord, Blobs, Clock, Ids, Store, UrlSigner } from './ports.ts';
import { maxBytesOf, prepareFile, readType, toFileName, toStream, type UploadMedia } from './prepared-file.ts';
import { createProblemError, invalidField, notFound } from './problem.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Wire } from './wire.ts';

/** One part of an upload, as `Content-Range` names it; absent: the whole. */
export interface UploadPart {
  range: { first: number; last: number; size: number } | null;
  body: ReadableStream<Uint8Array>;
}
/** Files that come in parts and go on where they were cut (MED-5). */
export interface DirectUploads {
  create(actor: Actor, request: CreateUploadRequest): Promise<{ answer: UploadAnswer; created: boolean }>;
  /** For a request whose URL is signed. */
  write(uploadId: Id, query: URLSearchParams, part: UploadPart): Promise<void>;
  complete(actor: Actor, uploadId: Id): Promise<Attachment>;
}
export interface DirectUploadsOptions {
  store: Store;
  blobs: Blobs;
  clock: Clock;
  ids: Ids;
  limits: Limits;
  signer: UrlSigner;
  wire: Wire;
  rate: RateLimit;
  /** Bytes of a part. Default 8 MiB. */
  partBytes?: number | undefined;
}

const PART_BYTES = 8_388_608;
const LIFE_MS = 3_600_000;
const HEAD_BYTES = 4096;
const MEDIA: Readonly<Record<AttachmentKind, UploadMedia>> = {
  VOICE: 'voice',
  IMAGE: 'image',
  VIDEO: 'video',
  FILE: 'file',
};

const isTooLarge = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'too_large';

/** The same for the same message of the same person, so that whoever comes back finds it without having kept it. */
async function idFor(userId: Id, clientId: string): Promise<Id> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${userId}\n${clientId}`));
  return `up_${Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

export function createDirectUploads(options: DirectUploadsOptions): DirectUploads {
  const { store, blobs, clock, ids, limits, signer, wire, rate, partBytes = PART_BYTES } = options;
  const lanes = createLanes();

  async function toAnswer(record: AttachmentRecord, { size }: CreateUploadRequest): Promise<UploadAnswer> {
    const parts = toParts(record.blobKey);
    const { url } = signer.sign(record.id, clock.now(), { purpose: 'upload' });
    return {
      upload: {
        id: record.id,
        method: 'PUT',
        url,
        headers: { 'Content-Type': 'application/octet-stream' },
        expiresAt: new Date(Date.parse(record.createdAt) + LIFE_MS).toISOString(),
        // Of a picture that was cleaned fewer bytes are kept than came.
        received: parts && record.status === 'PROCESSING' ? await receivedOf(blobs, parts) : size,
        partSize: parts?.bytes ?? partBytes,
      },
    };
  }
  async function begin({ userId }: Actor, request: CreateUploadRequest): Promise<AttachmentRecord> {
    const { conversationId, kind, size, mimeType, fileName, duration = null, clientId } = request;
    if (conversationId === undefined) {
      throw invalidField('/conversationId', 'Say which conversation the file is for.', 'required');
    }
    const maxBytes = maxBytesOf(MEDIA[kind], limits);
    if (size > maxBytes)
      throw createProblemError('too_large', { detail: `A ${kind} takes at most ${maxBytes} bytes.` });
    if (!(await store.conversations.memberIds({ conversationId, userId }))) throw notFound();
    rate.take(userId);
    const parts: Parts = { key: ids.create('blob'), count: Math.ceil(size / partBytes), bytes: partBytes };
    const record: AttachmentRecord = {
      id: clientId === undefined ? ids.create('attachment') : await idFor(userId, clientId),
      ownerId: userId,
      conversationId,
      messageId: null,
      kind,
      mimeType,
      size,
      fileName: toFileName(fileName),
      width: null,
      height: null,
      duration,
      waveform: null,
      blurhash: null,
      status: 'PROCESSING',
      blobKey: toPartedKey(parts),
      createdAt: new Date(clock.now()).toISOString(),
    };
    try {
      await store.attachments.insert(record);
      return record;
    } catch (error) {
      // Another process has made it meanwhile.
      const made = await store.attachments.findById(record.id);
      if (made) return made;
      throw error;
    }
  }
  async function find({ userId }: Actor, uploadId: Id): Promise<AttachmentRecord> {
    const record = await store.attachments.findById(uploadId);
    if (record?.ownerId !== userId) throw notFound();
    return record;
  }
  const readHead = async (record: AttachmentRecord, bytes: number): Promise<Uint8Array<ArrayBuffer>> => {
    const found = await blobs.read(record.blobKey, { start: 0, end: Math.min(bytes, record.size) - 1 });
    if (!found) throw notFound();
    return new Uint8Array(await new Response(found.body as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
  };

  /** MED-1, S19: what the bytes say. What a camera writes is taken out of pictures and films as in any other upload. */
  async function toFinished(record: AttachmentRecord): Promise<AttachmentRecord> {
    const media = MEDIA[record.kind];
    const finished = { ...record, status: 'READY' as const, createdAt: new Date(clock.now()).toISOString() };
    const mimeType = readType(media, await readHead(record, HEAD_BYTES));
    // Too large to be held whole, or nothing that a camera makes: it stays in its parts.
    const isKept = media === 'file' && (record.size > limits.videoMaxBytes || !/^(image|video)\//.test(mimeType));
    if (isKept) return { ...finished, mimeType };
    const file = { bytes: await readHead(record, record.size), name: record.fileName };
    const fields = { conversationId: record.conversationId, duration: record.duration ?? undefined };
    const { bytes, facts } = prepareFile({ media, fields, file, maxBytes: maxBytesOf(media, limits) });
    const blobKey = ids.create('blob');
    const { size } = await blobs.write(blobKey, toStream(bytes), { maxBytes: bytes.length });
    return { ...finished, ...facts, size, blobKey };
  }

  return {
    async create(actor, request) {
      const { clientId } = request;
      const lane = clientId === undefined ? ids.create('blob') : `${actor.userId} ${clientId}`;
      return lanes.run(lane, async () => {
        const known =
          clientId === undefined ? null : await store.attachments.findById(await idFor(actor.userId, clientId));
        if (!known) return { answer: await toAnswer(await begin(actor, request), request), created: true };
        const isSame =
          known.kind === request.kind &&
          known.conversationId === request.conversationId &&
          (known.status === 'READY' || known.size === request.size);
        if (isSame) return { answer: await toAnswer(known, request), created: false };
        throw createProblemError('idempotency_mismatch', { detail: 'This clientId already names another upload.' });
      });
    },
    async write(uploadId, query, { range, body }) {
      if (!signer.verify(uploadId, query, clock.now(), { purpose: 'upload' })) {
        throw createProblemError('forbidden', {
          detail: 'This upload URL is not signed or has expired.',
          hint: 'Repeat POST /uploads with the same clientId for a fresh one.',
        });
      }
      const record = await store.attachments.findById(uploadId);
      const parts = record && toParts(record.blobKey);
      if (!record || !parts) throw notFound();
      if (record.status !== 'PROCESSING') throw createProblemError('conflict', { detail: 'The upload is complete.' });
      const { first, last, size } = range ?? { first: 0, last: record.size - 1, size: record.size };
      const index = first / parts.bytes;
      const wanted = Math.min(parts.bytes, record.size - first);
      if (size !== record.size || !Number.isInteger(index) || index >= parts.count || last !== first + wanted - 1) {
        throw createProblemError('bad_request', {
          detail: `A part begins at a multiple of ${parts.bytes} bytes and is as long, the last one less.`,
          hint: 'Send Content-Range: bytes first-last/size.',
        });
      }
      const key = partKey(parts, index);
      const wrong = (size: string) =>
        createProblemError('bad_request', { detail: `The part has ${size} bytes instead of ${wanted}.` });
      const written = await blobs.write(key, body, { maxBytes: wanted }).catch((error: unknown) => {
        throw isTooLarge(error) ? wrong('more') : error;
      });
      if (written.size === wanted) return;
      await blobs.remove(key);
      throw wrong(String(written.size));
    },
    async complete(actor, uploadId) {
      return lanes.run(uploadId, async () => {
        const record = await find(actor, uploadId);
        if (record.status === 'READY') return wire.toAttachment(record);
        const parts = toParts(record.blobKey);
        if (!parts || (await receivedOf(blobs, parts)) < record.size) {
          throw createProblemError('conflict', { detail: 'Not every byte of the upload is there yet.' });
        }
        const finished = await toFinished(record);
        await store.attachments.finish(finished);
        if (finished.blobKey !== record.blobKey) await blobs.remove(record.blobKey);
        return wire.toAttachment(finished);
      });
    },
  };
}
