export { createWorldHandlers } from './world-handlers.ts';
