import { readTrackKinds } from './iso-media.ts';

/** What the first bytes say a file is, whatever it was called (MED-1). */
export interface Sniffed {
  mimeType: string;
  kind: 'image' | 'audio' | 'video' | 'other';
}

interface Signature {
  at: number;
  bytes: string;
  mimeType: string;
  kind: Sniffed['kind'];
}

const SIGNATURES: readonly Signature[] = [
  { at: 0, bytes: '\xff\xd8\xff', mimeType: 'image/jpeg', kind: 'image' },
  { at: 0, bytes: '\x89PNG\r\n\x1a\n', mimeType: 'image/png', kind: 'image' },
  { at: 0, bytes: 'GIF87a', mimeType: 'image/gif', kind: 'image' },
  { at: 0, bytes: 'GIF89a', mimeType: 'image/gif', kind: 'image' },
  { at: 8, bytes: 'WEBP', mimeType: 'image/webp', kind: 'image' },
  { at: 0, bytes: 'OggS', mimeType: 'audio/ogg', kind: 'audio' },
  { at: 0, bytes: '%PDF-', mimeType: 'application/pdf', kind: 'other' },
  { at: 0, bytes: 'PK\x03\x04', mimeType: 'application/zip', kind: 'other' },
  { at: 8, bytes: 'WAVE', mimeType: 'audio/wav', kind: 'audio' },
  { at: 0, bytes: 'ID3', mimeType: 'audio/mpeg', kind: 'audio' },
];
const EBML = '\x1a\x45\xdf\xa3';
const ISO_AUDIO: Sniffed = { mimeType: 'audio/mp4', kind: 'audio' };
const ISO_VIDEO: Sniffed = { mimeType: 'video/mp4', kind: 'video' };
const OTHER: Sniffed = { mimeType: 'application/octet-stream', kind: 'other' };

/** Reads the brand and the tracks of MP4 and its kin, whose index may lie at their end, and the codecs of WebM. */
export function sniff(bytes: Uint8Array): Sniffed {
  const text = latin1(bytes.subarray(0, 4096));
  if (text.startsWith(EBML)) return sniffMatroska(text);
  if (text.startsWith('ftyp', 4)) return sniffIsoMedia(text, bytes);
  const found = SIGNATURES.find(({ at, bytes }) => text.startsWith(bytes, at));
  if (found && (found.at === 0 || text.startsWith('RIFF'))) return { mimeType: found.mimeType, kind: found.kind };
  return OTHER;
}

function sniffMatroska(text: string): Sniffed {
  if (!text.includes('webm')) return { mimeType: 'video/x-matroska', kind: 'other' };
  const hasPicture = text.includes('V_VP8') || text.includes('V_VP9') || text.includes('V_AV1');
  return hasPicture ? { mimeType: 'video/webm', kind: 'video' } : { mimeType: 'audio/webm', kind: 'audio' };
}

function sniffIsoMedia(text: string, bytes: Uint8Array): Sniffed {
  const brand = text.slice(8, 12);
  // The size of the first box; after its main brand and version it lists what else the file is good for.
  const brands = text.slice(8, Math.min(text.charCodeAt(2) * 256 + text.charCodeAt(3), 256));
  if (/avi[fs]/.test(brands)) return { mimeType: 'image/avif', kind: 'image' };
  if (/^(he[iv][cxms]|mif1|msf1)$/.test(brand)) return { mimeType: 'image/heic', kind: 'other' };
  if (brand === 'M4A ' || brand === 'M4B ') return { mimeType: 'audio/mp4', kind: 'audio' };
  if (brand === 'qt  ') return { mimeType: 'video/quicktime', kind: 'video' };
  const tracks = readTrackKinds(bytes);
  if (tracks) return tracks.picture || !tracks.sound ? ISO_VIDEO : ISO_AUDIO;
  const hasPicture = text.includes('vide') || text.includes('avc1') || text.includes('hvc1');
  const hasSound = text.includes('soun') || text.includes('mp4a') || text.includes('Opus');
  return hasSound && !hasPicture ? ISO_AUDIO : ISO_VIDEO;
}

/** One character a byte, so that signatures can be looked for as text. */
export const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};
