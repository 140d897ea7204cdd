import type { DisplayMessage } from '../types.ts';
import { isCentred, isOwnMessage, keyOf } from './message-rows.ts';

export type Messages = readonly DisplayMessage[];

/** One change of the list as the virtualiser can follow it: rows before the first one came or went (`shift`), or others did. */
export interface ListStep {
  messages: Messages;
  shift: boolean;
}

const keyAt = (messages: Messages, index: number): string | undefined => {
  const message = messages.at(index);
  return message && keyOf(message);
};
const findKey = (messages: Messages, key: string | undefined): number =>
  key === undefined ? -1 : messages.findIndex((message) => keyOf(message) === key);

/**
 * The next list to show on the way from one to another. A window that slides loses rows at one end and gets some at the
 * other; the sizes of those that stay are kept when the ends change one after the other.
 */
export function toNextStep(before: Messages, now: Messages): ListStep {
  if (keyAt(before, 0) === keyAt(now, 0)) return { messages: now, shift: false };
  const added = findKey(now, keyAt(before, 0));
  const removed = added === -1 ? findKey(before, keyAt(now, 0)) : 0;
  if (added === -1 && removed === -1) return { messages: now, shift: false };
  const change = added === -1 ? -removed : added;
  if (now.length - before.length === change) return { messages: now, shift: true };
  return { messages: change > 0 ? [...now.slice(0, added), ...before] : before.slice(removed), shift: true };
}

/** Others' messages behind the last one that was seen. */
export function countUnseen(messages: Messages, { currentUserId, seenSeq }: UnseenOptions): number {
  let count = 0;
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    const message = messages[index];
    if (!message || (message.seq > 0 && message.seq <= seenSeq)) break;
    if (!isOwnMessage(message, currentUserId) && !isCentred(message)) count += 1;
  }
  return count;
}
export interface UnseenOptions {
  currentUserId: string;
  seenSeq: number;
}

/** Where the message of a seq is; -1: not held. */
export function findSeq(messages: Messages, seq: number): number {
  let [low, high] = [0, messages.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    // What is not sent yet has no seq and stands at the end.
    const found = messages[middle]?.seq || Number.POSITIVE_INFINITY;
    if (found === seq) return middle;
    if (found < seq) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
