import { describe, expect, test } from 'vitest';
import { sampleAttachment, sampleMessage } from '../test/sample-messages.ts';
import type { DisplayMessage } from '../types.ts';
import { readAlbum } from './album.ts';

const picture = (seq: number, over: object = {}): DisplayMessage =>
  sampleMessage(seq, { type: 'IMAGE', content: null, attachments: [sampleAttachment({ id: `a${seq}` })], ...over });
const sizes = (messages: readonly DisplayMessage[]) =>
  messages.map((_, index) => {
    const place = readAlbum(messages, index);
    return place?.kind === 'album' ? place.messages.length : place ? 0 : 1;
  });

describe('consecutive pictures', () => {
  test('of one person within a minute of each other are one album, shown by the first of them', () => {
    expect(sizes([picture(1), picture(2), picture(3)])).toEqual([3, 0, 0]);
  });

  test('of two people are none', () => {
    expect(sizes([picture(1), picture(2, { senderId: 'layla' })])).toEqual([1, 1]);
  });

  test('more than a minute apart are none', () => {
    expect(sizes([picture(1), picture(3)])).toEqual([1, 1]);
  });

  test.each([
    ['words', { content: 'The gate' }],
    ['a quote', { replyTo: { id: 'm0', seq: 0, senderId: null, type: 'TEXT', content: 'Which?' } }],
    ['a reaction', { reactions: [{ emoji: '👍', count: 1, userIds: [] }] }],
    ['a failure', { status: 'failed' }],
    ['a deletion', { deletedAt: '2026-01-05T10:00:00Z' }],
  ])('with %s stand alone and part those around them', (_, over) => {
    expect(sizes([picture(1), picture(2), picture(3, over), picture(4), picture(5)])).toEqual([2, 0, 1, 2, 0]);
  });

  test('beyond thirty begin another album', () => {
    const many = Array.from({ length: 32 }, (_, index) => picture(index + 1));
    expect(sizes(many).filter((size) => size > 0)).toEqual([30, 2]);
  });
});
