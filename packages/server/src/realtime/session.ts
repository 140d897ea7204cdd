import type { Ack } from '@majlis/contract';
import { CONTRACT_VERSION } from '@majlis/contract';
import type { Socket } from 'socket.io';
import type { Authenticate } from '../auth/create-authenticator.ts';
import { type Clock, createProblemError, type Domain, type Rate, type Store } from '../domain/index.ts';
import { createRateLimit } from '../domain/rate-limit.ts';
import { handleClientEvent } from './client-events.ts';
import { type Admission, readToken } from './handshake.ts';
import { type Hints, startHints } from './hints.ts';
import { problemOf } from './refusal.ts';
import { sessionRoom, userRoom } from './rooms.ts';
import { createSessionExpiry, type SessionExpiry } from './session-expiry.ts';

export interface SessionOptions {
  domain: Domain;
  store: Store;
  authenticate: Authenticate;
  clock: Clock;
  graceMs: number;
  /** Client events of one session; `null`: no limit. */
  eventRate: Rate | null;
  onInternal: (error: unknown) => void;
  /** Told of what goes on after a session has ended, to be waited for before the store closes. */
  onClosing: (work: Promise<void>) => void;
  /** Of every session that is served. */
  hints: Set<Hints>;
}

const SIGNAL_RATE: Rate = { burst: 100, perSecond: 30 };
const ACK_WITHIN_MS = 9000;
const EXPIRED_FLUSH_MS = 1000;

/** RT-6: the answer, or `unavailable` when it takes too long. */
function inTime(work: Promise<Ack>, clock: Clock): Promise<Ack> {
  return new Promise((resolve, reject) => {
    const cancel = clock.setTimeout(() => reject(createProblemError('unavailable')), ACK_WITHIN_MS);
    work.then(resolve, reject).finally(cancel);
  });
}

function startExpiry(socket: Socket, { expiresAt }: Admission, { clock, graceMs }: SessionOptions): SessionExpiry {
  return createSessionExpiry({
    clock,
    expiresAt,
    graceMs,
    onExpiring: (end) => socket.emit('session:expiring', { expiresAt: new Date(end).toISOString() }),
    onExpired: (end) => {
      socket.emit('session:expired', { expiresAt: new Date(end).toISOString() });
      socket.disconnect();
      // Socket.IO keeps the connection below open for other namespaces; there is none.
      clock.setTimeout(() => socket.conn.close(), EXPIRED_FLUSH_MS);
    },
  });
}

/** Answers what one session asks until it ends. */
function answerEvents(
  socket: Socket,
  { userId }: Admission,
  sessionId: string,
  expiry: SessionExpiry,
  options: SessionOptions,
) {
  const { domain, authenticate, clock, onInternal } = options;
  const rate = createRateLimit(options.eventRate, clock);
  const signalRate = createRateLimit(options.eventRate && SIGNAL_RATE, clock);
  const refresh = async (token: string) => {
    const next = await authenticate(readToken(token));
    if (next.userId !== userId) {
      throw createProblemError('forbidden', { detail: 'A session cannot change its user; connect anew.' });
    }
    expiry.renew(next.expiresAt);
  };
  const answer = async (name: string, payload: unknown): Promise<Ack> => {
    // Candidates come in bursts and have a limit of their own.
    (name === 'call:signal' ? signalRate : rate).take('session');
    return handleClientEvent({ domain, actor: { userId, sessionId }, refresh }, { name, payload });
  };
  socket.onAny((name: string, ...args: unknown[]) => {
    const last = args.at(-1);
    const reply = typeof last === 'function' ? (ack: Ack) => void last(ack) : () => {};
    const payload = typeof args[0] === 'function' ? undefined : args[0];
    inTime(answer(name, payload), clock)
      .catch((error: unknown): Ack => ({ ok: false, error: problemOf(error, onInternal) }))
      .then(reply, onInternal);
  });
}

/** Subscribes a session to its user, then tells it so (RT-1, RT-2), and serves it until it disconnects. */
export async function startSession(
  socket: Socket,
  { admission, sessionId, options }: { admission: Admission; sessionId: string; options: SessionOptions },
): Promise<void> {
  const { domain, store, clock, onInternal } = options;
  const { userId } = admission;
  const undo: (() => void)[] = [];
  socket.once('disconnect', () => {
    for (const stop of undo) stop();
  });
  const expiry = startExpiry(socket, admission, options);
  undo.push(() => expiry.stop());
  answerEvents(socket, admission, sessionId, expiry, options);

  if (domain.levels.includes('presence')) {
    domain.presence.open({ userId, sessionId });
    undo.push(() => domain.presence.close({ userId, sessionId }));
  }
  undo.push(() => options.onClosing(domain.callSignals.closed({ userId, sessionId }).catch(onInternal)));
  await socket.join([userRoom(userId), sessionRoom(userId, sessionId)]);
  const hints = await startHints({
    userId,
    store,
    clock,
    onHint: (items) => socket.emit('hint', { items }),
    onError: onInternal,
  });
  if (!socket.connected) return hints.stop();
  options.hints.add(hints);
  undo.push(() => {
    options.hints.delete(hints);
    hints.stop();
  });
  // RT-2
  socket.emit('session:ready', {
    sessionId,
    userId,
    serverTime: new Date(clock.now()).toISOString(),
    contract: CONTRACT_VERSION,
    dataEpoch: await store.dataEpoch(),
  });
  if (domain.levels.includes('calls')) await domain.calls.remind(userId, sessionId);
}
