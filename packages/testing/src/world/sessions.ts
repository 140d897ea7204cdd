import { type Ack, CONTRACT_VERSION, type Id, type ServerEvents } from '@majlis/contract';
import { createSessionExpiry, handleClientEvent, type SessionExpiry } from '@majlis/server/client-events';
import { type Clock, type Domain, type Emitter, isProblemError, toProblem } from '@majlis/server/domain';

/** The client's end of a live session. */
export interface SessionSink {
  emit(name: keyof ServerEvents, payload: unknown): void;
  /** The line broke. */
  cut(): void;
}
/** One connected session of a user. */
export interface Session {
  receive(name: string, payload: unknown): Promise<Ack>;
  close(): void;
}
export interface Sessions {
  emitter: Emitter;
  /** Subscribes, then says `session:ready` (RT-2). */
  open(admission: Admission, sink: SessionSink): Promise<Session>;
  cutAll(): void;
  count(): number;
}

/** Whose session it is, and until when. */
export interface Admission {
  userId: Id;
  /** Milliseconds since the epoch. */
  expiresAt: number;
  /** Checks a newer token. @throws ProblemError. */
  renew(token: string): Promise<{ expiresAt: number }>;
}

export interface SessionsOptions {
  clock: Clock;
  domain: () => Domain;
  /** Takes an event to one session, or loses it on the way. */
  deliver(name: keyof ServerEvents, send: () => void): void;
  /** Whether a session ends when its token does (RT-7). */
  expire: boolean;
  /** Told of failures that are nobody's fault but the world's. */
  onError(error: unknown): void;
}

/** As the reference backend waits for a newer token. */
const GRACE_MS = 30_000;

/** The realtime of a world: who is connected, and events on their way to them. */
export function createSessions({ clock, domain, deliver, expire, onError }: SessionsOptions): Sessions {
  const live = new Map<string, { userId: Id; sink: SessionSink; expiry: SessionExpiry | null }>();
  let made = 0;
  const close = (sessionId: string) => {
    const session = live.get(sessionId);
    if (!session) return;
    session.expiry?.stop();
    live.delete(sessionId);
    domain().presence.close({ userId: session.userId, sessionId });
    domain().callSignals.closed({ userId: session.userId, sessionId }).catch(onError);
  };
  const startExpiry = (sessionId: string, sink: SessionSink, expiresAt: number): SessionExpiry =>
    createSessionExpiry({
      clock,
      expiresAt,
      graceMs: GRACE_MS,
      onExpiring: (end) => sink.emit('session:expiring', { expiresAt: new Date(end).toISOString() }),
      onExpired: (end) => {
        sink.emit('session:expired', { expiresAt: new Date(end).toISOString() });
        close(sessionId);
        sink.cut();
      },
    });
  const toAck = (error: unknown): Ack => {
    if (isProblemError(error)) return { ok: false, error: error.problem };
    onError(error);
    return { ok: false, error: toProblem('internal') };
  };
  return {
    count: () => live.size,
    emitter: {
      emit({ event, payload, userIds, exceptSessionId, onlySessionId = null }) {
        for (const [sessionId, { userId, sink }] of live) {
          if (sessionId === exceptSessionId || !userIds.includes(userId)) continue;
          if (onlySessionId !== null && sessionId !== onlySessionId) continue;
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
    async open({ userId, expiresAt, renew }, sink) {
      made += 1;
      const sessionId = `session-${made}`;
      const expiry = expire ? startExpiry(sessionId, sink, expiresAt) : null;
      live.set(sessionId, { userId, sink, expiry });
      if (domain().levels.includes('presence')) domain().presence.open({ userId, sessionId });
      const { dataEpoch } = await domain().capabilities();
      const serverTime = new Date(clock.now()).toISOString();
      sink.emit('session:ready', { sessionId, userId, serverTime, contract: CONTRACT_VERSION, dataEpoch });
      await domain().calls.remind(userId, sessionId);
      const refresh = async (token: string) => {
        const renewed = await renew(token);
        expiry?.renew(renewed.expiresAt);
      };
      return {
        close: () => close(sessionId),
        receive: (name, payload) =>
          handleClientEvent({ domain: domain(), actor: { userId, sessionId }, refresh }, { name, payload }).catch(
            toAck,
          ),
      };
    },
  };
}
