import type { Problem } from '@majlis/contract';
import { io, type Socket } from 'socket.io-client';
import { createServer } from '../create-server.ts';
import type { Store } from '../domain/index.ts';
import { png } from '../http/media.fixture.ts';
import { createMemoryStore } from '../storage/memory/index.ts';
import type { OperationRequest, Things } from './operation.fixture.ts';
import type { TokenIssuer } from './token.fixture.ts';

/** What came back. */
export interface StageAnswer {
  status: number;
  /** Of a refusal. */
  code: string | null;
  text: string;
}
export type CallState = 'ringing' | 'answered' | 'ended';

export interface StageOptions {
  call?: CallState;
  /** SAFE-1: Adam has blocked Layla. */
  blocked?: boolean;
  /** Default: in memory. */
  store?: Store;
}
export interface StageRequest extends Omit<OperationRequest, 'body'> {
  body: OperationRequest['body'] | Uint8Array<ArrayBuffer>;
  /** Of the body. Default: what it is. */
  type?: string;
}
/** No request may take longer. */
const ANSWER_MS = 10_000;

const OFF = {
  sends: null,
  uploads: null,
  typing: null,
  calls: null,
  signals: null,
  changes: null,
  reactions: null,
  searches: null,
  blocks: null,
  reports: null,
};

/**
 * A real server with Layla and Adam, their conversation with a text and a picture of Layla's, and a call from her to him.
 * Nobody else knows of any of it.
 */
export async function setStage(
  issuer: TokenIssuer,
  { call = 'ringing', blocked = false, store = createMemoryStore() }: StageOptions = {},
) {
  const server = await createServer({ store, jwt: issuer.jwt, rates: OFF });
  const url = await server.listen();
  const sockets: Socket[] = [];

  async function ask(token: string, { method, path, body, type }: StageRequest): Promise<StageAnswer> {
    const contentType = type ?? (typeof body === 'string' ? 'application/json' : undefined);
    const response = await fetch(`${url}${path}`, {
      method,
      signal: AbortSignal.timeout(ANSWER_MS),
      headers: {
        ...(token === '' ? {} : { Authorization: `Bearer ${token}` }),
        ...(contentType === undefined ? {} : { 'Content-Type': contentType }),
      },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    const isProblem = response.headers.get('Content-Type')?.startsWith('application/problem+json') ?? false;
    return { status: response.status, code: isProblem ? (JSON.parse(text) as Problem).code : null, text };
  }
  const tokens = { layla: await issuer.issue('layla'), adam: await issuer.issue('adam') };
  const take = async <Answer>(
    token: string,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: object | FormData,
  ) => {
    const sent = body === undefined || body instanceof FormData ? body : JSON.stringify(body);
    const { status, text } = await ask(token, { method, path, body: sent });
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
    return JSON.parse(text) as Answer;
  };
  type Made = { id: string };

  await take(tokens.adam, 'GET', '/users/me');
  const direct = { type: 'DIRECT', userId: 'adam' };
  const { conversation } = await take<{ conversation: Made }>(tokens.layla, 'POST', '/conversations', direct);
  const conversationId = conversation.id;
  const text = { conversationId, clientId: 'client-of-text', type: 'TEXT', content: 'secret of the two' };
  const { message } = await take<{ message: Made }>(tokens.layla, 'POST', '/messages', text);
  const form = new FormData();
  form.set('conversationId', conversationId);
  form.set('clientId', 'client-of-picture');
  form.set('image', new Blob([png()]), 'p.png');
  const picture = await take<{ message: { attachments: (Made & { url: string })[] } }>(
    tokens.layla,
    'POST',
    '/messages/upload-image',
    form,
  );
  const [attachment] = picture.message.attachments;
  if (!attachment) throw new Error('the picture has no attachment');
  const about = { conversationId, clientId: 'client-of-upload', fileName: 'a', mimeType: 'x/y', size: 4, kind: 'FILE' };
  const { upload } = await take<{ upload: Made & { url: string } }>(tokens.layla, 'POST', '/uploads', about);
  await fetch(upload.url, { method: 'PUT', body: 'four' });
  const started = await take<{ call: Made }>(tokens.layla, 'POST', '/calls', { conversationId, type: 'VOICE' });
  const ring = `/calls/${started.call.id}`;
  if (call !== 'ringing') await take(tokens.adam, 'POST', `${ring}/answer`, { sessionId: 'session-of-adam' });
  if (call === 'ended') await take(tokens.layla, 'POST', `${ring}/end`, {});
  if (blocked) await take(tokens.adam, 'PUT', '/users/layla/block');

  const things: Things = {
    conversationId,
    messageId: message.id,
    attachmentId: attachment.id,
    uploadId: upload.id,
    callId: started.call.id,
    peerId: 'adam',
  };
  return {
    things,
    tokens,
    ask,
    mediaUrl: attachment.url,
    uploadUrl: upload.url,
    /** A socket that has not been let in yet. */
    open(token: string): Socket {
      const socket = io(new URL('/majlis', url).href, {
        auth: { token, v: 1 },
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
      });
      sockets.push(socket);
      return socket;
    },
    async close() {
      for (const socket of sockets) socket.disconnect();
      await server.close();
    },
  };
}
export type Stage = Awaited<ReturnType<typeof setStage>>;
