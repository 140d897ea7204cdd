import { ID_PATTERN, type Id } from '@majlis/contract';
import { SignJWT } from 'jose';
import { toSecretBytes } from './token-key.ts';

/** Whose token, for how long, signed with what. */
export interface MintTokenOptions {
  /** The server's `jwtSecret`. */
  secret: string;
  userId: Id;
  name?: string;
  picture?: string;
  /** Seconds from now; a day by default. */
  expiresIn?: number;
  audience?: string;
  issuer?: string;
}

const DAY_SECONDS = 86_400;

/**
 * A token for one user, signed with the shared secret: for development and for tests.
 * @throws Error when the user id is no id or the secret is too short.
 */
export async function mintToken(options: MintTokenOptions): Promise<string> {
  const { secret, userId, name, picture, expiresIn = DAY_SECONDS, audience, issuer } = options;
  if (!ID_PATTERN.test(userId)) throw new Error(`"${userId}" is no user id; use 1–128 of A-Z a-z 0-9 . _ ~ : @ = + -`);
  const now = Math.floor(Date.now() / 1000);
  const token = new SignJWT({ ...(name === undefined ? {} : { name }), ...(picture === undefined ? {} : { picture }) })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(userId)
    .setIssuedAt(now)
    .setExpirationTime(now + expiresIn);
  if (audience !== undefined) token.setAudience(audience);
  if (issuer !== undefined) token.setIssuer(issuer);
  return token.sign(toSecretBytes(secret));
}
