import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { S3Options } from '../blobs/s3.ts';

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
  --redis-url <url>         several servers on one database         MAJLIS_REDIS_URL
  --s3-endpoint <url>       files in a bucket instead of a folder   MAJLIS_S3_ENDPOINT
  --s3-bucket <name>        the bucket                              MAJLIS_S3_BUCKET
  --s3-region <name>        where it is                             MAJLIS_S3_REGION       (us-east-1)
  --s3-access-key <text>    who may use it                          MAJLIS_S3_ACCESS_KEY
  --s3-secret-key <text>    proves it                               MAJLIS_S3_SECRET_KEY
  --metrics-port <number>   numbers for Prometheus at /metrics      MAJLIS_METRICS_PORT    (none)
  --metrics-host <address>  who can read them                       MAJLIS_METRICS_HOST    (127.0.0.1)
  --stun-url <url>          for calls: finds addresses; repeat      MAJLIS_STUN_URL        (comma-separated)
  --turn-url <url>          for calls: relays media; repeat         MAJLIS_TURN_URL        (comma-separated)
  --turn-secret <text>      shared with the TURN server             MAJLIS_TURN_SECRET
  --force-relay             all media through TURN                  MAJLIS_FORCE_RELAY     (true)
  --ring-seconds <number>   how long a call rings                   MAJLIS_RING_SECONDS    (45)
  --calls-per-minute <n>    calls that a user may start             MAJLIS_CALLS_PER_MINUTE (6)
  --edit-window-seconds <n> how long messages can be edited         MAJLIS_EDIT_WINDOW_SECONDS (900)
  --file-max-bytes <n>      how large a sent file may be            MAJLIS_FILE_MAX_BYTES  (26214400)
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
  'redis-url': text,
  's3-endpoint': text,
  's3-bucket': text,
  's3-region': text,
  's3-access-key': text,
  's3-secret-key': text,
  'metrics-port': text,
  'metrics-host': text,
  'cors-origin': { type: 'string', multiple: true },
  'stun-url': { type: 'string', multiple: true },
  'turn-url': { type: 'string', multiple: true },
  'turn-secret': text,
  'ring-seconds': text,
  'edit-window-seconds': text,
  'file-max-bytes': text,
  'calls-per-minute': text,
  'force-relay': { type: 'boolean' },
  name: text,
  picture: text,
  'expires-in': text,
  help: { type: 'boolean' },
} as const;
type ListOption = 'cors-origin' | 'stun-url' | 'turn-url';
type TextOption = Exclude<keyof typeof OPTIONS, ListOption | 'force-relay' | 'help'>;

export interface CommandLine {
  help: boolean;
  words: string[];
  /** From the command line, else from the environment. */
  read(option: TextOption): string | undefined;
  corsOrigins: string[];
  stunUrls: string[];
  turnUrls: string[];
  forceRelay: boolean;
}

/** @throws UsageError */
export function readCommandLine(args: string[], environment: NodeJS.ProcessEnv): CommandLine {
  const { values, positionals } = parse(args);
  const twin = (option: string) => environment[`MAJLIS_${option.toUpperCase().replaceAll('-', '_')}`] || undefined;
  const list = (option: ListOption) => (values[option] ?? twin(option)?.split(',') ?? []).map((item) => item.trim());
  return {
    help: values.help ?? false,
    words: positionals,
    read: (option) => values[option] ?? twin(option),
    corsOrigins: list('cors-origin').map(toOrigin),
    stunUrls: list('stun-url').map((url) => toIceUrl('stun-url', url)),
    turnUrls: list('turn-url').map((url) => toIceUrl('turn-url', url)),
    forceRelay: values['force-relay'] ?? twin('force-relay') === 'true',
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

function toIceUrl(option: 'stun-url' | 'turn-url', given: string): string {
  const scheme = option === 'stun-url' ? 'stun' : 'turn';
  if (!new RegExp(`^${scheme}s?:[^/\\s]+$`).test(given)) {
    throw new UsageError(`--${option} ${given} is no such address; write it like ${scheme}:${scheme}.example.com:3478`);
  }
  return given;
}

/** Null where no bucket is named. @throws UsageError when only a part of what it needs is given. */
export function toS3({ read }: Pick<CommandLine, 'read'>): S3Options | null {
  const endpoint = read('s3-endpoint');
  const bucket = read('s3-bucket');
  const accessKey = read('s3-access-key');
  const secretKey = read('s3-secret-key');
  const region = read('s3-region');
  if ([endpoint, bucket, accessKey, secretKey].every((one) => one === undefined)) return null;
  if (endpoint === undefined || bucket === undefined || accessKey === undefined || secretKey === undefined) {
    throw new UsageError('a bucket needs all of --s3-endpoint, --s3-bucket, --s3-access-key and --s3-secret-key');
  }
  if (!/^https?:\/\/[^/?#]+\/*$/.test(endpoint)) {
    throw new UsageError(`--s3-endpoint ${endpoint} is no such address; write it like https://s3.example.com`);
  }
  if (read('database-url') === undefined) throw new UsageError('a bucket needs --database-url too');
  return { endpoint, bucket, accessKey, secretKey, ...(region === undefined ? {} : { region }) };
}

/** @throws UsageError */
export function toRingSeconds(given: string): number {
  const seconds = Number(given);
  if (!/^\d+$/.test(given) || seconds < 5 || seconds > 600) {
    throw new UsageError(`--ring-seconds ${given} is no such time; use 5 to 600`);
  }
  return seconds;
}

/** @throws UsageError */
export function toCallsPerMinute(given: string): number {
  const calls = Number(given);
  if (!/^\d+$/.test(given) || calls < 1 || calls > 1000) {
    throw new UsageError(`--calls-per-minute ${given} is no such number; use 1 to 1000`);
  }
  return calls;
}

const EDIT_WINDOW_MAX = 31_536_000;

/** @throws UsageError */
export function toEditWindowSeconds(given: string): number {
  const seconds = Number(given);
  if (!/^\d+$/.test(given) || seconds > EDIT_WINDOW_MAX) {
    throw new UsageError(`--edit-window-seconds ${given} is no such time; use 0 (never) to ${EDIT_WINDOW_MAX}`);
  }
  return seconds;
}

/** @throws UsageError */
export function toPort(given = '8787', option = 'port'): number {
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65_535) throw new UsageError(`--${option} ${given} is no port; use 0 to 65535`);
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

/** Up to what a folder, a bucket and a browser keep of one message. */
const FILE_MAX_BYTES = 5_000_000_000;

/** @throws UsageError */
export function toFileMaxBytes(given: string): number {
  const bytes = Number(given);
  if (/^\d+$/.test(given) && bytes >= 1 && bytes <= FILE_MAX_BYTES) return bytes;
  throw new UsageError(`--file-max-bytes ${given} is no number of bytes from 1 to ${FILE_MAX_BYTES}`);
}
