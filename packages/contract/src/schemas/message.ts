import * as v from 'valibot';
import { CURRENCY_PATTERN, CUSTOM_TYPE_PATTERN, DECIMAL_PATTERN, DEFAULT_LIMITS } from '../constants.ts';
import { Attachment } from './attachment.ts';
import { CallStatus, CallType } from './call.ts';
import { ClientId, Id, ISO, Seq } from './scalar.ts';
import { described, jsonObject, text, wholeNumber } from './text.ts';

const customType = v.pipe(
  v.custom<`X_${string}`>((value) => typeof value === 'string' && CUSTOM_TYPE_PATTERN.test(value)),
  v.metadata({ type: 'string', pattern: CUSTOM_TYPE_PATTERN.source }),
);
const custom = jsonObject('At most 8 KB as JSON.');

export const GeoPoint = v.object({
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90), v.description('Degrees, −90 to 90.')),
  lng: v.pipe(v.number(), v.minValue(-180), v.maxValue(180), v.description('Degrees, −180 to 180.')),
  address: v.nullable(text({ max: 1000 })),
});
export const Bid = v.object({
  amount: v.pipe(v.string(), v.regex(DECIMAL_PATTERN), v.description('A decimal number as text, never a float.')),
  currency: v.pipe(v.string(), v.regex(CURRENCY_PATTERN), v.description('ISO 4217.')),
  listingId: v.nullable(Id),
  status: v.exactOptional(v.string()),
});
export const Reaction = v.object({
  emoji: described(v.string(), 'One grapheme of at most 64 bytes.'),
  count: wholeNumber({ min: 1 }),
  userIds: v.pipe(v.array(Id), v.maxLength(50), v.description('The newest first, at most 50.')),
});
export const ReplyPreview = v.object({
  id: Id,
  seq: Seq,
  senderId: v.nullable(Id),
  type: v.string(),
  content: v.nullable(described(text({ max: 200 }), 'At most 200 code points.')),
});
export const CallSummary = v.object({
  id: Id,
  type: CallType,
  status: CallStatus,
  duration: v.nullable(wholeNumber({ description: 'Whole seconds (GEN-5).' })),
});

export const MessageBase = v.object({
  id: Id,
  conversationId: Id,
  seq: Seq,
  rev: Seq,
  clientId: v.nullable(v.string()),
  senderId: v.nullable(Id),
  content: v.nullable(v.string()),
  attachments: v.array(Attachment),
  replyTo: v.nullable(ReplyPreview),
  reactions: v.array(Reaction),
  createdAt: ISO,
  editedAt: v.nullable(ISO),
  deletedAt: v.nullable(ISO),
  forwarded: v.exactOptional(v.boolean()),
});
export const Message = v.intersect([
  MessageBase,
  v.union([
    v.object({ type: v.picklist(['TEXT', 'IMAGE', 'FILE', 'VOICE', 'VIDEO']) }),
    v.object({ type: v.literal('LOCATION'), location: v.nullable(GeoPoint) }),
    v.object({ type: v.literal('BID'), bid: v.nullable(Bid) }),
    v.object({ type: v.picklist(['CALL_STARTED', 'CALL_ENDED', 'CALL_MISSED']), call: CallSummary }),
    v.object({ type: v.literal('SYSTEM'), system: v.object({ event: v.string(), userIds: v.array(Id) }) }),
    v.object({ type: customType, custom }),
  ]),
]);

const written = text({ max: DEFAULT_LIMITS.contentMaxChars });
const notBlank = v.pipe(written, v.check(isNotBlank, 'must not be blank'), v.metadata({ allOf: [{ pattern: '\\S' }] }));
// Spelled apart because an object with a method of this name would be taken for a promise.
const THEN = 'then';
const mediaTypes = ['IMAGE', 'FILE', 'VOICE', 'VIDEO'] as const;
// MSG-5: what each type cannot do without. CALL_* and SYSTEM are made by the server alone.
const needs = [
  { type: { const: 'TEXT' }, key: 'content', also: { type: 'string', pattern: '\\S' } },
  { type: { enum: mediaTypes }, key: 'attachmentIds' },
  { type: { const: 'LOCATION' }, key: 'location' },
  { type: { const: 'BID' }, key: 'bid' },
  { type: { pattern: CUSTOM_TYPE_PATTERN.source }, key: 'custom' },
] as const;
export const SendMessageRequest = v.pipe(
  v.object({
    conversationId: Id,
    // MSG-3
    clientId: ClientId,
    type: v.union([v.picklist(['TEXT', ...mediaTypes, 'LOCATION', 'BID']), customType]),
    content: v.exactOptional(v.nullable(written)),
    location: v.exactOptional(GeoPoint),
    bid: v.exactOptional(Bid),
    custom: v.exactOptional(custom),
    attachmentIds: v.exactOptional(
      v.pipe(
        v.array(Id),
        v.minLength(1),
        v.maxLength(DEFAULT_LIMITS.attachmentsMax),
        v.description('Mine and unused.'),
      ),
    ),
    replyToId: v.exactOptional(described(Id, 'A message of the same conversation.')),
    forwarded: v.exactOptional(described(v.boolean(), 'Its content was written elsewhere; kept as told.')),
  }),
  v.check((message) => hasWhatItsTypeNeeds(message), 'lacks what its type needs'),
  v.metadata({
    description: 'Body of POST /messages.',
    allOf: needs.map(({ type, key, ...rest }) => ({
      if: { properties: { type }, required: ['type'] },
      [THEN]: { required: [key], properties: { [key]: 'also' in rest ? rest.also : {} } },
    })),
  }),
);

function isNotBlank(value: string): boolean {
  return /\S/.test(value);
}

interface Sent {
  type: string;
  content?: string | null;
  attachmentIds?: unknown;
  location?: unknown;
  bid?: unknown;
  custom?: unknown;
}

function hasWhatItsTypeNeeds(message: Sent): boolean {
  if (message.type === 'TEXT') return typeof message.content === 'string' && isNotBlank(message.content);
  const need = needs.find(({ type }) => {
    if ('const' in type) return type.const === message.type;
    return 'enum' in type ? mediaTypes.some((media) => media === message.type) : true;
  });
  return need === undefined || message[need.key] !== undefined;
}

export const EditMessageRequest = v.object({ content: notBlank });
export const MessageAnswer = v.object({ message: Message });
export const MessagePage = v.object({
  items: v.array(Message),
  hasMoreBefore: v.boolean(),
  hasMoreAfter: v.boolean(),
  lastSeq: Seq,
  rev: Seq,
});
export const MessagePayload = v.object({ message: Message });
