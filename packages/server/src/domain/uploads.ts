import type { Id, Limits } from '@majlis/contract';
import type { Actor } from './actor.ts';
import { fingerprintOf } from './fingerprint.ts';
import { createLanes } from './lanes.ts';
import type { Messages, Sent } from './messages.ts';
import type { AttachmentRecord, Blobs, Clock, Ids, Store } from './ports.ts';
import {
  KINDS,
  maxBytesOf,
  type PreparedFile,
  prepareFile,
  toStream,
  type UploadedFile,
  type UploadFields,
  type UploadMedia,
} from './prepared-file.ts';
import { invalidField, notFound } from './problem.ts';
import type { RateLimit } from './rate-limit.ts';
import { checkText } from './text.ts';

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

const ORPHAN_AGE_MS = 3_600_000;

export function createUploads(options: UploadsOptions): Uploads {
  const { store, blobs, clock, ids, limits, messages, rate } = options;
  const lanes = createLanes();
  const maxBytes = (media: UploadMedia) => maxBytesOf(media, limits);

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

    const prepared = prepareFile({ media, fields, file, maxBytes: maxBytes(media) });
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
