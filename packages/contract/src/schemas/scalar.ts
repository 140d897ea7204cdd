import * as v from 'valibot';
import { CLIENT_ID_PATTERN, ID_PATTERN, ISO_PATTERN } from '../constants.ts';

// GEN-3
export const Id = v.pipe(
  v.string(),
  v.regex(ID_PATTERN),
  v.description('An opaque, case-sensitive identifier of 1–128 characters (GEN-3).'),
);
// GEN-4
export const ISO = v.pipe(
  v.string(),
  v.regex(ISO_PATTERN),
  v.metadata({ format: 'date-time', description: 'An RFC 3339 time with an explicit offset (GEN-4).' }),
);
export const Seq = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(Number.MAX_SAFE_INTEGER),
  v.description('An integer ≥ 0; 0 stands before the first (MSG-1, MSG-2).'),
);
// MSG-3
export const ClientId = v.pipe(
  v.string(),
  v.regex(CLIENT_ID_PATTERN),
  v.description('Made by the client, one per thing sent; makes a repeat harmless (MSG-3).'),
);
/** The answer of a route that has nothing to tell; an object all the same (GEN-1). */
export const Empty = v.pipe(v.object({}), v.description('An object without promised keys (GEN-1).'));
