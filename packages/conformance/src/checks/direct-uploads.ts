import type { Check } from '../check.ts';
import { converse, toMessage } from '../driver/acts.ts';
import type { Context } from '../driver/context.ts';
import { field } from '../driver/exchange.ts';
import { assume, demand, demandEqual } from '../violation.ts';
import { define } from './define.ts';

const direct = { level: 'media', needs: ['direct'] } as const;
const BYTES = new TextEncoder().encode('%PDF-1.4\n'.padEnd(600, 'conformance '));

interface Begun {
  conversationId: string;
  clientId: string;
  /** Asks for the upload again, as a client does that was cut. */
  ask(clientId?: string): ReturnType<Context['first']['request']>;
  id: string;
}
async function begin(context: Context): Promise<Begun> {
  const { id: conversationId } = await converse(context);
  const clientId = context.unique('file');
  const about = { conversationId, fileName: 'عقد.pdf', mimeType: 'application/pdf', size: BYTES.length, kind: 'FILE' };
  const ask = (own = clientId) => context.first.request('POST', '/uploads', { body: { ...about, clientId: own } });
  const { status, json } = await ask();
  const id = field(json, 'upload', 'id');
  demandEqual(status, 201, 'status');
  demand(typeof id === 'string', 'an upload with an id', json);
  return { conversationId, clientId, ask, id };
}

/** Puts what is asked for where it is asked for, without a token. */
async function put({ ask }: Begun, count = Number.POSITIVE_INFINITY): Promise<number[]> {
  const { json } = await ask();
  const upload = field(json, 'upload');
  const [url, method, received, partSize] = ['url', 'method', 'received', 'partSize'].map((name) =>
    field(upload, name),
  );
  assume(typeof url === 'string' && typeof method === 'string', 'the upload says where its bytes go');
  const step = typeof partSize === 'number' ? partSize : BYTES.length;
  const statuses: number[] = [];
  for (let from = Number(received ?? 0); from < BYTES.length && statuses.length < count; from += step) {
    const part = BYTES.slice(from, from + step);
    const range = `bytes ${from}-${from + part.length - 1}/${BYTES.length}`;
    const headers = {
      ...Object(field(upload, 'headers')),
      ...(partSize === undefined ? {} : { 'Content-Range': range }),
    };
    statuses.push((await fetch(url, { method, headers, body: part })).status);
  }
  return statuses;
}
const complete = (context: Context, { id }: Begun, by = context.first) =>
  by.request('POST', `/uploads/${encodeURIComponent(id)}/complete`, { body: {} });

/** Files that go where the backend says (MED-5). */
export const directUploadChecks: readonly Check[] = [
  define(
    'MED-5',
    'direct-file-is-sent',
    'A file that was put where the backend said is not served as it was sent.',
    async (context) => {
      const begun = await begin(context);
      const statuses = await put(begun);
      demand(
        statuses.every((status) => status >= 200 && status < 300),
        'every part is taken',
        statuses,
      );
      const { status, json } = await complete(context, begun);
      demandEqual([status < 300, field(json, 'attachment', 'size')], [true, BYTES.length], 'success and size');
      const { conversationId, clientId, id } = begun;
      const body = { conversationId, clientId, type: 'FILE', attachmentIds: [id] };
      const sent = toMessage(await context.first.request('POST', '/messages', { body }));
      const url = sent.attachments[0]?.url;
      assume(typeof url === 'string', 'the attachment has a url');
      const bearer = sent.attachments[0]?.access === 'bearer';
      const headers = bearer ? { authorization: `Bearer ${context.second.token}` } : {};
      const served = await fetch(new URL(url, context.baseUrl), { headers });
      demandEqual(await served.text(), new TextDecoder().decode(BYTES), 'the bytes');
    },
    direct,
  ),
  define(
    'MED-5',
    'direct-is-found-again',
    'POST /uploads with the same clientId does not find the same upload and how far it is.',
    async (context) => {
      const begun = await begin(context);
      const other = await begun.ask(context.unique('file'));
      demand(field(other.json, 'upload', 'id') !== begun.id, 'another upload for another clientId', other.json);
      await put(begun);
      const { status, json } = await begun.ask();
      demandEqual(
        [status, field(json, 'upload', 'id'), field(json, 'upload', 'received')],
        [200, begun.id, BYTES.length],
        'status, id and received',
      );
    },
    direct,
  ),
  define(
    'MED-5',
    'direct-is-complete-or-not',
    'An upload whose bytes are not there is complete, or a message takes it.',
    async (context) => {
      const begun = await begin(context);
      const { status, json } = await complete(context, begun);
      demandEqual([status, field(json, 'code')], [409, 'conflict'], 'status and code');
      const { conversationId, clientId, id } = begun;
      const body = { conversationId, clientId, type: 'FILE', attachmentIds: [id] };
      const sent = await context.first.request('POST', '/messages', { body });
      demandEqual(sent.status, 422, 'status of the message');
    },
    direct,
  ),
  define(
    'MED-5',
    'direct-is-ones-own',
    'Another member completes an upload, or its address takes bytes without its signature.',
    async (context) => {
      const begun = await begin(context);
      const { json } = await begun.ask();
      const url = String(field(json, 'upload', 'url'));
      const bare = new URL(url);
      bare.search = '';
      const refused = await fetch(bare, { method: 'PUT', body: BYTES });
      demand(url !== bare.href && refused.status >= 400, 'an address that is signed', refused.status);
      await put(begun);
      demandEqual((await complete(context, begun, context.second)).status, 404, 'status for the other');
    },
    direct,
  ),
];
