import { expect, test } from 'vitest';
import { box, bytes, chunk, fetchMedia, png, refusal, track, uploaded, withConversation } from './media.fixture.ts';

test('S19: what a camera wrote into a picture is gone before it is stored, and its size is read', async () => {
  const { backend, conversationId } = await withConversation();
  const secret = png(chunk('eXIf', 'GPS 24.7,46.6'), chunk('tEXt', 'Author Layla'));
  // MSG-3: a clientId is optional here.
  const { attachment } = await uploaded(await backend.upload('layla', 'image', secret, { conversationId }));
  expect([attachment.width, attachment.height]).toEqual([3, 2]);
  const stored = new TextDecoder('latin1').decode(await (await fetchMedia(backend, attachment.url)).arrayBuffer());
  expect(stored).not.toContain('GPS');
  expect(stored).not.toContain('Layla');
  expect(stored).toContain('IEND');
});

test('S19: a JPEG keeps how it is turned and its picture data, and nothing else of what a phone added', async () => {
  const { backend, conversationId } = await withConversation();
  const segment = (marker: number, body: Uint8Array) =>
    bytes([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255], [...body]);
  const tiff = bytes('MM', [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0], 'GPS-EXIF');
  const profile = segment(0xe2, bytes('ICC_PROFILE', [0], 'colours'));
  const scan = bytes([...segment(0xda, bytes([1, 1, 0, 0, 63, 0]))], [1, 0xff, 0, 2, 0xff, 0xd0, 3]);
  const picture = bytes(
    [0xff, 0xd8, ...segment(0xe1, bytes('Exif', [0, 0], [...tiff])), ...profile],
    [...segment(0xe1, bytes('http://ns.adobe.com/xap/1.0/', [0], 'GPS-XMP')), ...segment(0xed, bytes('GPS-IPTC'))],
    [...segment(0xe2, bytes('MPF', [0], 'GPS-INDEX')), ...segment(0xc0, bytes([8, 0, 2, 0, 3, 1, 1, 0x11, 0]))],
    [...scan, ...segment(0xfe, bytes('GPS-COMMENT')), ...scan, 0xff, 0xd9],
    [0xff, 0xd8, ...segment(0xe1, bytes('Exif', [0, 0], 'GPS-SECOND-PICTURE')), 0xff, 0xd9],
  );
  const { attachment } = await uploaded(await backend.upload('layla', 'image', picture, { conversationId }));
  expect([attachment.mimeType, attachment.width, attachment.height]).toEqual(['image/jpeg', 3, 2]);
  const stored = new Uint8Array(await (await fetchMedia(backend, attachment.url)).arrayBuffer());
  const text = new TextDecoder('latin1').decode(stored);
  expect(text).not.toContain('GPS');
  expect(text).toContain('ICC_PROFILE');
  expect(text.split(new TextDecoder('latin1').decode(scan))).toHaveLength(3);
  // The one entry left in EXIF: turned, 6.
  expect(text).toContain('\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06');
  expect([...stored.slice(-2)]).toEqual([0xff, 0xd9]);
});

test('S19: a film loses where it was taken, and every offset in it still holds', async () => {
  const { backend, conversationId } = await withConversation();
  const film = bytes(
    [...box('ftyp', bytes('qt  ', [0, 0, 0, 0]))],
    [...box('moov', box('udta', box('\xa9xyz', bytes('+24.7+46.6/'))), track('vide', box('udta', bytes('+24.7'))))],
    [...box('meta', bytes('+24.7')), ...box('mdat', bytes('frames'))],
  );
  const { attachment } = await uploaded(await backend.upload('layla', 'video', film, { conversationId }));
  const stored = new TextDecoder('latin1').decode(await (await fetchMedia(backend, attachment.url)).arrayBuffer());
  expect(stored).not.toContain('+24.7');
  expect([attachment.mimeType, stored.length]).toEqual(['video/quicktime', film.length]);
  expect(stored.indexOf('frames')).toBe(new TextDecoder('latin1').decode(film).indexOf('frames'));
});

test('S18: a picture of too many pixels is refused by its header alone', async () => {
  const { backend, conversationId } = await withConversation();
  const bomb = png();
  new DataView(bomb.buffer).setUint32(16, 60_000);
  new DataView(bomb.buffer).setUint32(20, 60_000);
  expect(
    await refusal(await backend.upload('layla', 'image', bomb, { conversationId, clientId: 'client-id-1' })),
  ).toEqual([413, 'too_large']);
});

test('S18: the pixels of an AVIF are read, and its bombs refused, too', async () => {
  const { backend, conversationId } = await withConversation();
  const avif = (width: number, height: number) => {
    const size = bytes([0, 0, 0, 0, 0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255]);
    const properties = box('iprp', box('ipco', box('ispe', size)));
    const head = box('ftyp', bytes('mif1', [0, 0, 0, 0], 'mif1avif'));
    return bytes([...head, ...box('meta', bytes([0, 0, 0, 0]), properties)]);
  };
  const { attachment } = await uploaded(await backend.upload('layla', 'image', avif(640, 480), { conversationId }));
  expect(attachment).toMatchObject({ mimeType: 'image/avif', width: 640, height: 480 });
  expect(await refusal(await backend.upload('layla', 'image', avif(60_000, 60_000), { conversationId }))).toEqual([
    413,
    'too_large',
  ]);
});
