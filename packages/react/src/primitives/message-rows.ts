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

/** The day of a moment in the reader's time zone, as a number such as 20261123; NaN for no time at all. */
function createDayReader(): (ms: number) => number {
  let day = 0;
  let startsAt = 0;
  let endsAt = 0;
  return (ms) => {
    // Neighbours in a conversation are mostly of one day, and asking the time zone is slow.
    if (ms >= startsAt && ms < endsAt) return day;
    const at = new Date(ms);
    const [year, month, date] = [at.getFullYear(), at.getMonth(), at.getDate()];
    startsAt = new Date(year, month, date).getTime();
    endsAt = new Date(year, month, date + 1).getTime();
    day = year * 10_000 + month * 100 + date;
    return day;
  };
}

/** What was made of one list of messages; the next list mostly begins or ends as it did. */
interface Made {
  messages: readonly DisplayMessage[];
  currentUserId: string;
  rows: MessageRow[];
  times: number[];
  days: number[];
}
const NOTHING: Made = { messages: [], currentUserId: '', rows: [], times: [], days: [] };

function countSame(before: readonly DisplayMessage[], now: readonly DisplayMessage[]) {
  const most = Math.min(before.length, now.length);
  let atStart = 0;
  while (atStart < most && before[atStart] === now[atStart]) atStart += 1;
  let atEnd = 0;
  while (atEnd < most - atStart && before[before.length - 1 - atEnd] === now[now.length - 1 - atEnd]) atEnd += 1;
  return { atStart, atEnd };
}

function sameRun(one: DisplayMessage | undefined, other: DisplayMessage | undefined, gapMs: number): boolean {
  if (!one || !other || one.senderId !== other.senderId) return false;
  return gapMs >= 0 && gapMs < RUN_MS && !isCentred(one) && !isCentred(other);
}

function makeRow(message: DisplayMessage, currentUserId: string, place: { isFirst: boolean; isLast: boolean }) {
  const isOwn = isOwnMessage(message, currentUserId);
  return { kind: 'message', key: keyOf(message), message, isOwn, ...place } satisfies MessageRow;
}

/** The rows of the messages alone, each as before when neither it nor its place has changed. */
function makeMessageRows(messages: readonly DisplayMessage[], currentUserId: string, before: Made): Made {
  const dayOf = createDayReader();
  const { atStart, atEnd } = before.currentUserId === currentUserId ? countSame(before.messages, messages) : NONE_SAME;
  const times = before.times.slice(0, atStart);
  const days = before.days.slice(0, atStart);
  const changedEnd = messages.length - atEnd;
  const shift = before.messages.length - messages.length;
  for (let index = atStart; index < messages.length; index += 1) {
    const known = index >= changedEnd ? before.times[index + shift] : undefined;
    const ms = known ?? Date.parse(messages[index]?.createdAt ?? '');
    times.push(ms);
    days.push(dayOf(ms));
  }
  /** Whether the message of an index and the one after it stand in one run. */
  const joins = (index: number) =>
    days[index] === days[index + 1] &&
    sameRun(messages[index], messages[index + 1], (times[index + 1] ?? Number.NaN) - (times[index] ?? Number.NaN));
  const rows = before.rows.slice(0, Math.max(0, atStart - 1));
  let isJoined = rows.length > 0 && joins(rows.length - 1);
  for (let index = rows.length; index < messages.length; index += 1) {
    const message = messages[index];
    if (!message) continue;
    const place = { isFirst: !isJoined, isLast: true };
    isJoined = joins(index);
    place.isLast = !isJoined;
    const known = before.rows[index < atStart ? index : index + shift];
    const isKnown = known?.message === message && (index < atStart || index >= changedEnd);
    const isSame = isKnown && known.isFirst === place.isFirst && known.isLast === place.isLast;
    rows.push(isSame ? known : makeRow(message, currentUserId, place));
  }
  return { messages, currentUserId, rows, times, days };
}
const NONE_SAME = { atStart: 0, atEnd: 0 };

/**
 * Makes rows of messages: a day row where the day changes, one divider above the first unread message, and the place
 * of each bubble in its run. A row of an unchanged message in an unchanged place keeps its identity between calls.
 */
export function createRowMaker(): (messages: readonly DisplayMessage[], options: RowOptions) => ListRow[] {
  let made = NOTHING;
  return (messages, { currentUserId, unreadFromSeq }) => {
    made = makeMessageRows(messages, currentUserId, made);
    const { days, times } = made;
    const rows: ListRow[] = [];
    let unreadShown = !unreadFromSeq;
    for (let index = 0; index < made.rows.length; index += 1) {
      const row = made.rows[index];
      if (!row) continue;
      const day = days[index];
      if (index === 0 || day !== days[index - 1]) {
        rows.push({ kind: 'day', key: `day-${day}`, at: new Date(times[index] ?? Number.NaN) });
      }
      if (!unreadShown && !row.isOwn && row.message.seq >= (unreadFromSeq ?? 0)) {
        unreadShown = true;
        rows.push({ kind: 'unread', key: 'unread', count: countUnread(messages, { from: index, currentUserId }) });
      }
      rows.push(row);
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
