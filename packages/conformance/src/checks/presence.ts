import type { Check } from '../check.ts';
import { converse } from '../driver/acts.ts';
import type { Actor, Context } from '../driver/context.ts';
import { field } from '../driver/exchange.ts';
import type { Session } from '../driver/session.ts';
import { recruit } from '../driver/stage.ts';
import { assume, demand, demandEqual } from '../violation.ts';
import { define } from './define.ts';

const level = 'presence' as const;
const socket = { level, needs: ['socket'] } as const;
const minting = { level, needs: ['socket', 'minting'] } as const;
/** A backend waits some seconds before it says offline, so that a reload is no absence. */
const GONE_MS = 20_000;

const subscribe = (session: Session, ...userIds: string[]) => session.emit('presence:subscribe', { userIds });
/** Sets a status; the event comes once, so it is waited for before the next. */
const set = (session: Session, status: string) => session.emit('presence:set', { status });
const tells = (session: Session, { id }: Actor, status: string) =>
  session.waitFor('presence', (one) => field(one, 'userId') === id && field(one, 'status') === status);
const ask = (by: Actor, ...userIds: string[]) =>
  by.request('GET', `/presence?${userIds.map((id) => `userIds=${encodeURIComponent(id)}`).join('&')}`);
const idsIn = (value: unknown): unknown[] => {
  const items = field(value, 'items');
  return Array.isArray(items) ? items.map((item) => field(item, 'userId')) : [];
};
/** The first user hears of the second, who is there. */
async function watch(context: Context) {
  await converse(context);
  const theirs = await context.connect(context.second);
  await set(theirs, 'online');
  const session = await context.connect(context.first);
  const ack = await subscribe(session, context.second.id);
  return { theirs, session, ack };
}

const told: Check[] = [
  define(
    'RT-6',
    'presence-subscribe-ack',
    'presence:subscribe is not acknowledged with the items as they are.',
    async (context) => {
      const { ack } = await watch(context);
      demandEqual(
        [field(ack, 'ok'), idsIn(field(ack, 'data'))],
        [true, [context.second.id]],
        'ok and userIds of the items',
      );
      demandEqual(field(ack, 'data', 'items', 0, 'status'), 'online', 'status of who is there');
    },
    socket,
  ),
  define(
    'RT-8',
    'presence-set-told',
    'A peer who asked is not told of away.',
    async (context) => {
      const { session, theirs } = await watch(context);
      await set(theirs, 'away');
      await tells(session, context.second, 'away');
    },
    socket,
  ),
  define(
    'RT-8',
    'presence-gone',
    'A peer who asked is not told offline, with the time, when the last session has gone.',
    async (context) => {
      const { session, theirs } = await watch(context);
      theirs.close();
      const payload = await session.waitFor(
        'presence',
        (one) => field(one, 'userId') === context.second.id && field(one, 'status') === 'offline',
        GONE_MS,
      );
      demand(typeof field(payload, 'lastSeenAt') === 'string', 'a time in lastSeenAt', payload);
    },
    socket,
  ),
  define(
    'RT-8',
    'presence-not-echoed',
    'Presence comes back to the session that set it.',
    async (context) => {
      const { session, theirs } = await watch(context);
      await subscribe(theirs, context.second.id, context.first.id);
      await set(theirs, 'away');
      await tells(session, context.second, 'away');
      await theirs.emit('typing', {});
      const own = theirs.received.filter(
        ({ event, payload }) => event === 'presence' && field(payload, 'userId') === context.second.id,
      );
      demandEqual(own.length, 0, 'how many came back');
    },
    socket,
  ),
  define(
    'RT-8',
    'presence-subscription-replaced',
    'A second subscription is added to the first instead of replacing it.',
    async (context) => {
      const { session, theirs } = await watch(context);
      const other = await context.connect(context.first);
      await subscribe(other, context.second.id);
      await subscribe(session, context.unique('nobody'));
      await set(theirs, 'away');
      await tells(other, context.second, 'away');
      await session.emit('typing', {});
      demandEqual(session.received.filter(({ event }) => event === 'presence').length, 0, 'how many still came');
    },
    socket,
  ),
];

const rights: Check[] = [
  define(
    'AUTH-4',
    'presence-of-strangers',
    'Presence of somebody who shares no conversation is told.',
    async (context) => {
      const stranger = await recruit(context, 'stranger');
      assume(stranger !== null, 'tokens can be minted');
      const { theirs } = await watch(context);
      const session = await context.connect(stranger);
      const ack = await subscribe(session, context.second.id);
      demandEqual([field(ack, 'ok'), idsIn(field(ack, 'data'))], [true, []], 'ok and items of the subscription');
      demandEqual(idsIn((await ask(stranger, context.second.id)).json), [], 'items of GET /presence');
      const peer = await context.connect(context.first);
      await subscribe(peer, context.second.id);
      await set(theirs, 'away');
      await tells(peer, context.second, 'away');
      await session.emit('typing', {});
      demandEqual(session.received.filter(({ event }) => event === 'presence').length, 0, 'how many events came');
    },
    minting,
  ),
  define(
    'AUTH-4',
    'presence-no-oracle',
    'GET /presence of an unknown user is not left out.',
    async ({ first, unique }) => {
      const { status, json } = await ask(first, unique('nobody'));
      demandEqual([status, idsIn(json)], [200, []], 'status and items');
    },
    { level, readOnly: true },
  ),
  define(
    'GEN-11',
    'presence-read',
    'GET /presence does not show who is there.',
    async (context) => {
      await watch(context);
      const { status, json } = await ask(context.first, context.second.id);
      demandEqual([status, field(json, 'items', 0, 'status')], [200, 'online'], 'status, and that of the user');
    },
    socket,
  ),
];

async function demandRefusal(context: Context, event: string, payload: unknown): Promise<void> {
  const session = await context.connect(context.first);
  const ack = await session.emit(event, payload);
  demand(['validation_failed', 'bad_request'].includes(String(field(ack, 'error', 'code'))), 'validation_failed', ack);
  demand(session.isConnected(), 'the socket to stay open', 'closed');
}
const MALFORMED: Readonly<Record<string, [event: string, payload: unknown]>> = {
  'set-offline': ['presence:set', { status: 'offline' }],
  'set-nothing': ['presence:set', null],
  'subscribe-text': ['presence:subscribe', { userIds: 'everybody' }],
  'subscribe-nobody': ['presence:subscribe', { userIds: [] }],
  'subscribe-too-many': ['presence:subscribe', { userIds: Array.from({ length: 101 }, (_, n) => `user-${n}`) }],
};
const malformed: Check[] = [
  ...Object.entries(MALFORMED).map(([name, [event, payload]]) =>
    define(
      'RT-6',
      `presence-${name}`,
      `A malformed ${event} (${name}) is not acknowledged with an error.`,
      (context) => demandRefusal(context, event, payload),
      socket,
    ),
  ),
  define(
    'ERR-2',
    'presence-without-users',
    'GET /presence without userIds is not refused with 400 or 422.',
    async ({ first }) => {
      const { status } = await first.request('GET', '/presence');
      demand([400, 422].includes(status), 'status 400 or 422', status);
    },
    { level, readOnly: true },
  ),
];

/** Who is told that somebody is there, and who is not. */
export const presenceChecks: readonly Check[] = [...told, ...rights, ...malformed];
