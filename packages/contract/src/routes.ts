import { callRoutes } from './routes/calls.ts';
import { coreRoutes } from './routes/core.ts';
import { groupRoutes } from './routes/groups.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { mediaRoutes } from './routes/media.ts';
import { messageRoutes } from './routes/messages.ts';
import { peopleRoutes } from './routes/people.ts';
import type { Route } from './routes/route.ts';

export type { Multipart, Route, RouteExample } from './routes/route.ts';

const list = [
  ...coreRoutes,
  ...messageRoutes,
  ...mediaRoutes,
  ...callRoutes,
  ...interactionRoutes,
  ...groupRoutes,
  ...peopleRoutes,
] as const;

/** The id of a route, for example `sendMessage`. */
export type RouteId = (typeof list)[number]['id'];
/** Every route of every level, in the order of the contract's table. */
export const routes: readonly (Route & { id: RouteId })[] = list;

/** Errors that any route may answer with, beside its own. */
export const COMMON_ERRORS = [
  'bad_request',
  'unauthenticated',
  'token_expired',
  'not_found',
  'rate_limited',
  'internal',
  'unavailable',
] as const;

/**
 * The route with this id.
 * @throws RangeError when there is none.
 */
export function findRoute(id: RouteId): Route & { id: RouteId } {
  const route = routes.find((candidate) => candidate.id === id);
  if (route === undefined) throw new RangeError(`unable to find the route "${id}"; the contract has no such route`);
  return route;
}
