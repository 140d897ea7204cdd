import { createHmac, timingSafeEqual } from 'node:crypto';
import { Refusal } from './refusal.ts';

export interface Caller {
  id: string;
  name: string;
}

/** AUTH-2, AUTH-3: who asks, from an HS256 token and from nothing else. */
export function readToken(authorization: string | undefined, secret: string): Caller {
  const [, head, body, signature] = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization ?? '') ?? [];
  if (!head || !body || !signature) throw new Refusal('unauthenticated', 'Send Authorization: Bearer <token>.');
  const expected = createHmac('sha256', secret).update(`${head}.${body}`).digest();
  const given = Buffer.from(signature, 'base64url');
  const isSigned = given.length === expected.length && timingSafeEqual(given, expected);
  const claims = isSigned && parse(head)?.alg === 'HS256' ? parse(body) : null;
  if (typeof claims?.sub !== 'string') throw new Refusal('unauthenticated', 'The token is not one of ours.');
  if (typeof claims.exp === 'number' && claims.exp * 1000 <= Date.now()) {
    throw new Refusal('token_expired', 'The token has expired.');
  }
  return { id: claims.sub, name: typeof claims.name === 'string' ? claims.name : claims.sub };
}

function parse(part: string): Record<string, unknown> | null {
  try {
    return Object(JSON.parse(Buffer.from(part, 'base64url').toString()));
  } catch {
    return null;
  }
}
