import type { DisplayMessage } from '../types.ts';

export interface MessageRow {
  kind: 'message';
  key: string;
  message: DisplayMessage;
  isOwn: boolean;
  /** Whether it opens and closes a run of bubbles by one person. */
  isFirst: boolean;
  isLast: boolean;
}
export interface DayRow {
  kind: 'day';
  key: string;
  at: Date;
}
export interface UnreadRow {
  kind: 'unread';
  key: string;
  count: number;
}
export type ListRow = MessageRow | DayRow | UnreadRow;

export interface RowOptions {
  currentUserId: string;
  /** First seq that was unread when the conversation was opened. */
  unreadFromSeq?: number | null | undefined;
}

/** Bubbles of one person further apart than this stand alone. */
const RUN_MS = 5 * 60_000;
const CENTRED = new Set(['SYSTEM', 'CALL_STARTED', 'CALL_ENDED', 'CALL_MISSED']);

/** True for rows that stand in the middle and belong to nobody's side. */
export const isCentred = ({ type }: DisplayMessage): boolean => CENTRED.has(type);
export const keyOf = (message: DisplayMessage): string => message.key ?? message.clientId ?? message.id;
export const isOwnMessage = (message: DisplayMessage, currentUserId: string): boolean =>
  message.isOwn ?? message.senderId === currentUserId;

interface Known {
  row: MessageRow;
  day: number;
  ms: number;
}

function sameRun(one: DisplayMessage | undefined, other: DisplayMessage, gapMs: number): boolean {
  if (!one || isCentred(one) || isCentred(other)) return false;
  return one.senderId === other.senderId && gapMs >= 0 && gapMs < RUN_MS;
}

/**
 * Makes rows of messages: a day row where the day changes, one divider above the first unread message, and the place
 * of each bubble in its run. A row of an unchanged message in an unchanged place keeps its identity between calls.
 */
export function createRowMaker(): (messages: readonly DisplayMessage[], options: RowOptions) => ListRow[] {
  const known = new WeakMap<DisplayMessage, Known>();
  const look = (message: DisplayMessage, currentUserId: string): Known => {
    const held = known.get(message);
    if (held) return held;
    const at = new Date(message.createdAt);
    const row: MessageRow = {
      kind: 'message',
      key: keyOf(message),
      message,
      isOwn: isOwnMessage(message, currentUserId),
      isFirst: true,
      isLast: true,
    };
    const made = { row, ms: at.getTime(), day: at.getFullYear() * 10_000 + at.getMonth() * 100 + at.getDate() };
    known.set(message, made);
    return made;
  };
  return (messages, { currentUserId, unreadFromSeq }) => {
    const rows: ListRow[] = [];
    let before: Known | undefined;
    let unreadShown = !unreadFromSeq;
    for (const [index, message] of messages.entries()) {
      const here = look(message, currentUserId);
      if (before?.day !== here.day) rows.push({ kind: 'day', key: `day-${here.day}`, at: new Date(here.ms) });
      if (!unreadShown && !here.row.isOwn && message.seq >= (unreadFromSeq ?? 0)) {
        unreadShown = true;
        rows.push({ kind: 'unread', key: 'unread', count: countUnread(messages, { from: index, currentUserId }) });
      }
      const next = messages[index + 1];
      const after = next ? look(next, currentUserId) : undefined;
      const isFirst = !(before && before.day === here.day && sameRun(before.row.message, message, here.ms - before.ms));
      const isLast = !(after && next && after.day === here.day && sameRun(message, next, after.ms - here.ms));
      if (here.row.isFirst !== isFirst || here.row.isLast !== isLast) here.row = { ...here.row, isFirst, isLast };
      rows.push(here.row);
      before = here;
    }
    return rows;
  };
}

function countUnread(
  messages: readonly DisplayMessage[],
  { from, currentUserId }: { from: number; currentUserId: string },
): number {
  let count = 0;
  for (let index = from; index < messages.length; index += 1) {
    const message = messages[index];
    if (message && !isOwnMessage(message, currentUserId) && !isCentred(message)) count += 1;
  }
  return count;
}
