import type { MajlisError, MessagingSystem } from '@majlis/core';
import { createExternalStore, type ExternalStore } from './external-store.ts';

const stores = new WeakMap<MessagingSystem, ExternalStore<MajlisError | null>>();

/** Why the last wish for a call came to nothing, where no call exists whose state could say it. */
export function callFailureOf(system: MessagingSystem): ExternalStore<MajlisError | null> {
  const store = stores.get(system) ?? createExternalStore<MajlisError | null>(null);
  stores.set(system, store);
  return store;
}
