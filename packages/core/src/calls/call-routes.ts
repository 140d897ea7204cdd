import type { Call } from '@majlis/contract';
import { createMajlisError } from '../base/errors.ts';
import type { Http } from '../io/ports.ts';

function isCall(value: unknown): value is Call {
  return typeof value === 'object' && value !== null && 'id' in value && 'status' in value && 'rev' in value;
}

/** Posts to a route of calls and resolves with the call that it answers. */
export async function postCall(http: Http, path: string, json: Record<string, unknown>): Promise<Call> {
  const { call } = await http.request({ method: 'POST', path, json });
  if (isCall(call)) return call;
  throw createMajlisError({ code: 'invalid_response', message: `unable to POST ${path}; the answer holds no call` });
}
