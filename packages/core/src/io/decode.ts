import {
  type Capabilities,
  type Conversation,
  type ConversationPage,
  type ConversationSelf,
  ID_PATTERN,
  type Message,
  type MessagePage,
  type SearchPage,
  type ServerEvents,
} from '@majlis/contract';
import type { WireEvent } from './ports.ts';

/** Something from outside, refused with the place and the reason or taken as what it says it is. */
export type Decoded<Value> = { ok: true; value: Value } | { ok: false; reason: string };

type Fields = Record<string, unknown>;
/** Null when the value is right, else what is wrong and where. */
type Check = (value: unknown, path: string) => string | null;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 128 && ID_PATTERN.test(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown) => value === null || value === undefined || typeof value === 'string';
const isTime = (value: unknown) => typeof value === 'string' && value.length >= 20;

const wrong = (path: string, what: string) => `${path} is not ${what}`;

// GEN-6: an absent key is null. What arrives is fresh off the wire, so it is completed where it is.
function complete(fields: Fields, names: readonly string[]): void {
  for (const name of names) if (fields[name] === undefined) fields[name] = null;
}
const MESSAGE_NULLS = ['content', 'senderId', 'clientId', 'replyTo', 'editedAt', 'deletedAt'];
const ATTACHMENT_NULLS = [
  'url',
  'urlExpiresAt',
  'thumbnailUrl',
  'fileName',
  'width',
  'height',
  'duration',
  'waveform',
  'blurhash',
];
const CONVERSATION_NULLS = ['title', 'profileImage', 'contextId', 'context', 'lastMessage'];

/** The fields that order, identity and display rest on; the full schema is the backend's own test's business. */
const checkMessage: Check = (value, path) => {
  if (!isFields(value)) return wrong(path, 'an object');
  if (!isId(value.id)) return wrong(`${path}.id`, 'an id');
  if (!isId(value.conversationId)) return wrong(`${path}.conversationId`, 'an id');
  if (!isCount(value.seq) || value.seq < 1) return wrong(`${path}.seq`, 'an integer of 1 or more');
  if (!isCount(value.rev)) return wrong(`${path}.rev`, 'an integer of 0 or more');
  if (!isText(value.type)) return wrong(`${path}.type`, 'a text');
  if (!isTextOrNull(value.content)) return wrong(`${path}.content`, 'a text or null');
  if (!isTextOrNull(value.senderId)) return wrong(`${path}.senderId`, 'an id or null');
  if (!isTextOrNull(value.clientId)) return wrong(`${path}.clientId`, 'a text or null');
  if (!isTime(value.createdAt)) return wrong(`${path}.createdAt`, 'a time');
  if (!isTextOrNull(value.deletedAt)) return wrong(`${path}.deletedAt`, 'a time or null');
  complete(value, MESSAGE_NULLS);
  value.attachments ??= [];
  value.reactions ??= [];
  if (!everyAttachment(value.attachments)) return wrong(`${path}.attachments`, 'a list of attachments');
  if (!everyReaction(value.reactions)) return wrong(`${path}.reactions`, 'a list of reactions');
  if (value.replyTo !== null && !(isFields(value.replyTo) && isId(value.replyTo.id))) {
    return wrong(`${path}.replyTo`, 'a message in short');
  }
  return checkParts(value, path);
};

function everyAttachment(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  return value.every((item: unknown) => {
    if (!isFields(item) || !isId(item.id) || !isText(item.mimeType) || !isTextOrNull(item.url)) return false;
    complete(item, ATTACHMENT_NULLS);
    return true;
  });
}

function everyReaction(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  return value.every((item) => isFields(item) && isText(item.emoji) && isCount(item.count));
}

function checkParts(message: Fields, path: string): string | null {
  const { location, bid, call, system } = message;
  if (message.type === 'TEXT') return null;
  if (isFields(location) && !(Number.isFinite(location.lat) && Number.isFinite(location.lng))) {
    return wrong(`${path}.location`, 'a place in degrees');
  }
  if (isFields(bid) && !isText(bid.amount)) return wrong(`${path}.bid.amount`, 'a text');
  if (message.type === 'LOCATION' && location !== null && !isFields(location))
    return wrong(`${path}.location`, 'a place');
  if (message.type === 'SYSTEM' && !(isFields(system) && Array.isArray(system.userIds))) {
    return wrong(`${path}.system`, 'what happened to whom');
  }
  if (String(message.type).startsWith('CALL_') && !isFields(call)) return wrong(`${path}.call`, 'an object');
  return null;
}

const checkSelf: Check = (value, path) => {
  if (!isFields(value)) return wrong(path, 'an object');
  const { readSeq, deliveredSeq, unreadCount } = value;
  return isCount(readSeq) && isCount(deliveredSeq) && isCount(unreadCount) ? null : wrong(path, 'a set of cursors');
};

