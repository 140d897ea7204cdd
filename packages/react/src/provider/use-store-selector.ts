import { createMessagingSystem, type SystemState } from '@majlis/core';
import { useSyncExternalStore } from 'react';
import { useChatContext } from './chat-context.ts';

let empty: SystemState | undefined;
/** What a server renders and a page hydrates from: nothing, whatever the system already holds, so that the two agree. */
function readEmpty(): SystemState {
  empty ??= createMessagingSystem().state.getSnapshot();
  return empty;
}

/**
 * What `select` reads from the nearest system's state, kept current. `select` must return the same reference while
 * what it reads is unchanged, as the `select…` functions of `@majlis/core` do.
 */
export function useStoreSelector<Selected>(select: (state: SystemState) => Selected): Selected {
  const { state } = useChatContext().system;
  return useSyncExternalStore(
    state.subscribe,
    () => select(state.getSnapshot()),
    () => select(readEmpty()),
  );
}
