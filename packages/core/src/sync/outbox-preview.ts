import type { Attachment, ErrorCode, Id, Message, ReplyPreview } from '@majlis/contract';
import { createMajlisError } from '../base/errors.ts';
import type { OutboxEntry } from '../io/ports.ts';
import { toReplyContent } from '../state/timeline.ts';
import type { ChatMessage, MajlisError } from '../types.ts';

type UploadBody = Extract<OutboxEntry['body'], { kind: 'upload' }>;
const KINDS = { voice: 'VOICE', image: 'IMAGE', video: 'VIDEO', file: 'FILE' } as const;

export interface PreviewOptions {
  userId: Id;
  /** A URL of the blob for this page, when there is a blob. */
  url: string | null;
  /** The message that is answered, when it is held. */
  replyTo: Message | undefined;
}

function toAttachment(clientId: string, body: UploadBody, url: string | null): Attachment {
  const { blob, media, fileName, width, height, duration, waveform } = body;
  return {
    id: clientId,
    kind: KINDS[media],
    url,
    access: 'public',
    urlExpiresAt: null,
    thumbnailUrl: null,
    mimeType: blob.type,
    size: blob.size,
    fileName,
    width,
    height,
    duration,
    waveform,
    blurhash: null,
    status: 'READY',
  };
}

function toReply(message: Message | undefined): ReplyPreview | null {
  if (message === undefined) return null;
  const { id, seq, senderId, type, content } = message;
  return { id, seq, senderId, type, content: toReplyContent(content) };
}

export function toFailure({ failure }: OutboxEntry): MajlisError | null {
  if (failure === null) return null;
  // The code was written by this package, out of an error of its own.
  const code = failure.code as ErrorCode;
  return createMajlisError({ code, message: failure.message, status: failure.status ?? undefined });
}

/** An entry of the outbox as the message it will be. */
export function toWrittenMessage(entry: OutboxEntry, { userId, url, replyTo }: PreviewOptions): ChatMessage {
  const { clientId, conversationId, body } = entry;
  const error = toFailure(entry);
  const base = {
    id: clientId,
    key: clientId,
    clientId,
    conversationId,
    seq: 0,
    rev: 0,
    senderId: userId,
    replyTo: toReply(replyTo),
    reactions: [],
    createdAt: new Date(entry.createdAt).toISOString(),
    editedAt: null,
    deletedAt: null,
    isOwn: true,
    status: error ? ('failed' as const) : ('queued' as const),
    error,
    progress: null,
  };
  if (body.kind === 'upload') {
    const attachments = [toAttachment(clientId, body, url)];
    return {
      ...base,
      type: KINDS[body.media],
      content: body.caption,
      attachments,
      ...(body.forwarded && { forwarded: true }),
    };
  }
  const { content = null, replyToId: _, attachmentIds: __, ...said } = body.request;
  // MSG-5: a request says of its type what the message will say; the compiler loses the pairing in the union.
  return { ...base, ...said, content, attachments: [] } as ChatMessage;
}
