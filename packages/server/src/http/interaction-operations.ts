import type { RouteId } from '@majlis/contract/routes';
import { createProblemError } from '../domain/index.ts';
import type { Operation, OperationInput } from './operations.ts';

const ok = (body: object) => ({ status: 200 as const, body });
const idOf = ({ params }: OperationInput): string => params.id ?? '';

const react =
  (wanted: boolean): Operation =>
  async (domain, input) => {
    const emoji = input.params.emoji ?? '';
    return ok({ message: await domain.interactions.react(input.actor, idOf(input), { emoji, wanted }) });
  };

/** Level interactions. Bodies and queries were checked against the contract's schemas before. */
export const interactionOperations: Partial<Record<RouteId, Operation>> = {
  editMessage: async (domain, input) =>
    ok({ message: await domain.interactions.edit(input.actor, idOf(input), String(input.body.content)) }),
  deleteMessage: async (domain, input) => {
    // CAP-1: `deleteForMe` is false.
    if (input.query.for === 'me') {
      throw createProblemError('unsupported', { detail: 'This backend deletes messages for everyone only.' });
    }
    return ok({ message: await domain.interactions.remove(input.actor, idOf(input)) });
  },
  addReaction: react(true),
  removeReaction: react(false),
  searchMessages: async (domain, { actor, query }) => {
    const { conversationId, cursor } = query;
    const limit = Math.min(typeof query.limit === 'number' ? query.limit : 50, domain.limits.pageMax);
    return ok(
      await domain.interactions.search(actor, {
        q: String(query.q),
        limit,
        ...(typeof conversationId === 'string' ? { conversationId } : {}),
        ...(typeof cursor === 'string' ? { cursor } : {}),
      }),
    );
  },
};
