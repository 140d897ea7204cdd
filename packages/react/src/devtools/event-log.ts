import type { MessagingEvents, MessagingSystem } from '@majlis/core';

export interface LoggedEvent {
  id: number;
  /** Milliseconds since the epoch. */
  at: number;
  name: keyof MessagingEvents;
  payload: unknown;
}
export interface EventLog {
  /** Newest first; the same array until there is another event. */
  read(): readonly LoggedEvent[];
  subscribe(listener: () => void): () => void;
  clear(): void;
}

const NAMES = [
  'message:new',
  'message:updated',
  'message:failed',
  'conversation:new',
  'conversation:updated',
  'conversation:removed',
  'receipt',
  'typing',
  'connection:changed',
  'call:incoming',
  'error',
] as const satisfies (keyof MessagingEvents)[];
const KEPT = 500;
/** What people wrote, and what opens something. */
const PRIVATE = new Set([
  'content',
  'url',
  'thumbnailUrl',
  'token',
  'title',
  'name',
  'fileName',
  'location',
  'bid',
  'custom',
]);

/** The newest 500 events of a system, while somebody listens. */
export function createEventLog(system: MessagingSystem): EventLog {
  const listeners = new Set<() => void>();
  let events: readonly LoggedEvent[] = [];
  let made = 0;
  let undos: (() => void)[] = [];
  const tell = () => {
    for (const listener of listeners) listener();
  };
  function add(name: LoggedEvent['name'], payload: unknown): void {
    made += 1;
    events = [{ id: made, at: Date.now(), name, payload }, ...events].slice(0, KEPT);
    tell();
  }
  return {
    read: () => events,
    subscribe(listener) {
      if (listeners.size === 0) undos = NAMES.map((name) => system.on(name, (payload) => add(name, payload)));
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) for (const undo of undos.splice(0)) undo();
      };
    },
    clear() {
      events = [];
      tell();
    },
  };
}

/** A payload as text, without what people wrote unless it is asked for. */
export function toText(payload: unknown, { showsTexts }: { showsTexts: boolean }): string {
  const hide = (key: string, value: unknown) => (PRIVATE.has(key) && value !== null ? '…' : value);
  return JSON.stringify(payload, showsTexts ? undefined : hide, 2) ?? '';
}
