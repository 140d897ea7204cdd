import * as v from 'valibot';
import { DEFAULT_LIMITS } from '../constants.ts';
import { ClientId, Id, ISO } from './scalar.ts';
import { described, text, wholeNumber } from './text.ts';

const pixels = wholeNumber({ min: 1, description: 'Pixels.' });
const seconds = v.pipe(v.number(), v.minValue(0), v.description('Seconds, up to 3 decimals (GEN-5).'));
const level = wholeNumber({ max: 100 });

export const AttachmentKind = v.picklist(['IMAGE', 'FILE', 'VOICE', 'VIDEO']);
export const Attachment = v.object({
  id: Id,
  kind: AttachmentKind,
  url: v.nullable(v.string()),
  access: v.picklist(['public', 'signed', 'bearer']),
  urlExpiresAt: v.nullable(ISO),
  thumbnailUrl: v.nullable(v.string()),
  mimeType: v.string(),
  size: wholeNumber({ description: 'Bytes.' }),
  fileName: v.nullable(v.string()),
  width: v.nullable(pixels),
  height: v.nullable(pixels),
  duration: v.nullable(seconds),
  waveform: v.nullable(v.pipe(v.array(level), v.maxLength(128), v.description('At most 128 integers of 0–100.'))),
  blurhash: v.nullable(v.string()),
  status: v.picklist(['READY', 'PROCESSING', 'FAILED']),
});
export const AttachmentAnswer = v.object({ attachment: Attachment });
export const AttachmentUrl = v.object({
  url: v.string(),
  access: v.picklist(['public', 'signed', 'bearer']),
  expiresAt: v.nullable(ISO),
});

const caption = text({ max: DEFAULT_LIMITS.contentMaxChars });
const spoken = v.pipe(
  v.number(),
  v.gtValue(0),
  v.maxValue(DEFAULT_LIMITS.voiceMaxSeconds),
  v.description('Seconds as decimal text; above 0 and within the advertised limit (GEN-5).'),
);
/** The text fields of POST /messages/upload-voice, beside the file `audio`. */
export const UploadVoiceForm = v.object({
  conversationId: Id,
  duration: spoken,
  clientId: v.exactOptional(ClientId),
  waveform: v.exactOptional(
    v.pipe(v.array(level), v.maxLength(128), v.description('JSON: at most 128 integers of 0–100.')),
  ),
  replyToId: v.exactOptional(Id),
  forwarded: v.exactOptional(v.pipe(v.boolean(), v.description('Text `true` or `false`; kept as told.'))),
});
/** The text fields of the image, video and file uploads, beside the file. */
export const UploadMediaForm = v.object({
  conversationId: Id,
  clientId: v.exactOptional(ClientId),
  caption: v.exactOptional(described(caption, 'Becomes the content of the message.')),
  replyToId: v.exactOptional(Id),
  forwarded: v.exactOptional(v.pipe(v.boolean(), v.description('Text `true` or `false`; kept as told.'))),
  duration: v.exactOptional(seconds),
});

export const CreateUploadRequest = v.object({
  fileName: text({ min: 1, max: 255 }),
  mimeType: text({ min: 1, max: 255 }),
  size: wholeNumber({ min: 1, description: 'Bytes.' }),
  kind: AttachmentKind,
  conversationId: v.exactOptional(described(Id, 'Where it will be sent. A backend may ask for it.')),
  clientId: v.exactOptional(
    described(ClientId, 'Of the message that it is for; the same again finds the same upload (MED-5).'),
  ),
  duration: v.exactOptional(seconds),
});
export const UploadAnswer = v.object({
  upload: v.object({
    id: Id,
    method: v.string(),
    url: v.string(),
    headers: v.record(v.string(), v.string()),
    expiresAt: ISO,
    received: v.exactOptional(wholeNumber({ description: 'Bytes from the start that are safe (MED-5).' })),
    partSize: v.exactOptional(
      wholeNumber({ min: 1, description: 'Bytes of each part but the last (MED-5). Absent: the whole at once.' }),
    ),
  }),
});
