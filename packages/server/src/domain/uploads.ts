import type { AttachmentKind, Id, Limits } from '@majlis/contract';
import type { Actor } from './actor.ts';
import { fingerprintOf } from './fingerprint.ts';
import { readPixelSize, stripMetadata } from './image.ts';
import { createLanes } from './lanes.ts';
import type { Messages, Sent } from './messages.ts';
import type { AttachmentRecord, Blobs, Clock, Ids, Store } from './ports.ts';
import { createProblemError, invalidField, notFound } from './problem.ts';
import type { RateLimit } from './rate-limit.ts';
import { sniff } from './sniff.ts';
import { checkText, clipText } from './text.ts';

export type UploadMedia = 'voice' | 'image' | 'video' | 'file';
/** The text fields beside the file, already of the right types. */
export interface UploadFields {
  conversationId: Id;
  clientId?: string | undefined;
  caption?: string | undefined;
  replyToId?: Id | undefined;
  /** Seconds. */
  duration?: number | undefined;
  waveform?: number[] | undefined;
  forwarded?: boolean | undefined;
}
export interface UploadedFile {
  bytes: Uint8Array<ArrayBuffer>;
  /** As the sender named it. */
  name: string | null;
}

export interface Uploads {
  /** MED-1: one file becomes one message, once its bytes are safe. */
  send(actor: Actor, upload: Upload): Promise<Sent>;
  /** Bytes that one upload of this kind may have. */
  maxBytes(media: UploadMedia): number;
  /** Removes files that never became part of a message and are older than an hour. */
  sweep(): Promise<void>;
}

export interface UploadsOptions {
  store: Store;
  blobs: Blobs;
  clock: Clock;
  ids: Ids;
  limits: Limits;
  messages: Messages;
  rate: RateLimit;
}

const KINDS: Record<UploadMedia, AttachmentKind> = { voice: 'VOICE', image: 'IMAGE', video: 'VIDEO', file: 'FILE' };
const ACCEPTED: Record<Exclude<UploadMedia, 'file'>, readonly string[]> = {
  voice: ['audio/webm', 'audio/ogg', 'audio/mp4'],
  image: ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'],
  video: ['video/mp4', 'video/webm', 'video/quicktime'],
};
const PIXELS_MAX = 50_000_000;
const ORPHAN_AGE_MS = 3_600_000;

export function createUploads(options: UploadsOptions): Uploads {
  const { store, blobs, clock, ids, limits, messages, rate } = options;
  const lanes = createLanes();
  const maxBytes = (media: UploadMedia) =>
    ({
      voice: limits.voiceMaxBytes,
      image: limits.imageMaxBytes,
      video: limits.videoMaxBytes,
      file: limits.fileMaxBytes,
    })[media];

  async function keep(prepared: PreparedFile, owner: { ownerId: Id; conversationId: Id }): Promise<AttachmentRecord> {
    const blobKey = ids.create('blob');
    const { size } = await blobs.write(blobKey, toStream(prepared.bytes), { maxBytes: prepared.bytes.length });
    const record: AttachmentRecord = {
      id: ids.create('attachment'),
      ...owner,
      ...prepared.facts,
      messageId: null,
      blobKey,
      size,
      blurhash: null,
      status: 'READY',
      createdAt: new Date(clock.now()).toISOString(),
    };
    try {
      await store.attachments.insert(record);
    } catch (error) {
      await blobs.remove(blobKey);
      throw error;
    }
    return record;
  }

  async function post({ userId }: Actor, upload: FingerprintedUpload): Promise<Sent> {
    const { media, fields, file, fingerprint } = upload;
    const { conversationId, clientId = null, caption = null, replyToId = null, forwarded = false } = fields;
    const first = clientId && (await messages.replayOf({ senderId: userId, clientId, fingerprint }));
    if (first) return { message: first, created: false };
    if (!(await store.conversations.memberIds({ conversationId, userId }))) throw notFound();
    rate.take(userId);

    const prepared = prepare({ media, fields, file, maxBytes: maxBytes(media) });
    const attachment = await keep(prepared, { ownerId: userId, conversationId });
    return messages.append({
      id: ids.create('message'),
      conversationId,
      senderId: userId,
      clientId,
      fingerprint,
      type: KINDS[media],
      content: caption,
      location: null,
      bid: null,
      custom: null,
      replyToId,
      forwarded,
      attachmentIds: [attachment.id],
      createdAt: new Date(clock.now()).toISOString(),
    });
  }

  return {
    maxBytes,
    async send(actor, upload) {
      const { caption, clientId, duration } = upload.fields;
      if (caption !== undefined) checkText(caption, { path: '/caption', maxChars: limits.contentMaxChars });
      checkDuration(upload.media, duration, limits.voiceMaxSeconds);
      const fingerprint = await fingerprintOfUpload(upload);
      // One at a time per clientId, so that of two equal uploads the second finds the first and stores nothing.
      return lanes.run(clientId ? `${actor.userId} ${clientId}` : ids.create('blob'), () =>
        post(actor, { ...upload, fingerprint }),
      );
    },
    async sweep() {
      const keys = await store.attachments.sweep(new Date(clock.now() - ORPHAN_AGE_MS).toISOString());
      for (const key of keys) await blobs.remove(key);
    },
  };
}

