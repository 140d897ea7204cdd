import type { Call, CallSignalKind, CallType, Id, ServerEvents } from '@majlis/contract';

/** Everything a call hears from the backend, and the beginning of each session. */
export type CallEvent = {
  [Name in CallEventName]: { name: Name; payload: ServerEvents[Name] };
}[CallEventName];
type CallEventName = Extract<keyof ServerEvents, `call:${string}` | 'session:ready'>;

/** What a call needs from the media servers, and what was left for it while it rang. */
export interface CallTicket {
  call: Call;
  iceServers: RTCIceServer[];
  /** The other end's newest offer, relayed as it came (CALL-8). */
  offer?: unknown;
  candidates?: unknown[];
}
/** For the other end, or about this one to the backend. */
export type CallSignalName = CallSignalKind | 'ringing' | 'connected' | 'heartbeat' | 'leaving' | 'resume';
export interface CallSignal {
  callId: Id;
  epoch: number;
  /** Counts up per session and epoch (CALL-8). */
  seq: number;
  kind: CallSignalName;
  payload?: unknown;
}

/**
 * How a call reaches its backend: routes for what lasts, signals for what flows. The messaging system offers one over
 * its own connection. Everything rejects with a `MajlisError` only.
 */
export interface Signalling {
  start(request: { conversationId: Id; calleeId: Id; type: CallType; clientId: string }): Promise<CallTicket>;
  answer(callId: Id, media: { audio: boolean; video: boolean }): Promise<CallTicket>;
  end(callId: Id, about?: { reason?: Call['endReason']; stats?: object }): Promise<Call>;
  decline(callId: Id, reason?: 'declined' | 'busy'): Promise<Call>;
  find(callId: Id): Promise<Call>;
  /** Mine that ring or are answered. */
  listActive(): Promise<Call[]>;
  /** `expiresAt` in milliseconds. */
  iceServers(callId: Id): Promise<{ iceServers: RTCIceServer[]; expiresAt: number }>;
  /** Over the socket, else by HTTP; signals leave in the order of the calls. */
  signal(signal: CallSignal): Promise<void>;
}
