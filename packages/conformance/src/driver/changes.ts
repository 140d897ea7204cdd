import type { Message } from '@majlis/contract';
import { toMessage } from './acts.ts';
import type { Actor } from './context.ts';
import { type Exchange, field } from './exchange.ts';

const pathOf = (id: string) => `/messages/${encodeURIComponent(id)}`;

export const edit = (by: Actor, id: string, content: unknown): Promise<Exchange> =>
  by.request('PATCH', pathOf(id), { body: { content } });
export const remove = (by: Actor, id: string): Promise<Exchange> =>
  by.request('DELETE', pathOf(id), { query: { for: 'everyone' } });

const reactionPath = (id: string, emoji: string) => `${pathOf(id)}/reactions/${encodeURIComponent(emoji)}`;
export const react = (by: Actor, id: string, emoji: string): Promise<Exchange> =>
  by.request('PUT', reactionPath(id, emoji));
export const unreact = (by: Actor, id: string, emoji: string): Promise<Exchange> =>
  by.request('DELETE', reactionPath(id, emoji));

/** The message as this user reads it now. */
export const readMessage = async (by: Actor, id: string): Promise<Message> =>
  toMessage(await by.request('GET', pathOf(id)));

export const search = (by: Actor, q: string, query: Readonly<Record<string, string>> = {}): Promise<Exchange> =>
  by.request('GET', '/search/messages', { query: { q, ...query } });
/** Ids of the messages that a search found. */
export function foundIn({ json }: Exchange): unknown[] {
  const items = field(json, 'items');
  return Array.isArray(items) ? items.map((item) => field(item, 'message', 'id')) : [];
}
