import type { CallSessionStatus } from '../types.ts';

/** What can happen to a call, seen from one device. */
export type CallMachineEvent =
  | 'start'
  | 'ring'
  | 'resume'
  | 'placed'
  | 'peer-ringing'
  | 'answered'
  | 'accept'
  | 'claimed'
  | 'claim-failed'
  | 'decline'
  | 'connected'
  | 'lost'
  | 'rebuild'
  | 'epoch-risen'
  | 'media-failed'
  | 'hang-up'
  | 'over'
  | 'ring-overdue'
  | 'connect-failed'
  | 'reconnect-failed'
  | 'forget';
/** What is to be done about it; the session has one function for each. */
export type CallEffect =
  | 'acquire'
  | 'place'
  | 'prepare'
  | 'tell-ringing'
  | 'claim'
  | 'ask-resume'
  | 'connect'
  | 'rebuild'
  | 'look-up'
  | 'report-connected'
  | 'tell-reconnecting'
  | 'release'
  | 'send-end'
  | 'send-decline'
  | 'announce-end'
  | 'forget';
export interface CallStep {
  status: CallSessionStatus;
  effects: readonly CallEffect[];
}
type Row = { readonly [Event in CallMachineEvent]?: readonly [CallSessionStatus, ...CallEffect[]] };

const END = ['release', 'announce-end'] as const;
/** What ends a call in whichever state: the other side or the record says so, or the user does. */
const ENDING = { 'hang-up': ['ended', ...END, 'send-end'], over: ['ended', ...END] } as const satisfies Row;
const AT_CALLER = { ...ENDING, 'media-failed': ['ended', ...END, 'send-end'] } as const satisfies Row;
const RINGS_THERE = {
  ...AT_CALLER,
  answered: ['connecting', 'connect'],
  'ring-overdue': ['calling', 'look-up'],
} as const satisfies Row;

/** Every move that a call may make; a pair that is not here is passed over. */
export const CALL_TABLE: { readonly [Status in CallSessionStatus]: Row } = {
  idle: {
    start: ['acquiring', 'acquire', 'place'],
    ring: ['incoming', 'prepare', 'tell-ringing'],
    resume: ['connecting', 'acquire', 'ask-resume'],
  },
  acquiring: {
    ...AT_CALLER,
    placed: ['calling', 'prepare'],
    claimed: ['connecting', 'prepare', 'connect'],
  },
  calling: { ...RINGS_THERE, 'peer-ringing': ['ringing'] },
  ringing: { ...RINGS_THERE, 'ring-overdue': ['ringing', 'look-up'] },
  incoming: {
    accept: ['answering', 'acquire', 'claim'],
    decline: ['ended', ...END, 'send-decline'],
    'hang-up': ['ended', ...END, 'send-decline'],
    'ring-overdue': ['ended', ...END],
    over: ['ended', ...END],
  },
  answering: {
    ...ENDING,
    decline: ['ended', ...END, 'send-end'],
    claimed: ['connecting', 'connect'],
    'claim-failed': ['incoming'],
  },
  connecting: {
    ...AT_CALLER,
    'epoch-risen': ['connecting', 'rebuild'],
    rebuild: ['connecting', 'ask-resume'],
    'connect-failed': ['ended', ...END, 'send-end'],
    connected: ['connected', 'report-connected'],
  },
  connected: {
    ...ENDING,
    lost: ['reconnecting', 'tell-reconnecting'],
    rebuild: ['reconnecting', 'tell-reconnecting', 'ask-resume'],
    'epoch-risen': ['connected', 'rebuild'],
  },
  reconnecting: {
    ...ENDING,
    connected: ['connected', 'report-connected'],
    rebuild: ['reconnecting', 'ask-resume'],
    'epoch-risen': ['reconnecting', 'rebuild'],
    'reconnect-failed': ['ended', ...END, 'send-end'],
  },
  ended: { forget: ['idle', 'forget'] },
};

/** A wait that begins when a state is entered and is over when it is left. */
export interface CallTimer {
  readonly event: CallMachineEvent;
  readonly afterMs: number;
  /** Counted from now, or from the moment at which the ring expires. */
  readonly from: 'now' | 'ring-end';
}
const RINGS_TOO_LONG: CallTimer = { event: 'ring-overdue', afterMs: 5000, from: 'ring-end' };
export const CALL_TIMERS: { readonly [Status in CallSessionStatus]?: readonly CallTimer[] } = {
  calling: [RINGS_TOO_LONG],
  ringing: [RINGS_TOO_LONG],
  incoming: [{ event: 'ring-overdue', afterMs: 0, from: 'ring-end' }],
  ended: [{ event: 'forget', afterMs: 2500, from: 'now' }],
};

/** Where an event leads and what it asks for, or null when it means nothing here (CALL-1). */
export function stepCall(status: CallSessionStatus, event: CallMachineEvent): CallStep | null {
  const move = CALL_TABLE[status][event];
  if (!move) return null;
  const [next, ...effects] = move;
  return { status: next, effects };
}
