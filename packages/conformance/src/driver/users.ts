import { SignJWT } from 'jose';
import { SetupError } from '../violation.ts';
import type { MintOptions } from './context.ts';

/** How the users of a run come to their tokens. */
export type TokenSource =
  | { kind: 'given'; tokens: readonly string[] }
  /** Signs HS256 tokens with the server's secret, for users made for the run. */
  | { kind: 'secret'; secret: string; audience?: string; issuer?: string }
  /** Asked once per user: a command or a module of the integrator. */
  | { kind: 'asked'; ask: (index: number) => Promise<string>; count: number };

const HOUR_SECONDS = 3600;

/** Mints tokens of a shared secret. */
export function createMint(source: { secret: string; audience?: string; issuer?: string }) {
  return async ({ userId, name, expiresIn = HOUR_SECONDS, forged = false }: MintOptions): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    const token = new SignJWT(name === undefined ? {} : { name })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setSubject(userId)
      .setIssuedAt(now + Math.min(0, expiresIn) - 1)
      .setExpirationTime(now + expiresIn);
    if (source.audience !== undefined) token.setAudience(source.audience);
    if (source.issuer !== undefined) token.setIssuer(source.issuer);
    return token.sign(new TextEncoder().encode(forged ? `${source.secret}-of-another` : source.secret));
  };
}

/**
 * Two or three tokens of different users.
 * @throws SetupError when there are fewer than two, or two are equal.
 */
export async function collectTokens(source: TokenSource, run: string): Promise<string[]> {
  const tokens = await gather(source, run);
  if (tokens.length < 2) throw new SetupError('two tokens are needed, of two users');
  if (new Set(tokens).size !== tokens.length)
    throw new SetupError('the tokens are equal; they must be of different users');
  return tokens.slice(0, 3);
}

async function gather(source: TokenSource, run: string): Promise<string[]> {
  if (source.kind === 'given') return source.tokens.filter((token) => token !== '');
  if (source.kind === 'secret') {
    const mint = createMint(source);
    return Promise.all(
      ['first', 'second', 'outsider'].map((word) =>
        mint({ userId: `conformance-${run}-${word}`, name: `Conformance ${word}` }),
      ),
    );
  }
  return Promise.all(Array.from({ length: source.count }, (_, index) => source.ask(index)));
}
