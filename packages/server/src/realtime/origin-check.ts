import type { IncomingMessage } from 'node:http';

/**
 * Whether a page of this origin may open a socket (S7): one of the list, exactly, or the very host that it calls.
 * A client that is no browser sends no Origin.
 */
export function createOriginCheck(allowed: readonly string[]): (request: IncomingMessage) => boolean {
  const list = new Set(allowed);
  return ({ headers: { origin, host } }) =>
    origin === undefined || list.has(origin) || origin === `http://${host}` || origin === `https://${host}`;
}
