import type { Call, CallType, Id, Message } from '@majlis/contract';
import { requireId } from './base/arguments.ts';
import { createArgumentError, createMajlisError } from './base/errors.ts';
import type { Http, TabMessage, WireEvent } from './io/ports.ts';
import type { CallLine } from './sync/call-signals.ts';
import type { NewEntry } from './sync/outbox.ts';
import type { CallState, ChatMessage, MessagingEvents, SystemState } from './types.ts';

export interface CallActions {
  start(conversationId: Id, calleeId: Id, type: CallType): Promise<Call>;
  answer(callId: Id): Promise<Call>;
  end(callId: Id): Promise<Call>;
  decline(callId: Id): Promise<Call>;
}
/** What a call service brings to the system that it belongs to: with one attached, calls have media. */
export interface AttachedCalls extends CallActions {
  /** `call:*` events, and the beginning of each session. */
  hear(event: WireEvent): void;
  /** What another tab says of its call. */
  hearTab(message: TabMessage): void;
  /** Nobody is signed in any more. */
  leave(): void;
}
/** What calls need of a messaging system: its session, its backend, its state and its other tabs. */
export interface CallChannel extends CallLine {
  /** The newest service holds the calls. */
  attach(calls: AttachedCalls): void;
  /** `call:incoming`, once for each call. */
  announce(payload: MessagingEvents['call:incoming']): void;
  /** `presence` events, and what the calls hear too; returns its undo. */
  hear(listener: (event: WireEvent) => void): () => void;
  setCall(call: CallState): void;
  getState(): SystemState;
  /** What the backend's clock is ahead of the device's, as the last session said. */
  serverOffsetMs(): number;
  /** To the other tabs. */
  post(message: TabMessage): void;
  /** A message as the backend answered it; one that is known already changes nothing. */
  applyMessage(message: Message): void;
  /** Into the outbox. @throws not_initialized, storage_full, storage_unavailable */
  accept(entry: NewEntry): Promise<ChatMessage>;
}
export interface CallDoor {
  actions: CallActions;
  attach(calls: AttachedCalls): void;
  listeners: Set<(event: WireEvent) => void>;
  hear(event: WireEvent): void;
  hearTab(message: TabMessage): void;
  leave(): void;
  announce(payload: MessagingEvents['call:incoming']): void;
  serverOffsetMs(): number;
}
export interface CallDoorOptions {
  now(): number;
  /** @throws not_initialized */
  open(): { http: Http; state: SystemState };
  announce(payload: MessagingEvents['call:incoming']): void;
}

/**
 * Calls as the messaging system offers them: by the attached service, else by the seed's routes alone. Each action
 * rejects with `unsupported` while the backend does not declare level `calls`.
 */
export function createCallDoor({ open, announce: tell, now }: CallDoorOptions): CallDoor {
  let attached: AttachedCalls | null = null;
  let rung: Id | null = null;
  let serverOffsetMs = 0;
  const listeners = new Set<(event: WireEvent) => void>();

  async function change(callId: Id, verb: 'answer' | 'end' | 'decline'): Promise<Call> {
    requireId(callId, 'callId');
    checkLevel();
    return attached ? attached[verb](callId) : post(`calls/${encodeURIComponent(callId)}/${verb}`, {});
  }
  function checkLevel(): void {
    if (open().state.capabilities?.levels.calls) return;
    const message = 'unable to call; the backend has no level "calls"';
    throw createMajlisError({ code: 'unsupported', message, hint: 'Look at state.capabilities.levels.calls first.' });
  }
  async function post(path: string, json: Record<string, unknown>): Promise<Call> {
    const { postCall } = await import('./calls/call-routes.ts');
    return postCall(open().http, path, json);
  }
  function announce(payload: MessagingEvents['call:incoming']): void {
    // A ring is told again after each session:ready.
    if (payload.call.id === rung) return;
    rung = payload.call.id;
    tell(payload);
  }
  return {
    actions: {
      async start(conversationId, calleeId, type) {
        requireId(conversationId, 'conversationId');
        requireId(calleeId, 'calleeId');
        if (type !== 'VOICE' && type !== 'VIDEO') {
          throw createArgumentError(`unable to call; type is ${String(type)}`, "Pass 'VOICE' or 'VIDEO'.");
        }
        checkLevel();
        if (attached) return attached.start(conversationId, calleeId, type);
        return post('calls', { conversationId, calleeId, type });
      },
      answer: (callId) => change(callId, 'answer'),
      end: (callId) => change(callId, 'end'),
      decline: (callId) => change(callId, 'decline'),
    },
    attach(calls) {
      attached = calls;
    },
    listeners,
    hear(event) {
      if (event.name === 'session:ready') {
        serverOffsetMs = Date.parse(event.payload.serverTime) - now() || serverOffsetMs;
      }
      for (const listen of listeners) listen(event);
      if (event.name === 'presence') return;
      if (attached) attached.hear(event);
      else if (event.name === 'call:incoming') announce(event.payload);
    },
    hearTab: (message) => attached?.hearTab(message),
    leave() {
      rung = null;
      attached?.leave();
    },
    announce,
    serverOffsetMs: () => serverOffsetMs,
  };
}
