import type { Check } from '../check.ts';
import { converse, toMessage } from '../driver/acts.ts';
import type { Context } from '../driver/context.ts';
import { type Exchange, field } from '../driver/exchange.ts';
import { assume, demand, demandEqual } from '../violation.ts';
import { define } from './define.ts';

const media = { level: 'media' } as const;
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const EBML = [
  0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x86, 0x81, 0x01, 0x42, 0xf7, 0x81, 0x01, 0x42, 0xf2, 0x81, 0x04, 0x42, 0xf3,
  0x81, 0x08, 0x42, 0x82, 0x84, 0x77, 0x65, 0x62, 0x6d,
];
const SIZE = 400;
function padded(head: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(SIZE);
  bytes.set(head);
  return bytes;
}
const ascii = (text: string) => [...text].map((one) => one.charCodeAt(0));
const VOICES = {
  webm: { type: 'audio/webm;codecs=opus', bytes: padded(EBML) },
  ogg: {
    type: 'audio/ogg; codecs=opus',
    bytes: padded([...ascii('OggS'), 0, 2, ...Array<number>(20).fill(0), 1, 19, ...ascii('OpusHead')]),
  },
  mp4: { type: 'audio/mp4', bytes: padded([0, 0, 0, 24, ...ascii('ftypM4A '), 0, 0, 0, 0, ...ascii('M4A mp42')]) },
};
const ISOM = [0, 0, 0, 24, ...ascii('ftypisom'), 0, 0, 2, 0, ...ascii('isommp41')];
const png = new Uint8Array(Buffer.from(PNG, 'base64'));

interface Upload {
  route: 'voice' | 'image' | 'file' | 'video';
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  name?: string;
  fields?: Readonly<Record<string, string>>;
}
const PARTS = { voice: 'audio', image: 'image', file: 'file', video: 'video' } as const;
async function upload(
  context: Context,
  { route, bytes, type, name = 'conformance', fields = {} }: Upload,
): Promise<Exchange> {
  const { id } = await converse(context);
  const form = new FormData();
  const texts = { conversationId: id, ...(route === 'voice' ? { duration: '1.5' } : {}), ...fields };
  for (const [key, value] of Object.entries(texts)) form.set(key, value);
  form.set(PARTS[route], new Blob([bytes], { type }), name);
  return context.first.request('POST', `/messages/upload-${route}`, { raw: { body: form } });
}
const voice = (context: Context, fields: Readonly<Record<string, string>> = {}) =>
  upload(context, { route: 'voice', ...VOICES.webm, fields });
async function fetchMedia(
  context: Context,
  exchange: Exchange,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const attachment = toMessage(exchange).attachments[0];
  assume(typeof attachment?.url === 'string', 'the attachment has a url');
  const token = attachment.access === 'bearer' ? { authorization: `Bearer ${context.second.token}` } : {};
  return fetch(new URL(attachment.url, context.baseUrl), { headers: { ...token, ...headers } });
}

const uploads: Check[] = [
  ...Object.entries(VOICES).map(([name, { type, bytes }]) =>
    define(
      'MED-1',
      `voice-${name}`,
      `Voice of type ${type} is not taken.`,
      async (context) => {
        const { status, json } = await upload(context, { route: 'voice', bytes, type });
        demandEqual([status, field(json, 'message', 'type')], [201, 'VOICE'], 'status and type');
      },
      { ...media, likely: ['multer: mimetype is compared as a string, with its codecs'] },
    ),
  ),
  define(
    'MED-1',
    'image',
    'A PNG is not taken as an image with its size in pixels.',
    async (context) => {
      const { status, json } = await upload(context, {
        route: 'image',
        bytes: png,
        type: 'image/png',
        fields: { caption: 'نقطة' },
      });
      const attachment = field(json, 'message', 'attachments', 0);
      demandEqual(
        [status, field(json, 'message', 'type'), field(json, 'message', 'content'), field(attachment, 'width')],
        [201, 'IMAGE', 'نقطة', 1],
        'status, type, caption and width',
      );
    },
    media,
  ),
  define(
    'MED-1',
    'file',
    'A file is not taken with its name and size.',
    async (context) => {
      const bytes = new TextEncoder().encode('plain text');
      const { status, json } = await upload(context, { route: 'file', bytes, type: 'text/plain', name: 'عقد.txt' });
      const attachment = field(json, 'message', 'attachments', 0);
      demandEqual(
        [status, field(attachment, 'fileName'), field(attachment, 'size')],
        [201, 'عقد.txt', bytes.length],
        'status, fileName and size',
      );
    },
    media,
  ),
  define(
    'MED-1',
    'video',
    'An MP4 video is not taken.',
    async (context) => {
      const { status, json } = await upload(context, { route: 'video', bytes: padded(ISOM), type: 'video/mp4' });
      demandEqual([status, field(json, 'message', 'type')], [201, 'VIDEO'], 'status and type');
    },
    media,
  ),
  ...Object.entries({
    html: '<!doctype html><script>1</script>',
    svg: '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    text: 'no image at all',
  }).map(([name, text]) =>
    define(
      'MED-1',
      `sniffs-${name}`,
      `${name} that says it is a PNG is taken as an image.`,
      async (context) => {
        const { status } = await upload(context, {
          route: 'image',
          bytes: new TextEncoder().encode(text),
          type: 'image/png',
        });
        demand([415, 422].includes(status), 'status 415', status);
      },
      media,
    ),
  ),
  ...Object.entries({ zero: '0', negative: '-1', text: 'abc', endless: '99999999' }).map(([name, duration]) =>
    define(
      'MED-1',
      `voice-duration-${name}`,
      `Voice with the duration ${duration} is not refused.`,
      async (context) => {
        const { status } = await voice(context, { duration });
        demand([400, 413, 422].includes(status), 'status 422', status);
      },
      media,
    ),
  ),
  define(
    'MED-1',
    'empty-file',
    'An empty file is not refused with 422.',
    async (context) => {
      const { status } = await upload(context, { route: 'voice', bytes: new Uint8Array(0), type: 'audio/webm' });
      demand([400, 415, 422].includes(status), 'status 422', status);
    },
    media,
  ),
  define(
    'GEN-5',
    'voice-duration',
    'The duration of a voice message is not kept in seconds.',
    async (context) => {
      demandEqual(field((await voice(context)).json, 'message', 'attachments', 0, 'duration'), 1.5, 'duration');
    },
    media,
  ),
];

