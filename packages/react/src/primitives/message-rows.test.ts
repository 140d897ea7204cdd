import { expect, test } from 'vitest';
import type { DisplayMessage } from '../types.ts';
import { createRowMaker, type ListRow } from './message-rows.ts';

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
const shape = (rows: ListRow[]) =>
  rows.map((row) =>
    row.kind === 'message' ? `${row.isFirst ? '<' : ''}${row.key}${row.isLast ? '>' : ''}` : row.kind,
  );

test('bubbles of one person that follow each other form a run, broken by another person, a pause or a day', () => {
  const rows = createRowMaker()(
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
  expect(shape(rows)).toEqual(['day', '<m1', 'm2>', '<m3>', '<m4>', '<m5>', 'day', '<m6>']);
});

test('one divider stands above the first unread message and counts those of the others', () => {
  const rows = createRowMaker()([message(1), message(2), message(3, { senderId: 'layla' }), message(4)], {
    currentUserId: 'layla',
    unreadFromSeq: 2,
  });
  expect(shape(rows)).toEqual(['day', '<m1', 'unread', 'm2>', '<m3>', '<m4>']);
  expect(rows.find((row) => row.kind === 'unread')).toMatchObject({ count: 2 });
});

test('rows of messages that did not change keep their identity when one is added', () => {
  const make = createRowMaker();
  const messages = [message(1), message(2), message(3)];
  const before = make(messages, { currentUserId: 'layla' });
  const after = make([...messages, message(4, { senderId: 'layla' })], { currentUserId: 'layla' });
  expect(after.slice(1, 4).every((row, index) => row === before[index + 1])).toBe(true);
});
