import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { VirtualizerHandle } from 'virtua';
import { useLatest } from '../hooks/use-latest.ts';
import { type Away, createListAnchor, type ListAnchor, type ListAnchorOptions } from './list-anchor.ts';
import { type ListStep, type Messages, toNextStep } from './list-steps.ts';

export interface AnchoredList extends Away {
  list: RefObject<VirtualizerHandle | null>;
  /** What to show in this very render. */
  step: ListStep;
  /** Keeps its identity. */
  anchor: ListAnchor;
}

/** Where the reader is in the list, and what keeps them there: at the end with the newest, else by the message under their eye. */
export function useListAnchor(options: ListAnchorOptions): AnchoredList {
  const { messages } = options;
  const latest = useLatest(options);
  const list = useRef<VirtualizerHandle>(null);
  const [away, setAway] = useState<Away>({ isAway: false, newCount: 0 });
  // The messages of the last render are state, so that a render thrown away by React changes nothing.
  const [held, setHeld] = useState<{ wanted: Messages; step: ListStep }>({
    wanted: messages,
    step: { messages, shift: false },
  });
  let { step } = held;
  if (held.wanted !== messages) {
    step = toNextStep(step.messages, messages);
    setHeld({ wanted: messages, step });
  }
  const [anchor] = useState(() => createListAnchor({ options: latest, list, setAway }));
  useLayoutEffect(() => {
    anchor.onCommit(step.messages);
    // Drawn before the browser paints: what changed at the other end.
    if (step.messages !== messages) setHeld({ wanted: messages, step: toNextStep(step.messages, messages) });
  }, [anchor, step, messages]);
  return { list, step, anchor, ...away };
}
