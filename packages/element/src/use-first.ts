import type { Id } from '@majlis/contract';
import type { MessagingSystem } from '@majlis/core';
import { useEffect, useState } from 'react';

type Turn = (isFirst: boolean) => void;
const queues = new WeakMap<MessagingSystem, Map<Id, Turn[]>>();

/** Waits for the first place; returns its undo, which hands the place on. */
function queueUp(system: MessagingSystem, conversationId: Id, turn: Turn): () => void {
  const bySystem = queues.get(system) ?? new Map<Id, Turn[]>();
  const queue = bySystem.get(conversationId) ?? [];
  queues.set(system, bySystem.set(conversationId, queue));
  queue.push(turn);
  turn(queue[0] === turn);
  return () => {
    queue.splice(queue.indexOf(turn), 1);
    turn(false);
    queue[0]?.(true);
  };
}

/** Whether this is the first of the elements that show a conversation: a call of it rings once, not in each. */
export function useFirst(system: MessagingSystem, conversationId: Id | undefined): boolean {
  const [isFirst, setFirst] = useState(false);
  useEffect(
    () => (conversationId === undefined ? undefined : queueUp(system, conversationId, setFirst)),
    [system, conversationId],
  );
  return isFirst;
}
