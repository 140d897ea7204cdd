import type { Id } from '@majlis/contract';
import type { Authenticate } from '../auth/create-authenticator.ts';
import { createProblemError, type Domain } from '../domain/index.ts';

/** What a session knows of its user. */
export interface Admission {
  userId: Id;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

const TOKEN_MAX_CHARS = 16_384;

// AUTH-1, S7: the token comes in the payload, never in the URL.
/** @throws ProblemError `unsupported_version`, `unauthenticated`, `token_expired`. */
export async function admit(
  auth: Record<string, unknown>,
  { authenticate, domain }: { authenticate: Authenticate; domain: Domain },
): Promise<Admission> {
  if (auth.v !== 1) {
    throw createProblemError('unsupported_version', {
      detail: 'This server speaks version 1.',
      hint: 'Send auth.v = 1.',
    });
  }
  const identity = await authenticate(readToken(auth.token));
  await domain.users.ensure({ ...identity, id: identity.userId });
  return { userId: identity.userId, expiresAt: identity.expiresAt };
}

/** @throws ProblemError `unauthenticated`. */
export function readToken(token: unknown): string {
  if (typeof token !== 'string' || token === '' || token.length > TOKEN_MAX_CHARS) {
    throw createProblemError('unauthenticated', { detail: 'The handshake carries no token.' });
  }
  return token;
}
