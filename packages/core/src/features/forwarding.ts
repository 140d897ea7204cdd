import type { Attachment, Id, SendMessageRequest } from '@majlis/contract';
import { createArgumentError, isMajlisError } from '../base/errors.ts';
import { createId } from '../base/ids.ts';
import { askForAttachmentUrl } from '../io/attachment-url.ts';
import type { Http, OutboxEntry } from '../io/ports.ts';
import type { NewEntry } from '../sync/outbox.ts';
import type { ChatMessage } from '../types.ts';

export interface ForwardingOptions {
  http(): Http;
  accept(entry: NewEntry): Promise<ChatMessage>;
  /** Milliseconds, by the server's clock where that is known. */
  now(): number;
}
export interface Forwarding {
  /** One message for each conversation, and for each attachment of the message. */
  send(message: ChatMessage, conversationIds: readonly Id[]): Promise<ChatMessage[]>;
}
type Body = OutboxEntry['body'];
type Upload = Extract<Body, { kind: 'upload' }>;
type Content = Omit<SendMessageRequest, 'conversationId' | 'clientId'>;

const MEDIA = { VOICE: 'voice', IMAGE: 'image', VIDEO: 'video', FILE: 'file' } as const;
/** A URL with less time left than this may be over before the bytes are asked for. */
const URL_SPARE_MS = 5000;
const SHORTEST_SECONDS = 0.001;

export const isMedia = ({ type }: ChatMessage): boolean => Object.hasOwn(MEDIA, type);

/** @throws invalid_argument for what has no content to be sent again. */
export function requireForwardable(message: ChatMessage): void {
  const refuse = (why: string) =>
    createArgumentError(`unable to forward; the message ${why}`, 'Pass a message that was sent and not deleted.');
  if (message.seq < 1) throw refuse('was not sent yet');
  if (message.deletedAt !== null) throw refuse('was deleted');
  if (isMedia(message) ? message.attachments.length === 0 : toContent(message) === null) {
    throw refuse(`of type ${message.type} has nothing to send again`);
  }
}

/** What a message without attachments says, as a request says it; null when it says nothing. */
function toContent(message: ChatMessage): Content | null {
  const { type, content } = message;
  if (type === 'TEXT') return content === null ? null : { type, content };
  const said = content === null ? {} : { content };
  if (type === 'LOCATION') return message.location && { type, location: message.location, ...said };
  if (type === 'BID') {
    if (message.bid === null) return null;
    const { amount, currency, listingId } = message.bid;
    return { type, bid: { amount, currency, listingId }, ...said };
  }
  return 'custom' in message ? { type: message.type, custom: message.custom, ...said } : null;
}

function toUpload({ type, content }: ChatMessage, attachment: Attachment, blob: Blob): Upload {
  const { kind, mimeType, fileName, duration, waveform, width, height } = attachment;
  return {
    kind: 'upload',
    media: MEDIA[kind],
    // What a server says of bytes it serves is often less than what it knew when it took them.
    blob: blob.slice(0, blob.size, mimeType),
    fileName,
    caption: type === 'VOICE' ? null : content,
    duration: kind === 'VOICE' ? Math.max(SHORTEST_SECONDS, duration ?? 0) : duration,
    waveform: waveform && [...waveform],
    width,
    height,
    replyToId: null,
    forwarded: true,
  };
}

/** Sends what a message holds once more, through the outbox. */
export function createForwarding({ http, accept, now }: ForwardingOptions): Forwarding {
  const load = ({ url, access }: Pick<Attachment, 'url' | 'access'>) =>
    http().download(url ?? '', { bearer: access === 'bearer' });
  async function loadBytes(attachment: Attachment): Promise<Blob> {
    const { url, urlExpiresAt } = attachment;
    const isOver = urlExpiresAt !== null && Date.parse(urlExpiresAt) - now() < URL_SPARE_MS;
    if (url === null || isOver) return load(await askForAttachmentUrl(http(), attachment.id));
    try {
      return await load(attachment);
    } catch (error) {
      // Whose clock is right is not known: a held URL that is refused may be over.
      const isRefused = isMajlisError(error) && [401, 403, 404, 410].includes(error.status ?? 0);
      if (!isRefused || urlExpiresAt === null) throw error;
      return load(await askForAttachmentUrl(http(), attachment.id));
    }
  }
  async function toBodies(message: ChatMessage): Promise<((ids: { conversationId: Id; clientId: string }) => Body)[]> {
    if (isMedia(message)) {
      const blobs = await Promise.all(message.attachments.map(loadBytes));
      const uploads = message.attachments.map((attachment, index) => {
        const captioned = index === 0 ? message : { ...message, content: null };
        return toUpload(captioned, attachment, blobs[index] ?? new Blob());
      });
      return uploads.map((body) => () => body);
    }
    const content = toContent(message);
    return content ? [(ids) => ({ kind: 'json', request: { ...content, ...ids, forwarded: true } })] : [];
  }
  return {
    async send(message, conversationIds) {
      const bodies = await toBodies(message);
      return Promise.all(
        conversationIds.flatMap((conversationId) =>
          bodies.map((toBody) => {
            const ids = { conversationId, clientId: createId() };
            return accept({ ...ids, body: toBody(ids) });
          }),
        ),
      );
    },
  };
}
