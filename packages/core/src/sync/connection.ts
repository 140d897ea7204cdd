import type { Ack, Capabilities, ClientEvents, Id, ServerEvents } from '@majlis/contract';
import { toMajlisError } from '../base/errors.ts';
import type { Clock, Environment, Http, Logger, Transport } from '../io/ports.ts';
import type { Store } from '../state/store.ts';
import type { MajlisError } from '../types.ts';
import { type Attempt, createAttempt } from './connection-attempt.ts';
import {
  type ConnectionEffect,
  type ConnectionEvent,
  STOPPED,
  stepConnection,
  toConnectionStatus,
  toReconnectDelay,
} from './connection-machine.ts';
import type { TokenSource } from './connection-tokens.ts';

export interface ConnectionOptions {
  baseUrl: string;
  userId: Id;
  deviceId: string;
  http: Http;
  tokens: TokenSource;
  store: Store;
  clock: Clock;
  environment: Environment;
  logger: Logger;
  random: () => number;
  transports: { primary: Transport; fallback: Transport | null };
  /** Known after the first call; asked for before the first attempt. */
  loadCapabilities(): Promise<Capabilities>;
  onReady(ready: ServerEvents['session:ready']): void;
  onEvent(name: string, payload: unknown): void;
}
export interface Connection {
  start(): void;
  stop(): void;
  /** Cuts a wait short: the user does something that wants the network. */
  wake(): void;
  isReady(): boolean;
  /** Over the live session when its transport can, else null: the caller takes the HTTP twin. */
  send<Name extends keyof ClientEvents>(
    name: Name,
    payload: ClientEvents[Name],
    options?: { volatile?: boolean },
  ): Promise<Ack> | null;
  /** The session got another token, or its end was announced. */
  renew(): void;
}

const STABLE_AFTER_MS = 10_000;
const READY_WITHIN_MS = 8000;

/** Keeps one session alive: authenticates, connects, backs off, comes back, gives up only when it must. */
export function createConnection(options: ConnectionOptions): Connection {
  const { store, clock, environment, tokens, logger } = options;
  let machine = STOPPED;
  let attempt: Attempt | null = null;
  let round = 0;
  let serverOffsetMs = 0;
  let stopListening = () => {};
  const timers = { wait: () => {}, stable: () => {}, renew: () => {} };

  function dispatch(event: ConnectionEvent): void {
    const step = stepConnection(machine, event);
    if (step === null) {
      logger.debug('the connection passes an event over', { phase: machine.phase, event: event.type });
      return;
    }
    machine = step.machine;
    const { error } = machine;
    store.apply(
      { type: 'connection', connection: { status: toConnectionStatus(machine), error, shared: false } },
      'remote',
    );
    for (const effect of step.effects) effects[effect]();
  }

  /** Events of a round that is over say nothing about the present one. */
  const inRound = () => {
    const own = ++round;
    return (event: ConnectionEvent) => {
      if (own === round) dispatch(event);
    };
  };
  function authenticate(ask: () => Promise<string>): void {
    const report = inRound();
    ask().then(
      () => report({ type: 'authenticated' }),
      (error: unknown) =>
        report({ type: 'refused', error: toMajlisError(error, { code: 'network', message: 'unable to sign in' }) }),
    );
  }
  const effects: Record<ConnectionEffect, () => void> = {
    authenticate: () => authenticate(tokens.obtain),
    refresh: () => authenticate(tokens.refresh),
    open: () => void open(inRound()),
    close() {
      round += 1;
      for (const cancel of Object.values(timers)) cancel();
      attempt?.stop();
      attempt = null;
    },
    wait() {
      const delayMs = toReconnectDelay({
        attempt: machine.attempt,
        random: options.random(),
        isHidden: !environment.isVisible(),
        retryAfterMs: machine.error?.retryAfterMs,
      });
      timers.wait = clock.setTimeout(() => dispatch({ type: 'due' }), delayMs);
    },
    watch() {
      timers.stable = clock.setTimeout(() => dispatch({ type: 'stable' }), STABLE_AFTER_MS);
      planRenewal();
    },
  };

  async function open(report: (event: ConnectionEvent) => void): Promise<void> {
    const own = round;
    try {
      const capabilities = await options.loadCapabilities();
      if (own !== round) return;
      attempt = createAttempt({
        ...options,
        capabilities,
        token: tokens.current() ?? '',
        readyWithinMs: READY_WITHIN_MS,
        onReady(ready) {
          if (own !== round) return;
          const at = Date.parse(ready.serverTime);
          if (Number.isFinite(at)) serverOffsetMs = at - clock.now();
          if (machine.phase === 'connecting') report({ type: 'ready' });
          options.onReady(ready);
        },
        onEvent: (name, payload) => {
          if (own === round) options.onEvent(name, payload);
        },
        onClose: (error) => report({ type: 'closed', error }),
      });
    } catch (error) {
      report({ type: 'closed', error: toMajlisError(error, { code: 'network', message: 'unable to connect' }) });
    }
  }

  /** RT-7: ahead of its end, over the live session. */
  function planRenewal(): void {
    timers.renew();
    const afterMs = tokens.renewAfterMs(serverOffsetMs);
    if (afterMs !== null) timers.renew = clock.setTimeout(renew, afterMs);
  }
  function renew(): void {
    const own = round;
    tokens.refresh().then(
      (token) => {
        if (own !== round || machine.phase !== 'ready') return;
        planRenewal();
        attempt?.send('session:refresh', { token })?.catch((error: unknown) => {
          logger.warn('unable to renew the session', { error });
        });
      },
      (error: unknown) => {
        if (own !== round) return;
        const failure: MajlisError = toMajlisError(error, { code: 'network', message: 'unable to renew the token' });
        store.apply({ type: 'error', error: failure }, 'remote');
      },
    );
  }
  function look(): void {
    if (!environment.isOnline()) dispatch({ type: 'went-offline' });
    else if (environment.isVisible()) dispatch({ type: 'woken' });
  }

  return {
    start() {
      stopListening();
      stopListening = environment.onChange(look);
      dispatch({ type: 'started' });
      if (!environment.isOnline()) dispatch({ type: 'went-offline' });
    },
    stop() {
      stopListening();
      stopListening = () => {};
      dispatch({ type: 'stopped' });
    },
    wake: () => {
      if (environment.isOnline() && machine.phase === 'waiting') dispatch({ type: 'woken' });
    },
    isReady: () => machine.phase === 'ready',
    send: (name, payload, how) => (machine.phase === 'ready' ? (attempt?.send(name, payload, how) ?? null) : null),
    renew,
  };
}
