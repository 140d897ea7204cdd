import type { Id } from '@majlis/contract';

/** RT-1: rooms are the server's own; no client ever names one. */
export const userRoom = (userId: Id): string => `user ${userId}`;
/** Of this user and no other, whatever session a client may have named. */
export const sessionRoom = (userId: Id, sessionId: string): string => `session ${userId} ${sessionId}`;
