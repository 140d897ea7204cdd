import type { Id, Reaction } from '@majlis/contract';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useLatest } from '../hooks/use-latest.ts';
import type { MessageActions } from '../hooks/use-message-actions.ts';
import type { DisplayMessage } from '../types.ts';
import type { LayerView } from './use-message-layer.tsx';

/** A reaction that the backend has not answered yet. */
interface Pending {
  emoji: string;
  isAdded: boolean;
}
interface Marked {
  pending: Pending | undefined;
  isStarred: boolean;
  message: DisplayMessage;
}
export interface MessageMarksOptions {
  actions: MessageActions;
  currentUserId: Id;
  /** Told why a reaction was taken back. */
  onProblem: (error: unknown) => void;
}
export interface MessageMarks {
  mark: LayerView['mark'];
  /** Gives a reaction or takes it back: shown at once, and as it was when the backend refuses. */
  toggle(message: DisplayMessage, emoji: string): void;
}

const isOwn = ({ userIds }: Reaction, userId: Id): boolean => userIds.includes(userId);

/** The reactions as they will be once the backend has agreed. */
export function withPending(
  reactions: readonly Reaction[],
  { emoji, isAdded, userId }: Pending & { userId: Id },
): Reaction[] {
  const held = reactions.find((reaction) => reaction.emoji === emoji);
  if (isAdded === Boolean(held && isOwn(held, userId))) return [...reactions];
  if (!held) return [...reactions, { emoji, count: 1, userIds: [userId] }];
  const userIds = held.userIds.filter((id) => id !== userId);
  const next = isAdded
    ? { emoji, count: held.count + 1, userIds: [userId, ...userIds] }
    : { emoji, count: held.count - 1, userIds };
  return reactions.map((reaction) => (reaction === held ? next : reaction)).filter(({ count }) => count > 0);
}

/** Messages with their stars and with reactions under way. A message that has neither stays the same object, and so does one whose marks stay. */
function useMarking({ starred }: MessageActions, pending: ReadonlyMap<Id, Pending>, userId: Id): LayerView['mark'] {
  const known = useRef(new WeakMap<DisplayMessage, Marked>());
  return useMemo(() => {
    if (starred.length === 0 && pending.size === 0) return null;
    const stars = new Set(starred.map(({ id }) => id));
    const markOne = (message: DisplayMessage): DisplayMessage => {
      const [change, isStarred] = [pending.get(message.id), stars.has(message.id)];
      if (!change && !isStarred) return message;
      const held = known.current.get(message);
      if (held && held.pending === change && held.isStarred === isStarred) return held.message;
      const reactions = change ? withPending(message.reactions, { ...change, userId }) : message.reactions;
      const marked = { ...message, reactions, isStarred };
      known.current.set(message, { pending: change, isStarred, message: marked });
      return marked;
    };
    return (messages) => messages.map(markOne);
  }, [starred, pending, userId]);
}

/** What this device alone knows of messages: their stars, and reactions that are under way. */
export function useMessageMarks({ actions, currentUserId, onProblem }: MessageMarksOptions): MessageMarks {
  const [pending, setPending] = useState<ReadonlyMap<Id, Pending>>(new Map());
  const latest = useLatest({ actions, onProblem, pending });
  const toggle = useCallback(
    (message: DisplayMessage, emoji: string) => {
      const { react, unreact } = latest.current.actions;
      // One change at a time: a second press before the answer would only be overtaken by it.
      if (!react || !unreact || latest.current.pending.has(message.id)) return;
      const isAdded = !message.reactions.some((held) => held.emoji === emoji && isOwn(held, currentUserId));
      setPending((held) => new Map(held).set(message.id, { emoji, isAdded }));
      (isAdded ? react : unreact)(message.id, emoji)
        .catch((error: unknown) => latest.current.onProblem(error))
        .finally(() =>
          setPending((held) => {
            const rest = new Map(held);
            rest.delete(message.id);
            return rest;
          }),
        );
    },
    [latest, currentUserId],
  );
  return { mark: useMarking(actions, pending, currentUserId), toggle };
}
