import { expect, test } from 'vitest';
import type { DisplayMessage } from '../types.ts';
import { createRowReader, type MessageRow, type RowOptions } from './message-rows.ts';

const message = (seq: number, over: Partial<DisplayMessage> = {}): DisplayMessage => ({
  id: `m${seq}`,
  conversationId: 'c1',
  seq,
  rev: seq,
  clientId: null,
  senderId: 'adam',
  type: 'TEXT',
  content: String(seq),
  attachments: [],
  replyTo: null,
  reactions: [],
  createdAt: new Date(2026, 0, 1, 10, seq).toISOString(),
  editedAt: null,
  deletedAt: null,
  ...(over as object),
});
function readAll(messages: readonly DisplayMessage[], options: RowOptions, read = createRowReader()): MessageRow[] {
  return messages.map((_, index) => read(messages, index, options));
}
const shape = (rows: MessageRow[]) =>
  rows.map(({ key, isFirst, isLast, day, unreadCount }) =>
    [day && 'day ', unreadCount && `${unreadCount} unread `, isFirst && '<', key, isLast && '>']
      .filter(Boolean)
      .join(''),
  );

test('bubbles of one person that follow each other form a run, broken by another person, a pause or a day', () => {
  const rows = readAll(
    [
      message(1),
      message(2),
      message(3, { senderId: 'layla' }),
      message(4),
      message(5, { createdAt: new Date(2026, 0, 1, 10, 30).toISOString() }),
      message(6, { createdAt: new Date(2026, 0, 2, 10, 0).toISOString() }),
    ],
    { currentUserId: 'layla' },
  );
  expect(shape(rows)).toEqual(['day <m1', 'm2>', '<m3>', '<m4>', '<m5>', 'day <m6>']);
});

test('one divider stands above the first unread message and counts those of the others', () => {
  const messages = [message(1), message(2), message(3, { senderId: 'layla' }), message(4)];
  const rows = readAll(messages, { currentUserId: 'layla', unreadFromSeq: 2 });
  expect(shape(rows)).toEqual(['day <m1', '2 unread m2>', '<m3>', '<m4>']);
});

test('the divider passes over one’s own message at the place where the unread ones began', () => {
  const messages = [message(1), message(2, { senderId: 'layla' }), message(3), message(4)];
  const rows = readAll(messages, { currentUserId: 'layla', unreadFromSeq: 2 });
  expect(shape(rows)).toEqual(['day <m1>', '<m2>', '2 unread <m3', 'm4>']);
});

test('rows of messages that did not change keep their identity when one is added', () => {
  const read = createRowReader();
  const messages = [message(1), message(2), message(3)];
  const before = readAll(messages, { currentUserId: 'layla' }, read);
  const after = readAll([...messages, message(4, { senderId: 'layla' })], { currentUserId: 'layla' }, read);
  expect(after.slice(0, 3).every((row, index) => row === before[index])).toBe(true);
});
