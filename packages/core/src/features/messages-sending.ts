import {
  DEFAULT_LIMITS,
  type Id,
  IMAGE_MIME_TYPES,
  type Level,
  type Limits,
  type SendMessageRequest,
  VIDEO_MIME_TYPES,
  VOICE_MIME_TYPES,
} from '@majlis/contract';
import { isBlob, requireId, requireNumber, requireText } from '../base/arguments.ts';
import { createArgumentError, createMajlisError } from '../base/errors.ts';
import { createId } from '../base/ids.ts';
import type { OutboxEntry } from '../io/ports.ts';
import type { Store } from '../state/store.ts';
import type { NewEntry } from '../sync/outbox.ts';
import type { ChatMessage, FileOptions, ImageOptions, TextOptions, VoiceOptions } from '../types.ts';

export interface SendingOptions {
  store: Store;
  accept(entry: NewEntry): Promise<ChatMessage>;
}
export interface Sending {
  text(conversationId: Id, text: string, options?: TextOptions): Promise<ChatMessage>;
  voice(conversationId: Id, blob: Blob, duration: number, options?: VoiceOptions): Promise<ChatMessage>;
  image(conversationId: Id, file: Blob, options?: ImageOptions): Promise<ChatMessage>;
  file(conversationId: Id, file: Blob, options?: FileOptions): Promise<ChatMessage>;
  location(conversationId: Id, place: { lat: number; lng: number; address?: string | undefined }): Promise<ChatMessage>;
}
type UploadBody = Extract<OutboxEntry['body'], { kind: 'upload' }>;

const ADDRESS_MAX = 1000;
const WAVEFORM_MAX = 128;
const PIXELS_MAX = 100_000;
const DAY_SECONDS = 86_400;
const EMPTY_UPLOAD = {
  kind: 'upload',
  fileName: null,
  caption: null,
  duration: null,
  waveform: null,
  width: null,
  height: null,
  replyToId: null,
} as const;

/** Without its parameters, in small letters. */
const toType = (blob: Blob): string => blob.type.split(';')[0]?.trim().toLowerCase() ?? '';

