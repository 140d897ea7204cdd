import type { Conversation, Id } from '@majlis/contract';
import type { MessagingEvents, SystemState } from '../types.ts';
import type { Timeline } from './timeline.ts';
import type { Typist } from './typing.ts';

export interface Memory {
  readonly messagesPerConversation: number;
  readonly conversations: number;
}
/** The whole state; what `SystemState` does not name is read through selectors only. */
export interface CoreState extends SystemState {
  readonly conversations: ReadonlyMap<Id, Conversation>;
  readonly timelines: ReadonlyMap<Id, Timeline>;
  readonly drafts: ReadonlyMap<Id, string>;
  readonly typing: ReadonlyMap<Id, readonly Typist[]>;
  readonly memory: Memory;
  /** Counts uses of timelines, to find the one used longest ago. */
  readonly uses: number;
}

/** What became true by a change; `messaging-system` makes events of it. */
export type Fact = {
  [Name in keyof MessagingEvents]: { name: Name; payload: MessagingEvents[Name] };
}[keyof MessagingEvents];
export interface Applied {
  readonly state: CoreState;
  readonly facts: readonly Fact[];
}

export const unchanged = (state: CoreState): Applied => ({ state, facts: [] });

/** A copy of a map with one entry set. */
export function withEntry<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, value: Value): ReadonlyMap<Key, Value> {
  return new Map(map).set(key, value);
}
/** A copy of a map without one entry; the map itself when it has none. */
export function withoutEntry<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> {
  if (!map.has(key)) return map;
  const copy = new Map(map);
  copy.delete(key);
  return copy;
}
