import { IMAGE_MIME_TYPES, VIDEO_MIME_TYPES, VOICE_MIME_TYPES } from '../constants.ts';
import type { Route } from './route.ts';
import { imageAttachment, imageMessage, messageBase, voiceAttachment, voiceMessage } from './samples.ts';

const uploadErrors = [
  'blocked',
  'idempotency_in_progress',
  'too_large',
  'unsupported_media_type',
  'validation_failed',
  'idempotency_mismatch',
] as const;
const uploadClauses = ['MED-1', 'MED-2', 'MED-3', 'MSG-3', 'MSG-4'] as const;
const sent = { conversationId: 'conv-123', clientId: 'c-8f14e45fceea167a' };
const videoAttachment = {
  ...imageAttachment,
  id: 'att-3',
  kind: 'VIDEO',
  mimeType: 'video/mp4',
  fileName: 'engine.mp4',
  duration: 12.04,
};
const fileAttachment = {
  ...imageAttachment,
  id: 'att-4',
  kind: 'FILE',
  mimeType: 'application/pdf',
  fileName: 'فحص.pdf',
  width: null,
  height: null,
};

export const mediaRoutes = [
  {
    id: 'uploadVoice',
    level: 'media',
    method: 'POST',
    path: '/messages/upload-voice',
    summary: 'Send a voice note',
    multipart: { file: 'audio', fields: 'UploadVoiceForm', accept: VOICE_MIME_TYPES },
    ok: { statuses: [201, 200], schema: 'MessageAnswer' },
    errors: uploadErrors,
    clauses: [...uploadClauses, 'GEN-5'],
    examples: [
      {
        summary: 'Three and a half seconds',
        body: { ...sent, duration: '3.482', waveform: '[4,18,63,90,71,22,6]' },
        status: 201,
        answer: { message: voiceMessage },
      },
    ],
  },
  {
    id: 'uploadImage',
    level: 'media',
    method: 'POST',
    path: '/messages/upload-image',
    summary: 'Send an image',
    multipart: { file: 'image', fields: 'UploadMediaForm', accept: IMAGE_MIME_TYPES },
    ok: { statuses: [201, 200], schema: 'MessageAnswer' },
    errors: uploadErrors,
    clauses: uploadClauses,
    examples: [
      {
        summary: 'With a caption',
        body: { ...sent, caption: 'من الأمام' },
        status: 201,
        answer: { message: imageMessage },
      },
    ],
  },
  {
    id: 'uploadVideo',
    level: 'media',
    method: 'POST',
    path: '/messages/upload-video',
    summary: 'Send a video',
    multipart: { file: 'video', fields: 'UploadMediaForm', accept: VIDEO_MIME_TYPES },
    ok: { statuses: [201, 200], schema: 'MessageAnswer' },
    errors: uploadErrors,
    clauses: uploadClauses,
    examples: [
      {
        summary: 'Twelve seconds',
        body: { ...sent, duration: '12.04' },
        status: 201,
        answer: { message: { ...messageBase, type: 'VIDEO', attachments: [videoAttachment] } },
      },
    ],
  },
  {
    id: 'uploadFile',
    level: 'media',
    method: 'POST',
    path: '/messages/upload-file',
    summary: 'Send a file of any type; it is never served inline',
    multipart: { file: 'file', fields: 'UploadMediaForm', accept: ['*/*'] },
    ok: { statuses: [201, 200], schema: 'MessageAnswer' },
    errors: uploadErrors,
    clauses: uploadClauses,
    examples: [
      {
        summary: 'A report',
        body: sent,
        status: 201,
        answer: { message: { ...messageBase, type: 'FILE', attachments: [fileAttachment] } },
      },
    ],
  },
  {
    id: 'createUpload',
    level: 'media',
    method: 'POST',
    path: '/uploads',
    summary: 'Where to put the bytes directly (only when capabilities say `media.direct`)',
    body: 'CreateUploadRequest',
    ok: { statuses: [201, 200], schema: 'UploadAnswer' },
    errors: ['idempotency_mismatch', 'too_large', 'unsupported_media_type', 'validation_failed', 'unsupported'],
    clauses: ['MED-1', 'MED-5', 'CAP-1'],
    examples: [
      {
        summary: 'A film that was cut at a sixth',
        body: { ...sent, fileName: 'engine.mp4', mimeType: 'video/mp4', size: 50_331_648, kind: 'VIDEO' },
        status: 200,
        answer: {
          upload: {
            id: 'up-2',
            method: 'PUT',
            url: 'https://storage.example/up-2?signature=77aa',
            headers: { 'Content-Type': 'application/octet-stream' },
            expiresAt: '2026-11-23T09:45:00.000Z',
            received: 8_388_608,
            partSize: 8_388_608,
          },
        },
      },
      {
        summary: 'An image',
        body: { fileName: 'camry.jpg', mimeType: 'image/jpeg', size: 482_113, kind: 'IMAGE' },
        status: 201,
        answer: {
          upload: {
            id: 'up-1',
            method: 'PUT',
            url: 'https://storage.example/up-1?signature=77aa',
            headers: { 'Content-Type': 'image/jpeg' },
            expiresAt: '2026-11-23T09:45:00.000Z',
          },
        },
      },
    ],
  },
  {
    id: 'completeUpload',
    level: 'media',
    method: 'POST',
    path: '/uploads/:id/complete',
    summary: 'Say that the bytes are there; the attachment can then be sent by its id',
    ok: { statuses: [200, 201], schema: 'AttachmentAnswer' },
    errors: ['conflict', 'too_large', 'unsupported_media_type', 'validation_failed', 'unsupported'],
    clauses: ['MED-1', 'MED-2', 'MED-5', 'CAP-1'],
    examples: [{ summary: 'Done', path: { id: 'up-1' }, status: 200, answer: { attachment: imageAttachment } }],
  },
  {
    id: 'getAttachmentUrl',
    level: 'media',
    method: 'GET',
    path: '/attachments/:id/url',
    summary: 'A fresh URL for an attachment; members only',
    ok: { statuses: [200], schema: 'AttachmentUrl' },
    errors: [],
    clauses: ['MED-3', 'MED-4', 'AUTH-4'],
    examples: [
      {
        summary: 'Signed anew',
        path: { id: 'att-1' },
        status: 200,
        answer: { url: voiceAttachment.url, access: 'signed', expiresAt: '2026-11-23T11:30:00.000Z' },
      },
    ],
  },
] as const satisfies readonly Route[];
