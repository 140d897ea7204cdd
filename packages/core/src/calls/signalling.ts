import type { Call, CallSignalKind, CallType, Id, ServerEvents } from '@majlis/contract';

/** Everything a call hears from the backend. */
export type CallEvent = {
  [Name in Extract<keyof ServerEvents, `call:${string}`>]: { name: Name; payload: ServerEvents[Name] };
}[Extract<keyof ServerEvents, `call:${string}`>];

/** What a call needs from the media servers, and what was left for it while it rang. */
export interface CallTicket {
  call: Call;
  iceServers: RTCIceServer[];
  /** The other end's newest offer, relayed as it came (CALL-8). */
  offer?: unknown;
  candidates?: unknown[];
}
export interface CallSignal {
  callId: Id;
  epoch: number;
  /** Counts up per session and epoch (CALL-8). */
  seq: number;
  kind: CallSignalKind;
  payload: unknown;
}

/**
 * How a call reaches its backend: routes for what lasts, signals for what flows. The messaging system offers one over
 * its own connection; an integrator may bring another. Everything rejects with a `MajlisError` only.
 */
export interface Signalling {
  start(request: { conversationId: Id; calleeId: Id; type: CallType; clientId: string }): Promise<CallTicket>;
  answer(callId: Id): Promise<CallTicket>;
  end(callId: Id, reason?: Call['endReason']): Promise<Call>;
  decline(callId: Id, reason?: 'declined' | 'busy'): Promise<Call>;
  /** To the other end's session; the backend knows which. */
  signal(signal: CallSignal): Promise<void>;
  /** Returns its undo. */
  onEvent(listener: (event: CallEvent) => void): () => void;
}
