import * as v from 'valibot';
import { Id } from './scalar.ts';
import { described } from './text.ts';

export const ProblemField = v.object({
  path: described(v.string(), 'A JSON Pointer into the body, or a query parameter behind a slash.'),
  code: v.string(),
  message: v.string(),
});
// ERR-1
export const Problem = v.object({
  type: described(v.string(), '`urn:majlis:error:<code>` or the URL of a page about it.'),
  title: v.string(),
  status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
  code: described(v.string(), 'From the closed list (ERR-1), or a backend’s own `x_*`.'),
  detail: v.exactOptional(v.string()),
  hint: v.exactOptional(v.string()),
  instance: v.exactOptional(v.string()),
  errors: v.exactOptional(v.array(ProblemField)),
  retryAfter: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.description('Seconds (GEN-5).'))),
  callId: v.exactOptional(Id),
});