/** Checks what the user sends against the contract's limits, and hands it to the outbox. */
export function createSending({ store, accept }: SendingOptions): Sending {
  const limits = (): Limits => ({ ...DEFAULT_LIMITS, ...store.getSnapshot().capabilities?.limits });

  function requireLevel(level: Level, what: string): void {
    const { capabilities } = store.getSnapshot();
    if (capabilities === null || capabilities.levels[level]) return;
    throw createMajlisError({
      code: 'unsupported',
      message: `unable to send ${what}; the backend has no level "${level}"`,
    });
  }
  function requireBlob(
    blob: unknown,
    name: string,
    { maxBytes, types }: { maxBytes: number; types: readonly string[] | null },
  ): void {
    if (!isBlob(blob))
      throw createArgumentError(`unable to send; ${name} is no Blob or File`, `Pass ${name} as a Blob.`);
    if (blob.size === 0) {
      throw createArgumentError(`unable to send; ${name} is empty`, 'Record or choose it again: it has no bytes.');
    }
    if (blob.size > maxBytes) {
      const message = `unable to send; ${name} has ${blob.size} bytes, and ${maxBytes} are allowed`;
      throw createMajlisError({ code: 'too_large', message, hint: 'Make it smaller before sending.' });
    }
    // MED-1
    const type = toType(blob);
    if (types && type !== '' && !types.includes(type)) {
      const message = `unable to send; ${name} is of type ${type}`;
      throw createMajlisError({ code: 'unsupported_media_type', message, hint: `Send one of ${types.join(', ')}.` });
    }
  }
  function acceptJson(conversationId: Id, fields: Pick<SendMessageRequest, 'type'> & Partial<SendMessageRequest>) {
    const clientId = createId();
    return accept({
      clientId,
      conversationId,
      body: { kind: 'json', request: { ...fields, conversationId, clientId } },
    });
  }
  function acceptUpload(conversationId: Id, body: Omit<UploadBody, keyof typeof EMPTY_UPLOAD> & Partial<UploadBody>) {
    return accept({ clientId: createId(), conversationId, body: { ...EMPTY_UPLOAD, ...body } });
  }
  function checkReply(replyToId: Id | undefined): { replyToId?: Id } {
    if (replyToId === undefined) return {};
    requireId(replyToId, 'replyToId');
    return { replyToId };
  }

  function toShared(file: Blob, { caption, replyToId }: { caption?: string | undefined; replyToId?: Id | undefined }) {
    if (caption !== undefined) requireText(caption, 'caption', limits().contentMaxChars);
    return {
      fileName: 'name' in file && typeof file.name === 'string' && file.name !== '' ? file.name : null,
      caption: caption === undefined || caption.trim() === '' ? null : caption,
      ...checkReply(replyToId),
    };
  }

  return {
    // MSG-5
    async text(conversationId, text, { replyToId } = {}) {
      requireId(conversationId, 'conversationId');
      requireText(text, 'text', limits().contentMaxChars);
      if (text.trim() === '') {
        throw createArgumentError('unable to send; text is blank', 'Pass at least one visible character.');
      }
      return acceptJson(conversationId, { type: 'TEXT', content: text, ...checkReply(replyToId) });
    },
    async voice(conversationId, blob, duration, { waveform, replyToId } = {}) {
      requireId(conversationId, 'conversationId');
      requireLevel('media', 'a voice message');
      const { voiceMaxBytes, voiceMaxSeconds } = limits();
      const types = store.getSnapshot().capabilities?.media?.accept.voice ?? VOICE_MIME_TYPES;
      requireBlob(blob, 'blob', { maxBytes: voiceMaxBytes, types: types.map((type) => type.split(';')[0] ?? type) });
      requireNumber(duration, 'duration', { above: 0, max: voiceMaxSeconds });
      return acceptUpload(conversationId, {
        media: 'voice',
        blob,
        duration: Math.max(0.001, Math.round(duration * 1000) / 1000),
        waveform: toWaveform(waveform),
        ...checkReply(replyToId),
      });
    },
    async image(conversationId, file, { caption, replyToId, width, height } = {}) {
      requireId(conversationId, 'conversationId');
      requireLevel('media', 'an image');
      const types = store.getSnapshot().capabilities?.media?.accept.image ?? IMAGE_MIME_TYPES;
      requireBlob(file, 'file', { maxBytes: limits().imageMaxBytes, types });
      const shared = toShared(file, { caption, replyToId });
      for (const [name, pixels] of Object.entries({ width, height })) {
        if (pixels !== undefined) requireNumber(pixels, name, { above: 0, max: PIXELS_MAX });
      }
      return acceptUpload(conversationId, {
        media: 'image',
        blob: file,
        width: width ?? null,
        height: height ?? null,
        ...shared,
      });
    },
    async file(conversationId, file, { duration, ...said } = {}) {
      requireId(conversationId, 'conversationId');
      requireLevel('media', 'a file');
      const { videoMaxBytes, fileMaxBytes } = limits();
      const films: readonly string[] = store.getSnapshot().capabilities?.media?.accept.video ?? VIDEO_MIME_TYPES;
      const isFilm = isBlob(file) && films.includes(toType(file)) && file.size <= videoMaxBytes;
      requireBlob(file, 'file', { maxBytes: isFilm ? videoMaxBytes : fileMaxBytes, types: null });
      if (duration !== undefined) requireNumber(duration, 'duration', { above: 0, max: DAY_SECONDS });
      return acceptUpload(conversationId, {
        media: isFilm ? 'video' : 'file',
        blob: file,
        duration: (isFilm && duration) || null,
        ...toShared(file, said),
      });
    },
    async location(conversationId, { lat, lng, address }) {
      requireId(conversationId, 'conversationId');
      requireNumber(lat, 'lat', { min: -90, max: 90 });
      requireNumber(lng, 'lng', { min: -180, max: 180 });
      if (address !== undefined) requireText(address, 'address', ADDRESS_MAX);
      return acceptJson(conversationId, { type: 'LOCATION', location: { lat, lng, address: address || null } });
    },
  };
}

function toWaveform(waveform: readonly number[] | undefined): number[] | null {
  if (waveform === undefined || waveform.length === 0) return null;
  for (const level of waveform) requireNumber(level, 'waveform', { min: 0, max: 100 });
  if (waveform.length > WAVEFORM_MAX) {
    throw createArgumentError(
      `unable to send; waveform has ${waveform.length} levels, and ${WAVEFORM_MAX} are allowed`,
      'Reduce it to 128 integers from 0 to 100.',
    );
  }
  return waveform.map((level) => Math.round(level));
}
