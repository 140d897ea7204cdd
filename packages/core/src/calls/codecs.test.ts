import { expect, it } from 'vitest';
import { preferRed, withDtx } from './codecs.ts';

const lines = (...all: string[]) => `${all.join('\r\n')}\r\n`;

it('puts RED first and keeps the order of the rest', () => {
  const codecs = ['audio/opus', 'audio/G722', 'audio/red', 'audio/CN'].map((mimeType) => ({
    mimeType,
    clockRate: 48_000,
  }));
  expect(preferRed(codecs).map(({ mimeType }) => mimeType)).toEqual([
    'audio/red',
    'audio/opus',
    'audio/G722',
    'audio/CN',
  ]);
  expect(preferRed([])).toEqual([]);
});

it('asks for silence that costs nothing, in every opus line and in nothing else', () => {
  const media = [
    'm=audio 9 UDP/TLS/RTP/SAVPF 63 111',
    'a=rtpmap:111 opus/48000/2',
    'a=fmtp:111 minptime=10;useinbandfec=1',
    'a=rtpmap:63 red/48000/2',
    'a=fmtp:63 111/111',
    'm=video 9 UDP/TLS/RTP/SAVPF 96',
    'a=rtpmap:96 VP8/90000',
    'a=fmtp:96 max-fs=12288',
  ];
  const expected = media.map((line) => (line.startsWith('a=fmtp:111 ') ? `${line};usedtx=1` : line));
  expect(withDtx(lines(...media, ...media))).toBe(lines(...expected, ...expected));
});

it('adds the line where opus has none, and changes nothing twice', () => {
  const sdp = lines('m=audio 9 UDP/TLS/RTP/SAVPF 109', 'a=rtpmap:109 opus/48000/2', 'a=ptime:20');
  const once = withDtx(sdp);
  expect(once).toBe(
    lines('m=audio 9 UDP/TLS/RTP/SAVPF 109', 'a=rtpmap:109 opus/48000/2', 'a=fmtp:109 usedtx=1', 'a=ptime:20'),
  );
  expect(withDtx(once)).toBe(once);
});

it('leaves a description without opus as it came', () => {
  expect(withDtx('v=0\r\n')).toBe('v=0\r\n');
  expect(withDtx('')).toBe('');
});
