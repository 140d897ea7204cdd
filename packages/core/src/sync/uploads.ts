import type { Message } from '@majlis/contract';
import type { Backend } from '../io/backend.ts';
import type { OutboxEntry } from '../io/ports.ts';

export type UploadBody = Extract<OutboxEntry['body'], { kind: 'upload' }>;
export interface UploadOptions {
  signal: AbortSignal;
  /** 0 to 1. */
  onProgress(fraction: number): void;
}
export interface Uploads {
  /** Sends the blob and makes the message of it; a repeat with the same clientId gives the same message (MSG-4). */
  send(entry: OutboxEntry, body: UploadBody, options: UploadOptions): Promise<Message>;
}

/** Where a type is not called as its files end. */
const EXTENSIONS = new Map([
  ['audio/mp4', 'm4a'],
  ['image/jpeg', 'jpg'],
]);

function toFileName({ blob, fileName, media }: UploadBody): string {
  // MED-1: parameters such as `;codecs=opus` are no part of the type.
  const type = blob.type.split(';')[0]?.trim().toLowerCase() ?? '';
  return fileName ?? `${media}.${EXTENSIONS.get(type) ?? (type.split('/')[1] || 'bin')}`;
}

function toForm({ conversationId, clientId }: OutboxEntry, body: UploadBody): FormData {
  const form = new FormData();
  const fields: Record<string, string | null> = {
    conversationId,
    clientId,
    duration: body.duration === null ? null : String(body.duration),
    waveform: body.waveform === null ? null : JSON.stringify(body.waveform),
    caption: body.caption,
    replyToId: body.replyToId,
    forwarded: body.forwarded ? 'true' : null,
  };
  for (const [name, value] of Object.entries(fields)) if (value !== null) form.set(name, value);
  // Fields come before the file, so that a backend that streams knows them when the bytes arrive.
  form.set(body.media === 'voice' ? 'audio' : body.media, body.blob, toFileName(body));
  return form;
}

export function createUploads({ backend }: { backend: Backend }): Uploads {
  return {
    send: (entry, body, { signal, onProgress }) =>
      backend.sendForm({ path: `messages/upload-${body.media}`, form: toForm(entry, body), signal, onProgress }),
  };
}
