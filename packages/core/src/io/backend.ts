import type {
  Capabilities,
  Conversation,
  ConversationPage,
  ConversationSelf,
  CreateConversationRequest,
  Id,
  Message,
  MessagePage,
  SendMessageRequest,
  TypingKind,
} from '@majlis/contract';
import { createMajlisError } from '../base/errors.ts';
import {
  type Decoded,
  decodeCapabilities,
  decodeConversation,
  decodeConversationPage,
  decodeMessage,
  decodeMessagePage,
  decodeSelf,
} from './decode.ts';
import type { Http, HttpRequest } from './ports.ts';

export interface MessagesQuery {
  before?: number | undefined;
  after?: number | undefined;
  around?: number | undefined;
  changedAfter?: number | undefined;
  limit?: number | undefined;
}
export interface FormRequest {
  /** Below the base URL. */
  path: string;
  form: FormData;
  signal: AbortSignal;
  onProgress(fraction: number): void;
}
/** The routes that core uses, their answers decoded; one of the wrong shape rejects with `invalid_response`. */
export interface Backend {
  getCapabilities(): Promise<Capabilities>;
  listConversations(query: { cursor?: string; limit?: number } | { ids: readonly Id[] }): Promise<ConversationPage>;
  getConversation(conversationId: Id): Promise<Conversation>;
  createConversation(request: CreateConversationRequest): Promise<Conversation>;
  listMessages(conversationId: Id, query: MessagesQuery): Promise<MessagePage>;
  sendMessage(request: SendMessageRequest, signal: AbortSignal): Promise<Message>;
  sendForm(request: FormRequest): Promise<Message>;
  moveCursor(kind: 'read' | 'delivered', conversationId: Id, seq: number): Promise<ConversationSelf>;
  sendTyping(conversationId: Id, typing: { isTyping: boolean; kind: TypingKind }): Promise<void>;
}

/** @throws invalid_response for an answer of the wrong shape. */
export function take<Value>(decoded: Decoded<Value>, { method, path }: HttpRequest): Value {
  if (decoded.ok) return decoded.value;
  throw createMajlisError({
    code: 'invalid_response',
    message: `unable to ${method} ${path}; ${decoded.reason}`,
    hint: 'The contract has another shape; run the conformance kit.',
  });
}

export function createBackend(http: Http): Backend {
  const at = (conversationId: Id) => `conversations/${encodeURIComponent(conversationId)}`;
  async function ask<Value>(
    request: HttpRequest,
    decode: (answer: Record<string, unknown>) => Decoded<Value>,
  ): Promise<Value> {
    return take(decode(await http.request(request)), request);
  }
  const toMessage = (answer: Record<string, unknown>) => decodeMessage(answer.message);
  return {
    getCapabilities: () => ask({ method: 'GET', path: 'capabilities' }, decodeCapabilities),
    listConversations: (query) =>
      ask(
        { method: 'GET', path: 'conversations', query: 'ids' in query ? { ids: query.ids.join(',') } : query },
        decodeConversationPage,
      ),
    getConversation: (id) => ask({ method: 'GET', path: at(id) }, (answer) => decodeConversation(answer.conversation)),
    createConversation: (json) =>
      ask({ method: 'POST', path: 'conversations', json }, (answer) => decodeConversation(answer.conversation)),
    listMessages: (conversationId, query) =>
      ask({ method: 'GET', path: 'messages', query: { conversationId, ...query } }, (answer) => {
        const page = decodeMessagePage(answer);
        return page.ok && query.changedAfter === undefined ? checkOrder(page) : page;
      }),
    sendMessage: (json, signal) => ask({ method: 'POST', path: 'messages', json, signal }, toMessage),
    sendForm: (request) => ask({ method: 'POST', ...request }, toMessage),
    moveCursor: (kind, id, seq) =>
      ask({ method: 'POST', path: `${at(id)}/${kind}`, json: { seq } }, (answer) => decodeSelf(answer.me)),
    sendTyping: async (id, json) => void (await http.request({ method: 'POST', path: `${at(id)}/typing`, json })),
  };
}

// MSG-1, PAGE-2
function checkOrder(page: Decoded<MessagePage> & { ok: true }): Decoded<MessagePage> {
  const { items } = page.value;
  const first = items[0]?.seq ?? 0;
  const isWhole = items.every(({ seq }, index) => seq === first + index);
  return isWhole ? page : { ok: false, reason: 'page.items does not ascend by seq without a hole' };
}
