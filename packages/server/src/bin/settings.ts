import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** The command line or the environment is wrong; the message is for whoever typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const HELP = `Usage: majlis-server [options]
       majlis-server token <userId> [--name <name>] [--picture <url>] [--expires-in <time>]

Starts the Majlis reference backend, or mints a token for development.

  --port <number>           0 takes any free one                    MAJLIS_PORT            (8787)
  --host <address>          who can reach it                        MAJLIS_HOST            (127.0.0.1)
  --data <folder>           where messages and files are kept       MAJLIS_DATA            (majlis-data)
  --jwt-secret <text>       checks tokens: a shared secret          MAJLIS_JWT_SECRET
  --jwt-public-key <file>   checks tokens: a PEM public key         MAJLIS_JWT_PUBLIC_KEY
  --jwks-url <url>          checks tokens: the issuer's keys        MAJLIS_JWKS_URL
  --jwt-audience <text>     required "aud" of tokens                MAJLIS_JWT_AUDIENCE
  --jwt-issuer <text>       required "iss" of tokens                MAJLIS_JWT_ISSUER
  --cors-origin <origin>    a page's origin that may call; repeat   MAJLIS_CORS_ORIGIN     (comma-separated)
  --public-url <url>        the API from outside, ends in /api      MAJLIS_PUBLIC_URL
  --database-url <url>      PostgreSQL instead of the embedded one  MAJLIS_DATABASE_URL
  --help

Of --jwt-secret, --jwt-public-key and --jwks-url exactly one is needed. A secret on the command line can be read by
every user of the machine; the environment is the better place. "token" signs with the same secret; <time> is in
seconds, or like 15m, 12h, 7d (1d).`;

const text = { type: 'string' } as const;
const OPTIONS = {
  port: text,
  host: text,
  data: text,
  'jwt-secret': text,
  'jwt-public-key': text,
  'jwks-url': text,
  'jwt-audience': text,
  'jwt-issuer': text,
  'public-url': text,
  'database-url': text,
  'cors-origin': { type: 'string', multiple: true },
  name: text,
  picture: text,
  'expires-in': text,
  help: { type: 'boolean' },
} as const;
type TextOption = Exclude<keyof typeof OPTIONS, 'cors-origin' | 'help'>;

export interface CommandLine {
  help: boolean;
  words: string[];
  /** From the command line, else from the environment. */
  read(option: TextOption): string | undefined;
  corsOrigins: string[];
}

/** @throws UsageError */
export function readCommandLine(args: string[], environment: NodeJS.ProcessEnv): CommandLine {
  const { values, positionals } = parse(args);
  const twin = (option: string) => environment[`MAJLIS_${option.toUpperCase().replaceAll('-', '_')}`] || undefined;
  const origins = values['cors-origin'] ?? twin('cors-origin')?.split(',') ?? [];
  return {
    help: values.help ?? false,
    words: positionals,
    read: (option) => values[option] ?? twin(option),
    corsOrigins: origins.map((origin) => toOrigin(origin.trim())),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'unreadable options');
  }
}

function toOrigin(given: string): string {
  const origin = URL.canParse(given) ? new URL(given).origin : 'null';
  if (origin !== given)
    throw new UsageError(`--cors-origin ${given} is no origin; write it like https://app.example.com`);
  return origin;
}

/** @throws UsageError */
export function toPort(given = '8787'): number {
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65_535) throw new UsageError(`--port ${given} is no port; use 0 to 65535`);
  return port;
}

const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

/** Seconds. @throws UsageError */
export function toSeconds(given = '1d'): number {
  const match = /^(\d+)([smhd]?)$/.exec(given);
  const seconds = Number(match?.[1]) * SECONDS[(match?.[2] || 's') as keyof typeof SECONDS];
  if (!match || seconds === 0)
    throw new UsageError(`--expires-in ${given} is no time; write it like 900, 15m, 12h or 7d`);
  return seconds;
}

/** A PEM, given itself or as the file that holds it. @throws UsageError */
export function toPem(given: string): string {
  if (given.includes('-----BEGIN')) return given;
  if (!existsSync(given)) throw new UsageError(`--jwt-public-key ${given} is no file`);
  return readFileSync(given, 'utf8');
}
