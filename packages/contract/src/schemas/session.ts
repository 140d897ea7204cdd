import * as v from 'valibot';
import { Id, ISO } from './scalar.ts';
import { text } from './text.ts';

/** What a client sends in the Socket.IO handshake's `auth`. */
export const Handshake = v.object({ token: v.string(), v: v.literal(1), deviceId: v.exactOptional(v.string()) });
export const SessionReadyPayload = v.object({
  sessionId: v.string(),
  userId: Id,
  serverTime: ISO,
  contract: v.string(),
  dataEpoch: v.string(),
});
export const SessionExpiringPayload = v.object({ expiresAt: ISO });
export const SessionExpiredPayload = v.object({ expiresAt: v.exactOptional(ISO) });
export const RefreshSessionCommand = v.object({
  token: text({ min: 1, max: 16_384 }),
});
