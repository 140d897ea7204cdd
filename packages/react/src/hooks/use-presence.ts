import type { Id } from '@majlis/contract';
import type { MessagingSystem, PresenceService, PresenceState } from '@majlis/core';
import { useEffect, useState } from 'react';
import { useChatContext } from '../provider/chat-context.ts';
import { useStoreSelector } from '../provider/use-store-selector.ts';

const services = new WeakMap<MessagingSystem, Promise<PresenceService>>();
/** One for each system, however many ask. */
function serviceOf(system: MessagingSystem): Promise<PresenceService> {
  const held = services.get(system);
  if (held !== undefined) return held;
  const made = import('./presence-service.ts').then(({ createPresence }) => createPresence({ system }));
  services.set(system, made);
  // A chunk that did not come is asked for again.
  made.catch(() => services.delete(system));
  return made;
}

/**
 * Whether a user is there, kept current while it is shown: level `presence`. Null: unknown, or nobody asked for.
 *
 * @example
 * const isOnline = usePresence(user.id)?.status === 'online';
 */
export function usePresence(userId: Id | null): PresenceState | null {
  const { system } = useChatContext();
  const isOffered = useStoreSelector((state) => Boolean(state.capabilities?.levels.presence));
  const [held, setHeld] = useState<{ userId: Id; presence: PresenceState | null } | null>(null);
  useEffect(() => {
    if (userId === null || !isOffered) return;
    let isOver = false;
    const undos: (() => void)[] = [];
    serviceOf(system).then(
      (service) => {
        if (isOver) return;
        let told: PresenceState | null | undefined;
        const read = () => {
          const presence = service.get(userId);
          // Looked at here: a state that is set to what it was may still draw its component once more.
          if (presence === told) return;
          told = presence;
          setHeld({ userId, presence });
        };
        undos.push(service.subscribe(read), service.watch([userId]));
        read();
      },
      // Without the chunk presence stays unknown.
      () => undefined,
    );
    return () => {
      isOver = true;
      for (const undo of undos) undo();
    };
  }, [system, userId, isOffered]);
  return isOffered && held !== null && held.userId === userId ? held.presence : null;
}
