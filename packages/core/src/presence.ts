import type { Ack, Id, Presence } from '@majlis/contract';
import { createSystemClock } from './base/clock.ts';
import { fromProblem } from './base/errors.ts';
import { createConsoleLogger } from './base/logger.ts';
import { createEnvironment } from './io/environment.ts';
import type { Clock, Environment, Logger } from './io/ports.ts';
import { callChannelOf } from './messaging-system.ts';
import type { MessagingSystem, PresenceService, PresenceState } from './types.ts';

/** Whether the page is seen; nothing of it is touched before somebody is watched or `set` is called. */
export type PresencePage = Pick<Environment, 'isVisible' | 'onChange'>;
/** What `createPresence` needs. */
export interface PresenceOptions {
  /** The system over whose connection is asked and told. */
  system: MessagingSystem;
  /** Default: warnings and errors to the console. */
  logger?: Logger;
  /** Default: the device's. */
  clock?: Clock;
  /** Default: the document's own visibility. */
  page?: PresencePage;
}

const AT_MOST = 100;
const UNKNOWN_AFTER_MS = 30_000;
const ASK_EVERY_MS = 30_000;

const isItem = (value: unknown): value is Presence =>
  typeof value === 'object' &&
  value !== null &&
  'userId' in value &&
  typeof value.userId === 'string' &&
  'status' in value &&
  (value.status === 'online' || value.status === 'away' || value.status === 'offline');

/**
 * Who is there, of those who share a conversation with this user: level `presence`. Creating it touches nothing.
 *
 * @example
 * const presence = createPresence({ system });
 * const stop = presence.watch(['user-2']);
 * presence.subscribe(() => show(presence.get('user-2')));
 * @throws invalid_argument for a system that `createMessagingSystem` did not make.
 */
export function createPresence(options: PresenceOptions): PresenceService {
  const { system, logger = createConsoleLogger(), clock = createSystemClock(), page = createEnvironment() } = options;
  const channel = callChannelOf(system);
  const listeners = new Set<() => void>();
  /** How often each is watched; the newest watched last. */
  const watched = new Map<Id, number>();
  let known = new Map<Id, PresenceState>();
  let wanted: 'online' | 'away' = 'online';
  let told: 'online' | 'away' = 'online';
  let generation = 0;
  let isAsking = false;
  let undos: (() => void)[] | null = null;
  let cancelAsking = () => {};
  let cancelForgetting: (() => void) | null = null;

  const isSupported = () => Boolean(channel.getState().capabilities?.levels.presence);
  const notify = () => {
    for (const listener of [...listeners]) listener();
  };
  function take(items: readonly unknown[]): void {
    let isChanged = false;
    for (const item of items) {
      if (!isItem(item) || !watched.has(item.userId)) continue;
      const { userId, status, lastSeenAt = null } = item;
      const before = known.get(userId);
      if (before?.status === status && before.lastSeenAt === lastSeenAt) continue;
      known.set(userId, { status, lastSeenAt });
      isChanged = true;
    }
    if (isChanged) notify();
  }
  async function fetchItems(userIds: Id[], sent: Promise<Ack> | null): Promise<unknown> {
    if (sent !== null) {
      const ack = await sent;
      if (!ack.ok) throw fromProblem(ack.error, 'ask who is there');
      const { data } = ack;
      return typeof data === 'object' && data !== null && 'items' in data ? data.items : null;
    }
    const query = { userIds: userIds.join(',') };
    return (await channel.http().request({ method: 'GET', path: 'presence', query })).items;
  }
  async function ask(): Promise<void> {
    isAsking = false;
    const userIds = [...watched.keys()].slice(-AT_MOST);
    if (userIds.length === 0 || !isSupported()) return;
    const own = ++generation;
    cancelAsking();
    const sent = channel.send('presence:subscribe', { userIds });
    try {
      const items = await fetchItems(userIds, sent);
      if (own === generation && Array.isArray(items)) take(items);
    } catch (error) {
      logger.debug('unable to ask who is there', { error });
    }
    // Without a socket of its own this page hears of nothing.
    if (own === generation && sent === null) cancelAsking = clock.setTimeout(askSoon, ASK_EVERY_MS);
  }
  /** What is watched at one go is one request. */
  function askSoon(): void {
    if (isAsking || !undos) return;
    isAsking = true;
    queueMicrotask(() => void ask());
  }
  function tell(): void {
    const status = page.isVisible() ? wanted : 'away';
    if (status === told || !isSupported()) return;
    const sent = channel.send('presence:set', { status });
    if (sent === null) return;
    told = status;
    sent.catch((error: unknown) => logger.debug('unable to say who is here', { error }));
  }
  function forget(): void {
    if (known.size === 0) return;
    known = new Map();
    notify();
  }
  function followConnection(): void {
    const { connection, userId } = channel.getState();
    if (userId === null) forget();
    if (connection.status === 'connected') {
      cancelForgetting?.();
      cancelForgetting = null;
    } else cancelForgetting ??= clock.setTimeout(forget, UNKNOWN_AFTER_MS);
  }
  function begin(): void {
    if (undos) return;
    undos = [
      channel.hear((event) => {
        if (event.name === 'presence') take([event.payload]);
        if (event.name !== 'session:ready') return;
        // A new session is online to the backend.
        told = 'online';
        tell();
        askSoon();
      }),
      system.state.subscribe(followConnection),
      page.onChange(tell),
    ];
    tell();
  }

  return {
    isSupported,
    get: (userId) => known.get(userId) ?? null,
    watch(userIds) {
      begin();
      const own = [...new Set(userIds)];
      for (const id of own) {
        const count = watched.get(id) ?? 0;
        watched.delete(id);
        watched.set(id, count + 1);
        if (count === 0) askSoon();
      }
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        for (const id of own) {
          const count = (watched.get(id) ?? 1) - 1;
          if (count > 0) watched.set(id, count);
          else if (watched.delete(id)) known.delete(id);
        }
      };
    },
    set(status) {
      wanted = status;
      begin();
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispose() {
      for (const undo of undos ?? []) undo();
      undos = null;
      generation += 1;
      cancelAsking();
      cancelForgetting?.();
      watched.clear();
      known.clear();
      listeners.clear();
    },
  };
}
