import type { IceServersAnswer, Id } from '@majlis/contract';
import type { Clock } from './ports.ts';

/** What calls need of STUN and TURN. */
export interface IceOptions {
  /** `stun:` URLs that anyone may use. Default none: calls then find each other directly or through TURN. */
  stunUrls?: readonly string[];
  /** `turn:` and `turns:` URLs of a server that shares `turnSecret` (coturn's `use-auth-secret`). */
  turnUrls?: readonly string[];
  turnSecret?: string;
  /** All media through TURN: neither side learns the other's address. */
  forceRelay?: boolean;
}
export interface IceServers {
  /** Servers and their credentials for one user; at most an hour. */
  for(userId: Id): Promise<IceServersAnswer>;
}

const LIFETIME_SECONDS = 3600;

/**
 * Time-limited credentials that a TURN server checks without asking anyone: the name says when they end and whose they
 * are, the credential is its HMAC-SHA1 (draft-uberti-behave-turn-rest).
 * @throws Error when TURN URLs come without a secret or a relay is forced without TURN.
 */
export function createIceServers(options: IceOptions, clock: Pick<Clock, 'now'>): IceServers {
  const { stunUrls = [], turnUrls = [], turnSecret, forceRelay = false } = options;
  checkIceOptions(options);
  let key: Promise<CryptoKey> | null = null;
  /** HMAC-SHA1 in base64, as coturn computes it. */
  async function sign(secret: string, text: string): Promise<string> {
    const bytes = new TextEncoder();
    key ??= crypto.subtle.importKey('raw', bytes.encode(secret), { name: 'HMAC', hash: 'SHA-1' }, false, ['sign']);
    const signature = await crypto.subtle.sign('HMAC', await key, bytes.encode(text));
    return btoa(String.fromCharCode(...new Uint8Array(signature)));
  }
  return {
    async for(userId) {
      const expires = Math.floor(clock.now() / 1000) + LIFETIME_SECONDS;
      const username = `${expires}:${userId}`;
      return {
        iceServers: [
          ...(stunUrls.length > 0 && !forceRelay ? [{ urls: [...stunUrls] }] : []),
          ...(turnSecret && turnUrls.length > 0
            ? [{ urls: [...turnUrls], username, credential: await sign(turnSecret, username) }]
            : []),
        ],
        expiresAt: new Date(expires * 1000).toISOString(),
      };
    },
  };
}

/** @throws Error that says which option is missing beside which. */
export function checkIceOptions({ turnUrls = [], turnSecret, forceRelay = false }: IceOptions): void {
  if (turnUrls.length > 0 && !turnSecret) {
    throw new Error('unable to give TURN credentials; there is no secret. Give --turn-secret beside --turn-url.');
  }
  if (forceRelay && turnUrls.length === 0) {
    throw new Error('unable to force a relay; there is none. Give --turn-url and --turn-secret beside --force-relay.');
  }
}
