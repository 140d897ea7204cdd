import * as v from 'valibot';
import { Id, ISO } from './scalar.ts';

const userIds = v.pipe(v.array(Id), v.minLength(1), v.maxLength(100));

export const PresenceStatus = v.picklist(['online', 'away', 'offline']);
export const Presence = v.object({ userId: Id, status: PresenceStatus, lastSeenAt: v.nullable(ISO) });
export const GetPresenceQuery = v.object({ userIds });
export const PresenceList = v.object({ items: v.array(Presence) });
export const SetPresenceCommand = v.object({ status: v.picklist(['online', 'away']) });
export const SubscribePresenceCommand = v.object({ userIds });
