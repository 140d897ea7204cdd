import type { Id } from '@majlis/contract';
import type { Actor } from './actor.ts';
import type { AttachmentRecord, BlobRange, Blobs, Clock, Store, UrlSigner } from './ports.ts';
import { createProblemError, notFound } from './problem.ts';

export interface OpenedMedia {
  record: AttachmentRecord;
  body: ReadableStream<Uint8Array>;
  /** Of the whole file, in bytes. */
  size: number;
}
export interface Media {
  /** A fresh URL, for members only (MED-3). */
  sign(actor: Actor, attachmentId: Id): Promise<{ url: string; access: 'signed'; expiresAt: string }>;
  /** The record behind a URL whose signature holds. */
  verify(attachmentId: Id, query: URLSearchParams): Promise<AttachmentRecord>;
  open(record: AttachmentRecord, range?: BlobRange): Promise<OpenedMedia>;
}

export interface MediaOptions {
  store: Store;
  blobs: Blobs;
  signer: UrlSigner;
  clock: Clock;
}

export function createMedia({ store, blobs, signer, clock }: MediaOptions): Media {
  return {
    async sign({ userId }, attachmentId) {
      const record = await store.attachments.find({ attachmentId, userId });
      if (!record) throw notFound();
      const { url, expiresAt } = signer.sign(attachmentId, clock.now());
      return { url, access: 'signed', expiresAt: new Date(expiresAt).toISOString() };
    },
    async verify(attachmentId, query) {
      if (!signer.verify(attachmentId, query, clock.now())) {
        throw createProblemError('forbidden', {
          detail: 'This media URL is not signed or has expired.',
          hint: 'Ask GET /attachments/:id/url for a fresh one.',
        });
      }
      const record = await store.attachments.findById(attachmentId);
      if (!record) throw notFound();
      return record;
    },
    async open(record, range) {
      const blob = await blobs.read(record.blobKey, range);
      if (!blob) throw notFound();
      return { record, ...blob };
    },
  };
}