const checkConversation: Check = (value, path) => {
  if (!isFields(value)) return wrong(path, 'an object');
  if (!isId(value.id)) return wrong(`${path}.id`, 'an id');
  if (!isCount(value.lastSeq) || !isCount(value.rev)) return wrong(`${path}.lastSeq or rev`, 'an integer of 0 or more');
  if (!Array.isArray(value.participants)) return wrong(`${path}.participants`, 'a list');
  for (const participant of value.participants as unknown[]) {
    if (!isFields(participant) || !isId(participant.id) || !isText(participant.name)) {
      return wrong(`${path}.participants`, 'a list of participants');
    }
    if (!isCount(participant.readSeq) || !isCount(participant.deliveredSeq)) {
      return wrong(`${path}.participants`, 'a list of participants with cursors');
    }
  }
  complete(value, CONVERSATION_NULLS);
  if (value.me !== undefined) {
    const reason = checkSelf(value.me, `${path}.me`);
    if (reason) return reason;
  }
  return value.lastMessage === null ? null : checkMessage(value.lastMessage, `${path}.lastMessage`);
};

const checkItems =
  (check: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return wrong(path, 'a list');
    for (const [index, item] of value.entries()) {
      const reason = check(item, `${path}[${index}]`);
      if (reason) return reason;
    }
    return null;
  };

const field =
  (name: string, check: Check): Check =>
  (value, path) =>
    isFields(value) ? check(value[name], `${path}.${name}`) : wrong(path, 'an object');
const all =
  (...checks: Check[]): Check =>
  (value, path) => {
    for (const check of checks) {
      const reason = check(value, path);
      if (reason) return reason;
    }
    return null;
  };
const be =
  (test: (value: unknown) => boolean, what: string): Check =>
  (value, path) =>
    test(value) ? null : wrong(path, what);
const id = be(isId, 'an id');
const count = be(isCount, 'an integer of 0 or more');
const text = be(isText, 'a text');
const flag = be((value) => typeof value === 'boolean', 'true or false');
const fields = be(isFields, 'an object');

const messageEvent = field('message', checkMessage);
const conversationEvent = field('conversation', checkConversation);
const callEvent = field('call', all(field('id', id), field('rev', count), field('status', text)));
const callRef = field('callId', id);

const EVENTS: { [Name in keyof ServerEvents]: Check } = {
  'session:ready': all(field('sessionId', text), field('userId', id), field('dataEpoch', text)),
  'session:expiring': fields,
  'session:expired': fields,
  'message:new': messageEvent,
  'message:updated': messageEvent,
  'conversation:new': conversationEvent,
  'conversation:updated': conversationEvent,
  'conversation:self': all(field('conversationId', id), field('me', checkSelf)),
  'conversation:removed': field('conversationId', id),
  receipt: all(field('conversationId', id), field('userId', id), field('readSeq', count), field('deliveredSeq', count)),
  typing: all(field('conversationId', id), field('userId', id), field('isTyping', flag)),
  presence: all(field('userId', id), field('status', text)),
  'call:incoming': all(callEvent, field('from', field('id', id))),
  'call:updated': callEvent,
  'call:ringing': callRef,
  'call:signal': all(callRef, field('kind', text)),
  'call:peer-away': callRef,
  'call:peer-back': callRef,
  'user:updated': field('user', all(field('id', id), field('name', text))),
  hint: field('items', checkItems(all(field('conversationId', id), field('rev', count), field('lastSeq', count)))),
};

const decodeBy = <Value>(check: Check, value: unknown, name: string): Decoded<Value> => {
  const reason = check(value, name);
  return reason === null ? { ok: true, value: value as Value } : { ok: false, reason };
};

/** An event off the wire; an unknown name is `null`: to be passed over (GEN-2). */
export function decodeEvent(name: string, payload: unknown): Decoded<WireEvent> | null {
  if (!Object.hasOwn(EVENTS, name)) return null;
  const reason = EVENTS[name as keyof ServerEvents](payload, name);
  return reason === null ? { ok: true, value: { name, payload } as WireEvent } : { ok: false, reason };
}

/** The answers that core reads. */
export const decodeMessage = (value: unknown): Decoded<Message> => decodeBy(checkMessage, value, 'message');
export const decodeConversation = (value: unknown): Decoded<Conversation> =>
  decodeBy(checkConversation, value, 'conversation');
export const decodeSelf = (value: unknown): Decoded<ConversationSelf> => decodeBy(checkSelf, value, 'me');
export const decodeMessagePage = (value: unknown): Decoded<MessagePage> =>
  decodeBy(
    all(
      field('items', checkItems(checkMessage)),
      field('hasMoreBefore', flag),
      field('hasMoreAfter', flag),
      field('lastSeq', count),
      field('rev', count),
    ),
    value,
    'page',
  );
export const decodeConversationPage = (value: unknown): Decoded<ConversationPage> =>
  decodeBy(
    all(field('items', checkItems(checkConversation)), field('nextCursor', be(isTextOrNull, 'a text or null'))),
    value,
    'page',
  );
export const decodeSearchPage = (value: unknown): Decoded<SearchPage> =>
  decodeBy(
    all(
      field('items', checkItems(field('message', checkMessage))),
      field('nextCursor', be(isTextOrNull, 'a text or null')),
    ),
    value,
    'page',
  );
export const decodeCapabilities = (value: unknown): Decoded<Capabilities> =>
  decodeBy(
    all(field('contract', text), field('dataEpoch', text), field('levels', fields), field('realtime', fields)),
    value,
    'capabilities',
  );
