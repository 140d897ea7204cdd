import type { Id, Presence as PresenceItem } from '@majlis/contract';
import type { Actor } from './actor.ts';
import type { Lanes } from './lanes.ts';
import type { Clock, Emitter, Store } from './ports.ts';
import type { RateLimit } from './rate-limit.ts';
import { createSubscriptions } from './subscriptions.ts';

export type Wanted = 'online' | 'away';
interface Person {
  /** What each open session says of itself. */
  sessions: Map<string, Wanted>;
  /** What others were told last. */
  told: PresenceItem['status'];
  /** When a session last said `online`, while none does. */
  seenAt: number;
  /** Ends the timer until offline, if one runs. */
  cancel: () => void;
}

/** Who is there (level presence), as far as this process was told; told to peers' sessions that asked, never stored (RT-8). */
export interface Presence {
  /** A session is there, and says `online` unless told otherwise. */
  open(actor: SessionActor, status?: Wanted): void;
  /** It went: its user is offline some seconds after the last one did, so that a reload is no absence. */
  close(actor: SessionActor): void;
  /** @throws ProblemError `rate_limited` */
  set(actor: SessionActor, status: Wanted): void;
  /** How many sessions of this user are open. */
  countOf(userId: Id): number;
  /** Replaces what the session hears of. @throws ProblemError `rate_limited` */
  subscribe(actor: SessionActor, userIds: readonly Id[]): Promise<PresenceItem[]>;
  /** Only users who share a conversation with this one; others are left out. */
  list(actor: Actor, userIds: readonly Id[]): Promise<PresenceItem[]>;
  /** Writes down who is here, so that a crash forgets little; once a minute is enough. */
  save(): Promise<void>;
  /** Writes down who was here; nothing is told any more. */
  stop(): Promise<void>;
}
export interface SessionActor {
  userId: Id;
  sessionId: string;
}
export interface PresenceOptions {
  store: Store;
  emitter: Emitter;
  clock: Clock;
  lanes: Lanes;
  rate: RateLimit;
  onError: (error: unknown) => void;
}

const GRACE_MS = 5000;
const toIso = (time: number) => new Date(time).toISOString();

export function createPresence({ store, emitter, clock, lanes, rate, onError }: PresenceOptions): Presence {
  const people = new Map<Id, Person>();
  const subscriptions = createSubscriptions();
  let isStopped = false;

  const isOnline = ({ sessions }: Person) => [...sessions.values()].includes('online');
  const seenAt = (person: Person) => (isOnline(person) ? clock.now() : person.seenAt);
  const toItem = (userId: Id, person: Person): PresenceItem => ({
    userId,
    status: person.told,
    lastSeenAt: toIso(seenAt(person)),
  });
  const write = (userId: Id, person: Person) => store.users.setLastSeen({ userId, at: toIso(seenAt(person)) });
  const inTurn = (userId: Id, task: () => Promise<void>) =>
    lanes.run(`presence ${userId}`, task).catch((error: unknown) => onError(error));

  /** SAFE-2: what each of them shows. */
  async function hide(items: PresenceItem[]): Promise<PresenceItem[]> {
    const wishes = await store.safety.privacy(items.map(({ userId }) => userId));
    return items.map((item) => {
      const { presence = true, lastSeen = true } = wishes.get(item.userId) ?? {};
      return {
        userId: item.userId,
        status: presence ? item.status : 'offline',
        lastSeenAt: lastSeen ? item.lastSeenAt : null,
      };
    });
  }
  async function tell(item: PresenceItem): Promise<void> {
    const listeners = subscriptions.listenersTo(item.userId);
    if (listeners.length === 0) return;
    const peers = new Set(await store.users.peersOf(item.userId));
    const [shown = item] = await hide([item]);
    for (const { userId, sessionId } of listeners) {
      if (!peers.has(userId)) continue;
      emitter.emit({
        event: 'presence',
        payload: shown,
        userIds: [userId],
        onlySessionId: sessionId,
        ephemeral: true,
      });
    }
  }
  /** Tells of what is another status than was told; changes of one user are told in order. */
  function settle(userId: Id, person: Person): void {
    const status = isOnline(person) ? 'online' : person.sessions.size > 0 ? 'away' : 'offline';
    if (status === person.told) return;
    person.told = status;
    const item = toItem(userId, person);
    void inTurn(userId, async () => {
      if (status === 'offline') {
        await write(userId, person);
        if (person.sessions.size === 0 && people.get(userId) === person) people.delete(userId);
      }
      await tell(item);
    });
  }
  function change({ userId, sessionId }: SessionActor, status: Wanted): void {
    const person = people.get(userId);
    if (!person?.sessions.has(sessionId)) return;
    if (isOnline(person)) person.seenAt = clock.now();
    person.sessions.set(sessionId, status);
    settle(userId, person);
  }
  async function list({ userId }: Actor, userIds: readonly Id[]): Promise<PresenceItem[]> {
    const peers = new Set(await store.users.peersOf(userId));
    const wanted = [...new Set(userIds)].filter((id) => id !== userId && peers.has(id));
    const stored = await store.users.lastSeen(wanted.filter((id) => !people.has(id)));
    return hide(
      wanted.map((id) => {
        const person = people.get(id);
        return person ? toItem(id, person) : { userId: id, status: 'offline', lastSeenAt: stored.get(id) ?? null };
      }),
    );
  }

  const save = async () => {
    await Promise.all([...people].map(([userId, person]) => inTurn(userId, () => write(userId, person))));
  };

  return {
    list,
    save,
    countOf: (userId) => people.get(userId)?.sessions.size ?? 0,
    open({ userId, sessionId }, status = 'online') {
      if (isStopped) return;
      const known = people.get(userId);
      const person: Person = known ?? {
        sessions: new Map(),
        told: 'offline',
        seenAt: clock.now(),
        cancel: () => {},
      };
      people.set(userId, person);
      person.cancel();
      if (isOnline(person)) person.seenAt = clock.now();
      person.sessions.set(sessionId, status);
      settle(userId, person);
    },
    close(actor) {
      const { userId, sessionId } = actor;
      subscriptions.drop(actor);
      const person = people.get(userId);
      if (!person?.sessions.has(sessionId)) return;
      if (isOnline(person)) person.seenAt = clock.now();
      person.sessions.delete(sessionId);
      if (person.sessions.size > 0) return settle(userId, person);
      person.cancel();
      if (!isStopped) person.cancel = clock.setTimeout(() => settle(userId, person), GRACE_MS);
    },
    set(actor, status) {
      rate.take(`set ${actor.sessionId}`);
      change(actor, status);
    },
    async subscribe(actor, userIds) {
      rate.take(`subscribe ${actor.sessionId}`);
      // Before the answer is made: what changes meanwhile is told.
      if (people.get(actor.userId)?.sessions.has(actor.sessionId)) {
        subscriptions.replace(
          actor,
          userIds.filter((id) => id !== actor.userId),
        );
      }
      return list(actor, userIds);
    },
    async stop() {
      isStopped = true;
      for (const { cancel } of people.values()) cancel();
      await save();
    },
  };
}
