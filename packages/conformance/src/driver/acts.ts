import type { Conversation, ConversationSelf, Message, MessagePage } from '@majlis/contract';
import { type ValidatorName, validateResource } from '@majlis/contract/validators';
import { show, Unmet } from '../violation.ts';
import type { Actor, Context } from './context.ts';
import type { Exchange } from './exchange.ts';
import type { Session } from './session.ts';

/**
 * The answer as what the contract says it is.
 * @throws Unmet when it is something else: another check blames the clause for it.
 */
function decode<Shape>(name: ValidatorName, exchange: Exchange): Shape {
  const { method, path, status, json } = exchange;
  if (status !== 200 && status !== 201) throw new Unmet(`${method} ${path} answered ${status}: ${show(exchange.text)}`);
  const validation = validateResource(name, json);
  if (validation.ok) return json as Shape;
  throw new Unmet(`${method} ${path} answered with no ${name}: ${show(validation.errors)}`);
}

export const toConversation = (exchange: Exchange) =>
  decode<{ conversation: Conversation }>('ConversationAnswer', exchange).conversation;
export const toMessage = (exchange: Exchange) => decode<{ message: Message }>('MessageAnswer', exchange).message;
export const toPage = (exchange: Exchange) => decode<MessagePage>('MessagePage', exchange);
export const toSelf = (exchange: Exchange) => decode<{ me: ConversationSelf }>('ConversationSelfAnswer', exchange).me;

/** A conversation of the first and the second user that no other check uses. */
export async function converse(context: Context, { by = context.first, to = context.second } = {}) {
  const contextId = context.unique('about');
  return toConversation(
    await by.request('POST', '/conversations', { body: { type: 'DIRECT', userId: to.id, contextId } }),
  );
}

export interface Text {
  conversationId: string;
  content?: string;
  clientId?: string;
  replyToId?: string;
}
export function postText(context: Context, by: Actor, text: Text): Promise<Exchange> {
  const clientId = text.clientId ?? context.unique('msg');
  return by.request('POST', '/messages', { body: { type: 'TEXT', content: clientId, ...text, clientId } });
}
/** Sends a message that must arrive. */
export const say = async (context: Context, by: Actor, text: Text) => toMessage(await postText(context, by, text));

/** Sends so many messages, one after the other. */
export async function sayMany(
  context: Context,
  by: Actor,
  { conversationId, count }: { conversationId: string; count: number },
) {
  const messages: Message[] = [];
  for (let index = 0; index < count; index += 1) messages.push(await say(context, by, { conversationId }));
  return messages;
}

export const readPage = async (by: Actor, conversationId: string, query: Readonly<Record<string, string>> = {}) =>
  toPage(await by.request('GET', '/messages', { query: { conversationId, ...query } }));
export const readConversation = async (by: Actor, id: string) =>
  toConversation(await by.request('GET', `/conversations/${encodeURIComponent(id)}`));

/** Sends a marker and waits for it: what was emitted to this session for the conversation before has arrived. */
export async function fence(
  context: Context,
  session: Session,
  { by, conversationId }: { by: Actor; conversationId: string },
) {
  const marker = await say(context, by, { conversationId });
  await session.waitFor('message:new', (payload) => messageIdOf(payload) === marker.id);
  return marker;
}

/** The id of the message that an event carries. */
export function messageIdOf(payload: unknown): unknown {
  return Object(Object(payload).message).id;
}
