import type { CoreState, Fact, Memory } from './core-state.ts';
import { createState } from './initial-state.ts';
import { applyChange, type Change, type Source } from './reducer.ts';

export interface Store {
  getSnapshot(): CoreState;
  /** Calls `listener` after each batch of changes; returns its undo. */
  subscribe(listener: () => void): () => void;
  /** Applies a change at once. Listeners hear of a local one before this returns, of remote ones once per turn. */
  apply(change: Change, source: Source): void;
}
export interface StoreOptions {
  memory: Memory;
  /** What became true, told when the state holds it already. */
  onFacts(facts: readonly Fact[], source: Source): void;
  /** A listener that threw. */
  onListenerError(error: unknown): void;
  setTimeout(callback: () => void, delayMs: number): () => void;
}

/** With a window this large, handing out the list costs more than a message; listeners then hear once per frame. */
const LARGE_WINDOW = 4096;
const FRAME_MS = 16;

/** Holds the one state of a system. */
export function createStore({ memory, onFacts, onListenerError, setTimeout }: StoreOptions): Store {
  let state = createState(memory);
  const listeners = new Set<() => void>();
  let isWaiting = false;
  let largest = 0;

  function notify(): void {
    isWaiting = false;
    for (const listener of [...listeners]) {
      try {
        listener();
      } catch (error) {
        onListenerError(error);
      }
    }
  }
  function notifyLater(): void {
    if (isWaiting || listeners.size === 0) return;
    isWaiting = true;
    const flush = () => {
      // A local change may have told the listeners meanwhile.
      if (isWaiting) notify();
    };
    if (largest > LARGE_WINDOW) setTimeout(flush, FRAME_MS);
    else queueMicrotask(flush);
  }
  return {
    getSnapshot: () => state,
    subscribe(listener) {
      // Wrapped, so that the same function subscribed twice is two subscriptions.
      const entry = () => listener();
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    apply(change, source) {
      const applied = applyChange(state, change);
      const hasChanged = applied.state !== state;
      state = applied.state;
      if (change.type === 'session:began') largest = 0;
      if ('conversationId' in change || change.type === 'message') {
        const id = change.type === 'message' ? change.message.conversationId : change.conversationId;
        largest = Math.max(largest, state.timelines.get(id)?.window?.size ?? 0);
      }
      if (hasChanged && source === 'local') notify();
      else if (hasChanged) notifyLater();
      if (applied.facts.length > 0) onFacts(applied.facts, source);
    },
  };
}