interface Upload {
  media: UploadMedia;
  fields: UploadFields;
  file: UploadedFile;
}
type FingerprintedUpload = Upload & { fingerprint: string };

/** MSG-4: of everything that was sent, the bytes among it. */
async function fingerprintOfUpload({ media, fields, file }: Upload): Promise<string> {
  const { conversationId, caption, replyToId, duration, waveform } = fields;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', file.bytes));
  const meaning = { conversationId, media, caption, replyToId, duration, waveform, digest: [...digest] };
  return fingerprintOf(fields.forwarded === true ? { ...meaning, forwarded: true } : meaning);
}

function checkDuration(media: UploadMedia, duration: number | undefined, voiceMaxSeconds: number): void {
  if (duration === undefined) {
    if (media === 'voice')
      throw invalidField('/duration', 'A voice message needs its duration in seconds.', 'required');
    return;
  }
  if (!Number.isFinite(duration) || duration <= 0) {
    throw invalidField('/duration', 'duration is a number of seconds above 0.', 'out_of_range');
  }
  if (media === 'voice' && duration > voiceMaxSeconds) {
    throw invalidField('/duration', `A voice message takes at most ${voiceMaxSeconds} seconds.`, 'out_of_range');
  }
}

interface PreparedFile {
  bytes: Uint8Array<ArrayBuffer>;
  facts: Pick<AttachmentRecord, 'kind' | 'mimeType' | 'fileName' | 'width' | 'height' | 'duration' | 'waveform'>;
}
interface FileToPrepare {
  media: UploadMedia;
  fields: UploadFields;
  file: UploadedFile;
  maxBytes: number;
}

/** MED-1: the type is what the bytes say. S18, S19: pictures are measured by their header and lose what the camera wrote. */
function prepare({ media, fields, file, maxBytes }: FileToPrepare): PreparedFile {
  if (file.bytes.length === 0)
    throw invalidField(`/${media === 'voice' ? 'audio' : media}`, 'The file is empty.', 'empty');
  if (file.bytes.length > maxBytes) {
    throw createProblemError('too_large', { detail: `A ${media} takes at most ${maxBytes} bytes.` });
  }
  const { mimeType } = sniff(file.bytes);
  if (media !== 'file' && !ACCEPTED[media].includes(mimeType)) {
    throw createProblemError('unsupported_media_type', {
      detail: `The bytes are ${mimeType}; a ${media} is one of ${ACCEPTED[media].join(', ')}.`,
    });
  }
  const isImage = mimeType.startsWith('image/');
  const pixels = isImage ? readPixelSize(file.bytes, mimeType) : null;
  if (pixels && pixels.width * pixels.height > PIXELS_MAX) {
    throw createProblemError('too_large', { detail: `A picture has at most ${PIXELS_MAX} pixels.` });
  }
  return {
    bytes: stripMetadata(file.bytes, mimeType),
    facts: {
      kind: KINDS[media],
      mimeType,
      fileName: file.name === null ? null : toFileName(file.name),
      width: pixels?.width ?? null,
      height: pixels?.height ?? null,
      duration: fields.duration === undefined ? null : Math.round(fields.duration * 1000) / 1000,
      waveform: fields.waveform?.slice(0, 128).map((level) => Math.max(0, Math.min(100, Math.round(level)))) ?? null,
    },
  };
}

/** A name only: no folder, no control or direction-changing character, at most 255 code points (S13). */
function toFileName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? '';
  const clean = base
    .toWellFormed()
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  return clipText(clean === '' ? 'file' : clean, 255);
}

const toStream = (bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
