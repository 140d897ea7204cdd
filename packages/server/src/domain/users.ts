import type { Id, User } from '@majlis/contract';
import type { Actor } from './actor.ts';
import type { Emitter, Store } from './ports.ts';
import { notFound } from './problem.ts';

/** Asks the integrator's own directory for users that never signed in here. */
export type LookupUsers = (ids: readonly Id[]) => Promise<User[]>;

interface SignedIn {
  id: Id;
  name?: string | undefined;
  profileImage?: string | null | undefined;
}
const REMEMBERED = 10_000;

export interface Users {
  /** Records who signed in, and tells those who talk with them when name or picture changed. */
  ensure(user: SignedIn): Promise<User>;
  me(actor: Actor): Promise<User>;
  /** Unknown ids are left out. */
  list(ids: readonly Id[]): Promise<User[]>;
}

export interface UsersOptions {
  store: Store;
  emitter: Emitter;
  lookupUsers?: LookupUsers;
}

export function createUsers({ store, emitter, lookupUsers }: UsersOptions): Users {
  async function list(ids: readonly Id[]): Promise<User[]> {
    const known = await store.users.find(ids);
    const missing = ids.filter((id) => !known.some((user) => user.id === id));
    if (missing.length === 0 || !lookupUsers) return known;
    const found = await lookupUsers(missing);
    for (const user of found) await store.users.upsert(user);
    return [...known, ...found];
  }
  async function record({ id, name, profileImage }: SignedIn): Promise<User> {
    const [known] = await store.users.find([id]);
    const next: User = {
      id,
      name: name ?? known?.name ?? id,
      profileImage: profileImage === undefined ? (known?.profileImage ?? null) : profileImage,
    };
    if (known && known.name === next.name && known.profileImage === next.profileImage) return known;
    const { user, changed } = await store.users.upsert(next);
    if (known && changed) {
      emitter.emit({ event: 'user:updated', payload: { user }, userIds: await store.users.peersOf(id) });
    }
    return user;
  }
  // What each token said last: most requests bring nothing new, and then cost no query.
  const said = new Map<Id, { saying: string; user: User }>();
  return {
    list,
    async ensure({ id, name, profileImage }) {
      const saying = JSON.stringify([name, profileImage]);
      const before = said.get(id);
      if (before && (before.saying === saying || name === undefined)) return before.user;
      const user = await record({ id, name, profileImage });
      if (said.size >= REMEMBERED) said.clear();
      said.set(id, { saying, user });
      return user;
    },
    async me({ userId }) {
      const [user] = await list([userId]);
      if (!user) throw notFound();
      return user;
    },
  };
}
