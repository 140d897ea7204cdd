import { expect, test } from 'vitest';
import { createImageCodec } from './image-codec.ts';
import { prepareImage } from './image-resize.ts';

const MARKER = 'GPS-24.7136-46.6753';
const options = { loadCodec: async () => createImageCodec(), maxBytes: 10_000_000 };

async function paint(width: number, height: number, type: string, colours: string[] = ['#d00', '#00d']) {
  const surface = new OffscreenCanvas(width, height);
  const context = surface.getContext('2d');
  if (!context) throw new Error('no canvas');
  for (const [index, colour] of colours.entries()) {
    context.fillStyle = colour;
    context.fillRect((index * width) / colours.length, 0, width / colours.length, height);
  }
  return new Uint8Array(await (await surface.convertToBlob({ type, quality: 0.9 })).arrayBuffer());
}

/** A JPEG as a phone makes it: EXIF with an orientation, and with a place in words. */
function withExif(jpeg: Uint8Array, orientation: number): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(`${MARKER}\0`);
  const tiff = new DataView(new ArrayBuffer(8 + 2 + 24 + 4 + text.length));
  tiff.setUint16(0, 0x4d4d);
  tiff.setUint16(2, 42);
  tiff.setUint32(4, 8);
  tiff.setUint16(8, 2);
  tiff.setUint16(10, 0x010e);
  tiff.setUint16(12, 2);
  tiff.setUint32(14, text.length);
  tiff.setUint32(18, 38);
  tiff.setUint16(22, 0x0112);
  tiff.setUint16(24, 3);
  tiff.setUint32(26, 1);
  tiff.setUint16(30, orientation);
  const body = new Uint8Array([...new TextEncoder().encode('Exif\0\0'), ...new Uint8Array(tiff.buffer)]);
  body.set(text, 6 + 38);
  const length = body.length + 2;
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 0xff, ...body, ...jpeg.subarray(2)]);
}

async function textOf(blob: Blob): Promise<string> {
  return new TextDecoder('latin1').decode(await blob.arrayBuffer());
}
async function colourAt(blob: Blob, x: number, y: number): Promise<string> {
  const bitmap = await createImageBitmap(blob);
  const surface = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = surface.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const [red = 0, , blue = 0, alpha] = context?.getImageData(x, y, 1, 1).data ?? [];
  if (alpha === 0) return 'clear';
  return red > blue ? 'red' : 'blue';
}

test('a photo loses its place, is turned upright and fits 2,048 pixels', async () => {
  const photo = new File([withExif(await paint(3000, 1500, 'image/jpeg'), 6)], 'IMG_1.HEIC.jpeg');
  expect(await textOf(photo)).toContain(MARKER);
  const { file, width, height } = await prepareImage(photo, options);
  expect({ width, height, type: file.type, name: file.name }).toEqual({
    width: 1024,
    height: 2048,
    type: 'image/jpeg',
    name: 'IMG_1.HEIC.jpg',
  });
  const bytes = await textOf(file);
  expect(bytes).not.toContain(MARKER);
  expect(bytes).not.toContain('Exif');
  // Left was red; turned clockwise it is the top.
  expect(await colourAt(file, 512, 100)).toBe('red');
  expect(await colourAt(file, 512, 1900)).toBe('blue');
});

test('a small photo loses its place too, and keeps its size', async () => {
  const photo = new Blob([withExif(await paint(40, 30, 'image/jpeg'), 1)]);
  const { file, width, height } = await prepareImage(photo, options);
  expect({ width, height }).toEqual({ width: 40, height: 30 });
  expect(await textOf(file)).not.toContain(MARKER);
});

test('a transparent PNG stays a transparent PNG, and one without transparency becomes a JPEG', async () => {
  const clear = await prepareImage(new Blob([await paint(100, 100, 'image/png', ['rgba(0,0,0,0)', '#00d'])]), options);
  expect(clear.file.type).toBe('image/png');
  expect(await colourAt(clear.file, 10, 10)).toBe('clear');
  const solid = await prepareImage(new Blob([await paint(100, 100, 'image/png')]), options);
  expect(solid.file.type).toBe('image/jpeg');
});

test('a WebP stays a WebP', async () => {
  const { file } = await prepareImage(new Blob([await paint(100, 100, 'image/webp')]), options);
  expect(file.type).toBe('image/webp');
});

test('a picture that is too heavy is made lighter until it fits', async () => {
  const surface = new OffscreenCanvas(600, 600);
  const context = surface.getContext('2d');
  if (!context) throw new Error('no canvas');
  const noise = context.createImageData(600, 600);
  for (let at = 0; at < noise.data.length; at += 1) noise.data[at] = at % 4 === 3 ? 255 : (at * 2_654_435_761) >>> 24;
  context.putImageData(noise, 0, 0);
  const heavy = await surface.convertToBlob({ type: 'image/jpeg', quality: 1 });
  const { file } = await prepareImage(heavy, { ...options, maxBytes: heavy.size / 4 });
  expect(file.size).toBeLessThanOrEqual(heavy.size / 4);
  await expect(prepareImage(heavy, { ...options, maxBytes: 100 })).rejects.toMatchObject({ code: 'too_large' });
});

test('a GIF keeps its frames and loses its comments', async () => {
  const comment = [...new TextEncoder().encode(MARKER)];
  const gif = Uint8Array.from([
    ...new TextEncoder().encode('GIF89a'),
    ...[1, 0, 1, 0, 0x80, 0, 0, 0xff, 0, 0, 0, 0, 0],
    ...[0x21, 0xfe, comment.length, ...comment, 0],
    ...[0x21, 0xf9, 4, 0, 10, 0, 0, 0],
    ...[0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0],
    ...[0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0],
    0x3b,
    ...comment,
  ]);
  const { file, width, height } = await prepareImage(new Blob([gif]), options);
  expect({ width, height, type: file.type, size: file.size }).toEqual({
    width: 1,
    height: 1,
    type: 'image/gif',
    size: gif.length - comment.length - 4 - comment.length,
  });
  expect(await textOf(file)).not.toContain(MARKER);
  await expect(createImageBitmap(file)).resolves.toMatchObject({ width: 1, height: 1 });
});

test.each([
  ['an empty file', new Blob([]), 'file_unreadable'],
  [
    'a text that calls itself a picture',
    new File(['<svg/>'], 'a.png', { type: 'image/png' }),
    'unsupported_media_type',
  ],
  ['a JPEG that is cut off at once', new Blob([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0)]), 'file_unreadable'],
])('refuses %s with a code', async (_, file, code) => {
  await expect(prepareImage(file, options)).rejects.toMatchObject({ code });
});
