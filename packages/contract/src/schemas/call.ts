import * as v from 'valibot';
import { ClientId, Id, ISO, Seq } from './scalar.ts';
import { described, jsonObject, text, wholeNumber } from './text.ts';
import { User } from './user.ts';

export const CallType = v.picklist(['VOICE', 'VIDEO']);
export const CallStatus = v.picklist(['RINGING', 'ANSWERED', 'ENDED', 'MISSED', 'DECLINED', 'BUSY', 'FAILED']);
export const CallEndReason = v.picklist([
  'hangup',
  'page_closed',
  'connection_lost',
  'connection_failed',
  'media_failed',
  'admin',
]);
const epoch = wholeNumber({ description: 'The media generation: one more whenever both ends rebuild the connection.' });
const sessionId = text({ min: 1, max: 128 });

export const Call = v.object({
  id: Id,
  conversationId: Id,
  callerId: Id,
  calleeId: v.nullable(Id),
  type: CallType,
  status: CallStatus,
  createdAt: described(ISO, 'When ringing began.'),
  ringExpiresAt: ISO,
  startedAt: v.nullable(described(ISO, 'When it was answered.')),
  connectedAt: v.nullable(described(ISO, 'When media first flowed.')),
  endedAt: v.nullable(ISO),
  duration: v.nullable(
    wholeNumber({ description: 'Whole seconds from startedAt to endedAt; null if never answered (GEN-5).' }),
  ),
  missedReason: v.nullable(v.picklist(['timeout', 'cancelled', 'caller_lost'])),
  endReason: v.nullable(CallEndReason),
  endedById: v.nullable(Id),
  callerSessionId: v.nullable(v.string()),
  calleeSessionId: v.nullable(v.string()),
  epoch,
  rev: described(Seq, 'One more per change of the call.'),
  metadata: v.nullable(jsonObject()),
  updatedAt: ISO,
});

/** One STUN or TURN server, as RTCPeerConnection takes it. */
export const IceServer = v.object({
  urls: v.union([v.string(), v.array(v.string())]),
  username: v.exactOptional(v.string()),
  credential: v.exactOptional(v.string()),
});
export const StartCallRequest = v.object({
  conversationId: Id,
  type: CallType,
  calleeId: v.exactOptional(Id),
  clientId: v.exactOptional(ClientId),
  sessionId: v.exactOptional(sessionId),
  deviceId: v.exactOptional(sessionId),
});
export const AnswerCallRequest = v.object({
  sessionId: v.exactOptional(sessionId),
  deviceId: v.exactOptional(sessionId),
  media: v.exactOptional(v.object({ audio: v.boolean(), video: v.boolean() })),
});
export const EndCallRequest = v.object({
  reason: v.exactOptional(CallEndReason),
  sessionId: v.exactOptional(sessionId),
  stats: v.exactOptional(jsonObject('What the client measured; bounded by the body limit.')),
});
export const DeclineCallRequest = v.object({ reason: v.exactOptional(v.picklist(['declined', 'busy'])) });
export const CallSignalKind = v.picklist(['description', 'candidates', 'media']);
const signal = {
  epoch,
  seq: wholeNumber({ description: 'Counts up per session and epoch; an older one is dropped (CALL-8).' }),
  payload: described(v.unknown(), 'Relayed as it came, at most 64 KiB as JSON.'),
};
/** Twin of the `call:*` signals that a client sends. */
export const SignalCallRequest = v.object({
  sessionId,
  kind: v.picklist(['description', 'candidates', 'media', 'ringing', 'connected', 'heartbeat', 'leaving', 'resume']),
  ...signal,
  payload: v.exactOptional(signal.payload),
});
export const ListCallsQuery = v.object({
  conversationId: v.exactOptional(Id),
  limit: v.exactOptional(wholeNumber({ min: 1, description: 'At most 100; default 20; more is clamped (PAGE-4).' })),
  cursor: v.exactOptional(v.string()),
  status: v.exactOptional(CallStatus),
  active: v.exactOptional(described(v.boolean(), 'Only mine that are RINGING or ANSWERED.')),
});
export const CallAnswer = v.object({ call: Call });
export const StartCallAnswer = v.object({
  call: Call,
  iceServers: v.array(IceServer),
  resolution: v.exactOptional(v.literal('glare_answered')),
  offer: v.exactOptional(v.unknown()),
  candidates: v.exactOptional(v.array(v.unknown())),
});
export const AnswerCallAnswer = v.object({
  call: Call,
  iceServers: v.array(IceServer),
  offer: v.exactOptional(v.unknown()),
  candidates: v.exactOptional(v.array(v.unknown())),
});
export const CallPage = v.object({ items: v.array(Call), nextCursor: v.nullable(v.string()) });
export const IceServersAnswer = v.object({ iceServers: v.array(IceServer), expiresAt: ISO });

export const CallIncomingPayload = v.object({
  call: Call,
  from: User,
  offer: v.exactOptional(v.unknown()),
  candidates: v.exactOptional(v.array(v.unknown())),
});
export const CallUpdatedPayload = v.object({ call: Call });
export const CallRingingPayload = v.object({ callId: Id });
export const CallSignalPayload = v.object({
  callId: Id,
  ...signal,
  fromUserId: Id,
  fromSessionId: v.string(),
  kind: v.string(),
});
export const CallPeerPayload = v.object({ callId: Id, since: ISO });

export const CallSignalCommand = v.object({ callId: Id, ...signal, kind: CallSignalKind });
export const CallConnectedCommand = v.object({
  callId: Id,
  epoch,
  setupMs: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.description('Milliseconds; a measurement, not data.'))),
  relay: v.exactOptional(v.boolean()),
});
export const CallHeartbeatCommand = v.object({
  callId: Id,
  epoch,
  mediaAlive: v.exactOptional(v.boolean()),
  quality: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(5), v.description('MOS, 1 to 5; 0 unknown.'))),
});
export const CallLeavingCommand = v.object({ callId: Id, epoch });
export const CallResumeCommand = v.object({ callId: Id, epoch, sessionId });
