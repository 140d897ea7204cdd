export type { Authenticate, Identity } from './http/authenticate.ts';
export { createHandler, type Handler, type HandlerOptions } from './http/create-handler.ts';
