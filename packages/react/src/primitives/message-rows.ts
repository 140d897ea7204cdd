import type { DisplayMessage } from '../types.ts';
import { type AlbumPlace, readAlbum } from './album.ts';

/** One message and what its neighbours make of it. */
export interface MessageRow {
  key: string;
  message: DisplayMessage;
  isOwn: boolean;
  /** Whether it opens and closes a run of bubbles by one person. */
  isFirst: boolean;
  isLast: boolean;
  /** When a day begins with it: that day. */
  day: Date | null;
  /** When the messages that were unread begin with it: how many they are. */
  unreadCount: number | null;
  /** Its place among pictures that are shown together; null: it stands alone. */
  album?: AlbumPlace | null | undefined;
}

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

const toDay = (at: Date): number => at.getFullYear() * 10_000 + at.getMonth() * 100 + at.getDate();
function isSameDay(one: DisplayMessage | undefined, other: DisplayMessage | undefined): boolean {
  return (
    one !== undefined && other !== undefined && toDay(new Date(one.createdAt)) === toDay(new Date(other.createdAt))
  );
}

/** Whether two neighbours, the earlier one first, stand in one run. */
function isRun(one: DisplayMessage | undefined, other: DisplayMessage | undefined): boolean {
  if (!one || !other || one.senderId !== other.senderId || isCentred(one) || isCentred(other)) return false;
  const gapMs = Date.parse(other.createdAt) - Date.parse(one.createdAt);
  return gapMs >= 0 && gapMs < RUN_MS && isSameDay(one, other);
}

/** How many are unread when they begin with the message of this index, else null. */
function countUnreadFrom(
  messages: readonly DisplayMessage[],
  index: number,
  { currentUserId, unreadFromSeq }: RowOptions,
): number | null {
  if (!unreadFromSeq) return null;
  const isUnread = (message: DisplayMessage | undefined) =>
    message !== undefined && message.seq >= unreadFromSeq && !isOwnMessage(message, currentUserId);
  if (!isUnread(messages[index])) return null;
  // The first of a page further down than where the unread ones begin.
  if (index === 0 && (messages[0]?.seq ?? 0) > unreadFromSeq) return null;
  for (let before = index - 1; (messages[before]?.seq ?? 0) >= unreadFromSeq; before -= 1) {
    if (isUnread(messages[before])) return null;
  }
  let count = 0;
  for (let after = index; after < messages.length; after += 1) {
    const message = messages[after];
    if (message && !isCentred(message) && !isOwnMessage(message, currentUserId)) count += 1;
  }
  return count;
}

function isSameAlbum(one: MessageRow['album'], other: MessageRow['album']): boolean {
  if (one?.kind !== 'album' || other?.kind !== 'album') return one?.kind === other?.kind;
  return (
    one.messages.length === other.messages.length &&
    one.messages.every((message, index) => message === other.messages[index])
  );
}

function isSameRow(one: MessageRow, other: MessageRow): boolean {
  return (
    one.isOwn === other.isOwn &&
    one.isFirst === other.isFirst &&
    one.isLast === other.isLast &&
    one.day?.getTime() === other.day?.getTime() &&
    one.unreadCount === other.unreadCount &&
    isSameAlbum(one.album, other.album)
  );
}

export type ReadRow = (messages: readonly DisplayMessage[], index: number, options: RowOptions) => MessageRow;

/**
 * Reads one row at a time, so that a long conversation costs what is on the screen: whether a day or the unread
 * messages begin with it, and its place in its run. The row of an unchanged message in an unchanged place is the same
 * object as before.
 */
export function createRowReader(): ReadRow {
  const known = new WeakMap<DisplayMessage, MessageRow>();
  return (messages, index, options) => {
    const message = messages[index];
    if (!message) throw new RangeError(`there is no message ${index}`);
    const [before, after] = [messages[index - 1], messages[index + 1]];
    const row: MessageRow = {
      key: keyOf(message),
      message,
      isOwn: isOwnMessage(message, options.currentUserId),
      isFirst: !isRun(before, message),
      isLast: !isRun(message, after),
      day: isSameDay(before, message) ? null : new Date(message.createdAt),
      unreadCount: countUnreadFrom(messages, index, options),
      album: readAlbum(messages, index, options.unreadFromSeq),
    };
    const held = known.get(message);
    if (held && isSameRow(held, row)) return held;
    known.set(message, row);
    return row;
  };
}
