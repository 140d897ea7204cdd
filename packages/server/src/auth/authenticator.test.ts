import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AuthenticatorOptions, createAuthenticator } from './create-authenticator.ts';
import { mintToken } from './mint-token.ts';
import { toTokenKey } from './token-key.ts';

const secret = '5f4dcc3b5aa765d61d8327deb882cf99a1b2c3d4e5f6';
const bytes = (text: string) => new TextEncoder().encode(text);
const now = () => Math.floor(Date.now() / 1000);
const claims = (more: JWTPayload = {}): JWTPayload => ({ sub: 'layla', exp: now() + 600, ...more });
const signed = (payload: JWTPayload, { alg = 'HS256', key = secret, header = {} } = {}) =>
  new SignJWT(payload).setProtectedHeader({ alg, ...header }).sign(bytes(key));

describe('with a shared secret', () => {
  const authenticate = createAuthenticator({ secret, audience: 'chat', issuer: 'shop' });
  const rightly = { aud: 'chat', iss: 'shop' };

  test('tells who the token speaks for', async () => {
    const token = await mintToken({
      secret,
      userId: 'layla',
      name: 'ليلى',
      picture: 'https://img.example/l.png',
      expiresIn: 60,
      audience: 'chat',
      issuer: 'shop',
    });
    expect(await authenticate(token)).toEqual({
      userId: 'layla',
      name: 'ليلى',
      profileImage: 'https://img.example/l.png',
      expiresAt: expect.any(Number),
    });
  });

  test.each<[string, () => Promise<string> | string, string]>([
    ['nothing', () => '', 'unauthenticated'],
    ['garbage', () => 'a.b.c', 'unauthenticated'],
    ['alg none', () => new UnsecuredJWT(claims(rightly)).encode(), 'unauthenticated'],
    ['another secret', () => signed(claims(rightly), { key: `${secret}x` }), 'unauthenticated'],
    ['another audience', () => signed(claims({ ...rightly, aud: 'admin' })), 'unauthenticated'],
    ['no audience', () => signed(claims({ iss: 'shop' })), 'unauthenticated'],
    ['another issuer', () => signed(claims({ ...rightly, iss: 'thief' })), 'unauthenticated'],
    ['no user', () => signed({ ...rightly, exp: now() + 60 }), 'unauthenticated'],
    ['a user id that is none', () => signed(claims({ ...rightly, sub: 'a b/../c' })), 'unauthenticated'],
    ['no end', () => signed({ ...rightly, sub: 'layla' }), 'unauthenticated'],
    ['an end that is text', () => signed(claims({ ...rightly, exp: '9999999999' as never })), 'unauthenticated'],
    ['a start in the future', () => signed(claims({ ...rightly, nbf: now() + 60 })), 'unauthenticated'],
    [
      'a token made for something else',
      () => signed(claims(rightly), { header: { typ: 'dpop+jwt' } }),
      'unauthenticated',
    ],
    ['its end a minute ago', () => signed(claims({ ...rightly, exp: now() - 60 })), 'token_expired'],
  ])('refuses %s', async (_, make, code) => {
    await expect(authenticate(await make())).rejects.toMatchObject({ problem: { code, status: 401 } });
  });

  test('refuses a token that it has accepted before as soon as it has ended', async () => {
    let time = Date.now();
    const own = createAuthenticator({ secret, now: () => time });
    const token = await signed(claims({ exp: now() + 10 }));
    expect(await own(token)).toEqual(await own(token));
    time += 20_000;
    await expect(own(token)).rejects.toMatchObject({ problem: { code: 'token_expired' } });
  });

  test('says nothing of what a refused token holds', async () => {
    const token = await signed(claims({ ...rightly, sub: 'secret-user-name', exp: now() - 60 }));
    const refusal = await authenticate(token).catch((error: unknown) => error);
    expect(JSON.stringify(refusal)).not.toContain('secret-user-name');
  });

  test('lets an integrator tell name and picture', async () => {
    const own = createAuthenticator({ secret, profile: ({ sub }) => ({ name: `user ${sub}`, profileImage: null }) });
    expect(await own(await signed(claims()))).toMatchObject({ name: 'user layla', profileImage: null });
  });
});

describe('with a public key', () => {
  test.each(['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'])(
    'accepts %s and nothing signed with the key as a secret',
    async (alg) => {
      const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
      const pem = await exportSPKI(publicKey);
      const authenticate = createAuthenticator({ publicKey: pem });
      const token = await new SignJWT(claims()).setProtectedHeader({ alg }).sign(privateKey);
      expect(await authenticate(token)).toMatchObject({ userId: 'layla' });
      const confused = await signed(claims(), { key: pem });
      await expect(authenticate(confused)).rejects.toMatchObject({ problem: { code: 'unauthenticated' } });
    },
  );
});

describe('with published keys', () => {
  let server: Server;
  let jwksUrl: string;
  let keys: object[] = [];
  let asked = 0;
  beforeAll(async () => {
    server = createServer((_, response) => {
      asked += 1;
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ keys }));
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
  });
  afterAll(() => server.close());

  test('accepts a published key, and does not ask again for each unknown one', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    keys = [{ ...(await exportJWK(publicKey)), kid: 'known', alg: 'ES256' }];
    const authenticate = createAuthenticator({ jwksUrl });
    const token = (kid: string) => new SignJWT(claims()).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);
    expect(await authenticate(await token('known'))).toMatchObject({ userId: 'layla' });
    for (const kid of ['a', 'b', 'c']) {
      await expect(authenticate(await token(kid))).rejects.toMatchObject({ problem: { code: 'unauthenticated' } });
    }
    expect(asked).toBe(1);
  });

  test('goes to no address that a token names', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const before = asked;
    const authenticate = createAuthenticator({ secret });
    const header = { alg: 'ES256', jku: jwksUrl, x5u: jwksUrl };
    const token = await new SignJWT(claims()).setProtectedHeader(header).sign(privateKey);
    await expect(authenticate(token)).rejects.toMatchObject({ problem: { code: 'unauthenticated' } });
    expect(asked).toBe(before);
  });

  test('is unavailable, not unauthenticated, while the keys cannot be had', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const authenticate = createAuthenticator({ jwksUrl: 'http://127.0.0.1:1/jwks' });
    const token = await new SignJWT(claims()).setProtectedHeader({ alg: 'ES256' }).sign(privateKey);
    await expect(authenticate(token)).rejects.toMatchObject({ problem: { code: 'unavailable', status: 503 } });
  });
});

test.each<[string, AuthenticatorOptions, RegExp]>([
  ['nothing to check with', {}, /no way to check tokens/],
  ['two ways', { secret, jwksUrl: 'https://id.example/jwks' }, /several ways/],
  ['a short secret', { secret: 'x'.repeat(31) }, /has 31 bytes, at least 32/],
  ['an example secret', { secret: 'a-string-secret-at-least-256-bits-long' }, /well-known example/],
  ['a secret of one letter', { secret: 'x'.repeat(64) }, /well-known example/],
  ['a key that is none', { publicKey: 'ssh-rsa AAAA' }, /not a PEM/],
  ['keys over http from afar', { jwksUrl: 'http://id.example/jwks' }, /must start with https/],
])('refuses to start with %s', async (_, options, says) => {
  await expect(toTokenKey(options)).rejects.toThrow(says);
  await expect(createAuthenticator(options)('x')).rejects.toThrow(says);
});
