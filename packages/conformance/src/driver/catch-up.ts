import { SetupError } from '../violation.ts';
import type { Client } from './client.ts';
import { field } from './exchange.ts';
import type { Received } from './session.ts';

const isChanged = (message: unknown) =>
  [field(message, 'editedAt'), field(message, 'deletedAt')].some((at) => typeof at === 'string') ||
  JSON.stringify(field(message, 'reactions') ?? []) !== '[]';

/**
 * Follows hints as a client does (RT-5, SYNC-1): reads what has changed, and tells it as the events that the hint stands
 * for. What this session has had already is not told again.
 */
export function createCatchUp(client: Client): (hint: unknown) => Promise<Received[]> {
  const revs = new Map<string, number>();
  const known = new Set<string>();
  async function follow(conversationId: string): Promise<Received[]> {
    const told: Received[] = [];
    for (let hasMore = true; hasMore; ) {
      const query = { conversationId, changedAfter: String(revs.get(conversationId) ?? 0), limit: '100' };
      const { json } = await client.request('GET', '/messages', { query });
      const items = field(json, 'items');
      for (const message of Array.isArray(items) ? items : []) {
        const id = String(field(message, 'id'));
        const event = known.has(id) || isChanged(message) ? 'message:updated' : 'message:new';
        known.add(id);
        revs.set(conversationId, Number(field(message, 'rev')));
        told.push({ event, payload: { message } });
      }
      hasMore = field(json, 'hasMoreAfter') === true && Array.isArray(items) && items.length > 0;
    }
    return told;
  }
  return async (hint) => {
    const items = field(hint, 'items');
    const told: Received[] = [];
    for (const item of Array.isArray(items) ? items : []) {
      const id = field(item, 'conversationId');
      const rev = Number(field(item, 'rev'));
      if (typeof id !== 'string' || rev <= (revs.get(id) ?? 0)) continue;
      // A server that dies is told by whoever asks it next.
      told.push(
        ...(await follow(id).catch((error: unknown) => (error instanceof SetupError ? [] : Promise.reject(error)))),
      );
    }
    return told;
  };
}
