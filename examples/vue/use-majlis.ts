import type { MessagingSystem, SystemState } from '@majlis/core';
import { onScopeDispose, type ShallowRef, shallowRef } from 'vue';

/** What a selector of core reads, as a ref that changes with it: all that binds Majlis to Vue. */
export function useMajlis<Selected>(
  system: MessagingSystem,
  select: (state: SystemState) => Selected,
): Readonly<ShallowRef<Selected>> {
  const selected = shallowRef(select(system.state.getSnapshot()));
  // Selectors give the same reference while nothing changed, so nothing is drawn in vain.
  const undo = system.state.subscribe(() => {
    selected.value = select(system.state.getSnapshot());
  });
  onScopeDispose(undo);
  return selected;
}
