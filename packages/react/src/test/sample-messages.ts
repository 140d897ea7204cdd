import type { Attachment } from '@majlis/contract';
import type { DisplayMessage } from '../types.ts';

const START = Date.UTC(2026, 0, 5, 9, 0);

/** A message of Adam to Layla, one minute after the one before it. */
export function sampleMessage(seq: number, over: Record<string, unknown> = {}): DisplayMessage {
  const message = {
    id: `m${seq}`,
    conversationId: 'c1',
    seq,
    rev: seq,
    clientId: null,
    senderId: 'adam',
    type: 'TEXT',
    content: `Message ${seq}`,
    attachments: [],
    replyTo: null,
    reactions: [],
    createdAt: new Date(START + seq * 60_000).toISOString(),
    editedAt: null,
    deletedAt: null,
    ...over,
  };
  // What the override makes of the type is the test's own affair.
  return message as unknown as DisplayMessage;
}
export function sampleAttachment(over: Partial<Attachment> = {}): Attachment {
  return {
    id: 'a1',
    kind: 'IMAGE',
    url: 'https://cdn.example.com/a1',
    access: 'public',
    urlExpiresAt: null,
    thumbnailUrl: null,
    mimeType: 'image/png',
    size: 48_213,
    fileName: null,
    width: null,
    height: null,
    duration: null,
    waveform: null,
    blurhash: null,
    status: 'READY',
    ...over,
  };
}
/** One of each kind that the contract knows, and one that nobody knows. */
export function sampleOfEachKind(): DisplayMessage[] {
  const picture = sampleAttachment({ width: 640, height: 480 });
  const sound = sampleAttachment({
    id: 'a2',
    kind: 'VOICE',
    mimeType: 'audio/webm',
    duration: 7.5,
    waveform: [10, 80, 30],
  });
  const document = sampleAttachment({ id: 'a3', kind: 'FILE', mimeType: 'application/pdf', fileName: 'report.pdf' });
  const call = { id: 'k1', type: 'VIDEO', status: 'ENDED', duration: 65 };
  return [
    sampleMessage(1, { content: 'See https://example.com now' }),
    sampleMessage(2, { type: 'IMAGE', content: 'The front', attachments: [picture] }),
    sampleMessage(3, { type: 'VOICE', content: null, attachments: [sound] }),
    sampleMessage(4, { type: 'FILE', content: null, attachments: [document] }),
    sampleMessage(5, { type: 'LOCATION', content: null, location: { lat: 24.7136, lng: 46.6753, address: 'Riyadh' } }),
    sampleMessage(6, { type: 'BID', content: null, bid: { amount: '42000', currency: 'USD', listingId: null } }),
    sampleMessage(7, { type: 'CALL_ENDED', content: null, call }),
    sampleMessage(8, { type: 'CALL_MISSED', content: null, call: { ...call, type: 'VOICE', duration: null } }),
    sampleMessage(9, { type: 'SYSTEM', content: 'Adam joined', system: { event: 'joined', userIds: ['adam'] } }),
    sampleMessage(10, { type: 'X_poll', content: null, custom: {} }),
    sampleMessage(11, { deletedAt: '2026-01-05T10:00:00Z', content: null }),
    sampleMessage(12, { senderId: 'layla', content: 'Mine', status: 'read' }),
  ];
}
