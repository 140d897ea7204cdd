import { clientEvents } from './events/client.ts';
import type { ContractEvent } from './events/event.ts';
import { serverEvents } from './events/server.ts';
import type { ClientEvents, ServerEvents } from './types.ts';

export { clientEvents } from './events/client.ts';
export type { ContractEvent } from './events/event.ts';
export { serverEvents } from './events/server.ts';

/** The name of an event that a server sends. */
export type ServerEventName = keyof ServerEvents;
/** The name of an event that a client sends. */
export type ClientEventName = keyof ClientEvents;
/** Every event of both directions, the server's first. */
export const events: readonly ContractEvent[] = [...serverEvents, ...clientEvents];
