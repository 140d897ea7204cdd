import * as v from 'valibot';
import { ClientId, Id } from './scalar.ts';
import { text, wholeNumber } from './text.ts';
import { User } from './user.ts';

export const ListBlocksQuery = v.object({
  limit: v.exactOptional(wholeNumber({ min: 1, description: 'At most 100; more is clamped (PAGE-4).' })),
  cursor: v.exactOptional(v.string()),
});
export const BlockPage = v.object({ items: v.array(User), nextCursor: v.nullable(v.string()) });
export const ReportRequest = v.object({
  targetType: v.picklist(['message', 'user', 'conversation']),
  targetId: Id,
  reason: text({ min: 1, max: 100 }),
  details: v.exactOptional(text({ max: 2000 })),
  clientId: ClientId,
});
/** What others may see of a user (SAFE-2). */
export const Privacy = v.object({ receipts: v.boolean(), presence: v.boolean(), lastSeen: v.boolean() });
export const PrivacyRequest = v.object({
  receipts: v.exactOptional(v.boolean()),
  presence: v.exactOptional(v.boolean()),
  lastSeen: v.exactOptional(v.boolean()),
});
export const PrivacyAnswer = v.object({ privacy: Privacy });
export const ReportAnswer = v.object({ report: v.object({ id: Id }) });
