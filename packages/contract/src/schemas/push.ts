import * as v from 'valibot';
import { Id, ISO } from './scalar.ts';
import { text } from './text.ts';

const key = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_=-]{1,256}$/));

export const SubscribePushRequest = v.object({
  endpoint: v.pipe(v.string(), v.regex(/^https:\/\/\S{1,2000}$/)),
  keys: v.object({ p256dh: key, auth: key }),
  deviceId: text({ min: 1, max: 128 }),
  locale: text({ min: 2, max: 35 }),
});
export const SubscriptionAnswer = v.object({ subscription: v.object({ id: Id }) });
/** What a push message carries, at most 3 KB (PUSH-1). */
export const PushPayload = v.object({
  v: v.literal(1),
  type: v.picklist(['message', 'call', 'call_ended']),
  conversationId: Id,
  messageId: v.exactOptional(Id),
  callId: v.exactOptional(Id),
  title: v.string(),
  body: v.string(),
  ts: ISO,
});
