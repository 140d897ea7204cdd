import { createMessagingSystem } from './messaging-system.ts';

/** The page's own system, for those who need one; it touches nothing until `initialize`. */
export const messagingSystem = createMessagingSystem();
