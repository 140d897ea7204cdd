import { expect, test } from 'vitest';
import { checkHistory } from './check-history.ts';
import type { Entry, Stored } from './history.ts';

const place = { engine: 'embedded', conversationId: 'c1' };
const accept = (clientId: string): Entry => ({
  type: 'accepted',
  ...place,
  writer: 'layla',
  clientId,
  isUpload: false,
});
const cold = (...clientIds: string[]): Entry => ({ type: 'cold', ...place, messages: clientIds.map(toStored) });
const view = (...ids: [id: string, seq: number][]): Entry => ({
  type: 'view',
  ...place,
  client: 'ahmad',
  messages: ids.map(([id, seq]) => ({ id, seq, status: seq === 0 ? 'sending' : 'sent' })),
});
const toStored = (clientId: string, index: number): Stored => ({ id: `m${index + 1}`, seq: index + 1, clientId });
const NOTHING = { lost: 0, doubled: 0, outOfOrder: 0, stuck: 0 };
const verdict = (...entries: Entry[]) => checkHistory(entries).verdict;

test('a history in which everything arrived once and in order is found without a fault', () => {
  expect(verdict(accept('a'), accept('b'), cold('a', 'b'), view(['m1', 1], ['m2', 2]))).toEqual(NOTHING);
  expect(verdict(accept('a'), accept('b'), cold('a', 'b'), view(['m2', 2])), 'a window').toEqual(NOTHING);
});

test('a message that the server does not have is lost', () => {
  expect(verdict(accept('a'), accept('b'), cold('a'))).toEqual({ ...NOTHING, lost: 1 });
});

test('a message stored or shown twice is doubled', () => {
  expect(verdict(accept('a'), cold('a', 'a'))).toEqual({ ...NOTHING, doubled: 1 });
  expect(verdict(accept('a'), cold('a'), view(['m1', 1], ['m1', 1]))).toMatchObject({ doubled: 1 });
});

test('messages of one writer that changed places are out of order, and so is a hole', () => {
  expect(verdict(accept('a'), accept('b'), cold('b', 'a'))).toEqual({ ...NOTHING, outOfOrder: 1 });
  const hole: Entry = { type: 'cold', ...place, messages: [{ id: 'm2', seq: 2, clientId: 'a' }] };
  expect(verdict(accept('a'), hole)).toEqual({ ...NOTHING, outOfOrder: 1 });
});

test('a message that still waits and a view that stopped early are stuck', () => {
  expect(verdict(accept('a'), cold('a'), view(['m1', 1], ['b', 0]))).toEqual({ ...NOTHING, stuck: 1 });
  expect(verdict(accept('a'), accept('b'), cold('a', 'b'), view(['m1', 1]))).toEqual({ ...NOTHING, stuck: 1 });
});
