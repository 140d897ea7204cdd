import { ID_PATTERN, type Id } from '@majlis/contract';
import { errors, type JWTPayload, jwtVerify } from 'jose';
import { createProblemError } from '../domain/problem.ts';
import { type KeySource, type TokenKey, toTokenKey } from './token-key.ts';

/** Who a token speaks for. */
export interface Identity {
  userId: Id;
  /** Absent: the token does not say. */
  name?: string;
  profileImage?: string | null;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}
/** @throws ProblemError `unauthenticated`, `token_expired`, or `unavailable` while the keys cannot be fetched. */
export type Authenticate = (token: string) => Promise<Identity>;

/** What a token may say of its user besides who they are. */
export interface Profile {
  name?: string;
  profileImage?: string | null;
}
export interface AuthenticatorOptions extends KeySource {
  /** Required in `aud` when given. */
  audience?: string;
  /** Required in `iss` when given. */
  issuer?: string;
  /** Name and picture of the token's user; the claims `name` and `picture` by default. */
  profile?: (claims: JWTPayload) => Profile | Promise<Profile>;
  /** Milliseconds since the epoch. */
  now?: () => number;
}

/** Clocks of the issuer and of this server may differ by this much. */
export const LEEWAY_SECONDS = 5;
/** What an access token may call itself; a token made for something else says so here. */
const TOKEN_TYPES = [undefined, 'jwt', 'at+jwt', 'application/at+jwt'];

const profileOfClaims = ({ name, picture }: JWTPayload): Profile => ({
  ...(typeof name === 'string' && name.trim() !== '' ? { name } : {}),
  ...(typeof picture === 'string' ? { profileImage: picture } : {}),
});

/**
 * Checks tokens by one family of algorithms and keys from the settings only (S1): nothing in a token chooses its key.
 * A wrong setting is told by `toTokenKey`, or by every check.
 */
export function createAuthenticator(options: AuthenticatorOptions): Authenticate {
  const { audience, issuer, profile = profileOfClaims, now = Date.now } = options;
  const ready = toTokenKey(options);
  // Told to whoever checks the first token; unheard until then.
  ready.catch(() => {});

  const verify = (token: string, { algorithms, getKey }: TokenKey) =>
    jwtVerify(token, getKey, {
      algorithms: [...algorithms],
      requiredClaims: ['sub', 'exp'],
      clockTolerance: LEEWAY_SECONDS,
      currentDate: new Date(now()),
      ...(audience === undefined ? {} : { audience }),
      ...(issuer === undefined ? {} : { issuer }),
    });

  // AUTH-2, AUTH-3
  const check: Authenticate = async (token) => {
    const key = await ready;
    const { payload, protectedHeader } = await verify(token, key).catch((error: unknown) => {
      throw toProblemError(error);
    });
    const { sub, exp } = payload;
    if (sub === undefined || !ID_PATTERN.test(sub) || exp === undefined) {
      throw createProblemError('unauthenticated', { detail: 'The token names no user.' });
    }
    if (!TOKEN_TYPES.includes(protectedHeader.typ?.toLowerCase())) {
      throw createProblemError('unauthenticated', { detail: 'The token was made for something else.' });
    }
    return { userId: sub, expiresAt: exp * 1000, ...(await profile(payload)) };
  };
  return rememberBriefly(check, now);
}

const REMEMBER_MS = 60_000;
const REMEMBERED_MAX = 10_000;

/** A page sends the same token with every request: its signature need not be computed each time. */
function rememberBriefly(check: Authenticate, now: () => number): Authenticate {
  const known = new Map<string, { identity: Identity; until: number }>();
  return async (token) => {
    const remembered = known.get(token);
    if (remembered && now() < remembered.until) return remembered.identity;
    known.delete(token);
    const identity = await check(token);
    if (known.size >= REMEMBERED_MAX) known.clear();
    known.set(token, { identity, until: Math.min(identity.expiresAt, now() + REMEMBER_MS) });
    return identity;
  };
}

const isUnreachable = (error: unknown): boolean =>
  error instanceof errors.JWKSTimeout ||
  error instanceof TypeError ||
  (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC');

/** Says what is wrong without a word of what the token holds. */
function toProblemError(error: unknown): Error {
  if (error instanceof errors.JWTExpired) return createProblemError('token_expired');
  if (isUnreachable(error)) {
    return createProblemError('unavailable', { detail: 'The keys to check tokens with cannot be fetched now.' });
  }
  return createProblemError('unauthenticated', { detail: 'The token is not valid here.' });
}
