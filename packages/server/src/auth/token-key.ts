import { type CryptoKey, createRemoteJWKSet, importSPKI, type JWTVerifyGetKey } from 'jose';

/** Exactly one of the three. */
export interface KeySource {
  /** Shared with whoever mints tokens (HS256, HS384, HS512); at least 32 bytes. */
  secret?: string;
  /** PEM (SPKI) of an RSA, EC or Ed25519 key. */
  publicKey?: string;
  /** Where the issuer publishes its keys; https, or http on this machine. */
  jwksUrl?: string;
}
/** The one family of algorithms that is let in, and the key for each of them. */
export interface TokenKey {
  algorithms: readonly string[];
  getKey: JWTVerifyGetKey;
}

const SECRET_ALGORITHMS = ['HS256', 'HS384', 'HS512'];
const PUBLIC_FAMILIES = [
  ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ['ES256'],
  ['ES384'],
  ['ES512'],
  ['EdDSA'],
] as const;
const SECRET_MIN_BYTES = 32;
const KNOWN_EXAMPLES = ['a-string-secret-at-least-256-bits-long', 'your-256-bit-secret-your-256-bit-secret'];
const KEYS_AGE_MS = 600_000;
const KEYS_COOLDOWN_MS = 30_000;

/**
 * The bytes of a shared secret.
 * @throws Error when it is shorter than 32 bytes or a known example (S2).
 */
export function toSecretBytes(secret: string): Uint8Array {
  const bytes = new TextEncoder().encode(secret);
  const advice = 'make one with: openssl rand -base64 48';
  if (bytes.byteLength < SECRET_MIN_BYTES) {
    throw new Error(`the JWT secret has ${bytes.byteLength} bytes, at least ${SECRET_MIN_BYTES} are needed; ${advice}`);
  }
  if (KNOWN_EXAMPLES.includes(secret) || /^(.)\1*$/s.test(secret)) {
    throw new Error(`the JWT secret is a well-known example; ${advice}`);
  }
  return bytes;
}

async function fromPublicKey(pem: string): Promise<TokenKey> {
  for (const family of PUBLIC_FAMILIES) {
    const readable = await importSPKI(pem, family[0]).then(
      () => true,
      // Not of this family; the next one is tried.
      () => false,
    );
    if (!readable) continue;
    const keys = new Map<string, Promise<CryptoKey>>();
    return {
      algorithms: family,
      getKey: ({ alg }) => {
        const key = keys.get(alg) ?? importSPKI(pem, alg);
        keys.set(alg, key);
        return key;
      },
    };
  }
  throw new Error('the JWT public key is not a PEM (-----BEGIN PUBLIC KEY-----) of an RSA, EC or Ed25519 key');
}

function fromJwks(address: string): TokenKey {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isLocal = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && isLocal)) {
    throw new Error('the JWKS URL must start with https:// (http:// only on this machine)');
  }
  const keys = createRemoteJWKSet(url, { cooldownDuration: KEYS_COOLDOWN_MS, cacheMaxAge: KEYS_AGE_MS });
  return { algorithms: PUBLIC_FAMILIES.flat(), getKey: (header, token) => keys(header, token) };
}

/** @throws Error that says which setting is wrong. */
export async function toTokenKey({ secret, publicKey, jwksUrl }: KeySource): Promise<TokenKey> {
  const given = [secret, publicKey, jwksUrl].filter((source) => source !== undefined).length;
  if (given === 0) throw new Error('no way to check tokens; give a JWT secret, a JWT public key or a JWKS URL');
  if (given > 1) throw new Error('several ways to check tokens; give only one of secret, public key and JWKS URL');
  if (secret !== undefined) {
    const bytes = toSecretBytes(secret);
    return { algorithms: SECRET_ALGORITHMS, getKey: async () => bytes };
  }
  if (publicKey !== undefined) return fromPublicKey(publicKey);
  return fromJwks(jwksUrl ?? '');
}