const serving: Check[] = [
  define(
    'MED-2',
    'bytes-and-type',
    'Media do not come back with their bytes, their type and nosniff.',
    async (context) => {
      const response = await fetchMedia(
        context,
        await upload(context, { route: 'image', bytes: png, type: 'image/png' }),
      );
      demandEqual(
        [response.status, response.headers.get('content-type'), response.headers.get('x-content-type-options')],
        [200, 'image/png', 'nosniff'],
        'status, type and X-Content-Type-Options',
      );
      demandEqual((await response.arrayBuffer()).byteLength, png.length, 'how many bytes came');
    },
    media,
  ),
  define(
    'MED-2',
    'range',
    'A range of a voice message is not answered with 206 and those bytes.',
    async (context) => {
      const response = await fetchMedia(context, await voice(context), { range: 'bytes=10-19' });
      demandEqual(
        [response.status, response.headers.get('content-range')],
        [206, `bytes 10-19/${SIZE}`],
        'status and Content-Range',
      );
      demandEqual((await response.arrayBuffer()).byteLength, 10, 'how many bytes came');
    },
    { ...media, likely: ['Bytes are streamed by hand, without Range: Safari plays nothing'] },
  ),
  define(
    'MED-2',
    'file-is-downloaded',
    'A file is served inline, so it may run in the page’s origin.',
    async (context) => {
      const exchange = await upload(context, {
        route: 'file',
        bytes: new TextEncoder().encode('<html><script>1</script>'),
        type: 'text/html',
        name: 'a.html',
      });
      if (exchange.status === 415 || exchange.status === 422) return;
      const response = await fetchMedia(context, exchange);
      demand(
        (response.headers.get('content-disposition') ?? '').startsWith('attachment'),
        'Content-Disposition: attachment',
        response.headers.get('content-disposition'),
      );
    },
    media,
  ),
  define(
    'MED-3',
    'lives-five-minutes',
    'A signed URL lives less than five minutes.',
    async (context) => {
      const attachment = toMessage(await voice(context)).attachments[0];
      const until = attachment?.urlExpiresAt ?? null;
      if (attachment?.access !== 'signed') return;
      demand(
        until !== null && Date.parse(until) - Date.now() > 290_000,
        'urlExpiresAt at least 5 minutes ahead',
        until,
      );
    },
    media,
  ),
  define(
    'MED-3',
    'altered-signature',
    'A signed URL whose signature is altered still gives the bytes.',
    async (context) => {
      const attachment = toMessage(await voice(context)).attachments[0];
      if (attachment?.access !== 'signed' || attachment.url === null) return;
      const url = new URL(attachment.url, context.baseUrl);
      url.search = '';
      const response = await fetch(url);
      demand(response.status >= 400 && response.status < 500, 'a status of 4xx without the signature', response.status);
    },
    media,
  ),
  define(
    'MED-3',
    'refresh',
    'A member cannot get a fresh URL of an attachment.',
    async (context) => {
      const id = toMessage(await voice(context)).attachments[0]?.id ?? '';
      const { status, json } = await context.second.request('GET', `/attachments/${encodeURIComponent(id)}/url`);
      demandEqual([status, typeof field(json, 'url')], [200, 'string'], 'status and type of url');
    },
    media,
  ),
  define(
    'AUTH-4',
    'outsider-attachment',
    'An outsider gets the URL of an attachment.',
    async (context) => {
      const id = toMessage(await voice(context)).attachments[0]?.id ?? '';
      const answer = await context.outsider?.request('GET', `/attachments/${encodeURIComponent(id)}/url`);
      demandEqual([answer?.status, field(answer?.json, 'code')], [404, 'not_found'], 'status and code');
    },
    { ...media, needs: ['outsider'] },
  ),
];

export const mediaChecks: readonly Check[] = [...uploads, ...serving];
