import type { MessagingSystem } from '@majlis/core';
import { createExternalStore, type ExternalStore } from './external-store.ts';

type Away = ReadonlySet<string>;
const stores = new WeakMap<MessagingSystem, ExternalStore<Away>>();

/** Conversations whose reader has scrolled away from the newest message; what is below the fold is not read. */
export function readingOf(system: MessagingSystem): ExternalStore<Away> {
  const known = stores.get(system);
  if (known) return known;
  const made = createExternalStore<Away>(new Set());
  stores.set(system, made);
  return made;
}

/** Notes whether the reader of a conversation is at its newest message. */
export function setAtLiveEnd(system: MessagingSystem, conversationId: string, { atEnd }: { atEnd: boolean }): void {
  const store = readingOf(system);
  const away = store.get();
  if (away.has(conversationId) !== atEnd) return;
  const next = new Set(away);
  if (atEnd) next.delete(conversationId);
  else next.add(conversationId);
  store.set(next);
}
