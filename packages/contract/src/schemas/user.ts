import * as v from 'valibot';
import { Id, ISO } from './scalar.ts';
import { described, jsonObject, text, wholeNumber } from './text.ts';

export const User = v.object({
  id: Id,
  name: v.string(),
  profileImage: v.nullable(v.string()),
  isOnline: v.exactOptional(v.boolean()),
  lastSeenAt: v.exactOptional(v.nullable(ISO)),
  custom: v.exactOptional(jsonObject('At most 4 KB as JSON.')),
});
export const UserAnswer = v.object({ user: User });
export const UserList = v.object({ items: v.array(User) });

export const ListUsersQuery = v.object({ ids: v.pipe(v.array(Id), v.minLength(1), v.maxLength(100)) });
export const FindUsersQuery = v.object({
  query: described(text({ min: 2 }), 'At least two code points.'),
  limit: v.exactOptional(wholeNumber({ min: 1, description: 'At most 100; more is clamped (PAGE-4).' })),
});
export const UserUpdatedPayload = v.object({ user: User });
