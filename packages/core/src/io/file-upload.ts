import type { Capabilities, Message } from '@majlis/contract';
import type { Backend } from './backend.ts';
import { sendInParts } from './part-upload.ts';
import type { Clock, Http, OutboxEntry } from './ports.ts';

export type UploadBody = Extract<OutboxEntry['body'], { kind: 'upload' }>;
export interface UploadOptions {
  signal: AbortSignal;
  /** 0 to 1. */
  onProgress(fraction: number): void;
}
/** What uploads go over. */
export interface UploadParts {
  backend: Backend;
  http: Http;
  clock: Clock;
  /** Replaces `fetch`, and with it `XMLHttpRequest`. */
  fetch?: typeof fetch | undefined;
  /** Asks for them where they are not known yet, as after a reload. */
  loadCapabilities(): Promise<Capabilities>;
}
export interface FileUpload extends UploadOptions {
  entry: OutboxEntry;
  body: UploadBody;
}

/** Below this a file that is cut begins again: a second of most networks. */
const DIRECT_FROM_BYTES = 4_194_304;

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

/** One file becomes one message: in one request, or in parts where the backend takes them and it is large (MED-5). */
export async function sendUpload(parts: UploadParts, upload: FileUpload): Promise<Message> {
  const { entry, body, signal, onProgress } = upload;
  // What a voice note looks like travels with its form alone.
  const isDirect = body.media !== 'voice' && body.blob.size >= DIRECT_FROM_BYTES;
  if (isDirect && (await parts.loadCapabilities()).media?.direct) {
    return sendInParts(parts, { ...upload, fileName: toFileName(body) });
  }
  const path = `messages/upload-${body.media}`;
  return parts.backend.sendForm({ path, form: toForm(entry, body), signal, onProgress });
}
