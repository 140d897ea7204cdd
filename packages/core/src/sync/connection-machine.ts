import type { ConnectionStatus, MajlisError } from '../types.ts';

export type ConnectionPhase = 'idle' | 'authenticating' | 'connecting' | 'ready' | 'waiting' | 'offline' | 'failed';
export interface ConnectionMachine {
  readonly phase: ConnectionPhase;
  /** Attempts since the connection was last stable. */
  readonly attempt: number;
  readonly wasReady: boolean;
  /** A fresh token was already asked for since the last ready. */
  readonly refreshed: boolean;
  readonly error: MajlisError | null;
}
export type ConnectionEvent =
  | { type: 'started' }
  | { type: 'stopped' }
  | { type: 'authenticated' }
  /** No token could be had. */
  | { type: 'refused'; error: MajlisError }
  | { type: 'ready' }
  | { type: 'closed'; error: MajlisError }
  | { type: 'stable' }
  | { type: 'due' }
  /** Online again, visible again, or the user sends. */
  | { type: 'woken' }
  | { type: 'went-offline' };
export type ConnectionEffect = 'authenticate' | 'refresh' | 'open' | 'close' | 'wait' | 'watch';
export interface ConnectionStep {
  machine: ConnectionMachine;
  effects: readonly ConnectionEffect[];
}

export const STOPPED: ConnectionMachine = {
  phase: 'idle',
  attempt: 0,
  wasReady: false,
  refreshed: false,
  error: null,
};
const AUTH_CODES = new Set<string>(['unauthenticated', 'token_expired']);
/** What trying again cannot put right; all else is worth it, a captive portal's page among it. */
const FINAL_CODES = new Set<string>(['unsupported_version', 'forbidden', 'blocked', 'invalid_argument']);

type Handler = (machine: ConnectionMachine, event: ConnectionEvent) => ConnectionStep | null;
const move = (machine: ConnectionMachine, phase: ConnectionPhase, ...effects: ConnectionEffect[]): ConnectionStep => ({
  machine: { ...machine, phase },
  effects,
});

function retry(machine: ConnectionMachine, error: MajlisError): ConnectionStep {
  return move({ ...machine, error, attempt: machine.attempt + 1 }, 'waiting', 'close', 'wait');
}
// AUTH-2: a fresh token is asked for once; a second refusal is final.
function close(machine: ConnectionMachine, error: MajlisError): ConnectionStep {
  if (AUTH_CODES.has(error.code)) {
    return machine.refreshed
      ? move({ ...machine, error }, 'failed', 'close')
      : move({ ...machine, error, refreshed: true }, 'authenticating', 'close', 'refresh');
  }
  return FINAL_CODES.has(error.code) ? move({ ...machine, error }, 'failed', 'close') : retry(machine, error);
}
const goOffline = (machine: ConnectionMachine) => move(machine, 'offline', 'close');

const handlers: Record<ConnectionPhase, Handler> = {
  idle: (machine, { type }) => (type === 'started' ? move(machine, 'authenticating', 'authenticate') : null),
  authenticating: (machine, event) => {
    if (event.type === 'authenticated') return move(machine, 'connecting', 'open');
    if (event.type === 'went-offline') return goOffline(machine);
    if (event.type !== 'refused') return null;
    return event.error.retryable ? retry(machine, event.error) : move({ ...machine, error: event.error }, 'failed');
  },
  connecting: (machine, event) => {
    if (event.type === 'ready') {
      return move({ ...machine, wasReady: true, refreshed: false, error: null }, 'ready', 'watch');
    }
    if (event.type === 'closed') return close(machine, event.error);
    return event.type === 'went-offline' ? goOffline(machine) : null;
  },
  ready: (machine, event) => {
    if (event.type === 'closed') return close(machine, event.error);
    if (event.type === 'stable') return move({ ...machine, attempt: 0 }, 'ready');
    return event.type === 'went-offline' ? goOffline(machine) : null;
  },
  waiting: (machine, { type }) => {
    if (type === 'due' || type === 'woken') return move(machine, 'authenticating', 'close', 'authenticate');
    return type === 'went-offline' ? goOffline(machine) : null;
  },
  offline: (machine, { type }) =>
    type === 'woken' ? move({ ...machine, attempt: 0 }, 'authenticating', 'authenticate') : null,
  failed: (machine, { type }) =>
    type === 'started' ? move({ ...machine, refreshed: false, error: null }, 'authenticating', 'authenticate') : null,
};

/** The next state and what is to be done; null when the event means nothing in this phase. */
export function stepConnection(machine: ConnectionMachine, event: ConnectionEvent): ConnectionStep | null {
  if (event.type === 'stopped') return { machine: STOPPED, effects: ['close'] };
  return handlers[machine.phase](machine, event);
}

/** What the user is told. */
export function toConnectionStatus({ phase, wasReady, attempt }: ConnectionMachine): ConnectionStatus {
  if (phase === 'ready') return 'connected';
  if (phase === 'idle' || phase === 'offline' || phase === 'failed') return phase;
  return wasReady || attempt > 0 ? 'reconnecting' : 'connecting';
}

export interface DelayOptions {
  attempt: number;
  /** 0 to 1. */
  random: number;
  isHidden: boolean;
  retryAfterMs: number | undefined;
}
/** Milliseconds until the next attempt: full jitter after the cap, the first nearly at once, a hidden page at its ease. */
export function toReconnectDelay({ attempt, random, isHidden, retryAfterMs }: DelayOptions): number {
  const bound = Math.min(30_000, 500 * 2 ** Math.max(0, attempt - 1));
  const jittered = attempt <= 1 ? random * 300 : bound / 4 + random * (bound * 0.75);
  // A backend that drains names one moment for everybody; the spread keeps them from coming back together.
  const asked = retryAfterMs === undefined ? 0 : retryAfterMs + random * 30_000;
  return Math.max(jittered, asked, isHidden && attempt > 1 ? 60_000 : 0);
}
