import { randomUUID } from 'node:crypto';
import type { ServerOptions } from '@majlis/server';
import type { Ids } from '@majlis/server/domain';
import type { LevelFault } from './level-faults.fixture.ts';

/** A way to keep the contract that the reference backend has not. */
export interface LegalWay {
  name: string;
  ids?: Ids;
  event?: NonNullable<LevelFault['event']>;
  delayMs?: number;
  options?: Partial<ServerOptions>;
  transport?: 'polling';
  /** Proved by every run of the tests. */
  isQuick?: boolean;
}

let made = 41;
const numeric: Ids = {
  create: () => {
    made += 1;
    return String(made);
  },
};
const DURABLE = ['message:new', 'message:updated'];
/** RT-5: what a transport that is small or lossy sends in place of an event. */
function toHint(payload: unknown): unknown {
  const { conversationId, rev, seq } = Object(Object(payload).message);
  return { items: [{ conversationId, rev, lastSeq: seq }] };
}

export const legalWays: readonly LegalWay[] = [
  { name: 'ids are numbers as text', ids: numeric, isQuick: true },
  { name: 'ids are UUIDs in capitals', ids: { create: () => randomUUID().toUpperCase() } },
  { name: 'ids hold every sign that may be in one', ids: { create: () => `${randomUUID()}@a:b~c.d=+` } },
  {
    name: 'each event comes twice',
    event: (event, payload) => [
      [event, payload],
      [event, payload],
    ],
  },
  {
    name: 'a hint in place of each change of a message',
    event: (event, payload) => [DURABLE.includes(event) ? ['hint', toHint(payload)] : [event, payload]],
    isQuick: true,
  },
  { name: 'events come late', delayMs: 15 },
  {
    name: 'events of tomorrow, and unknown fields in those of today',
    event: (event, payload) => [
      ['weather:changed', { sunny: true }],
      [event, typeof payload === 'object' && payload !== null ? { ...payload, ofTomorrow: [1] } : payload],
    ],
  },
  { name: 'polling only', transport: 'polling', isQuick: true },
  { name: 'other limits', options: { limits: { contentMaxChars: 2000, signalMaxBytes: 65_536, attachmentsMax: 3 } } },
  {
    name: 'calls that ring for twenty seconds, and edits without an end',
    options: { ringSeconds: 20, editWindowSeconds: 86_400 },
  },
];
