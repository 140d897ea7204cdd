import type { Id } from '@majlis/contract';

interface Listener {
  userId: Id;
  sessionId: string;
}
/** Which sessions asked to hear of which users. */
export interface Subscriptions {
  replace(listener: Listener, userIds: readonly Id[]): void;
  drop(listener: Listener): void;
  listenersTo(userId: Id): Listener[];
}

export function createSubscriptions(): Subscriptions {
  const wanted = new Map<string, readonly Id[]>();
  const listeners = new Map<Id, Map<string, Listener>>();
  function drop({ sessionId }: Listener): void {
    for (const id of wanted.get(sessionId) ?? []) {
      const sessions = listeners.get(id);
      sessions?.delete(sessionId);
      if (sessions?.size === 0) listeners.delete(id);
    }
    wanted.delete(sessionId);
  }
  return {
    drop,
    replace(listener, userIds) {
      drop(listener);
      wanted.set(listener.sessionId, userIds);
      for (const id of userIds) {
        const sessions = listeners.get(id) ?? new Map<string, Listener>();
        listeners.set(id, sessions.set(listener.sessionId, listener));
      }
    },
    listenersTo: (userId) => [...(listeners.get(userId)?.values() ?? [])],
  };
}
