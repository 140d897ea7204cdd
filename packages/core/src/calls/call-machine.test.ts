import { describe, expect, it } from 'vitest';
import type { CallSessionStatus } from '../types.ts';
import { CALL_TABLE, CALL_TIMERS, type CallMachineEvent, stepCall } from './call-machine.ts';

const STATUSES = Object.keys(CALL_TABLE) as CallSessionStatus[];
const EVENTS = [...new Set(STATUSES.flatMap((status) => Object.keys(CALL_TABLE[status])))] as CallMachineEvent[];
const EDGES = STATUSES.flatMap((status) =>
  (Object.keys(CALL_TABLE[status]) as CallMachineEvent[]).map((event) => ({ status, event })),
);
const NO_CALL: readonly CallSessionStatus[] = ['idle', 'ended'];

/** The shortest way from no call to each state, as events. */
function findWays(): Map<CallSessionStatus, CallMachineEvent[]> {
  const ways = new Map<CallSessionStatus, CallMachineEvent[]>([['idle', []]]);
  const open: CallSessionStatus[] = ['idle'];
  for (let status = open.shift(); status; status = open.shift()) {
    for (const event of EVENTS) {
      const step = stepCall(status, event);
      if (!step || ways.has(step.status)) continue;
      ways.set(step.status, [...(ways.get(status) ?? []), event]);
      open.push(step.status);
    }
  }
  return ways;
}
const WAYS = findWays();
const walk = (events: readonly CallMachineEvent[]): CallSessionStatus =>
  events.reduce<CallSessionStatus>((status, event) => stepCall(status, event)?.status ?? status, 'idle');

describe('the states of a call', () => {
  it.each(EDGES)('can be reached and left: $status on $event', ({ status, event }) => {
    const way = WAYS.get(status);
    expect(way).toBeDefined();
    expect(walk(way ?? [])).toBe(status);
    expect(walk([...(way ?? []), event])).toBe(CALL_TABLE[status][event]?.[0]);
  });

  it('passes over whatever means nothing in a state, so that a late word changes nothing', () => {
    for (const status of STATUSES) {
      for (const event of EVENTS) {
        if (!Object.hasOwn(CALL_TABLE[status], event)) expect(stepCall(status, event)).toBeNull();
      }
    }
  });

  // CALL-1
  it.each(STATUSES.filter((status) => !NO_CALL.includes(status)))(
    'ends from %s when the record is final, or when the user hangs up',
    (status) => {
      expect(stepCall(status, 'over')?.status).toBe('ended');
      expect(stepCall(status, 'hang-up')?.status).toBe('ended');
    },
  );

  it('frees the devices first and announces the end once, whichever way a call ends', () => {
    for (const { status, event } of EDGES) {
      const step = stepCall(status, event);
      if (step?.status !== 'ended') continue;
      expect(step.effects.slice(0, 2)).toEqual(['release', 'announce-end']);
      expect(step.effects.filter((effect) => effect === 'announce-end')).toHaveLength(1);
    }
  });

  it('is final: an ended call only makes room for the next', () => {
    expect(EVENTS.filter((event) => stepCall('ended', event))).toEqual(['forget']);
  });

  it('never rings for ever: each state that waits for an answer looks up or ends by itself', () => {
    for (const status of ['calling', 'ringing', 'incoming', 'ended'] as const) {
      for (const { event } of CALL_TIMERS[status] ?? []) expect(stepCall(status, event)).not.toBeNull();
      expect(CALL_TIMERS[status]?.length).toBeGreaterThan(0);
    }
  });

  it('never ends an answered call by a late decline', () => {
    for (const status of ['connecting', 'connected', 'reconnecting'] as const) {
      expect(stepCall(status, 'decline')).toBeNull();
    }
  });
});
