import type { Id } from '@majlis/contract';

/** RT-1: rooms are the server's own; no client ever names one. */
export const userRoom = (userId: Id): string => `user ${userId}`;
export const sessionRoom = (sessionId: string): string => `session ${sessionId}`;
