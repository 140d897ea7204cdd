import type { Message } from '@majlis/contract';
import { createMemoryBlobs } from '../blobs/memory.ts';
import { createDomain, type Delivery, type DomainOptions } from '../domain/index.ts';
import { createHandler } from '../handler.ts';
import { createMemoryStore } from '../storage/memory/index.ts';

/** A backend in memory for tests: tokens are user ids, and every delivery is kept. */
export function createBackend(options: Partial<DomainOptions> = {}, { basePath = '/api' } = {}) {
  const deliveries: Delivery[] = [];
  let now = Date.UTC(2026, 0, 1);
  let made = 0;
  const store = createMemoryStore();
  const domain = createDomain({
    store,
    blobs: createMemoryBlobs(),
    emitter: { emit: (delivery) => void deliveries.push(delivery) },
    clock: { now: () => now, setTimeout: () => () => undefined },
    ids: {
      create: (kind) => {
        made += 1;
        return `${kind}-${made}`;
      },
    },
    signer: {
      sign: (id, at, { purpose } = { purpose: 'media' }) => ({
        url: `http://api.test/api/${purpose === 'media' ? `media/${id}` : `uploads/${id}/bytes`}?sig=${id}-${purpose}`,
        expiresAt: at + 600_000,
      }),
      verify: (id, query, _now, { purpose } = { purpose: 'media' }) => query.get('sig') === `${id}-${purpose}`,
    },
    rates: {
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
    },
    ...options,
  });
  const handler = createHandler({
    domain,
    basePath,
    corsOrigins: ['https://shop.example'],
    authenticate: async (token) => ({ userId: token, name: token }),
    onError: (error) => {
      throw error;
    },
  });
  const request = (userId: string | null, method: string, path: string, init: RequestInit = {}) =>
    handler(
      new Request(`http://api.test/api${path}`, {
        method,
        ...init,
        headers: { ...(userId === null ? {} : { Authorization: `Bearer ${userId}` }), ...init.headers },
        ...(init.body instanceof ReadableStream ? { duplex: 'half' } : {}),
      } as RequestInit),
    );
  const json = async <Body = Record<string, unknown>>(
    userId: string | null,
    method: string,
    path: string,
    body?: unknown,
  ) => {
    const init =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
    const response = await request(userId, method, path, init);
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Body,
    };
  };
  return {
    domain,
    handler,
    store,
    deliveries,
    request,
    json,
    tick: (byMs: number) => {
      now += byMs;
    },
    /** Makes the two known and opens their conversation. */
    async open(a: string, b: string): Promise<string> {
      await json(b, 'GET', '/users/me');
      const request = { type: 'DIRECT', userId: b };
      const { body } = await json<{ conversation: { id: string } }>(a, 'POST', '/conversations', request);
      return body.conversation.id;
    },
    text: (userId: string, conversationId: string, clientId: string, content = clientId) =>
      json<{ message: Message }>(userId, 'POST', '/messages', { conversationId, clientId, type: 'TEXT', content }),
    upload: (
      userId: string,
      kind: string,
      bytes: Uint8Array<ArrayBuffer>,
      fields: Record<string, string>,
      name = 'f',
    ) => {
      const form = new FormData();
      for (const [key, value] of Object.entries(fields)) form.set(key, value);
      form.set(kind === 'voice' ? 'audio' : kind, new Blob([bytes], { type: 'application/octet-stream' }), name);
      return request(userId, 'POST', `/messages/upload-${kind}`, { body: form });
    },
  };
}
