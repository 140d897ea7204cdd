import { expect, test } from 'vitest';
import { readDimensions } from './image-dimensions.ts';

const head = (...parts: readonly (string | number[])[]): Uint8Array => {
  const bytes = parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part));
  return Uint8Array.from([...bytes, ...Array.from({ length: 40 }, () => 0)]);
};

test.each([
  ['image/png', head([0x89], 'PNG', [13, 10, 26, 10, 0, 0, 0, 13], 'IHDR', [0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20])],
  ['image/gif', head('GIF89a', [0x20, 0x4e, 0x20, 0x4e])],
  [
    'image/jpeg',
    head([0xff, 0xd8, 0xff, 0xe1, 0, 6, 1, 2, 3, 4, 0xff, 0xc4, 0, 3, 9, 0xff, 0xc2, 0, 17, 8, 0x4e, 0x20, 0x4e, 0x20]),
  ],
  ['image/webp', head('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0], [0x1f, 0x4e, 0, 0x1f, 0x4e, 0])],
  [
    'image/avif',
    head(
      [0, 0, 0, 28],
      'ftypavif',
      'ispe',
      [0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 2, 0],
      'ispe',
      [0, 0, 0, 0],
      [0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20],
    ),
  ],
] as const)('knows how large a picture of type %s is before it is decoded', (kind, bytes) => {
  expect(readDimensions(bytes, kind)).toEqual({ width: 20_000, height: 20_000 });
});

test('says nothing of a picture that ends before its size, or lies about its parts', () => {
  expect(readDimensions(new Uint8Array(8), 'image/png')).toBeNull();
  expect(readDimensions(head([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff]), 'image/jpeg')).toBeNull();
});
