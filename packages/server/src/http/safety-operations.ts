import type { Privacy, ReportRequest } from '@majlis/contract';
import type { RouteId } from '@majlis/contract/routes';
import type { Operation, OperationInput } from './operations.ts';

const ok = (body: object) => ({ status: 200 as const, body });
const idOf = ({ params }: OperationInput): string => params.id ?? '';

/** S5: only the three switches. */
function pickPrivacy({ receipts, presence, lastSeen }: Partial<Privacy>): Partial<Privacy> {
  return {
    ...(receipts === undefined ? {} : { receipts }),
    ...(presence === undefined ? {} : { presence }),
    ...(lastSeen === undefined ? {} : { lastSeen }),
  };
}

/** Level safety. Bodies and queries were checked against the contract's schemas before. */
export const safetyOperations: Partial<Record<RouteId, Operation>> = {
  blockUser: async (domain, input) => {
    await domain.safety.block(input.actor, idOf(input));
    return ok({});
  },
  unblockUser: async (domain, input) => {
    await domain.safety.unblock(input.actor, idOf(input));
    return ok({});
  },
  listBlocks: async (domain, { actor, query: { limit, cursor } }) =>
    ok(
      await domain.safety.blocks(actor, {
        limit: Math.min(typeof limit === 'number' ? limit : 30, domain.limits.pageMax),
        ...(typeof cursor === 'string' ? { cursor } : {}),
      }),
    ),
  getPrivacy: async (domain, { actor }) => ok({ privacy: await domain.safety.privacy(actor) }),
  updatePrivacy: async (domain, { actor, body }) =>
    ok({ privacy: await domain.safety.setPrivacy(actor, pickPrivacy(body)) }),
  reportAbuse: async (domain, { actor, body }) => {
    const { id, created } = await domain.safety.report(actor, body as unknown as ReportRequest);
    return { status: created ? 201 : 200, body: { report: { id } } };
  },
};
