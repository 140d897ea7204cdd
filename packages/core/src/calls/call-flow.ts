import type { Clock, Logger } from '../io/ports.ts';
import type { CallSessionStatus } from '../types.ts';
import { CALL_TIMERS, type CallEffect, type CallMachineEvent, stepCall } from './call-machine.ts';

/** A call on its way through the table: its state, its waits, its effects in their order. */
export interface CallFlow {
  is(...among: CallSessionStatus[]): boolean;
  dispatch(event: CallMachineEvent): void;
  /** Once, unless the state is left before. */
  waitHere(afterMs: number, then: () => void): void;
}
export interface CallFlowOptions {
  clock: Clock;
  logger: Logger;
  effects: { [Effect in CallEffect]: () => void };
  /** Milliseconds until the ring is over. */
  ringEndsInMs(): number;
  onTimer(event: CallMachineEvent): void;
  onStatus(status: CallSessionStatus): void;
}

export function createCallFlow({ clock, logger, effects, ...options }: CallFlowOptions): CallFlow {
  let status: CallSessionStatus = 'idle';
  const waits: (() => void)[] = [];

  function dispatch(event: CallMachineEvent): void {
    const step = stepCall(status, event);
    if (!step) {
      logger.debug('the call passes an event over', { status, event });
      return;
    }
    const isEntered = step.status !== status;
    status = step.status;
    if (isEntered) beginWaits();
    // Devices are free before anyone is told that the call is over.
    const isEnd = step.effects[0] === 'release';
    if (isEnd) effects.release();
    options.onStatus(status);
    for (const effect of isEnd ? step.effects.slice(1) : step.effects) effects[effect]();
  }
  function beginWaits(): void {
    for (const cancel of waits.splice(0)) cancel();
    for (const { event, afterMs, from } of CALL_TIMERS[status] ?? []) {
      waitHere(afterMs + (from === 'now' ? 0 : Math.max(0, options.ringEndsInMs())), () => {
        options.onTimer(event);
        dispatch(event);
      });
    }
  }
  function waitHere(afterMs: number, then: () => void): void {
    waits.push(clock.setTimeout(then, afterMs));
  }
  return { is: (...among) => among.includes(status), dispatch, waitHere };
}
