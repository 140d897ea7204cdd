import { createHash } from 'node:crypto';
import { exportSPKI, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import type { AuthenticatorOptions } from '../auth/create-authenticator.ts';

const AUDIENCE = 'chat';
const ISSUER = 'https://shop.example';

/** Tokens as an issuer makes them, and as somebody makes them who would like to be let in. */
export interface TokenIssuer {
  /** What the server is told. */
  jwt: AuthenticatorOptions;
  issue(userId: string): Promise<string>;
  /** By what is wrong with each. */
  bad: ReadonlyMap<string, string>;
}

const seconds = () => Math.floor(Date.now() / 1000);

/** An issuer with a key pair: a server that knows a public key can also be shown a secret made of it. */
export async function createTokenIssuer(): Promise<TokenIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const stranger = await generateKeyPair('RS256');
  const pem = await exportSPKI(publicKey);
  const claims = (more: JWTPayload = {}): JWTPayload => ({
    sub: 'layla',
    aud: AUDIENCE,
    iss: ISSUER,
    exp: seconds() + 3600,
    ...more,
  });
  type Key = Parameters<SignJWT['sign']>[0];
  const sign = (payload: JWTPayload, { key = privateKey as Key, alg = 'RS256', header = {} } = {}) =>
    new SignJWT(payload).setProtectedHeader({ alg, ...header }).sign(key);
  const good = await sign(claims());
  const [head = '', body = '', signature = ''] = good.split('.');
  const { exp: _, ...endless } = claims();
  const { sub: __, ...nobody } = claims();

  const bad = new Map<string, string>([
    ['no token', ''],
    ['no JWT', 'not-a-token'],
    ['expired', await sign(claims({ exp: seconds() - 60 }))],
    ['not yet valid', await sign(claims({ nbf: seconds() + 600 }))],
    ['without an end', await sign(endless)],
    ['without a user', await sign(nobody)],
    ['a user id that is none', await sign(claims({ sub: '../layla' }))],
    ['alg none', new UnsecuredJWT(claims()).encode()],
    ['no signature', `${head}.${body}.`],
    ['a changed signature', `${head}.${body}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`],
    ['changed claims', `${head}.${btoa(JSON.stringify(claims({ sub: 'adam' }))).replace(/=+$/, '')}.${signature}`],
    ['another key', await sign(claims(), { key: stranger.privateKey })],
    ['the public key as a secret', await sign(claims(), { alg: 'HS256', key: new TextEncoder().encode(pem) })],
    [
      'a key named in the header',
      await sign(claims(), {
        key: stranger.privateKey,
        header: { jku: 'http://127.0.0.1:1/', kid: createHash('sha1').update('x').digest('hex') },
      }),
    ],
    ['another audience', await sign(claims({ aud: 'admin' }))],
    ['another issuer', await sign(claims({ iss: 'https://thief.example' }))],
    ['made for something else', await sign(claims(), { header: { typ: 'dpop+jwt' } })],
  ]);
  return {
    jwt: { publicKey: pem, audience: AUDIENCE, issuer: ISSUER },
    issue: (userId) => sign(claims({ sub: userId })),
    bad,
  };
}
