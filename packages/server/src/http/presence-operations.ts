import type { RouteId } from '@majlis/contract/routes';
import type { Operation } from './operations.ts';

/** Level presence. Queries were checked against the contract's schemas before. */
export const presenceOperations: Partial<Record<RouteId, Operation>> = {
  getPresence: async (domain, { actor, query }) => ({
    status: 200,
    body: { items: await domain.presence.list(actor, query.userIds as string[]) },
  }),
};
