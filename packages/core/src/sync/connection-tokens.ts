import { createMajlisError, toMajlisError } from '../base/errors.ts';
import type { Clock } from '../io/ports.ts';
import type { MajlisError } from '../types.ts';

export interface TokenSource {
  /** The token in hand, or null. */
  current(): string | null;
  /** The token in hand, asked for when there is none. */
  obtain(): Promise<string>;
  /** A fresh one; callers at the same time share one request (G12). */
  refresh(): Promise<string>;
  /** Milliseconds until it should be renewed, or null when the token does not say. */
  renewAfterMs(serverOffsetMs: number): number | null;
}
export interface TokenSourceOptions {
  token: string | undefined;
  getToken: (() => Promise<string> | string) | undefined;
  clock: Clock;
}

const REFRESH_BEFORE_MS = 60_000;

/** When a JWT was made (null: it does not say) and when it ends, in milliseconds; null of anything else. */
function readLife(token: string): { startsAt: number | null; endsAt: number } | null {
  const part = token.split('.')[1];
  if (part === undefined) return null;
  try {
    const claims: unknown = JSON.parse(atob(part.replaceAll('-', '+').replaceAll('_', '/')));
    if (typeof claims !== 'object' || claims === null || !('exp' in claims) || typeof claims.exp !== 'number') {
      return null;
    }
    const startsAt = 'iat' in claims && typeof claims.iat === 'number' ? claims.iat * 1000 : null;
    return { startsAt, endsAt: claims.exp * 1000 };
  } catch {
    // Tokens are opaque (AUTH-1): one that cannot be read is renewed when the backend refuses it.
    return null;
  }
}

function refuse(): MajlisError {
  return createMajlisError({
    code: 'unauthenticated',
    message: 'unable to sign in; there is no valid token',
    hint: 'Pass a token to initialize(userId, token), or give createMessagingSystem a getToken function.',
  });
}

export function createTokenSource({ token, getToken, clock }: TokenSourceOptions): TokenSource {
  let held = token ?? null;
  let takenAt = clock.now();
  let running: Promise<string> | null = null;

  async function ask(): Promise<string> {
    if (!getToken) throw refuse();
    const asking = new Promise<string>((resolve) => resolve(getToken()));
    const fresh = await asking.catch((error: unknown) => {
      throw toMajlisError(error, { code: 'network', message: 'unable to get a token; getToken failed' });
    });
    if (typeof fresh !== 'string' || fresh === '') throw refuse();
    held = fresh;
    takenAt = clock.now();
    return fresh;
  }
  function refresh(): Promise<string> {
    running ??= ask().finally(() => {
      running = null;
    });
    return running;
  }
  return {
    current: () => held,
    obtain: () => (held === null ? refresh() : Promise.resolve(held)),
    refresh,
    renewAfterMs(serverOffsetMs) {
      const life = getToken && held !== null ? readLife(held) : null;
      if (!life) return null;
      // G11: by the server's clock, as the token was made by it.
      const lifeMs = Math.max(0, life.endsAt - (life.startsAt ?? takenAt + serverOffsetMs));
      const early = Math.min(Math.max(REFRESH_BEFORE_MS, lifeMs / 10), lifeMs / 2);
      return Math.max(1000, life.endsAt - early - (clock.now() + serverOffsetMs));
    },
  };
}
