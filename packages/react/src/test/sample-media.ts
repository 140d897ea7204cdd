import type { Attachment } from '@majlis/contract';
import { sampleAttachment } from './sample-messages.ts';

// Each by its whole name: that is how a bundler finds the file.
const PICTURES = {
  shore: { url: new URL('./pictures/shore.svg', import.meta.url).href, width: 640, height: 480 },
  car: { url: new URL('./pictures/car.svg', import.meta.url).href, width: 640, height: 480 },
  garden: { url: new URL('./pictures/garden.svg', import.meta.url).href, width: 480, height: 640 },
} as const;
export type SamplePicture = keyof typeof PICTURES;

/** A picture that is really there. */
export const samplePicture = (name: SamplePicture, over: Partial<Attachment> = {}): Attachment =>
  sampleAttachment({ id: `picture-${name}`, mimeType: 'image/svg+xml', ...PICTURES[name], ...over });
export const samplePictureUrl = (name: SamplePicture): string => PICTURES[name].url;

/** Levels as speech has them. */
export const SAMPLE_WAVEFORM: readonly number[] = Array.from({ length: 60 }, (_, index) =>
  Math.round(50 + 38 * Math.sin(index / 2.3) * Math.cos(index / 7) - 10 * Math.sin(index * 1.7)),
);

const RATE = 8000;
/** Seconds of a soft tone, as a WAV file of 8 bits. */
function makeSound(seconds: number): Blob {
  const count = Math.round(seconds * RATE);
  const bytes = new DataView(new ArrayBuffer(44 + count));
  const write = (at: number, text: string) => {
    for (const [index, letter] of [...text].entries()) bytes.setUint8(at + index, letter.charCodeAt(0));
  };
  write(0, 'RIFF');
  bytes.setUint32(4, 36 + count, true);
  write(8, 'WAVEfmt ');
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, RATE, true);
  bytes.setUint32(28, RATE, true);
  bytes.setUint16(32, 1, true);
  bytes.setUint16(34, 8, true);
  write(36, 'data');
  bytes.setUint32(40, count, true);
  for (let index = 0; index < count; index += 1) {
    bytes.setUint8(44 + index, 128 + Math.round(12 * Math.sin((index / RATE) * 2 * Math.PI * 220)));
  }
  return new Blob([bytes.buffer], { type: 'audio/wav' });
}

let sound: string | undefined;
/** A voice note that can be heard: seven seconds. */
export function sampleVoice(over: Partial<Attachment> = {}): Attachment {
  sound ??= URL.createObjectURL(makeSound(7));
  return sampleAttachment({
    id: 'voice',
    kind: 'VOICE',
    url: sound,
    mimeType: 'audio/wav',
    duration: 7,
    waveform: [...SAMPLE_WAVEFORM],
    ...over,
  });
}
export const sampleFile = (over: Partial<Attachment> = {}): Attachment =>
  sampleAttachment({
    id: 'file',
    kind: 'FILE',
    mimeType: 'application/pdf',
    fileName: 'Camry 2021 inspection.pdf',
    size: 1_284_212,
    ...over,
  });

/** An address that answers nothing: this page's own, so that no story reaches further. */
export const missingUrl = (): string => new URL('/nothing-is-here', location.href).href;
