import { io, type Socket } from 'socket.io-client';
import { show, Unmet, Violation } from '../violation.ts';
import { field, retryAfterMs } from './exchange.ts';

const TRIES = 5;
const WAIT_MAX_MS = 10_000;

export interface Received {
  event: string;
  payload: unknown;
}
/** One realtime session and everything it was sent. */
export interface Session {
  readonly received: readonly Received[];
  /** The first payload of this event, past or to come, that fits. */
  waitFor(event: string, fits?: (payload: unknown) => boolean, withinMs?: number): Promise<unknown>;
  /** Sends an event and waits for its acknowledgement. */
  emit(event: string, payload: unknown): Promise<unknown>;
  isConnected(): boolean;
  close(): void;
}
export interface SessionOptions {
  url: string;
  path: string;
  auth: Readonly<Record<string, unknown>>;
  deadlineMs: number;
  record: (received: Received) => void;
  /** RT-5: what a hint stands for, in the order of rev. */
  catchUp: (hint: unknown) => Promise<Received[]>;
}
interface Waiting {
  event: string;
  fits: (payload: unknown) => boolean;
  resolve: (payload: unknown) => void;
}

/** Opens a session; `waitFor('session:ready')` tells when it hears everything. */
export function openSession(options: SessionOptions): Session {
  const socket: Socket = io(options.url, {
    path: options.path,
    auth: { ...options.auth },
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
  });
  const received: Received[] = [];
  const waiting = new Set<Waiting>();
  const take = (event: string, payload: unknown) => {
    const entry = { event, payload };
    received.push(entry);
    options.record(entry);
    for (const one of [...waiting]) if (one.event === event && one.fits(payload)) one.resolve(payload);
  };
  let caughtUp: Promise<void> = Promise.resolve();
  socket.onAny((event: string, payload: unknown) => {
    take(event, payload);
    if (event !== 'hint') return;
    // One after the other: each begins where the one before has ended.
    caughtUp = caughtUp.then(async () => {
      for (const missed of await options.catchUp(payload)) take(missed.event, missed.payload);
    });
  });
  socket.on('connect_error', (error) => take('connect_error', field(error, 'data') ?? error.message));
  socket.on('disconnect', (reason) => take('disconnect', reason));

  return {
    received,
    waitFor(event, fits = () => true, withinMs = options.deadlineMs) {
      const past = received.find((entry) => entry.event === event && fits(entry.payload));
      if (past !== undefined) return Promise.resolve(past.payload);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(one);
          const heard = [...new Set(received.map((entry) => entry.event))].join(', ') || 'nothing';
          const actual = `none within ${withinMs} ms; heard: ${show(heard)}`;
          reject(
            event === 'session:ready'
              ? new Unmet(`no session:ready: ${actual}`)
              : new Violation(`the event ${event}`, actual),
          );
        }, withinMs);
        const one: Waiting = {
          event,
          fits,
          resolve: (payload) => {
            clearTimeout(timer);
            waiting.delete(one);
            resolve(payload);
          },
        };
        waiting.add(one);
      });
    },
    async emit(event, payload) {
      for (let attempt = 1; ; attempt += 1) {
        const ack: unknown = await socket
          .timeout(options.deadlineMs)
          .emitWithAck(event, payload)
          .catch(() => {
            throw new Violation(`an acknowledgement of ${event}`, `none within ${options.deadlineMs} ms`);
          });
        if (field(ack, 'error', 'code') !== 'rate_limited' || attempt === TRIES) return ack;
        const ms = retryAfterMs({ headers: new Headers(), json: field(ack, 'error') });
        await new Promise<void>((resolve) => setTimeout(resolve, Math.min(ms, WAIT_MAX_MS)));
      }
    },
    isConnected: () => socket.connected,
    close: () => void socket.disconnect(),
  };
}
