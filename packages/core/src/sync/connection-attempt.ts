import type { Ack, Capabilities, ClientEvents, Id, ServerEvents } from '@majlis/contract';
import { createMajlisError } from '../base/errors.ts';
import type { Clock, Http, Transport, TransportHandle } from '../io/ports.ts';
import type { MajlisError } from '../types.ts';

export interface AttemptOptions {
  transports: { primary: Transport; fallback: Transport | null };
  baseUrl: string;
  capabilities: Capabilities;
  token: string;
  userId: Id;
  deviceId: string;
  http: Http;
  clock: Clock;
  readyWithinMs: number;
  onReady(ready: ServerEvents['session:ready']): void;
  onEvent(name: string, payload: unknown): void;
  /** Once, when nothing of the attempt is left. */
  onClose(error: MajlisError): void;
}
export interface Attempt {
  stop(): void;
  send<Name extends keyof ClientEvents>(
    name: Name,
    payload: ClientEvents[Name],
    options?: { volatile?: boolean },
  ): Promise<Ack> | null;
}
interface Runner {
  handle: TransportHandle;
  transport: Transport;
}

/** The fallback joins the race when the first transport is not ready by then. */
const FALLBACK_AFTER_MS = 4000;
/** When a session on the fallback tries the first transport again: soon, because a call hears nothing meanwhile; then ever more seldom. */
const UPGRADE_AFTER_MS = 5000;
const UPGRADE_EVERY_MS = 60_000;

/**
 * One session over whichever transport gets ready: the first one, or the fallback when the first is slow or fails.
 * A session on the fallback moves to the first transport as soon as that works.
 */
export function createAttempt(options: AttemptOptions): Attempt {
  const { clock, transports, capabilities } = options;
  const fallback = capabilities.realtime.transports.includes(transports.fallback?.name ?? '')
    ? transports.fallback
    : null;
  const running = new Set<Runner>();
  const timers = new Set<() => void>();
  let winner: Runner | null = null;
  let isOver = false;

  function after(delayMs: number, callback: () => void): void {
    const cancel = clock.setTimeout(() => {
      timers.delete(cancel);
      if (!isOver) callback();
    }, delayMs);
    timers.add(cancel);
  }
  function end(): void {
    isOver = true;
    for (const cancel of timers) cancel();
    for (const runner of running) runner.handle.stop();
    running.clear();
  }
  function fail(error: MajlisError): void {
    if (isOver) return;
    end();
    options.onClose(error);
  }

  function start(transport: Transport): void {
    let isClosed = false;
    const runner: Runner = { transport, handle: { stop() {} } };
    const close = (error: MajlisError) => {
      if (isClosed || isOver) return;
      isClosed = true;
      running.delete(runner);
      if (runner === winner) return fail(error);
      if (winner !== null || running.size > 0) return;
      const isRefusal = error.status === 401 || error.code === 'unauthenticated' || error.code === 'token_expired';
      if (transport !== fallback && fallback && !isRefusal) start(fallback);
      else fail(error);
    };
    running.add(runner);
    runner.handle = transport.start({
      ...options,
      handlers: {
        onReady(ready) {
          if (isClosed || isOver) return;
          if (runner !== winner && !take(runner)) return;
          options.onReady(ready);
        },
        onEvent(name, payload) {
          if (!isClosed && !isOver && runner === winner) options.onEvent(name, payload);
        },
        onClose: close,
      },
    });
    // A transport may close before `start` returns its handle.
    if (isClosed || isOver) runner.handle.stop();
  }

  /** The runner becomes the session; every other one is let go. */
  function take(runner: Runner): boolean {
    if (winner !== null && runner.transport === fallback) return false;
    winner = runner;
    for (const other of running) {
      if (other === runner || (runner.transport === fallback && other.transport === transports.primary)) continue;
      other.handle.stop();
      running.delete(other);
    }
    if (runner.transport === fallback) planUpgrade();
    return true;
  }
  function planUpgrade(delayMs = UPGRADE_AFTER_MS): void {
    after(delayMs, () => {
      if (winner?.transport !== fallback) return;
      if (![...running].some(({ transport }) => transport === transports.primary)) start(transports.primary);
      planUpgrade(Math.min(delayMs * 2, UPGRADE_EVERY_MS));
    });
  }

  if (fallback) {
    after(FALLBACK_AFTER_MS, () => {
      if (winner === null && ![...running].some(({ transport }) => transport === fallback)) start(fallback);
    });
  }
  after(options.readyWithinMs, () => {
    if (winner === null) {
      fail(createMajlisError({ code: 'timeout', message: 'unable to connect; the backend was not ready in time' }));
    }
  });
  start(transports.primary);

  return {
    stop: end,
    send: (name, payload, how) => winner?.handle.send?.(name, payload, how) ?? null,
  };
}
