import { type Ack, CONTRACT_VERSION, type Id, type ServerEvents } from '@majlis/contract';
import { handleClientEvent } from '@majlis/server/client-events';
import { type Clock, type Domain, type Emitter, isProblemError, toProblem } from '@majlis/server/domain';

/** The client's end of a live session. */
export interface SessionSink {
  emit(name: keyof ServerEvents, payload: unknown): void;
  /** The line broke. */
  cut(): void;
}
export interface Session {
  receive(name: string, payload: unknown): Promise<Ack>;
  close(): void;
}
export interface Sessions {
  emitter: Emitter;
  /** Subscribes, then says `session:ready` (RT-2). */
  open(userId: Id, sink: SessionSink, refresh: (token: string) => Promise<void>): Promise<Session>;
  cutAll(): void;
  count(): number;
}

export interface SessionsOptions {
  clock: Clock;
  domain: () => Domain;
  /** Takes an event to one session, or loses it on the way. */
  deliver(name: keyof ServerEvents, send: () => void): void;
}

/** The realtime of a world: who is connected, and events on their way to them. */
export function createSessions({ clock, domain, deliver }: SessionsOptions): Sessions {
  const live = new Map<string, { userId: Id; sink: SessionSink }>();
  let made = 0;
  const close = (sessionId: string) => void live.delete(sessionId);
  return {
    count: () => live.size,
    emitter: {
      emit({ event, payload, userIds, exceptSessionId }) {
        for (const [sessionId, { userId, sink }] of live) {
          if (sessionId === exceptSessionId || !userIds.includes(userId)) continue;
          const copy = structuredClone(payload);
          deliver(event, () => live.has(sessionId) && sink.emit(event, copy));
        }
      },
    },
    cutAll() {
      for (const [sessionId, { sink }] of [...live]) {
        close(sessionId);
        sink.cut();
      }
    },
    async open(userId, sink, refresh) {
      made += 1;
      const sessionId = `session-${made}`;
      live.set(sessionId, { userId, sink });
      const { dataEpoch } = await domain().capabilities();
      const serverTime = new Date(clock.now()).toISOString();
      sink.emit('session:ready', { sessionId, userId, serverTime, contract: CONTRACT_VERSION, dataEpoch });
      return {
        close: () => close(sessionId),
        receive: (name, payload) =>
          handleClientEvent({ domain: domain(), actor: { userId, sessionId }, refresh }, { name, payload }).catch(
            (error: unknown): Ack => ({
              ok: false,
              error: isProblemError(error) ? error.problem : toProblem('internal'),
            }),
          ),
      };
    },
  };
}
